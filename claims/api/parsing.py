"""JSON bodies, read with care: limited in size and in depth before they are parsed."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import IO, Any, Never

from django.conf import settings
from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser

from claims.api.problems import Problem

DEEPEST = 25
# Possessive, and an unfinished string ends with the text: every character is looked at once.
STRING_OR_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)|[\[\]{}]', re.DOTALL)


class StrictJSONParser(BaseParser):
    """One JSON value of at most DATA_UPLOAD_MAX_MEMORY_SIZE bytes in UTF-8 (RFC 8259)."""

    media_type = "application/json"

    def parse(
        self,
        stream: IO[bytes],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> Any:
        return parsed(read(stream))


class LinesParser(BaseParser):
    """JSON lines, a list of them unparsed: one that cannot be read must not spoil the others."""

    media_type = "application/jsonl"

    def parse(
        self,
        stream: IO[bytes],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> Any:  # a list of str, which the stubs do not foresee
        # A line ends at a line feed alone: other separators may stand inside a JSON string.
        return [line.decode("utf-8", "surrogateescape") for line in read(stream).split(b"\n")]


class NewlineParser(LinesParser):
    """The same under the name that newline-delimited JSON goes by elsewhere."""

    media_type = "application/x-ndjson"


def parsed(body: bytes) -> Any:
    """The value of a JSON text; raises ParseError where it is none or nests too deep."""
    text = text_of(body)
    if depth(text) > DEEPEST:
        raise ParseError(f"The JSON is nested more than {DEEPEST} deep.")
    try:
        return json.loads(text, parse_constant=refuse_constant)
    except ValueError as error:
        raise ParseError(f"The body is not JSON: {error}") from None


def text_of(body: bytes) -> str:
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ParseError("The body is not UTF-8.") from None


def read(stream: IO[bytes]) -> bytes:
    most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    body = stream.read(most + 1)
    if len(body) > most:
        raise Problem("too-large", f"The body has more than {most:,} bytes.")
    return body


def depth(text: str) -> int:
    """How deep the arrays and objects of a JSON text nest at most; brackets in strings don't."""
    now = deepest = 0
    for match in STRING_OR_BRACKET.finditer(text):
        if match[0] in ("[", "{"):
            now += 1
            if now > DEEPEST:
                return now
            deepest = max(deepest, now)
        elif match[0] in ("]", "}"):
            now -= 1
    return deepest


def refuse_constant(name: str) -> Never:
    raise ValueError(f"{name} is not a JSON number")
