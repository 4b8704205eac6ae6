"""Numbers in the many ways that English has for one thing: what a family's other members mean."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claims.reading.values import Quantity
from tests.claims.reading.quantity_frames import ABOUT, AT_LEAST, frame, interval, read, rounded

MARGIN = replace(frame("52% ± 3%", 52, "percent", said=ABOUT), low=49.0, high=55.0)
RANKS = replace(interval("between the fifth and the ninth", 5, 9), ordinal=True)

ROWS = [
    ("six point oh four", [frame("six point oh four", 6.04)], "oh is a nought"),
    ("ninety point forty-two", [frame("ninety point forty-two", 90.42)], "decimals in pairs"),
    ("point four percent", [frame("point four percent", 0.4, "percent")], "nothing in front"),
    ("five hundred and two dozen", [frame("five hundred and two dozen", 524)],
     "the dozens are two"),
    ("five hundred dozen", [frame("five hundred dozen", 6000)], "here all are dozens"),
    ("four hundred and nine hundredths", [frame("four hundred and nine hundredths", 400.09)],
     "and parts the fraction from the whole"),
    ("-800^-1", [frame("-800^-1", -0.00125)], "a caret is a power"),
    ("seventy-four and thirtynine", [frame("seventy-four", 74), frame("thirtynine", 39)],
     "written together"),
    ("40G", [frame("40G", 4e10)], "giga as a magnitude"),
    ("7 grand", [frame("7 grand", 7000)], "a grand is a thousand"),
    ("seven grand pianos", [frame("seven", 7)], "an adjective"),
    ("$4MM", [frame("$4MM", 4e6, "USD")], "double m is a million of money"),
    ("60 EUR million", [frame("60 EUR million", 6e7, "EUR")], "magnitude behind the code"),
    ("euro 3 billion", [frame("euro 3 billion", 3e9, "EUR")], "a bare name in front"),
    ("MGBP 12", [frame("MGBP 12", 1.2e7, "GBP")], "millions by a letter"),
    ("80 polish zlotys", [frame("80 polish zlotys", 80, "PLN")], "its nation changes nothing"),
    ("80 dutch guilders", [frame("80 dutch guilders", 80, "NLG")], "money that is gone"),
    ("30 and 60 mg", [frame("30", 30, "milligram"), frame("60 mg", 60, "milligram")],
     "the unit is said once"),
    ("a 6- to 9-inch crack", [interval("6- to 9-inch", 6, 9, "inch")], "hanging hyphen"),
    ("a six-to-nine-year term", [interval("six-to-nine-year", 6, 9, "year")], "hyphens through"),
    ("52% ± 3%", [MARGIN], "a value and its margin"),
    ("between the fifth and the ninth", [RANKS], "ranks have ranges too"),
    ("6'1\" tall", [frame("6'1\"", 73 / 12, "foot")], "marks of feet and inches"),
    ("he said \"at least 9\" by phone", [frame("at least 9", 9, said=AT_LEAST)],
     "a closing quote is no inch"),
    ("30 degrees below zero", [frame("30 degrees below zero", -30, "degree")], "the sign behind"),
    ("-4 deg celsius", [frame("-4 deg celsius", -4, "degree_celsius")], "abbreviated"),
    ("a 61 yo man", [frame("61 yo", 61, "year")], "an age in a doctor's hand"),
    ("1/2 cup sugar", [frame("1/2 cup", 0.5, "cup")], "a cup to cook with"),
    ("2 cup ties", [frame("2 cup ties", 2, noun="cup ties")], "a cup to win"),
    ("One works, one rests.", [frame("One", 1), frame("one", 1)], "a verb is no noun"),
    ("Six drowned in the flood.", [frame("Six", 6)], "nor in the plural"),
]  # fmt: skip

NOTHING = [
    ("The Group of Seven met.", "a name"),
    ("At one point it stopped.", "a moment"),
    ("It was half past ten.", "a time of day"),
    ("Windows 11 and iPhone 15", "names of things"),
    ("No one saw 9/11 coming.", "a pronoun and a day"),
    ("a grand piano", "no thousand"),
]


@pytest.mark.parametrize(("text", "frames", "why"), ROWS, ids=[row[0] for row in ROWS])
def test_a_family_is_read_by_its_rule(text: str, frames: list[Quantity], why: str) -> None:
    assert read(text) == rounded(frames), why


@pytest.mark.parametrize(("text", "why"), NOTHING)
def test_what_counts_nothing(text: str, why: str) -> None:
    assert read(text) == [], why
