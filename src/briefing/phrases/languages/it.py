"""Italian: the words of figure phrases."""

from briefing.phrases.language import Language

UNDER_TWENTY = (
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
    "diciassette diciotto diciannove"
)
TENS = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta"
FAR = "(?:ben|molto|assai|di gran lunga) "
LITTLE = "(?:poco|appena|leggermente|un po'|di poco|qualcosa) "
OF = "(?:di|dei|degli|delle|dello|della|dell'|del|d')"
TO = "(?:ad|a|ai|agli|alle|alla|al|all'|i|le|gli)"
BEYOND = "super(?:a|ano|ato|ata|ati|are|ava|erà|ando|ò|i|ino)|eccede|eccedono|ecceduto|oltrepassa\\w*|sorpassa\\w*"
PLURAL = "migliaia|milioni|miliardi|centinaia|decine|dozzine"

ITALIAN = Language(
    "it",
    small={
        **{n: word for n, word in enumerate(UNDER_TWENTY.split()) if n != 1},
        3: "tre|tré",
        **{10 * n: word for n, word in enumerate(TENS.split(), start=2)},
        **{10 * n + 1: f"{word[:-1]}uno|{word[:-1]}un" for n, word in enumerate(TENS.split(), start=2)},
        **{10 * n + 8: f"{word[:-1]}otto" for n, word in enumerate(TENS.split(), start=2)},
        1: "uno|un|una",
    },
    hundred="cento",
    scales={
        12: "dozzina|dozzine",
        10**3: "mila|mille|k",
        10**6: "milione|milioni|mln|mio",
        10**9: "miliardo|miliardi|mld|mrd",
    },
    alone="cento|mille",
    plural=PLURAL,
    article="un|una|uno|un'",
    inside={100: "cent"},
    vague=(
        f"(?:(?:alcune|alcuni|diverse|diversi|parecchie|parecchi|molte|molti|varie|vari|numerose|qualche|le|i"
        f"|svariate|poche) )?"
        f"(?:{PLURAL})(?: (?:e (?:{PLURAL}) )?(?:di )?(?:{PLURAL}))*|(?:alcuni|alcune|diversi|diverse|parecchi"
        f"|parecchie|molti|molte|vari|varie"
        "|numerosi|numerose|qualche|svariati|svariate|pochi|poche)(?: (?:cento|mila|migliaio|migliaia|centinaio"
        "|centinaia|decina|decine"
        "|milione|milioni|miliardo|miliardi|dozzina|dozzine))*|una manciata|manciata|un paio|paio|una moltitudine"
        "|decenni"
    ),
    soft={
        10: "decina",
        15: "quindicina",
        20: "ventina",
        30: "trentina",
        40: "quarantina",
        50: "cinquantina",
        100: "centinaio",
        1000: "migliaio",
    },
    half="mezzo|mezza|mezz'",
    and_half="e mezz[oa]",
    parts={
        3: "terzo|terzi|terza parte",
        4: "quarto|quarti|quarta parte",
        5: "quinto|quinti|quinta parte",
        6: "sesto|sesti",
        8: "ottavo|ottavi",
        10: "decimo|decimi|decima parte",
    },
    whole_parts={0.5: "metà"},
    of="di|dei|degli|delle|del|della|dell'|d'",
    multiples={
        2: "raddoppiat[oaie]|raddoppia|raddoppiare|il doppio|doppio",
        3: "triplicat[oaie]|triplica|triplicare|il triplo|triplo",
        4: "quadruplicat[oaie]|il quadruplo",
        5: "quintuplicat[oaie]|il quintuplo",
        10: "decuplicat[oaie]|il decuplo",
    },
    times=(
        "volte(?: (?:tanto|tanti|tante|superiore|superiori|maggiore|maggiori|più alto|più alta|più))?(?: (?:a|di|che))?"
    ),
    percent="per cento|percento",
    before={
        "at_least": (
            f"(?:{FAR})?più {OF}|(?:{FAR})?oltre(?: i| le| gli| l'| quota)?|(?:non|mai) meno {OF}|al di sopra {OF}"
            f"|(?:non"
            f"|mai) inferior[ei] {TO}"
            f"|(?:{FAR})?superior[ei] {TO}|(?:ha|hanno|aveva|avrebbe|avrebbero) (?:già )?super(?:ato|ati|ata)(?: i"
            f"| le| gli| quota)?"
            f"|(?:{BEYOND})(?: i| le| gli| quota)?|sopra {TO}|un minimo {OF}|minimo di"
        ),
        "at_most": (
            f"fino {TO}|sino {TO}|(?:non|mai) più {OF}|non oltre(?: i| le| gli| l')?|(?:{FAR})?meno {OF}"
            f"|al di sotto {OF}"
            f"|sotto {TO}"
            f"|(?:{FAR})?inferior[ei] {TO}|non superior[ei] {TO}|(?:non|mai|senza) (?:{BEYOND})(?: i| le| gli)?"
            f"|non (?:ha|hanno|aveva|avrebbe) (?:mai )?(?:{BEYOND})(?: i| le| gli)?|un massimo {OF}|massimo di"
            f"|tanti quanti"
        ),
        "about": (
            f"all'incirca|attorno {TO}|intorno {TO}|pressappoco|grosso modo|nell'ordine {OF}|vicin[oi] {TO}"
            f"|prossim[oi] {TO}"
            "|più o meno"
            "|suppergiù|approssimativamente|ca\\.?"
        ),
        "nearly": (
            f"quasi|(?:si )?avvicina(?:no|ndosi|ta|ti)? {TO}|sfior(?:a|ano|ato|ava|ando)|pressoché|{LITTLE}meno {OF}"
            f"|{LITTLE}sotto(?: {TO})?|poco al di sotto {OF}|{LITTLE}inferior[ei] {TO}"
        ),
        "odd": (
            f"{LITTLE}più {OF}|{LITTLE}oltre(?: i| le| gli| l')?|{LITTLE}sopra(?: {TO})?|poco al di sopra {OF}"
            f"|{LITTLE}superior[ei] {TO}"
        ),
    },
    after={
        "at_least": "in su|o più|e più(?! \\w)|e oltre|o oltre|ed oltre|se non più|od oltre",
        "at_most": "o meno|se non meno",
        "about": "più o meno|o giù di lì|o così",
        "odd": "e passa|e rotti",
    },
    either={
        "at_least": "almeno|perlomeno|come minimo|quantomeno|quanto meno|minimo|min\\.?",
        "at_most": "al massimo|al più|tutt'al più|massimo|max\\.?",
        "about": "circa|approssimativamente|all'incirca",
    },
    between="tra|fra",
    from_="da|dai|dalle|dagli|dal",
    to="a|ai|agli|alle|fino a|ai circa",
    and_="e|ed",
    or_="o|od|oppure",
    joins="e",
    to_one="a|contro",
    among="su|ogni",
    perhaps="forse|magari|probabilmente|addirittura",
    more="in più|aggiuntivi|ulteriori",
    filler=(
        "i|gli|le|il|lo|la|l'|loro|suoi|sue|questi|queste|un totale di|in totale|totale di|solo|soltanto|esattamente"
        "|altri|altre"
        "|tutti|tutte|ben|già|finora|ciascuno|complessivamente|complessivi"
    ),
    loose="attorno a|intorno a|oltre|sotto i|sotto le|sopra i|vicino a|fino a|circa",
    leading=(
        r"il(?= \d[\d., ]*(?![\d., %]| ?%| per))|entro|verso|sui|sugli|sulle|su|con|a quota|dopo"
        r"|pass(?:a|ano|ò|at[oaie])|brigata|reggimento|battaglione"
        "|divisione"
        "|corpo|esercito|unità|gruppo|numero|soldato|proiettile|missile"
        "|stimat[oaie](?: in)?"
    ),
    time="ann[oi]|mese|mesi|settiman[ae]|giorn[oi]|or[ae]|minut[oi]|decennio|secol[oi]",
    change=(
        r"pass(?:a|ano|ato|ati|ata|are|ando|ò)|aument\w+|sal(?:e|gono|ito|iti|ita|ire|irà)|cresc\w+|cresciut\w+"
        r"|scend\w+|sces\w+|cal(?:a|ato|ati|are|o)"
        r"|ridu\w+|ridott\w+|diminu\w+|port\w+|incrementa\w+|balz\w+"
    ),
    dates="nel|dal|anno|entro|fine|inizio|metà|dall'|nell'|del",
    stop=(
        r"oltre (?:ad?|ai|agli|alle?|alla|all')|in media|mediamente|al (?:mese|giorno)|all'anno|all'ora"
        r"|a(?:lla)? settimana|mensil\w*|annu\w+"
        r"|giornalier\w+|quotidian\w+"
        r"|settimanal\w+"
        r"|ogni|a (?:testa|soldato|persona|colpo)|malapena|ridosso|limite|al di là|arrotondat\w+|non|né|nessun\w*"
        r"|mai|niente|nulla|senza|tranne|salvo|eccetto"
        r"|escluso|esclusi|esclusa|meno|più|ma|bensì|se"
        r"|per|che|volte"
        r"|maggioranza|maggior|resto|parte|frazione|partire|minim\w+|massim\w+|maggior[ei]|minor[ei]|appena|poco"
        r"|punti|punto"
        r"|trimestr[ei]|terz[oaie]|quart[oaie]|quint[oaie]|decim\w*|come|tanto|tanti|quanto|quanti|cifre|cifra"
        r"|superior\w*|inferior\w*"
        r"|oltre|sotto|sopra|contro|anziché|invece|quasi|mezz\w*|doppi\w*|tripl\w*|dozzin\w*|coppi[ae]|pressapoco"
        r"|vicin\w+"
        r"|praticamente|limitat\w+|neanche|nemmeno|neppure|eccezione|circa|forse|magari|addirittura|rotti|passa"
        r"|sei volte"
    ),
    harmless=(
        r"[tf]ra morti e feriti|a|abbattut[oi]|acquistat[oaie]|addestrat[oaie]|adesso|aerei|aereo|ai|aiuti|al|all'"
        r"|alla|alleat[oi]|anche|anno|arm[ai]|armament[oi]|armat[oaie]|arrivano|arrivat[oaie]|arrivo|artiglieri"
        r"|artiglieria|assalto|assistenza|attacchi|attese|attesi|attualmente|balistic[oaih]\w*|bare|barili|basi"
        r"|battaglion[ei]|bombe|breve|brigat[ae]|cadaveri|caduti|calibro|camion|campi|cannone|cannoni|cantieri"
        r"|capacità|carbone|cargo|carich[oi]|cariche|carri|carri armati|carro|cartucce|casi|casse|cattura"
        r"|catturat[oi]|cecchini|ci|cina|cittadini|città|civile|civili|collocati|colpi|comandanti|combatt\w+"
        r"|commando|compit[oi]|compost[oaie]|comprat[oaie]|con|confermat[oaie]|confine|consegn[ae]|consegnat[oaie]"
        r"|consiglieri|container|contingent[ei]|contraere[io]|contratti|contro l'|contro la|core[ae]|corean[oaie]"
        r"|corp[oi]|corto|coscritti|cost(?:o|i|a|ano|ato|ati)|costruttori|costruzion[ei]|cremlino|cuochi|d'|deceduti"
        r"|decess[oi]|delegazione|denaro|depositi|destinat[oaie]|difesa|dispersi|dispiegat[oaie]|distrutt[oaie]"
        r"|distrutt[oi]|division[ei]|dollari|domenica|donne|dopo|droni|edil[ei]|effettivi|elicotteri|elite"
        r"|equipaggiament[oi]|equipaggiati|equivalente|esercit[oi]|esperti|esplosivi|esportat[oaie]|euro|evacuati"
        r"|fabbric(?:a|he)|fabbricat[oaie]|fanteria|fanti|ferit[oi]|fianco|fonti|fornisce|fornit[oaie]|forz[ae]"
        r"|fronte|fucili|generali|genieri|giappone|giovani|giovedì|gittata|già|granat[ae]|grupp[oi]|guadagn\w+"
        r"|guerra|identificat[oi]|ieri|impiegat[oaie]|importat[oaie]|in|incass\w+|individuat[oi]|infrastrutture"
        r"|ingegneri|inizialmente|inoltre|insieme|intelligence|intercettat[oi]|invi(?:at[oaie]|ò|are|a|ano|ando)"
        r"|invio|istruttori|kiev|kim|kursk|kyiv|lanciarazzi|lanciat[oaie]|lanciatori|lancio|lavor\w+|linea|loro"
        r"|lunedì|lungo|mandat[oaie]|manodopera|marinai|marittim[oi]|martedì|material[ei]|materie prime|medici"
        r"|mercantili|mercenari|mercoledì|mesi|militari?|mine|ministero|ministro|missil[ei]|mission[ei]"
        r"|mitragliatrici|mobilitat[oi]|modernizzat[oi]|mort[oi]|mortai|mortaio|morte|mosca|multipl[oi]|muniti"
        r"|munizion[ei]|nato|nav[ei]|nei|nel|nell'|nella|nord|nordcorean[oaie]|numero|nuov[oaie]|obic[ei]|oblast"
        r"|oggi|operai|operatori|operazione|ora|origine|osservatori|paes[ei]|pallottole|paracadutisti|partecip\w+"
        r"|perdite|pers[oi]|personale|persone|pesant[ei]|petrolio|pezz[oi]|piloti|polvere|porti|posizionati"
        r"|presidente|previst[oaie]|prigionieri|prim[oi]|prima linea|prodott[oaie]|produzione|proiettil[ei]"
        r"|propri[oe]?|prossim[oi]|provenient[ei]|putin|pyongyang|quell[oiae]|questa|questo|raggio|raggiung\w+"
        r"|raggiunt[oaie]|rapporto|razz[oi]|recentemente|reclutat[oi]|reclute|reggiment[oi]|regione|regolari"
        r"|rest(?:ano|ati|a|ate)|ricavi|ricevut[oaie]|ricostruzione|ricoverati|rientrati|rimangono|rimast[oaie]"
        r"|rimpatriati|rinforzi|riso|ritirati|rubli|russ[oaie]|russia|sabato|salar[io]|salme|satellit[ei]"
        r"|schierat[oaie]|scors[oiae]|secondo|semovent[ei]|sepolti|servit[oi]|seul|sistem[ai]|sminamento|sminatori"
        r"|soldat[oi]|sospettat[oaie]|sostegno|sostenere|sparat[oaie]|special[ei]|specialisti|spedit[oaie]"
        r"|spedizion[ei]|stanno|stat[oaie]|stazionat[oi]|stimat[oaie]|stipend[io]|stranier[ae]|stranier[oi]"
        r"|strategic[oihe]+|studenti|subit[oaie]|sud|sud coreano|sudcorean[oaie]|sul|sull'|sulla|tattic[oihe]+"
        r"|tecnici|territorio|testate|tonnellate|tornati|total[ei]|trainat[oi]|trasferit[oaie]|trasportat[oaie]"
        r"|tren[oi]|trova|trovano|truppe|uccis[oi]|ucrain\w+|ufficiali|ufficialmente|ultim[ie]|ultim[oi]|uniformi"
        r"|unità|uomini|usat[oaie]|utilizzat[oaie]|vagon[ei]|valore|vari|vecchi|veicoli|vendut[oaie]|venerdì|vengono"
        r"|venut[oi]|viagg[io]|viene|vittime|viveri|voli|volontari|won|zappatori|élite"
    ),
    links=(
        r"abbia|abbiano|aveva|avevano|avrebbe|avrebbero|cui|dove|era|erano|essere|fu|furono|ha|hanno|per \w+[aei]re"
        r"|perché|possono|potrebbe|potrebbero|può|saranno|sarebbe|sarebbero|sarà|si|sia|siano|sono|è"
    ),
)
