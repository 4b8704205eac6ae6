"""Spanish words of dates."""

from claims.reading.languages.tables import DateTable, each_word

MONTHS = {
    "enero": 1, "ene": 1, "febrero": 2, "feb": 2, "marzo": 3, "mar": 3, "abril": 4, "abr": 4,
    "mayo": 5, "may": 5, "junio": 6, "jun": 6, "julio": 7, "jul": 7, "agosto": 8, "ago": 8,
    "septiembre": 9, "setiembre": 9, "sept": 9, "sep": 9, "octubre": 10, "oct": 10,
    "noviembre": 11, "nov": 11, "diciembre": 12, "dic": 12,
}  # fmt: skip

JALALI = {
    "farvardin": 1, "ordibehesht": 2, "jordad": 3, "khordad": 3, "mordad": 5, "shahrivar": 6,
    "bahman": 11, "esfand": 12,
}  # fmt: skip

HIJRI = {"muharram": 1, "rayab": 7, "rajab": 7, "shaban": 8, "ramadan": 9, "shawwal": 10}

WEEKDAYS = {
    "lunes": 0, "martes": 1, "miercoles": 2, "jueves": 3, "viernes": 4, "sabado": 5, "domingo": 6,
}  # fmt: skip

NEAR_DAYS = {
    "hoy": 0, "esta noche": 0, "esta mañana": 0, "esta tarde": 0, "ayer": -1, "anoche": -1,
    "anteayer": -2, "antes de ayer": -2, "pasado mañana": 2, "mañana": 1,
}  # fmt: skip

UNITS = {
    "día": "day", "días": "days", "semana": "week", "semanas": "weeks", "mes": "month",
    "meses": "months", "trimestre": "quarter", "trimestres": "quarters", "semestre": "half",
    "año": "year", "años": "years", "década": "decade", "décadas": "decades", "siglo": "century",
    "siglos": "centurys", "fin de semana": "weekend", "fines de semana": "weekends",
    "quincena": "fortnight",
}  # fmt: skip

NUMBERS = {
    "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6,
    "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13,
    "catorce": 14, "quince": 15, "dieciséis": 16, "diecisiete": 17, "dieciocho": 18,
    "diecinueve": 19, "veinte": 20, "veintiuno": 21, "veintidós": 22, "veintitrés": 23,
    "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintisiete": 27,
    "veintiocho": 28, "veintinueve": 29, "treinta": 30, "cuarenta": 40, "cincuenta": 50,
    "un par de": 2,
}  # fmt: skip

ORDINALS = {
    "primero": 1, "primer": 1, "primera": 1, "segundo": 2, "segunda": 2, "tercer": 3,
    "tercero": 3, "tercera": 3, "cuarto": 4, "cuarta": 4, "quinto": 5, "sexto": 6,
}  # fmt: skip

EVENTS = (
    "elecciones elección referéndum crisis campaña mundial juegos olimpiadas golpe invasión "
    "presupuesto temporada"
)
FUTURE = (
    "será serán habrá tendrá tendrán celebrará votará irá previsto prevista previstos previstas "
    "programado programada va van próximo próxima prevé espera espere"
)
PAST = (
    "desde "
    "fue fueron era eran dijo dijeron anunció informó murió murieron tuvo hizo hubo había habían "
    "ha han estuvo llegó afirmó declaró ocurrió comenzó empezó cayó subió firmó aprobó mató"
)

# What is done on every one of them is done on no day.
HABITS = ("los lunes", "los martes", "los miércoles", "los jueves", "los viernes", "los sábados",
          "los domingos")  # fmt: skip

DATES = DateTable(
    names=frozenset(HABITS),
    order="dmy",
    months=MONTHS,
    jalali_months=JALALI,
    hijri_months=HIJRI,
    weekdays=WEEKDAYS,
    doubtful=frozenset({"mar", "may", "ago"}),
    near_days=NEAR_DAYS,
    units=UNITS,
    shifts={
        "pasado": -1,
        "pasada": -1,
        "pasados": -1,
        "pasadas": -1,
        "último": -1,
        "última": -1,
        "últimos": -1,
        "últimas": -1,
        "anterior": -1,
        "anteriores": -1,
        "este": 0,
        "esta": 0,
        "actual": 0,
        "en curso": 0,
        "próximo": 1,
        "próxima": 1,
        "próximos": 1,
        "próximas": 1,
        "siguiente": 1,
        "siguientes": 1,
        "que viene": 1,
        "entrante": 1,
    },
    rolling=frozenset({"ultimo", "ultima"}),
    mentioned=frozenset({"siguiente", "anterior"}),
    every=each_word("cada"),
    now=each_word("ahora presente actualidad"),
    numbers=NUMBERS,
    ordinals=ORDINALS,
    ordinal_ends=frozenset({"o", "a", "er", "ro", "ra"}),
    joins_tens=True,
    vague={"unos": (2, 5), "unas": (2, 5), "varios": (3, 9), "varias": (3, 9), "pocos": (2, 5)},
    seasons={
        "primavera": "spring",
        "verano": "summer",
        "otoño": "autumn",
        "invierno": "winter",
    },
    holidays={
        "navidad": "christmas",
        "nochebuena": "christmas_eve",
        "año nuevo": "new_year",
        "nochevieja": "new_years_eve",
        "viernes santo": "good_friday",
        "domingo de resurrección": "easter",
        "día de reyes": "epiphany",
        "todos los santos": "all_saints",
    },
    decades={
        "años veinte": 20,
        "años treinta": 30,
        "años cuarenta": 40,
        "años cincuenta": 50,
        "años sesenta": 60,
        "años setenta": 70,
        "años ochenta": 80,
        "años noventa": 90,
    },
    parts={
        "principios": "early",
        "comienzos": "early",
        "inicios": "early",
        "mediados": "mid",
        "finales": "late",
        "fines": "late",
        "principio": "start",
        "inicio": "start",
        "comienzo": "start",
        "final": "end",
        "fin": "end",
        "primera mitad": "h1",
        "segunda mitad": "h2",
        "resto": "rest",
        "lo que va": "earlier",
    },
    ago=each_word("atrás"),
    ago_before=frozenset({"hace", "desde hace"}),
    ahead_before=frozenset({"dentro de"}),
    within=each_word("en"),
    later=frozenset({"después", "más tarde"}),
    earlier=frozenset({"antes"}),
    before=frozenset({"antes de", "antes del", "previo a"}),
    after=frozenset({"después de", "después del", "tras", "a partir de", "a partir del"}),
    less=frozenset({"menos de", "casi"}),
    more=frozenset({"más de"}),
    about=frozenset({"cerca de", "alrededor de", "aproximadamente"}),
    articles=each_word("el la los las"),
    of=each_word("de del"),
    joins=each_word("y e o"),
    until=each_word("a al hasta"),
    since=each_word("desde"),
    between=each_word("entre"),
    prepositions=each_word("para por durante"),
    eras={
        "a. c.": "before",
        "d. c.": "gregorian",
        "después de cristo": "gregorian",
        "antes de cristo": "before",
        "ah": "hijri",
    },
    fiscal=frozenset({"año fiscal", "ejercicio fiscal", "ejercicio"}),
    quarters=each_word("t"),
    events=each_word(EVENTS),
    future=each_word(FUTURE),
    past=each_word(PAST),
    past_ends=("aron", "ieron"),
    future_ends=("aran", "iran", "ara"),
)
