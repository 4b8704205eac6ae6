"""Articles: submitting one, watching it being read, and what was read."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import admin, messages
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.views.decorators.http import require_POST, require_safe

from claims.actions.articles import retry_reading
from claims.admin.article_forms import SubmitForm
from claims.admin.article_page import page_of
from claims.admin.base import DeskAdmin, badge, may, person, require
from claims.admin.finding import found_article
from claims.admin.following import article_progress
from claims.exceptions import BadInput, FactcheckError
from claims.models import Appearance, Article
from claims.showing.filters import visible
from claims.vocabulary import ArticleState, Role


@admin.register(Article)
class ArticleAdmin(DeskAdmin):
    list_title = "Articles"
    adds = "Submit an article"
    list_display = ("headline", "progress", "published_by", "dateline", "language", "found", "came")
    list_display_links = ("headline",)
    list_filter = ("state", "language", "created_at")
    list_select_related = ("source", "copy_of")
    search_fields = ("title", "url", "source__name")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        """Counts the claims of the rows that are shown alone; a join would count all there are."""
        there = Appearance.objects.filter(version__article=OuterRef("pk")).order_by()
        number = there.values("version__article").annotate(number=Count("claim", distinct=True))
        return Article.objects.annotate(claims_found=Subquery(number.values("number")))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return may(request, Role.SUBMITTER)

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """The form to submit an article; a problem is said at its field, what was typed stays."""
        require(request, Role.SUBMITTER)
        form = SubmitForm(request.POST or None, request.FILES or None)
        if form.is_valid():
            try:
                submitted = form.submit(person(request))
            except BadInput as problem:
                form.refuse(problem)
            else:
                if not submitted.created:
                    messages.info(request, "This article is here already.")
                return redirect("admin:claims_article_change", submitted.article.pk)
        context = self.page(request, title="Submit an article", form=form, look="narrow")
        status = 422 if form.is_bound else 200
        return TemplateResponse(request, "admin/desk/submit.html", context, status=status)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        article = found_article(object_id)
        context = self.page(
            request,
            title=article.title or article.url or "An article without a title",
            look="article-page",
            progress=reverse("admin:article_progress", args=[article.pk]),
            may_retry=may(request, Role.CHECKER) and article.state == ArticleState.FAILED,
            **page_of(request, article),
        )
        return TemplateResponse(request, "admin/desk/article.html", context)

    def get_urls(self) -> list[URLPattern]:
        retry = self.admin_site.admin_view(retry_article)
        progress = self.admin_site.admin_view(progress_of_article)
        return [
            path("<uuid:article_id>/progress/", progress, name="article_progress"),
            path("<uuid:article_id>/retry/", retry, name="article_retry"),
            *super().get_urls(),
        ]

    @admin.display(description="Article", ordering="title")
    def headline(self, article: Article) -> str:
        return format_html(
            '<span class="said" dir="auto">{}</span>',
            visible(article.title or article.url or "No title yet"),
        )

    @admin.display(description="State", ordering="state")
    def progress(self, article: Article) -> str:
        return badge(f"ar-{article.state}", article.get_state_display())

    @admin.display(description="Source", ordering="source__name")
    def published_by(self, article: Article) -> str:
        copy = format_html(' <span class="tag">{}</span>', "copy") if article.copy_of_id else ""
        return format_html("{}{}", visible(article.source or "–"), copy)

    @admin.display(description="Claims")
    def found(self, article: Article) -> int:
        return int(getattr(article, "claims_found", 0) or 0)

    @admin.display(description="Submitted", ordering="created_at")
    def came(self, article: Article) -> Any:
        return article.created_at


@require_safe
def progress_of_article(request: HttpRequest, article_id: UUID) -> JsonResponse:
    return article_progress(request, found_article(article_id))


@require_POST
def retry_article(request: HttpRequest, article_id: UUID) -> HttpResponse:
    require(request, Role.CHECKER)
    try:
        retry_reading(article=found_article(article_id), by=person(request))
    except FactcheckError as problem:
        messages.warning(request, str(problem))
    return redirect("admin:claims_article_change", article_id)
