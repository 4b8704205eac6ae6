"""Two statements in one sentence: which are parted, and which stay one, with the reason."""

from __future__ import annotations

from datetime import date

import pytest

from claims.reading.extract import extract

DATELINE = date(2021, 7, 22)

PARTED = [
    ("Turkish exports rose 5 percent in June and imports fell 3 percent.",
     ["Turkish exports rose 5 percent in June", "imports fell 3 percent"],
     "a bare plural is a subject"),
    ("The army withdrew from Tikrit in May 2016, but 300 police officers remained in the city.",
     ["The army withdrew from Tikrit in May 2016", "300 police officers remained in the city"],
     "but; a number with its noun is a subject"),
    ("Ravenna recorded 41 cases of measles in March; Forli recorded 12 cases.",
     ["Ravenna recorded 41 cases of measles in March", "Forli recorded 12 cases"],
     "a semicolon"),
    ("The Liberal Party won 41 seats, while the Greens won 12 seats.",
     ["The Liberal Party won 41 seats", "the Greens won 12 seats"],
     "while, as a contrast"),
    ("The bank cut its key rate to 4 percent and the krone lost 2 percent against the euro.",
     ["The bank cut its key rate to 4 percent", "the krone lost 2 percent against the euro"],
     "'its' of the first half refers to the first half"),
    ("At least 12 people died in Basra and 30 soldiers were wounded in Mosul.",
     ["At least 12 people died in Basra", "30 soldiers were wounded in Mosul"],
     "'at least' opens a subject, not a phrase that both share"),
    ("Kenya has 47 counties and Uganda has 135 districts.",
     ["Kenya has 47 counties", "Uganda has 135 districts"],
     "names are subjects; present tense"),
    ("The refinery in Homs reopened in 2019 and the pipeline to Banias closed a year later.",
     ["The refinery in Homs reopened in 2019", "the pipeline to Banias closed a year later"],
     "verbs without an object"),
    ("Norway exported 120 tonnes of salmon in May, Sweden bought 30 tonnes, and Denmark bought 20"
     " tonnes.",
     ["Norway exported 120 tonnes of salmon in May, Sweden bought 30 tonnes",
      "Denmark bought 20 tonnes"],
     "commas alone part nothing"),
    ("The senate voted 61-38 to convict him but the court overturned the ruling on March 3.",
     ["The senate voted 61-38 to convict him", "the court overturned the ruling on March 3"],
     "a regular verb before its object"),
    ("Peru sent 40 trucks, Chile sent 12 and a convoy of 9 trucks left Quito on May 4.",
     ["Peru sent 40 trucks, Chile sent 12", "a convoy of 9 trucks left Quito on May 4"],
     "an article opens a subject"),
    ("Unemployment in Spain fell to 11 percent; in Greece it stood at 12 percent; the rate in Malta"
     " was 3 percent.",
     ["Unemployment in Spain fell to 11 percent; in Greece it stood at 12 percent",
      "the rate in Malta was 3 percent"],
     "the half with 'it' stays with what it leans on"),
]  # fmt: skip

