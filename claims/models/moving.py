"""A status change is one guarded UPDATE that says where it may come from."""

from __future__ import annotations

from typing import Any, ClassVar, TypeVar

from django.db import models

from claims.exceptions import IllegalMove
from claims.vocabulary import Moves, may_come_from

Row = TypeVar("Row", bound=models.Model)


class MovingQuerySet(models.QuerySet[Row]):
    """Rows with a state that moves by a table; `moves` and `state_field` name both."""

    moves: ClassVar[Moves]
    state_field: ClassVar[str] = "state"

    def move(self, *, to: str, **changes: Any) -> int:
        """Move every row of this set that may become `to`; the number of rows moved."""
        came_from = {f"{self.state_field}__in": may_come_from(self.moves, to)}
        return self.filter(**came_from).update(**{self.state_field: to}, **changes)

    def move_one(self, row: Row, *, to: str, **changes: Any) -> None:
        """Move one row and bring the object up to date; raises IllegalMove where it may not."""
        if not self.filter(pk=row.pk).move(to=to, **changes):
            current = self.filter(pk=row.pk).values_list(self.state_field, flat=True).first()
            raise IllegalMove(
                f"{row._meta.verbose_name} is {current or 'gone'} and cannot become {to};"
                " load it again."
            )
        row.refresh_from_db()
