"""German: the words of figure phrases."""

from briefing.phrases.language import Language

ONES = "null eins zwei|zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn"
FAR = "(?:weit|deutlich|wesentlich|erheblich|viel) "
LITTLE = "(?:etwas|minimal|marginal|knapp|leicht|ein wenig|ein bisschen|geringfügig|kurz|gerade) "
BEYOND = (
    "übersteigt|überstieg|übersteigen|überstiegen|übertrifft|übertraf|übertreffen|übertroffen|überschreitet"
    "|überschritt|überschreiten|überschritten"
)
SCALED = "(?:hundert|tausend|millionen|milliarden|dutzend)"

GERMAN = Language(
    "de",
    small={
        **{n: word for n, word in enumerate(f"{ONES} siebzehn achtzehn neunzehn".split())},
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
    inside={1: "ein"},
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
        3: "verdreifach(?:t|te|ten|en)|dreimal so (?:viele?|hoch|gross)(?: wie)?|dreifach\\w*",
        4: "vervierfach(?:t|te|ten|en)|viermal so (?:viele?|hoch|gross)(?: wie)?|vierfach\\w*",
        5: "verfünffach(?:t|te|ten|en)|fünfmal so (?:viele?|hoch|gross)(?: wie)?|fünffach\\w*",
        6: "versechsfach(?:t|te|ten|en)|sechsmal so (?:viele?|hoch|gross)(?: wie)?|sechsfach\\w*",
        8: "verachtfach(?:t|te|ten|en)|achtmal so (?:viele?|hoch|gross)(?: wie)?|achtfach\\w*",
        10: "verzehnfach(?:t|te|ten|en)|zehnmal so (?:viele?|hoch|gross)(?: wie)?|zehnfach\\w*",
    },
    times="mal so (?:viele?|vielen|hoch|gross)(?: wie)?|fach|fache|fachen|mal",
    percent="prozent|v\\.h\\.|prozentig\\w*",
    before={
        "at_least": (
            f"(?:{FAR})?(?:mehr als|über|oberhalb von)|(?:nicht|keine|kein) (?:weniger|geringer|kleiner) als"
            f"|nicht unter"
            f"|{BEYOND}|grösser als|höher als|ein minimum von|minimum"
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
        "|zusätzlichen|ihre|ihren|seine|seinen|noch|allein|jeweils|unter anderem|bisher|bislang"
        "|bis (?:dato|heute|jetzt)"
    ),
    loose="über|unter|bis zu|nahe|gut|rund|um die|etwa",
    leading=(
        "bei|an|auf stramm|stramm auf|nach|ab|starke?|brigade|regiment|bataillon|division|korps|armee|einheit"
        "|gruppe|soldat"
    ),
    time="jahren?|monaten?|wochen?|tagen?|stunden?|minuten?|jahr|monat|woche|tag|stunde|minute|jahrzehnt",
    change=(
        r"stieg\w*|steig\w*|gestieg\w+|wuchs\w*|wachs\w*|gewachs\w+|erhöh\w+|sank\w*|sink\w*|gesunk\w+|fiel\w*"
        r"|fall\w*"
        r"|gefall\w+|reduz\w+|verringer\w+|kletter\w+|gekletter\w+|aufgestock\w+|aufstock\w+|schrump\w+|zunahm\w*"
        r"|zunehm\w+"
    ),
    dates="im|in|seit|jahr|jahre|jahres|anfang|ende|mitte|bis|ab|während|anno|sommer|herbst|winter|frühjahr",
    stop=(
        r"mit (?:ach und krach|mühe|müh und not|not|knapper not)|im (?:schnitt|mittel|durchschnitt)"
        r"|durchschnittlich\w*|pro|uhr|im monat|am tag|in der woche|im jahr(?! \d)"
        r"|(?:monat|täg|jähr|wöchent|stünd)lich\w*|\w+produktion"
        r"|jede[nrsm]?"
        r"|alle|je|wohl|unter (?:den|diesen)|bestenfalls|aufwärts|abwärts|zu (?:viel|wenig)\w*|tendenz|unterschr\w+"
        r"|schlimmstenfalls|aufgerundet"
        r"|abgerundet|gerundet|locker|leicht|gerade mal|nicht|kein\w*|nie"
        r"|niemals|niemand|nichts|ohne|ausser|statt|anstatt|anstelle|mehr|weniger|minder|als|aber"
        r"|sondern"
        r"|weder|pro|mal|halb\w*|mehrheit|grossteil|meisten|rest|ab|gegen|um|kaum|bis|unter|über|wenn|falls|sonst"
        r"|ausgenommen"
        r"|abzüglich|minus|plus|einig\w*|paar|unterhalb|oberhalb|jenseits|praktisch|quasi|annähernd|teil|teile"
        r"|bruchteil"
        r"|prozentpunkte?n?|punkte?n?|hälften|an die|gegenüber|verglichen|vergleich|wie|so|vielleicht|höher|niedriger"
        r"|viertel\w*|drittel\w*|\w+stellig\w*|erst|noch nicht|beide\w*|kleiner|grösser|geringer|zig|soundso\w*|bzw"
        r"|möglichst|maximum|minimum|ebenso|doppel\w*|dreiviertel\w*|kürzer|länger|knapp|gut|fast|mindestens"
        r"|\w+fach(?:e[nrsm]?)?"
    ),
    harmless=(
        r"\w*fabriken?|\w*waggons?|\w*werfern?|\w*werken?|\w+granaten|\w+raketen|\w+waffen|abfeuern|abgefeuert\w*"
        r"|abgeschossen\w*|aktuell|alte[nr]?|am|an|an der seite|angaben|angeb\w+|angeblich|angegeben\w*|angehörigen?"
        r"|angekommen\w*|angriffen?|anzahl|arbeiten\w*|arbeitern?|arbeitet\w*|arbeitskräften?|armee"
        r"|armeeangehörige[nr]?|artillerie\w*|artillerie\w+|auch|auf|aufbau|aus|ausbildern?|ausbildung|ausfällen?"
        r"|ausgebildet\w*|ausgelastet\w*|ausländisch\w+|ausrüstung\w*|ballistisch\w+|barrel|bataillon\w*|bau"
        r"|bauarbeitern?|bauern|beerdigt\w*|befanden|befinden|befindlich\w*|befördert\w*|behandelt\w*|bei|beim|bekam"
        r"|bekamen|bekommen|beratern?|bereitgestellt\w*|bericht\w*|bestehend\w*|bestätigt\w*|beteiligt\w*|betragen"
        r"|betrug|beträgt|bisher|bleiben|blieben|bomben|brachte\w*|brigaden?|bringen|bürger\w*|china\w*|chines\w+"
        r"|container\w*|dabei|darunter|davon|dazu|depots?|derzeit|dienen|dienst\w*|dient|diese|dieser|divisionen?"
        r"|dollar|donnerstag|dort|drohnen?|durch|ehemalig\w+|eigene[nrs]?|einbring\w+|eingebracht|eingesetzt\w*"
        r"|eingetroffen\w*|einheit(?:en)?|einnahmen|einsatz|elite\w*|elitesoldat\w*|entdeckt\w*|entsand\w+"
        r"|entsend\w+|er|erfahrene[nr]?|erhalten\w*|erhielt\w*|erkenntnis\w+|erleiden|erlitten|erreichen|erreicht\w*"
        r"|ersten?|erwarten|erwartet|es|euros?|evakuiert\w*|experten|exportiert\w*|fachkräften?|fachleuten?|fahrten"
        r"|fahrzeugen?|fallschirmjägern?|fass|fernost|fertigen|feuern|feuert\w*|fischer|flügen?|fracht\w*"
        r"|frachter\w*|frauen|freitag|freiwillig\w+|front\w*|fässern?|gastarbeitern?|gebiet|gebracht\w*|gefallenen?"
        r"|gefangen\w*|gefangenen?|gefertigt\w*|gegen (?:die )?(?:ukraine|russland)|geheimdienst\w*|gekauft\w*"
        r"|gekämpft|geld|geliefert\w*|gemeldet\w*|generäle\w*|gepanzert\w+|geplant\w*|gesamt\w*|geschickt\w*"
        r"|geschossen?|geschätzt\w*|geschützen?|gesendet|gesichtet\w*|gestellt|gestern|gestorben\w*|getötet\w*"
        r"|gezählt\w*|granaten?|grenze|grenzregion|gruppen?|hafen|half|haubitzen?|helfen|hergestellt\w*|heute"
        r"|hilfe\w*|hilft|häfen|identifiziert\w*|ihnen|ihre[nrs]?|ihrem|im wert|importiert\w*|in|infanter\w+"
        r"|ingenieuren?|insgesamt|inzwischen|it|japan\w*|jene[nr]?|jetzt|junge[nr]?|kaliber\w*|kam|kamen|kameraden"
        r"|kampf\w*|kanonen|kapazität\w*|kiew\w*|kim|kisten|kommen|kontingents?|korea\w*|korps|kosten|kostet"
        r"|kreml\w*|krieg\w*|kriegs\w+|kriegsgefangen\w+|kräften?|kursk|kämpf\w+|kämpfern?|köche|ladung\w*|lagern?"
        r"|lastwagen|laut|leichen|letzten?|leuten?|liefer\w+|lieferung\w*|lohn|mann|material|matrosen|medien\w*"
        r"|menschen|militär\w*|militärhilfe|militärisch\w+|minen|minenräumern?|minenräumung|minister\w*|mit"
        r"|mittlerweile|mittwoch|mobilisiert\w*|montag|moskau\w*|munition\w*|munitions\w+|muss|männern?|mörsern?"
        r"|müssen|nach|nahmen|nato|nehmen|neue[nrs]?|nordkorea\w*|nordkoreanern?|nordkoreanisch\w+|nun|offizieren?"
        r"|opfern?|panzern?|patronen|personal|personen|pionieren?|pjöngjang\w*|platz|produktion|produziere\w*"
        r"|produziert\w*|provinz|präsident\w*|putin\w*|raketen?|regierung\w*|regiment\w*|region|reguläre[nr]?|reihen"
        r"|rekruten|rekrutiert\w*|reserv\w+|rohren?|rubel|russ\w+|rüstung\w*|samstag|sappeuren?|schick\w+|schiff\w*"
        r"|schiffscontainern?|schuss|schwere[nrs]?|schwerste[nr]?|schätzung\w*|schüssen?|seinem|seiner|seit|seitdem"
        r"|selbstfahrend\w+|seoul\w*|sich|sie|solche[nr]?|soldat\w*|sonntag|sowjet\w+|spezial\w+|sprengköpfen?"
        r"|sprengstoff\w*|staatsbürger\w*|starben|stark|starke[nrs]?|stationiert\w*|stellung\w*|stosstruppen"
        r"|stoßtruppen|streitkräften?|studenten|stück|systemen?|särgen?|südkorea\w*|taktische[nrs]?|technikern?"
        r"|teilgenommen|teilnahmen|teilnehmen|todesopfern?|tonnen|toten?|trafen|training|transport\w*"
        r"|transportiert\w*|treffen|truppen?|truppenteil\w*|typs?|ukrain\w*|umfass\w+|umgekommen\w*|umgerechnet"
        r"|ums leben|unsere[nr]?|unterstütz\w+|usa?|verbleib\w+|verbraucht\w*|verbänden?|verdienen|verdient\w*"
        r"|vergangenen?|verkauft\w*|verleg\w+|verletzt\w*|verlieren|verlor\w*|verluste\w*|vermisst\w*"
        r"|verschiedene[nrs]?|verschieß\w*|verschifft\w*|verschoss\w*|verschossen\w*|verstärkung\w*|verwundet\w*"
        r"|volksarmee|vom|waffen?|wehrpflichtig\w+|weitreichend\w+|welche|weltkrieg|wert|westlich\w+|wiederaufbau\w*"
        r"|will|wo|wollen|won|zahl|zerstört\w*|zivil\w+|zudem|zuletzt|zur|zur verfügung|zurückgekehrt\w*|zusammen"
        r"|zusammengezogen\w*|zusätzlich\w*|züge\w*|ärzten?|öl|östlich\w+|übung\w*"
    ),
    links=(
        r"dass|den|denen|der|die|dürften?|für|habe|haben|hat|hatten?|ist|kann|können|könnten?|sei|seien|sein|sind"
        r"|soll|sollen|sollten|war|waren|weil|werden|wird|worden|wurden?|während|zu"
    ),
)
