"""Money, shares in percent, measures, spans of time, ordinals and changes."""

import pytest

from claims.reading.values import Quantity
from tests.claims.reading.quantity_frames import (
    ABOUT,
    AT_MOST,
    LESS,
    MORE,
    frame,
    interval,
    read,
    rounded,
)

MONEY = [
    ("US$1.2bn in aid", [frame("US$1.2bn", 1.2e9, "USD")], "sign with country, billions by letters"),
    ("a €300m fine", [frame("€300m", 3e8, "EUR")], "m is million after a currency sign"),
    ("£2m was paid", [frame("£2m", 2e6, "GBP")], "pounds sterling"),
    ("It costs $4.50.", [frame("$4.50", 4.5, "USD")], "dollars and cents in digits"),
    ("$ 4.50", [frame("$ 4.50", 4.5, "USD")], "a blank after the sign"),
    ("300 million dinars", [frame("300 million dinars", 3e8, "dinar")], "the text does not say whose dinars"),
    ("300 million Iraqi dinars", [frame("300 million Iraqi dinars", 3e8, "IQD")], "here it does"),
    ("5 million euros", [frame("5 million euros", 5e6, "EUR")], "named after the number"),
    ("50 cents", [frame("50 cents", 50, "cent")], "as written, never turned into dollars"),
    ("Rs 5 lakh", [frame("Rs 5 lakh", 5e5, "INR")], "rupees before, lakh after"),
    ("GBP 350", [frame("GBP 350", 350, "GBP")], "a code before"),
    ("350 SAR", [frame("350 SAR", 350, "SAR")], "a code after"),
    ("ALL 5 of them", [frame("5", 5)], "a word in capitals is no Albanian money"),
    ("a $40 billion pipeline", [frame("$40 billion", 4e10, "USD")], "the article is no Australian sign"),
    ("A$40 million", [frame("A$40 million", 4e7, "AUD")], "this one is"),
    ("C$5 million", [frame("C$5 million", 5e6, "CAD")], "Canadian"),
    ("100 Hong Kong dollars", [frame("100 Hong Kong dollars", 100, "HKD")], "two words of country"),
    ("100 Jamaican dollars", [frame("100 Jamaican dollars", 100, "jamaican_dollar")],
     "another country's dollars are not American"),
    ("3 dollars and 50 cents", [frame("3 dollars and 50 cents", 3.5, "USD")], "one amount in two units"),
    ("$15 an hour", [frame("$15 an hour", 15, "USD_per_hour")], "a wage"),
    ("$2.5-3 million", [interval("$2.5-3 million", 2.5e6, 3e6, "USD")], "a range shares sign and magnitude"),
    ("between $5 and $6", [interval("between $5 and $6", 5, 6, "USD")], "both with signs"),
    ("nearly $200 million", [frame("nearly $200 million", 2e8, "USD", said=ABOUT)], "compared"),
    ("up to £5,000", [frame("up to £5,000", 5000, "GBP", said=AT_MOST)], "compared"),
    ("50,000 won", [frame("50,000 won", 50_000, "KRW")], "Korean money"),
    ("The three won gold.", [frame("three", 3)], "the verb"),
    ("a fine of 200 pounds", [frame("200 pounds", 200, "GBP")], "pounds that are paid"),
    ("He weighs 200 pounds.", [frame("200 pounds", 200, "pound")], "pounds that are weighed"),
    ("€5-€7 million", [interval("€5-€7 million", 5e6, 7e6, "EUR")], "signs twice, magnitude once"),
    ("₹12,34,567", [frame("₹12,34,567", 1234567, "INR")], "Indian grouping after a sign"),
    ("$5 billion of aid", [frame("$5 billion of aid", 5e9, "USD", "aid")], "what the money is for"),
]  # fmt: skip

PERCENT = [
    ("3.5 percent", [frame("3.5 percent", 3.5, "percent")], "one word"),
    ("3.5 per cent of voters", [frame("3.5 per cent of voters", 3.5, "percent", "voters")], "two words"),
    ("3.5% of the voters", [frame("3.5% of the voters", 3.5, "percent", "voters")], "the sign"),
    ("٣٫٥٪", [frame("٣٫٥٪", 3.5, "percent")], "Arabic digits, mark and sign"),
    ("2 percentage points", [frame("2 percentage points", 2, "percentage_point")], "not percent"),
    ("25 basis points", [frame("25 basis points", 25, "basis_point")], "hundredths of a point"),
    ("from 3 to 5 percent", [interval("from 3 to 5 percent", 3, 5, "percent")], "the unit is shared"),
    ("5-10%", [interval("5-10%", 5, 10, "percent")], "a range in percent"),
    ("20%-30%", [interval("20%-30%", 20, 30, "percent")], "the sign twice"),
    ("one percent", [frame("one percent", 1, "percent")], "one is a number here"),
    ("more than half a percent", [frame("more than half a percent", 0.5, "percent", said=MORE)], "half of it"),
]  # fmt: skip

