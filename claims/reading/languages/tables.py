"""What reading needs to know of a language, as data. One file a language fills these in.

Words stand folded (see `reading.folding`): lower case, no accents, ASCII digits, ك ي for ک ی.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from claims.reading.folding import fold
from claims.reading.values import Comparator

NO_WORDS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class NumberTable:
    """Number words, magnitudes, marks, comparators, units and what is counted.

    `joins_tens` allows "treinta y cinco", `units_first` "five and twenty" (Arabic);
    `tens_plus_teens` are tens that take teens too (French 60 and 80). `clitics` are letters
    written together with the next word. `before` and `after` hold phrases of comparison that stand
    before and after a number, `seats` those that introduce a denominator ("of the", "out of").
    `far_seats` stand after
    the noun: "170 members out of 329". `noun_last` says that adjectives follow their noun,
    `ordinal_last` that ordinals do. `slash_decimal`: "3/5" is 3.5.
    `one_before` and `one_after` make "one" a mere word, `half_before` does so for "half",
    `adverb_before` for "first"; `ordinal_names` follow ordinals that are names or dates ("21st
    century"). `counted` are nouns that make 2,000 without a comma a count and no
    year. `moves` are words of rising and falling; with a verb of `phrasal` before them, those of
    `particles` move nothing ("shot down 12 drones"). `plural_ends` are the endings that every
    plural noun has, where a language is that regular. `ballots` are votes as they are counted,
    `versus` what stands between the two sides. `bare` are hundreds and magnitudes that are numbers
    by themselves ("mil").
    """

    decimal: str = "."
    group: str = ","
    cardinals: Mapping[str, float] = field(default_factory=dict)
    hundreds: frozenset[str] = NO_WORDS
    magnitudes: Mapping[str, float] = field(default_factory=dict)
    bare: frozenset[str] = NO_WORDS
    duals: Mapping[str, float] = field(default_factory=dict)
    ordinals: Mapping[str, float] = field(default_factory=dict)
    fractions: Mapping[str, float] = field(default_factory=dict)
    denominators: Mapping[str, float] = field(default_factory=dict)
    vague: Mapping[str, tuple[float, float | None]] = field(default_factory=dict)
    few: frozenset[str] = NO_WORDS
    joiners: frozenset[str] = NO_WORDS
    joins_tens: bool = False
    units_first: bool = False
    tens_plus_teens: frozenset[int] = frozenset()
    articles: frozenset[str] = NO_WORDS
    pronouns: frozenset[str] = NO_WORDS
    signs: frozenset[str] = NO_WORDS
    either_sign: frozenset[str] = NO_WORDS
    points: frozenset[str] = NO_WORDS
    zeros: frozenset[str] = NO_WORDS
    ordinal_marks: frozenset[str] = NO_WORDS
    clitics: tuple[str, ...] = ()
    before: Mapping[str, Comparator] = field(default_factory=dict)
    after: Mapping[str, Comparator] = field(default_factory=dict)
    between: frozenset[str] = NO_WORDS
    between_and: frozenset[str] = NO_WORDS
    range_from: frozenset[str] = NO_WORDS
    range_to: frozenset[str] = NO_WORDS
    of: frozenset[str] = NO_WORDS
    seats: frozenset[str] = NO_WORDS
    over: frozenset[str] = NO_WORDS
    ages: frozenset[str] = NO_WORDS
    lone: frozenset[str] = NO_WORDS
    fillers: frozenset[str] = NO_WORDS
    far_seats: frozenset[str] = NO_WORDS
    one_in: frozenset[str] = NO_WORDS
    per: frozenset[str] = NO_WORDS
    determiners: frozenset[str] = NO_WORDS
    units: Mapping[str, str] = field(default_factory=dict)
    currencies: Mapping[str, str] = field(default_factory=dict)
    nationalities: Mapping[str, str] = field(default_factory=dict)
    labels: frozenset[str] = NO_WORDS
    stops: frozenset[str] = NO_WORDS
    plurals: frozenset[str] = NO_WORDS
    not_plurals: frozenset[str] = NO_WORDS
    noun_last: bool = False
    ordinal_last: bool = False
    slash_decimal: bool = False
    votes: frozenset[str] = NO_WORDS
    sides: tuple[frozenset[str], frozenset[str]] = (NO_WORDS, NO_WORDS)
    scores: frozenset[str] = NO_WORDS
    moves: frozenset[str] = NO_WORDS
    particles: frozenset[str] = NO_WORDS
    phrasal: frozenset[str] = NO_WORDS
    plural_ends: tuple[str, ...] = ()
    versus: frozenset[str] = NO_WORDS
    ballots: frozenset[str] = NO_WORDS
    move_by: frozenset[str] = NO_WORDS
    clock: frozenset[str] = NO_WORDS
    months: frozenset[str] = NO_WORDS
    one_before: frozenset[str] = NO_WORDS
    one_after: frozenset[str] = NO_WORDS
    half_before: frozenset[str] = NO_WORDS
    ordinal_names: frozenset[str] = NO_WORDS
    adverb_before: frozenset[str] = NO_WORDS
    counted: frozenset[str] = NO_WORDS
    rank_verbs: frozenset[str] = NO_WORDS
    in_time: frozenset[str] = NO_WORDS


@dataclass(frozen=True, slots=True, eq=False)
class DateTable:
    """Months, weekdays, relative words and the usual order of a date written in digits.

    Words may have spaces; reading folds them. `doubtful` are months and weekdays that are other
    words too (May, March, Sun) and need a number or a preposition beside them, `only_with_day`
    months that need the number of a day, `doubtful_seasons` seasons that need "the" or a year.
    `names` are phrases with a word of a date that are no date (the Sunday Times).

    `shifts` are "last" (-1), "this" (0) and "next" (1), which may follow their noun with
    `shifts_behind`; `week_shifts` are those that count from the week with weekdays ("last
    Wednesday" is not yesterday), `rolling` those that count back from the dateline ("the past
    year"), `mentioned` those that count from the date named before ("the following day").

    `units` may be plural ("days") or dual ("day2"). `parts` name a stretch of a period: start,
    early, mid, late, end, h1, h2 (halves), earlier, later, rest; with `construct` "the end of" is
    one word. `holidays` give keys of `reading.calendars.HOLIDAYS` and `FEASTS`. `numeric_eras` are
    the calendars of bare numbers in this language. `events` are nouns that a year stands beside
    ("2008 election").

    `future` and `past` are words that tell when a date without a year is meant; `future_ends`,
    `past_ends` and `future_starts` are ends and starts of such words. `clitics` are letters
    written together with the next word, the article last.
    """

    order: str = "dmy"
    months: Mapping[str, int] = field(default_factory=dict)
    jalali_months: Mapping[str, int] = field(default_factory=dict)
    hijri_months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    doubtful: frozenset[str] = NO_WORDS
    near_days: Mapping[str, int] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    shifts: Mapping[str, int] = field(default_factory=dict)
    shifts_behind: bool = True
    week_shifts: frozenset[str] = NO_WORDS
    rolling: frozenset[str] = NO_WORDS
    mentioned: frozenset[str] = NO_WORDS
    only_with_day: frozenset[str] = NO_WORDS
    doubtful_seasons: frozenset[str] = NO_WORDS
    construct: bool = False
    periods: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    ordinal_ends: frozenset[str] = NO_WORDS
    thousands: frozenset[str] = NO_WORDS
    bare_thousand: bool = False
    joins_tens: bool = False
    numeric_eras: tuple[str, ...] = ()
    vague: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    seasons: Mapping[str, str] = field(default_factory=dict)
    holidays: Mapping[str, str] = field(default_factory=dict)
    decades: Mapping[str, int] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    ago: frozenset[str] = NO_WORDS
    ago_before: frozenset[str] = NO_WORDS
    ahead: frozenset[str] = NO_WORDS
    ahead_before: frozenset[str] = NO_WORDS
    later: frozenset[str] = NO_WORDS
    earlier: frozenset[str] = NO_WORDS
    before: frozenset[str] = NO_WORDS
    after: frozenset[str] = NO_WORDS
    less: frozenset[str] = NO_WORDS
    more: frozenset[str] = NO_WORDS
    about: frozenset[str] = NO_WORDS
    articles: frozenset[str] = NO_WORDS
    one: frozenset[str] = NO_WORDS
    of: frozenset[str] = NO_WORDS
    joins: frozenset[str] = NO_WORDS
    until: frozenset[str] = NO_WORDS
    since: frozenset[str] = NO_WORDS
    between: frozenset[str] = NO_WORDS
    within: frozenset[str] = NO_WORDS
    prepositions: frozenset[str] = NO_WORDS
    for_words: frozenset[str] = NO_WORDS
    eras: Mapping[str, str] = field(default_factory=dict)
    now: frozenset[str] = NO_WORDS
    ending: frozenset[str] = NO_WORDS
    starting: frozenset[str] = NO_WORDS
    names: frozenset[str] = NO_WORDS
    every: frozenset[str] = NO_WORDS
    fiscal: frozenset[str] = NO_WORDS
    quarters: frozenset[str] = NO_WORDS
    events: frozenset[str] = NO_WORDS
    future: frozenset[str] = NO_WORDS
    past: frozenset[str] = NO_WORDS
    future_starts: tuple[str, ...] = ()
    future_ends: tuple[str, ...] = ()
    past_ends: tuple[str, ...] = ()
    clitics: tuple[str, ...] = ()


class Mark(StrEnum):
    """What a word or phrase tells about the sentence it stands in."""

    SAY = "say"  # hands on what somebody states: "said"
    REPORT = "report"  # the same, but only before "that", a colon or a quote: "found that"
    ACCORDING = "according"  # stands before a source: "according to"
    OPINION = "opinion"
    PREDICTION = "prediction"
    FUTURE = "future"  # "will": a prediction, unless it is a plan with a date
    DUTY = "duty"  # what ought to be done: "must", "let us"
    MOTIVE = "motive"  # what somebody wants, fears, tries: nobody can look that up
    FIGURE = "figure of speech"
    FIRST_PERSON = "first person"
    CONDITION = "condition"
    QUESTION = "question"
    SCHEDULED = "scheduled"  # a plan with a date is a fact about today
    VOTE = "vote"
    COMPARISON = "comparison"
    PAST = "past"  # a finite verb of something done
    DEED = "deed"  # a verb of what the news tells: "signed", "arrested", "resigned"
    PERFECT = "perfect"  # "has", "have been": with a participle, something done
    PLACE = "place"  # "in", "at": what follows with a capital is a place or a named object


@dataclass(frozen=True, slots=True, eq=False)
class ProseTable:
    """Sentence ends, abbreviations, verbs of saying, words of opinion and prediction.

    `titles` are abbreviations that a name or number follows ("gen", "no"); `abbreviations` may
    also end a sentence, and do so before one of the `starters`. `past_endings` mark regular verbs.
    `furniture` are phrases that begin a line of page furniture; a line made of `share_words` alone
    is furniture too.
    """

    titles: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    marks: Mapping[Mark, tuple[str, ...]] = field(default_factory=dict)
    past_endings: tuple[str, ...] = ()
    not_past: frozenset[str] = frozenset()
    that: tuple[str, ...] = ()
    saying_first: bool = False
    prefixes: tuple[str, ...] = ()  # letters written onto the next word ("و")
    he: frozenset[str] = frozenset()
    they: frozenset[str] = frozenset()
    perfect: frozenset[str] = frozenset()  # "a (déclaré)": before a verb of saying, after who says
    documents: frozenset[str] = frozenset()
    authors: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    media: frozenset[str] = frozenset()
    institutions: frozenset[str] = frozenset()  # common nouns for who acts: "ministry", "army"
    openers: frozenset[str] = frozenset()  # words that begin a phrase before the subject
    clauses: tuple[str, ...] = ()  # words before a clause that may hold a fact of its own
    furniture: tuple[str, ...] = ()
    share_words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class ClauseTable:
    """What parts two statements that share a sentence, as folded words.

    `strong` and `joints` are patterns of what stands between them; behind a strong one nothing is
    shared. A statement has a subject, which begins with a `determiner`, a number or a name, and
    not with a `leaning` word, which needs the other half, as `back` words do anywhere; a `bare`
    one needs a noun behind it. It has a verb: a `finite` one, or one that may be a participle too
    (`with_object`, or by its ending) before what begins an object. Inside what is `subordinating`
    nothing is parted (`going_on`: not even behind a comma), nor behind what both halves share
    (`opening` the sentence, or `sharing` two things).
    """

    strong: str
    joints: str
    determiners: frozenset[str]
    leaning: frozenset[str]
    back: frozenset[str]
    bare: frozenset[str]
    finite: frozenset[str]
    with_object: frozenset[str]
    past_endings: tuple[str, ...]
    object_starts: frozenset[str]
    subordinating: frozenset[str]
    going_on: frozenset[str]
    opening: frozenset[str]
    sharing: frozenset[str]


def each_word(text: str) -> frozenset[str]:
    """The words of a list with blanks between them, folded as texts are."""
    return frozenset(fold(text).text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of a list with bars between them, folded as texts are."""
    pieces = fold(text).text.split("|")
    return tuple(phrase for piece in pieces if (phrase := " ".join(piece.split())))


def listed(text: str) -> frozenset[str]:
    """The words or phrases of a list with bars between them, as a set."""
    return frozenset(phrases(text))


def numbered(text: str, values: Iterable[float]) -> dict[str, float]:
    """Words apart by blanks, each with its value."""
    return dict(zip(text.split(), values, strict=True))


def by_phrase(texts: Mapping[Comparator, str]) -> dict[str, Comparator]:
    """The comparator that each phrase means."""
    return {phrase: meant for meant, text in texts.items() for phrase in phrases(text)}


@dataclass(frozen=True, slots=True)
class Language:
    """A language, named by its ISO 639-1 code."""

    code: str
    numbers: NumberTable
    dates: DateTable
    prose: ProseTable
    clauses: ClauseTable | None = None  # None: sentences of two statements stay one
