"""How Arabic writes numbers, compares them and names what is counted.

Words are folded as they are read here, so that they can be written with their hamzas.
"""

from claims.reading.folding import fold
from claims.reading.languages.tables import NumberTable, by_phrase, listed
from claims.reading.unit_names import read_names
from claims.reading.values import Comparator


def folded(text: str) -> frozenset[str]:
    return listed(fold(text).text)


def valued(text: str) -> dict[str, float]:
    """ "word|word 5, word 6" as a mapping."""
    values: dict[str, float] = {}
    for piece in fold(text).text.split(";"):
        names, _, value = piece.strip().rpartition(" ")
        values |= dict.fromkeys(names.split("|"), float(value))
    return values


CARDINALS = valued(
    "صفر 0; واحد|واحدة|أحد|إحدى 1; اثنان|اثنين|اثنتان|اثنتين|اثنا|اثني|اثنتا|اثنتي 2; "
    "ثلاثة|ثلاث 3; أربعة|أربع 4; خمسة|خمس 5; ستة|ست 6; سبعة|سبع 7; ثمانية|ثماني|ثمان 8; "
    "تسعة|تسع 9; عشرة|عشر 10; عشرون|عشرين 20; ثلاثون|ثلاثين 30; أربعون|أربعين 40; "
    "خمسون|خمسين 50; ستون|ستين 60; سبعون|سبعين 70; ثمانون|ثمانين 80; تسعون|تسعين 90; "
    "مئة|مائة 100; مئتان|مئتين|مائتان|مائتين|مئتا|مئتي|مائتا|مائتي 200; "
    "ثلاثمئة|ثلاثمائة 300; أربعمئة|أربعمائة 400; خمسمئة|خمسمائة 500; ستمئة|ستمائة 600; "
    "سبعمئة|سبعمائة 700; ثمانمئة|ثمانمائة|ثمانيمئة 800; تسعمئة|تسعمائة 900"
)
MAGNITUDES = valued(
    "ألف|ألفا|آلاف 1e3; مليون|مليونا|ملايين 1e6; مليار|مليارا|مليارات|بليون 1e9; "
    "تريليون|تريليونات|ترليون 1e12"
)
DUALS = valued(
    "ألفان|ألفين|ألفا شخص|ألفي 2e3; مليونان|مليونين|مليوني 2e6; ملياران|مليارين|ملياري 2e9"
)
ORDINALS = valued(
    "الأول|الأولى 1; الثاني|الثانية 2; الثالث|الثالثة 3; الرابع|الرابعة 4; الخامس|الخامسة 5; "
    "السادس|السادسة 6; السابع|السابعة 7; الثامن|الثامنة 8; التاسع|التاسعة 9; العاشر|العاشرة 10"
)
VAGUE: dict[str, tuple[float, float | None]] = {
    "عشرات": (20, 99), "مئات": (200, 999), "آلاف": (2e3, 99_999), "عشرات الآلاف": (2e4, 99_999),
    "مئات الآلاف": (2e5, 999_999), "ملايين": (2e6, None), "مليارات": (2e9, None),
}  # fmt: skip

COMPARED = {
    Comparator.ABOUT: "نحو|حوالي|قرابة|ما يقرب من|زهاء|ما يقارب|تقريبا",
    Comparator.AT_LEAST: "ما لا يقل عن|لا يقل عن|على الأقل",
    Comparator.AT_MOST: "ما يصل إلى|لا يزيد عن|لا يزيد على|لا يتجاوز|كحد أقصى",
    Comparator.MORE_THAN: "أكثر من|ما يزيد على|ما يزيد عن|يزيد عن|يزيد على|فوق|أكثر عن",
    Comparator.LESS_THAN: "أقل من|دون|ما دون",
}
COMPARED_AFTER = {
    Comparator.AT_LEAST: "على الأقل|أو أكثر",
    Comparator.AT_MOST: "على الأكثر|أو أقل|كحد أقصى",
    Comparator.ABOUT: "تقريبا",
}

UNITS = read_names(fold("""
percent: بالمئة|بالمائة|في المئة|في المائة|بالمية|%
percentage_point: نقطة مئوية|نقاط مئوية
basis_point: نقطة أساس|نقاط أساس
kilometre: كيلومتر|كيلومترا|كيلومترات|كم|كلم
metre: متر|مترا|أمتار|امتار
square_kilometre: كيلومتر مربع|كيلومترا مربعا|كم مربع
square_metre: متر مربع|مترا مربعا
cubic_metre: متر مكعب|مترا مكعبا
mile: ميل|ميلا|أميال
hectare: هكتار|هكتارا|هكتارات
kilogram: كيلوغرام|كيلوجرام|كيلوغراما|كغم
tonne: طن|طنا|أطنان
litre: لتر|لترا|لترات
barrel: برميل|برميلا|براميل
megawatt: ميغاواط|ميجاوات
degree: درجة|درجات
degree_celsius: درجة مئوية|درجات مئوية
second: ثانية|ثوان
minute: دقيقة|دقائق
hour: ساعة|ساعات
day: يوم|يوما|أيام
week: أسبوع|أسبوعا|أسابيع
month: شهر|شهرا|أشهر|شهور
year: سنة|سنوات|عام|عاما|أعوام
""").text)  # fmt: skip
CURRENCIES = read_names(fold("""
USD: دولار|دولارا|دولارات
EUR: يورو
GBP: جنيه إسترليني|جنيها إسترلينيا
EGP: جنيه|جنيها|جنيهات
dinar: دينار|دينارا|دنانير
riyal: ريال|ريالا|ريالات
lira: ليرة|ليرات
dirham: درهم|درهما|دراهم
JPY: ين
CNY: يوان
cent: سنت|سنتا
""").text.replace("usd", "USD").replace("eur:", "EUR:").replace("gbp", "GBP").replace("egp", "EGP")
    .replace("jpy", "JPY").replace("cny", "CNY"))  # fmt: skip
