"""News events told by a few sources in their own words, and one figure or date to alter.

`articles` are (source, day, text); `alterations` are (article, what stands there, what is put in
its place). As they stand no article contradicts another, whatever other figures they tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

Told = tuple[str, date, str]
Altered = tuple[int, str, str]


@dataclass(frozen=True)
class Cluster:
    name: str
    articles: tuple[Told, ...]
    alterations: tuple[Altered, ...]


CLUSTERS = (
    Cluster(
        "ferry",
        (
            ("Coast Daily", date(2022, 5, 10),
             "A ferry with 212 passengers on board ran aground off the island of Skarv on Monday. "
             "Nobody was hurt, the coast guard said. The ship had left Hallund at noon."),
            ("Northern Wire", date(2022, 5, 11),
             "The ferry Lisbet ran aground near Skarv on May 9 with 212 passengers aboard. "
             "Divers found a tear of four metres in its hull."),
            ("Hallund Post", date(2022, 5, 12),
             "All 212 passengers of the Lisbet were brought ashore after the ferry struck a rock "
             "off Skarv on Monday. The operator runs 14 ferries in the region."),
        ),
        ((1, "212", "121"), (2, "212", "322"), (1, "May 9", "May 6")),
    ),
    Cluster(
        "stadium",
        (
            ("Ostrand Gazette", date(2019, 3, 4),
             "The city council of Ostrand approved a new stadium for 84 million euros on Friday. "
             "The vote was 31 to 12. Building is to begin next spring."),
            ("Sports Ledger", date(2019, 3, 5),
             "Ostrand will get its stadium: councillors backed the 84-million-euro project last "
             "Friday. The old ground was built in 1931 and holds 9,500 people."),
            ("Radio Delta", date(2019, 3, 6),
             "Councillors in Ostrand voted 31-12 for the stadium. It will cost 84 million euros, "
             "half of it paid by the state."),
            ("Civic Wire", date(2019, 3, 8),
             "The new stadium in Ostrand, approved on March 1, is to cost €84 million."),
        ),
        ((1, "84-million", "48-million"), (2, "84 million", "96 million"),
         (3, "March 1", "March 3"), (2, "31-12", "26-17")),
    ),
    Cluster(
        "quake",
        (
            ("Meridian News", date(2023, 9, 14),
             "An earthquake of magnitude 6.1 struck the province of Talas on Wednesday. The "
             "epicentre lay 30 kilometres south of the town of Ordu."),
            ("Daily Compass", date(2023, 9, 14),
             "A magnitude 6.1 quake shook Talas province yesterday, the seismological institute "
             "said. In 1998 a quake of magnitude 7.2 killed 400 people there."),
            ("Valley Herald", date(2023, 9, 15),
             "The earthquake in Talas on Wednesday had a magnitude of 6.1. Schools stay closed "
             "until Monday."),
        ),
        ((1, "magnitude 6.1", "magnitude 5.4"), (2, "of 6.1", "of 6.8"),
         (2, "Wednesday", "Tuesday")),
    ),
    Cluster(
        "strike",
        (
            ("Labour Times", date(2021, 11, 9),
             "About 3,400 bus drivers in Port Edda walked out on Monday over pay. The union wants "
             "8 percent more; the company offers 5 percent."),
            ("The Examiner", date(2021, 11, 10),
             "Buses in Port Edda stood still for a third day as 3,400 drivers remained on strike. "
             "The drivers' union demands a rise of 8 percent."),
            ("Channel Six", date(2021, 11, 11),
             "Drivers in Port Edda began their strike on November 8. Their union asks for 8 "
             "percent. Some 3,400 drivers have joined it."),
        ),
        ((2, "3,400", "5,200"), (2, "8 percent", "11 percent"), (2, "November 8", "November 5")),
    ),
    Cluster(
        "court",
        (
            ("Court Reporter", date(2020, 2, 20),
             "A court in Vell sentenced the former mayor Anton Brask to six years in prison on "
             "Wednesday. He had taken bribes of 1.3 million crowns."),
            ("Vell Evening News", date(2020, 2, 21),
             "Anton Brask, mayor of Vell until 2017, must go to prison for six years. The court "
             "found that he had taken bribes worth 1.3 million crowns."),
            ("Civic Wire", date(2020, 2, 21),
             "Former mayor Brask was sentenced to six years in prison on February 19. Three "
             "builders were fined."),
        ),
        ((1, "six years", "nine years"), (2, "six years", "four years"),
         (1, "1.3 million", "3.1 million"), (2, "February 19", "February 17")),
    ),
    Cluster(
        "election",
        (
            ("Republic Today", date(2022, 10, 3),
             "The Reform Party won 47 of the 120 seats in Sunday's election in Karesia. Turnout "
             "was 68 percent."),
            ("World Ledger", date(2022, 10, 4),
             "With 47 seats in the 120-seat parliament, the Reform Party is the strongest force "
             "in Karesia. The Conservatives won 35 seats."),
            ("Agencia Sur", date(2022, 10, 4),
             "Turnout in Karesia's election on October 2 was 68 percent, down from 74 percent "
             "four years ago. The Reform Party won 47 seats."),
            ("Morning Ledger", date(2022, 10, 5),
             "The Reform Party, which took 47 seats, will begin talks with the Greens, who have "
             "19 seats."),
        ),
        ((1, "47 seats", "52 seats"), (2, "was 68 percent", "was 61 percent"),
         (3, "took 47 seats", "took 41 seats"), (2, "October 2", "October 9")),
    ),
    Cluster(
        "factory",
        (
            ("Business Post", date(2018, 6, 13),
             "The carmaker Veltro will cut 1,800 jobs at its plant in Brenn by the end of 2019, "
             "it said on Tuesday. The plant employs 6,000 people."),
            ("Brenn Courier", date(2018, 6, 14),
             "Veltro is to cut 1,800 jobs in Brenn. The works council spoke of a black day for "
             "the town."),
            ("Union Voice", date(2018, 6, 15),
             "1,800 jobs at the Veltro plant in Brenn will go by the end of next year. The company "
             "made a profit of 2 billion euros in 2017."),
        ),
        ((1, "1,800", "2,600"), (2, "1,800", "1,300")),
    ),
    Cluster(
        "satellite",
        (
            ("Space Wire", date(2024, 1, 19),
             "The satellite Aurea-2 was launched from Kourou on Thursday. It weighs 740 kilograms "
             "and will orbit at a height of 600 kilometres."),
            ("Science Daily Post", date(2024, 1, 20),
             "Aurea-2 lifted off from Kourou on January 18. The 740-kilogram satellite will "
             "measure the height of the seas."),
            ("Daily Compass", date(2024, 1, 22),
             "The satellite Aurea-2, launched last Thursday from Kourou, weighs 740 kilograms. "
             "Its forerunner worked for eleven years."),
        ),
        ((1, "740-kilogram", "470-kilogram"), (2, "740 kilograms", "820 kilograms"),
         (1, "January 18", "January 15")),
    ),
    Cluster(
        "museum",
        (
            ("Arts Review", date(2017, 4, 3),
             "The museum of modern art in Lisk reopened on Saturday after four years of repairs. "
             "They cost 56 million dollars."),
            ("Lisk Times", date(2017, 4, 4),
             "On April 1 the museum of modern art in Lisk opened its doors again. The repairs "
             "cost $56 million and took four years."),
            ("Harbour Times", date(2017, 4, 5),
             "Some 12,000 people visited the museum of modern art in Lisk at the weekend, after "
             "it reopened on Saturday. Its repairs had cost 56 million dollars."),
        ),
        ((1, "$56 million", "$65 million"), (2, "56 million", "71 million"),
         (1, "April 1", "April 8"), (1, "four years", "six years")),
    ),
    Cluster(
        "harvest",
        (
            ("Farm Weekly", date(2023, 8, 30),
             "Farmers in Osmark harvested 2.1 million tonnes of wheat this summer, 15 percent less "
             "than last year, the ministry of agriculture said on Tuesday."),
            ("Osmark Herald", date(2023, 8, 31),
             "The wheat harvest in Osmark came to 2.1 million tonnes, the ministry said. Drought "
             "in June did most of the damage."),
            ("Market Wire", date(2023, 8, 31),
             "Osmark's wheat harvest fell by 15 percent to 2.1 million tonnes. A tonne sold for "
             "240 euros in Antwerp."),
        ),
        ((1, "2.1 million", "3.2 million"), (2, "15 percent", "25 percent")),
    ),
    Cluster(
        "tunnel",
        (
            ("Rail Gazette", date(2016, 6, 2),
             "The Gral tunnel was opened to trains on Wednesday. It is 57 kilometres long and took "
             "17 years to build."),
            ("Alpine Post", date(2016, 6, 3),
             "At 57 kilometres the Gral tunnel, which opened on June 1, is the longest in the "
             "country. Nine workers died while it was built."),
            ("Daily Compass", date(2016, 6, 4),
             "Trains have used the 57-kilometre Gral tunnel since Wednesday. Up to 260 freight "
             "trains a day will run through it."),
        ),
        ((1, "57 kilometres", "64 kilometres"), (2, "57-kilometre", "47-kilometre"),
         (1, "June 1", "June 4")),
    ),
    Cluster(
        "outbreak",
        (
            ("Health Desk", date(2019, 7, 17),
             "Measles was found in 86 children in the district of Marn, the health office said on "
             "Tuesday. Most of them had not been vaccinated."),
            ("Marn Courier", date(2019, 7, 17),
             "In Marn district 86 children have caught measles, according to the health office. "
             "Two schools were closed."),
            ("Radio Delta", date(2019, 7, 17),
             "The health office in Marn has counted 86 children with measles. Last year there were "
             "only 9 cases."),
        ),
        ((1, "86 children", "68 children"), (2, "86 children", "131 children")),
    ),
    Cluster(
        "robbery",
        (
            ("Police Log", date(2021, 3, 16),
             "Three masked men robbed a bank in Tolm on Monday and fled with 240,000 euros, police "
             "said. A clerk was slightly hurt."),
            ("Tolm Echo", date(2021, 3, 17),
             "The robbers of the bank in Tolm took 240,000 euros. They fled in a grey van that was "
             "found empty on Tuesday."),
            ("Civic Wire", date(2021, 3, 17),
             "Police are looking for three men who robbed a bank in Tolm on March 15. They got "
             "away with 240,000 euros."),
        ),
        ((1, "240,000", "420,000"), (2, "three men", "five men"), (2, "March 15", "March 12"),
         (2, "240,000", "180,000")),
    ),
    Cluster(
        "summit",
        (
            ("Diplomat", date(2018, 4, 30),
             "The presidents of Karesia and Lund met in Brask on Friday for the first time in 11 "
             "years. They signed four agreements."),
            ("World Ledger", date(2018, 5, 1),
             "At their meeting in Brask on April 27 the presidents of Karesia and Lund signed four "
             "agreements on trade and transport."),
            ("Agencia Sur", date(2018, 5, 2),
             "Karesia and Lund signed four agreements when their presidents met in Brask last "
             "Friday. The next meeting is planned for the autumn."),
        ),
        ((1, "four agreements", "seven agreements"), (2, "four agreements", "two agreements"),
         (1, "April 27", "April 24")),
    ),
    Cluster(
        "storm",
        (
            ("Weather Wire", date(2022, 1, 31),
             "Storm Hedda reached gusts of 164 kilometres an hour on the island of Sylve on "
             "Sunday. Power failed in 22,000 homes."),
            ("Coast Daily", date(2022, 1, 31),
             "Storm Hedda left 22,000 homes without power on Sunday. On Sylve the wind reached 164 "
             "kilometres an hour."),
            ("Northern Wire", date(2022, 2, 1),
             "About 22,000 homes lost power in storm Hedda. Ferries will not sail before "
             "Wednesday."),
        ),
        ((1, "22,000", "52,000"), (1, "164", "146"), (2, "22,000", "12,000")),
    ),
    Cluster(
        "takeover",
        (
            ("Market Wire", date(2020, 9, 8),
             "The brewery Halden is to buy its rival Oxbow for 3.6 billion dollars, the two said "
             "on Monday. Oxbow has 4,100 employees."),
            ("Business Post", date(2020, 9, 8),
             "Halden will pay $3.6 billion for Oxbow, the second largest brewery in the country. "
             "Shares in Oxbow rose 21 percent."),
            ("Morning Ledger", date(2020, 9, 9),
             "Halden's purchase of Oxbow for $3.6bn must be approved by the authorities. Oxbow's "
             "shares had jumped by 21 percent on Monday."),
        ),
        ((1, "$3.6 billion", "$2.8 billion"), (2, "$3.6bn", "$6.3bn"),
         (2, "21 percent", "12 percent")),
    ),
    Cluster(
        "school",
        (
            ("Vell Evening News", date(2019, 8, 20),
             "The new school in Vell opened on Monday with 640 pupils and 38 teachers. It was "
             "built in two years."),
            ("Education Weekly", date(2019, 8, 21),
             "640 pupils attend the new school in Vell, which opened on August 19. Each class has "
             "24 pupils on average."),
            ("Civic Wire", date(2019, 8, 22),
             "Vell's new school has 38 teachers and 640 pupils. The town paid 21 million euros for "
             "it."),
        ),
        ((1, "640 pupils", "460 pupils"), (2, "38 teachers", "52 teachers"),
         (1, "August 19", "August 12"), (2, "640 pupils", "810 pupils")),
    ),
    Cluster(
        "trial",
        (
            ("Health Desk", date(2021, 5, 12),
             "The vaccine Covarin prevented 91 percent of infections in a trial with 18,000 "
             "volunteers, its maker said on Tuesday."),
            ("Science Daily Post", date(2021, 5, 12),
             "In a trial with 18,000 volunteers, Covarin prevented 91 percent of infections. An "
             "older vaccine had reached 62 percent."),
            ("Daily Compass", date(2021, 5, 13),
             "Covarin prevents 91 percent of infections, a trial with 18,000 volunteers has shown. "
             "The maker will apply for approval in June."),
        ),
        ((1, "91 percent", "79 percent"), (2, "91 percent", "97 percent"), (2, "18,000", "8,000")),
    ),
    Cluster(
        "refugees",
        (
            ("World Ledger", date(2017, 10, 6),
             "A boat with 134 migrants was rescued off the coast of Sarn on Thursday. The navy "
             "took them to the port of Malo."),
            ("Agencia Sur", date(2017, 10, 6),
             "The navy rescued 134 migrants off Sarn yesterday and took them to Malo. So far this "
             "year 9,200 have arrived there."),
            ("Harbour Times", date(2017, 10, 7),
             "The 134 migrants whom the navy rescued off the coast of Sarn on October 5 are housed "
             "in a sports hall."),
        ),
        ((1, "134", "314"), (2, "134", "97"), (2, "October 5", "October 2")),
    ),
    Cluster(
        "vote",
        (
            ("Republic Today", date(2023, 6, 29),
             "Parliament in Karesia adopted the pension law on Wednesday with 96 votes to 84. The "
             "pension age will rise to 66."),
            ("Labour Times", date(2023, 6, 29),
             "The pension law passed by 96 votes to 84. Karesia's unions announced protests "
             "against the pension age of 66."),
            ("Morning Ledger", date(2023, 6, 30),
             "With 96 votes in favour and 84 against, Karesia's parliament passed the pension law "
             "on June 28. The law raises the pension age from 64 to 66."),
        ),
        ((1, "96 votes to 84", "99 votes to 81"), (2, "96 votes in favour", "103 votes in favour"),
         (2, "June 28", "June 26")),
    ),
)  # fmt: skip
