"""Dates in Spanish, French, Arabic and Persian; the dateline is Thursday, 15 October 2020."""

import pytest

from tests.claims.reading.dated import read

SPANISH = [
    ("El 3 de enero de 2020 murió.", ["El 3 de enero de 2020 = 2020-01-03"], "de twice"),
    ("el 3 de enero del año 2020", ["el 3 de enero del año 2020 = 2020-01-03"], "del año"),
    ("1º de mayo de 2019", ["1º de mayo de 2019 = 2019-05-01"], "ordinal sign"),
    ("Firmado el 03/01/2020", ["03/01/2020 = 2020-01-03"], "digits: day first"),
    ("Firmado el 01/13/2020", ["01/13/2020 = 2020-01-13"], "13 can only be a day"),
    ("en junio de 2019", ["junio de 2019 = 2019-06-01..2019-06-30"], "month and year"),
    ("El ministro dijo el domingo que", ["domingo = 2020-10-11"], "dijo: the last one"),
    ("El Congreso votará el domingo", ["domingo = 2020-10-18"], "votará: the next one"),
    ("el lunes pasado", ["el lunes pasado = 2020-10-12"], "the word follows"),
    ("el próximo lunes", ["el próximo lunes = 2020-10-19"], "the word precedes"),
    ("Llegó ayer", ["ayer = 2020-10-14"], "yesterday"),
    ("el mes pasado", ["el mes pasado = 2020-09-01..2020-09-30"], "last month"),
    ("el año que viene", ["el año que viene = 2021-01-01..2021-12-31"], "two words behind"),
    ("hace tres días", ["hace tres días = 2020-10-12"], "ago stands in front"),
    ("en los últimos tres años", ["los últimos tres años = 2017-10-15..2020-10-14"], "rolling"),
    ("del 3 al 5 de enero de 2020", ["3 al 5 de enero de 2020 = 2020-01-03..2020-01-05"], "days"),
    ("entre marzo y mayo de 2020", ["entre marzo y mayo de 2020 = 2020-03-01..2020-05-31"], "y"),
    ("a principios de 2020", ["principios de 2020 = 2020-01-01..2020-06-30"], "a part"),
    ("las elecciones de 2018", ["2018 = 2018-01-01..2018-12-31"], "an event in front"),
    ("la década de 1990", ["la década de 1990 = 1990-01-01..1999-12-31"], "decade"),
    ("el siglo XXI", ["el siglo XXI = 2000-01-01..2099-12-31"], "Roman numerals"),
    ("en el tercer trimestre de 2020", ["el tercer trimestre de 2020 = 2020-07-01..2020-09-30"],
     "quarter"),
    ("el verano de 2014", ["el verano de 2014 = 2014-06-01..2014-08-31"], "season"),
    ("cada lunes", [], "a habit"),
    ("hace más de dos años", ["hace más de dos años = 2017-10-15..2018-10-15"], "comparator"),
    ("el próximo 14 de febrero", ["el próximo 14 de febrero = 2021-02-14"], "next before a day"),
    ("murieron 2008 soldados", [], "a count"),
]  # fmt: skip

FRENCH = [
    ("Le 3 janvier 2020, il est mort.", ["Le 3 janvier 2020 = 2020-01-03"], "day first"),
    ("le 1er mai 2019", ["le 1er mai 2019 = 2019-05-01"], "1er"),
    ("vendredi 3 janvier 2020", ["vendredi 3 janvier 2020 = 2020-01-03"], "with its weekday"),
    ("signé le 03/01/2020", ["03/01/2020 = 2020-01-03"], "digits: day first"),
    ("en août 2019", ["août 2019 = 2019-08-01..2019-08-31"], "an accent"),
    ("Le ministre a déclaré dimanche que", ["dimanche = 2020-10-11"], "a déclaré: the last one"),
    ("Le Parlement votera dimanche", ["dimanche = 2020-10-18"], "votera: the next one"),
    ("lundi dernier", ["lundi dernier = 2020-10-12"], "the word follows"),
    ("aujourd'hui", ["aujourd'hui = 2020-10-15"], "an apostrophe inside"),
    ("aujourd’hui", ["aujourd’hui = 2020-10-15"], "a typographic apostrophe"),
    ("avant-hier", ["avant-hier = 2020-10-13"], "a hyphen inside"),
    ("l'année dernière", ["l'année dernière = 2019-01-01..2019-12-31"], "elision"),
    ("le mois prochain", ["le mois prochain = 2020-11-01..2020-11-30"], "next month"),
    ("il y a trois jours", ["il y a trois jours = 2020-10-12"], "ago stands in front"),
    ("ces trois derniers mois", ["trois derniers mois = 2020-07-15..2020-10-14"], "rolling"),
    ("du 3 au 5 janvier 2020", ["3 au 5 janvier 2020 = 2020-01-03..2020-01-05"], "du … au"),
    ("entre mars et mai 2020", ["entre mars et mai 2020 = 2020-03-01..2020-05-31"], "et"),
    ("fin 2019", ["fin 2019 = 2019-07-01..2019-12-31"], "a part without of"),
    ("à la mi-juin 2019", ["la mi-juin 2019 = 2019-06-10..2019-06-20"], "mi-"),
    ("les années 1990", ["les années 1990 = 1990-01-01..1999-12-31"], "decade"),
    ("les années 90", ["les années 90 = 1990-01-01..1999-12-31"], "decade, short"),
    ("au XIXe siècle", ["XIXe siècle = 1800-01-01..1899-12-31"], "Roman numerals"),
    ("l'été 2014", ["l'été 2014 = 2014-06-01..2014-08-31"], "season"),
    ("Il est mort le 12 mars dernier.", ["le 12 mars dernier = 2020-03-12"], "last behind a day"),
    ("depuis le 1er janvier", ["le 1er janvier = 2020-01-01"], "since tells that it is over"),
    ("il a été tué", [], "été is a verb too"),
    ("dans deux semaines", ["dans deux semaines = 2020-10-29"], "ahead"),
]  # fmt: skip

