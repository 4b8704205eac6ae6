"""How Spanish writes numbers, compares them and names what is counted."""

from claims.reading.languages.tables import NumberTable, by_phrase, listed, numbered
from claims.reading.unit_names import read_names
from claims.reading.values import Comparator

SMALL = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro "
    "veinticinco veintiseis veintisiete veintiocho veintinueve treinta"
)
TENS = "cuarenta cincuenta sesenta setenta ochenta noventa cien"
HUNDREDS = (
    "doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos "
    "novecientos"
)
CARDINALS = {
    **numbered(SMALL, range(31)),
    **numbered(TENS, range(40, 101, 10)),
    **numbered(HUNDREDS, range(200, 1000, 100)),
    **numbered(HUNDREDS.replace("os", "as"), range(200, 1000, 100)),
    "un": 1, "una": 1, "ciento": 100, "veintiun": 21, "veintiuna": 21,
}  # fmt: skip

ORDINALS = {
    "primer": 1, "primero": 1, "primera": 1, "segundo": 2, "segunda": 2, "tercer": 3, "tercero": 3,
    "tercera": 3, "cuarto": 4, "cuarta": 4, "quinto": 5, "quinta": 5, "sexto": 6, "sexta": 6,
    "septimo": 7, "septima": 7, "octavo": 8, "octava": 8, "noveno": 9, "novena": 9, "decimo": 10,
    "decima": 10,
}  # fmt: skip

COMPARED = {
    Comparator.ABOUT: "unos|unas|alrededor de|cerca de|aproximadamente|casi|en torno a|"
    "aproximadamente unos|alrededor de unos|cerca de los|cerca de las|alrededor de los|"
    "alrededor del|cerca del|alrededor de las",
    Comparator.AT_LEAST: "al menos|por lo menos|como minimo|no menos de|un minimo de",
    Comparator.AT_MOST: "como maximo|a lo sumo|hasta|no mas de|un maximo de",
    Comparator.MORE_THAN: "mas de|mas del|por encima de|por encima del|supera los|superan los|"
    "superior a|superior al|mas que",
    Comparator.LESS_THAN: "menos de|menos del|por debajo de|por debajo del|inferior a|inferior al",
    Comparator.EXACT: "exactamente",
}
COMPARED_AFTER = {
    Comparator.AT_LEAST: "o mas|como minimo|al menos",
    Comparator.AT_MOST: "o menos|como maximo",
}

UNITS = read_names("""
percent: por ciento|%
percentage_point: punto porcentual|puntos porcentuales
basis_point: punto basico|puntos basicos
kilometre: kilometro|kilometros
metre: metro|metros
centimetre: centimetro|centimetros
square_kilometre: kilometro cuadrado|kilometros cuadrados
square_metre: metro cuadrado|metros cuadrados
cubic_metre: metro cubico|metros cubicos
kilometre_per_hour: kilometros por hora
mile: milla|millas
hectare: hectarea|hectareas
kilogram: kilo|kilos|kilogramo|kilogramos
gram: gramo|gramos
tonne: tonelada|toneladas
litre: litro|litros
barrel: barril|barriles
degree: grado|grados
degree_celsius: grado celsius|grados celsius|grados centigrados
megawatt: megavatio|megavatios
kilowatt_hour: kilovatio hora|kilovatios hora
second: segundo|segundos
minute: minuto|minutos
hour: hora|horas
day: dia|dias
week: semana|semanas
month: mes|meses
year: ano|anos
decade: decada|decadas
century: siglos
""")
CURRENCIES = read_names("""
EUR: euro|euros
USD: dolar|dolares
GBP: libra|libras|libras esterlinas
JPY: yen|yenes
CNY: yuan|yuanes
peso: peso|pesos
PEN: soles
rupee: rupia|rupias
dinar: dinar|dinares
cent: centavo|centavos|centimo|centimos
""")

