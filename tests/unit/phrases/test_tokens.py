import pytest

from briefing.phrases.languages import LANGUAGES
from briefing.phrases.tokens import names_in, plain, tokens_of


@pytest.mark.parametrize(
    "phrase",
    [
        "152mm",
        "152 mm",
        "152-mm",
        "152㎜",
        "6-inch",
        "122-millimeter",
        "152-миллиметровых",
        "152-міліметрових",
        "калибра 152",
        "152-го калибра",
        "calibre 152",
        "Kaliber 152 mm",
        "калибра 170 мм",
        "122- and 152-mm",
    ],
)
def test_a_calibre_is_no_number(phrase):
    assert not any(letter.isdigit() for letter in plain(f"{phrase} shells"))


@pytest.mark.parametrize(
    "phrase", ["KN-23", "M1989", "M-1991", "T-54/55", "Hwasong-11A", "КН-23", "Т-54", "화성-11형", "S-300"]
)
def test_a_designator_is_no_number(phrase):
    assert not any(letter.isdigit() for letter in plain(phrase))


@pytest.mark.parametrize("phrase", ["12,000 152mm shells", "152-mm shells 12,000", "12,000 KN-23", "M1991 12,000"])
def test_a_number_beside_them_stays(phrase):
    assert "12,000" in plain(phrase).split()


@pytest.mark.parametrize("phrase", ["USD540 million", "US$540 million", "EUR540"])
def test_a_currency_before_a_number_is_no_designator(phrase):
    assert "540" in plain(phrase)


def test_a_sign_for_a_fraction_does_not_run_into_the_number_before_it():
    assert plain("3½ million") == "3 1/2 million"


def test_quotes_dashes_and_spaces_are_made_alike():
    assert plain("jusqu’à 12\u202f000 – 15\u00a0000") == "jusqu'à 12 000 - 15 000"


def test_a_number_written_as_one_word_is_cut_into_pieces():
    assert [token.text for token in tokens_of("zweihundertfünfzigtausend", LANGUAGES["de"])] == [
        "zwei",
        "hundert",
        "fünfzig",
        "tausend",
    ]


def test_a_word_that_only_begins_like_a_number_is_whole():
    assert [token.text for token in tokens_of("zweifellos", LANGUAGES["de"])] == ["zweifellos"]


def test_an_elided_hundred_is_cut_where_the_whole_word_is_used_up():
    assert [token.text for token in tokens_of("cinquecentottanta", LANGUAGES["it"])] == ["cinque", "cent", "ottanta"]


@pytest.mark.parametrize("sign", ["?", "/"])
def test_a_sign_of_doubt_or_of_a_rate_stops_the_reading(sign):
    assert [list(token.parts) for token in tokens_of(sign, LANGUAGES["en"])] == [["stop"]]


@pytest.mark.parametrize("ordinal", ["94.ª", "11.º", "94ª", "11°"])
def test_an_ordinal_sign_stops_the_reading(ordinal):
    assert "stop" in tokens_of(plain(ordinal), LANGUAGES["es"])[-1]


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("12,000 Bulgarian soldiers in Kursk", {"bulgarian", "kursk"}),
        ("Barely 12,000 soldiers", set()),
        ("12,000 Koreans", {"koreans"}),
        ("Russia Sent 12,000 Troops", set()),
        ("у Курске 12 тисяч", {"курске"}),
    ],
)
def test_a_capital_within_a_phrase_makes_a_name(phrase, names):
    assert names_in(phrase) == names


def test_a_harmless_word_is_an_open_one_and_one_that_nobody_knows_has_no_other_part():
    harmless, unknown = tokens_of("soldiers zwolk", LANGUAGES["en"])
    assert (set(harmless.parts), set(unknown.parts)) == ({"open", "harmless"}, {"open"})


def test_a_sign_that_nobody_knows_stops_the_reading():
    assert [list(token.parts) for token in tokens_of("±", LANGUAGES["en"])] == [["stop"]]


@pytest.mark.parametrize(
    ("printed", "same"),
    [
        ("п\u02bcять", "п'ять"),
        ("тёплый", "теплый"),
        ("10\u221212", "10-12"),
        ("10\u201012", "10-12"),
        ("10\u201112", "10-12"),
        ("10\u201312", "10-12"),
        ("10\u201412", "10-12"),
        ("10\uff5e12", "10~12"),
        ("10\u301c12", "10~12"),
    ],
)
def test_look_alike_marks_and_letters_are_one(printed, same):
    assert plain(printed) == same


@pytest.mark.parametrize("phrase", ["152 мм", "калибра 152 мм", "152밀리", "구경 152밀리", "120- and 152-mm"])
def test_the_whole_of_a_calibre_is_one_word(phrase):
    assert plain(phrase) == "calibre"


@pytest.mark.parametrize("phrase", ["152mmx", "6-inchx", "chf500", "usd500", "12,000 mmx"])
def test_what_only_looks_like_a_calibre_or_a_designator_is_kept(phrase):
    assert plain(phrase.upper() if phrase[:3] in ("chf", "usd") else phrase) == phrase


@pytest.mark.parametrize("word", ["young", "would", "towards"])
def test_harmless_linking_and_leading_words_are_open_too(word):
    (token,) = tokens_of(word, LANGUAGES["en"])
    assert token.plays("harmless", "links", "leading")
    assert "open" in token


@pytest.mark.parametrize("sign", ["_", "&"])
def test_a_strange_sign_stops_the_reading(sign):
    assert "stop" in tokens_of(f"12 {sign}", LANGUAGES["en"])[-1]


def test_a_fraction_in_digits_is_one_token():
    (token,) = tokens_of("3/4", LANGUAGES["en"])
    assert (token.text, token.start, token.end, token.parts) == ("3/4", 0, 3, {"fraction": 0.75})


@pytest.mark.parametrize(
    ("code", "word", "pieces"),
    [
        ("de", "hundertzwanzig", ["hundert", "zwanzig"]),
        ("de", "tausendfünfhundert", ["tausend", "fünf", "hundert"]),
        ("it", "centoventimila", ["cento", "venti", "mila"]),
    ],
)
def test_a_number_written_as_one_word_is_cut_into_its_pieces(code, word, pieces):
    tokens = tokens_of(f"vor {word}", LANGUAGES[code])[1:]
    assert [token.text for token in tokens] == pieces
    assert [token.start for token in tokens] == [4 + word.index(piece) for piece in pieces]
    assert [token.end for token in tokens] == [4 + word.index(piece) + len(piece) for piece in pieces]


def test_a_word_that_begins_with_no_number_stays_whole():
    assert [token.text for token in tokens_of("undzwanzig", LANGUAGES["de"])] == ["undzwanzig"]
