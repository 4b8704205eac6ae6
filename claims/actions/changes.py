"""Numbering what was changed, after commit, so that readers can follow it without a gap."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from uuid import UUID

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from claims.models import AuditEntry, Change, ChangeFeed, Touched, Verdict, VerdictEvidence
from claims.models.change import ChangeType, new_epoch

AT_ONCE = 1000  # notes in one transaction

Key = tuple[str, UUID]


def publish_changes() -> int:
    """Number everything that is committed and was not numbered yet; how many changes that made.

    Notes on one object that wait together become one change: a reader is shown the present state.
    """
    numbered = 0
    while Touched.objects.exists():
        batch = publish_batch()
        if batch is None:  # another publisher is at it
            break
        numbered += batch
    return numbered


def publish_batch() -> int | None:
    ChangeFeed.objects.there()
    with transaction.atomic():
        feed = ChangeFeed.objects.taken()
        if feed is None:
            return None
        notes = list(Touched.objects.order_by("pk")[:AT_ONCE])
        # An object's place is that of its last note: what it refers to was touched before.
        keys = list(dict.fromkeys((note.type, note.object_id) for note in reversed(notes)))[::-1]
        Touched.objects.filter(pk__in=[note.pk for note in notes]).delete()
        Change.objects.bulk_create(numbered_changes(feed, keys))
        ChangeFeed.objects.filter(pk=feed.pk).update(last=feed.last + len(keys))
    return len(keys)


def numbered_changes(feed: ChangeFeed, keys: list[Key]) -> Iterable[Change]:
    open_ones = ever_public(keys)
    now = timezone.now()
    for number, key in enumerate(keys, start=feed.last + 1):
        yield Change(
            id=number,
            epoch=feed.epoch,
            type=key[0],
            object_id=key[1],
            at=now,
            was_public=key in open_ones,
        )


def ever_public(keys: list[Key]) -> set[Key]:
    """Those that are, or have been, for everybody to see: a verdict that was published once keeps
    its time of publication for ever, so nobody who saw one misses that it has gone."""

    def of(kind: str) -> list[UUID]:
        return [pk for name, pk in keys if name == kind]

    ruled = Verdict.objects.filter(published_at__isnull=False)
    leaned_on = VerdictEvidence.objects.filter(verdict__published_at__isnull=False)
    found: dict[str, Callable[[], Iterable[UUID]]] = {
        ChangeType.CLAIM: lambda: ruled.filter(claim__in=of("claim")).values_list(
            "claim", flat=True
        ),
        ChangeType.VERDICT: lambda: ruled.filter(pk__in=of("verdict")).values_list("pk", flat=True),
        ChangeType.EVIDENCE: lambda: leaned_on.filter(evidence__in=of("evidence")).values_list(
            "evidence", flat=True
        ),
    }
    return {(kind, pk) for kind, ids in found.items() if of(kind) for pk in ids()}


def begin_epoch(*, by: User | None = None, reason: str = "") -> str:
    """Begin a new epoch of the feed, as after a restore; its name.

    Every cursor given before answers 410 from now on, and mirrors begin again from a snapshot:
    the numbers that were given after the backup was made are not known here any more.
    """
    ChangeFeed.objects.there()
    with transaction.atomic():
        feed = ChangeFeed.objects.select_for_update().get(pk=1)
        before, epoch = feed.epoch, new_epoch()
        newest = Change.objects.aggregate(newest=Max("pk"))["newest"] or 0
        Change.objects.all().delete()
        ChangeFeed.objects.filter(pk=1).update(epoch=epoch, last=max(feed.last, newest))
        AuditEntry.objects.note(
            actor=by, action="begin epoch", about=feed, before={"epoch": before},
            after={"epoch": epoch}, reason=reason,
        )  # fmt: skip
    return epoch
