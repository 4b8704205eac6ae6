"""What the made-up news is about: events, actors and places, each told in several ways.

Wordings of one event say the same of the same number, place, actor and day, so any two of them
agree. `{on}` is where the day may stand; a sentence may open with it instead.
"""

from __future__ import annotations

from dataclasses import dataclass

PLACES = (
    "Valparaiso", "Gdansk", "Mombasa", "Adelaide", "Izmir", "Quito", "Malmo", "Lyon", "Kaunas",
    "Porto", "Cebu", "Tampere", "Oran", "Basra", "Leeds", "Tucson", "Halifax", "Bergen", "Surat",
    "Cordoba", "Brno", "Kumasi", "Nagoya", "Ghent", "Tartu", "Durban", "Pecs", "Rostock", "Tripoli",
    "Ankara", "Salta", "Bristol", "Denver", "Ostrava", "Zagreb", "Lublin", "Medan", "Kigali",
)  # fmt: skip
COUNTRIES = (
    "Slovakia", "Uruguay", "Ghana", "Estonia", "Jordan", "Nepal", "Chile", "Portugal", "Kenya",
    "Latvia", "Tunisia", "Bolivia", "Finland", "Croatia", "Senegal", "Mongolia", "Iceland", "Malta",
)  # fmt: skip
COMPANIES = (
    "Norvex", "Halden Motors", "Brightwater Foods", "Castelo Energy", "Orison Air", "Lindqvist",
    "Pacific Loom", "Tarmac & Sons", "Veridia", "Kestrel Logistics", "Monteluna", "Ironbridge",
)  # fmt: skip
PEOPLE = (
    "Marta Lindgren", "Tomas Okafor", "Elena Petrova", "James Whitlock", "Aisha Rahmani",
    "Diego Salazar", "Ingrid Vos", "Samuel Adeyemi", "Lucia Ferrante", "Pavel Novak", "Hana Sato",
    "Miriam Haddad", "Oscar Nyberg", "Ruth Calloway", "Farid Mansour", "Clara Jimenez",
)  # fmt: skip
BILLS = (
    "pension bill", "water bill", "data protection bill", "forestry bill", "rent control bill",
    "border treaty", "fisheries agreement", "school reform bill", "mining bill", "budget",
)  # fmt: skip


@dataclass(frozen=True)
class Event:
    """One thing that can happen: what is counted, how many, and how it is told.

    `noun` is what {n} counts; `actors` fill {actor}. Sentences begin in lower case.
    """

    name: str
    noun: str
    low: int
    high: int
    wordings: tuple[str, ...]
    actors: tuple[str, ...] = ()


EVENTS = (
    Event("layoffs", "workers", 40, 9000, (
        "{actor} laid off {n} workers at its {place} plant {on}",
        "{n} workers at {actor}'s plant in {place} were laid off {on}",
        "{n} workers were dismissed by {actor} at its {place} plant {on}",
        "{actor} dismissed {n} workers at its factory in {place} {on}",
    ), COMPANIES),
    Event("arrests", "people", 8, 900, (
        "police in {place} arrested {n} people {on}",
        "{n} people were arrested by police in {place} {on}",
        "{n} people were detained by police in {place} {on}",
        "police detained {n} people in {place} {on}",
    )),
    Event("march", "people", 300, 90000, (
        "{n} people marched through {place} {on}",
        "{n} people took part in a march in {place} {on}",
        "a march in {place} was attended by {n} people {on}",
        "{n} people joined a march in {place} {on}",
    )),
    Event("homes", "homes", 20, 6000, (
        "a flood destroyed {n} homes in {place} {on}",
        "{n} homes in {place} were destroyed by a flood {on}",
        "{n} homes were destroyed when a flood hit {place} {on}",
        "flooding in {place} destroyed {n} homes {on}",
    )),
    Event("recall", "cars", 200, 80000, (
        "{actor} recalled {n} cars sold in {country} {on}",
        "{n} cars sold in {country} were recalled by {actor} {on}",
        "{actor} called back {n} cars in {country} {on}",
        "a recall by {actor} {on} covered {n} cars in {country}",
    ), COMPANIES),
    Event("prisoners", "prisoners", 12, 2500, (
        "{country} released {n} prisoners {on}",
        "{n} prisoners were released by {country} {on}",
        "{country} freed {n} prisoners {on}",
        "{n} prisoners were freed by the authorities in {country} {on}",
    )),
    Event("trees", "trees", 400, 70000, (
        "volunteers planted {n} trees in {place} {on}",
        "{n} trees were planted in {place} by volunteers {on}",
        "volunteers in {place} put {n} trees in the ground {on}",
    )),
    Event("students", "students", 50, 20000, (
        "the university of {place} admitted {n} students {on}",
        "{n} students were admitted to the university of {place} {on}",
        "{n} students were given places at the university of {place} {on}",
    )),
    Event("nurses", "nurses", 15, 4000, (
        "the health service in {country} hired {n} nurses {on}",
        "{n} nurses were hired by {country}'s health service {on}",
        "{country}'s health service took on {n} nurses {on}",
    )),
    Event("tickets", "tickets", 500, 60000, (
        "the festival in {place} sold {n} tickets {on}",
        "{n} tickets for the festival in {place} were sold {on}",
        "organisers of the {place} festival sold {n} tickets {on}",
    )),
    Event("evacuated", "residents", 60, 30000, (
        "{n} residents of {place} were evacuated because of a fire {on}",
        "a fire forced {n} residents of {place} to leave their homes {on}",
        "firefighters evacuated {n} residents of {place} {on} because of a fire",
    )),
    Event("vaccinated", "children", 100, 50000, (
        "health workers vaccinated {n} children against measles in {place} {on}",
        "{n} children in {place} were vaccinated against measles {on}",
        "{n} children received a measles vaccine in {place} {on}",
    )),
    Event("seized", "phones", 20, 8000, (
        "customs officers at {place} airport seized {n} phones {on}",
        "{n} phones were seized by customs officers at {place} airport {on}",
        "customs officers confiscated {n} phones at {place} airport {on}",
    )),
    Event("seats", "seats", 6, 140, (
        "the Farmers' Party won {n} seats in {country}'s election {on}",
        "{n} seats in {country}'s election went to the Farmers' Party {on}",
        "in {country}'s election the Farmers' Party took {n} seats {on}",
    )),
)  # fmt: skip