ARABIC = [
    ("في 3 يناير 2020", ["3 يناير 2020 = 2020-01-03"], "day first"),
    ("في ٣ يناير ٢٠٢٠", ["٣ يناير ٢٠٢٠ = 2020-01-03"], "Arabic-Indic digits"),
    ("في 3 كانون الثاني 2020", ["3 كانون الثاني 2020 = 2020-01-03"], "Levantine month"),
    ("3 كانون الثاني/يناير 2020", ["3 كانون الثاني/يناير 2020 = 2020-01-03"], "both names"),
    ("3 يناير (كانون الثاني) 2020", ["3 يناير (كانون الثاني) 2020 = 2020-01-03"], "brackets"),
    ("في 20 غشت 2019", ["20 غشت 2019 = 2019-08-20"], "Moroccan month"),
    ("5 جويلية 1962", ["5 جويلية 1962 = 1962-07-05"], "Algerian month"),
    ("يوم الأحد 5 يناير 2020", ["الأحد 5 يناير 2020 = 2020-01-05"], "with its weekday"),
    ("الثالث من يناير 2020", ["الثالث من يناير 2020 = 2020-01-03"], "an ordinal"),
    ("قال الوزير يوم الأحد", ["الأحد = 2020-10-11"], "said: the last one"),
    ("سيعقد البرلمان جلسة الأحد", ["الأحد = 2020-10-18"], "will hold: the next one"),
    ("الأحد الماضي", ["الأحد الماضي = 2020-10-11"], "last Sunday"),
    ("أعلن أمس", ["أمس = 2020-10-14"], "yesterday"),
    ("الشهر الماضي", ["الشهر الماضي = 2020-09-01..2020-09-30"], "last month"),
    ("العام المقبل", ["العام المقبل = 2021-01-01..2021-12-31"], "next year"),
    ("هذا العام", ["هذا العام = 2020-01-01..2020-12-31"], "this year"),
    ("قبل ثلاثة أيام", ["قبل ثلاثة أيام = 2020-10-12"], "ago stands in front"),
    ("منذ أسبوعين", ["منذ أسبوعين = 2020-10-01"], "a dual"),
    ("قبل عام", ["قبل عام = 2019-10-15"], "a bare unit"),
    ("منذ عام 2003", ["عام 2003 = 2003-01-01..2003-12-31"], "since a year"),
    ("انتخابات 2018", ["2018 = 2018-01-01..2018-12-31"], "an event in front"),
    ("يونيو وأغسطس 2020", ["يونيو = 2020-06-01..2020-06-30",
     "أغسطس 2020 = 2020-08-01..2020-08-31"], "and is written on to the month"),
    ("من 2008 إلى 2011", ["من 2008 إلى 2011 = 2008-01-01..2011-12-31"], "from, to"),
    ("نهاية العام", ["نهاية العام = 2020-07-01..2020-12-31"], "the end of the year"),
    ("10 محرم 1443", ["10 محرم 1443 = 2021-08-18"], "Hijri"),
    ("10 محرم 1443هـ", ["10 محرم 1443ه = 2021-08-18"], "Hijri with its era"),
    ("شهر رمضان 1442", ["شهر رمضان 1442 = 2021-04-13..2021-05-12"], "a Hijri month"),
    ("15 دي 1398", ["15 دي 1398 = 2020-01-05"], "Jalali month in Arabic"),
    ("القرن العشرين", ["القرن العشرين = 1900-01-01..1999-12-31"], "century"),
    ("اليوم الخميس", ["اليوم الخميس = 2020-10-15"], "today, Thursday"),
    ("خلال السنوات الثلاث الماضية", ["السنوات الثلاث الماضية = 2017-10-15..2020-10-14"], "u n d"),
    ("بين عامي 2014 و2017", ["بين عامي 2014 و2017 = 2014-01-01..2017-12-31"], "and on a number"),
    ("قبل أكثر من عامين", ["قبل أكثر من عامين = 2017-10-15..2018-10-15"], "a dual compared"),
    ("في 15 أكتوبر الجاري", ["15 أكتوبر الجاري = 2020-10-15"], "of this year"),
    ("رجب طيب أردوغان", [], "a name that is a month"),
]  # fmt: skip

