"""How English writes numbers, compares them and names what is counted."""

from claims.reading.languages.tables import NumberTable, by_phrase, listed, numbered
from claims.reading.unit_names import CURRENCIES, NATIONALITIES, UNITS
from claims.reading.values import Comparator

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
CARDINALS = {
    **numbered(SMALL, range(20)),
    **numbered(TENS, range(20, 100, 10)),
    "naught": 0, "nought": 0, "fourty": 40, "ninty": 90, "ninteen": 19, "fourscore": 80,
    "threescore": 60,
}  # fmt: skip
CARDINALS |= {
    tens + unit: CARDINALS[tens] + CARDINALS[unit]
    for tens in TENS.split()
    for unit in SMALL.split()[1:10]
}

MAGNITUDES = {
    "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15,
    "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "lacs": 1e5, "crore": 1e7, "crores": 1e7,
    "mio": 1e6, "mln": 1e6, "mn": 1e6, "bn": 1e9, "bln": 1e9, "mrd": 1e9, "tn": 1e12, "trn": 1e12,
    "dozen": 12, "dozens": 12, "thousands": 1e3, "millions": 1e6, "billions": 1e9,
    "trillions": 1e12, "mil": 1e6, "dzs": 12, "doz": 12, "k": 1e3,
    "grand": 1e3,
}  # fmt: skip

SMALL_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
ORDINALS = {
    **numbered(SMALL_ORDINALS, range(1, 20)),
    **numbered(TENS.replace("y", "ieth"), range(20, 100, 10)),
    "hundredth": 100, "thousandth": 1e3, "millionth": 1e6, "billionth": 1e9, "trillionth": 1e12,
    "nineth": 9, "twelth": 12, "eigth": 8, "fourtieth": 40,
}  # fmt: skip

COMPARED = {
    Comparator.ABOUT: "about|around|approximately|approx|roughly|some|nearly|almost|close to|"
    "an estimated|estimated|circa|ca|in the region of|in the order of|somewhere around|"
    "somewhere near|nearly about|virtually|an average of|on average|more or less|near|~|≈|c",
    Comparator.AT_LEAST: "at least|no fewer than|no less than|not less than|not fewer than|"
    "a minimum of|minimum of|not lower than|no lower than|no smaller than|not smaller than|"
    "not under|no younger than|not below|no shorter than|as few as|as little as|from at least|"
    "equal to or more than|equal to or greater than|> =|≥|= >|no lesser than|a min of|min|"
    "at a minimum|equal to or above",
    Comparator.AT_MOST: "at most|up to|no more than|not more than|as many as|as much as|"
    "a maximum of|maximum of|at the most|no greater than|no bigger than|not bigger than|"
    "not larger than|not higher than|not greater than|no longer than|no older than|no later than|"
    "not exceeding|not to exceed|no larger than|no higher than|equal to or less than|= <|within|"
    "a max of|max|< =|≤|not over|not above|a high of|a ceiling of|equal to or below",
    Comparator.MORE_THAN: "more than|over|above|greater than|upwards of|upward of|in excess of|"
    "exceeding|exceeded|exceeds|exceed|just over|just above|well over|well above|larger than|"
    "bigger than|higher than|north of|better than|longer than|older than|beyond|>|topped|topping|"
    "surpassed|surpassing|surpass|a little over|a little more than|slightly more than|"
    "slightly over|far more than|many more than|much more than|at more than|heavier than",
    Comparator.LESS_THAN: "less than|fewer than|under|below|just under|just below|well under|"
    "well below|smaller than|lower than|lesser than|not even|short of|shy of|just shy of|<|"
    "slightly less than|a little less than|a little under|slightly under|far fewer than|"
    "shorter than|younger than|south of|lighter than",
    Comparator.EXACT: "exactly|precisely|equal to|equals|equals to|=",
}

