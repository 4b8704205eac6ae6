"""What every list of the desk has in common: roles decide what is seen, actions do what is done."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, ClassVar

from django.contrib import messages
from django.contrib.admin import ShowFacets
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from unfold.admin import ModelAdmin

from claims.actions.people import role_of
from claims.admin.lists import DeskList
from claims.exceptions import FactcheckError
from claims.vocabulary import Role

UNKNOWN = object()


def may(request: HttpRequest, needed: Role) -> bool:
    """Has the person this role? Asked of the database once a request."""
    role = getattr(request, "desk_role", UNKNOWN)
    if role is UNKNOWN:
        role = role_of(request.user)
        request.desk_role = role  # type: ignore[attr-defined]  # kept for this request alone
    return isinstance(role, Role) and role.covers(needed)


def person(request: HttpRequest) -> User:
    """Who is asking; the admin lets nobody in without a name."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def require(request: HttpRequest, needed: Role) -> None:
    if not may(request, needed):
        raise PermissionDenied(f"This needs the role {needed.value}.")


def each_done(
    request: HttpRequest,
    rows: Iterable[Any],
    act: Callable[[Any], object],
    *,
    did: str,
    noun: str = "claim",
) -> None:
    """Carry out an action on each row; say how many it was done to, and why not to the rest."""
    done, refused = 0, dict[str, int]()
    for row in rows:
        try:
            act(row)
            done += 1
        except FactcheckError as problem:
            refused[str(problem)] = refused.get(str(problem), 0) + 1
    if done:
        messages.success(request, f"{did} {counted(done, noun)}.")
    for reason, times in refused.items():
        messages.warning(request, f"Not {counted(times, noun)}: {reason}")


def counted(number: int, noun: str = "claim") -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def badge(look: str, words: str) -> str:
    """A state in a list, coloured by its class and told by its words."""
    return format_html('<span class="badge {}">{}</span>', look, words)


class DeskAdmin(ModelAdmin):  # type: ignore[misc]  # unfold is untyped
    """Rows to look at. Nothing is added, changed or deleted but by an action."""

    seen_by: ClassVar[Role] = Role.READER
    list_title: ClassVar[str] = ""
    adds: ClassVar[str] = ""  # what the button says that adds one, where a person may
    change_list_template: Any = "admin/desk/list.html"  # wider than a str in the classes beside it
    change_form_template: Any = "admin/desk/form.html"
    list_fullwidth = True
    list_filter_sheet = True
    list_per_page = 50
    show_full_result_count = False
    show_facets = ShowFacets.NEVER  # they would count the table for each choice
    actions_selection_counter = True

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        adds = self.adds or f"Add a {self.opts.verbose_name}"
        own = {"title": self.heading, "adds": adds if self.has_add_permission(request) else ""}
        context = {**own, **(extra_context or {})}
        answer: HttpResponse = super().changelist_view(request, context)
        return answer

    @property
    def heading(self) -> str:
        """What the list is called."""
        return self.list_title or str(self.opts.verbose_name_plural).capitalize()

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[DeskList]:
        return DeskList

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request, self.seen_by)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return may(request, self.seen_by)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def page(self, request: HttpRequest, **context: Any) -> dict[str, Any]:
        """The context of a page of the desk's own."""
        section = (self.heading, reverse(f"admin:claims_{self.opts.model_name}_changelist"))
        own = {"opts": self.opts, "section": section, "is_fullwidth": "1"}
        return {**self.admin_site.each_context(request), **own, **context}
