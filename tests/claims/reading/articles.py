"""Short articles in the manner of the news, with what must and must not come out of each."""

# ruff: noqa: E501 - articles stand as they are published, one paragraph a line

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Told:
    """A claim by words of its statement, with its kind and who says it, outermost first."""

    words: str
    kind: str
    chain: tuple[str, ...]


@dataclass(frozen=True)
class News:
    why: str
    text: str
    told: tuple[Told, ...]
    untold: tuple[str, ...] = ()
    only: bool = False  # nothing else may come out
    language: str | None = "en"


ARTICLES = [
    News(
        "a wire story: agency in the dateline, a spokeswoman, she, a UN mission, it",
        """Lurania to hold vote in October

PORT AVEL, July 22 (Norda) - Lurania will hold parliamentary elections on October 10, the electoral commission said on Thursday.

"We have registered 3,249 candidates," commission spokeswoman Jana al-Ghali told reporters. "The number of women is 951."

She said that 110 parties had applied. The government has set aside $86 million, according to two officials with knowledge of the matter.

The United Nations mission in Lurania said in a report that 130 observers were sent to the country. It added that 30 more arrived in June.""",
        (
            Told(
                "hold parliamentary elections on October 10",
                "date",
                ("Norda", "the electoral commission"),
            ),
            Told("3,249 candidates", "count", ("Norda", "Jana al-Ghali")),
            Told("number of women is 951", "count", ("Norda", "Jana al-Ghali")),
            Told("110 parties", "count", ("Norda", "Jana al-Ghali")),
            Told("$86 million", "money", ("Norda", "two officials with knowledge of the matter")),
            Told("130 observers", "count", ("Norda", "United Nations mission in Lurania")),
            Told("30 more arrived", "count", ("Norda", "United Nations mission in Lurania")),
        ),
        ("Lurania to hold vote",),
        only=True,
    ),
    News(
        "a disaster story: a place for a dateline, told to an agency, a local paper",
        """MANKARA: At least 12 people died when a ferry sank on the Tamba river on Monday, police and witnesses said.

"The boat was carrying 60 passengers," Inspector Karim Odo said, adding that 40 had been rescued. "We are still searching for eight."

The ministry of shipping, however, put the number of passengers at 75, local newspaper The Daily Star reported.""",
        (
            Told("At least 12 people died", "count", ("police and witnesses",)),
            Told("60 passengers", "count", ("Karim Odo",)),
            Told("passengers at 75", "count", ("The Daily Star",)),
        ),
        ("MANKARA",),
    ),
    News(
        "a study: what the study and its author say is theirs",
        """According to a study by the University of Osmo, 34 percent of glaciers shrank between 2000 and 2020. The study found that the loss was 267 billion tonnes a year. Its lead author, Ingrid Dahl, wrote that the rate doubled. "The ice lost 4 percent of its mass," Dahl said.""",
        (
            Told("34 percent of glaciers", "share", ("a study by the University of Osmo",)),
            Told("267 billion tonnes", "measure", ("a study by the University of Osmo",)),
            Told("lost 4 percent", "share", ("Ingrid Dahl",)),
        ),
    ),
    News(
        "business: two speakers, each keeps what is his",
        """The central bank governor, Ravi Menor, said on Tuesday that inflation had fallen to 2.1 percent. Menor also said reserves stood at $40 billion. “Exports rose 3 percent,” he said.

“Imports fell,” said finance minister Leela Rava. “We imported 20 million barrels in May,” she added.""",
        (
            Told("Inflation had fallen to 2.1 percent", "share", ("Ravi Menor",)),
            Told("$40 billion", "money", ("Ravi Menor",)),
            Told("Exports rose 3 percent", "share", ("Ravi Menor",)),
            Told("20 million barrels", "measure", ("Leela Rava",)),
        ),
    ),
    News(
        "an opinion piece yields nothing but the fact inside it",
        """We must not look away

I have warned for ten years that our leaders stand at a crossroads. They will fail us again. Nobody should be surprised.

What did we learn? That courage is rare and that power corrupts. The government should spend $3 billion on schools, not on jets. It seems that money matters more than children.

If nothing changes, 2025 could be worse. But how can anyone forget that 43 of the 90 deputies stayed away from the vote on May 3? Shame on them. Let us turn the page.""",
        (Told("43 of the 90 deputies stayed away from the vote on May 3", "vote", ()),),
        ("$3 billion", "ten years", "2025"),
        only=True,
    ),
    News(
        "machine translation: an agency's report of a paper's memo, debris, a comment form",
        """Tesna Agency – A hard road for Orvan; Is the mission leaving?

According to Tesna Agency's Foreign Group, a new round of talks between Avel and Norland is scheduled to begin tomorrow (July 23rd), which will be the prelude to a meeting.

Newspaper “The Morning Post”The third round is unlike the first two,” Samir Haddan wrote in a report entitled “A Hard Road.” Is.

“The chancellor stands between two fires, trying not to anger anyone,” the memo said. According to the memo, the mission paid 40 million dinars in March.

The author emphasizes: “The chancellor opened two bases in Norland last April. An organization that has become a major force. These groups want more, despite three rounds of talks in June, August 2020 and April 2021. Is”.

Norland's confidence shaken

According to Samir Haddan, the talks focused on the presence (500 troops) and the remaining units (3,200 troops). The most important was the bombing of the “House of Books” Was, took place.

Tesna / q

Leave a Reply

Your email address will not be published. Required fields are marked *""",
        (
            Told("begin tomorrow (July 23rd)", "date", ("Tesna",)),
            Told("40 million dinars", "money", ("Tesna", "The Morning Post", "Samir Haddan")),
            Told("opened two bases", "count", ("Tesna", "The Morning Post", "Samir Haddan")),
            Told("500 troops", "count", ("Tesna", "The Morning Post", "Samir Haddan")),
        ),
        ("Leave a Reply", "email", "confidence shaken", "between two fires", "Is.", "Tesna /"),
    ),
    News(
        "a list, a share bar and a caption: the items are read, the page is not",
        """What the treaty says

The treaty was signed in Osmo on 4 March 2019. It has three parts:

- Norland pays 200 million euros a year
- Lurania closes 12 mines by 2030
- Both sides open their ports

Photo: Delegates in Osmo (Norda)
Facebook Twitter WhatsApp
Read more: 10 facts about the treaty
By Ann Writer
Copyright 2021 Norda. All rights reserved.""",
        (
            Told("signed in Osmo on 4 March 2019", "event", ()),
            Told("200 million euros", "money", ()),
            Told("12 mines", "count", ()),
        ),
        ("10 facts", "Copyright", "Photo", "Ann Writer", "Facebook"),
    ),
    News(
        "accusation and denial",
        """Justice Watch has accused the army of killing 43 civilians. The group's report, based on 60 interviews, says that 12 villages were burned. A spokesman for the army, Colonel Ba Htan, rejected the report as false.""",
        (
            Told("killing 43 civilians", "count", ()),
            Told("12 villages were burned", "count", ("The group's report",)),
            Told("rejected the report", "event", ()),
        ),
    ),
    News(
        "Spanish",
        """El Congreso aprobó el martes la ley por 195 votos a favor y 106 en contra, informó la agencia Norda. «Hemos invertido 300 millones de euros», dijo la ministra Ana Torrealba. Según el Banco Central, la inflación subió al 7,4 por ciento en agosto. El país está en una encrucijada. El gobierno debe actuar ya. ¿Quién pagará?

Deja un comentario""",
        (
            Told("195 votos", "vote", ("Norda",)),
            Told("300 millones de euros", "money", ("Ana Torrealba",)),
            Told("7,4 por ciento", "share", ("el Banco Central",)),
        ),
        ("encrucijada", "debe actuar", "pagará", "comentario"),
        language=None,
    ),
    News(
        "French",
        """Le Parlement a adopté mardi la loi par 195 voix contre 106, a annoncé le président de l'Assemblée. « Nous avons investi 300 millions d'euros », a déclaré la ministre Anne Tourel. Il faut agir maintenant. Le sommet aura lieu le 10 octobre à Paris.""",
        (
            Told("195 voix", "vote", ("le président de l'Assemblée",)),
            Told("300 millions d'euros", "money", ("Anne Tourel",)),
            Told("10 octobre", "date", ()),
        ),
        ("Il faut",),
        language=None,
    ),
    News(
        "Arabic, with its own digits",
        """قال وزير الدفاع سامي حداد إن ٥٠٠ جندي غادروا المدينة يوم الأحد. وصوّت ١٧٠ نائبا من أصل ٣٢٩ على القرار في ٣ يناير ٢٠٢٠. يجب على الحكومة أن تتحرك. هل ينسحب الجيش؟

اترك تعليقاً""",
        (
            Told("٥٠٠ جندي", "count", ("وزير الدفاع سامي حداد",)),
            Told("١٧٠ نائبا", "vote", ()),
        ),
        ("يجب", "هل", "اترك"),
        language=None,
    ),
    News(
        "Persian, with its own digits",
        """وزیر دفاع گفت که ۵۰۰ سرباز شهر را ترک کردند. به گزارش نوردا، ۱۲ نفر در انفجار کشته شدند. دولت باید اقدام کند. آیا ارتش عقب‌نشینی می‌کند؟

دیدگاهتان را بنویسید""",
        (
            Told("۵۰۰ سرباز", "count", ("وزیر دفاع",)),
            Told("۱۲ نفر", "count", ("نوردا",)),
        ),
        ("باید", "آیا", "دیدگاه"),
        language=None,
    ),
]
