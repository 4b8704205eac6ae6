"""Every write on connectors: asking within their limits, and the circuit breaker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import random, shuffle
from uuid import UUID, uuid4

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import F, Q
from django.db.models.functions import Greatest
from django.utils import timezone

from claims.actions.people import require_role
from claims.exceptions import BadInput, FactcheckError, NotYet
from claims.models import AuditEntry, Check, Connector, ConnectorSlot
from claims.models.connector import FAILURES
from claims.vocabulary import CheckState, Role

FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=30), timedelta(minutes=10)
TRIES = 5  # of writes that others win
NEARLY = timedelta(seconds=1)  # until a slot may be free
LONGEST_LINE = timedelta(hours=1)
NOTED = timedelta(seconds=30)  # between two notes that all is well


class ConnectorBusy(NotYet):
    """The outside source is asked as much as it may be just now; this check waits its turn."""

    def __init__(self, until: datetime) -> None:
        super().__init__(until, (type(self).__doc__ or "").strip())


class ConnectorDown(FactcheckError):
    """The outside source does not answer and is left alone for now."""

    code = "down"


@dataclass(frozen=True, slots=True)
class Pass:
    """The right to ask a connector once, until `slot` is given back."""

    connector: str
    slot: int
    token: UUID


def connector_named(*, slug: str) -> Connector:
    """The row of a connector with its slots; made where it is new."""
    connector, made = Connector.objects.get_or_create(slug=slug)
    if made or connector.slots.count() < connector.at_once:
        ConnectorSlot.objects.bulk_create(
            [ConnectorSlot(connector=connector, number=n) for n in range(connector.at_once)],
            ignore_conflicts=True,
        )
    return connector


def enter(*, slug: str, patience: timedelta) -> Pass:
    """Take the right to ask once, for at most `patience`.

    Raises ConnectorDown while the breaker is open, and ConnectorBusy with the time of the next
    try where the limits are reached.
    """
    connector = connector_named(slug=slug)
    pass_breaker(connector, patience)
    taken = take_slot(connector, patience)
    try:
        take_turn(connector)
    except ConnectorBusy:
        leave(taken=taken)
        raise
    return taken


def pass_breaker(connector: Connector, patience: timedelta) -> None:
    """Go on where it is closed; where it is half open, as the only one who tries."""
    now = timezone.now()
    state = connector.breaker(now)
    if state == "closed":
        return
    if state == "half-open":
        tried = Connector.objects.filter(pk=connector.pk, open_until=connector.open_until)
        if tried.update(open_until=now + patience):
            return
    raise ConnectorDown(
        f"{connector.slug} did not answer {connector.failures} times in a row and is left alone"
        f" for now ({connector.last_error})."
    )


def take_slot(connector: Connector, patience: timedelta) -> Pass:
    now, token = timezone.now(), uuid4()
    slots = ConnectorSlot.objects.filter(connector=connector, number__lt=connector.at_once)
    numbers = list(slots.free(now).values_list("pk", flat=True))
    shuffle(numbers)  # so that many who come at once do not all try the same one
    for number in numbers[:TRIES]:
        if slots.free(now).filter(pk=number).update(token=token, until=now + patience):
            return Pass(connector.slug, number, token)
    raise ConnectorBusy(in_line(connector, now + NEARLY))


def take_turn(connector: Connector) -> None:
    """Keep to `a_minute` over any length of time, with a burst of `at_once`.

    The generic cell rate algorithm (ITU-T I.371): `free_from` is when all that was let through
    would have passed one by one.
    """
    apart = timedelta(minutes=1) / connector.a_minute
    for _ in range(TRIES):
        now = timezone.now()
        ahead = connector.free_from - apart * (connector.at_once - 1)
        if ahead > now:
            raise ConnectorBusy(in_line(connector, ahead))
        mine = Connector.objects.filter(pk=connector.pk, free_from=connector.free_from)
        if mine.update(free_from=max(connector.free_from, now) + apart):
            return
        connector.refresh_from_db(fields=["free_from"])
    raise ConnectorBusy(timezone.now() + apart)


def in_line(connector: Connector, first: datetime) -> datetime:
    """When to try again: spread over the time in which half of those that wait are served.

    Were they all to come back at `first`, each request let through would cost as many takes and
    returns as there are checks that wait.
    """
    waiting = Check.objects.filter(method=connector.pk, state=CheckState.PENDING).count()
    served = timedelta(minutes=1) / connector.a_minute * waiting / 2
    return first + random() * min(served, LONGEST_LINE)  # noqa: S311 - no secret


def leave(*, taken: Pass) -> None:
    """Give the right back; one whose time ran out may be another's already."""
    mine = ConnectorSlot.objects.filter(pk=taken.slot, token=taken.token)
    mine.update(token=None, until=None)


def note_answer(*, slug: str) -> None:
    """It answered: the breaker closes. Written down now and then only."""
    now = timezone.now()
    stale = Q(answered_at=None) | Q(answered_at__lt=now - NOTED)
    news = Q(failures__gt=0) | Q(open_until__isnull=False) | stale
    Connector.objects.filter(news, pk=slug).update(
        failures=0, openings=0, open_until=None, answered_at=now
    )


def note_failure(*, slug: str, problem: str) -> None:
    """It did not answer: after FAILURES in a row the breaker opens, longer each time."""
    with transaction.atomic():
        connector = Connector.objects.select_for_update().get(pk=slug)
        now = timezone.now()
        failures = connector.failures + 1
        changes = {"failures": failures, "last_error": problem, "last_error_at": now}
        if failures >= FAILURES:
            pause = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** min(connector.openings, 10))
            changes |= {"open_until": now + pause, "openings": connector.openings + 1}
        Connector.objects.filter(pk=slug).update(**changes)


def note_wait(*, slug: str, until: datetime) -> None:
    """It asked to be left alone until then (429): nobody asks before."""
    Connector.objects.filter(pk=slug).update(free_from=Greatest(F("free_from"), until))


def close_breaker(*, connector: Connector, by: User | None) -> Connector:
    """Ask again at once, as after a repair."""
    if by:
        require_role(by, Role.ADMINISTRATOR)
    with transaction.atomic():
        Connector.objects.filter(pk=connector.pk).update(
            failures=0, openings=0, open_until=None, free_from=timezone.now()
        )
        AuditEntry.objects.note(actor=by, action="close breaker", about=connector)
    connector.refresh_from_db()
    return connector


def change_connector(
    *, connector: Connector, by: User, enabled: bool, at_once: int, a_minute: int
) -> Connector:
    """Switch a connector on or off and set its limits."""
    require_role(by, Role.ADMINISTRATOR)
    if at_once < 1 or a_minute < 1:
        raise BadInput("Let at least one request through; or switch it off.", field="at_once")
    after = {"enabled": enabled, "at_once": at_once, "a_minute": a_minute}
    with transaction.atomic():
        before = {name: getattr(connector, name) for name in after}
        Connector.objects.filter(pk=connector.pk).update(**after)
        AuditEntry.objects.note(
            actor=by, action="change connector", about=connector, before=before, after=after
        )
    return connector_named(slug=connector.slug)