NUMBERS = NumberTable(
    decimal=",",
    group=".",
    cardinals=CARDINALS,
    magnitudes={
        "mil": 1e3, "millon": 1e6, "millones": 1e6, "billon": 1e12, "billones": 1e12, "k": 1e3,
        "docena": 12, "docenas": 12,
    },
    bare=frozenset({"mil"}),
    ordinals=ORDINALS,
    denominators={"mitad": 2, "medio": 2, "media": 2, "tercio": 3, "tercios": 3, "cuartos": 4,
                  "quintos": 5, "decimos": 10},
    vague={
        "decenas": (20, 99), "docenas": (24, 99), "cientos": (200, 999), "centenares": (200, 999),
        "miles": (2e3, 99_999), "decenas de miles": (2e4, 99_999), "millones": (2e6, None),
        "cientos de miles": (2e5, 999_999), "un par de": (2, 3),
    },
    few=listed("varios|varias|unos pocos"),
    joiners=listed("y"),
    joins_tens=True,
    articles=listed("un|una"),
    pronouns=listed("un|una|uno"),
    signs=listed("menos"),
    either_sign=listed("mas o menos"),
    points=listed("coma"),
    ordinal_marks=listed("º|ª"),
    before=by_phrase(COMPARED),
    after=by_phrase(COMPARED_AFTER),
    fillers=listed("un total de|total de|solo|otros|otras|los|las|el"),
    between=listed("entre"),
    between_and=listed("y|a|-"),
    range_from=listed("de|desde|entre"),
    range_to=listed("a|hasta|-|o"),
    of=listed("de|del"),
    seats=listed("de los|de las|de un total de|de sus|de cada|de entre los|de"),
    far_seats=listed("de un total de"),
    one_in=listed("de cada|sobre"),
    per=listed("por|por cada|al|/|cada"),
    determiners=listed("el|la|los|las|sus|su|estos|estas|esos|todos|todas"),
    units=UNITS,
    currencies=CURRENCIES,
    nationalities=read_names("""
USD: dolar estadounidense
MXN: peso mexicano|pesos mexicanos
ARS: peso argentino|pesos argentinos
COP: peso colombiano|pesos colombianos
CLP: peso chileno|pesos chilenos
IQD: dinares iraquies|dinar iraqui
"""),
    labels=listed("articulo|resolucion|vuelo|capitulo|seccion|pagina|ley|numero|num|n|fase|ruta|"
                  "categoria|boeing|airbus|grupo|canal|decreto|parrafo|version|calle|covid"),
    stops=listed(
        "el|la|los|las|un|una|y|o|de|del|a|al|en|por|para|con|sin|sobre|entre|desde|hasta|que|como|"
        "pero|si|no|se|su|sus|es|son|fue|fueron|era|eran|ha|han|habia|hay|esta|estan|muy|mas|menos|"
        "murieron|resultaron|tras|durante|segun|contra|cuando|donde|este|estos|votaron|fueron"
    ),
    plurals=listed("personas|gente"),
    not_plurals=listed("mas|menos|tras|entonces|antes|despues|ademas|pais|crisis"),
    noun_last=True,
    votes=listed("voto|votos|voto|votacion|votaron|aprobo|aprobado|resolucion|a favor|rechazo|"
                 "congreso|senado|parlamento|ley"),
    sides=(listed("a favor|votos a favor|si"), listed("en contra|votos en contra|no")),
    scores=listed("gano|vencio|perdio|empato|derroto|gol|goles|partido|marcador"),
    plural_ends=("s",),
    ballots=listed("voto|votos"),
    versus=listed("-|a|:|contra"),
    moves=listed("paso|pasaron|pasa|pasan|pasar|pasando|subio|subieron|bajo|bajaron|cayo|cayeron|crecio|crecieron|aumento|aumentaron|"
                 "disminuyo|redujo|avanzo|retrocedio|aumento|incremento|caida|descenso|alza"),
    move_by=listed("un|de|en"),
    clock=listed("horas|h|am|pm"),
    months=listed("enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|"
                  "diciembre"),
    in_time=listed("en|desde|hasta|de|del|ano|entre|a|para"),
)  # fmt: skip
