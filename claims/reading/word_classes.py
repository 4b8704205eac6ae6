"""The classes of English words that check-worthiness leans on, as data.

A class says what a word does in a statement ("past": tells of something done, "hope": says what
somebody thinks). Classes carry over from one kind of text to another where words do not.
Words of no class are classed by their ending.
"""

from __future__ import annotations

CLASS_WORDS: dict[str, str] = {
    "i": "i me my mine myself i'm i've i'd i'll",
    "we": "we us our ours ourselves we've we're we'd we'll",
    "you": "you your yours yourself yourselves you're you've you'd you'll",
    "he": "he she him her his hers himself herself he's she's he'd she'd he'll she'll",
    "they": "they them their theirs themselves they're they've they'd they'll one's",
    "it": "it its it's itself this that these those that's",
    "there": "there there's here here's",
    "was": "was were wasn't weren't",
    "is": "is are am isn't aren't ain't 's 're 'm",
    "be": "be been being",
    "had": "had hadn't",
    "have": "has have having haven't hasn't 've",
    "did": "did didn't",
    "do": "do does doing don't doesn't done",
    "would": "would should could can may might must ought shall can't cannot couldn't wouldn't "
    "shouldn't 'd need needs able",
    "let": "let let's",
    "will": "will won't 'll gonna going tomorrow future next soon plan plans promise promises",
    "not": "not n't never no none nobody nothing neither nor without",
    "the": "the a an",
    "to": "to",
    "of": "of",
    "in": "in on at by for from with into under between during since until through across against "
    "within toward towards about before after above below near per out up down off amid among "
    "around over via along behind despite",
    "and": "and or",
    "but": "but although though whereas however",
    "if": "if unless whether suppose",
    "as": "because while so as then",
    "who": "what who whom whose which when where why how what's who's",
    "big": "million billion trillion thousand hundred millions billions trillions thousands "
    "hundreds dozen dozens",
    "number": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
    "ninety half third quarter twice double triple doubled tripled thirds quarters",
    "percent": "percent % percentage pct",
    "money": "dollar dollars cents euro euros pounds",
    "time": "year years month months week weeks day days decade decades century centuries ago "
    "yesterday hour hours minutes january february march april june july august september october "
    "november december monday tuesday wednesday thursday friday saturday sunday today tonight "
    "overnight annually yearly spring summer autumn",
    "last": "last first history ever record past previous former earlier already recently latest "
    "since",
    "hope": "think believe hope feel want wish guess know mean understand agree disagree like love "
    "hate wonder doubt intend try glad happy proud sure thought hopeful afraid convinced sorry "
    "care trust respect admire appreciate prefer deserve deserves opinion view",
    "wants": "wants believes thinks hopes feels likes knows supports opposes favors favours "
    "refuses seeks backs rejects intends wanted believed refused tries",
    "say": "said says say saying told tell tells asked ask calls call called reported reports "
    "announced announces claimed claims stated states according confirmed added wrote warned "
    "denied argued testified declared revealed estimated found shows showed talk talking",
    "more": "more less fewer than higher lower highest lowest most least biggest largest smaller "
    "bigger larger faster greater smallest fewest nearly almost record",
    "all": "all every many everybody everyone some any each several both few majority minority "
    "number total average rate",
    "people": "people americans workers families children women men jobs seniors troops soldiers "
    "students kids voters citizens veterans teachers immigrants refugees residents members "
    "lawmakers patients civilians police officers protesters migrants victims doctors officials "
    "employees households companies countries nations states cities schools",
    "past": "went came took made gave got put cut spent lost won built brought left ran began "
    "became held kept led met paid rose fell grew saw sent sold stood taught fought broke drew "
    "drove knew threw shut hit set bought caught heard laid passed voted signed increased created "
    "shot struck swept sank flew beat sought dealt hurt bore chose cost shrank slid rang forgot "
    "overtook withdrew underwent arose awoke ate drank froze hid hung lent lit rode sang shook "
    "slept spoke stole swore swam tore woke wore wound died killed supported opposed proposed "
    "reduced raised ended started balanced doubled",
    "judge": "important right wrong good great bad terrible wonderful fair unfair disaster "
    "disgrace tough hard strong smart best worst better worse beautiful horrible amazing "
    "ridiculous outrageous shameful essential necessary crucial vital sad tragic awful foolish "
    "dangerous hopeless historic bold reckless remarkable obvious naive mistake shame lie",
    "very": "very really just absolutely certainly perhaps maybe probably simply actually frankly "
    "clearly likely possibly surely obviously quite truly deeply",
    "thank": "thank thanks please yes yeah okay ok well uh look listen sir governor senator mr "
    "congratulations welcome hello oh",
    "read": "click read subscribe follow share advertisement photo image copyright newsletter "
    "comments sign cookies",
}

CLASS_OF: dict[str, str] = {
    word: name for name, words in reversed(CLASS_WORDS.items()) for word in words.split()
}

# Longest first: "-tion" must be seen before "-s" has a chance.
ENDINGS = ("tion", "sion", "ment", "ness", "ing", "ity", "est", "ous", "ble", "ive", "ism", "ist",
           "ies", "ly", "ed", "er", "al", "es", "s")  # fmt: skip


def class_of(word: str) -> str:
    """The class of a lower-cased word, by list, then by ending ("-ed"), else "word"."""
    known = CLASS_OF.get(word)
    if known:
        return known
    if not word[0].isalpha():
        return word
    stem = len(word) - 3
    for ending in ENDINGS:
        if stem >= len(ending) - 1 and word.endswith(ending):
            return "-" + ending
    return "word"
