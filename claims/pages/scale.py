"""The words of the default rating scale in the reader's language.

A desk's own labels are data and stay as the desk wrote them.
"""

from __future__ import annotations

from django.utils.translation import gettext, gettext_noop

# What `claims.models.defaults` installs, where the collector of messages finds it.
DEFAULT_SCALE = (
    gettext_noop("True"),
    gettext_noop("The claim is accurate and nothing that matters is missing."),
    gettext_noop("Mostly true"),
    gettext_noop("Accurate, but needs a clarification."),
    gettext_noop("Half true"),
    gettext_noop("Partly accurate, but leaves out what matters."),
    gettext_noop("Mostly false"),
    gettext_noop("Holds a grain of truth but misses the facts."),
    gettext_noop("False"),
    gettext_noop("Not accurate."),
    gettext_noop("Unproven"),
    gettext_noop("The evidence there is does not decide it either way."),
    gettext_noop("Misleading"),
    gettext_noop("True to the letter and wrong in what it suggests."),
    gettext_noop("Missing context"),
    gettext_noop("Reads differently with what was left out."),
    gettext_noop("Altered"),
    gettext_noop("An image, recording or quote was changed."),
    gettext_noop("Satire"),
    gettext_noop("Written as satire and taken at its word."),
)


def in_words(label: str) -> str:
    """A label or definition of the scale as the reader's language says it."""
    return gettext(label) if label in DEFAULT_SCALE else label
