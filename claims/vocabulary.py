"""The words that every layer shares, and which state may become which (docs/states.md)."""

from __future__ import annotations

from django.db.models import TextChoices


class ArticleState(TextChoices):
    WAITING = "waiting", "waiting to be read"
    READING = "reading", "being read"
    READ = "read", "read"
    FAILED = "failed", "could not be read"
    DUPLICATE = "duplicate", "the same as another article"


class ClaimStatus(TextChoices):
    QUEUED = "queued", "queued"
    CHECKING = "checking", "being checked"
    ASSESSED = "assessed", "assessed, awaiting a ruling"
    RULED = "ruled", "ruled"
    DISMISSED = "dismissed", "dismissed"


class AssessmentLabel(TextChoices):
    """What the machine proposes; the first two say that it has nothing to propose."""

    NOT_CHECKED = "not_checked", "not checked"
    FAILED = "failed", "could not be checked"
    SUPPORTED = "supported", "supported"
    REFUTED = "refuted", "refuted"
    CONFLICTING = "conflicting", "conflicting"
    NOT_ENOUGH_EVIDENCE = "not_enough_evidence", "not enough evidence"


class CheckState(TextChoices):
    PENDING = "pending", "pending"
    RUNNING = "running", "running"
    DONE = "done", "done"
    FAILED = "failed", "failed"


class CheckOutcome(TextChoices):
    FOUND = "found", "found evidence"
    NONE_FOUND = "none_found", "looked, found nothing"
    UNAVAILABLE = "unavailable", "could not look"
    OUT_OF_SCOPE = "out_of_scope", "does not apply"


class FeedState(TextChoices):
    WAITING = "waiting", "waiting for its next poll"
    POLLING = "polling", "being polled"
    STOPPED = "stopped", "not followed"


class EvidenceKind(TextChoices):
    PRIMARY = "primary", "primary source"
    SECONDARY = "secondary", "secondary source"
    EXPERT = "expert", "expert"
    CLAIMANT_REPLY = "claimant_reply", "the claimant's reply"
    INCONSISTENCY = "inconsistency", "possible inconsistency in the article"


class VerdictState(TextChoices):
    DRAFT = "draft", "draft"
    IN_REVIEW = "in_review", "waiting for a second reviewer"
    PUBLISHED = "published", "published"
    REPLACED = "replaced", "replaced by a later verdict"
    WITHDRAWN = "withdrawn", "withdrawn"


class VerdictChange(TextChoices):
    CORRECTION = "correction", "correction"
    UPDATE = "update", "update"


class ChecklistAnswer(TextChoices):
    """What came of a question of the checklist; no answer is a question that is open."""

    DONE = "done", "done"
    NOT_POSSIBLE = "not_possible", "not possible"


class CorrectionState(TextChoices):
    """What became of a reader's request."""

    OPEN = "open", "open"
    ACCEPTED = "accepted", "accepted"
    DECLINED = "declined", "declined"


class DeliveryState(TextChoices):
    PENDING = "pending", "waiting to be sent"
    RUNNING = "running", "being sent"
    DONE = "done", "delivered"
    FAILED = "failed", "given up"


class EventType(TextChoices):
    """What webhooks are told of."""

    CLAIM_CREATED = "claim.created", "a claim was recorded"
    CHECK_FINISHED = "check.finished", "a check ended"
    ASSESSMENT_CHANGED = "assessment.changed", "the machine proposes something else"
    VERDICT_PUBLISHED = "verdict.published", "a verdict was published"
    VERDICT_CORRECTED = "verdict.corrected", "a verdict was corrected"
    VERDICT_WITHDRAWN = "verdict.withdrawn", "a published verdict was withdrawn"
    CLAIM_MERGED = "claim.merged", "a claim was merged into another"
    CLAIM_NEEDS_REVIEW = "claim.needs_review", "new evidence opposes a verdict"