MEASURES = [
    ("40 kilometres", [frame("40 kilometres", 40, "kilometre")], "British"),
    ("40 kilometers", [frame("40 kilometers", 40, "kilometre")], "American"),
    ("40km", [frame("40km", 40, "kilometre")], "joined symbol"),
    ("a 2.5-mile stretch", [frame("2.5-mile", 2.5, "mile")], "a hyphen between"),
    ("301,338 km² of land", [frame("301,338 km²", 301_338, "square_kilometre")], "a raised two"),
    ("100 sq. ft.", [frame("100 sq. ft", 100, "square_foot")], "abbreviated square"),
    ("a 2,000-square-foot house", [frame("2,000-square-foot", 2000, "square_foot")], "all hyphens"),
    ("12 cubic metres", [frame("12 cubic metres", 12, "cubic_metre")], "cubic"),
    ("90 km/h", [frame("90 km/h", 90, "kilometre_per_hour")], "a slash"),
    ("60 miles per hour", [frame("60 miles per hour", 60, "mile_per_hour")], "in words"),
    ("60 mph", [frame("60 mph", 60, "mile_per_hour")], "as a symbol"),
    ("5 feet 11 inches", [frame("5 feet 11 inches", 5 + 11 / 12, "foot")], "one height in two units"),
    ("25 degrees Celsius", [frame("25 degrees Celsius", 25, "degree_celsius")], "in words"),
    ("-5°C", [frame("-5°C", -5, "degree_celsius")], "below zero"),
    ("minus 40 degrees Fahrenheit", [frame("minus 40 degrees Fahrenheit", -40, "degree_fahrenheit")], "in words"),
    ("500,000 barrels a day", [frame("500,000 barrels a day", 5e5, "barrel_per_day")], "a rate by day"),
    ("3 tonnes of wheat", [frame("3 tonnes", 3, "tonne")], "the measure, not its stuff"),
    ("7.3 MWh", [frame("7.3 MWh", 7.3, "megawatt_hour")], "energy"),
    ("1.5 metric tons", [frame("1.5 metric tons", 1.5, "tonne")], "metric tons are tonnes"),
    ("two in my car", [frame("two", 2)], "in is no inch here"),
    ("a plank 2 in thick", [frame("2 in", 2, "inch")], "here it is"),
    ("a 5G network", [], "letters that are no unit"),
    ("5m people", [frame("5m people", 5e6, noun="people")], "m counts people in millions"),
    ("a 100m race", [frame("100m", 100, "metre")], "and metres otherwise"),
    ("26 months", [frame("26 months", 26, "month")], "a span of time"),
    ("a five-year-old boy", [frame("five-year", 5, "year")], "an age"),
    ("2 hours and 30 minutes", [frame("2 hours and 30 minutes", 2.5, "hour")], "exact parts join"),
    ("3 years and 2 months", [frame("3 years", 3, "year"), frame("2 months", 2, "month")],
     "months have no fixed length"),
    ("between -18 °C and -34 °C", [interval("between -18 °C and -34 °C", -34, -18, "degree_celsius")],
     "low is the colder"),
    ("less than 10 kilometres", [frame("less than 10 kilometres", 10, "kilometre", said=LESS)], "compared"),
]  # fmt: skip

ORDINALS = [
    ("the fourth round of talks", [frame("fourth round", 4, noun="round", ordinal=True)], "in words"),
    ("the 4th round", [frame("4th round", 4, noun="round", ordinal=True)], "in digits"),
    ("the twenty-first amendment vote", [], "an amendment is a name"),
    ("the second attack", [frame("second attack", 2, noun="attack", ordinal=True)], "second as a rank"),
    ("after five seconds", [frame("five seconds", 5, "second")], "and as a time"),
    ("a third man", [frame("third man", 3, noun="man", ordinal=True)], "rank after an article"),
    ("a third of it", [frame("a third", 1 / 3)], "and fraction before of"),
    ("the 21st century", [], "a date"),
    ("At first they refused.", [], "an adverb"),
    ("First, they refused.", [], "a list word"),
    ("He fought in the Second World War.", [], "a name"),
]  # fmt: skip

CHANGES = [
    ("Unemployment rose by 3.5 per cent", [frame("3.5 per cent", 3.5, "percent", change=True)], "rose by"),
    ("Shares fell 2%", [frame("2%", 2, "percent", change=True)], "without by"),
    ("The price rose to $5", [frame("$5", 5, "USD")], "a level"),
    ("down 200 to 1,300", [frame("200", 200, change=True), frame("1,300", 1300)], "change and level"),
    ("an increase of 500 jobs", [frame("500 jobs", 500, noun="jobs", change=True)], "a noun of change"),
    ("Prices rose 2 to 3 percent", [interval("2 to 3 percent", 2, 3, "percent", change=True)], "a range of change"),
    ("rose from 3 percent to 5 percent", [frame("3 percent", 3, "percent"), frame("5 percent", 5, "percent")],
     "from and to are two levels where something moves"),
]  # fmt: skip

ROWS = MONEY + PERCENT + MEASURES + ORDINALS + CHANGES


@pytest.mark.parametrize(("text", "frames", "why"), ROWS, ids=[row[0] for row in ROWS])
def test_a_phrase_is_read_into_exact_frames(text: str, frames: list[Quantity], why: str) -> None:
    assert read(text) == rounded(frames), why
