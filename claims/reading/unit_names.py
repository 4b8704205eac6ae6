"""Unit and currency names as written (folded), and the canonical name of each.

Canonical names are ISO 4217 codes for money where the text settles the currency, else the bare
word ("dinar"); "percent", "percentage_point", "basis_point"; and British singular names for
measures, joined by underscores ("square_kilometre", "kilometre_per_hour").
"""

from __future__ import annotations

from claims.reading.currency_names import CURRENCIES as CURRENCIES
from claims.reading.currency_names import CURRENCY_SIGNS as CURRENCY_SIGNS
from claims.reading.currency_names import ISO_CODES as ISO_CODES
from claims.reading.currency_names import ISO_WORDS as ISO_WORDS
from claims.reading.currency_names import NATIONALITIES as NATIONALITIES
from claims.reading.name_lines import codes
from claims.reading.name_lines import read_names as read_names

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
micrometre: μm|µm|um
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
kilometre_per_hour: kph|kmph|kmh|kmhr
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
kilobyte: kb
megabyte: mb
gigabyte: gb
terabyte: tb
petabyte: pb
exabyte: eb
bit_per_second: bps
kilobit_per_second: kbps|kbit / s
megabit_per_second: mbps|mbit / s
gigabit_per_second: gbps|gbit / s
terabit_per_second: tbps
radian: rad|rads
pound_force_per_square_inch: psi
millimetre_of_mercury: mmhg|mm hg
cubic_centimetre: cc|ccs
ampere_hour: ah
milliampere_hour: mah
megapixel: mp
ohm: Ω|ohm|ohms
millivolt: mv
megapascal: mpa
microsecond: μs|µs
nanosecond: ns
hectolitre: hl
microlitre: μl|µl
millisievert: msv
microsievert: μsv|µsv
standard_atmosphere: atm|atms
second: s|sec|secs
millisecond: ms
minute: min|mins
hour: h|hr|hrs
year: yr|yrs
degree_celsius: °c|c|℃
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
PREFIXES = sorted(codes("exa peta tera giga mega kilo hecto deca deci centi milli micro nano pico"))

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
cup: cups|cup
teaspoon: teaspoon|teaspoons|tsp
tablespoon: tablespoon|tablespoons|tbsp
degree: degree|degrees
degree_celsius: degree celsius|degrees celsius|celsius|celcius|degree celcius|degrees celcius|degrees centigrade|degree centigrade|centigrade|degrees c|degree c|deg c|deg celsius|degs celsius|deg . c|deg . celsius|° celsius|° centigrade|degs c|degrees in celsius|celsius degrees
degree_fahrenheit: degree fahrenheit|degrees fahrenheit|fahrenheit|farenheit|degrees farenheit|degree farenheit|degrees f|degree f|deg f|deg fahrenheit|degs fahrenheit|deg . f|deg . fahrenheit|° fahrenheit|degs f|degrees in fahrenheit
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
year: year|years|yo|y / o|y . o|y . o .|yr old
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
micrometre: micron|microns
standard_atmosphere: atmospheres
bar: bar
millibar: millibar|millibars|mbar
cubic_yard: cubic yard|cubic yards|cu yd
square_yard: sq yd|square yard|square yards
square_centimetre: sq cm
square_millimetre: sq mm
cubic_centimetre: cu cm
sievert: sievert|sieverts
becquerel: becquerel|becquerels
kelvin: deg k|deg kelvin|° kelvin
megapixel: megapixel|megapixels
terabit: terabit|terabits
petabit: petabit|petabits
lumen: lumen|lumens
troy_ounce: troy oz
peck: pecks
kilobit_per_second: kilobits per second
megabit_per_second: megabits per second
gigabit_per_second: gigabits per second
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
