"""The feed of changes: what a mirror follows, and the snapshot with which it begins."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from django.http import StreamingHttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.change_rows import DataField, StateShape, all_states, states_of
from claims.api.endpoints import Endpoint
from claims.api.exports import json_lines
from claims.api.fields import ChoicesField
from claims.api.paging import MOST, USUAL, asked_limit, link
from claims.api.problems import Problem
from claims.api.queries import NoQuery, asked
from claims.api.shapes import Shape
from claims.api.sparse import Row
from claims.models import Change, ChangeFeed
from claims.models.change import CURSOR_HEADER, ChangeType

CURSOR = re.compile(r"([0-9a-f]{12})-([0-9]{1,18})")


class ChangeShape(StateShape):
    """An object was written to. `data` is its present state as the caller may see it; null says
    that it is not, or no longer, there for the caller."""

    id = serializers.IntegerField(help_text="Rises with every change, e.g. 1842.")
    at = serializers.DateTimeField(help_text="When the change was numbered, after its commit.")
    data = DataField(allow_null=True, help_text="As its list shows it, or null.")  # type: ignore[assignment]  # a field's name, not the framework's attribute


class ChangesShape(Shape):
    """Changes after a cursor, in the order in which they must be applied."""

    epoch = serializers.CharField(help_text="Cursors hold within an epoch, e.g. 9f1c04ab27de.")
    cursor = serializers.CharField(
        help_text="Where to go on from: keep it once these changes are applied, e.g."
        " 9f1c04ab27de-1842."
    )
    next = serializers.URLField(allow_null=True, help_text="More that is there now, or null.")
    previous = serializers.URLField(allow_null=True, help_text="Always null; the feed runs on.")
    results = ChangeShape(many=True)


class ChangesQuery(Shape):
    cursor = serializers.CharField(
        required=False,
        max_length=40,
        help_text="From a snapshot or the last answer; without one the epoch's beginning.",
    )
    limit = serializers.IntegerField(
        required=False,
        min_value=1,
        max_value=MOST,
        help_text=f"Changes at once; {USUAL} if absent.",
    )
    types = ChoicesField(ChangeType.values, required=False, help_text="Only these nouns.")


class Changes(Endpoint):
    needs = {"GET": None}

    @extend_schema(
        operation_id="list_changes",
        summary="What has changed since",
        description="In an order that never passes something committed later. Strangers are told"
        " of published verdicts, their claims and evidence. A cursor of an earlier epoch (before"
        " a restore) answers 410: begin again from a snapshot.",
        tags=["changes"],
        parameters=[ChangesQuery],
        responses={200: ChangesShape},
    )
    def get(self, request: Request) -> Response:
        wanted = asked(request, ChangesQuery)
        feed = ChangeFeed.objects.there()
        start = number_of(request.query_params.get("cursor", ""), feed)
        limit = asked_limit(request)
        changes = Change.objects.after(start, epoch=feed.epoch)
        changes = changes if self.insider else changes.open()
        if "types" in wanted:
            changes = changes.filter(type__in=wanted["types"])
        found = list(changes[: limit + 1])
        # Nothing up to the feed's end is of interest where no row was found.
        end = found[:limit][-1].pk if found else max(start, feed.last)
        cursor = f"{feed.epoch}-{end}"
        return Response(
            {
                "epoch": feed.epoch,
                "cursor": cursor,
                "next": link(request, cursor) if len(found) > limit else None,
                "previous": None,
                "results": told(found[:limit], insider=self.insider),
            }
        )


def number_of(cursor: str, feed: ChangeFeed) -> int:
    """The number after which to read; raises a 410 Problem for a cursor that holds no more."""
    if not cursor:
        return 0
    match = CURSOR.fullmatch(cursor)
    if match is None:
        raise Problem("bad-cursor", "This is no cursor of the feed; begin with changes/snapshot.")
    # A number that was not given yet is from a future that a restored database knows nothing of.
    if match[1] != feed.epoch or int(match[2]) > feed.last:
        raise Problem(
            "gone",
            "A new epoch has begun since this cursor was given, as after a restore; begin again"
            " with changes/snapshot.",
        )
    return int(match[2])


def told(changes: Sequence[Change], *, insider: bool) -> list[Row]:
    ids: dict[str, list[UUID]] = defaultdict(list)
    for change in changes:
        ids[change.type].append(change.object_id)
    states = {kind: states_of(kind, group, insider=insider) for kind, group in ids.items()}
    return [
        {"id": change.pk, "at": change.at} | states[change.type].get(change.object_id, gone(change))
        for change in changes
    ]


def gone(change: Change) -> Row:
    return {"type": change.type, "object": change.object_id, "version": None, "data": None}


class Snapshot(Endpoint):
    needs = {"GET": None}
    etag_prefix = None  # a stream is not hashed before it is sent

    @extend_schema(
        operation_id="get_changes_snapshot",
        summary="Everything there is, with the cursor to follow it from",
        description="JSON lines `{type, object, version, data}` of everything that the caller may"
        " see. The cursor stands in the header `Changes-Cursor` and in the last line,"
        ' `{"type": "end", "cursor", "objects"}`, without which a snapshot is incomplete.',
        tags=["changes"],
        responses={(200, "application/jsonl"): OpenApiTypes.STR},
    )
    def get(self, request: Request) -> StreamingHttpResponse:
        asked(request, NoQuery)
        cursor = ChangeFeed.objects.there().cursor
        return StreamingHttpResponse(
            (line.encode() for line in json_lines(lines(cursor, insider=self.insider))),
            content_type="application/jsonl; charset=utf-8",
            headers={CURSOR_HEADER: cursor},
        )


def lines(cursor: str, *, insider: bool) -> Iterator[dict[str, Any]]:
    objects = 0
    for state in all_states(insider=insider):
        objects += 1
        yield state
    yield {"type": "end", "cursor": cursor, "objects": objects}
