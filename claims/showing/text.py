"""Text of strangers on a page: hidden characters made visible, data that cannot break out."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

from django.utils.safestring import SafeString, mark_safe

RIGHT_TO_LEFT = frozenset(
    ["ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"]
)
JOINERS = frozenset({"\u200c", "\u200d"})  # Persian, Arabic and Indic spelling needs them
# What would end the script element, or start another one in a careless parser.
ESCAPED = {"<": "\\u003C", ">": "\\u003E", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def visible(text: str) -> str:
    """The text with characters that show nothing but may mislead spelt out, as in [U+202E]."""
    return "".join(
        f"[U+{ord(char):04X}]"
        if unicodedata.category(char) == "Cf" and char not in JOINERS
        else char
        for char in text
    )


def web(address: str) -> str:
    """The address where it is one of the web, else "": nothing else may become a link."""
    return address if address.startswith(("http://", "https://")) else ""


def direction(language: str) -> str:
    """The `dir` attribute for a language; without one the text itself decides."""
    if not language:
        return "auto"
    return "rtl" if language.partition("-")[0].lower() in RIGHT_TO_LEFT else "ltr"


def json_ld(data: dict[str, Any]) -> SafeString:
    """JSON for an application/ld+json element: no character of it can end the element."""
    text = json.dumps(data, ensure_ascii=False, indent=1)
    for char, escape in ESCAPED.items():
        text = text.replace(char, escape)
    return mark_safe(text)  # noqa: S308 - nothing in it is markup any more
