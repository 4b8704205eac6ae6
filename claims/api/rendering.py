"""Answers as JSON, or as lines of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer, JSONRenderer
from rest_framework.request import Request
from rest_framework.utils.encoders import JSONEncoder


class RowEncoder(JSONEncoder):
    """The framework's encoder, which asks a dozen questions before it comes to what rows hold most
    of: ids and times. A list spends a tenth of its time on them."""

    def default(self, obj: Any) -> Any:
        if type(obj) is UUID:
            return str(obj)
        if type(obj) is datetime:
            text = obj.isoformat()
            return f"{text[:-6]}Z" if text.endswith("+00:00") else text
        return super().default(obj)


LINE = RowEncoder(ensure_ascii=False, separators=(",", ":"))


class RowsRenderer(JSONRenderer):
    encoder_class = RowEncoder


class LinesRenderer(BaseRenderer):
    """A list as JSON lines; a problem as JSON."""

    media_type = "application/jsonl"
    charset = "utf-8"
    format = "jsonl"

    def render(
        self,
        data: Any,
        accepted_media_type: str | None = None,
        renderer_context: Mapping[str, Any] | None = None,
    ) -> bytes:
        rows = data if isinstance(data, list) else [data]
        return "".join(f"{LINE.encode(row)}\n" for row in rows).encode()


class JSONAlways(DefaultContentNegotiation):
    """JSON whatever is accepted: a browser, a feed reader and an error all get the same."""

    def select_renderer(
        self, request: Request, renderers: Any, format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        return renderers[0], renderers[0].media_type
