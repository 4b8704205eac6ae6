"""Words that exclude each other, as stems: opposites, and kinds of which a thing is only one."""

from __future__ import annotations

from claims.reading.meanings import meaning_of
from claims.reading.wordforms import stem, word_set

PAIRS = word_set("""
elected/unelected landed/crashed destroyed/withstood survived/perished
extended/ended prolonged/ended imposed/lifted joined/left raised/cut lifted/extended
rose/fell rose/dropped rose/declined rose/decreased increased/decreased increased/fell
increased/dropped increased/declined grew/shrank grew/fell up/down gained/lost climbed/fell
surged/plunged jumped/dropped strengthened/weakened raised/lowered raised/cut expanded/cut
increased/reduced higher/lower high/low more/less more/fewer most/least above/below over/under
before/after earlier/later early/late first/last oldest/youngest old/young older/younger
approved/rejected passed/rejected adopted/rejected backed/rejected accepted/rejected
accepted/refused approved/vetoed backed/opposed supported/opposed for/against favour/against
agreed/refused agreed/disagreed allowed/banned allowed/forbade permitted/banned legal/illegal
lawful/unlawful won/lost victory/defeat beat/lost defeated/lost succeeded/failed
success/failure began/ended started/ended started/stopped began/stopped opened/closed
opened/shut arrived/departed arrived/left came/left entered/left joined/left joined/quit
stayed/left remained/left deployed/withdrew sent/withdrew kept/withdrew hired/fired
appointed/dismissed appointed/sacked elected/ousted bought/sold buy/sell imported/exported
lent/borrowed convicted/acquitted guilty/innocent guilty/acquitted arrested/released
detained/freed jailed/freed imprisoned/released captured/freed alive/dead survived/died
survived/killed married/divorced married/single confirmed/denied admitted/denied
confirmed/disputed accused/cleared north/south east/west northern/southern eastern/western
left/right male/female man/woman boy/girl son/daughter brother/sister husband/wife
father/mother actor/actress king/queen same/different similar/different large/small
larger/smaller largest/smallest big/small bigger/smaller biggest/smallest long/short
longer/shorter longest/shortest tall/short tallest/shortest heavy/light strong/weak
stronger/weaker rich/poor public/private domestic/foreign domestic/international
internal/external positive/negative profit/loss surplus/deficit include/exclude
included/excluded safe/dangerous safe/unsafe effective/ineffective successful/unsuccessful
possible/impossible likely/unlikely able/unable known/unknown happy/sad hot/cold warm/cold
wet/dry clean/dirty full/empty true/false real/fake right/wrong correct/incorrect
improved/worsened better/worse best/worst increase/decrease increase/reduction rise/fall
rise/decline growth/decline majority/minority maximum/minimum always/never everyone/nobody
everything/nothing all/none many/few with/without inside/outside indoors/outdoors asleep/awake
sleeping/awake sitting/standing sit/stand sitting/running sitting/walking standing/running
sleeping/running lying/standing day/night morning/evening summer/winter love/hate like/dislike
liked/disliked friend/enemy ally/enemy peace/war offense/defense attack/defend
professional/amateur popular/unpopular famous/unknown common/rare urban/rural ancient/modern
black/white single/multiple solo/group tragedy/comedy fiction/nonfiction resumed/suspended
continued/stopped extended/shortened delayed/advanced ratified/rejected upheld/overturned
upheld/struck granted/denied voluntary/mandatory optional/mandatory worsen/improve
signed/vetoed extended/lapsed prolonged/lapsed renewed/lapsed blocked/approved blocked/cleared
blocked/allowed held/broke held/burst held/collapsed stood/collapsed unchanged/raised unchanged/cut
kept/raised kept/cut kept/lost unsold/sold relegated/promoted escaped/relegated avoided/relegated
banned/lifted elected/defeated reelected/defeated reelected/ousted re-elected/lost re-elected/ousted
re-elected/defeated alive/body common/extinct common/rare survived/drowned
hired/dismissed hired/sacked cleared/banned cleared/sentenced cleared/fined
acquitted/fined unchanged/doubled remain/rose remain/fell remain/doubled
released/killed rescued/killed
paid/received gave/received found/missing signed/rejected dropped/charged
cancelled/held postponed/held
prevent/cause prevented/caused protective/harmful benefit/harm upward/downward
""")

KINDS = """
american british english french german italian spanish canadian australian indian chinese japanese
russian irish scottish welsh mexican brazilian swedish norwegian danish dutch polish greek turkish
iranian iraqi israeli egyptian korean pakistani austrian swiss belgian portuguese argentine cuban
hungarian ukrainian finnish african european asian nigerian kenyan filipino vietnamese thai;
america britain england france germany italy spain canada australia india china japan russia ireland
scotland wales mexico brazil sweden norway denmark netherlands poland greece turkey iran iraq israel
egypt korea pakistan austria switzerland belgium portugal argentina cuba hungary ukraine finland
nigeria kenya philippines vietnam thailand;
washington london paris berlin rome madrid moscow beijing tokyo delhi baghdad tehran cairo ankara
brussels dublin vienna athens warsaw kyiv kiev lisbon stockholm oslo copenhagen helsinki ottawa
canberra seoul;
january february march april may june july august september october november december;
monday tuesday wednesday thursday friday saturday sunday;
red blue green yellow orange purple pink brown grey gray;
dog cat horse cow bird sheep pig goat fish elephant;
football basketball baseball soccer tennis hockey golf rugby cricket volleyball swimming;
piano guitar violin drums trumpet saxophone flute cello;
actor director writer singer producer politician scientist painter lawyer athlete journalist;
novel film album song play poem series magazine game;
comedy drama horror thriller western documentary romance;
pop rock jazz country classical metal rap reggae blues folk;
christian muslim jewish hindu buddhist;
democrat republican; democratic republican; gold silver bronze; spring summer autumn winter;
running walking sitting standing sleeping lying swimming;
one two three four five six seven eight nine ten;
beach mountain street park kitchen office school restaurant pool forest;
""".replace("\n", " ").split(";")


# What is done to a thing, or who does it: one of a row is, as far as is told, none of the others.
STATES = """
killed injured released held holding missing arrested rescued; cancelled delayed diverted rerouted;
destroyed damaged repaired rebuilt; hired dismissed trained; approved rejected postponed drafted;
seized sold exported stolen lost; summoned recalled expelled; bought leased rented;
army rebels police militants government opposition parliament court union company;
""".replace("\n", " ").split(";")


def _means(word: str) -> str:
    return meaning_of(stem(word))


def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for pair in sorted(PAIRS):
        one, other = map(_means, pair.split("/"))
        if one != other:
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in found.items()}


OPPOSITES = _opposites()
KIND_OF = {_means(word): n for n, row in enumerate(KINDS) for word in row.split()}


STATE_OF = {_means(word): n for n, row in enumerate(STATES) for word in row.split()}


def are_two_states(one: str, other: str) -> bool:
    """ "Cancelled" and "delayed": neither bears out the other, nor denies it."""
    state = STATE_OF.get(one)
    return state is not None and one != other and state == STATE_OF.get(other)


def are_opposites(one: str, other: str) -> bool:
    return other in OPPOSITES.get(one, ())


def exclude_each_other(one: str, other: str) -> bool:
    """Are both of one kind, but different ones ("french", "german")?"""
    kind = KIND_OF.get(one)
    return kind is not None and one != other and kind == KIND_OF.get(other)
