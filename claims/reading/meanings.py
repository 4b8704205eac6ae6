"""What a number or a date is about: words that mean the same role, the same counted thing, or
something that moves from day to day. English, as stems; data only.

Two numbers are compared only in one role: "180 present" says nothing against "170 voted for".
"""

from __future__ import annotations

from functools import lru_cache

from claims.reading.wordforms import stem, word_set


def table(rows: dict[str, str]) -> dict[str, str]:
    """{stem of each word: the row's name}."""
    return {stem(word): name for name, words in rows.items() for word in words.split()}


# What happens to what is counted. A number has at most one of these.
ROLES = table({
    "dead": "killed dead deaths died fatalities fatality slain perished deceased massacred "
            "toll murdered executed martyred bodies corpses drowned",
    "hurt": "wounded injured injuries hurt maimed",
    "missing": "missing unaccounted disappeared",
    "arrested": "arrested detained detentions arrests imprisoned jailed sentenced apprehended "
                "captured",
    "displaced": "displaced homeless evacuated fled flee flees fleeing refugees evacuees",
    "rescued": "rescued saved survived survivors",
    "infected": "infected infections cases contracted",
    "recovered": "recovered recoveries discharged",
    "vaccinated": "vaccinated vaccinations vaccine vaccines doses immunised immunized",
    "tested": "tested",
    "ordered": "ordered orders",
    "failed": "failed",
    "applied": "applied applicants",
    "admitted": "admitted",
    "registered": "registered",
    "invited": "invited",
    "start": "started starters",
    "end": "finished finishers completed",
    "boarded": "board aboard",
    "present": "present attendance quorum",
    "absent": "absent boycotted stayed",
    "abstained": "abstained abstentions abstaining abstention",
    "against": "against opposed opposing opposition nays",
    "for": "favour favor favoured ayes",
    "deployed": "deployed sent stationed dispatched deployment",
    "withdrawn": "withdrawn withdraw withdrawal withdrew recalled retracted",
    "remaining": "remain remained remaining stay",
    "trained": "trained training",
    "hired": "hired recruited employs employed employees staff workers workforce",
    "dismissed": "dismissed sacked laid layoffs redundancies redundant",
    "destroyed": "destroyed demolished razed flattened",
    "damaged": "damaged",
    "height": "tall height high elevation",
    "length": "long length",
    "width": "wide width",
    "depth": "deep depth",
    "weight": "weighs weighed weight weighing",
    "age": "aged age old",
    "speed": "speed velocity",
    "magnitude": "magnitude",
    "profit": "profit profits earnings",
    "loss": "loss losses",
    "revenue": "revenue revenues turnover",
    "debt": "debt owed owes",
    "imported": "imported imports",
    "exported": "exported exports",
})  # fmt: skip

# The roles that a sum of money, a length or a time can have; a weight has only its own.
MONEY_ROLES = word_set("profit loss revenue debt imported exported")
LENGTH_ROLES = word_set("height length width depth")
TIME_ROLES = word_set("age start end")
# A total that can only grow as an event goes on.
GROWING_ROLES = word_set("dead hurt arrested infected recovered vaccinated rescued destroyed")

# What is counted. Words of one row stand for each other.
THINGS = table({
    "person": "people persons individuals residents citizens inhabitants human humans",
    "soldier": "troops soldiers servicemen servicemembers personnel forces",
    "lawmaker": "members lawmakers deputies legislators parliamentarians mps representatives mp "
                "congressmen",
    "seat": "seats mandates",
    "child": "children kids minors youngsters",
    "fighter": "militants fighters gunmen insurgents rebels",
    "police": "policemen policeman officers",
    "home": "houses homes households dwellings residences",
    "firm": "companies firms businesses",
    "car": "cars vehicles automobiles",
    "ship": "ships vessels boats",
    "plane": "planes aircraft airplanes jets",
    "vote": "votes ballots",
    "job": "jobs posts positions",
    "round": "rounds",
    "film": "film films movie movies",
    "worker": "workers employees staff",
    "victim": "victims casualties",
    "spectator": "spectators fans crowd onlookers audience",
    "pupil": "pupils students schoolchildren",
    "doctor": "doctors physicians",
    "protester": "protesters demonstrators marchers",
    "migrant": "migrants refugees",
    "game": "games matches",
    "time": "times occasions",
    "book": "books novels",
    "song": "songs tracks",
    "percent": "percent cent",
})  # fmt: skip

