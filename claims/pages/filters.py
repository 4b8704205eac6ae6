"""Filters for the templates of the public pages."""

from __future__ import annotations

from django import template

from claims.pages.scale import in_words

register = template.Library()


@register.filter
def scale_words(label: str) -> str:
    """A label or definition of the rating scale in the reader's language."""
    return in_words(label)
