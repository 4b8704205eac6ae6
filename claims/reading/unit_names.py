"""Unit and currency names as written (folded), and the canonical name of each.

Canonical names are ISO 4217 codes for money where the text settles the currency, else the bare
word ("dinar"); "percent", "percentage_point", "basis_point"; and British singular names for
measures, joined by underscores ("square_kilometre", "kilometre_per_hour").
"""

from __future__ import annotations


def read_names(lines: str) -> dict[str, str]:
    """Surface forms by bars, after "canonical:", one unit a line."""
    names: dict[str, str] = {}
    for line in filter(None, lines.strip().splitlines()):
        canonical, _, surfaces = line.partition(":")
        names |= {surface.strip(): canonical.strip() for surface in surfaces.split("|")}
    return names


def _codes(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Symbols that every language shares. Those of one letter count only next to their number or
# where the letter stands in this case in the text (see `unit_spans`).
SYMBOLS = read_names("""
percent: %|pct|pc
permille: ‰|per mille|permille
kilometre: km|kms
metre: m|mtr
centimetre: cm
millimetre: mm
decimetre: dm
nanometre: nm
micrometre: μm|µm
foot: ft
inch: in
yard: yd|yds
mile: mi
kilogram: kg|kgs
gram: g|gm|gms|gr
milligram: mg
microgram: mcg|μg
tonne: t|mt
pound: lb|lbs
ounce: oz
hectare: ha
litre: l
millilitre: ml
centilitre: cl
decilitre: dl
kilometre_per_hour: kph|kmph|kmh
mile_per_hour: mph
knot: kn|kt|kts
watt: w
kilowatt: kw
megawatt: mw
gigawatt: gw
terawatt: tw
watt_hour: wh
kilowatt_hour: kwh
megawatt_hour: mwh
gigawatt_hour: gwh
terawatt_hour: twh
joule: j
kilojoule: kj
megajoule: mj
kilocalorie: kcal
electronvolt: ev
kiloelectronvolt: kev
megaelectronvolt: mev
gigaelectronvolt: gev
teraelectronvolt: tev
hertz: hz
kilohertz: khz
megahertz: mhz
gigahertz: ghz
volt: v
kilovolt: kv
ampere: amp
pascal: pa
hectopascal: hpa
kilopascal: kpa
newton: n
decibel: db
byte: b
kilobyte: kb
megabyte: mb
gigabyte: gb
terabyte: tb
petabyte: pb
megabit_per_second: mbps
gigabit_per_second: gbps
second: s|sec|secs
millisecond: ms
minute: min|mins
hour: h|hr|hrs
year: yr|yrs
degree_celsius: °c|c
degree_fahrenheit: °f|f
degree: °|deg
kelvin: k
megayear: ma
gigayear: ga
""")

BASES = {
    "metre": "meter|metre|meters|metres", "gram": "gram|grams|gramme|grammes",
    "litre": "liter|liters|litre|litres", "watt": "watt|watts", "hertz": "hertz",
    "watt_hour": "watt hour|watt hours|watt-hour|watt-hours", "volt": "volt|volts",
    "joule": "joule|joules", "pascal": "pascal|pascals", "byte": "byte|bytes", "bit": "bit|bits",
    "electronvolt": "electronvolt|electronvolts|electron volt|electron volts",
    "calorie": "calorie|calories", "second": "second|seconds|sec|secs", "newton": "newton|newtons",
    "tonne": "tonne|tonnes|ton|tons", "ampere": "ampere|amperes|amp|amps", "year": "annum",
}  # fmt: skip
PREFIXES = sorted(
    _codes("exa peta tera giga mega kilo hecto deca deci centi milli micro nano pico")
)

ENGLISH = read_names("""
percent: percent|percents|per cent|per cents|percentage
percentage_point: percentage point|percentage points|percent point|percent points|pp|ppt|ppts|pct point|pct points|per cent point|per cent points|% points|% point
basis_point: basis point|basis points|bp|bps
kilometre: kilometer|kilometers|kilometre|kilometres|klick|klicks
foot: foot|feet
inch: inch|inches
yard: yard|yards
mile: mile|miles
nautical_mile: nautical mile|nautical miles|nmi
light_year: light year|light years|light-year|light-years
kilogram: kilo|kilos
tonne: tonne|tonnes|metric ton|metric tons|metric tonne|metric tonnes
ton: ton|tons|short ton|short tons
long_ton: long ton|long tons
ounce: ounce|ounces
troy_ounce: troy ounce|troy ounces
stone: stones
carat: carat|carats
hectare: hectare|hectares
acre: acre|acres
gallon: gallon|gallons|gal
pint: pint|pints
quart: quart|quarts
barrel: barrel|barrels|bbl|bbls
barrel_per_day: bpd|b / d|bbl / d
bushel: bushel|bushels
cup: cups
teaspoon: teaspoon|teaspoons|tsp
tablespoon: tablespoon|tablespoons|tbsp
degree: degree|degrees
degree_celsius: degree celsius|degrees celsius|celsius|celcius|degree celcius|degrees celcius|degrees centigrade|degree centigrade|centigrade|degrees c|degree c|deg c
degree_fahrenheit: degree fahrenheit|degrees fahrenheit|fahrenheit|farenheit|degrees farenheit|degree farenheit|degrees f|degree f|deg f
kelvin: kelvin|kelvins|degrees kelvin|degree kelvin|degrees k
knot: knot|knots
horsepower: horsepower|hp|bhp
btu: btu|btus
tonne_per_day: tpd
second: second|seconds
minute: minute|minutes
hour: hour|hours
day: day|days
week: week|weeks|wk|wks
fortnight: fortnight|fortnights
month: month|months
year: year|years
decade: decade|decades
century: century|centuries
millennium: millennium|millennia
kibibyte: kibibyte|kibibytes|kib
mebibyte: mebibyte|mebibytes|mib
gibibyte: gibibyte|gibibytes|gib
cubic_metre: cbm|cu m
cubic_foot: cu ft|cubic foot|cubic feet
square_mile: sq mi|square mile|square miles
square_kilometre: sq km|sqkm
square_foot: sq ft|sqft
square_metre: sq m|sqm
square_inch: sq in|sqin
cubic_inch: cu in
fluid_ounce: fluid ounce|fluid ounces|fl oz
grain: grains
parsec: parsec|parsecs
bit: bit|bits
kilobit: kilobit|kilobits
megabit: megabit|megabits
gigabit: gigabit|gigabits
radian: radian|radians
angstrom: angstrom|angstroms
fathom: fathom|fathoms
furlong: furlong|furlongs
mile_per_gallon: mpg
revolution_per_minute: rpm
foot_per_second: fps
cubic_metre_per_second: cumec|cumecs
pint: pt
quart: qt
""")  # noqa: E501 - one unit a line, however many names it has

UNITS = (
    SYMBOLS
    | {
        prefix + surface: prefix + base
        for base, surfaces in BASES.items()
        for surface in surfaces.split("|")
        for prefix in PREFIXES
    }
    | {surface: base for base, surfaces in BASES.items() for surface in surfaces.split("|")}
    | ENGLISH
)

# Before or after the number.
CURRENCY_SIGNS = read_names("""
USD: $|us $|u . s . $|usd $
EUR: €
GBP: £|gb £|uk £
JPY: ¥|jp ¥
CNY: cn ¥|元|rmb ¥
INR: ₹|rs|rs .|re
RUB: ₽
TRY: ₺
ILS: ₪
KRW: ₩
UAH: ₴
NGN: ₦
PHP: ₱
VND: ₫
THB: ฿
GEL: ₾
KZT: ₸
AZN: ₼
CRC: ₡
GHS: ₵
PYG: ₲
MNT: ₮
LAK: ₭
BTC: ₿
AUD: a $|au $|aus $|aud $
CAD: c $|ca $|can $|cad $|cdn $
NZD: nz $|nzd $
SEK: kr
MYR: rm
IDR: rp
KES: ksh
PLN: zl
CZK: kc
JPY: 円
KRW: 원
HKD: hk $|hkd $
SGD: s $|sg $|sgd $
TWD: nt $
BRL: r $
MXN: mx $|mex $
""")

# Upper case in the text; some are words of their own ("ALL", "TRY") and count after a number only.
ISO_CODES = _codes(
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTC BTN "
    "BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP "
    "GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS "
    "KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR "
    "MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RMB RON RSD RUB "
    "RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD "
    "TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL ETH "
)
ISO_WORDS = _codes("ALL TRY MAD PEN GEL BOB CUP COP TOP ETH MOP BAM SOS GIP SLE MUR ALL")

CURRENCIES = read_names("""
USD: dollar|dollars|bucks|buck|greenbacks
EUR: euro|euros
GBP: pound|pounds|pounds sterling|pound sterling|quid|sterling
JPY: yen
CNY: yuan|renminbi|rmb
INR: rupee|rupees|rs
RUB: rouble|roubles|ruble|rubles
KRW: won
ILS: shekel|shekels
UAH: hryvnia|hryvnias
TRY: lira|liras
PLN: zloty|zlotys
CHF: swiss francs|swiss franc
BRL: reais
ZAR: rand
NGN: naira
THB: baht
IDR: rupiah
MYR: ringgit
VND: dong
AED: dirham|dirhams
AFN: afghani|afghanis
BDT: taka
KZT: tenge
HUF: forint|forints
BTC: bitcoin|bitcoins
dinar: dinar|dinars
riyal: riyal|riyals
rial: rial|rials
toman: toman|tomans
franc: franc|francs
peso: peso|pesos
krona: krona|kronor|kroner|krone
shilling: shilling|shillings
cent: cent|cents|¢
penny: penny|pence|pennies|p
paisa: paisa|paise
centavo: centavo|centavos
fils: fils
GEL: lari|laris
PEN: soles
BGN: leva|lev
RON: lei|leu
CZK: koruna|korunas|koruny
MMK: kyat|kyats
KHR: riel|riels
MNT: tugrik|tugriks
ETB: birr
GHS: cedi|cedis
ZMW: kwacha
BWP: pula
GTQ: quetzal|quetzales
CRC: colones
AZN: manat|manats

BTC: btc
SEK: kronas
kopek: kopek|kopeks|kopeck|kopecks
""")

# With its nationality a currency's name is settled.
NATIONALITIES = read_names("""
USD: us dollar|us $|american dollar|u . s . dollar|united states dollar
AUD: australian dollar
CAD: canadian dollar
NZD: new zealand dollar
HKD: hong kong dollar
SGD: singapore dollar|singaporean dollar
TWD: taiwan dollar|new taiwan dollar|taiwanese dollar
GBP: british pound
EGP: egyptian pound
SYP: syrian pound|syrian lira
LBP: lebanese pound|lebanese lira
SDG: sudanese pound
TRY: turkish lira
IQD: iraqi dinar
KWD: kuwaiti dinar
JOD: jordanian dinar
BHD: bahraini dinar
LYD: libyan dinar
TND: tunisian dinar
DZD: algerian dinar
RSD: serbian dinar
SAR: saudi riyal|saudi rial
QAR: qatari riyal|qatari rial
YER: yemeni riyal|yemeni rial
OMR: omani riyal|omani rial
IRR: iranian rial|iranian riyal
INR: indian rupee
PKR: pakistani rupee|pakistan rupee
LKR: sri lankan rupee|sri lanka rupee
NPR: nepalese rupee|nepali rupee
MXN: mexican peso
ARS: argentine peso|argentinian peso
CLP: chilean peso
COP: colombian peso
PHP: philippine peso
CUP: cuban peso
CHF: swiss franc
SEK: swedish krona|swedish kronor
NOK: norwegian krone|norwegian kroner
DKK: danish krone|danish kroner
ISK: icelandic krona|icelandic kronur
KES: kenyan shilling
UGX: ugandan shilling
TZS: tanzanian shilling
MAD: moroccan dirham
AED: emirati dirham|uae dirham
JPY: japanese yen
CNY: chinese yuan
KRW: south korean won
RUB: russian rouble|russian ruble
ILS: israeli shekel
BRL: brazilian real
XAF: cfa franc|central african franc
ZAR: south african rand
""")

TIME = frozenset({
    "second", "millisecond", "minute", "hour", "day", "week", "fortnight", "month", "year",
    "decade", "century", "millennium", "megayear", "gigayear",
})  # fmt: skip
LENGTHS = frozenset({"metre", "foot", "inch", "yard", "mile"}) | {p + "metre" for p in PREFIXES}

# The second part of "5 feet 11 inches": how many of them make one of the first.
PARTS = {
    ("foot", "inch"): 12, ("hour", "minute"): 60, ("minute", "second"): 60, ("stone", "pound"): 14,
    ("pound", "ounce"): 16, ("USD", "cent"): 100, ("AUD", "cent"): 100, ("CAD", "cent"): 100,
    ("EUR", "cent"): 100, ("GBP", "penny"): 100, ("metre", "centimetre"): 100,
    ("kilogram", "gram"): 1000, ("kilometre", "metre"): 1000, ("RUB", "kopek"): 100,
}  # fmt: skip