COMPARED_AFTER = {
    Comparator.AT_LEAST: "or more|and more|and higher|and greater|or bigger|and upwards|or upwards|"
    "or better|or higher|or greater|or above|or over|or older|and over|"
    "and above|and older|and up|or larger|at least|at a minimum|plus|-plus|+|or longer",
    Comparator.AT_MOST: "or less|and less|and fewer|and lower|or shorter|at the maximum|at max|"
    "or equal to|or fewer|or lower|or below|or under|or younger|and under|"
    "and below|at most|at the most|at maximum|or smaller|or equal",
    Comparator.ABOUT: "or so|or thereabouts|approximately|-odd|odd|-ish|ish|or more or less",
}


def _or_equal(degrees: str) -> str:
    """All the ways to say that a bound is in: "less than or equal to", "less or equal than"."""
    endings = ("or equal to", "or equal than", "or equals", "or equals to", "or equal")
    return "|".join(
        f"{degree}{than} {ending}"
        for degree in degrees.split("|")
        for than in ("", " than")
        for ending in endings
    )


COMPARED[Comparator.AT_LEAST] += "|" + _or_equal("more|greater|larger|bigger|higher|above|over")
COMPARED[Comparator.AT_MOST] += "|" + _or_equal("less|fewer|smaller|lower|below|under")