# What happens, where several words say it. Opposites are in comparing/opposites.py.
EVENTS = table({
    "start": "began begin start started starts launched commenced",
    "fire": "fire blaze wildfire",
    "quake": "earthquake quake tremor",
    "share": "shares stock stocks",
    "deficit": "deficit shortfall",
    "smoke": "smokes smokers smoker smoking",
    "jobless": "unemployment unemployed jobless joblessness",
    "destroy": "gutted wrecked",
    "end": "ended finished concluded stopped ceased halted completed "
           "lifted scrapped abolished",
    "open": "opened reopened inaugurated",
    "close": "closed shut shuttered",
    "ban": "banned prohibited forbade outlawed suspension",
    "rise": "rose rise rises increased increase climbed grew surged jumped soared raised "
            "gained hiked",
    "fall": "fell fall falls decreased decrease dropped declined decline shrank plunged sank "
            "slumped lowered cut reduced slashed slid slipped tumbled shed",
    "approve": "approved passed adopted ratified endorsed backed supported accepted authorised "
               "authorized",
    "reject": "rejected refused opposed vetoed",
    "convict": "convicted guilty",
    "acquit": "acquitted innocent cleared exonerated",
    "elect": "elected",
    "win": "won win wins winner victory beat beats beaten",
    "lose": "lost defeat defeated",
    "buy": "bought buy acquired purchased acquisition",
    "sell": "sold sell sale",
    "seize": "seized confiscated impounded",
    "free": "freed released liberated",
    "send": "sent shipped delivered dispatched",
    "recall": "recalled recall",
    "founded": "founded established",
    "happen": "happened occurred place",
    "build": "built constructed erected",
    "say": "stated announced declared",
    "allow": "allowed permitted authorised legalised",
    "attack": "attacked assaulted raided",
    "resign": "resigned quit stepped",
    "appoint": "appointed named nominated",
    "strike": "strike walkout",
    "join": "joined acceded",
    "help": "helped aided assisted aid assistance",
    "show": "showed demonstrated revealed",
    "big": "big large huge",
    "sick": "sick ill unwell",
    "prolong": "prolonged prolong extended extend lengthened",
    "overturn": "overturned annulled quashed invalidated",
    "talk": "talk talks dialogue dialogues negotiation negotiations",
})  # fmt: skip

# Countries with their people and adjectives, by one name.
COUNTRIES = table({
    "america": "america american americans usa", "britain": "britain british briton britons uk",
    "england": "england english", "france": "france french", "germany": "germany german germans",
    "italy": "italy italian italians", "spain": "spain spanish",
    "russia": "russia russian russians", "china": "china chinese", "japan": "japan japanese",
    "india": "india indian indians", "iraq": "iraq iraqi iraqis", "iran": "iran iranian iranians",
    "israel": "israel israeli israelis", "syria": "syria syrian syrians",
    "turkey": "turkey turkish", "egypt": "egypt egyptian egyptians",
    "lebanon": "lebanon lebanese", "yemen": "yemen yemeni", "jordan": "jordan jordanian",
    "saudi": "saudi saudis", "palestine": "palestine palestinian palestinians",
    "afghanistan": "afghanistan afghan afghans", "pakistan": "pakistan pakistani pakistanis",
    "ukraine": "ukraine ukrainian ukrainians", "poland": "poland polish",
    "canada": "canada canadian", "mexico": "mexico mexican mexicans",
    "brazil": "brazil brazilian", "cuba": "cuba cuban",
    "argentina": "argentina argentine argentinian", "chile": "chile chilean",
    "peru": "peru peruvian", "australia": "australia australian", "sweden": "sweden swedish",
    "norway": "norway norwegian", "denmark": "denmark danish", "finland": "finland finnish",
    "holland": "netherlands dutch", "belgium": "belgium belgian", "austria": "austria austrian",
    "switzerland": "switzerland swiss", "greece": "greece greek greeks",
    "portugal": "portugal portuguese", "ireland": "ireland irish",
    "scotland": "scotland scottish", "wales": "wales welsh", "hungary": "hungary hungarian",
    "korea": "korea korean koreans", "vietnam": "vietnam vietnamese", "thailand": "thailand thai",
    "nigeria": "nigeria nigerian", "kenya": "kenya kenyan", "ethiopia": "ethiopia ethiopian",
    "sudan": "sudan sudanese", "libya": "libya libyan", "morocco": "morocco moroccan",
    "algeria": "algeria algerian", "somalia": "somalia somali",
    "europe": "europe european europeans", "africa": "africa african africans",
    "asia": "asia asian asians", "kurdistan": "kurdistan kurdish",
})  # fmt: skip

