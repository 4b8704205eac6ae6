"""What every installation starts with: rating scale, checklist, roles and schedule, as data.

Put in place after every migration where it is missing; what a desk has changed stays.
"""

from __future__ import annotations

from django.contrib.auth.models import Group

from claims.models import schedule
from claims.models.checklist import ChecklistItem
from claims.models.verdict import Rating
from claims.reading.values import ClaimKind
from claims.vocabulary import Role

# code, label, definition, place on the true-false axis (none beside it)
SCALE: tuple[tuple[str, str, str, int | None], ...] = (
    ("true", "True", "The claim is accurate and nothing that matters is missing.", 5),
    ("mostly_true", "Mostly true", "Accurate, but needs a clarification.", 4),
    ("half_true", "Half true", "Partly accurate, but leaves out what matters.", 3),
    ("mostly_false", "Mostly false", "Holds a grain of truth but misses the facts.", 2),
    ("false", "False", "Not accurate.", 1),
    ("unproven", "Unproven", "The evidence there is does not decide it either way.", None),
    ("misleading", "Misleading", "True to the letter and wrong in what it suggests.", None),
    ("missing_context", "Missing context", "Reads differently with what was left out.", None),
    ("altered", "Altered", "An image, recording or quote was changed.", None),
    ("satire", "Satire", "Written as satire and taken at its word.", None),
)

# code, kind ("" for every), question, what it means
CHECKLIST: tuple[tuple[str, str, str, str], ...] = (
    ("primary", "", "Found the primary source", "The record, data or paper, not a report of it."),
    ("original", "", "Read it in its original language", "A translation may have lost a word."),
    ("asked", "", "Asked the claimant for a reply", "Give them a fair time; add what they say."),
    ("unit", ClaimKind.COUNT, "Sure what was counted, where and when", "Not a wider or older one."),
    ("whole", ClaimKind.SHARE, "Know the whole that the share is of", "And that it is the same."),
    ("roll", ClaimKind.VOTE, "Seen the roll or the official result", "Present, voting, in favour."),
    ("prices", ClaimKind.MONEY, "Same currency, year and prices", "Nominal or after inflation."),
    ("method", ClaimKind.MEASURE, "Know how it was measured", "Where, with what, how exactly."),
    ("calendar", ClaimKind.DATE, "Day holds in the place's time zone", "And in its calendar."),
    ("both", ClaimKind.COMPARISON, "Checked both sides of it", "And that they can be compared."),
    ("spoken", ClaimKind.QUOTE, "Heard or read the whole statement", "The words around the quote."),
    ("witness", ClaimKind.EVENT, "Two sources that were there", "Independent of each other."),
)  # fmt: skip


def install(using: str) -> None:
    Rating.objects.using(using).bulk_create(
        [
            Rating(code=code, label=label, definition=definition, ordinal=ordinal, position=place)
            for place, (code, label, definition, ordinal) in enumerate(SCALE)
        ],
        ignore_conflicts=True,
    )
    ChecklistItem.objects.using(using).bulk_create(
        [
            ChecklistItem(code=code, kind=kind, question=question, help=meaning, position=place)
            for place, (code, kind, question, meaning) in enumerate(CHECKLIST)
        ],
        ignore_conflicts=True,
    )
    for role in Role:
        Group.objects.using(using).get_or_create(name=role.value)
    schedule.install(using)
