"""French: the words of figure phrases."""

from briefing.phrases.language import Language

ONES = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
FAR = "(?:bien|beaucoup|largement|nettement|très) "
LITTLE = "(?:un peu|légèrement|juste|tout juste|à peine|un petit peu) "
OF = "(?:de|d'|des|les)"
BEYOND = "dépass(?:e|ent|é|és|ée|ées|er|ait|aient|ant|era)|excèd(?:e|ent)|excéd(?:é|er|ant)|surpass(?:e|ent|é|er)"
PLURAL = "milliers|millions|milliards|centaines|dizaines|douzaines|vingtaines"

FRENCH = Language(
    "fr",
    small={
        **{n: word for n, word in enumerate(ONES.split()) if n != 1},
        17: "dix sept",
        18: "dix huit",
        19: "dix neuf",
        20: "vingt",
        30: "trente",
        40: "quarante",
        50: "cinquante",
        60: "soixante",
        70: "septante",
        80: "quatre vingts?|huitante|octante",
        90: "nonante",
        1: "un",
    },
    hundred="cents?",
    scales={10**3: "mille|k", 10**6: "millions?|mio|(?<=\\d)m", 10**9: "milliards?|mrd|mds?", 10**12: "billions?"},
    alone="cent|mille",
    article="un|une",
    vague=(
        f"(?:(?:des|quelques|plusieurs|les|de nombreux|de nombreuses|deux ou trois|certaines|certains|par"
        f"|diverses) )?(?:{PLURAL})"
        f"(?: (?:de |d')?(?:{PLURAL}))*|(?:quelques|plusieurs|de nombreux|de nombreuses|nombre de|maints|plein de)"
        f"(?: (?:cents|mille|{PLURAL}))*|une poignée|poignée|une multitude|décennies|d'innombrables|beaucoup de"
    ),
    soft={
        10: "dizaine",
        15: "quinzaine",
        20: "vingtaine",
        30: "trentaine",
        40: "quarantaine",
        50: "cinquantaine",
        60: "soixantaine",
        100: "centaine",
        1000: "millier",
    },
    half="demi|demie",
    and_half="et demie?",
    parts={
        3: "tiers",
        4: "quarts?",
        5: "cinquièmes?",
        6: "sixièmes?",
        8: "huitièmes?",
        10: "dixièmes?",
        100: "centièmes?",
    },
    whole_parts={0.5: "moitié"},
    of="de|d'|du|des",
    multiples={
        2: "doubl(?:é|ée|er|ent|e)|deux fois plus(?: de| d')?",
        3: "tripl(?:é|ée|er|ent|e)",
        4: "quadrupl(?:é|ée|er|ent|e)",
        5: "quintupl(?:é|ée|er|ent|e)",
        10: "décupl(?:é|ée|er|ent|e)",
    },
    times="fois(?: (?:plus|autant|supérieure?s?|aussi \\w+))?(?: (?:que|de|d'|à))?",
    percent="pour cent|pourcents?|p\\. ?cent",
    before={
        "at_least": (
            f"(?:{FAR})?plus {OF}|(?:{FAR})?au delà de|(?:pas|jamais|non) moins {OF}|au dessus de"
            f"|(?:{FAR})?supérieure?s? à"
            f"|{BEYOND}|(?:pas|non) inférieure?s? à|un minimum de|minimum de|ont dépassé|a dépassé"
        ),
        "at_most": (
            f"jusqu'à|jusqu'aux?|(?:pas|jamais|non) plus {OF}|(?:{FAR})?moins {OF}|au dessous de|en dessous de"
            f"|en deçà de"
            f"|(?:{FAR})?inférieure?s? à|(?:n'|ne )(?:{BEYOND})(?: pas)?|ne pas (?:{BEYOND})|sans (?:{BEYOND})"
            "|(?:pas|non) supérieure?s? à|n'(?:a|ont|avait|aurait) pas (?:dépassé|excédé)|un maximum de|maximum de"
            "|autant que"
        ),
        "about": (
            f"environ|près {OF}|quelque|aux alentours {OF}|autour {OF}|aux environs {OF}|de l'ordre {OF}|à peu près"
            "|approximativement|grosso modo|dans les|proche de|proches de|circa|avoisin(?:e|ent|ait|ant)"
            "|aux alentours des|autour des"
        ),
        "nearly": (
            f"presque|quasiment|quasi|{LITTLE}moins {OF}|pas tout à fait|pas loin {OF}|{LITTLE}(?:en "
            f"|au )dessous {OF}|frôl(?:e|ent|ait|ant)|approch(?:e|ent|ait|ant)|{LITTLE}sous"
        ),
        "odd": f"{LITTLE}plus {OF}|{LITTLE}au dessus {OF}",
    },
    after={
        "at_least": "ou plus|ou davantage|et plus(?! \\w)|et davantage|voire plus|sinon plus|et au delà|ou au delà",
        "at_most": "ou moins|voire moins|sinon moins",
        "about": "plus ou moins",
    },
    either={
        "at_least": "au moins|au bas mot|au minimum|minimum|à tout le moins|pour le moins|min\\.?",
        "at_most": "au plus|tout au plus|au maximum|maximum|au grand maximum|max\\.?",
        "about": "environ|approximativement|à peu près|grosso modo|plus ou moins",
    },
    stuck={},
    between="entre",
    from_="de|d'",
    to="à|jusqu'à",
    and_="et",
    or_="ou",
    joins="et",
    to_one="contre|pour",
    among="sur",
    perhaps="peut être|voire|éventuellement",
    more="de plus|supplémentaires?",
    filler=(
        "les|le|la|l'|leurs?|ses|ces|un total de|au total|total de|en tout|seulement|exactement|précisément|même|autres"
        "|déjà|encore|tous|toutes|pas moins que|jusqu'à présent|jusqu'ici|jusqu'à maintenant"
    ),
    loose="autour de|dans les|près de|jusqu'à|autour des|au dessus de|au delà de",
    leading=(
        r"le(?= \d[\d., ]*(?![\d., %]| ?%| pour))|vers|avant|après|à hauteur de|contre|dès|sur|pass\w+|brigade"
        r"|régiment|bataillon|division|corps|armée|unité|groupe|nombre"
        r"|soldat|conteneur|missile|(?:estim|évalu)\w+(?: à)?"
    ),
    time="ans?|années?|mois|semaines?|jours?|heures?|minutes?|décennie|siècles?",
    change=(
        r"pass\w+|augment\w+|mont\w+|grimp\w+|chut\w+|baiss\w+|rédui\w+|diminu\w+|tomb\w+|port\w+|accr\w+|bond\w+"
        r"|recul\w+"
    ),
    dates="en|depuis|jusqu'en|dès|année|début|fin|mi|courant|an|avant|après",
    stop=(
        r"en moyenne|(?:mensuel|annuel|quotidien|hebdomadaire|journali)\w*|chaque"
        r"|tou(?:s|tes) les(?= (?:\d|deux|trois|quatre|cinq|six|dix))|quelques une?s|au mieux|tout juste|près"
        r"|poussières|quelques|au pire|bons?|bonnes?|arrondi\w*|ne|n'|sous|pas|non|ni|aucune?"
        r"|jamais|rien|sans|sauf|hormis|excepté"
        r"|hors|excluant|moins|plus|davantage|mais"
        r"|si|par|que|qu'"
        r"|à peine|guère|plutôt|tandis|contre|fois|plupart|majorité|reste|partie|part|fraction|à partir|minimum|maximum"
        r"|supérieure?s?|inférieure?s?|trimestres?|points?|au delà|jusque|peu|trop|assez|combien|autant|mi|chiffres?"
        r"|douzaine|demi\w*|quelque|certains?|certaines?|presque|environ|pratiquement|limit\w+|plafonn\w+|loin|aussi"
        r"|double\w*|triple\w*|paires?|binômes?|dizaines?|voire|tant|tel\w*|ème|er|ère|attei\w+ presque|seconde"
    ),
    harmless=(
        r"a|abattus?|achet\w+|actuellement|additionnels|agences?|aide|ainsi|alliés|alliés?|an dernier|anciens|année"
        r"|antiaériens?|argent|armements?|armes?|armée?s?|armées?|arriv\w+|artillerie|artilleurs|assaut|assistance"
        r"|attaques|atteignent|atteint|attendues|attendus?|au sein|aussi|automoteurs?|autopropulsés?|aux?|avec|avion"
        r"|avions|balistiques?|balles|barils|bases|basés|bataillons?|bateaux|besoins|blessées|blessés?|bombes"
        r"|brigades?|bâtiment|bâtisseurs|cadavres|caisses|camions|camps|canon|canons|capacité|capturées|capturés?"
        r"|cargaisons?|cargos?|cartouches|cas|casernés|cercueils|cet|cette|chantiers?|char|charbon|charges|chargées?"
        r"|chargés?|chars|chez|chine|citoyens|civiles?|civils|combat|combattant|combattants|combattent|combattre"
        r"|combattu|commandants|commandos|communiqué|composé\w*|compt(?:e|ent|ait|aient)|confirmé\w*|conscrits"
        r"|conseillers|construction|conteneurs?|contingents?|contrats|corps|corée|coréennes?|coréens?|coups|courant"
        r"|courte|coût\w*|cuisiniers|côté|côtés|dans|demande|derniers|dernière?s?|destiné\w*|différents|dimanche"
        r"|dirigeants|disparues|disparus|divisions?|dollars|drones|débris|décès|défense|délégation|déminage"
        r"|démineurs|déploy\w+|dépouilles|dépêch\w+|dépôts?|désormais|détectés?|détruit\w*|détruits?|effectifs|elles"
        r"|embauché\w*|employés|en|engagé\w*|enterrés?|entraîné\w*|envoi|envoient|envoy\w+|estimé\w*|euros|experts"
        r"|explosifs|export\w+|expédié\w*|fabriqué\w*|fantassins|femmes|forces?|formée?s?|fourni\w*|front|frontière"
        r"|fusils|gagn\w+|gouvernement|grenades|groupes?|grâce|guerre|généraux|hier|hommes|hospitalisés?"
        r"|hélicoptères|identifiées|identifiés?|ils|import\w+|infanterie|infrastructures?|ingénieurs|initialement"
        r"|installés|instructeurs|interceptés?|japon|jeudi|jeunes|kiev|kim|koursk|kremlin|kyiv|l'|lance roquettes"
        r"|lanceurs?|lancée?s?|leurs|ligne|livr\w+|livraisons?|longue|lourdes?|lourds?|lundi|main d'œuvre|main forte"
        r"|mardi|marins|maritimes?|matières premières|matériels?|mercenaires|mercredi|meurent|militaires?|mines"
        r"|ministre|ministère|missiles?|missions?|mitrailleuses|mobilisé\w*|mobilisés?|mois|mortes|mortier|mortiers"
        r"|morts?|moscou|multiples?|munis|munitions?|médecins|médias|navires?|nombre|nord|nouveaux|nouvelles|oblast"
        r"|observateurs|obus|obusiers|occidentale|officiellement|officiers|ogives|opérateurs|opération|orientale"
        r"|origine|otan|ouvriers|parachutistes|particip\w+|pays|perdu|perdus|personnel|personnes|pertes|pilotes"
        r"|pièces?|ports?|portée|postés|poudre|poutine|premiers|prisonniers|prochains|production|produit\w*"
        r"|projectiles|propres|provenance|provenant|président|prévu\w*|prêter|pyongyang|pétrole|rapatriés|rapport"
        r"|reconstruction|recrues|recruté\w*|rejoindre|rejoint|renforts|renseignement|renseignements|rentrés"
        r"|représent\w+|repérés?|ressortissants|reste[nt]*|retirés|retournés|revenus|reçu\w*|riz|roquettes|roubles"
        r"|russes?|russie|récemment|récolt\w+|régiments?|région|réguliers|réuni\w*|salaires?|samedi|sapeurs"
        r"|satellites?|selon|ser(?:t|vent)|servant|servi\w*|ses|situés|soldats?|sources?|soutenant|soutien"
        r"|spéciales?|spécialistes|spéciaux|stationnées|stationnés|stratégiques?|subi\w*|sud|sur|systèmes?|séoul"
        r"|tactiques?|techniciens|territoire|tireurs|tirs|tirée?s?|tombées|tombés|tonnes|total|tractés?|train|trains"
        r"|transféré\w*|transport(?:ant|ent|é|és|ées|er)?|transporté\w*|travaillant|travaillent|travailleurs"
        r"|troupes?|trouv\w+|tuées|tués?|ukrain\w+|uniformes|unités?|usage|usines?|utilisé\w*|valant|valeur|vendredi"
        r"|vendu\w*|venues|venus?|victimes|ville|vivres|volontaires|vols|voyages|véhicules|wagons|won|y|à|également"
        r"|élite|équipements?|équipés|équivalent|étrangers?|étrangères?|étudiants|évacués?|évalué\w*"
    ),
    links=(
        r"afin|aient|ait|auraient|aurait|avaient|avait|dont|est|furent|fut|ont|où|parce|peut|peuvent|pour|pourraient"
        r"|pourrait|qu'|que|qui|s'|se|sera|seraient|serait|seront|sont|étaient|était|été|être"
    ),
)
