"""Quantities in Spanish, French, Arabic and Persian."""

import pytest

from claims.reading.values import Quantity
from tests.claims.reading.quantity_frames import (
    ABOUT,
    AT_LEAST,
    AT_MOST,
    LESS,
    MORE,
    frame,
    interval,
    read,
    rounded,
)

SPANISH = [
    ("2.500 soldados", [frame("2.500 soldados", 2500, noun="soldados")], "a point groups"),
    ("2,5 millones de personas",
     [frame("2,5 millones de personas", 2.5e6, noun="personas")], "a comma divides"),
    ("1.234,56 euros", [frame("1.234,56 euros", 1234.56, "EUR")], "both marks"),
    ("unos 300 heridos", [frame("unos 300 heridos", 300, noun="heridos", said=ABOUT)], "about"),
    ("al menos doce muertos", [frame("al menos doce muertos", 12, noun="muertos", said=AT_LEAST)],
     "menos is no minus here"),
    ("más de 40 kilómetros cuadrados",
     [frame("más de 40 kilómetros cuadrados", 40, "square_kilometre", said=MORE)],
     "the square follows"),
    ("menos de 40 casas", [frame("menos de 40 casas", 40, noun="casas", said=LESS)], "less than"),
    ("treinta y cinco votos",
     [frame("treinta y cinco votos", 35, noun="votos")], "y inside a number"),
    ("dos mil doscientos euros",
     [frame("dos mil doscientos euros", 2200, "EUR")], "hundreds in one word"),
    ("mil casas", [frame("mil casas", 1000, noun="casas")], "mil needs no number before"),
    ("170 de los 329 diputados",
     [frame("170 de los 329 diputados", 170, noun="diputados", of=329)], "a share"),
    ("uno de cada cinco", [frame("uno de cada cinco", 1, of=5)], "one in five"),
    ("entre 5.000 y 6.000 casas",
     [interval("entre 5.000 y 6.000 casas", 5000, 6000, noun="casas")], "between"),
    ("decenas de miles de casas",
     [interval("decenas de miles de casas", 2e4, 99_999, noun="casas")], "vague"),
    ("dos tercios de los votos",
     [frame("dos tercios de los votos", 2 / 3, noun="votos")], "thirds"),
    ("un 3,5 por ciento", [frame("3,5 por ciento", 3.5, "percent")], "percent"),
    ("300 millones de dólares", [frame("300 millones de dólares", 3e8, "USD")], "money after de"),
    ("la cuarta ronda", [frame("cuarta ronda", 4, noun="ronda", ordinal=True)], "an ordinal"),
    ("un hombre", [], "an article counts nothing"),
    ("el artículo 5", [], "a label"),
    ("en 2015", [], "a year"),
]  # fmt: skip

FRENCH = [
    ("2 500 soldats", [frame("2 500 soldats", 2500, noun="soldats")], "a blank groups"),
    ("2,5 millions d'euros", [frame("2,5 millions d'euros", 2.5e6, "EUR")], "money after d'"),
    ("1,2 milliard de dollars",
     [frame("1,2 milliard de dollars", 1.2e9, "USD")], "a French billion"),
    ("quatre-vingt-dix-neuf morts",
     [frame("quatre-vingt-dix-neuf morts", 99, noun="morts")], "4 x 20 + 19"),
    ("soixante et onze pays", [frame("soixante et onze pays", 71, noun="pays")], "60 + 11"),
    ("deux mille trois cents euros", [frame("deux mille trois cents euros", 2300, "EUR")], "cents"),
    ("environ 300 blessés",
     [frame("environ 300 blessés", 300, noun="blessés", said=ABOUT)], "about"),
    ("au moins douze morts", [frame("au moins douze morts", 12, noun="morts", said=AT_LEAST)],
     "moins is no minus here"),
    ("plus de 40 maisons",
     [frame("plus de 40 maisons", 40, noun="maisons", said=MORE)], "more than"),
    ("pas plus de 40 maisons",
     [frame("pas plus de 40 maisons", 40, noun="maisons", said=AT_MOST)], "no more than"),
    ("170 des 329 députés", [frame("170 des 329 députés", 170, noun="députés", of=329)], "a share"),
    ("170 députés sur 329",
     [frame("170 députés sur 329", 170, noun="députés", of=329)], "the noun inside"),
    ("un sur cinq", [frame("un sur cinq", 1, of=5)], "one in five"),
    ("entre 5 000 et 6 000 soldats",
     [interval("entre 5 000 et 6 000 soldats", 5000, 6000, noun="soldats")], "between"),
    ("une centaine de personnes",
     [interval("une centaine de personnes", 90, 110, noun="personnes")],
     "about a hundred, in one word"),
    ("la moitié des électeurs", [frame("moitié des électeurs", 0.5, noun="électeurs")], "half"),
    ("3,5 %", [frame("3,5 %", 3.5, "percent")], "percent after a blank"),
    ("le quatrième tour", [frame("quatrième tour", 4, noun="tour", ordinal=True)], "an ordinal"),
    ("l'article 5", [], "a label"),
]  # fmt: skip

