"""Articles as agencies and their clients publish them, in five languages, with their furniture."""

# ruff: noqa: E501 - articles stand as they are published, one paragraph a line

from __future__ import annotations

from tests.claims.reading.articles import News, Told

WIRE_ARTICLES = [
    News(
        "a disaster: an agency's dateline, a caption, a comment form, credits",
        """KARMAT, March 13 (Northwire) - At least 41 people were killed and 12 villages were cut off when a dam burst in the Karmat valley on Tuesday, officials said.

"We have never seen anything like this. The water came at night," said Lena Orsk, who runs the district's rescue service. "I think the government should resign."

The dam, built in 1974, held 30 million cubic metres of water, according to the energy ministry. Prime Minister Davit Meral, who visited the area on Wednesday, said the state would pay 5,000 dollars to each family and promised an inquiry.

Will the money ever arrive? Residents doubt it.

The Herald, citing two engineers, reported that inspectors had warned of cracks in 2019. The ministry denied the report.

Read more: Ten dams that could fail next
Subscribe to our newsletter for the latest news
Photo: rescue workers carry a child on Tuesday. NORTHWIRE/A. Person
Leave a comment
Your email address will not be published. Required fields are marked *
(Reporting by A. Writer; Editing by B. Editor)
""",
        (
            Told("41 people were killed and 12 villages", "count", ("Northwire", "officials")),
            Told("30 million cubic metres", "measure", ("Northwire", "the energy ministry")),
            Told("5,000 dollars to each family", "money", ("Northwire", "Davit Meral")),
            Told("cracks in 2019", "event", ("Northwire", "The Herald")),
        ),
        ("Photo", "Ten dams", "newsletter", "should resign", "Reporting by", "ever arrive"),
        only=True,
    ),
    News(
        "a parliament: a vote, seats, a list, an appeal to readers, a second source in the chain",
        """Parliament approved the pension bill by 170 votes to 131 on Thursday, and the president is expected to sign it next week.

The United Party won 112 of 200 seats in the last election; the Greens hold 61.

The bill raises the retirement age from 62 to 64. "This is a disgrace," opposition leader Hana Vold told reporters. "It will destroy the lives of millions of workers."

Vold, whose party holds 61 seats, said that 800,000 people had signed a petition against it.

- The law takes effect on January 1, 2026.
- What do you think? Tell us in the comments!

In the 2019 poll, 58% of voters backed the party, compared with 49% in 2015.

Finance Minister Omar Dey told Channel 4 that the deficit had reached 12 billion dollars last year, adding that it "could only fall".

It is a shame that nobody listens. We all know how this ends.
""",
        (
            Told("170 votes to 131", "vote", ()),
            Told("112 of 200 seats", "vote", ()),
            Told("retirement age from 62 to 64", "count", ()),
            Told("800,000 people had signed", "count", ("Hana Vold",)),
            Told("takes effect on January 1, 2026", "date", ()),
            Told("58% of voters", "comparison", ()),
            Told("The deficit had reached 12 billion", "money", ("Channel 4", "Omar Dey")),
        ),
        ("disgrace", "What do you think", "a shame", "how this ends"),
    ),
    News(
        "an outlet at the end of one sentence is not the source of the whole article",
        """CASTREL - Envoys met in the capital on Friday and agreed to free 300 prisoners, the foreign ministry said.

The Gazette reported on Friday that, according to two diplomats, the ministry of justice had told Northwire that 120 men were freed in February.

A spokesman for the rebels, who asked not to be named, said they had lost 45 fighters since January, the BBC reported.

In a statement, the defence ministry said its forces destroyed 14 vehicles and killed 30 militants near Tamber on Thursday.

What happens next is anyone's guess. Perhaps the war will end; perhaps it will not.

Key figures:
• 1,204 civilians killed in 2023
• 318 schools damaged
Copyright 2024 Northwire. All rights reserved.
""",
        (
            Told(
                "120 men were freed in February",
                "count",
                ("The Gazette", "two diplomats", "the ministry of justice"),
            ),
            Told("lost 45 fighters", "count", ("The BBC", "A spokesman for the rebels")),
            Told("destroyed 14 vehicles", "count", ("the defence ministry",)),
            Told("1,204 civilians killed", "count", ()),
            Told("318 schools damaged", "count", ()),
        ),
        ("anyone's guess", "perhaps", "Copyright"),
    ),
    News(
        "a column: what was done and counted stands among what is thought of it",
        """I have watched this government for ten years, and I have never been so angry. Who could trust a minister who cannot count?

The truth is simple: they lied. They should all resign.

Last month the council spent 2.4 million euros on a fountain nobody wanted. In 2019 it had promised to build 400 homes; it built 31.

If taxes rise by 5 percent, 10,000 families will leave.

My grandmother used to say that one fool makes a hundred.
""",
        (
            Told("2.4 million euros on a fountain", "money", ()),
            Told("promised to build 400 homes", "count", ()),
        ),
        ("ten years", "trust", "lied", "10,000 families", "fool"),
        only=True,
    ),
    News(
        "machine translation: stops behind blanks, blanks lost behind stops",
        """News"The new Arab"The fourth round of the strategic dialogue between Baghdad and Washington will be held on July 23.According to Iraqi diplomatic sources ,the two sides have agreed on the withdrawal of 500 soldiers .The memo said that 2,500 US soldiers are in Iraq.
""",
        (
            Told("will be held on July 23.", "date", ()),
            Told("withdrawal of 500 soldiers", "count", ("Iraqi diplomatic sources",)),
            Told("2,500 US soldiers", "count", ("The memo",)),
        ),
    ),
    News(
        "Spanish: an agency, votes for and against, a question, an exhortation, furniture",
        """MADRID, 14 mar (Norte) - El Congreso aprobó el jueves la reforma con 178 votos a favor y 171 en contra, informó la Cámara.

El ministro de Trabajo, Luis Ferrer, dijo que 1,2 millones de trabajadores cobrarán 50 euros más al mes.

"Es una vergüenza", afirmó la líder opositora Ana Ruiz. Según el Banco de España, el paro bajó al 11,8% en 2023.

¿Quién pagará la factura? Deberían dimitir todos.

Lea también: Las claves de la reforma
""",
        (
            Told("178 votos a favor", "vote", ("Norte", "la Cámara")),
            Told("1,2 millones de trabajadores", "money", ("Norte", "Luis Ferrer")),
            Told("11,8% en 2023", "share", ("Norte", "el Banco de España")),
        ),
        ("vergüenza", "factura", "dimitir", "claves"),
        only=True,
        language="es",
    ),
    News(
        "French: a name between commas before an auxiliary and a verb of saying",
        """PARIS, 14 mars (Nord) - L'Assemblée nationale a adopté jeudi le texte par 289 voix contre 236, selon la présidence.

Le ministre du Travail, Luc Ferrand, a affirmé que 1,2 million de salariés toucheraient 50 euros de plus par mois.

« C'est une honte », a déclaré la députée Anne Roux. Selon l'Insee, le chômage est tombé à 7,4 % en 2023.

Lire aussi : Les clés de la réforme
""",
        (
            Told("289 voix contre 236", "vote", ("Nord", "la présidence")),
            Told("1,2 million de salariés", "money", ("Nord", "Luc Ferrand")),
            Told("7,4 % en 2023", "share", ("Nord", "l'Insee")),
        ),
        ("honte", "clés"),
        only=True,
        language="fr",
    ),
    News(
        "Arabic: an agency in brackets, and a verb of saying without its subject",
        """بغداد (شمال) - صوت مجلس النواب يوم الخميس على القانون بأغلبية 170 صوتا مقابل 12، وفق ما أعلنت رئاسة المجلس.

وقال وزير العمل علي حسن إن 300 ألف عامل سيحصلون على 50 دولارا إضافيا شهريا.

اقرأ أيضا: أبرز نقاط القانون
""",
        (
            Told("170 صوتا مقابل 12", "vote", ("شمال", "ما أعلنت رئاسة المجلس")),
            Told("300 ألف عامل", "money", ("شمال", "وزير العمل علي حسن")),
        ),
        ("اقرأ",),
        only=True,
        language="ar",
    ),
    News(
        "Persian: a vote, what a minister says, a rate in a Persian year",
        """مجلس روز پنجشنبه این طرح را با ۱۷۰ رأی موافق تصویب کرد.

وزیر کار گفت که ۳۰۰ هزار کارگر ماهانه ۵۰ دلار بیشتر دریافت می‌کنند.

به گفته مرکز آمار، نرخ بیکاری در سال ۱۴۰۲ به ۸٫۱ درصد رسید.
""",
        (
            Told("۱۷۰ رأی موافق", "vote", ()),
            Told("۳۰۰ هزار کارگر", "money", ("وزیر کار",)),
            Told("۸٫۱ درصد", "share", ("مرکز آمار",)),
        ),
        only=True,
        language="fa",
    ),
]
