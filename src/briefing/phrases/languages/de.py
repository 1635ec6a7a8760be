"""German: the words of figure phrases."""

from briefing.phrases.language import Language

ONES = (
    "null eins|eine zwei|zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn"
)
FAR = "(?:weit|deutlich|wesentlich|erheblich|viel) "
LITTLE = "(?:etwas|knapp|leicht|ein wenig|ein bisschen|geringfügig|kurz|gerade) "
BEYOND = (
    "übersteigt|überstieg|übersteigen|überstiegen|übertrifft|übertraf|übertreffen|übertroffen|überschreitet"
    "|überschritt|überschreiten|überschritten"
)
SCALED = "(?:hundert|tausend|millionen|milliarden|dutzend)"

GERMAN = Language(
    "de",
    small={
        **{n: word for n, word in enumerate(f"{ONES} siebzehn achtzehn neunzehn".replace("|eine", "").split())},
        **{
            10 * n: word
            for n, word in enumerate(
                ["zwanzig", "dreissig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"], start=2
            )
        },
        1.5: "anderthalb|eineinhalb",
        2.5: "zweieinhalb",
        3.5: "dreieinhalb",
        4.5: "viereinhalb",
        5.5: "fünfeinhalb",
    },
    hundred="hundert",
    scales={
        12: "dutzend",
        10**3: "tausend|tsd",
        10**6: "million|millionen|mio",
        10**9: "milliarde|milliarden|mrd",
        10**12: "billion|billionen",
    },
    alone="hundert|tausend",
    plural="hunderte|hunderten|hunderter|tausende|tausenden|tausender|millionen|milliarden|dutzende|dutzenden",
    article="ein|eine|einen|einem|einer|eines",
    inside={1: "ein|eine", 1.5: "einhalb"},
    vague=(
        "(?:zehn|zwanzig|dreissig|hundert)?tausenden?|tausender|(?:mehrere |einige |viele )?hunderttausenden?"
        "|zigtausenden?"
        "|(?:zig|etliche|viele|mehrere|einige|ein paar|wenige|unzählige|zahlreiche|zahllose|diverse|mehrerer|einiger"
        "|vieler"
        f"|mehreren|einigen|vielen|etlichen)(?: (?:{SCALED}(?:en?|er)?))*(?: millionen| milliarden| tausende?)?"
        "|(?:hunderte|tausende|zehntausende|hunderttausende|dutzende)[rn]?(?: (?:von )?(?:millionen|milliarden"
        "|tausenden?))?"
        "|eine handvoll|handvoll|eine reihe|jahrzehnten?|mehrere dutzend|einige dutzend|eine vielzahl|unmengen"
    ),
    half="halbe|halben|halber|halbes|halb",
    parts={
        3: "drittel|drittels|dritteln",
        4: "viertel|viertels|vierteln",
        5: "fünftel|fünfteln",
        6: "sechstel",
        7: "siebtel",
        8: "achtel",
        9: "neuntel",
        10: "zehntel|zehnteln",
        20: "zwanzigstel",
        100: "hundertstel",
    },
    whole_parts={0.5: "hälfte"},
    of="von|der|des|aller|dieser|davon|den",
    multiples={
        2: (
            "verdoppel(?:t|te|ten|n)|doppelt so (?:viele?|hoch|gross|vielen)(?: wie)?|zweimal so (?:viele?|hoch"
            "|gross)(?: wie)?|zweifach\\w*|das doppelte|doppelte"
        ),
        3: "verdreifach(?:t|te|ten|en)|dreimal so (?:viele?|hoch|gross)(?: wie)?|dreifach\\w*|das dreifache",
        4: "vervierfach(?:t|te|ten|en)|viermal so (?:viele?|hoch|gross)(?: wie)?|vierfach\\w*|das vierfache",
        5: "verfünffach(?:t|te|ten|en)|fünfmal so (?:viele?|hoch|gross)(?: wie)?|fünffach\\w*|das fünffache",
        6: "versechsfach(?:t|te|ten|en)|sechsmal so (?:viele?|hoch|gross)(?: wie)?|sechsfach\\w*|das sechsfache",
        8: "verachtfach(?:t|te|ten|en)|achtmal so (?:viele?|hoch|gross)(?: wie)?|achtfach\\w*|das achtfache",
        10: "verzehnfach(?:t|te|ten|en)|zehnmal so (?:viele?|hoch|gross)(?: wie)?|zehnfach\\w*|das zehnfache",
    },
    times="mal so (?:viele?|vielen|hoch|gross)(?: wie)?|fach|fache|fachen|mal",
    percent="prozent|v\\.h\\.|prozentig\\w*",
    before={
        "at_least": (
            f"(?:{FAR})?(?:mehr als|über|oberhalb von)|(?:nicht|keine|kein) (?:weniger|geringer|kleiner) als"
            f"|nicht unter"
            f"|{BEYOND}|grösser als|höher als|ein minimum von|minimum|wenigstens"
        ),
        "at_most": (
            "bis zu|(?:auf )?bis zu|(?:nicht|keine|kein) (?:mehr|höher|grösser) als|nicht über|nicht mehr wie"
            f"|(?:{FAR})?(?:weniger als|unter)|nicht (?:{BEYOND})|kleiner als|geringer als|ein maximum von|so viele wie"
        ),
        "about": (
            "etwa|circa|zirka|ca\\.?|in etwa|um die|so um die|in der grössenordnung von|überschlägig|nahe"
            "|an die ungefähr|geschätzte|geschätzt|grob|rund"
        ),
        "nearly": (
            f"fast|beinahe|nahezu|knapp|{LITTLE}(?:unter|weniger als)|nicht ganz|(?:nähert|nähern|näherte"
            f"|näherten) sich"
        ),
        "odd": f"gut|{LITTLE}(?:über|mehr als)|reichlich",
    },
    after={
        "at_least": (
            "oder (?:mehr|darüber)(?! als)|und mehr(?! \\w)|und darüber|übersteig\\w+|überschritten|übertroffen|plus"
        ),
        "at_most": (
            "oder weniger(?! als)|oder darunter|(?:nicht|nie) (?:überschritten|übersteig\\w+|überschreit\\w+"
            "|übertroffen)"
        ),
        "about": "mehr oder weniger|oder so",
    },
    either={
        "at_least": "mindestens|wenigstens|zumindest|minimal|allermindestens|mind\\.?",
        "at_most": "höchstens|allenfalls|maximal|allerhöchstens|max\\.?|maximum",
        "about": "ungefähr|schätzungsweise|annäherungsweise|mehr oder weniger|ungf\\.?",
    },
    between="zwischen",
    from_="von",
    to="bis|bis zu",
    and_="und",
    or_="oder|beziehungsweise|bzw\\.?",
    joins="und",
    to_one="zu|gegen",
    among="von|von je|aus",
    perhaps="vielleicht|womöglich|möglicherweise|eventuell",
    more="mehr|weitere",
    filler=(
        "die|das|dem|insgesamt|nur|lediglich|genau|exakt|bereits|schon|sogar|weitere|weiteren|weiterer|weiteres"
        "|zusätzliche"
        "|zusätzlichen|ihre|ihren|seine|seinen|noch|allein|alle|jeweils|je|wohl"
    ),
    loose="über|unter|bis zu|nahe|gut|rund|um die|etwa",
    leading="bei|an|auf stramm|stramm auf|nach|ab",
    time="jahren?|monaten?|wochen?|tagen?|stunden?|minuten?|jahr|monat|woche|tag|stunde|minute|jahrzehnt|uhr",
    change=(
        r"stieg\w*|steig\w*|gestieg\w+|wuchs\w*|wachs\w*|gewachs\w+|erhöh\w+|sank\w*|sink\w*|gesunk\w+|fiel\w*"
        r"|fall\w*"
        r"|gefall\w+|reduz\w+|verringer\w+|kletter\w+|gekletter\w+|aufgestock\w+|aufstock\w+|schrump\w+|zunahm\w*"
        r"|zunehm\w+"
    ),
    dates="im|in|seit|jahr|jahre|jahres|anfang|ende|mitte|bis|ab|während|anno|sommer|herbst|winter|frühjahr",
    stop=(
        r"bestenfalls|aufwärts|abwärts|zu (?:viel|wenig)\w*|tendenz|unterschr\w+|schlimmstenfalls|aufgerundet"
        r"|abgerundet|gerundet|locker|leicht|gerade mal|nicht|kein\w*|nie"
        r"|niemals|niemand|nichts|ohne|ausser|statt|anstatt|anstelle|mehr|weniger|minder|als|aber"
        r"|sondern"
        r"|weder|pro|mal|halb\w*|mehrheit|grossteil|meisten|rest|ab|gegen|um|kaum|bis|unter|über|wenn|falls|sonst"
        r"|ausgenommen"
        r"|abzüglich|minus|plus|einig\w*|paar|unterhalb|oberhalb|jenseits|praktisch|quasi|annähernd|teil|teile"
        r"|bruchteil"
        r"|prozentpunkte?n?|punkte?n?|hälften|an die|gegenüber|verglichen|vergleich|wie|so|vielleicht|höher|niedriger"
        r"|viertel\w*|drittel\w*|\w+stellig\w*|erst|noch nicht|beide\w*|kleiner|grösser|geringer|zig|soundso\w*|bzw"
        r"|möglichst|maximum|minimum|ebenso|doppel\w*|dreiviertel\w*|kürzer|länger|knapp|gut|fast|mindestens|\w+fach\w*"
    ),
)