ONE = [
    ("Inflation was between 5 and 6 percent in Norway in 2020.", "a range"),
    ("The price rose between 2010 and 2015 in Kenya.", "a stretch of years"),
    ("The president and the minister visited Basra on Monday.", "two subjects of one verb"),
    ("The army and the police said 12 men were arrested in Basra.", "two speakers"),
    ("The minister said that exports rose 5 percent and that imports fell 3 percent.",
     "what is said is shared"),
    ("The minister said exports rose 5 percent and imports fell 3 percent.", "the same, no 'that'"),
    ("Exports rose 5 percent and imports fell 3 percent, the ministry said.",
     "the source behind both"),
    ("According to the ministry, exports rose 5 percent and imports fell 3 percent.",
     "the source before both"),
    ('"The army left Tikrit and the police took 12 men," Omar Dey said on Monday.', "a quotation"),
    ("Twelve people were killed and 30 others were wounded in Basra.", "'others' leans on people"),
    ("Twelve people were killed and 30 were wounded in Basra on Monday.", "the noun is shared"),
    ("Twelve people were killed and 30 people were wounded in Basra.", "the place is shared"),
    ("Parliament approved the budget and rejected the tax on Monday.", "the subject is shared"),
    ("Police arrested five men and seized 30 kilograms of heroin in Basra.", "the same"),
    ("The club left Leeds in 1999 and has played 300 games in York.", "the same, with 'has'"),
    ("On Monday the army withdrew from Tikrit and the police entered the city.",
     "the day is shared"),
    ("In Kenya, exports rose 5 percent and imports fell 3 percent.", "the place is shared"),
    ("After the army left Tikrit and the police fled the city, 300 families returned in May.",
     "both halves are in the clause of 'after'"),
    ("The report, which found that exports rose and imports fell, was published on Monday.",
     "both halves are in a relative clause"),
    ("The strike began because the bank cut 300 jobs and the union rejected the offer in May.",
     "both may be the cause"),
    ("Officials met the mayor and the troops led by General Dey on Monday.", "'led by': no clause"),
    ("The fire destroyed 12 houses and the goods stored in them in Basra on Monday.",
     "'stored in': no clause"),
    ("Police found 30 rifles and the money stolen from the bank in Basra.", "a participle"),
    ("Omar Dey met Anna Berg on Monday and she visited Basra on Tuesday.",
     "'she' could be understood with the first half alone"),
    ("The bank cut its rate to 4 percent and its shares rose 5 percent.", "'its' is the bank's"),
    ("Parliament approved the budget on Monday, and President Omar Dey signed it the next day.",
     "'it' is the budget"),
    ("The bomb killed 12 people and wounded 30 in Basra.", "the subject is shared"),
    ("Turkey bought 40 tanks and 12 planes from Spain in 2019.", "two objects"),
    ("The Black and White Party won 12 seats in 2019.", "a name"),
    ("Exports rose 5 percent and imports 3 percent in June.", "the verb is shared"),
    ("Both the army and the police left Tikrit in May 2016.", "'both'"),
    ("The talks between the army and the rebels began in May 2016.", "'between'"),
    ("The army left Tikrit on March 3 and 4 and the roads to Basra.", "a list of days"),
    ("The party won 12 seats in Basra and as many in Mosul in 2019.", "'as many' has no verb"),
    ("Omar Dey, who led the army and the police in Basra, died in 2019.", "two objects of 'led'"),
    ("Ada Holm led 300 soldiers of the army and the United Farmers of Ooma in 1994.",
     "'United' is a part of a name and no verb"),
    ("She wrote Sons (1932) and A House Divided (1935) in Nanjing.", "titles"),
    ("The mine in Kiruna produced 300 tonnes, and the weather was very nice.",
     "the second half is nothing to check"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "claims", "why"), PARTED)
def test_whole_statements_are_claims_of_their_own(
    sentence: str, claims: list[str], why: str
) -> None:
    found = extract(sentence, dateline=DATELINE, language="en")
    assert [claim.text for claim in found] == claims, why
    for claim in found:
        assert sentence[claim.start : claim.end] == claim.text
        assert all(claim.start <= q.start and q.end <= claim.end for q in claim.quantities)


@pytest.mark.parametrize(("sentence", "why"), ONE)
def test_what_shares_anything_stays_one_claim(sentence: str, why: str) -> None:
    assert [claim.text for claim in extract(sentence, dateline=DATELINE, language="en")] == [
        sentence
    ], why


def test_each_half_reads_alone_as_a_sentence() -> None:
    text = "The Liberal Party won 41 seats, while the Greens won 12 seats."
    assert [claim.statement for claim in extract(text, language="en")] == [
        "The Liberal Party won 41 seats.",
        "The Greens won 12 seats.",
    ]


def test_a_language_without_a_table_of_joints_keeps_sentences_whole() -> None:
    text = "Las exportaciones subieron un 5 por ciento y las importaciones bajaron un 3 por ciento."
    assert len(extract(text, language="es")) == 1
