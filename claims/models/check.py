"""A run of one method on one claim: work that must be done."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from claims.methods import Method
from claims.models.claim import Claim
from claims.models.inserting import NewUUID, insert_selected
from claims.models.work import Work, WorkQuerySet
from claims.vocabulary import CHECK_MOVES, CheckOutcome, CheckState


class CheckQuerySet(WorkQuerySet["Check"]):
    moves = CHECK_MOVES
    waiting = CheckState.PENDING
    running = CheckState.RUNNING
    failed = CheckState.FAILED

    def ended(self) -> CheckQuerySet:
        return self.filter(state__in=(CheckState.DONE, CheckState.FAILED))

    def queue(
        self, claims: models.QuerySet[Claim], method: Method, *, now: datetime, bulk: bool
    ) -> int:
        """Queue the next run of a method for those of the claims that it serves, in one statement.

        One live check of a method is the database's own rule: where there is one, it stays.
        """
        kinds = {"kind__in": method.kinds} if method.kinds else {}
        earlier = self.filter(claim=OuterRef("pk"), method=method.slug).order_by("-revision")
        newest = Coalesce(Subquery(earlier.values("revision")[:1]), 0)
        values = {
            "id": NewUUID(),
            "claim": F("pk"),
            "method": Value(method.slug),
            "method_revision": Value(method.revision),
            "revision": newest + 1,
            "state": Value(CheckState.PENDING),
            "outcome": Value(""),
            "error": Value(""),
            "attempts": Value(0),
            "bulk": Value(bulk, models.BooleanField()),
            "queued_at": Value(now, models.DateTimeField()),
            "next_try": Value(now, models.DateTimeField()),
        }
        if not bulk:
            values["rung_at"] = values["queued_at"]  # whoever queues it rings, on commit
        served = claims.filter(**kinds).order_by("pk")
        return insert_selected(Check, served, values, conflict="DO NOTHING")

    def together(self, now: datetime, *, attempts: int) -> WorkQuerySet[Check]:
        """What is due with its claims, locked until the transaction ends, in the order in which
        claims are locked (`ClaimQuerySet.in_lock`)."""
        due = self.due(now).filter(attempts__lt=attempts).select_related("claim__quote")
        locked = due.select_for_update(of=("claim", "self"), no_key=True)
        return locked.order_by("claim__claim_key", "claim_id", "pk")

    def dead(self) -> CheckQuerySet:
        """Failed runs that no later run of their method followed, longest ago first."""
        later = self.model._default_manager.filter(
            claim=OuterRef("claim"), method=OuterRef("method"), revision__gt=OuterRef("revision")
        )
        return self.filter(~Exists(later), state=CheckState.FAILED).order_by("finished_at")


class Check(Work):
    """One run; `revision` numbers the runs of a method on a claim.

    `state` says where the work is, `outcome` what came of it: `unavailable` (we could not look)
    is never `none_found` (we looked and found nothing).
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    # Found by `one_check_per_revision`, which begins with the claim. A row is written three times
    # in its life, so that every index that nobody needs costs throughput.
    claim = models.ForeignKey(
        Claim, on_delete=models.PROTECT, related_name="checks", db_index=False
    )
    method = models.SlugField(max_length=40, db_index=False)
    revision = models.PositiveIntegerField(default=1)
    state = models.CharField(max_length=8, choices=CheckState.choices, default=CheckState.PENDING)
    outcome = models.CharField(max_length=12, choices=CheckOutcome.choices, blank=True, default="")
    # Nobody waits for it: it gives way to whatever somebody waits for.
    bulk = models.BooleanField(default=False, editable=False)
    method_revision = models.PositiveIntegerField(default=0)
    queued_at = models.DateTimeField(default=timezone.now, editable=False)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    objects = CheckQuerySet.as_manager()

    class Meta:
        ordering = ["-queued_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "method"],
                condition=Q(state__in=[CheckState.PENDING, CheckState.RUNNING]),
                name="one_live_check_per_method",
            ),
            models.UniqueConstraint(
                fields=["claim", "method", "revision"], name="one_check_per_revision"
            ),
        ]
        indexes = [
            models.Index(
                fields=["bulk", "next_try"],
                name="check_due",
                condition=Q(state__in=[CheckState.PENDING, CheckState.RUNNING]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.method} check {self.revision} of {self.claim_id}"