class Role(TextChoices):
    """Each may do what those before it may."""

    READER = "reader", "reader"
    SUBMITTER = "submitter", "submitter"
    CHECKER = "checker", "checker"
    EDITOR = "editor", "editor"
    ADMINISTRATOR = "administrator", "administrator"

    def covers(self, other: Role) -> bool:
        ranks = list(Role)
        return ranks.index(self) >= ranks.index(other)


Moves = dict[str, frozenset[str]]

ARTICLE_MOVES: Moves = {
    # What was tried too often fails where it stands, waiting or under a lease that ran out.
    ArticleState.WAITING: frozenset({ArticleState.READING, ArticleState.FAILED}),
    ArticleState.READING: frozenset(
        {ArticleState.READ, ArticleState.FAILED, ArticleState.DUPLICATE, ArticleState.WAITING}
    ),
    ArticleState.FAILED: frozenset({ArticleState.WAITING}),
    ArticleState.READ: frozenset(),
    ArticleState.DUPLICATE: frozenset(),
}
CHECK_MOVES: Moves = {
    CheckState.PENDING: frozenset({CheckState.RUNNING, CheckState.FAILED}),
    CheckState.RUNNING: frozenset({CheckState.DONE, CheckState.FAILED, CheckState.PENDING}),
    CheckState.DONE: frozenset(),
    CheckState.FAILED: frozenset(),
}
FEED_MOVES: Moves = {
    FeedState.WAITING: frozenset({FeedState.POLLING, FeedState.STOPPED}),
    FeedState.POLLING: frozenset({FeedState.WAITING, FeedState.STOPPED}),
    FeedState.STOPPED: frozenset({FeedState.WAITING}),
}
CLAIM_MOVES: Moves = {
    ClaimStatus.QUEUED: frozenset(
        {ClaimStatus.CHECKING, ClaimStatus.ASSESSED, ClaimStatus.RULED, ClaimStatus.DISMISSED}
    ),
    ClaimStatus.CHECKING: frozenset(
        {ClaimStatus.ASSESSED, ClaimStatus.RULED, ClaimStatus.DISMISSED}
    ),
    ClaimStatus.ASSESSED: frozenset({ClaimStatus.QUEUED, ClaimStatus.RULED, ClaimStatus.DISMISSED}),
    # A withdrawn verdict gives the claim back to the desk; it is not dismissed over a verdict.
    ClaimStatus.RULED: frozenset({ClaimStatus.QUEUED, ClaimStatus.ASSESSED}),
    ClaimStatus.DISMISSED: frozenset({ClaimStatus.QUEUED, ClaimStatus.ASSESSED}),
}
VERDICT_MOVES: Moves = {
    VerdictState.DRAFT: frozenset(
        {VerdictState.IN_REVIEW, VerdictState.PUBLISHED, VerdictState.WITHDRAWN}
    ),
    VerdictState.IN_REVIEW: frozenset({VerdictState.PUBLISHED, VerdictState.WITHDRAWN}),
    VerdictState.PUBLISHED: frozenset({VerdictState.REPLACED, VerdictState.WITHDRAWN}),
    VerdictState.REPLACED: frozenset(),
    VerdictState.WITHDRAWN: frozenset(),
}
CORRECTION_MOVES: Moves = {
    CorrectionState.OPEN: frozenset({CorrectionState.ACCEPTED, CorrectionState.DECLINED}),
    CorrectionState.ACCEPTED: frozenset(),
    CorrectionState.DECLINED: frozenset(),
}


DELIVERY_MOVES: Moves = {
    DeliveryState.PENDING: frozenset({DeliveryState.RUNNING, DeliveryState.FAILED}),
    DeliveryState.RUNNING: frozenset(
        {DeliveryState.DONE, DeliveryState.FAILED, DeliveryState.PENDING}
    ),
    DeliveryState.DONE: frozenset(),
    DeliveryState.FAILED: frozenset(),
}


def may_come_from(moves: Moves, to: str) -> list[str]:
    """The states that may become `to`."""
    return [state for state, targets in moves.items() if to in targets]