ARABIC = [
    ("نحو ٢٥٠٠ جندي",
     [frame("نحو ٢٥٠٠ جندي", 2500, noun="جندي", said=ABOUT)], "about, with Arabic digits"),
    ("ألفان وخمسمئة شرطي",
     [frame("ألفان وخمسمئة شرطي", 2500, noun="شرطي")], "a dual and a joined and"),
    ("خمسة وعشرون ألف متظاهر",
     [frame("خمسة وعشرون ألف متظاهر", 25_000, noun="متظاهر")], "units before tens"),
    ("ثلاثة عشر يوما", [frame("ثلاثة عشر يوما", 13, "day")], "a teen in two words"),
    ("ما لا يقل عن ١٢ شخصا",
     [frame("ما لا يقل عن ١٢ شخصا", 12, noun="شخصا", said=AT_LEAST)], "at least"),
    ("أكثر من 40 منزلا", [frame("أكثر من 40 منزلا", 40, noun="منزلا", said=MORE)], "more than"),
    ("أقل من 40 منزلا", [frame("أقل من 40 منزلا", 40, noun="منزلا", said=LESS)], "less than"),
    ("٣٫٥ بالمئة", [frame("٣٫٥ بالمئة", 3.5, "percent")], "percent with its own decimal mark"),
    ("300 مليون دينار عراقي", [frame("300 مليون دينار عراقي", 3e8, "IQD")], "whose dinars"),
    ("مليوني دولار", [frame("مليوني دولار", 2e6, "USD")], "a dual of millions"),
    ("١٧٠ نائبا من أصل ٣٢٩", [frame("١٧٠ نائبا من أصل ٣٢٩", 170, noun="نائبا", of=329)], "a share"),
    ("ما بين 5 و10 بالمئة",
     [interval("ما بين 5 و10 بالمئة", 5, 10, "percent")], "and joined to digits"),
    ("عشرات الآلاف من المتظاهرين",
     [interval("عشرات الآلاف من المتظاهرين", 2e4, 99_999, noun="المتظاهرين")], "vague"),
    ("ثلثا الأعضاء", [frame("ثلثا الأعضاء", 2 / 3, noun="الأعضاء")], "two thirds in one word"),
    ("الجولة الرابعة",
     [frame("الجولة الرابعة", 4, noun="الجولة", ordinal=True)], "the ordinal follows"),
    ("المادة 5", [], "a label"),
]  # fmt: skip

PERSIAN = [
    ("حدود ۲۵۰۰ سرباز",
     [frame("حدود ۲۵۰۰ سرباز", 2500, noun="سرباز", said=ABOUT)], "about, with Persian digits"),
    ("دو هزار و پانصد نفر",
     [frame("دو هزار و پانصد نفر", 2500, noun="نفر")], "and between the parts"),
    ("بیست و پنج میلیون تومان", [frame("بیست و پنج میلیون تومان", 25e6, "toman")], "money"),
    ("دست‌کم دوازده نفر",
     [frame("دست‌کم دوازده نفر", 12, noun="نفر", said=AT_LEAST)],
     "with a joiner that shows nothing"),
    ("بیش از ۴۰ خانه", [frame("بیش از ۴۰ خانه", 40, noun="خانه", said=MORE)], "more than"),
    ("کمتر از ۴۰ خانه", [frame("کمتر از ۴۰ خانه", 40, noun="خانه", said=LESS)], "less than"),
    ("حداکثر ۴۰ خانه", [frame("حداکثر ۴۰ خانه", 40, noun="خانه", said=AT_MOST)], "at most"),
    ("۳/۵ درصد", [frame("۳/۵ درصد", 3.5, "percent")], "a slash as decimal mark"),
    ("۳٫۵ میلیون دلار", [frame("۳٫۵ میلیون دلار", 3.5e6, "USD")], "the proper decimal mark"),
    ("۱٬۲۳۴ خانه", [frame("۱٬۲۳۴ خانه", 1234, noun="خانه")], "the proper grouping mark"),
    ("۱۷۰ نماینده از ۳۲۹", [frame("۱۷۰ نماینده از ۳۲۹", 170, noun="نماینده", of=329)], "a share"),
    ("بین ۵ تا ۱۰ درصد", [interval("بین ۵ تا ۱۰ درصد", 5, 10, "percent")], "a range"),
    ("ده‌ها هزار نفر", [interval("ده‌ها هزار نفر", 2e4, 99_999, noun="نفر")], "vague"),
    ("دور چهارم", [frame("دور چهارم", 4, noun="دور", ordinal=True)], "the ordinal follows"),
    ("۲۶ ماه", [frame("۲۶ ماه", 26, "month")], "a span of time"),
    ("ماده ۵", [], "a label"),
    ("یک مرد", [], "one as an article"),
]  # fmt: skip

ROWS = [
    (code, *row)
    for code, rows in (("es", SPANISH), ("fr", FRENCH), ("ar", ARABIC), ("fa", PERSIAN))
    for row in rows
]


@pytest.mark.parametrize(("code", "text", "frames", "why"), ROWS, ids=[row[1] for row in ROWS])
def test_a_phrase_is_read_into_exact_frames(
    code: str, text: str, frames: list[Quantity], why: str
) -> None:
    assert read(text, code) == rounded(frames), why
