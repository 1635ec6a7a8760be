"""Figure phrases as a feed prints them, each with the bound and the numbers that its words say by the coding rules.

One row is one phrase: a lead, a hedge, a number, what is counted and a tail, at most eight words, in the language of
its source. Wordings are drawn with Zipf's weights, so that a few are common and most are rare.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

MOST_WORDS = 8
MILLION = 10**6
LEADS = (
    "||sent|has sent|delivered|had received|shipped|counted|reported|a total of|an additional|according to Seoul,|"
    "deployed|were seen as|Moscow took|Pyongyang sent|trains carried|officials named|ships unloaded|the enemy lost|"
    "intercepts mention|analysts saw|witnesses described|the brief listed|kept|lost|moved|gave|passed on|bought"
)
PLACES = (  # noqa: SIM905
    "Kursk Rajin Vladivostok Tikhoretsk Mozdok Belgorod Sudzha Donetsk Bryansk Voronezh Luhansk Mariupol Dunay "
    "Vostochny Khasan Rostov Taganrog Volgograd Ulan-Ude Chita Khabarovsk Yelabuga Izhevsk Tula Saratov Engels Samara "
    "Perm Omsk Tomsk Orsk Penza Kazan Ufa Kirov Vologda Tver Kaluga Oryol Lipetsk Tambov Astrakhan Grozny Sochi"
).split()
TAILS = (
    "|in total|so far|by train|by sea|to Russia|since autumn|for the front|in the region|this year|last month|"
    "from the depot|as of now|that week|and more fighters|with crews|of mixed types|in several waves|on the border"
)
NOUNS = {
    "persons": "troops|soldiers|North Korean soldiers|men|servicemen|infantry|officers|workers|conscripts|volunteers",
    "containers": "containers|shipping containers|containers of ammunition|boxes|sealed containers|steel containers",
    "rounds": "shells|artillery shells|rounds|rockets and shells|artillery rounds|munitions",
    "missiles": "missiles|ballistic missiles|Hwasong missiles|rockets",
    "percent": "percent",
    "times": "times",
    "tonnes": "tonnes|tonnes of explosives",
    "months": "months",
    "years": "years",
    "money": "dollars|US dollars",
    "occurrence": "arms|weapons|any weapons|arms and ammunition|ammunition",
}


@dataclass(frozen=True)
class Wording:
    """How a language prints a figure: hedges by bound (`{}` the numbers), the mark between thousands, nouns, tails."""

    hedges: dict[str, str]
    thousands: str
    nouns: dict[str, str]
    tails: str = ""
    leads: str = ""
    millions: bool = False


ENGLISH = Wording(
    {
        "point": "{}",
        "about": "about {}|around {}|roughly {}|approximately {}|some {}|an estimated {}|close to {}|circa {}",
        "at_least": "more than {}|at least {}|over {}|no fewer than {}|in excess of {}|upwards of {}|a minimum of {}",
        "at_most": "up to {}|as many as {}|fewer than {}|at most {}|less than {}|a maximum of {}",
        "range": "{} to {}|between {} and {}|from {} to {}|{}-{}|{} or {}",
        "vague": "several thousand|hundreds of|thousands of|tens of thousands of|dozens of|many hundred|millions of",
        "none": "denied the transfer of|never sent|rejected reports of|knows nothing of|called false the",
    },
    ",",
    NOUNS,
    "|".join([TAILS, *(f"near {place}" for place in PLACES), *(f"at {place}" for place in PLACES)]),
    LEADS,
    millions=True,
)
GERMAN = Wording(
    {
        "point": "{}",
        "about": "etwa {}|rund {}",
        "at_least": "mehr als {}|mindestens {}",
        "at_most": "bis zu {}|höchstens {}",
        "range": "{} bis {}",
        "vague": "Tausende|Hunderte",
        "none": "bestritt die Lieferung",
    },
    ".",
    {"persons": "Soldaten|nordkoreanische Soldaten", "percent": "Prozent", "": "Granaten|Container"},
    "|aus Nordkorea|an der Grenze|laut Seoul",
)
FRENCH = Wording(
    {
        "point": "{}",
        "about": "environ {}|près de {}",
        "at_least": "plus de {}|au moins {}",
        "at_most": "jusqu'à {}|au plus {}",
        "range": "{} à {}",
        "vague": "des milliers de|des centaines de",
        "none": "a nié tout envoi de",
    },
    " ",
    {"persons": "soldats|militaires", "percent": "pour cent", "": "obus|conteneurs"},
    "|en Russie|selon Séoul",
)
SPANISH = Wording(
    {
        "point": "{}",
        "about": "unos {}|alrededor de {}",
        "at_least": "más de {}|al menos {}",
        "at_most": "hasta {}|como máximo {}",
        "range": "{} a {}",
        "vague": "miles de|cientos de",
        "none": "negó el envío de",
    },
    ".",
    {"persons": "soldados|militares", "percent": "por ciento", "": "proyectiles|contenedores"},
    "|en Rusia|según Kiev",
)
RUSSIAN = Wording(
    {
        "point": "{}",
        "about": "около {}|примерно {}",
        "at_least": "более {}|не менее {}",
        "at_most": "до {}|не более {}",
        "range": "{} до {}",
        "vague": "тысячи",
        "none": "опровергли поставки",
    },
    " ",
    {"persons": "солдат|военных", "percent": "процентов", "": "снарядов|контейнеров"},
    "|в Курской области|из КНДР",
)
KOREAN = Wording(
    {
        "point": "{}명",
        "about": "약 {}명",
        "at_least": "{}명 이상",
        "at_most": "최대 {}명",
        "range": "{}~{}명",
        "vague": "수천 명",
        "none": "파병을 부인",
    },
    ",",
    {"": "|북한군|병력"},
)
WORDINGS = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH, "ru": RUSSIAN, "ko": KOREAN}


def print_figures(figures: pd.DataFrame, language: pd.Series, rng: np.random.Generator) -> pd.Series:
    """The phrases of figures with `bound`, `unit`, `first` and `second` (the numbers of a range), by language."""
    printed = [
        _in_language(figures.loc[language.eq(code)], wording, rng)
        for code, wording in WORDINGS.items()
        if language.eq(code).any()
    ]
    return pd.concat(printed).reindex(figures.index)


def _in_language(figures: pd.DataFrame, wording: Wording, rng: np.random.Generator) -> pd.Series:
    hedges = _drawn(figures["bound"], wording.hedges, rng)
    nouns = _drawn(figures["unit"], wording.nouns, rng)
    leads, tails = (_zipf(words, len(figures), rng) for words in (wording.leads, wording.tails))
    first, second = (_marked(figures[name], wording) for name in ("first", "second"))
    said = pd.Series(
        [hedge.format(*numbers) for hedge, *numbers in zip(hedges, first, second, strict=True)], index=figures.index
    )
    core = _while_short((said + " " + nouns).str.strip(), said)
    led = (pd.Series(leads, index=figures.index) + " " + core).str.strip()
    with_lead = _while_short(led.mask(figures["bound"].eq("none"), core), core)
    return _while_short((with_lead + " " + tails).str.strip(), with_lead)


def _while_short(longer: pd.Series, shorter: pd.Series) -> pd.Series:
    return longer.where(longer.str.count(" ").lt(MOST_WORDS), shorter)


def _marked(numbers: pd.Series, wording: Wording) -> list[str]:
    return [
        f"{number / MILLION:.10g} million"
        if wording.millions and number % (MILLION // 10) == 0 and number >= MILLION
        else f"{number:,}".replace(",", wording.thousands)
        for number in numbers
    ]


def _drawn(keys: pd.Series, words: dict[str, str], rng: np.random.Generator) -> pd.Series:
    """Words for each key (for a key that has none, those of ""), drawn with Zipf's weights."""
    drawn = pd.Series("", index=keys.index, dtype=object)
    for key in keys.unique():
        own = keys.eq(key)
        drawn.loc[own] = _zipf(words.get(key, words.get("", key)), int(own.sum()), rng)
    return drawn


def _zipf(words: str, size: int, rng: np.random.Generator) -> np.ndarray:
    given = np.array(words.split("|"), dtype=object)
    weights = 1 / np.arange(1, len(given) + 1)
    return rng.choice(given, size, p=weights / weights.sum())