# The same number in another role: what it counts, who did it or where is another.
OTHER_ROLES = (
    ("{n} members of {country}'s parliament were present for the vote on the {bill}",
     "{n} members of {country}'s parliament voted for the {bill}"),
    ("{n} candidates sat the medical entrance exam in {place}",
     "{n} candidates failed the medical entrance exam in {place}"),
    ("{n} passengers were on board the ferry that sank off {place}",
     "{n} passengers of the ferry that sank off {place} were rescued"),
    ("{actor} received {n} complaints about its brakes",
     "{actor} replaced the brakes of {n} cars"),
    ("{n} people applied for asylum in {country}", "{n} people were granted asylum in {country}"),
    ("{n} patients were tested for cholera in {place}",
     "{n} patients in {place} were found to have cholera"),
    ("{n} runners started the {place} marathon", "{n} runners finished the {place} marathon"),
    ("{actor} ordered {n} trucks from a plant in {place}",
     "a plant in {place} delivered {n} trucks to {actor}"),
)  # fmt: skip

ACTS = (  # what was done, the same in other words, the contrary, and its plain denial
    ("{country}'s parliament approved the {bill}", "{country}'s parliament passed the {bill}",
     "{country}'s parliament rejected the {bill}",
     "{country}'s parliament did not approve the {bill}"),
    ("{person} won the mayoral election in {place}", "{person} was elected mayor of {place}",
     "{person} lost the mayoral election in {place}",
     "{person} did not win the mayoral election in {place}"),
    ("the airport in {place} reopened", "{place} airport opened again",
     "the airport in {place} closed", "the airport in {place} did not reopen"),
    ("unemployment in {country} rose", "unemployment in {country} increased",
     "unemployment in {country} fell", "unemployment in {country} did not rise"),
    ("{person} accepted the offer from {actor}", "{actor}'s offer was accepted by {person}",
     "{person} refused the offer from {actor}", "{person} did not accept the offer from {actor}"),
    ("{country} joined the fisheries pact", "{country} became a member of the fisheries pact",
     "{country} left the fisheries pact", "{country} did not join the fisheries pact"),
    ("the court in {place} convicted {person}", "{person} was found guilty by the court in {place}",
     "the court in {place} acquitted {person}", "the court in {place} did not convict {person}"),
    ("{actor} raised its prices in {country}", "{actor} increased its prices in {country}",
     "{actor} cut its prices in {country}", "{actor} did not raise its prices in {country}"),
    ("{country} lifted its ban on imported timber", "{country} ended its ban on imported timber",
     "{country} extended its ban on imported timber",
     "{country} did not lift its ban on imported timber"),
    ("exports from {country} increased", "exports from {country} went up",
     "exports from {country} decreased", "exports from {country} did not increase"),
    ("{person} supported the {bill}", "{person} backed the {bill}", "{person} opposed the {bill}",
     "{person} did not support the {bill}"),
    ("the mine near {place} began production", "the mine near {place} started production",
     "the mine near {place} stopped production", "the mine near {place} did not begin production"),
)  # fmt: skip

ASIDES = (  # more to read that changes nothing
    "The announcement was made at a news conference that lasted 20 minutes.",
    "A spokesman did not take questions.",
    "Local radio carried the news first.",
    "The building where the talks were held dates from 1934.",
    "Reporters had waited outside for three hours.",
    "Neighbouring districts were not affected.",
    "The weather was mild for the season.",
    "A fuller statement is expected next week.",
    "The office has a staff of 14.",
    "Opinions on the matter differ.",
    "Two local newspapers published the full text.",
    "It was the subject of a long debate on television.",
)
SPEAKERS = (
    "officials", "the interior ministry", "a government spokesman", "state media", "the regional "
    "governor", "organisers", "a person familiar with the matter", "the news agency",
)  # fmt: skip
OPENINGS = ("after weeks of speculation", "amid growing concern", "as expected", "in a first",
            "despite earlier doubts", "following long discussions")  # fmt: skip
