"""Readers ask for a correction, and a person of the desk answers."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from claims.actions.people import require_role
from claims.exceptions import BadInput, TooMany
from claims.models import AuditEntry, CorrectionRequest, Verdict
from claims.vocabulary import CorrectionState, Role

WINDOW = timedelta(hours=1)
OF_ONE_SENDER = 5  # requests in the window
OF_ALL = 200  # open requests in the window: a flood must not bury the desk


def request_correction(
    *, verdict: Verdict, message: str, contact: str, address: str
) -> CorrectionRequest:
    """Put a reader's request before the desk; TooMany where a sender, or everybody, sends a flood.

    `address` is the network address it came from; only a keyed hash of it is kept.
    """
    if not message.strip():
        raise BadInput("Say what is wrong.", field="message")
    sender = salted_hmac("claims.corrections", address).hexdigest()[:64]
    lately = CorrectionRequest.objects.filter(created_at__gte=timezone.now() - WINDOW)
    if lately.filter(sender=sender)[:OF_ONE_SENDER].count() >= OF_ONE_SENDER:
        raise TooMany
    if lately.filter(state=CorrectionState.OPEN)[:OF_ALL].count() >= OF_ALL:
        raise TooMany
    with transaction.atomic():
        made = CorrectionRequest.objects.create(
            verdict=verdict, message=message.strip(), contact=contact.strip(), sender=sender
        )
        AuditEntry.objects.note(
            actor=None, action="ask for correction", about=verdict, after={"request": str(made.pk)}
        )
    return made


def answer_correction_request(
    *, request: CorrectionRequest, by: User, state: CorrectionState, answer: str
) -> CorrectionRequest:
    """Say what became of a request: `accepted` or `declined`, with the reason for the desk's book.

    The verdict itself is corrected by ruling anew.
    """
    require_role(by, Role.CHECKER)
    if state == CorrectionState.OPEN:
        raise BadInput("Accept or decline the request.", field="state")
    if not answer.strip():
        raise BadInput("Say what was done, or why nothing is.", field="answer")
    with transaction.atomic():
        CorrectionRequest.objects.all().move_one(
            request, to=state, answer=answer.strip(), answered_by=by, answered_at=timezone.now()
        )
        AuditEntry.objects.note(
            actor=by, action=f"{state} correction request", about=request.verdict,
            after={"request": str(request.pk)}, reason=answer.strip(),
        )  # fmt: skip
    return request
