"""How French writes numbers, compares them and names what is counted."""

from claims.reading.languages.tables import NumberTable, by_phrase, listed, numbered
from claims.reading.unit_names import read_names
from claims.reading.values import Comparator

SMALL = (
    "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
)
TENS = "vingt trente quarante cinquante soixante septante octante nonante"
CARDINALS = {
    **numbered(SMALL, range(17)),
    **numbered(TENS, range(20, 100, 10)),
    "une": 1, "huitante": 80, "vingts": 20,
}  # fmt: skip

ORDINALS = {
    "premier": 1, "premiere": 1, "deuxieme": 2, "second": 2, "seconde": 2, "troisieme": 3,
    "quatrieme": 4, "cinquieme": 5, "sixieme": 6, "septieme": 7, "huitieme": 8, "neuvieme": 9,
    "dixieme": 10, "onzieme": 11, "douzieme": 12, "vingtieme": 20,
}  # fmt: skip

COMPARED = {
    Comparator.ABOUT: "environ|pres de|quelque|autour de|approximativement|presque|"
    "aux alentours de|une moyenne de|pres des|quelques",
    Comparator.AT_LEAST: "au moins|au minimum|pas moins de|un minimum de",
    Comparator.AT_MOST: "au plus|au maximum|jusqu'a|tout au plus|pas plus de|un maximum de",
    Comparator.MORE_THAN: "plus de|plus d'|plus des|au-dessus de|superieur a|superieure a|"
    "au dela de|au-dela de",
    Comparator.LESS_THAN: "moins de|moins d'|moins des|en dessous de|inferieur a|inferieure a",
    Comparator.EXACT: "exactement",
}
COMPARED_AFTER = {
    Comparator.AT_LEAST: "ou plus|au moins|au minimum",
    Comparator.AT_MOST: "ou moins|au plus|au maximum",
    Comparator.ABOUT: "environ",
}

UNITS = read_names("""
percent: pour cent|%|pourcent|pourcents
percentage_point: point de pourcentage|points de pourcentage
basis_point: point de base|points de base
kilometre: kilometre|kilometres
metre: metre|metres
centimetre: centimetre|centimetres
square_kilometre: kilometre carre|kilometres carres
square_metre: metre carre|metres carres
cubic_metre: metre cube|metres cubes
kilometre_per_hour: kilometres par heure|kilometres-heure|kilometres heure
mile: miles
hectare: hectare|hectares
kilogram: kilo|kilos|kilogramme|kilogrammes
gram: gramme|grammes
tonne: tonne|tonnes
litre: litre|litres
barrel: baril|barils
degree: degre|degres
degree_celsius: degres celsius|degre celsius
megawatt: megawatt|megawatts
second: secondes
minute: minute|minutes
hour: heure|heures
day: jour|jours
week: semaine|semaines
month: mois
year: an|ans|annee|annees
decade: decennie|decennies
century: siecles
""")
CURRENCIES = read_names("""
EUR: euro|euros
USD: dollar|dollars
GBP: livre sterling|livres sterling|livres
JPY: yen|yens
CNY: yuan|yuans
franc: franc|francs
dinar: dinar|dinars
dirham: dirham|dirhams
rupee: roupie|roupies
cent: centime|centimes
""")

