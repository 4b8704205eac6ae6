"""From the words before "said" to who that is: names cleaned, offices and "he" resolved."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from claims.reading.folding import fold
from claims.reading.languages.tables import Mark, ProseTable, each_word
from claims.reading.marks import lexicon_of, marks_of, words_of
from claims.reading.people import People, bare, split_role

# Phrases are short, and for them `re` costs a tenth of what re2 does.
POSSESSIVE = re.compile(r"^(.+?)['’]s? (.+)$")
AUXILIARIES = each_word(
    "has have had also later then further previously recently now who"
    " again once earlier first"
    " therefore thus still already have since even both further separately jointly"
)
GOES_ON = (" goes on to", " went on to", " continued to", " continues to", " was quoted as",
           " were quoted as", " is quoted as", " was cited as", " has been quoted as")  # fmt: skip
# Before a verb of saying these mean that nobody has said it, or that it was said of somebody.
NOT_SAID = each_word(
    "is was are were be been being to not never didn't doesn't don't wouldn't can't cannot n't"
    " would could may might must should can let refused declined nor if when what which who that"
    " as than"
)
FINITE = each_word("is are was were will would has have had does did can could should")
DETERMINERS = each_word(
    "the a an his her their its this that these those some many several one two three other"
    " another both most official officials sources police witnesses analysts experts el la los"
    " las un una le les une des"
)
ARTICLES = each_word("the a an his her their its this that these those our my")
NOT_AT_THE_END = NOT_SAID | ARTICLES
DESKS = each_word("group desk service bureau department team office section")
IMPERSONAL = frozenset({"it"})
LONGEST_SOURCE = 110
MOST_WORDS = 12


@dataclass(slots=True)
class Speakers:
    """What the article has told so far about who speaks. The state of one pass through it."""

    prose: ProseTable
    people: People
    agency: str | None = None
    outlet: str | None = None
    author: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    last_paragraph: int = -1
    last_plural: bool = False
    speech_open: bool = False
    aliases: dict[str, str] = field(default_factory=dict)
    by_word: dict[str, list[str]] = field(default_factory=dict)

    def named(self, name: str) -> str:
        """The name under which a source was first met, which is this one if it is new."""
        key = fold(name).text.removeprefix("the ")
        if key not in self.aliases:
            self.aliases[key] = name
            for word in set(name.lower().split()):
                self.by_word.setdefault(word, []).append(name)
        return self.aliases[key]

    def only_one_with(self, words: set[str]) -> str | None:
        """The one source met so far whose name has all these words; looks at two at most."""
        fewest = min((self.by_word.get(word, []) for word in words), key=len, default=[])
        found = (name for name in fewest if words.issubset(name.lower().split()))
        first, second = next(found, None), next(found, None)
        return first if second is None else None


def source_phrase(raw: str, prose: ProseTable) -> str | None:
    """The noun phrase that a verb of saying stands after, or None where it is none."""
    phrase = " ".join(raw.split()).strip(" \"“”«»'‘;:–—-[]()")
    if phrase.endswith(GOES_ON):
        for ending in GOES_ON:
            phrase = phrase.removesuffix(ending)
    if not phrase or bare(phrase.split()[-1]) in NOT_SAID:
        return None
    phrase = _without_ending(_without_auxiliary(phrase, prose))
    if phrase.endswith(",") and phrase.count(",") == 1 and phrase.count(" ") > 3:
        return None  # "20 soldiers were hurt near Gao, said (the army)": what is said, not who
    if ", " in phrase and bare(phrase.split(" ", 1)[0]) in prose.openers:
        phrase = _after_opening(phrase, prose)
    if _tells_of_something(phrase, prose):
        return None
    phrase = _without_ending(_before_relative(_proper_piece(phrase, prose)))
    words = phrase.split()
    while words and bare(words[0]) in ("and", "but", "so", "yet", "while", "as", "y", "et", "pero"):
        words = words[1:]
    if not words or len(words) > MOST_WORDS or len(phrase) > LONGEST_SOURCE:
        return None
    if words[-1].endswith(("'s", "’s")):  # "the group's report": a noun, not a verb
        return None
    if bare(words[-1]) in NOT_AT_THE_END or not FINITE.isdisjoint(map(str.lower, words)):
        return None
    return " ".join(words) if _is_noun_phrase(words, prose) else None


def _without_auxiliary(phrase: str, prose: ProseTable) -> str:
    """ "The minister, Omar Dey, has": the name between commas stands last."""
    before, _, last = phrase.rpartition(" ")
    last = last.lower()
    helping = last in prose.perfect or (before.endswith(",") and last in AUXILIARIES)
    return before if helping and before else phrase


def _after_opening(phrase: str, prose: ProseTable) -> str:
    """ "In Washington, Ankara and Erbil, the author": what stands last."""
    pieces = phrase.rstrip(", ").split(", ")
    if phrase.lower().startswith(("at least", "at most")) or _any_past(pieces[1:-1], prose):
        return phrase  # "In all, 12 people died, police (said)"
    if phrase.endswith(",") and len(pieces) > 2:  # "On Monday, Ali Hasan, the head of police,"
        return f"{', '.join(pieces[1:])},"
    return pieces[-1]


def _any_past(pieces: list[str], prose: ProseTable) -> bool:
    return any(Mark.PAST in marks_of(words_of(piece.lower()), prose) for piece in pieces)


def _tells_of_something(phrase: str, prose: ProseTable) -> bool:
    """ "The troops left on Monday, the ministry (said)": a clause stands before the source."""
    lexicon = lexicon_of(prose)
    first, _, rest = phrase.partition(",")
    if rest and not phrase.endswith(",") and " and " not in rest:
        return True
    return any(
        Mark.PAST in lexicon.single.get(word, ()) and Mark.SAY not in lexicon.single[word]
        for word in _before_relative(first).lower().split()
    )


def _proper_piece(phrase: str, prose: ProseTable) -> str:
    """ "The bank's governor, Ravi Menon,": the name; "Ravi Menon, the governor,": the name."""
    pieces = [piece.strip() for piece in phrase.split(",") if piece.strip()]
    if len(pieces) == 2 and phrase.endswith(",") and _is_full_name(pieces[1], prose):
        return pieces[1] if not _is_full_name(pieces[0], prose) else pieces[0]
    return pieces[0] if pieces else ""


def _is_full_name(phrase: str, prose: ProseTable) -> bool:
    words = split_role(phrase, prose)[1].split()
    return 1 < len(words) < 6 and all(word[:1].isupper() or word[:3] == "al-" for word in words)


def _before_relative(phrase: str) -> str:
    if " wh" in phrase:
        for word in (" who ", " which ", " whose "):
            phrase = phrase.split(word)[0]
    return phrase.strip()


def _without_ending(phrase: str) -> str:
    words = phrase.split()
    while len(words) > 1 and (words[-1].lower() in AUXILIARIES or _is_adverb(words[-1])):
        words.pop()
    return " ".join(words)


def _is_adverb(word: str) -> bool:
    return word.islower() and word.endswith("ly") and len(word) > 4


def _is_noun_phrase(words: list[str], prose: ProseTable) -> bool:
    first = words[0]
    if not first[:1].islower() or words[-1].endswith("s"):  # a capital, a digit, another script
        return True
    opening = bare(first)
    if (
        opening in DETERMINERS
        or opening[:2] in ("l'", "l’")
        or opening in prose.he
        or opening in prose.they
    ):
        return True
    if any(word[:1].isupper() for word in words):
        return True
    plain = {bare(word) for word in words}
    return not all(map(plain.isdisjoint, (prose.roles, prose.media, prose.institutions)))


def resolve(phrase: str, speakers: Speakers, paragraph: int) -> tuple[str, ...]:
    """Who a source phrase is, outermost first; empty where "he" could be several."""
    low = [bare(word) for word in phrase.split()]
    if not low:
        return ()
    prose = speakers.prose
    if len(low) == 1 and (low[0] in prose.he or low[0] in prose.they or low[0] in IMPERSONAL):
        return _pronoun(low[0], speakers, paragraph)
    if low[0] in ("the", "this", "his", "her", "same", "el", "la", "le") and len(low) <= 3:
        anaphor = _anaphor(low, speakers)
        if anaphor is not None:
            return anaphor
    return _named(phrase, speakers)


def _pronoun(word: str, speakers: Speakers, paragraph: int) -> tuple[str, ...]:
    """Who spoke last, in this paragraph or the one before; "it" is nobody with a full name."""
    near = 0 <= paragraph - speakers.last_paragraph <= 1
    if not near or not speakers.last or (word in speakers.prose.they) != speakers.last_plural:
        return ()
    is_person = speakers.people.full_name(speakers.last[-1]) == speakers.last[-1]
    if (word in IMPERSONAL) == is_person:
        return () if word in IMPERSONAL else speakers.last
    return speakers.last


def _anaphor(low: list[str], speakers: Speakers) -> tuple[str, ...] | None:
    """ "the memo" is the piece whose author was named, "the prime minister" the one there is."""
    prose = speakers.prose
    if speakers.author and (low[-1] in prose.documents or low[-1] in prose.authors):
        return speakers.author
    holder = speakers.people.holder(" ".join(low[1:]))
    if holder:
        return (holder,)
    named = speakers.only_one_with(set(low[1:]))  # "the defence ministry" is no foreign ministry
    return (named,) if named else None


def _named(phrase: str, speakers: Speakers) -> tuple[str, ...]:
    outlet, inner = _possessor(phrase, speakers)
    if outlet:
        return (canonical(_titled(outlet), speakers), *_named(inner, speakers))
    name = canonical(inner, speakers)
    if speakers.author and name in (speakers.author[-1], speakers.author[-1].split()[-1]):
        return speakers.author
    return (name,) if name else ()


def _titled(outlet: str) -> str:
    return outlet[0].upper() + outlet[1:]


def _possessor(phrase: str, speakers: Speakers) -> tuple[str, str]:
    """ "the New Arab's Bashir al-Bakr": an outlet and its writer; Iraq's minister is one person."""
    match = _owner(phrase)
    if match is None or not match.group(2)[:1].isupper():
        return "", phrase
    owner, owned = match.group(1), match.group(2)
    if owner[:4].lower() == "the " or is_media(owner, speakers.prose):
        return ("", phrase) if _is_desk(owned) else (owner, owned)
    return "", owned if speakers.people.full_name(owned) else phrase


