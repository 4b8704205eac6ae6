"""What a number counts: the head noun with its modifiers, found without a tagger.

After a number English has modifiers and a plural ("2,500 US soldiers remain"), so the phrase ends
at the first word that looks plural; after "one" or a hyphen it is the word that follows.
"""

from __future__ import annotations

from dataclasses import dataclass

from claims.reading.windows import Window

LONGEST = 5
SINGULAR_S = frozenset({
    "means", "gas", "bus", "lens", "news", "series", "species", "atlas", "bias", "canvas",
    "summons",
})  # fmt: skip
# Verbs of one shape for many, that follow a number which stands for people said before.
VERBS = frozenset({
    "work", "fell", "rose", "ran", "stood", "sat", "held", "kept", "fought", "slept", "ate",
    "spoke", "wrote", "drove", "flew", "grew", "drowned", "escaped", "survived", "vanished",
    "stay", "stayed", "speak", "drive", "fight", "sit", "stand", "play", "come", "came", "say",
    "live", "die", "go", "want", "know", "think", "disappeared", "returned", "resigned", "quit",
})  # fmt: skip
# Words in -ed that name people or things by themselves.
NAMED = frozenset({
    "injured", "wounded", "unemployed", "dead", "seed", "breed", "bed", "speed", "weed", "feed",
    "shed",
})  # fmt: skip


@dataclass(slots=True)  # not frozen: there is one for each number, and freezing costs
class Noun:
    text: str
    end: int


def noun_after(w: Window, at: int, *, plural: bool) -> Noun | None:
    """The noun phrase that starts at a token; `plural` where the number asks for a plural."""
    start = at
    if w.words[at] == "-" and w.joined(at) and w.joined(at + 1):
        if w.words[at + 1] != "strong":
            return _hyphened(w, at + 1)
        start = at + 2
    table = w.lexicon.table
    while w.words[start].endswith("ly") and w.words[start] not in table.plurals:
        start += 1 + (w.words[start + 1] == "-")
    run = _run(w, start)
    if run == start or w.words[start] in w.lexicon.number_words or w.words[start] in table.pronouns:
        return None
    if table.noun_last:
        ends = table.plural_ends if plural else ()
        if ends and not w.words[start].endswith(ends) and w.words[start] not in table.plurals:
            return None  # "de magnitud 7,8 dejó"
        return _noun(w, start, start + 1)
    if _is_verb(w, start, plural=plural):
        return None
    end = _plural_end(w, start, run) if plural else 0
    if end == 0 and plural and w.words[start].endswith("ed") and w.words[start] not in NAMED:
        return None  # "three escaped"
    if end == 0 and plural and run - start > 1 and not _ends_phrase(w, run):
        return None
    return _noun(w, start, end or _singular_end(w, start, run))


def _is_verb(w: Window, at: int, *, plural: bool) -> bool:
    """ "One works", "two work in the fields": what the number does, not what it counts."""
    word = w.words[at]
    if not plural:
        ending = word.endswith("s") and not word.endswith(("ss", "us", "is"))
        return ending and word not in w.lexicon.table.plurals and word not in SINGULAR_S
    if word not in VERBS:
        return False
    after = w.words[at + 1]
    return not after.isalpha() or after in w.lexicon.table.stops


def _hyphened(w: Window, at: int) -> Noun | None:
    """ "seat" in "329-seat parliament"."""
    if w.words[at] in w.lexicon.number_words or _run(w, at) == at:
        return None
    return _noun(w, at, at + 1)


def noun_before(w: Window, at: int) -> Noun | None:
    """The noun before an ordinal, where a language puts it there: "الجولة الرابعة"."""
    word = w.words[at - 1]
    if not word.isalpha() or word in w.lexicon.table.stops:
        return None
    return _noun(w, at - 1, at)


def noun_of(w: Window, at: int) -> Noun | None:
    """The noun after "of": "hundreds of people", "a third of the country's voters"."""
    table = w.lexicon.table
    found = w.lexicon.of.starting(w.words, at)
    if found is None:
        return None
    start = found[1]
    while w.words[start] in table.determiners and start < at + 3:
        start += 1
    noun = noun_after(w, start, plural=True) or noun_after(w, start, plural=False)
    return _owned(w, noun) if noun is not None else None


def _owned(w: Window, owner: Noun) -> Noun:
    """What is owned, where the noun is an owner: "voters" in "the country's voters"."""
    if w.words[owner.end] != "'":
        return owner
    start = owner.end + 2 if w.words[owner.end + 1] == "s" else owner.end + 1
    if w.words[start].isdigit():  # "half of the country's 47 counties"
        counted = noun_after(w, start + 1, plural=True)
        return Noun(counted.text, owner.end) if counted is not None else owner
    return noun_after(w, start, plural=True) or noun_after(w, start, plural=False) or owner


def _run(w: Window, start: int) -> int:
    """The end of the words that may belong to the phrase."""
    table, end = w.lexicon.table, start
    while end - start < LONGEST:
        word = w.words[end]
        if word == "-" and end > start and w.joined(end) and w.joined(end + 1):
            end += 1
            continue
        if (
            not word.isalpha()
            or len(word) == 1
            or (word in table.stops and w.original(end) != "US")
        ):
            break
        if word in w.lexicon.starts and end > start and word not in table.ordinals:
            break
        if w.in_date(end):
            break
        end += 1
    return end


def _plural_end(w: Window, start: int, run: int) -> int:
    """The end of the first word that looks plural, and of the plurals right after it."""
    for at in range(start, run):
        if _is_plural(w, at):
            end = at + 1
            while end < run and _is_plural(w, end):
                end += 1
            return end
    return 0


def _is_plural(w: Window, at: int) -> bool:
    table, word = w.lexicon.table, w.words[at]
    if word in table.plurals:
        return True
    if word == "us" or word in table.not_plurals or len(word) < 3:
        return False
    return word.endswith("s") and not word.endswith(("ss", "ous"))


def _singular_end(w: Window, start: int, run: int) -> int:
    """One word, or more where the phrase ends with them and none looks like a verb."""
    end = start + 1
    while end < run and not w.words[end].endswith(("ed", "ly")) and end - start < 3:
        end += 1
    return end if w.words[end - 1] != "-" else end - 1


def _ends_phrase(w: Window, run: int) -> bool:
    return run - LONGEST < 0 or w.words[run] in (".", ",", ";", "", "\n", ")", "of", "in", "and")


def _noun(w: Window, start: int, end: int) -> Noun:
    quoted = w.text.quote(w.starts[start], w.ends[end - 1])
    return Noun(" ".join(quoted.split()), end)
