"""What every installation starts with: the rating scale and the roles, as data.

Put in place after every migration where it is missing; what a desk has changed stays.
"""

from __future__ import annotations

from django.contrib.auth.models import Group

from claims.models.verdict import Rating
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


def install(using: str) -> None:
    Rating.objects.using(using).bulk_create(
        [
            Rating(code=code, label=label, definition=definition, ordinal=ordinal, position=place)
            for place, (code, label, definition, ordinal) in enumerate(SCALE)
        ],
        ignore_conflicts=True,
    )
    for role in Role:
        Group.objects.using(using).get_or_create(name=role.value)
