"""What holds for every text, every date and every way of writing the same letters."""

import unicodedata
from datetime import date
from typing import Literal, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.reading.dates import find_dates
from claims.reading.folding import fold
from claims.reading.languages import LANGUAGES, table_for
from claims.reading.values import Date, Grain
from tests.claims.reading.dated import DATELINE, days

NormalForm = Literal["NFC", "NFD", "NFKC"]
NORMAL_FORM: st.SearchStrategy[NormalForm] = st.sampled_from(get_args(NormalForm))
LANGUAGE = st.sampled_from(sorted(LANGUAGES))
DAY = st.dates(date(1900, 1, 1), date(2099, 12, 31))
# Pieces that dates are made of, in every language, glued in any order.
PIECES = """
January May march 3 03 31 30 12 2020 1398 1443 45 1,000 2.5 , . - / ( ) of the and to from between
in on last next this week month year days ago before after early late later earlier rest
end third 3rd 1990s Q3
century Sunday tomorrow Christmas enero pasado hace de août dernier il y a يناير الماضي قبل يوم
محرم ه دی گذشته پیش سال ۱۳۹۸ ٢٠٢٠ thousand two twenty 2008-2011 3/1 2020-02-30 1/1/99999 \u200c
"""
SALAD = st.lists(st.sampled_from(PIECES.replace("\n", " \n ").split(" ")), max_size=25).map(
    " ".join
)
ANY = st.text(max_size=200) | SALAD


def found_in(text: str, language: str, dateline: date | None = DATELINE) -> tuple[Date, ...]:
    return find_dates(fold(text), dateline, table_for(language))


@given(ANY, LANGUAGE, st.none() | st.dates())
@settings(max_examples=400, deadline=None)
def test_every_date_quotes_the_text_and_ends_after_it_begins(
    text: str, language: str, dateline: date | None
) -> None:
    last = 0
    for each in found_in(text, language, dateline):
        assert text[each.start : each.end] == each.text
        assert last <= each.start < each.end
        assert (each.earliest is None) == (each.latest is None)
        if each.earliest and each.latest:
            assert each.earliest <= each.latest
        last = each.end


@given(SALAD, LANGUAGE)
@settings(max_examples=200, deadline=None)
def test_nothing_is_anchored_without_a_dateline(text: str, language: str) -> None:
    assert not any(each.anchored for each in found_in(text, language, None))


@given(SALAD, LANGUAGE, NORMAL_FORM)
@settings(max_examples=200, deadline=None)
def test_the_same_letters_written_otherwise_give_the_same_days(
    text: str, language: str, form: NormalForm
) -> None:
    other = unicodedata.normalize(form, text).replace("\n", "\r\n")
    marked = other.replace("a", "a\u200b").replace("ا", "ا\u200e")
    values = [(each.earliest, each.latest) for each in found_in(text, language)]
    assert [(each.earliest, each.latest) for each in found_in(marked, language)] == values


FORMS = [
    ("en", "{d.day} {month} {d.year}"),
    ("en", "{month} {d.day}, {d.year}"),
    ("en", "{d.year:04}-{d.month:02}-{d.day:02}"),
    ("en", "{d.month}/{d.day}/{d.year}"),
    ("en", "the {ordinal} of {month}, {d.year}"),
    ("es", "{d.day} de {month} de {d.year}"),
    ("es", "{d.day}/{d.month}/{d.year}"),
    ("fr", "{d.day} {month} {d.year}"),
    ("fr", "{d.day}.{d.month}.{d.year}"),
    ("ar", "{d.day} {month} {d.year}"),
    ("fa", "{d.day} {month} {d.year}"),
]


def month_name(language: str, month: int) -> str:
    names = LANGUAGES[language].dates.months.items()
    return max((name for name, number in names if number == month), key=len)


def ordinal(day: int) -> str:
    end = {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day not in (11, 12, 13) else 0, "th")
    return f"{day}{end}"


@pytest.mark.parametrize(("language", "form"), FORMS)
@given(day=DAY)
@settings(max_examples=60, deadline=None)
def test_a_date_that_is_written_is_read_again(language: str, form: str, day: date) -> None:
    written = form.format(d=day, month=month_name(language, day.month), ordinal=ordinal(day.day))
    for dateline in (None, DATELINE):
        (found,) = found_in(written, language, dateline)
        assert (found.text, found.earliest, found.latest) == (written, day, day)
        assert (found.grain, found.anchored) == (Grain.DAY, False)


ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


@given(DAY)
@settings(max_examples=60, deadline=None)
def test_digits_of_any_script_are_the_same_day(day: date) -> None:
    arabic = f"{day.day} {month_name('ar', day.month)} {day.year}".translate(ARABIC_DIGITS)
    persian = f"{day.day} {month_name('fa', day.month)} {day.year}".translate(PERSIAN_DIGITS)
    assert [found_in(arabic, "ar")[0].earliest, found_in(persian, "fa")[0].earliest] == [day, day]


@given(DAY, st.sampled_from(["said on {}", "will meet on {}", "{}"]))
@settings(max_examples=100, deadline=None)
def test_a_weekday_is_that_day_within_a_week_of_the_dateline(day: date, form: str) -> None:
    (found,) = found_in(form.format(day.strftime("%A")), "en", day)
    assert found.earliest == day, days(found.earliest, found.latest)
    assert found.anchored


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("3 May 2020", Grain.DAY),
        ("last week", Grain.WEEK),
        ("May 2020", Grain.MONTH),
        ("Q3 2020", Grain.QUARTER),
        ("the summer of 2020", Grain.SEASON),
        ("in 2020", Grain.YEAR),
        ("fiscal 2020", Grain.FISCAL_YEAR),
        ("the 1990s", Grain.DECADE),
        ("the 19th century", Grain.CENTURY),
        ("two months ago", Grain.MONTH),
        ("from May 3 to June 2020", Grain.DAY),
    ],
)
def test_the_grain_says_how_exact_a_date_is(text: str, grain: Grain) -> None:
    assert [each.grain for each in found_in(text, "en")] == [grain]


@pytest.mark.parametrize(
    "piece",
    ["1", "1 ", "2019 ", '"', "(", ")", "1/", "January 3, ", "may ", "last year and ", "1990s-"],
)
def test_a_long_text_takes_time_in_proportion(piece: str) -> None:
    """Twice the text may not find more than twice the dates, nor cost a stack or a square."""
    once = len(found_in(piece * 2_000, "en"))
    twice = len(found_in(piece * 4_000, "en"))
    assert abs(twice - 2 * once) <= 2
