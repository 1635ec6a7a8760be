"""English: the words of figure phrases."""

from briefing.phrases.language import Language

FAR = "(?:far|much|well|way|significantly|considerably|substantially) "
LITTLE = (
    "(?:a hair|a whisker|a tad|just|slightly|barely|a little|a bit|a shade|a touch|marginally|fractionally|a fraction"
    "|only just) "
)
MORE = "(?:more|greater|higher|larger|bigger) than"
LESS = "(?:fewer|less|lower|smaller) than"
NEGATED = (
    "(?:(?:does|do|did|will|would|has|have|had|may|might|can|could|should|must|to)(?: not|n't)"
    "|not|never|without|cannot|can't)(?: have| yet| to)?"
)
BEYOND = "exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?"
COUNT = "hundred|thousand|million|billion|trillion|dozen"

ENGLISH = Language(
    "en",
    small={
        **{
            n: word
            for n, word in enumerate(
                ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"]
            )
        },
        **{
            n: word
            for n, word in enumerate(
                ["twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"], start=12
            )
        },
        **{
            10 * n: word
            for n, word in enumerate(
                ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
            )
        },
    },
    hundred="hundred",
    scales={
        12: "dozen",
        10**3: r"thousand|k|(?<=\d)k",
        10**6: r"million|mn|mln|mio|(?<=\d)m",
        10**9: r"billion|bn|bln|(?<=\d)b",
        10**12: r"trillion|trn|tn",
    },
    plural=r"hundreds|thousands|millions|billions|trillions|dozens",
    article="a|an",
    vague=(
        "(?:tens|dozens|scores|hundreds|thousands|millions|billions)(?: and (?:thousands|hundreds|millions))?"
        "(?: of (?:dozens|hundreds|thousands|millions|billions))*"
        f"|(?:an? )?(?:several|many|(?:good )?few|countless|numerous|umpteen)(?: (?:{COUNT})s?)*"
        f"|(?:an? )?(?:couple|handful)(?: of)?(?: (?:{COUNT})s?)*|an? number of(?: (?:{COUNT})s?)*"
        "|(?:high|low|mid) (?:hundreds|thousands|millions)|scores|tens|decades|centuries"
        "|upwards? of (?:hundreds|thousands|millions)"
    ),
    half="half",
    and_half="and a half",
    parts={
        3: "thirds?",
        4: "quarters?|fourths?",
        5: "fifths?",
        6: "sixths?",
        7: "sevenths?",
        8: "eighths?",
        9: "ninths?",
        10: "tenths?",
        20: "twentieths?",
        100: "hundredths?",
    },
    of="of",
    multiples={
        2: "doubl(?:ed|ing|es)|twofold|twice(?: (?:as (?:many|much|large|high|big|great)(?: as)?))?|double",
        3: "tripl(?:ed|ing|es?)|trebl(?:ed|ing|es?)|threefold|thrice",
        4: "quadrupl(?:ed|ing|es?)|fourfold",
        5: "quintupl(?:ed|ing|es?)|fivefold",
        6: "sixfold",
        7: "sevenfold",
        8: "eightfold",
        9: "ninefold",
        10: "tenfold",
        12: "twelvefold",
        20: "twentyfold",
        100: "(?:a )?hundredfold",
    },
    times=(
        "times(?: (?:as (?:many|much|large|high|big|great|long|often)|more|higher|greater|larger|bigger)(?: than"
        "| as)?)?"
        "|fold|x"
    ),
    factor="(?:by )?a factor of",
    percent="percent|per cent|pct",
    before={
        "at_least": (
            f"(?:{FAR})?{MORE}(?: or equal to)?|(?:{FAR})?(?:over|above)|(?:no|not|never) {LESS}"
            f"|(?:no|not) (?:below|under)|{BEYOND}|top(?:s|ped|ping)|upwards? of|in excess of"
            "|a minimum of|an? minimum|minimum of|at a minimum of"
        ),
        "at_most": (
            f"up to|(?:no|not|never) {MORE}|not (?:above|over)|{NEGATED} (?:{BEYOND})"
            f"|(?:{FAR})?{LESS}(?: or equal to)?|(?:{FAR})?(?:under|below)"
            "|as (?:many|much|high|large|big|long|great) as|a maximum of|maximum of|at a maximum of"
        ),
        "about": (
            "about|around|round about|some|near|circa|ca\\.?|c\\.|close to|closer to|an? approximate|the approximate"
            "|an estimated(?: total of| number of)?|in the (?:region|neighbou?rhood|vicinity|area|order) of"
            "|(?:on|of) the order of|somewhere (?:around|near|in the region of)|more or less|or so"
        ),
        "nearly": (
            f"(?:very )?nearly|almost|{LITTLE}(?:under|below|{LESS}|short of|shy of)|shy of|not quite"
            "|approach(?:ing|es|ed)|near(?:ing|s|ed)|close on"
        ),
        "odd": f"{LITTLE}(?:over|above|{MORE})",
    },
    after={
        "at_least": "or (?:more|over|above|higher|greater|upwards?)(?! than)|and (?:over|above|upwards?|up)"
        "|and more(?! [a-z])|if not more",
        "at_most": "tops|or (?:fewer|less|under|below|lower)(?! than)|or even (?:fewer|less)|if not (?:fewer|less)",
        "about": "or so|or thereabouts|thereabouts|give or take|more or less",
    },
    either={
        "at_least": "at (?:the )?(?:very )?least|at a (?:bare )?minimum|minimum|min\\.?",
        "at_most": "at (?:the )?(?:very )?most|at the outside|at a maximum|at the maximum|maximum|max\\.?",
        "about": "approximately|approx\\.?|roughly",
    },
    stuck={"odd": "odd", "at_least": "plus"},
    between="between|anywhere between|somewhere between|anywhere from",
    from_="from|ranging from",
    to="to|through|up to",
    and_="and",
    or_="or",
    joins="and",
    among="in|out of|in every|of every|out of every",
    perhaps="perhaps|maybe|possibly|conceivably|perhaps even|maybe even|possibly even",
    more="more",
    filler=(
        "the|its|their|his|our|these|those|such|a total of|total of|a combined|all|only|just|merely|exactly|precisely"
        "|fully|even|another|a further|an additional|additional|further|a mere|a full|the first|the other|other|as of"
        "|out of|in total|in all|each|so far|as well as|such as|as of now"
    ),
    loose="about|around|near|nearing|over|above|under|below|some|close to|up to",
    leading=(
        "towards?|within|beneath|against|inside|at around about|by|until|till|during|since|early|late|mid|among"
        "|into|after"
        "|before|each|strong|estimated|likely|potentially|presumed|believed|thought|number|brigade|regiment|battalion"
        "|division|corps|army|unit|group|war|soldier|shell|container|missile"
    ),
    time="years?|months?|weeks?|days?|hours?|minutes?|decades?|century|centuries",
    change=r"ris(?:e|es|en|ing)|rose|increas\w+|grow\w*|grew|jump\w*|climb\w*|fall\w*|fell|drop\w*|declin\w+|reduc\w+"
    r"|cut\w*|chang\w+|went|go(?:es|ing)|rais\w+|expand\w*|upgrad\w+|revis\w+|doubl\w+|swell\w*|surg\w+|soar\w*"
    r"|shr[aiu]nk\w*",
    dates="in|since|by|until|till|during|early|late|mid|year|end",
    stop=(
        r"[a-z]+n't|cannot|nowhere|and (?:counting|rising|climbing|growing|then some)|or (?:close to|around|near"
        r"|about) (?:it|that)|est\.?|at best|at worst|best part|better part|ballpark|bordering|bottoming|broadly"
        r"|conservatively|edging|inching|getting on|going on|in the (?:low|high|mid)|let alone|rounded|almost exactly"
        r"|anything|not|no|nor|neither|never|none|nobody|nothing|without|except(?:ing)?"
        r"|excluding|minus|besides|apart"
        "|aside|other than|rather|instead|than|less|fewer|most|least|much|few|little|per|but|if|unless|although|though"
        "|hardly|scarcely|barely|beyond|past|virtually|practically|north of|south of|short(?! (?:range|term))"
        "|as few as|as low as"
        "|as little as|capped at|limited to|cap of|ceiling|double digit|triple digit|figures?(?= )(?<=-figure)|digits?"
        "|ish|something|majority|bulk|rest|remainder|percentage points?|points?|versus|vs|the estimated(?= \\d)"
        "|estimated at(?! (?:around|about|some|approximately|roughly|over|more|at|up|nearly|almost|between|no) )|odd"
        "|twice"
        "|halv(?:e|ed|es|ing)|plus|more|as(?= \\w+ as )|as (?:many|much|few|little)|million(?:th)?s?|(?:hundred"
        "|thousand|million|billion)ths?|lakhs?|crores?"
        "|grand"
        "|score|gross|pairs?|myriads?|quarter(?:s|ly)?|figure|upwards?|lower|higher|or even|so|up|down|exceed|nought"
        "|(?:(?:a|an|each|every) )?(?:hour|day|week|month|year)ly|annual(?:ly)?|daily"
        "|(?:a|an|each|every) (?:hour|day|week|month|year|head|person|m[ae]n|soldier|worker|shell|round|missile)"
        r"|some of|range of|(?:believed|estimated|thought|presumed) to (?:be|number|total)(?= \d)|on average"
        "|at a (?:pinch|push|stretch)|on paper|in theory"
        "|(?:a )?good|easily|effectively|just about|about half|trebling|worth half|fraction"
    ),
    harmless=(
        r"able|abroad|according|account(?:s|ing)?|accounted|across|action|advis[eo]rs?|after|against|agency|ago"
        r"|agreed|aid|air|air defen[cs]e|aircraft|alive|allegedly|allowed|alone|along|alongside|already|also"
        r"|american|ammo|ammunition|among|amount(?:s|ed|ing)?|analysts?|anti|apartments|appear(?:ed|s)?|area|armed"
        r"|armies|armou?red|arms|army|arriv(?:e|ed|ing|als?)|artillery|artillerym[ae]n|as|assault|assess(?:ed|es)?"
        r"|assigned|at|athletes|attached|attacked|attacks|autumn|available|back|ballist(?:ic)?|barrels?|based|bases"
        r"|batch(?:es)?|battalions?|battlefield|battles?|before|believed?|boats|bodies|bombs?|boots|border|both"
        r"|bought|boxes|brigades?|brothers|brought|buil[dt]|builders?|building|bulldozers|bullets|buried"
        r"|buy(?:ing|s)?|by|calibers?|came|camps?|cannons?|capacit(?:y|ies)|captives?|captur(?:ed|ing)|cargo(?:es)?"
        r"|carpenters|carr(?:y|ied|ying)|cartridges?|cases?|cash|casualt(?:y|ies)|central|charges?|china|chinese"
        r"|citizens?|city|civilians?|claim(?:ed|s|ing)?|clearance|cluster|coal|coffins?|combat|combatants|come"
        r"|coming|commanders?|commandos?|companies|components|confirm(?:ed|s|ing)?|conscripts?|construction"
        r"|contain(?:ed|ing|s)?|containers?|contingents?|contracts?|conventional|cooks|corn|corps|corpses|counted"
        r"|countr(?:y|ies)|crates|crewmen|crews?|crossings|cruise|currently|dalars|data|dead|deals?|deaths?|debris"
        r"|decided|defected|defective|defen[cs]e|delegations?|deliver\w+|demand|deminers?|demining"
        r"|deploy(?:ed|ing|s|ments?)?|depots?|described|destroyed|detected|did|died?|different|directly"
        r"|dispatch(?:ed|ing|es)?|display(?:ed|ing)|divisions?|do|doctors|documented|documents|does|dollars?"
        r"|domestic|domestically|dprk|drivers|drones?|dud|duds|dying|earlier|earn(?:ed|ings?|s)?|east(?:ern)?"
        r"|electronic|elite|employed|enemy|engineer(?:s|ing)?|equipment|equivalent|estimat(?:e|es|ed|ing)|euros?"
        r"|evacuated|events|examin(?:ed|ing)|excavators|exist(?:s|ing|ed)?|expect(?:ed|s)?|expended|experienced"
        r"|experts?|explosives?|export\w*|extra|facing|factor(?:y|ies)|fallen|fatalities|faulty|fight(?:ing)?"
        r"|fighters?|figures|fir(?:e|es|ed|ing)|firepower|first|fishermen|flights?|flour|food|forces?|foreign|fought"
        r"|freighters?|fresh|friendly|front|frontline|fuel|fulfill?(?:ed|ing)|full|fuses?|gave|generals?"
        r"|generat(?:ed|ing)|generators|given|goods|got|government|graves|grenades?|ground|groups?|guard|guest"
        r"|guided|gunners?|guns?|hackers|having|heavy|held|helmets|helps?|here|high explosive|hir(?:ed|ing)|hit|hits"
        r"|hold(?:ing)?|home|homes|hospitali[sz]ed|houses|howitzer|howitzers?|identified|images|import\w*|incidents?"
        r"|includ(?:e|es|ed|ing)|individuals?|industrial|inexperienced|infantry(?:men)?|infrared|infrastructure"
        r"|initial|initially|injur(?:ed|ies|y)|inside|instructors?|intelligence|intercepted|intercepts?|interpreters"
        r"|into|involv(?:ed|ing|ement)|it|japan|japanese|join(?:ed|ing)|jointly|journeys|junior|kept|kiev"
        r"|kill(?:ed|ing)|kim|kinds?|koksans?|korea\w*|kremlin|kursk|kyiv|labou?r|labou?rers?|last|later|latest"
        r"|launch(?:ed|es|ing)|launch(?:ers?)?|lawmakers?|left|lethal|letters|lieutenants?|light|likely|line|lines"
        r"|listed|literally|lives|living|loaded|loggers|logistics?|long|los[tse]|losing|loss(?:es)?|m[ae]n"
        r"|machine gun|made|main|maintenance|make|makes|making|manpower|manufactured|marines?|maritime|mass"
        r"|materials|materiel|meat|medals|media|medical|medics|medium range|meetings|mention(?:s|ed)?|mercenaries"
        r"|metric|militar\w+|miners|mines?|minister|missiles?|missing|missions?|mixed|mobili[sz]ed|models?"
        r"|moderni[sz]ed|money|mortars?|moscow|mov(?:ed|ing)|movements|multiple|munitions?|named|nationals?|nato"
        r"|naval|needs?|new|next|non|north|northern|now|nuclear|number(?:s|ed|ing)?|nurses|oblast|observed|observers"
        r"|occurred|offered|officers?|official|officially|officials?|oil|old|on|operat(?:e|ed|ing|ions?|ional)"
        r"|operators?|optical|ordered|ordinary|others|outnumber(?:ed|ing|s)?|overall|own|paid|pallets|paratroop\w*"
        r"|parliament|participat(?:e|ed|ing|ion)|pay|paying|payments?|people|perform(?:ed|ing)?|personnel|persons?"
        r"|photographs?|pieces?|pilots|pistols?|plan(?:s|ned|ning)?|planes?|plants?|platoons?|pledged|portraits?"
        r"|ports?|potentially|powder|pows?|preliminary|prepar(?:ed|ing)|president|presumed|previous|prisoners?"
        r"|produc(?:e|ed|es|ing|tion)|products|projectiles?|promised|propellants?|propelled|provid(?:e|ed|es|ing)"
        r"|publicly|purchas\w+|putin|pyongyang|raids|rail(?:way|road)?|railcars?|range|rations|raw"
        r"|reach(?:ed|es|ing)?|rear|receiv(?:e|ed|es|ing)|recently|reconstruction|recruited|recruits?|refined"
        r"|regiments?|region|regular|reinforcements?|related|remain(?:s|ed|ing)?|replac(?:e|ed|ing)|replacements?"
        r"|report(?:ed|s|ing)?|reportedly|requested|restoration|return(?:ed|ing)?|revenue|rifles?|rockets?|rok|role"
        r"|rotated|roubles|rounds?|rubles|russia\w*|s|said|sailors|salar(?:y|ies)|sales?|salvos?|sappers?"
        r"|satellites?|saw|say|says|scholars|sea|seamen|seen|self|sell(?:ing)?|sen[dt]|sending|sends|senior|seoul"
        r"|serv(?:e|ed|ing)|service(?:men|man|women|members?)|shells?|ship(?:s|ped|ping|ments?)?|short|shot|side"
        r"|sites?|sniper|sold|soldiers?|soldiery|soon|sorties|sources|south|southern|soviet|special|specialists?"
        r"|spent|spokes(?:man|woman|person)|spotted|spring|squads?|staff|statements|stationed|stay(?:ed|ing)?|steel"
        r"|still|stockpiles?|storage|stored|strategic|strikes|strong|struck|students?|sub|suffer(?:ed|ing|s)?|sum"
        r"|summer|superiority|suppl(?:y|ies|ied|ying)|support(?:ed|ing|s)?|supposedly|surrendered|sustain(?:ed|ing)?"
        r"|systems?|tactical|taken|taking|tankers?|tanks?|tasks?|teachers|teams?|technical|technicians?|technology"
        r"|them|then|there|they|this|thought|tnt|today|together|tonnes?|tons?|took|total(?:s|l?ing|l?ed)?|towards"
        r"|towed|tracked|trade|train(?:ed|ing)|trainers|trains?|transfer(?:red|ring|s)?|translators"
        r"|transport(?:ed|ing)?|treated|tributes|trips?|troopers|troops?|trucks?|tubes?|types?|ukrain\w*|unexploded"
        r"|uniforms|units?|unload(?:ed|ing)|updated|us|us(?:e|ed|es|ing)|usable|valu(?:e|ed)|various|vehicles?"
        r"|verified|versions?|vessels?|vests|via|victims?|villages?|visits|volleys?|volunteers?|voyages?|wages?"
        r"|wagons?|war|warheads?|wars|waves?|we|weaponry|weapons?|welders|west|western|wheat|winter|with|withdrawn"
        r"|within|witness(?:es)?|wom[ae]n|won|workers?|workforce|working|works?|worth|wound(?:ed|s)|wreckage|young"
    ),
    links=(
        r"are|be|because|been|being|can|could|for|from|had|has|have|is|may|might|must|should|that|to|was|were|where"
        r"|which|while|who|whose|will|would"
    ),
)
