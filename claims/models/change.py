"""The feed of changes: what was touched, and the order in which it is told.

Writers leave notes (`Touched`) in their own transactions, by triggers (`claims.models.watches`).
Once committed, one publisher gives each a number (`claims.actions.changes`), so that no reader of
the numbered ones can ever pass something that is committed later.
"""

from __future__ import annotations

from secrets import token_hex

from django.db import connection, models

CURSOR_HEADER = "Changes-Cursor"  # of every answer that a mirror can begin with


def new_epoch() -> str:
    return token_hex(6)


class ChangeType(models.TextChoices):
    """The nouns that the feed tells of."""

    ARTICLE = "article"
    CLAIM = "claim"
    EVIDENCE = "evidence"
    SOURCE = "source"
    VERDICT = "verdict"


class Touched(models.Model):
    """A note that an object was written to; gone once the change has its number."""

    id = models.BigAutoField(primary_key=True)
    type = models.CharField(max_length=8, choices=ChangeType.choices)
    object_id = models.UUIDField()

    def __str__(self) -> str:
        return f"{self.type} {self.object_id}"


class ChangeFeedQuerySet(models.QuerySet["ChangeFeed"]):
    def there(self) -> ChangeFeed:
        """The one row, made where it is missing."""
        return self.get_or_create(pk=1)[0]

    def taken(self) -> ChangeFeed | None:
        """The one row under a lock that ends with the transaction; None where another has it.

        The lock is the publisher's lease: a killed process loses it at once, and of two
        publishers neither can number what the other is numbering.
        """
        skip = connection.features.has_select_for_update_skip_locked
        return self.select_for_update(skip_locked=skip).filter(pk=1).first()


class ChangeFeed(models.Model):
    """Where the numbering stands. An `epoch` is a stretch in which cursors hold: a restore ends
    it, because the numbers given since the backup may be given again to other changes."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    epoch = models.CharField(max_length=12, default=new_epoch)
    last = models.BigIntegerField(default=0)

    objects = ChangeFeedQuerySet.as_manager()

    def __str__(self) -> str:
        return f"epoch {self.epoch}, {self.last} changes"

    @property
    def cursor(self) -> str:
        """Where a mirror goes on whose rows are read after this was: they hold what was numbered
        before, and whatever else they hold is told again."""
        return f"{self.epoch}-{self.last}"


class ChangeQuerySet(models.QuerySet["Change"]):
    def after(self, number: int, *, epoch: str) -> ChangeQuerySet:
        return self.filter(pk__gt=number, epoch=epoch).order_by("pk")

    def open(self) -> ChangeQuerySet:
        """What strangers are told of: objects that are, or have been, for everybody to see."""
        return self.filter(was_public=True)


class Change(models.Model):
    """Object `object_id` was written to; numbers rise without a gap in the order of publication.

    What it looks like is not kept here: a reader is shown its present state, so that an erased
    text is nowhere else, and a reader who may not see it a tombstone.
    """

    id = models.BigIntegerField(primary_key=True)
    epoch = models.CharField(max_length=12)
    type = models.CharField(max_length=8, choices=ChangeType.choices)
    object_id = models.UUIDField()
    at = models.DateTimeField()
    was_public = models.BooleanField(default=False)

    objects = ChangeQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["id"], name="change_open", condition=models.Q(was_public=True)),
        ]

    def __str__(self) -> str:
        return f"{self.id}: {self.type} {self.object_id}"