PERSIAN = [
    ("۱۵ دی ۱۳۹۸", ["۱۵ دی ۱۳۹۸ = 2020-01-05"], "Persian digits"),
    ("15 دی 1398", ["15 دی 1398 = 2020-01-05"], "ASCII digits"),
    ("۱۵ دی‌ماه ۱۳۹۸", ["۱۵ دی‌ماه ۱۳۹۸ = 2020-01-05"], "month joined to its name"),
    ("۱۵ دی ماه سال ۱۳۹۸", ["۱۵ دی ماه سال ۱۳۹۸ = 2020-01-05"], "month and year are said"),
    ("پانزدهم دی ۱۳۹۸", ["پانزدهم دی ۱۳۹۸ = 2020-01-05"], "an ordinal in words"),
    ("یکشنبه ۱۵ دی ۱۳۹۸", ["یکشنبه ۱۵ دی ۱۳۹۸ = 2020-01-05"], "with its weekday"),
    ("۱۳۹۸/۱۰/۱۵", ["۱۳۹۸/۱۰/۱۵ = 2020-01-05"], "digits are Jalali here"),
    ("۵ ژانویه ۲۰۲۰", ["۵ ژانویه ۲۰۲۰ = 2020-01-05"], "Gregorian by the month's name"),
    ("در سال ۱۳۵۷", ["سال ۱۳۵۷ = 1978-03-21..1979-03-20"], "a Jalali year"),
    ("در سال ۲۰۱۹", ["سال ۲۰۱۹ = 2019-01-01..2019-12-31"], "a Gregorian year"),
    ("در مهر ۱۳۹۹", ["مهر ۱۳۹۹ = 2020-09-22..2020-10-21"], "a Jalali month"),
    ("۳۱ مهر ۱۳۹۹", ["۳۱ مهر ۱۳۹۹ = ?"], "Mehr has 30 days"),
    ("روز یکشنبه گفت", ["یکشنبه = 2020-10-11"], "said: the last one"),
    ("روز یک‌شنبه برگزار خواهد شد", ["یک‌شنبه = 2020-10-18"], "will: the next one"),
    ("دیروز", ["دیروز = 2020-10-14"], "yesterday"),
    ("هفته گذشته", ["هفته گذشته = 2020-10-05..2020-10-11"], "last week"),
    ("ماه آینده", ["ماه آینده = 2020-11-01..2020-11-30"], "next month"),
    ("سال جاری میلادی", ["سال جاری = 2020-01-01..2020-12-31"], "this year"),
    ("سه روز پیش", ["سه روز پیش = 2020-10-12"], "ago"),
    ("سال پیش", ["سال پیش = 2019-01-01..2019-12-31"], "last year without a number"),
    ("در سه ماه گذشته", ["سه ماه گذشته = 2020-07-15..2020-10-14"], "rolling"),
    ("از ۲۰۰۸ تا ۲۰۱۱", ["از ۲۰۰۸ تا ۲۰۱۱ = 2008-01-01..2011-12-31"], "from, to"),
    ("انتخابات ۲۰۱۸", ["۲۰۱۸ = 2018-01-01..2018-12-31"], "an event in front"),
    ("۱۰ محرم ۱۴۴۳", ["۱۰ محرم ۱۴۴۳ = 2021-08-18"], "Hijri by the month's name"),
    ("دهه ۱۹۹۰", ["دهه ۱۹۹۰ = 1990-01-01..1999-12-31"], "decade"),
    ("قرن بیستم", ["قرن بیستم = 1900-01-01..1999-12-31"], "century"),
    ("۲ اسد ۱۴۰۰", ["۲ اسد ۱۴۰۰ = 2021-07-24"], "an Afghan month"),
    ("بشار اسد گفت", [], "a name that is a month"),
    ("می‌گوید", [], "a verb that starts like a month"),
]  # fmt: skip

ROWS = [
    (language, *row)
    for language, rows in (("es", SPANISH), ("fr", FRENCH), ("ar", ARABIC), ("fa", PERSIAN))
    for row in rows
]


@pytest.mark.parametrize(("language", "text", "expected", "why"), ROWS)
def test_a_date_in_another_language(
    language: str, text: str, expected: list[str], why: str
) -> None:
    assert read(text, language=language) == expected, why
