"""What a person keeps at the desk for themselves: unfinished rulings and views of the list."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from claims.models.claim import Claim


class RulingDraft(models.Model):
    """Words that a person has not published yet. They are nobody else's, and no history is kept."""

    id = models.BigAutoField(primary_key=True)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="drafts")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="ruling_drafts"
    )
    claim_version = models.PositiveIntegerField()
    words = models.JSONField(default=dict)
    evidence = models.JSONField(default=list)
    updated_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["claim", "author"], name="one_draft_per_person")
        ]

    def __str__(self) -> str:
        return f"draft of {self.author_id} on {self.claim_id}"


class SavedViewQuerySet(models.QuerySet["SavedView"]):
    def seen_by(self, user_id: int) -> SavedViewQuerySet:
        """A person's own views, and those that colleagues share."""
        return self.filter(Q(owner=user_id) | Q(shared=True)).order_by("name", "id")


class SavedView(models.Model):
    """A search with filters of the claim list under a name; `query` is its query string."""

    id = models.BigAutoField(primary_key=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="saved_views"
    )
    name = models.CharField(max_length=60)
    query = models.CharField(max_length=1000)
    shared = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=timezone.now)

    objects = SavedViewQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "name"], name="one_view_per_name")]

    def __str__(self) -> str:
        return self.name
