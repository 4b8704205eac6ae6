"""Filters for the templates of the public pages."""

from __future__ import annotations

from django import template

from claims.pages import showing

register = template.Library()


@register.filter
def visible(text: str | None) -> str:
    """Text of strangers with its hidden characters spelt out; escaped like any other."""
    return showing.visible(str(text or ""))