NUMBERS = NumberTable(
    cardinals=CARDINALS,
    hundreds=frozenset({"hundred", "hundreds"}),
    magnitudes=MAGNITUDES,
    ordinals=ORDINALS,
    denominators={word: value for word, value in ORDINALS.items() if value > 2}
    | {f"{word}s": value for word, value in ORDINALS.items() if value > 2}
    | {"half": 2, "halves": 2, "quarter": 4, "quarters": 4},
    vague={
        "hundreds and hundreds": (200, 999),
        "thousands and thousands": (2e3, 99_999),
        "millions and millions": (2e6, None),
        "billions and billions": (2e9, None),
        "dozens and dozens": (24, 99),
        "dozens": (24, 99),
        "scores": (40, 199),
        "hundreds": (200, 999),
        "thousands": (2e3, 99_999),
        "tens of thousands": (2e4, 99_999),
        "hundreds of thousands": (2e5, 999_999),
        "tens of millions": (2e7, 99_999_999),
        "hundreds of millions": (2e8, 999_999_999),
        "millions": (2e6, None),
        "billions": (2e9, None),
        "trillions": (2e12, None),
        "tens of billions": (2e10, None),
        "hundreds of billions": (2e11, None),
        "dozens of thousands": (2.4e4, 99_999),
        "a couple of": (2, 3),
        "a couple": (2, 3),
        "a handful of": (3, 9),
    },
    few=listed("several|a few|few|some|many"),
    bare=listed("hundred|thousand|million|billion|trillion|dozen|lakh|crore"),
    joiners=listed("and|&"),
    articles=listed("a|an"),
    pronouns=listed("one"),
    signs=listed("minus|negative"),
    either_sign=listed("plus or minus|+ / -"),
    points=listed("point"),
    zeros=listed("oh|o"),
    ordinal_marks=listed("st|nd|rd|th"),
    before=by_phrase(COMPARED),
    after=by_phrase(COMPARED_AFTER),
    fillers=listed(
        "a total of|total of|just|only|all|an additional|additional|another|a further|"
        "further|a record|a combined|a whopping|a staggering"
    ),
    between=listed("between|ranging between|anywhere between|somewhere between|ranges between"),
    between_and=listed("and|to|-|&|~|or"),
    range_from=listed("from|ranging from|anywhere from|ranged from|ranges from"),
    range_to=listed("- to -|--|to|through|-|till|until|up to|or|~"),
    of=listed("of"),
    seats=listed(
        "of|out of|of the|out of the|of its|of their|of his|of her|of our|of all|out of all|"
        "out of a total of|of a total of|of a total|of those|of these|of an estimated|of some|"
        "out of some|out of every|of every|of about|out of about|out of a possible|of a possible|"
        "of the total|of the roughly|of the about|of the estimated|of the nearly|of around|"
        "of the more than|of more than|of nearly|of roughly|out of its|out of their|of the body's|"
        "of the council's|of the chamber's|of the parliament's|of the country's|of the assembly's|"
        "of the party's|of the city's|of the house's|of the state's|of the senate's|of the bloc's"
    ),
    ages=listed("old"),
    lone=listed(
        "dollar|euro|gallon|litre|liter|kilometre|kilometer|mile|metre|meter|tonne|kilogram|kilo|hectare|"
        "penny|kibibyte|kilobyte|megabyte|gigabyte|terabyte|byte|pint|teaspoon|tablespoon"
    ),
    over=listed("over"),
    far_seats=listed("out of|out of the|out of a total of|out of a possible"),
    one_in=listed("- in -|in|in every"),
    per=listed("per|for every|for each|in every|out of every|an|a|/|every|each"),
    determiners=listed("the|its|their|his|her|our|all|those|these|this|that|your|my|both"),
    units=UNITS,
    currencies=CURRENCIES,
    nationalities=NATIONALITIES,
    labels=listed(
        "article|articles|resolution|resolutions|flight|room|channel|chapter|section|page|pages|"
        "p|pp|no|nos|number|numbers|phase|route|highway|interstate|figure|fig|table|unit|"
        "type|tier|category|class|version|ver|v|paragraph|para|part|volume|vol|issue|"
        "episode|season|boeing|airbus|apollo|proposition|prop|amendment|clause|appendix|annex|"
        "item|position|day|district|precinct|ward|zone|gate|terminal|pier|stage|schedule|rule|"
        "directive|regulation|form|exhibit|case|docket|bill|act|iphone|windows|android|ios|python|"
        "galaxy|playstation|xbox|model|mark|mk|series|bus|train|runway|area|block|lot|apartment|"
        "apt|suite|floor|box|pin|code|id|isbn|psalm|verse|sura|surah|lane|exit|camp|battalion|"
        "tel|phone|fax|call|cell|mobile|whatsapp|agenda|question|problem|exercise|step|formula|"
        "euro|covid|mission|expedition|line|platform|track|pitch|group of|protocol|sector|"
        "hr|sb|ab|sr|ed|edition|option|team|division|league|sdg|goal|scope"
    ),
    stops=listed(
        "a|an|the|and|or|but|nor|of|in|on|at|to|from|by|for|with|without|into|onto|over|under|"
        "after|before|during|since|until|till|through|throughout|between|among|amid|across|"
        "against|about|around|as|than|that|which|who|whom|whose|where|when|while|if|because|"
        "although|though|so|yet|per|via|within|along|near|towards|toward|upon|off|out|up|down|"
        "is|are|was|were|be|been|being|am|has|have|had|having|do|does|did|will|would|shall|should|"
        "can|cannot|could|may|might|must|not|no|it|they|he|she|we|you|i|them|him|her|us|me|its|their|his|"
        "our|your|my|this|these|those|there|here|what|how|why|said|says|say|told|killed|"
        "died|died|left|went|came|took|made|got|ago|later|earlier|now|then|today|yesterday|"
        "tomorrow|also|still|already|just|only|even|ever|never|again|alone|each|apiece|both|all|"
        "more|less|fewer|most|least|too|very|together|altogether|combined|currently|remain|"
        "remained|remains|live|lived|arrived|attended|voted|fled|took|gathered|marched|protested|"
        "participated|joined|signed|registered|respectively|every|any|some|such|like|unlike|"
        "including|compared|versus|vs|behind|above|below|beyond|next|last|long|wide|deep|tall|high|"
        "old|away|apart|inside|outside|became|become|began|started|ended|according|took|percent|"
        "sunday|monday|tuesday|wednesday|thursday|friday|saturday|january|february|march|april|"
        "june|july|august|september|october|november|december|worth|went|got|let|won|lost|"
        "whether|instead|per|plus|minus|times|daily|weekly|monthly|annually|yearly|please|once|"
        "twice|overnight|nationwide|worldwide|overall|thanks|themselves|himself|itself|else|"
        "first|second|third|mr|mrs|ms|dr|goes|comes|go|come|gets|get|gives|give|need|needs|want|wants|"
        "think|believe|know|knows|known|called|named|agree|disagree|believed|received|suffered"
    )
    - {"second", "third", "first", "times"},
    plurals=listed(
        "people|men|women|children|troops|police|staff|personnel|cattle|media|sheep|fish|aircraft|"
        "spacecraft|policemen|policewomen|servicemen|servicewomen|firemen|gunmen|fishermen|"
        "businessmen|congressmen|lawmakers|mps|dead|wounded|injured|missing|countrymen|feet|teeth|"
        "mice|geese|lives|wives|wolves|criteria|phenomena|data|crew|infantry|clergy|youth|"
        "grandchildren|schoolchildren|sportsmen|horsemen|spokesmen|salesmen|chairmen|salmon|deer|"
        "poor|elderly|homeless|unemployed|faithful|offspring|swine|bison|oxen|militia|cavalry|"
        "series|species|crises|analyses|hypotheses|diagnoses|bases|lives|alumni|bacteria"
    ),
    not_plurals=listed(
        "us|is|was|has|does|this|its|as|plus|versus|thus|always|perhaps|news|sports|sales|arms|"
        "rights|affairs|headquarters|politics|economics|business|various|previous|serious|"
        "religious|famous|dangerous|numerous|glass|class|press|process|address|congress|success|"
        "progress|loss|boss|gas|bus|virus|campus|status|consensus|census|crisis|basis|analysis|"
        "dies|less|unless|across|towards|besides|sometimes|ms|mrs|says|goes|gets|makes|takes|comes|"
        "his|hers|ours|yours|theirs|gross|express|wireless|homeless|jobless|indigenous|precious|"
        "enormous|tremendous|ambitious|suspicious|infectious|religious|continuous|simultaneous|"
        "hazardous|controversial|nuclear|paris|texas|damascus|athens|brussels|arkansas|kansas|"
        "illinois|massachusetts|christmas|hamas|iris|mass|cross|overseas|mathematics|physics|"
        "athletics|gymnastics|logistics|diabetes|species|series|means|earnings|savings"
    )
    - {"species", "series"},
    votes=listed(
        "vote|votes|voted|voting|ballot|ballots|resolution|motion|bill|passed|approved|rejected|"
        "adopted|senate|parliament|council|confirmed|ratified|favour|favor|in favour|in favor|"
        "party line|majority|lawmakers|jury|ruled|ruling|justices|court|decision"
    ),
    sides=(
        listed(
            "in favour|in favor|for|yes|in support|ayes|votes for|voted for|voting for|yea|"
            "votes in favor|votes in favour|voted in favor|voted in favour|yeas|backing"
        ),
        listed(
            "against|no|opposed|opposing|nays|votes against|voted against|voting against|noes|"
            "nay|voted no|opposing it"
        ),
    ),
    scores=listed(
        "won|win|wins|winning|beat|beats|beating|lost|lose|loses|losing|defeat|defeated|defeats|"
        "drew|draw|draws|score|scored|scores|match|game|final|finals|goal|goals|victory|led|lead|"
        "leads|trailed|trail|triumph|thrashed|tied|tie|halftime|set|sets|series|playoff|aggregate|"
        "penalties|shootout|win over|equalised|equalized|hosts|visitors|league|cup"
    ),
    ballots=listed("vote|votes"),
    versus=listed("-|to|:|against|versus"),
    particles=listed("up|down"),
    phrasal=listed(
        "make|makes|made|making|set|sets|setting|pick|picks|picked|picking|give|gives|gave|giving|"
        "take|takes|took|taken|taking|put|puts|putting|blow|blows|blew|blown|blowing|round|rounds|"
        "rounded|rounding|build|builds|built|building|line|lines|lined|lining|bring|brings|brought|"
        "bringing|show|shows|showed|showing|open|opens|opened|opening|sign|signs|signed|signing|"
        "use|used|using|free|frees|freed|freeing|snap|snapped|snapping|clean|cleaned|clear|cleared|"
        "shoot|shoots|shot|shooting|turn|turns|turned|turning|break|breaks|broke|broken|burn|burns|"
        "burned|burnt|burning|tear|tears|tore|torn|tearing|pull|pulls|pulled|pulling|lay|laid|hand|"
        "hands|handed|handing|strike|strikes|struck|knock|knocks|knocked|gun|gunned|mow|mowed|"
        "track|tracked|hunt|hunted|chop|chopped|cut|call|called|dig|dug|pile|piled|eat|ate|split|"
        "locked|lock|boarded|wrapped|wrap|buy|bought|block|blocked|end|ended|follow|followed"
    ),
    moves=listed(
        "rose|rise|rises|risen|rising|fell|fall|falls|fallen|falling|dropped|drop|drops|dropping|"
        "increased|increase|increases|increasing|decreased|decrease|decreases|decreasing|grew|"
        "grow|grows|grown|growing|shrank|shrink|shrinks|shrunk|shrinking|gained|gain|gains|"
        "gaining|lost|climbed|climb|climbs|climbing|jumped|jump|jumps|jumping|surged|surge|surges|"
        "soared|soar|plunged|plunge|plunges|slumped|slump|slipped|slid|slide|tumbled|tumble|"
        "declined|decline|declines|declining|up|down|cut|cuts|cutting|reduced|reduce|reduces|"
        "reduction|reducing|raised|raise|raises|raising|lowered|expanded|expand|expands|"
        "contracted|contract|advanced|eased|edged|rallied|sank|doubled|added|rebounded|dipped|"
        "dip|spiked|spike|hike|hiked|growth|swelled|changed|moved|widened|narrowed|"
        "accelerated|slowed|ticked|inched|skyrocketed|went up|went down"
    ),
    move_by=listed(
        "by|of|another|a further|an additional|as much as|up|down|nearly|about|almost|"
        "more than|less than|over|around|at least|some|roughly|to|from"
    ),
    clock=listed(
        "am|pm|a . m|p . m|o'clock|o ' clock|gmt|utc|est|edt|cet|bst|hrs gmt|noon|a.m|p.m"
    ),
    months=listed(
        "january|february|march|april|may|june|july|august|september|october|november|december|"
        "jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec"
    ),
    one_before=listed("no|the|this|that|which|any|every|each|some|another|someone|last|next|such"),
    one_after=listed("another|day|thing|way|hand|side|reason|sided|time|off|on|size|going|other"),
    half_before=listed("last|other|latter|early|late|better|former"),
    ordinal_names=listed(
        "century|centuries|quarter|half|amendment|lady|ladies|aid|hand|rate|"
        "ever|baseman|degree|party"
    ),
    adverb_before=listed("at|he|she|they|we|i|it|who|that|was|were|be|been|when|had|has|have"),
    counted=listed(
        "people|soldiers|troops|members|votes|men|women|children|deaths|cases|workers|jobs|homes|"
        "civilians|police|fighters|militants|refugees|migrants|students|prisoners|casualties|"
        "victims|houses|families|patients|doctors|nurses|schools|seats|protesters|persons|"
        "officers|employees|residents|passengers|companies|tons|tonnes|barrels|words|points"
    ),
    rank_verbs=listed("came|come|finished|finish|placed|ranked|ranks|rank|finishing|coming"),
    in_time=listed(
        "in|since|by|until|till|from|before|after|during|through|of|for|late|early|mid|"
        "circa|year|between|to"
    ),
)