def _owner(phrase: str) -> re.Match[str] | None:
    return POSSESSIVE.search(phrase) if "'" in phrase or "’" in phrase else None


def _is_desk(owned: str) -> bool:
    return bare(owned.split()[-1]) in DESKS


def is_media(name: str, prose: ProseTable) -> bool:
    return any(bare(word).replace("’s", "").replace("'s", "") in prose.media
               for word in name.split())  # fmt: skip


def _after_description(name: str, prose: ProseTable) -> str:
    """ "local newspaper The Daily Star" is The Daily Star."""
    words = name.split()
    if not words:
        return name
    at = max((at for at, word in enumerate(words[:-1]) if word in prose.media), default=-1)
    return " ".join(words[at + 1 :]) if words[at + 1][:1].isupper() else name


def canonical(phrase: str, speakers: Speakers) -> str:
    """One name for one source: office and article off, the full name for a family name."""
    name = phrase.strip(" .,;:\"“”«»'‘’")
    match = _owner(name)
    if match and is_media(match.group(1), speakers.prose):
        name = match.group(1)  # "X Agency's foreign desk" is X Agency
    _, person = split_role(name, speakers.prose)
    if person != name and person[:1].isupper():
        name = person
    name = _after_description(name, speakers.prose)
    if name[:4].lower() == "the " and name[4:5].isupper():
        name = "The " + name[4:] if is_media(name, speakers.prose) else name[4:]
    full = speakers.people.full_name(name) if name[:1].isupper() or name[:3] == "al-" else None
    name = full or name
    return speakers.named(name)
