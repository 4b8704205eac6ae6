"""What of a statement can be checked, and what kind of claim that is; or why it is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import re2

from claims.reading.languages.tables import Language, Mark, each_word
from claims.reading.marks import marks_of, words_of
from claims.reading.people import bare
from claims.reading.unit_names import CURRENCIES, ISO_CODES
from claims.reading.values import ClaimKind, Date, Grain, Quantity

# A statement that gives a figure or a day is worth reading even where the model, trained on
# debates, is not impressed; one that only tells of an event has to convince it. Set by hand on the
# articles and sentences of tests/claims/reading, not learnt: lower lets comment in, higher loses
# plain events.
WORTH_CLAIMING = 0.30
WORTH_WITH_FIGURES = 0.08
WORTH_WITH_NAMES = 0.12
WORTH_WITH_A_DAY = 0.03  # of something that is to be held: debates have no such sentences

ODDS = re2.compile(r"\b(?:more|less|as) likely\b")
LEFT_BEHIND = re2.compile(r"[”»\"] (?:Is|Was|Are|Were), took place[\s.\"”]*$")
BROKEN_TITLE = re2.compile(r"\p{Ll} [“«„][^“”«»„\"]{1,60}$")

# No statement of these kinds can be looked up, whatever figures stand in it.
NEVER = {
    Mark.PREDICTION: "a prediction",
    Mark.OPINION: "an opinion",
    Mark.DUTY: "says what ought to be done",
    Mark.MOTIVE: "tells of somebody's wishes or thoughts",
    Mark.FIGURE: "a figure of speech",
    Mark.QUESTION: "a question",
}
UNRESOLVED = each_word("it this that these those he she they which who")
NOW = each_word("today now tonight nowadays currently")
SPANS_OF_TIME = each_word("second minute hour day week month quarter year decade century fortnight")
VOTERS = each_word(
    "members lawmakers mps senators deputies votes legislators delegates member votes seats"
    " representatives voters parliamentarians countries councillors"
)
# With these a number needs no noun behind it: "the toll rose to 9".
COUNTERS = each_word(
    "number toll tally total count figure average turnout score attendance index population"
)
PLAYING = each_word(
    "beat beats match matches game games goal goals striker cup league stadium scored win wins won"
    " defeated drew team coach season final halftime tournament championship"
)
MONEY = frozenset(CURRENCIES.values()) | ISO_CODES
# "two things", "both sides": counted, but nothing that anybody could count again.
VAGUE_NOUNS = each_word(
    "thing things aspect aspects factor factors issue issues point points reason reasons way"
    " ways side sides hand hands part parts word words kind kinds level levels path paths option"
    " options question questions lesson lessons problem problems challenge challenges front"
    " fronts end ends goal goals truth truths choice choices sense senses respect respects step"
    " steps"
)


@dataclass(slots=True)  # not frozen: there is one for each sentence, and freezing costs
class Content:
    """What is said, without who says it; `figures` and `names` are worked out once, when asked."""

    text: str
    flat: str
    words: Sequence[str]
    marks: frozenset[Mark]
    quantities: tuple[Quantity, ...]
    dates: tuple[Date, ...]
    sourced: bool
    quoted: bool
    figures: list[Quantity] | None = None
    names: int | None = None


def veto(content: Content, language: Language) -> str | None:
    """Why the statement is no claim as a whole, None where nothing speaks against it."""
    if len(content.words) < (3 if figures(content) else 4) or not any(
        char.isalpha() for char in content.text
    ):
        return "a fragment"
    if content.text.rstrip("\"'”’») ").endswith(("?", "؟")):
        return "a question"
    for mark, why in () if content.marks.isdisjoint(NEVER) else NEVER.items():
        if mark in content.marks and not _speaks_of_a_figure(mark, content, language):
            return why
    if _breaks_off(content) and not figures(content) and not days(content):
        return "breaks off"
    if Mark.FUTURE in content.marks and not _is_plan(content):
        return "a prediction"
    if Mark.CONDITION in content.marks and not content.quantities and not content.dates:
        return "a condition"
    if content.words[0] in ("if", "unless"):
        return "a condition"
    if Mark.FIRST_PERSON in content.marks and not (content.sourced and figures(content)):
        return "speaks of the speaker"
    return None


def _speaks_of_a_figure(mark: Mark, content: Content, language: Language) -> bool:
    """Whether a tell-tale word does not touch the figure: odds, or a wish told after a deed."""
    if mark is Mark.PREDICTION:
        return _are_odds(content, language)
    if mark is not Mark.MOTIVE or Mark.PAST not in content.marks or not figures(content):
        return False
    last = max(content.text.find(q.text) + len(q.text) for q in figures(content))
    return Mark.MOTIVE not in marks_of(words_of(content.flat[:last]), language.prose)


def _are_odds(content: Content, language: Language) -> bool:
    """ "were 22 percent more likely to": a figure that was found, nothing foretold."""
    if "likely" not in content.words or not figures(content):
        return False
    said = ODDS.sub(" ", " ".join(content.words))
    return Mark.PREDICTION not in marks_of(said.split(), language.prose)


def _breaks_off(content: Content) -> bool:
    """ "the bombing of the “Book of": a title that is never closed, or a verb left behind it."""
    ending = content.text[-80:]
    if "“" not in ending and "«" not in ending and "„" not in ending and "took" not in ending:
        return False
    pattern = LEFT_BEHIND if "took place" in ending else BROKEN_TITLE
    return pattern.search(ending) is not None


def _is_plan(content: Content) -> bool:
    """ "will be held on July 26" is a fact about today; a law that would cut taxes was passed."""
    if Mark.SCHEDULED in content.marks:
        return bool(content.dates or figures(content))
    return Mark.PAST in content.marks and bool(figures(content) or days(content))


def figures(content: Content) -> list[Quantity]:
    """The numbers that say something."""
    if content.figures is None:
        content.figures = _figures(content) if content.quantities else []
    return content.figures


def _figures(content: Content) -> list[Quantity]:
    counting = Mark.VOTE in content.marks or not COUNTERS.isdisjoint(content.words)
    return [
        quantity
        for quantity in content.quantities
        if is_figure(quantity)
        or (
            quantity.noun is None
            and not quantity.ordinal
            and (counting or _stands_alone(quantity, content))
        )
    ]


def _stands_alone(quantity: Quantity, content: Content) -> bool:
    """ "11 of them", "rose to 58": digits that count what was named before; an age does not."""
    number = quantity.low if quantity.value is None else quantity.value
    if quantity.unit or number is None or number < 10:
        return False
    in_digits = quantity.text[:1].isdecimal() or quantity.text[-1:].isdecimal()
    return in_digits and f", {quantity.text}," not in content.text


def is_figure(quantity: Quantity) -> bool:
    """A number that says something: not an ordinal, not the "one" of "one of them"."""
    if quantity.ordinal or quantity.unit in SPANS_OF_TIME:
        return False
    if quantity.of is not None or quantity.against is not None or quantity.unit:
        return True
    if quantity.value == 1 and not quantity.text.strip()[:1].isdigit():
        return False
    if quantity.noun is None:
        return quantity.value is not None and (quantity.value >= 100 or quantity.value % 1 > 0)
    return quantity.noun.split()[-1].lower() not in VAGUE_NOUNS


def days(content: Content) -> list[Date]:
    """Dates that say when: a day, a month or a year, but not "today" alone."""
    return [
        date
        for date in content.dates
        if date.grain in (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR, Grain.QUARTER)
        and date.text.lower() not in NOW
    ]


def kind_of(content: Content, language: Language) -> ClaimKind | None:
    """The kind of claim, None where nothing in the statement can be looked up."""
    numbers, when = figures(content), days(content)
    if numbers:
        kind = _of_numbers(numbers, content)
        if kind is not None:
            return kind
    if Mark.COMPARISON in content.marks and (when or names(content, language) > 0):
        return ClaimKind.COMPARISON
    if when and Mark.SCHEDULED in content.marks:
        return ClaimKind.DATE
    if _spans(content):
        return ClaimKind.MEASURE
    if when and (Mark.PAST in content.marks or Mark.PERFECT in content.marks):
        return ClaimKind.EVENT
    if content.quoted and content.sourced and names(content, language) > 1:
        return ClaimKind.QUOTE
    if _is_event(content, language):
        return ClaimKind.EVENT
    return None


def _of_numbers(numbers: list[Quantity], content: Content) -> ClaimKind | None:
    if any(q.against is not None for q in numbers) and (
        Mark.VOTE in content.marks or PLAYING.isdisjoint(content.words)
    ):
        return ClaimKind.VOTE
    if Mark.VOTE in content.marks and any(
        q.of is not None or _voters(q) or (not q.unit and not q.noun) for q in numbers
    ):
        return ClaimKind.VOTE
    if Mark.COMPARISON in content.marks:
        return ClaimKind.COMPARISON
    units = [q.unit for q in numbers]
    if any(unit and unit.split("_per_")[0] in MONEY for unit in units):
        return ClaimKind.MONEY
    if any(unit and unit.startswith(("percent", "basis")) for unit in units) or any(
        q.share is not None or _is_fraction(q) for q in numbers
    ):
        return ClaimKind.SHARE
    if any(unit is None for unit in units):
        return ClaimKind.COUNT
    return ClaimKind.MEASURE


def _is_fraction(quantity: Quantity) -> bool:
    return quantity.unit is None and quantity.value is not None and 0 < quantity.value < 1


def _voters(quantity: Quantity) -> bool:
    return bool(quantity.noun) and any(word in VOTERS for word in (quantity.noun or "").split())


def _spans(content: Content) -> bool:
    """Spans of time ("26 months") of something that was."""
    told = Mark.PAST in content.marks or any(word in content.words for word in ("past", "last"))
    return told and any(q.unit in SPANS_OF_TIME and not q.ordinal for q in content.quantities)


def _is_event(content: Content, language: Language) -> bool:
    """Somebody named did something named: an actor, a finite verb of doing, an object or place."""
    acting = names(content, language) + min(2, len(_institutions(content, language)))
    return acting > 1 and Mark.DEED in content.marks


def _institutions(content: Content, language: Language) -> frozenset[str]:
    return language.prose.institutions.intersection(content.words)


def worth_needed(content: Content, kind: ClaimKind, language: Language) -> float:
    """How worthy a statement has to be: figures, days and names can be looked up."""
    if kind is ClaimKind.DATE:
        return WORTH_WITH_A_DAY
    if figures(content) or days(content):
        return WORTH_WITH_FIGURES
    return WORTH_WITH_NAMES if names(content, language) > 1 else WORTH_CLAIMING


def names(content: Content, language: Language) -> int:
    """How many names stand in the statement: runs of capitalised words."""
    if content.names is None:
        content.names = _names(content, language)
    return content.names


def _names(content: Content, language: Language) -> int:
    found, inside = 0, False
    for at, word in enumerate(content.text.split()):
        word = word.lstrip("\"'“‘«([")
        capital = word[:1].isupper() or (word[:3] == "al-")
        if at == 0 and capital and bare(word) in language.prose.starters:
            capital = False
        found += capital and not inside
        inside = capital and word[-1:] not in ",;:"
    return found