# Two words that say together what one says: the first by its stem.
PHRASES = {
    (stem(verb), particle): meant
    for meant, rows in {
        "rise": "went/up go/up goes/up gone/up going/up",
        "fall": "went/down go/down goes/down gone/down going/down came/down",
        "recall": "called/back call/back calls/back",
        "dismissed": "laid/off lay/off layed/off let/go",
        "hired": "took/on take/on taken/on",
        "convict": "found/guilty",
        "acquit": "found/innocent",
        "reject": "turned/down voted/down voting/down threw/out",
        "approve": "said/yes",
        "present": "took/part take/part taken/part taking/part",
        "uphold": "stands/by stand/by stood/by",
        "keep": "kept/hold left/unchanged",
        "withdrawn": "pulled/out pull/out pulling/out",
        "founded": "set/up",
        "elect": "won/election win/election",
        "unelect": "lost/election lose/election",
        "strike": "walked/out walk/out",
        "arrested": "taken/custody took/custody takes/custody",
        "arrive": "touched/down touch/down",
        "attack": "broke/into",
        "join": "became/member becomes/member become/member",
        "displaced": "leave/homes left/homes forced/homes",
        "overturn": "struck/down strike/down",
        "start": "set/off took/off lifted/off lift/off blasted/off",
    }.items()
    for verb, particle in (row.split("/") for row in rows.split())
}

# Kinds of people: a dead soldier is one of the people who died.
PEOPLE = frozenset(
    THINGS.get(stem(word), stem(word))
    for word in word_set(
        "person soldier lawmaker child fighter police worker victim pupil doctor protester "
        "migrant passenger civilian man woman resident patient prisoner hostage voter visitor "
        "tourist fan customer user candidate runner guest nurse teacher engineer farmer "
        "driver spectator tenant miner villager sailor crew staff shopper member officer "
        "official athlete player actor artist singer scientist researcher volunteer employee "
        "artist adult suspect "
    )
)

# Figures that a later day may replace without making an earlier one false.
MOVING_ROLES = word_set(
    "dead hurt missing arrested displaced rescued infected recovered vaccinated deployed "
    "remaining hired destroyed damaged debt "
)
MOVING_WORDS = frozenset(
    map(
        stem,
        word_set(
            "troops soldiers forces price prices population rate rates unemployment "
            "inflation cases followers subscribers barrel index shares stock value toll "
            "refugees reserves temperature wealth fortune membership prisoners inmates viewers"
        ),
    )
)

ROLE_NAMES = frozenset(ROLES.values())


@lru_cache(maxsize=65_536)
def meaning_of(root: str) -> str:
    """What a stem stands for: the words of one row are one meaning."""
    return ROLES.get(root) or THINGS.get(root) or EVENTS.get(root) or COUNTRIES.get(root) or root


def by_meaning(rows: dict[str, str]) -> dict[str, str]:
    """{meaning of each word: the row's name}."""
    return {meaning_of(root): name for root, name in table(rows).items()}


# What a date is the date of.
MOMENTS = by_meaning({
    "birth": "born birth birthday birthdate",
    "death": "died death dead passed assassinated killed murdered",
    "start": "began begin start started launched opened opening founded established kicked "
             "commenced debuted premiered released",
    "end": "ended ended finished closed concluded dissolved expired cancelled",
    "plan": "scheduled planned due expected",
    "vote": "voted vote votes passed approved rejected",
    "sign": "signed ratified",
    "marriage": "married wed",
    "arrest": "arrested detained",
    "arrive": "arrived landed",
    "leave": "left departed resigned",
})  # fmt: skip

NEGATORS = word_set(
    "not no never none nobody nothing neither nor without cannot n't hardly barely fail "
    "failed fails refused refuses refuse declined lacks lack lacked unable "
)
# How far the speaker goes: said to be to come, possible, wanted, or denied.
MODALS = {
    word: mood
    for mood, words in {
        "planned": "will shall would plans planned plan scheduled expected expects intends "
        "intended aims proposed proposes due upcoming going",
        "possible": "may might could possibly perhaps allegedly alleged reportedly rumoured "
        "rumored likely probably",
        "denied": "denied denies deny denying rejected disputed disputes refuted",
        "wanted": "should must urged called demanded asked wants wanted want hopes hoped",
        "on the way": "nominated nomination nominee shortlisted applied applies application "
        "licensed insured seeking seeks sought looking room awaits awaiting awaited considering "
        "suspected accused charged",
    }.items()
    for word in words.split()
}
