"""The lists of the desk: read by keyset, counted only as far as a person cares."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.http import HttpRequest
from unfold.views import ChangeList

from claims.admin.keyset import Column, Place, page_at

PLACE = "place"  # the parameter that says where a page starts
COUNTED = 1000  # counting stops here


@dataclass(frozen=True, slots=True)
class Turning:
    """The foot of a list: how many rows there are, as far as was counted, and its neighbours."""

    template_name: ClassVar[str] = "admin/desk/turning.html"
    number: int
    onward: str = ""
    back: str = ""
    first: str = ""
    beyond: bool = field(default=False)


class DeskList(ChangeList):  # type: ignore[misc]  # unfold is untyped
    def get_filters_params(self, params: dict[str, Any] | None = None) -> dict[str, Any]:
        found = super().get_filters_params(params)
        return {name: value for name, value in found.items() if name != PLACE}

    def get_results(self, request: HttpRequest) -> None:
        """A page of rows and its neighbours, without OFFSET; `result_count` is the page's."""
        columns = [Column.of(str(spelling)) for spelling in self.queryset.query.order_by]
        nullable = {c.name for c in columns if may_be_null(self.model, c.name)}
        place = Place.read(request.GET.get(PLACE, ""), columns=len(columns))
        found = page_at(self.queryset, columns, nullable, place, self.list_per_page)
        rows = {row.pk: row for row in self.queryset.filter(pk__in=found.ids)}
        self.result_list = [rows[pk] for pk in found.ids if pk in rows]
        self.result_count = self.full_result_count = len(self.result_list)
        self.show_full_result_count = self.can_show_all = self.multi_page = False
        self.show_admin_actions = bool(self.result_list)
        number = len(self.result_list)
        if found.onward or found.back:  # one page has counted itself
            number = self.queryset.order_by()[: COUNTED + 1].count()
        self.paginator = Turning(
            number=min(number, COUNTED),
            beyond=number > COUNTED,
            onward=self.link_to(found.onward),
            back=self.link_to(found.back),
            first=self.get_query_string(remove=[PLACE]) if place.values else "",
        )

    def link_to(self, place: Place | None) -> str:
        return self.get_query_string({PLACE: place.write()}) if place else ""


def may_be_null(model: type[Model], path: str) -> bool:
    """Whether a column, by whatever relations it is reached, can be without a value."""
    for name in path.split("__"):
        if name == "pk":
            return False
        try:
            part = model._meta.get_field(name)
        except FieldDoesNotExist:
            return True  # a value that the query works out
        if part.null:
            return True
        if isinstance(part.related_model, type):
            model = part.related_model
    return False