NATIONALITIES = {
    fold(name).text: code
    for name, code in {
        "دينار عراقي": "IQD", "دينارا عراقيا": "IQD", "دينار كويتي": "KWD", "دينار أردني": "JOD",
        "دينار جزائري": "DZD", "دينار تونسي": "TND", "دينار ليبي": "LYD", "ريال سعودي": "SAR",
        "ريال قطري": "QAR", "ريال يمني": "YER", "ريال عماني": "OMR", "ريال إيراني": "IRR",
        "ليرة سورية": "SYP", "ليرة لبنانية": "LBP", "ليرة تركية": "TRY", "درهم إماراتي": "AED",
        "درهم مغربي": "MAD", "جنيه مصري": "EGP", "جنيه سوداني": "SDG", "دولار أميركي": "USD",
        "دولار أمريكي": "USD", "دولارا أميركيا": "USD",
    }.items()
}  # fmt: skip

NUMBERS = NumberTable(
    cardinals=CARDINALS,
    magnitudes=MAGNITUDES,
    bare=folded("ألف|مليون|مليار"),
    duals=DUALS,
    ordinals=ORDINALS,
    denominators=valued("نصف 2; ثلث 3; ربع 4"),
    fractions={**dict.fromkeys(folded("ثلثا|ثلثي|ثلثين"), 2 / 3)},
    vague={fold(phrase).text: bounds for phrase, bounds in VAGUE.items()},
    few=folded("عدة|بضعة|بضع"),
    joiners=folded("و"),
    joins_tens=True,
    units_first=True,
    clitics=tuple(folded("و|ب|ل|ف")),
    signs=folded("ناقص|سالب"),
    points=folded("فاصلة"),
    before=by_phrase({meant: fold(text).text for meant, text in COMPARED.items()}),
    after=by_phrase({meant: fold(text).text for meant, text in COMPARED_AFTER.items()}),
    between=folded("بين|ما بين"),
    between_and=folded("و|إلى|-"),
    range_from=folded("من"),
    range_to=folded("إلى|-|أو|حتى"),
    of=folded("من"),
    seats=folded("من أصل|من بين|من مجموع"),
    far_seats=folded("من أصل|من مجموع"),
    one_in=folded("من كل"),
    per=folded("لكل|في|/"),
    determiners=folded("كل|جميع|هذه|هؤلاء"),
    units=UNITS,
    currencies=CURRENCIES,
    nationalities=NATIONALITIES,
    labels=folded("المادة|القرار|قرار|رقم|الفصل|الصفحة|القناة|بوينغ|الرحلة|كوفيد|الطريق"),
    stops=folded(
        "في|من|إلى|على|عن|مع|أن|إن|التي|الذي|و|أو|ثم|بعد|قبل|خلال|منذ|حتى|بين|هذا|هذه|كان|كانت|"
        "هو|هي|لا|ما|لم|لن|قد|كما|حسب|وفق|ضد|عند|غير|كل|بحسب|قتلوا|أصيبوا|صوتوا|يوم"
    ),
    noun_last=True,
    ordinal_last=True,
    votes=folded("صوت|أصوات|تصويت|صوتوا|أقر|قرار|مجلس|البرلمان"),
    sides=(folded("مؤيد|مؤيدة|لصالح|صوتا لصالح|نعم"), folded("ضد|معارض|معارضة|لا")),
    scores=folded("فاز|هزم|خسر|تعادل|هدف|مباراة"),
    ballots=folded("صوت|صوتا|أصوات"),
    versus=folded("-|إلى|:|مقابل|ضد"),
    moves=folded("ارتفع|ارتفعت|انخفض|انخفضت|زاد|زادت|تراجع|تراجعت|نما|هبط|هبطت|بزيادة|بانخفاض"),
    move_by=folded("بنسبة|ب|بمقدار"),
    months=folded(
        "يناير|فبراير|مارس|أبريل|ابريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|شباط|آذار|"
        "نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين|كانون|محرم|صفر|رمضان|شوال|رجب|شعبان"
    ),
    in_time=folded("عام|سنة|منذ|حتى|العام"),
)