NUMBERS = NumberTable(
    decimal=",",
    group=".",
    cardinals=CARDINALS,
    hundreds=frozenset({"cent", "cents"}),
    magnitudes={
        "mille": 1e3, "milliers": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9,
        "milliards": 1e9, "md": 1e9, "mds": 1e9, "billion": 1e12, "billions": 1e12, "k": 1e3,
        "douzaine": 12, "douzaines": 12,
    },
    bare=frozenset({"mille", "cent"}),
    ordinals=ORDINALS,
    denominators={"moitie": 2, "demi": 2, "demie": 2, "tiers": 3, "quart": 4, "quarts": 4,
                  "cinquiemes": 5, "dixiemes": 10, "cinquieme": 5, "dixieme": 10},
    vague={
        "dizaines": (20, 99), "douzaines": (24, 99), "centaines": (200, 999),
        "milliers": (2e3, 99_999), "dizaines de milliers": (2e4, 99_999),
        "centaines de milliers": (2e5, 999_999), "millions": (2e6, None),
        "une dizaine": (9, 11), "une vingtaine": (18, 22), "une trentaine": (27, 33),
        "une quarantaine": (36, 44), "une cinquantaine": (45, 55), "une soixantaine": (54, 66),
        "une centaine": (90, 110), "un millier": (900, 1100), "une quinzaine": (13, 17),
    },
    few=listed("plusieurs|quelques"),
    joiners=listed("et"),
    joins_tens=True,
    tens_plus_teens=frozenset({60, 80}),
    articles=listed("un|une"),
    pronouns=listed("un|une"),
    signs=listed("moins"),
    either_sign=listed("plus ou moins"),
    points=listed("virgule"),
    ordinal_marks=listed("e|er|ere|eme"),
    before=by_phrase(COMPARED),
    after=by_phrase(COMPARED_AFTER),
    fillers=listed("un total de|seulement|les|des|le|la"),
    between=listed("entre"),
    between_and=listed("et|a|-"),
    range_from=listed("de|d'"),
    range_to=listed("a|jusqu'a|-|ou"),
    of=listed("de|des|du|d'"),
    seats=listed("des|sur les|sur|de ses|de leurs|sur un total de"),
    far_seats=listed("sur|sur les|sur un total de"),
    one_in=listed("sur"),
    per=listed("par|pour|/"),
    determiners=listed("le|la|les|l|ses|leurs|ces|tous|toutes"),
    units=UNITS,
    currencies=CURRENCIES,
    nationalities=read_names("""
USD: dollar americain|dollars americains
CAD: dollar canadien|dollars canadiens
CHF: franc suisse|francs suisses
XAF: franc cfa|francs cfa
DZD: dinar algerien|dinars algeriens
TND: dinar tunisien|dinars tunisiens
"""),
    counted=listed("francais|francaise|personne|femme|homme|enfant|jeune|adulte|salarie|salariee|"
                   "eleve|etudiant|electeur|habitant|foyer|menage|patient|patiente|entreprise|"
                   "europeen|europeenne|americain|americaine|citoyen|logement|agriculteur"),
    labels=listed("article|resolution|vol|chapitre|section|page|loi|numero|no|n|phase|route|"
                  "categorie|boeing|airbus|groupe|chaine|decret|version|covid|rue"),
    stops=listed(
        "le|la|les|l|un|une|et|ou|de|du|des|d|a|au|aux|en|dans|par|pour|avec|sans|sur|sous|entre|"
        "depuis|que|qui|qu|mais|si|ne|pas|se|s|son|sa|ses|est|sont|etait|etaient|ont|a|avait|ete|"
        "tres|plus|moins|apres|avant|pendant|selon|contre|quand|ou|ce|ces|cette"
    ),
    plurals=listed("personnes|gens"),
    not_plurals=listed("mais|plus|moins|apres|dans|sans|sous|pays|fois|jamais|toujours"),
    noun_last=True,
    votes=listed("voix|vote|votes|adopte|adoptee|rejete|rejetee|resolution|parlement|senat|scrutin|"
                 "assemblee|loi"),
    sides=(listed("pour|voix pour|oui"), listed("contre|voix contre|non")),
    scores=listed("gagne|battu|perdu|match|but|buts|victoire|defaite|score"),
    plural_ends=("s", "x"),
    ballots=listed("voix|vote|votes"),
    versus=listed("-|a|:|contre"),
    moves=listed("passe|passee|passes|passent|passait|passer|passant|tombe|tombee|augmente|augmentation|baisse|hausse|progresse|recule|recul|chute|grimpe|bondi|"
                 "diminue|reduit|monte|croissance"),
    move_by=listed("de|d'"),
    clock=listed("h|heures"),
    months=listed("janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|"
                  "decembre"),
    in_time=listed("en|depuis|jusqu'en|de|annee|entre|des|fin|debut"),
)  # fmt: skip
