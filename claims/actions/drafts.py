"""Drafts of rulings: kept for their author alone, until they are published or dropped."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.utils import timezone

from claims.actions.people import require_role
from claims.exceptions import BadInput
from claims.models import Claim, RulingDraft
from claims.vocabulary import Role

# What a draft holds, and how long each may be.
WORDS = {
    "rating": 40,
    "title": 300,
    "summary": 5_000,
    "rationale": 50_000,
    "no_evidence_reason": 5_000,
    "review_url": 2_000,
    "change": 10,
    "change_note": 5_000,
}
MOST_EVIDENCE = 200


def keep_draft(
    *, claim: Claim, by: User, words: dict[str, str], evidence: list[str], claim_version: int
) -> RulingDraft | None:
    """Keep what a person has typed so far; without a word in it there is no draft."""
    require_role(by, Role.CHECKER)
    kept = {name: words[name] for name in WORDS if words.get(name, "").strip()}
    if too_long := next((name for name, text in kept.items() if len(text) > WORDS[name]), None):
        raise BadInput(
            f"This is longer than the {WORDS[too_long]} characters it may have.", field=too_long
        )
    if not kept:
        drop_draft(claim=claim, by=by)
        return None
    columns = {
        "words": kept,
        "evidence": evidence[:MOST_EVIDENCE],
        "claim_version": claim_version,
        "updated_at": timezone.now(),
    }
    return RulingDraft.objects.update_or_create(claim=claim, author=by, defaults=columns)[0]


def drop_draft(*, claim: Claim, by: User) -> None:
    """Forget a person's draft on a claim, if there is one."""
    RulingDraft.objects.filter(claim=claim, author=by).delete()
