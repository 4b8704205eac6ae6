"""Articles in six more manners of the news, with what must and must not come out of each."""

# ruff: noqa: E501 - articles stand as they are published, one paragraph a line

from __future__ import annotations

from tests.claims.reading.articles import News, Told

MORE_ARTICLES = [
    News(
        "a political wire story: motives, a forecast and a question beside the facts",
        """BRANNOCK, July 22 (Norda) - Prime Minister Elin Varga dismissed her finance minister on Wednesday and named Tomas Reyle, a former banker, to replace him.

The coalition has 64 of the 120 seats in the assembly. It lost 11 of them in the election of May 9, when turnout fell to 58.

"This is a fresh start for the country," Varga told reporters outside her office. "I want a government that listens."

Analysts say the move could calm the markets. Will it be enough? Voters seem tired of promises.

The opposition Civic Union walked out of the chamber in protest, and its leader, Marek Olin, called the dismissal a betrayal of common sense.

Reyle headed the Bank of Lorne from 2012 to 2018. He studied in Vienna. Parliament approved the appointment by 63 votes to 51.""",
        (
            Told("dismissed her finance minister", "event", ("Norda",)),
            Told("64 of the 120 seats", "vote", ("Norda",)),
            Told("11 of them", "count", ("Norda",)),
            Told("walked out of the chamber", "event", ("Norda",)),
            Told("headed the Bank of Lorne from 2012", "event", ("Norda",)),
            Told("63 votes to 51", "vote", ("Norda",)),
        ),
        ("fresh start", "I want", "calm the markets", "be enough", "tired of promises"),
    ),
    News(
        "a disaster: a toll without a noun, ages, what is feared, a plea",
        """A landslide buried part of the mining town of Quela in northern Sarmia early on Monday.

The death toll rose to 37, the civil defence agency said on Thursday. Two-thirds of the dead were children. Rosa Imbe, 34, lost two brothers.

“The mountain came down like an animal,” she said. “We heard it and we ran.”

Rescuers fear that more bodies lie under the mud. The rain is expected to return at the weekend. Everybody must help.

The mudslide destroyed 112 houses and cut the road to Port Sena. Soldiers carried the injured to a hospital in Dombe, 40 kilometres away. The number of missing stands at 9.""",
        (
            Told("landslide buried part", "event", ()),
            Told("death toll rose to 37", "count", ("the civil defence agency",)),
            Told("Two-thirds of the dead", "share", ()),
            Told("112 houses", "count", ()),
            Told("Soldiers carried the injured", "measure", ()),
            Told("missing stands at 9", "count", ()),
        ),
        ("like an animal", "more bodies", "expected to return", "must help", "we ran"),
    ),
    News(
        "earnings: levels, changes, guidance that is no fact, a chief's praise of his people",
        """Halden Motors' profit falls 12 percent in second quarter

Halden Motors reported a net profit of 1.3 billion euros for the second quarter, down from 1.48 billion a year earlier. Revenue rose 4 percent to 21.6 billion euros.

The carmaker sold 412,000 vehicles between April and June. Deliveries in Asia fell by a fifth.

"Our teams did an outstanding job," chief executive Petra Holm said in a statement. "The second half will be better."

The company expects a margin of 7 to 8 percent for the full year. Shares in Halden closed at 64.20 euros on Thursday. The group employs 88,000 people in 14 countries.

What went wrong? Partly it is a story of hubris.""",
        (
            Told("net profit of 1.3 billion euros", "money", ()),
            Told("Revenue rose 4 percent", "money", ()),
            Told("412,000 vehicles", "count", ()),
            Told("fell by a fifth", "share", ()),
            Told("closed at 64.20 euros", "money", ()),
            Told("88,000 people in 14 countries", "count", ()),
        ),
        ("outstanding job", "second half", "went wrong", "hubris"),
    ),
    News(
        "a match: the score, the table, a coach's feelings",
        """Osmo United beat Rovers 3-1 at the Tamba Stadium on Saturday to win the National Cup for the fifth time.

Striker Ivo Brand scored twice. A crowd of 41,250 watched the match. Rovers had not lost in 19 games.

“I'm so proud of the boys,” coach Dana Felix said. “We showed heart.” The night belonged to the fans.

United won the cup in 1998, 2004 and 2011. Brand joined the club from Avel City in 2019 for $6 million. Can they do it again?""",
        (
            Told("beat Rovers 3-1", "count", ()),
            Told("41,250", "count", ()),
            Told("had not lost in 19 games", "count", ()),
            Told("won the cup in 1998", "event", ()),
            Told("for $6 million", "money", ()),
        ),
        ("proud", "showed heart", "do it again"),
    ),
    News(
        "a health study: what it found, what it cannot show, advice to readers",
        """People who slept fewer than six hours a night were 22 percent more likely to develop diabetes, according to a study published on Tuesday in the Journal of Sleep.

Researchers at the University of Lorne followed 8,016 adults for 12 years. A total of 936 of them fell ill.

The study does not prove that short sleep causes the disease. “You should see a doctor if you are tired,” said its lead author, Nadia Osei.

The health ministry funded the study. Diabetes affects one in eleven adults in the country. Sleep is the new gold.""",
        (
            Told(
                "22 percent more likely",
                "share",
                ("a study published on Tuesday in the Journal of Sleep",),
            ),
            Told("8,016 adults", "count", ()),
            Told("936 of them fell ill", "count", ()),
            Told("one in eleven adults", "share", ()),
        ),
        ("see a doctor", "new gold"),
    ),
    News(
        "machine translation: lost blanks, a stray quote, a source inside a source, debris",
        """Avel; Moving the border or moving the talk? Analysis

According to Arda News, newspaper"The Southern Star"The border crossing at Hamra was closed on June 3,” Karim Nasser wrote in a report. Is.

"The chancellor is walking between fire and water," the report said.The situation is different from the past years and this is in this regard.

Arda News reports that Nasser wrote that 1,150 trucks crossed the border in May. “According to a customs officer, 240 trucks were turned back. "

The report added:" The two sides signed four agreements in Avel on 14 June 2021, the most important of which is the opening of the “Gate of the.

In this regard, it must be said that the road is long. The need for less than two weeks before the third meeting was emphasized.""",
        (
            Told(
                "crossing at Hamra was closed on June 3",
                "event",
                ("Arda News", "The Southern Star", "Karim Nasser"),
            ),
            Told("1,150 trucks", "count", ("Arda News", "The Southern Star", "Karim Nasser")),
            Told("240 trucks", "count", ("Arda News", "a customs officer")),
            Told("four agreements", "count", ("Arda News", "The Southern Star", "Karim Nasser")),
        ),
        (
            "fire and water",
            "different from",
            "road is long",
            "less than two weeks",
            "in this regard",
            "Moving the border",
        ),
    ),
]
