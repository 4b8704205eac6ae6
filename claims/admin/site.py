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

from claims.admin import saved_views
from claims.admin.base import may
from claims.admin.home import needs_me
from claims.admin.pace import pace
from claims.admin.queue import queue
from claims.admin.taking import take_next
from claims.vocabulary import Role

Link = tuple[str, str, str]  # title, icon, address

own_policy = csp_replace(settings.DESK_CONTENT_SECURITY_POLICY)


class Desk(UnfoldAdminSite):  # type: ignore[misc]  # unfold is untyped
    index_title = "What needs you now"
    index_template = "admin/desk/home.html"
    login_template = "admin/desk/login.html"
    enable_nav_sidebar = True

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        return own_policy(super().admin_view(view, cacheable))

    @method_decorator(own_policy)
    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        return super().login(request, extra_context)

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        """What every page of the desk knows of the person who looks at it."""
        context: dict[str, Any] = super().each_context(request)
        return {**context, "may_take": may(request, Role.CHECKER)}

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        seen = standing_of_desk() if may(request, Role.READER) else {}
        own = {"submitter": may(request, Role.SUBMITTER), "look": "home", "title": "What needs you"}
        context = {**own, **seen, **(extra_context or {})}
        answer: HttpResponse = super().index(request, context)
        return answer

    def get_urls(self) -> list[URLPattern | URLResolver]:
        keep, remove = map(self.admin_view, (saved_views.keep, saved_views.remove))
        own = [
            path("take-next/", self.admin_view(take_next), name="take_next"),
            path("views/keep/", keep, name="view_keep"),
            path("views/<int:view_id>/remove/", remove, name="view_remove"),
            path("queue/", self.admin_view(queue), name="queue"),
        ]
        others: list[URLPattern | URLResolver] = super().get_urls()
        return [*own, *others]


def standing_of_desk() -> dict[str, Any]:
    """What the home shows: the lanes, those of them in which nothing waits, and the pace."""
    lanes = needs_me()
    idle = [lane for lane in lanes if not lane.count]
    return {"lanes": lanes, "idle": idle, "waiting": len(idle) < len(lanes), "pace": pace()}


def mark(request: HttpRequest) -> str:
    return static("claims/mark.svg")


def base_style(request: HttpRequest) -> str:
    return static("claims/desk.css")


def home_style(request: HttpRequest) -> str:
    return static("claims/home.css")


def claim_style(request: HttpRequest) -> str:
    return static("claims/claim.css")


def keys_script(request: HttpRequest) -> str:
    return static("claims/keys.js")


def navigation(request: HttpRequest) -> list[dict[str, Any]]:
    """The side bar: what a person's role lets them open."""
    groups = [("", work_links()), ("Material", material_links(request))]
    if may(request, Role.ADMINISTRATOR):
        groups.append(("House", house_links()))
    here = current([address for _, links in groups for _, _, address in links], request)
    return [
        {
            "title": title,
            "separator": bool(title),
            "items": [
                {"title": name, "icon": icon, "link": address, "active": address == here}
                for name, icon, address in links
            ],
        }
        for title, links in groups
    ]


def current(addresses: list[str], request: HttpRequest) -> str:
    """The link that leads nearest to where the person is: the longest that the address begins."""
    here = request.get_full_path()
    home = reverse("admin:index")
    leading = [a for a in addresses if here.startswith(a) and (a != home or here == home)]
    return max(leading, key=len, default="")


def work_links() -> list[Link]:
    claims = reverse("admin:claims_claim_changelist")
    return [
        ("What needs you", "home", reverse("admin:index")),
        ("Claims", "fact_check", claims),
        ("Awaiting ruling", "gavel", f"{claims}?status__exact=assessed"),
        ("Needs review", "notification_important", f"{claims}?needs_review__exact=1"),
        ("Mine", "person", f"{claims}?whose=me"),
    ]


def material_links(request: HttpRequest) -> list[Link]:
    links = [
        ("Articles", "article", reverse("admin:claims_article_changelist")),
        ("Sources", "newspaper", reverse("admin:claims_source_changelist")),
        ("Feeds", "rss_feed", reverse("admin:claims_feed_changelist")),
        ("Fact-checks of others", "public", reverse("admin:claims_factcheck_changelist")),
        ("Checks", "rule", reverse("admin:claims_check_changelist")),
        ("Correction requests", "feedback", reverse("admin:claims_correctionrequest_changelist")),
        ("What is going on", "monitor_heart", reverse("admin:queue")),
        ("Ratings", "speed", reverse("admin:claims_rating_changelist")),
        ("Checklist", "checklist", reverse("admin:claims_checklistitem_changelist")),
    ]
    if may(request, Role.SUBMITTER):
        links.insert(0, ("Submit an article", "add_notes", reverse("admin:claims_article_add")))
    if may(request, Role.CHECKER):
        links.append(("Audit trail", "history", reverse("admin:claims_auditentry_changelist")))
    return links


def house_links() -> list[Link]:
    return [
        ("People", "group", reverse("admin:auth_user_changelist")),
        ("Roles", "badge", reverse("admin:auth_group_changelist")),
        ("API tokens", "key", reverse("admin:claims_apitoken_changelist")),
        ("Schedule", "schedule", reverse("admin:claims_scheduledjob_changelist")),
        ("Pace of re-checks", "update", reverse("admin:claims_recheckpace_changelist")),
        ("Outside sources", "cloud", reverse("admin:claims_connector_changelist")),
        ("Webhooks", "webhook", reverse("admin:claims_webhook_changelist")),
        ("Messages sent", "outbox", reverse("admin:claims_delivery_changelist")),
    ]
