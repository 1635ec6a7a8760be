"""Spanish: the words of figure phrases."""

from briefing.phrases.language import Language

UNDER_THIRTY = (
    "cero - dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince diecis[eé]is diecisiete "
    "dieciocho diecinueve veinte veinti[uú]n|veintiuno|veintiuna veintid[oó]s veintitr[eé]s veinticuatro veinticinco "
    "veintis[eé]is veintisiete veintiocho veintinueve"
)
FAR = "(?:mucho|muy|bastante) "
LITTLE = "(?:algo|un poco|ligeramente|poco|apenas|justo) "
OF = "(?:de|del)"
BEYOND = (
    "super(?:a|an|ó|aron|ado|aba|aban|ar|ando|aría|en|e)|exced(?:e|en|ió|ieron|er|ido|iendo|ía|ían)|rebas(?:a|an|ó"
    "|aron|ar|ado)|sobrepas(?:a|an|ó|aron|ar|ado)"
)
PLURAL = "miles|millares|millones|cientos|centenares|centenas|decenas|docenas"

SPANISH = Language(
    "es",
    small={
        **{n: words for n, words in enumerate(UNDER_THIRTY.split()) if n != 1},
        **{
            10 * n: words
            for n, words in enumerate(
                ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"], 3
            )
        },
        1: "un|uno|una",
        200: "doscient[oa]s",
        300: "trescient[oa]s",
        400: "cuatrocient[oa]s",
        500: "quinient[oa]s",
        600: "seiscient[oa]s",
        700: "setecient[oa]s",
        800: "ochocient[oa]s",
        900: "novecient[oa]s",
        100: "cien|ciento",
    },
    scales={
        12: "docena|docenas",
        10**3: "mil|k",
        10**6: "mill[oó]n|millones|mill|(?<=\\d)m",
        10**12: "bill[oó]n|billones",
    },
    alone="mil|mill[oó]n(?= y medi[oa])",
    article="un|una",
    vague=(
        f"(?:(?:varios|varias|algunos|algunas|unos|unas|unos cuantos|unas cuantas|muchos|muchas|numerosos|los|las"
        f"|pocos|pocas) )?"
        f"(?:{PLURAL})(?: (?:de )?(?:{PLURAL}))*|(?:varios|varias|algunos|algunas|unos cuantos|unas cuantas"
        f"|unos pocos|unas pocas"
        f"|muchos|muchas|numerosos|numerosas|pocos|pocas)(?: (?:cientos|mil|{PLURAL}))*|un puñado|puñado|décadas"
        f"|un par|par"
    ),
    soft={
        10: "decena",
        20: "veintena",
        30: "treintena",
        40: "cuarentena",
        50: "cincuentena",
        100: "centenar|centena",
        1000: "millar",
    },
    half="medio|media",
    and_half="y medi[oa]",
    parts={
        3: "tercios?|tercera parte|terceras partes",
        4: "cuartos?|cuarta parte|cuartas partes",
        5: "quintos?|quinta parte|quintas partes",
        6: "sextos?|sexta parte",
        8: "octavos?|octava parte",
        10: "décimos?|décima parte|décimas partes",
    },
    whole_parts={
        0.5: "mitad",
        1 / 3: "la tercera parte",
        1 / 4: "la cuarta parte",
        1 / 5: "la quinta parte",
        1 / 10: "la décima parte",
    },
    of="de|del",
    multiples={
        2: "duplic(?:ado|ada|ó|aron|a|an|ar)|doble",
        3: "triplic(?:ado|ada|ó|aron|a|an|ar)|triple",
        4: "cuadruplic(?:ado|ada|ó|aron|a|an|ar)|el cuádruple",
        5: "quintuplic(?:ado|ada|ó|aron|a|an|ar)",
        10: "decuplic(?:ado|ada|ó|aron|a|an|ar)",
    },
    times="veces(?: (?:más|mayor|mayores|superior|superiores|tantos|tantas))?(?: (?:que|de|a))?",
    percent="por ciento|por cien",
    before={
        "at_least": (
            f"(?:{FAR})?más {OF}|por encima {OF}|(?:por )?arriba {OF}|pasan? de|(?:no|nunca) menos {OF}"
            f"|(?:{FAR})?superior(?:es)? a|{BEYOND}"
            f"|un mínimo {OF}"
            "|mínimo de|no inferior(?:es)? a|(?:ya )?ha superado|han superado|más allá de|no (?:baja|bajan) de"
        ),
        "at_most": (
            f"hasta|(?:no|nunca) más {OF}|(?:{FAR})?menos {OF}|(?:por )?debajo {OF}|(?:{FAR})?inferior(?:es)? a"
            f"|no (?:se )?(?:{BEYOND})|sin (?:{BEYOND})"
            f"|no (?:ha|han|había|habían|habrá|habría|debe|puede) (?:{BEYOND})|no pasan? de|no superior(?:es)? a"
            f"|un máximo {OF}"
            f"|máximo de|tantos como|tantas como"
        ),
        "about": (
            f"alrededor {OF}|en torno a|cerca {OF}|unos|unas|aproximadamente|aproximados|más o menos|aprox\\.?|circa"
            f"|del orden {OF}|a eso de|cosa de|próximo a|próxima a|próximos a|próximas a|rond(?:a|an|aba|aban|ando"
            f"|aría)|cercanos a|cercana a"
            f"|cercano a"
        ),
        "nearly": (
            f"casi|prácticamente casi|{LITTLE}menos {OF}|{LITTLE}por debajo {OF}|cuasi|roz(?:a|an|ó|aron|aba|aban"
            f"|ando)|(?:se )?acerc(?:a|an|ó|aron|aba|ándose)(?:se)? a"
        ),
        "odd": f"(?:algo|un poco|ligeramente|poco|justo) más {OF}|{LITTLE}por encima {OF}",
    },
    after={
        "at_least": "o más|y más(?! \\w)|o superior(?:es)?|si no más",
        "at_most": "o menos|si no menos",
        "about": "más o menos|aproximadamente|aprox\\.?|o así",
        "odd": "y pico|largos",
    },
    either={
        "at_least": "al menos|por lo menos|como mínimo|cuando menos|cuanto menos|mínimo|mín\\.?",
        "at_most": "como máximo|como mucho|a lo sumo|máximo|máx\\.?|a lo más",
    },
    between="entre",
    from_="de|desde",
    to="a|hasta",
    and_="y|e",
    or_="o|u",
    joins="y",
    to_one="a|contra|por",
    among="de cada|de|sobre",
    perhaps="quizás?|tal vez|acaso|posiblemente|incluso",
    more="más|adicionales|extra",
    filler=(
        "los|las|el|la|lo|sus?|estos|estas|un total de|en total|total de|sólo|solo|tan s[oó]lo|solamente"
        "|exactamente|otros|otras"
        "|ya|todos"
        "|todas|hasta ahora|hasta hoy|hasta la fecha|hasta el momento|cada uno"
    ),
    loose="alrededor de|cerca de|por encima de|por debajo de|en torno a|hasta|unos|unas",
    leading=(
        r"el(?= \d[\d., ]*(?![\d., %]| ?%| por))|hacia|sobre|bien|a razón de|bajo|tras|brigada|regimiento|batallón"
        r"|división|cuerpo|ejército|unidad|grupo|número"
        "|soldado|contenedor|proyectil|misil|pasad[oa]s?"
        "|estimad[oa]s?(?: en)?|frente a"
    ),
    time="años?|mes|meses|semanas?|días?|horas?|minutos?|década|siglos?",
    change=(
        r"aument\w+|pas(?:ó|ar|aron|ado|a|an|ando)|sub(?:ió|ir|ido|e|en|ieron|iendo)|baj(?:ó|ar|aron|ado|a|an)"
        r"|crec\w+|ca(?:e|yó|er|ído|yeron)"
        r"|reduc\w+|reduj\w+|elev\w+|increment\w+|disminu\w+|asc\w+|descend\w+|ampli\w+|salt\w+"
    ),
    dates="en|desde|año|años|hasta|durante|principios|finales|mediados",
    stop=(
        r"de media|de promedio|al (?:mes|día|año|trimestre)|a la semana|(?:mensual|anual|semanal)\w*|diari[oa]s?"
        r"|diariamente|a diario"
        r"|borde\w*|tirando|redonde\w+|no|ni|nunca|jamás|ningún|ninguna|ninguno|nada|nadie|sin|salvo|excepto"
        r"|excluyendo|menos|más|pero|sino|si|por"
        r"|que"
        r"|apenas|escasamente|veces|mayoría|resto|parte|fracción|partir|mínim\w+|máxim\w+|mayor(?:es)?|menor(?:es)?"
        r"|puntos?"
        r"|trimestres?|tercer[oa]?|cuart[oa]s?|quint[oa]s?|décim\w*|desde|como|tanto|tantos|tantas|poco|algo|mucho"
        r"|cifras?"
        r"|prácticamente|virtualmente|casi|media\w*|medio\w*|doble\w*|incluso|bajo|sobre|contra|docena|centena|pico"
        r"|dígitos?|superior\w*|inferior\w*|pares?|aproxim\w+|limitad\w+|cerca|tope|cada|medias|largos?"
    ),
    harmless=(
        r"a|abatid\w+|actualmente|acuartelad\w+|además|adicional(?:es)?|ahora|ahí|al|alcance"
        r"|alcanz(?:a|an|ó|aron|ado)|aliad[oa]s?|alimentos|allí|almacenamientos|ametralladoras|antiaére\w+"
        r"|antitanque|apostad\w+|apoyando|apoyo|armad\w+|armamentos?|armamentístic\w+|armas?|arroz|artilleros"
        r"|artillería|ascienden?|asesores|ataques|ataúdes|autopropulsad\w+|aviones|avión|ayer|ayuda|año|bajas?|balas"
        r"|balístic\w+|barcos?|barriles|bases|batallones|batallón|bombas|brigadas?|buques?|cadáveres|cajas|calcul\w+"
        r"|camiones|campamentos|capacidad|capturad\w+|carbón|carga|cargad[oa]s?|cargamentos?|cargas|cargueros?"
        r"|cartuchos|casos|caus\w+|caíd[oa]s|cañones|cañón|china|cifrad\w+|ciudad|ciudadanos|civil(?:es)?|cocineros"
        r"|cohetes?|comandantes|comandos|combat\w+|compr(?:ó|ado|aron|ar)|compuest\w+|con|confirm\w+|conscriptos"
        r"|construcción|constructores|contenedor(?:es)?|contingentes?|continúa|contra (?:ucrania|rusia|kiev)"
        r"|contrat\w+|corea\w*|corto alcance|costaron|coste|costó|cuales|cuerpos|cuerpos?|cuestan?|cuya|datos"
        r"|defectuos\w+|defensa|delegación|depósitos?|derribad\w+|desaparecidos|desminado|desminadores|despleg\w+"
        r"|desplieg\w+|destinad\w+|destruid\w+|detectad\w+|diferentes|dinero|dispar(?:ó|ado|ados|aron|ar)|disparos"
        r"|distint\w+|divisiones|división|domingo|drones|dólares|efectivos?|ejércit\w+|ejército|ejércitos?|ellas"
        r"|ellos|emplead[oa]s?|empleados?|en|encuentran?|enterrad\w+|entre ellos"
        r"|entreg(?:ó|ado|ada|ados|adas|aron|ar)|entregas|entrenad\w+"
        r"|envi(?:ó|ado|ada|ados|adas|aron|ar|a|an|aría|ará)|enviad\w+|envíos?|equipos?|especial(?:es)?"
        r"|especialistas|esper(?:a|an|ados?)|esta|estacionad\w+|este|estimad\w+|estratégic\w+|estudiantes|euros"
        r"|evacuad\w+|expertos|explosivos|export\w+|extranjer[oa]s?|extranjer\w+|fabric\w+|factur(?:ó|ado|an?)"
        r"|fallecid\w+|formad\w+|francotiradores|frente|frontera|fuentes|fuerzas?|fusiles|fábricas?|féretros"
        r"|gan(?:ó|ado|an|aron)|generales|gobierno|granadas|grupos?|guerra|hay|helicópteros|heridos?|hombres"
        r"|hospitaliz\w+|hoy|hubo|identificad\w+|import\w+|infantería|infantes|informe|infraestructura|ingenier\w+"
        r"|ingres(?:ó|ado|an|aron|os)|inicialmente|instalad\w+|instructor\w*|inteligencia|intercepta\w+|japón|jueves"
        r"|junto|jóvenes|kiev|kim|kremlin|kursk|kyiv|labor(?:es)?|lado|lanchas|lanz(?:ó|ado|ada|ados|adas|aron|ar)"
        r"|lanzacohetes|lanzador(?:es)?|lanzamiento|lanzamisiles|largo alcance|le|les"
        r"|lleg(?:ó|ado|ados|aron|ar|a|an)|llegad[oa]s?|lleva|llevan|luch\w+|lucha\w*|luchan(?:do)?|lunes"
        r"|mand(?:ó|ado|ados|aron|ar)|mandatario|mano de obra|marineros|martes|marítim\w+|matad\w+|material"
        r"|materias primas|mercenarios|meses|milicianos|militar(?:es)?|minas|ministerio|ministro|misi(?:ón|ones)"
        r"|misil(?:es)?|mism[oa]s?|miércoles|modern\w+|mortero|morteros|moscú|movid[oa]s|moviliz\w+|muert\w+"
        r"|muertes?|mujeres|municion(?:es)?|munición|murieron|médicos|múltiple|múltiples|nativ\w+|noche|norcorean\w+"
        r"|norte|nortecorean\w+|nuev\w+|número|obreros|observadores|obus(?:es)?|occidentales|oficiales|oficialmente"
        r"|ojivas|operadores?|operari\w+|otan|paracaidistas|particip\w+|pasad[oa]|pasad[oa]s?|país|países"
        r"|perd(?:ió|ido|idos|ieron|er)|permanec\w+|personal|personas?|pesad\w+|pesca|petróleo|piezas?|pilotos"
        r"|pionyang|pistolas|planead\w+|por parte de|preliminares|presidente|presuntamente|previst\w+|primer[oa]s"
        r"|prisioneros|procedent\w+|procedentes?|produc\w+|propi[oa]s?|proporcion\w+|proyectil(?:es)?|próxim[oa]s"
        r"|puertos?|putin|pyongyang|pérdidas|pólvora|qued(?:ó|aron)|quedan?|recib(?:ió|ido|idos|ieron|ir|e|en)"
        r"|recib\w+|recientemente|reclutad\w+|reclutas|recogid\w+|reconstrucción|refuerzos|regimientos?|región"
        r"|regres\w+|regulares|remolcad\w+|repatriad\w+|resultado|retirad\w+|rifles|rondas|rublos|rus[oa]s|rus[oa]s?"
        r"|rusia|ruso ucranian\w+|salarios?|satélites?|según|sería|serían|seúl|sirv\w+|sistemas?|soldad\w+|sueldos?"
        r"|sufr\w+|suman?|sumaron|suministr\w+|supuestamente|sur|surcore\w+|surcorean\w+|sábado|también|tanque"
        r"|tanques|tanquistas|tareas?|territorio|tiros|toneladas?|total(?:es)?|trabaj\w+|trabajador(?:es|as)"
        r"|transport\w+|tras|trasladad\w+|tren|trenes|tropas?|táctic\w+|técnicos|ubicad\w+|ucrania|ucranian\w+"
        r"|unidad(?:es)?|uniformados|uniformes|usad[oa]s?|utiliz\w+|vagones|valor|valorad\w+|vehículos|vend\w+|venta"
        r"|viajes|viej\w+|viernes|voluntarios|volv(?:ió|ieron|er)|vuelos|víctimas|won|zapadores|zona|élite|óblast"
        r"|últim[oa]s"
    ),
    links=(
        r"continúan|desde|era|eran|es|estaban|estarían|está|están|fue|fueron|habría|habrían|había|habían|han?|haya"
        r"|hayan|para|podría|podrían|porque|puede|pueden|que (?:han?|fueron|se|habían)|quienes|se|ser|será|serán"
        r"|sido|siguen|son"
    ),
)
