"""The right to erasure: what was said is taken out, that it was said stays on record."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from claims.actions.edits import STANDING
from claims.actions.indexing import index_claims
from claims.actions.people import require_role
from claims.exceptions import BadInput, IllegalMove
from claims.models import (
    Appearance,
    Article,
    ArticleVersion,
    AuditEntry,
    Claim,
    Evidence,
    Passage,
    StoredText,
)
from claims.models.text import ERASED
from claims.vocabulary import ClaimStatus, Role


def erase_text(*, text: StoredText, by: User, reason: str) -> StoredText:
    """Empty one text wherever it stands: a body, a quote, a context. Its hash stays."""
    check_erasure(by, reason)
    with transaction.atomic():
        if not empty([text.pk], reason):
            raise IllegalMove("This text has been erased before.")
        forget_claims(Claim.objects.filter(quote=text).values_list("pk", flat=True))
        AuditEntry.objects.note(actor=by, action="erase text", about=text, reason=reason)
    text.refresh_from_db()
    return text


def erase_article(*, article: Article, by: User, reason: str) -> int:
    """Empty an article's texts, every quote and context taken from them, and the index terms;
    claims that stand nowhere else lose their words too. How many texts were emptied.

    What a published verdict stands on keeps the desk's own statement of the claim.
    """
    check_erasure(by, reason)
    with transaction.atomic():
        versions = ArticleVersion.objects.filter(article=article)
        claims = only_here(article)
        emptied = empty(texts_of(versions, claims), reason)
        if not emptied:
            raise IllegalMove("There is nothing of this article left to erase.")
        Passage.objects.filter(version__in=versions).update(terms="")
        forget_claims(claims)
        AuditEntry.objects.note(
            actor=by, action="erase article", about=article, after={"texts": emptied},
            reason=reason,
        )  # fmt: skip
    return emptied


def check_erasure(by: User, reason: str) -> None:
    require_role(by, Role.EDITOR)
    if not reason.strip():
        raise BadInput("Say why it is erased; the reason stays on record.", field="reason")


def only_here(article: Article) -> list[UUID]:
    """The claims that appear in this article and in no other."""
    here = Appearance.objects.filter(version__article=article).values("claim")
    elsewhere = Appearance.objects.exclude(version__article=article).values("claim")
    found = Claim.objects.filter(pk__in=here).exclude(pk__in=elsewhere)
    return list(found.values_list("pk", flat=True))


def texts_of(versions: QuerySet[ArticleVersion], claims: list[UUID]) -> set[str]:
    return {
        *ArticleVersion.objects.filter(pk__in=versions).values_list("body", flat=True),
        *Appearance.objects.filter(version__in=versions).values_list("context", flat=True),
        *Evidence.objects.filter(version__in=versions).values_list("quote", flat=True),
        *Claim.objects.filter(pk__in=claims).values_list("quote", flat=True),
    }


def empty(hashes: Iterable[str], reason: str) -> int:
    there = StoredText.objects.filter(pk__in=list(hashes), erased_at=None)
    return there.update(text="", erased_at=timezone.now(), erased_because=reason[:300])


def forget_claims(claims: Iterable[UUID]) -> None:
    """Take the words out of claims; those that nobody has ruled on are put aside."""
    gone = Claim.objects.filter(pk__in=list(claims))
    gone.update(
        quantities=[], dates=[], attribution=[], frame={}, claimant=None,
        version=F("version") + 1, updated_at=timezone.now(),
    )  # fmt: skip
    free = gone.exclude(verdicts__state__in=STANDING)
    free.update(statement=ERASED)
    free.exclude(status=ClaimStatus.RULED).move(to=ClaimStatus.DISMISSED)
    index_claims(claims=gone.select_related("quote", "claimant"))
