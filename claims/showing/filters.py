"""Filters for the templates: text of strangers, escaped like any other."""

from __future__ import annotations

from typing import Any

from django import template

from claims.showing import text as shown

register = template.Library()


@register.filter
def visible(text: Any) -> str:
    """Text of strangers with its hidden characters spelt out, as in [U+202E]."""
    return shown.visible(str("" if text is None else text))


@register.filter
def direction(language: str | None) -> str:
    """The `dir` attribute for a language."""
    return shown.direction(language or "")


@register.filter
def web(address: str) -> str:
    """An address that may become a link: the web's own, nothing else."""
    return shown.web(address)


@register.filter
def paragraphs(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]
