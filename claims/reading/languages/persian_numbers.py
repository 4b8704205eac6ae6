"""How Persian writes numbers, compares them and names what is counted.

Words are folded as they are read here, so that they can be written as usual.
"""

from claims.reading.folding import fold
from claims.reading.languages.arabic_numbers import folded, valued
from claims.reading.languages.tables import NumberTable, by_phrase
from claims.reading.values import Comparator

CARDINALS = valued(
    "صفر 0; یک 1; دو 2; سه 3; چهار 4; پنج 5; شش 6; هفت 7; هشت 8; نه 9; ده 10; یازده 11; دوازده 12; "
    "سیزده 13; چهارده 14; پانزده 15; شانزده 16; هفده 17; هجده|هیجده 18; نوزده 19; بیست 20; سی 30; "
    "چهل 40; پنجاه 50; شصت 60; هفتاد 70; هشتاد 80; نود 90; صد|یکصد 100; دویست 200; سیصد 300; "
    "چهارصد 400; پانصد 500; ششصد|شیشصد 600; هفتصد 700; هشتصد 800; نهصد 900"
)
ORDINALS = valued(
    "اول|نخست|نخستین|اولین 1; دوم|دومین 2; سوم|سومین 3; چهارم|چهارمین 4; پنجم|پنجمین 5; "
    "ششم|ششمین 6; هفتم|هفتمین 7; هشتم|هشتمین 8; نهم|نهمین 9; دهم|دهمین 10"
)
VAGUE: dict[str, tuple[float, float | None]] = {
    "ده‌ها": (20, 99), "صدها": (200, 999), "هزاران": (2e3, 99_999), "ده‌ها هزار": (2e4, 99_999),
    "صدها هزار": (2e5, 999_999), "میلیون‌ها": (2e6, None), "میلیاردها": (2e9, None),
}  # fmt: skip

COMPARED = {
    Comparator.ABOUT: "حدود|حدودا|نزدیک به|تقریبا|قریب به|در حدود",
    Comparator.AT_LEAST: "دست کم|دست‌کم|حداقل|لااقل|کم‌تر نه از",
    Comparator.AT_MOST: "حداکثر",
    Comparator.MORE_THAN: "بیش از|بیشتر از|بالای|افزون بر|بالغ بر",
    Comparator.LESS_THAN: "کمتر از|زیر|کم‌تر از",
}
COMPARED_AFTER = {Comparator.AT_LEAST: "یا بیشتر", Comparator.AT_MOST: "یا کمتر"}


def _names(names: dict[str, str]) -> dict[str, str]:
    return {
        surface: canonical
        for canonical, surfaces in names.items()
        for surface in fold(surfaces).text.split("|")
    }


UNITS = _names({
    "percent": "درصد|%", "percentage_point": "واحد درصد", "kilometre": "کیلومتر", "metre": "متر",
    "square_kilometre": "کیلومتر مربع|کیلومترمربع", "square_metre": "متر مربع|مترمربع",
    "cubic_metre": "متر مکعب|مترمکعب", "mile": "مایل", "hectare": "هکتار", "litre": "لیتر",
    "kilogram": "کیلوگرم|کیلو", "gram": "گرم", "barrel": "بشکه", "megawatt": "مگاوات",
    "degree": "درجه", "degree_celsius": "درجه سانتیگراد|درجه سانتی‌گراد|درجه سلسیوس",
    "kilometre_per_hour": "کیلومتر در ساعت|کیلومتر بر ساعت", "second": "ثانیه", "minute": "دقیقه",
    "hour": "ساعت", "day": "روز", "week": "هفته", "month": "ماه", "year": "سال", "decade": "دهه",
})  # fmt: skip
CURRENCIES = _names({
    "USD": "دلار", "EUR": "یورو", "GBP": "پوند", "toman": "تومان", "rial": "ریال",
    "dinar": "دینار", "TRY": "لیر", "dirham": "درهم", "CNY": "یوان", "JPY": "ین",
    "rupee": "روپیه", "AFN": "افغانی", "cent": "سنت",
})  # fmt: skip

# Written as one word, or with a break that shows nothing.
FRACTIONS = {
    "یک‌سوم": 1 / 3, "دو‌سوم": 2 / 3, "یک‌چهارم": 0.25, "سه‌چهارم": 0.75, "یک‌پنجم": 0.2,
    "دو‌پنجم": 0.4, "سه‌پنجم": 0.6, "یک‌دهم": 0.1,
}  # fmt: skip

NUMBERS = NumberTable(
    cardinals=CARDINALS,
    magnitudes=valued("هزار 1e3; میلیون 1e6; میلیارد 1e9; تریلیون|بیلیون 1e12"),
    bare=folded("هزار|میلیون|میلیارد"),
    ordinals=ORDINALS,
    denominators=valued("نصف|نیم|نیمی 2; سوم 3; چهارم 4; پنجم 5; دهم 10"),
    vague={fold(phrase).text: bounds for phrase, bounds in VAGUE.items()},
    few=folded("چند|چندین"),
    joiners=folded("و"),
    joins_tens=True,
    slash_decimal=True,
    articles=folded("یک"),
    pronouns=folded("یک|نه"),
    signs=folded("منفی"),
    points=folded("ممیز"),
    before=by_phrase({meant: fold(text).text for meant, text in COMPARED.items()}),
    after=by_phrase({meant: fold(text).text for meant, text in COMPARED_AFTER.items()}),
    between=folded("بین|میان|مابین"),
    between_and=folded("و|تا|-"),
    range_from=folded("از|بین"),
    range_to=folded("تا|الی|-|یا"),
    of=folded("از"),
    seats=folded("از|از مجموع|از میان|از کل"),
    far_seats=folded("از|از مجموع|از میان|از کل"),
    one_in=folded("از هر"),
    per=folded("در هر|به ازای هر|در|هر|/"),
    determiners=folded("این|آن|همه|کل"),
    units=UNITS,
    currencies=CURRENCIES,
    nationalities=_names(
        {"IQD": "دینار عراق|دینار عراقی", "IRR": "ریال ایران", "USD": "دلار آمریکا"}
    ),
    labels=folded("ماده|اصل|قطعنامه|پرواز|فصل|صفحه|بند|کانال|شماره|بوئینگ|کووید|خیابان"),
    stops=folded(
        "در|از|به|با|بر|تا|که|و|یا|را|برای|این|آن|است|بود|شد|شدند|کرد|کردند|می|هم|نیز|اما|پس|پیش|"
        "بین|طی|بدون|علیه|درباره|هر|کشته|زخمی|رای|گذشته|دیگر"
    ),
    noun_last=True,
    ordinal_last=True,
    votes=folded("رای|آرا|تصویب|مجلس|پارلمان|قطعنامه"),
    sides=(folded("موافق|رای موافق"), folded("مخالف|رای مخالف")),
    scores=folded("برد|باخت|پیروز|شکست|بازی|گل"),
    ballots=folded("رای"),
    versus=folded("-|به|:|مقابل"),
    fractions={fold(word).text: value for word, value in FRACTIONS.items()},
    moves=folded("افزایش|کاهش|رشد|سقوط|بالا|پایین"),
    move_by=folded("با"),
    months=folded(
        "فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند|ژانویه|فوریه|مارس|"
        "آوریل|مه|ژوئن|ژوئیه|جولای|اوت|آگوست|سپتامبر|اکتبر|نوامبر|دسامبر"
    ),
    in_time=folded("سال|سالهای|از|تا"),
)
