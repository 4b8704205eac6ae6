"""The admin site: its content policy, its navigation, its home."""

from __future__ import annotations

from typing import Any

from csp.decorators import csp_replace
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, path, reverse
from django.utils.decorators import method_decorator
from unfold.sites import UnfoldAdminSite

from claims.admin.base import may
from claims.admin.home import needs_me, pace
from claims.admin.taking import take_next
from claims.vocabulary import Role

own_policy = csp_replace(settings.DESK_CONTENT_SECURITY_POLICY)


class Desk(UnfoldAdminSite):  # type: ignore[misc]  # unfold is untyped
    index_title = "What needs you now"
    index_template = "admin/desk/home.html"
    enable_nav_sidebar = True

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        return own_policy(super().admin_view(view, cacheable))

    @method_decorator(own_policy)
    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        return super().login(request, extra_context)

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        context = {"lanes": needs_me(request), "pace": pace(request), **(extra_context or {})}
        return super().index(request, context)  # type: ignore[no-any-return]

    def get_urls(self) -> list[URLPattern | URLResolver]:
        own = [path("take-next/", self.admin_view(take_next), name="take_next")]
        return own + super().get_urls()  # type: ignore[no-any-return]


def style(request: HttpRequest) -> str:
    return static("claims/desk.css")


def script(request: HttpRequest) -> str:
    return static("claims/desk.js")


def navigation(request: HttpRequest) -> list[dict[str, Any]]:
    """The side bar: what a person's role lets them open."""
    groups = [("", work_links()), ("Material", material_links())]
    if may(request, Role.ADMINISTRATOR):
        groups.append(("House", house_links()))
    return [
        {"title": title, "separator": bool(title), "items": items} for title, items in groups
    ]


def work_links() -> list[dict[str, Any]]:
    claims = reverse("admin:claims_claim_changelist")
    return [
        link("What needs you", "home", reverse("admin:index")),
        link("Claims", "fact_check", claims),
        link("Awaiting ruling", "gavel", f"{claims}?status__exact=assessed"),
        link("Needs review", "notification_important", f"{claims}?needs_review__exact=1"),
        link("Mine", "person", f"{claims}?whose=me"),
    ]


def material_links() -> list[dict[str, Any]]:
    return [
        link("Submit an article", "add_notes", reverse("admin:claims_article_add")),
        link("Articles", "article", reverse("admin:claims_article_changelist")),
        link("Sources", "newspaper", reverse("admin:claims_source_changelist")),
        link("Checks", "rule", reverse("admin:claims_check_changelist")),
        link("Ratings", "speed", reverse("admin:claims_rating_changelist")),
        link("Audit trail", "history", reverse("admin:claims_auditentry_changelist")),
    ]


def house_links() -> list[dict[str, Any]]:
    return [
        link("People", "group", reverse("admin:auth_user_changelist")),
        link("Roles", "badge", reverse("admin:auth_group_changelist")),
        link("API tokens", "key", reverse("admin:claims_apitoken_changelist")),
    ]


def link(title: str, icon: str, address: str) -> dict[str, Any]:
    return {"title": title, "icon": icon, "link": address}
