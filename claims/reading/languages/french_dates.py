"""French words of dates."""

from claims.reading.languages.tables import DateTable, each_word

MONTHS = {
    "janvier": 1, "janv": 1, "février": 2, "févr": 2, "fév": 2, "mars": 3, "avril": 4, "avr": 4,
    "mai": 5, "juin": 6, "juillet": 7, "juil": 7, "août": 8, "septembre": 9, "sept": 9,
    "octobre": 10, "oct": 10, "novembre": 11, "nov": 11, "décembre": 12, "déc": 12,
}  # fmt: skip

JALALI = {
    "farvardin": 1, "ordibehesht": 2, "khordad": 3, "mordad": 5, "chahrivar": 6, "bahman": 11,
    "esfand": 12,
}  # fmt: skip

HIJRI = {
    "mouharram": 1, "muharram": 1, "rajab": 7, "chaabane": 8, "ramadan": 9, "chawwal": 10,
}  # fmt: skip

WEEKDAYS = {
    "lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6,
}  # fmt: skip

NEAR_DAYS = {
    "aujourd'hui": 0, "ce matin": 0, "ce soir": 0, "cette nuit": 0, "cet après-midi": 0,
    "hier": -1, "hier soir": -1, "avant-hier": -2, "demain": 1, "après-demain": 2,
}  # fmt: skip

UNITS = {
    "jour": "day", "jours": "days", "journée": "day", "semaine": "week", "semaines": "weeks",
    "week-end": "weekend", "weekend": "weekend", "mois": "month", "trimestre": "quarter",
    "trimestres": "quarters", "semestre": "half", "an": "year", "ans": "years",
    "année": "year", "années": "years", "décennie": "decade", "décennies": "decades",
    "siècle": "century", "siècles": "centurys", "quinzaine": "fortnight",
}  # fmt: skip

NUMBERS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14,
    "quinze": 15, "seize": 16, "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19, "vingt": 20,
    "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
}  # fmt: skip

ORDINALS = {
    "premier": 1, "première": 1, "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3,
    "quatrième": 4, "vingtième": 20, "dix-neuvième": 19, "dix-huitième": 18,
}  # fmt: skip

EVENTS = (
    "élections élection référendum crise campagne budget coup invasion présidentielle "
    "législatives jeux"
)
FUTURE = (
    "sera seront va vont doit doivent prévu prévue prévus prévues aura auront prochain prochaine "
    "devra devrait devraient tiendra votera"
)
PAST = (
    "depuis était étaient fut furent a ont avait avaient déclaré annoncé été dit tué tués eut mort "
    "affirmé eu"
)

DATES = DateTable(
    order="dmy",
    months={word: month for word, month in MONTHS.items() if word != "sept"},
    jalali_months=JALALI,
    hijri_months=HIJRI,
    weekdays=WEEKDAYS,
    near_days=NEAR_DAYS,
    units=UNITS,
    shifts={
        "dernier": -1,
        "dernière": -1,
        "derniers": -1,
        "dernières": -1,
        "passé": -1,
        "passée": -1,
        "précédent": -1,
        "précédente": -1,
        "ce": 0,
        "cet": 0,
        "cette": 0,
        "en cours": 0,
        "prochain": 1,
        "prochaine": 1,
        "prochains": 1,
        "prochaines": 1,
        "suivant": 1,
        "suivante": 1,
        "à venir": 1,
    },
    mentioned=each_word("suivant précédent"),
    every=frozenset({"chaque", "tous les", "toutes les"}),
    now=frozenset({"maintenant", "à présent"}),
    numbers=NUMBERS,
    ordinals=ORDINALS,
    ordinal_ends=frozenset({"er", "re", "e", "eme", "nd", "nde"}),
    vague={"quelques": (2, 5), "plusieurs": (3, 9)},
    seasons={
        "printemps": "spring",
        "été": "summer",
        "automne": "autumn",
        "hiver": "winter",
    },
    doubtful_seasons=frozenset({"ete"}),
    holidays={
        "noël": "christmas",
        "jour de noël": "christmas",
        "réveillon de noël": "christmas_eve",
        "jour de l'an": "new_year",
        "nouvel an": "new_year",
        "saint-sylvestre": "new_years_eve",
        "pâques": "easter",
        "lundi de pâques": "easter_monday",
        "vendredi saint": "good_friday",
        "toussaint": "all_saints",
        "pentecôte": "pentecost",
        "fête nationale": "bastille",
        "l'aïd al-fitr": "eid_al_fitr",
        "l'aïd el-fitr": "eid_al_fitr",
    },
    parts={
        "début": "early",
        "courant": "mid",
        "mi": "mid",
        "milieu": "mid",
        "fin": "late",
        "première moitié": "h1",
        "seconde moitié": "h2",
        "reste": "rest",
    },
    ago_before=frozenset({"il y a", "voici", "voilà"}),
    ahead_before=frozenset({"dans", "d'ici"}),
    within=each_word("en"),
    later=frozenset({"plus tard", "après"}),
    earlier=frozenset({"plus tôt", "auparavant", "avant"}),
    before=frozenset({"avant le", "avant la", "avant"}),
    after=frozenset({"après le", "après la", "après", "à partir du", "à partir de"}),
    less=frozenset({"moins de", "moins d'", "presque", "près de", "près d'"}),
    more=frozenset({"plus de", "plus d'"}),
    about=frozenset({"environ"}),
    articles=each_word("le la les l"),
    of=each_word("de du des d"),
    joins=each_word("et ou"),
    until=frozenset({"au", "à", "jusqu'au", "jusqu'à", "jusqu'en"}),
    since=each_word("depuis dès"),
    between=each_word("entre"),
    prepositions=each_word("pour pendant durant vers par"),
    eras={"av. j.-c.": "before", "apr. j.-c.": "gregorian"},
    fiscal=frozenset({"exercice", "année fiscale", "exercice fiscal"}),
    quarters=each_word("t"),
    events=each_word(EVENTS),
    future=each_word(FUTURE),
    past=each_word(PAST),
    past_ends=("erent", "aient"),
    future_ends=("eront", "iront", "era"),
)
