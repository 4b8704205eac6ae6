"""Numbers in their roles: who bears out whom, by comparator, precision, unit and share."""

import pytest

from claims.comparing.compare import compare
from claims.comparing.values import Statement

YES, NO, OPEN = "supports", "refutes", "not_enough_info"

ROWS = [
    # equal values in other notations
    ("The dam holds 2,500 tonnes of water.", "The dam holds 2500 tonnes of water.", YES, "comma"),
    ("Twelve miners were rescued at Kolva.", "12 miners were rescued at Kolva.", YES, "words"),
    ("A dozen miners were rescued at Kolva.", "12 miners were rescued at Kolva.", YES, "a dozen"),
    ("Lenta paid $1.2 billion for Borga.", "Lenta paid US$1,200,000,000 for Borga.", YES, "bn"),
    ("Lenta paid $1.2bn for Borga.", "Lenta paid $1.5bn for Borga.", NO, "other amount"),
    ("Lenta paid $1.2bn for Borga.", "Lenta paid €1.2bn for Borga.", OPEN, "other currency"),
    ("The fair drew 25,000 visitors.", "Some twenty-five thousand visitors came to the fair.", YES,
     "words, about"),
    ("Orsk has 40 schools.", "Orsk has forty schools.", YES, "forty"),
    ("Orsk has 40 schools.", "Orsk has fourteen schools.", NO, "forty is not fourteen"),
    ("The library holds 3.2 million books.", "The library holds 3,200,000 books.", YES, "million"),
    ("The library holds 3.2 million books.", "The library holds 2.3 million books.", NO, "swapped"),
    # another number in the same role
    ("The strike shut 14 mines.", "The strike shut 41 mines.", NO, "digits swapped"),
    ("The council hired 120 nurses.", "The council hired 150 nurses.", NO, "plain difference"),
    ("Nine bridges were closed in Tarn.", "Only six bridges were closed in Tarn.", NO, "in words"),
    # rounding
    ("The march drew 2,500 people.", "The march drew 2,480 people.", YES, "last digit rounded"),
    ("The march drew 2,480 people.", "The march drew about 2,500 people.", YES, "about bears out"),
    ("About 2,500 people marched in Riga.", "2,480 people marched in Riga.", YES, "about"),
    ("About 2,500 people marched in Riga.", "3,900 people marched in Riga.", NO, "far from about"),
    ("The march drew 2,500 people.", "The march drew 2,700 people.", NO, "both rounded, apart"),
    ("The firm made $3.4 million.", "The firm made $3.42 million.", YES, "rounded decimal"),
    ("The firm made $3.4 million.", "The firm made $3.9 million.", NO, "not a rounding"),
    ("Inflation in Peru was 3 percent.", "Inflation in Peru was 3.2 percent.", YES, "whole"),
    ("Inflation in Peru was 3.2 percent.", "Inflation in Peru was 5.1 percent.", NO, "percent"),
    ("The tower has 171 steps.", "The tower has 170 steps.", NO, "counts are not rounded"),
    ("Nearly 500 houses burned in Evia.", "487 houses burned in Evia.", YES, "nearly"),
    ("Some 1.2 million voters are registered in Oman.",
     "1,234,567 voters are registered in Oman.", YES, "some"),
    # comparators
    ("More than 250 people signed the petition.", "255 people signed the petition.", YES, "above"),
    ("More than 250 people signed the petition.", "240 people signed the petition.", NO, "below"),
    ("More than 250 people signed the petition.", "250 people signed the petition.", NO, "strict"),
    ("At least 250 people signed the petition.", "250 people signed the petition.", YES, "least"),
    ("255 people signed the petition.", "More than 250 people signed the petition.", OPEN,
     "leaves room, does not confirm"),
    ("240 people signed the petition.", "More than 250 people signed the petition.", NO,
     "outside of what the source says"),
    ("At most 2,000 soldiers stayed in Herat.", "2,500 soldiers stayed in Herat.", NO, "at most"),
    ("At most 2,000 soldiers stayed in Herat.", "1,800 soldiers stayed in Herat.", YES, "at most"),
    ("Fewer than 30 ships passed the strait.", "28 ships passed the strait.", YES, "fewer than"),
    ("Fewer than 30 ships passed the strait.", "34 ships passed the strait.", NO, "fewer than"),
    ("Up to 60 houses were flooded in Lenz.", "75 houses were flooded in Lenz.", NO, "up to"),
    ("Over 300 firms joined the scheme.", "Over 400 firms joined the scheme.", YES, "inside"),
    ("Over 400 firms joined the scheme.", "Over 300 firms joined the scheme.", OPEN, "wider"),
    ("At least 40 firms joined the scheme.", "At most 30 firms joined the scheme.", NO, "apart"),
    ("Between 5,000 and 6,000 fans came to Split.", "5,400 fans came to Split.", YES, "inside"),
    ("Between 5,000 and 6,000 fans came to Split.", "7,000 fans came to Split.", NO, "outside"),
    ("5,400 fans came to Split.", "Between 5,000 and 6,000 fans came to Split.", OPEN, "wider"),
    ("At least a dozen lorries were stolen in Gera.", "15 lorries were stolen in Gera.", YES,
     "a dozen or more"),
    # shares
    ("170 of the 329 deputies voted for the bill.", "52 percent of deputies voted for the bill.",
     YES, "share"),
    ("52 percent of deputies voted for the bill.", "170 of the 329 deputies voted for the bill.",
     YES, "share, back"),
    ("62 percent of deputies voted for the bill.", "170 of the 329 deputies voted for the bill.",
     NO, "another share"),
    ("Half of the pupils passed the test.", "50 percent of pupils passed the test.", YES, "half"),
    ("A third of the pupils passed the test.", "33 percent of the pupils passed the test.", YES,
     "a third"),
    ("A quarter of the pupils passed the test.", "40 percent of the pupils passed the test.", NO,
     "a quarter"),
    ("One in five drivers failed the test.", "20% of drivers failed the test.", YES, "one in five"),
    ("One in five drivers failed the test.", "35% of drivers failed the test.", NO, "one in five"),
    ("30 of 60 seats went to the Greens.", "30 of 80 seats went to the Greens.", NO, "of another"),
    # units
    ("The ship drifted 40 miles from Bergen.", "The ship drifted 64 km from Bergen.", YES, "miles"),
    ("The ship drifted 40 miles from Bergen.", "The ship drifted 90 km from Bergen.", NO, "miles"),
    ("The ship drifted 40 miles from Bergen.", "The ship drifted 40 km from Bergen.", NO,
     "same number, other unit"),
    ("The statue weighs 2 tonnes.", "The statue weighs 2,000 kilograms.", YES, "tonnes"),
    ("The statue weighs 2 tonnes.", "The statue weighs 3,000 kilograms.", NO, "tonnes"),
    ("The peak is 8,849 metres high.", "The peak is 29,032 feet high.", YES, "feet"),
    ("The film lasts two hours.", "The film lasts 120 minutes.", YES, "hours"),
    ("The film lasts two hours.", "The film lasts 150 minutes.", NO, "hours"),
    ("The farm covers 100 hectares.", "The farm covers 247 acres.", YES, "acres"),
    ("It was 30 degrees Celsius in Sofia.", "It was 86 degrees Fahrenheit in Sofia.", YES, "heat"),
    # roles
    ("170 deputies voted for the motion.", "180 deputies were present.", OPEN, "other role"),
    ("170 deputies voted for the motion.", "170 deputies voted against the motion.", NO, "side"),
    ("170 deputies voted for the motion.",
     "170 deputies voted for the motion and 40 against, with 180 present.", YES, "right role"),
    ("40 deputies voted for the motion.",
     "170 deputies voted for the motion and 40 against.", NO, "the number of the other side"),
    ("170 of the 329 members voted for the motion.",
     "170 members voted for the motion. The chamber has 328 seats.", NO, "size of the house"),
    ("170 of the 329 members voted for the motion.",
     "170 members voted for the motion. The chamber has 329 seats.", YES, "size of the house"),
    ("The blast killed 12 people.", "The blast killed 12 people and wounded 30.", YES, "dead"),
    ("The blast killed 30 people.", "The blast killed 12 people and wounded 30.", NO, "wounded"),
    ("The blast wounded 30 people.", "30 people were injured in the blast.", YES, "synonyms"),
    ("30 soldiers were killed in Gao.", "30 soldiers were wounded in Gao.", OPEN,
     "wounded is not killed, nor its opposite"),
    ("12 soldiers died in the crash.", "The crash killed 12 servicemen.", YES, "synonyms"),
    ("The motion passed by 61 votes to 28.", "The motion passed 61-28.", YES, "vote notation"),
    ("The motion passed by 61 votes to 28.", "The motion passed 61-35.", NO, "other side differs"),
    ("Prices in Lima rose by 4 percent.", "Prices in Lima rose by 9 percent.", NO, "change"),
    ("The club won its third title.", "The club won its fourth title.", NO, "ordinals"),
    ("The club won its third title.", "The club won its 3rd title.", YES, "ordinals"),
    ("The club won three titles.", "The club won its third title in May.", OPEN,
     "an ordinal is no count"),
    ("The school has 20 teachers.", "The school has 400 pupils.", OPEN, "another thing counted"),
    ("The mine employs 900 workers.", "The region has 54 mines.", OPEN, "off the point"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "evidence", "stance", "why"), ROWS)
def test_numbers_are_compared_in_their_roles(
    claim: str, evidence: str, stance: str, why: str
) -> None:
    assert compare(Statement(claim), Statement(evidence)).stance == stance, why
