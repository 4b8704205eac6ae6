"""Addresses of the API."""

from django.urls import path, re_path
from django.views.decorators.csrf import csrf_exempt

from claims.api import (
    articles,
    batches,
    changes,
    checks,
    claimants,
    claimreviews,
    claims,
    desk,
    documentation,
    evidence,
    exports,
    factchecks,
    lookup,
    ratings,
    reading,
    sources,
    verdicts,
    webhooks,
)
from claims.api.unknown import unknown

app_name = "api"
urlpatterns = [
    path("articles", articles.ArticleList.as_view(), name="articles"),
    path("articles/batch", batches.ArticleBatch.as_view(), name="articles-batch"),
    path("articles/<uuid:article_id>", articles.ArticleDetail.as_view(), name="article"),
    path(
        "articles/<uuid:article_id>/readings",
        articles.ArticleReadings.as_view(),
        name="article-readings",
    ),
    path("claims", claims.ClaimList.as_view(), name="claims"),
    path("claims/<uuid:claim_id>", claims.ClaimDetail.as_view(), name="claim"),
    path(
        "claims/<uuid:claim_id>/evidence", evidence.ClaimEvidence.as_view(), name="claim-evidence"
    ),
    path(
        "claims/<uuid:claim_id>/claimreview",
        claimreviews.ClaimReview.as_view(),
        name="claim-claimreview",
    ),
    path("claims/<uuid:claim_id>/checks", checks.ClaimChecks.as_view(), name="claim-checks"),
    path(
        "claims/<uuid:claim_id>/verdicts", verdicts.ClaimVerdicts.as_view(), name="claim-verdicts"
    ),
    path("claims/<uuid:claim_id>/dismissals", desk.Dismissals.as_view(), name="claim-dismissals"),
    path(
        "claims/<uuid:claim_id>/restorations",
        desk.Restorations.as_view(),
        name="claim-restorations",
    ),
    path(
        "claims/<uuid:claim_id>/assignments", desk.Assignments.as_view(), name="claim-assignments"
    ),
    path("claims/<uuid:claim_id>/merges", desk.Merges.as_view(), name="claim-merges"),
    path("claims/<uuid:claim_id>/splits", desk.Splits.as_view(), name="claim-splits"),
    path("exports/claims.jsonl", exports.ClaimsAsLines.as_view(), name="export-claims-jsonl"),
    path("exports/claims.csv", exports.ClaimsAsTable.as_view(), name="export-claims-csv"),
    path("exports/evidence.jsonl", exports.EvidenceAsLines.as_view(), name="export-evidence"),
    path("changes", changes.Changes.as_view(), name="changes"),
    path("changes/snapshot", changes.Snapshot.as_view(), name="changes-snapshot"),
    path("lookup", lookup.Lookup.as_view(), name="lookup"),
    path("verdicts/<uuid:verdict_id>", verdicts.VerdictDetail.as_view(), name="verdict"),
    path(
        "verdicts/<uuid:verdict_id>/approvals",
        verdicts.VerdictApprovals.as_view(),
        name="verdict-approvals",
    ),
    path(
        "verdicts/<uuid:verdict_id>/withdrawals",
        verdicts.VerdictWithdrawals.as_view(),
        name="verdict-withdrawals",
    ),
    path("factchecks", factchecks.FactChecks.as_view(), name="factchecks"),
    path("sources", sources.SourceList.as_view(), name="sources"),
    path("claimants", claimants.ClaimantList.as_view(), name="claimants"),
    path("ratings", ratings.RatingList.as_view(), name="ratings"),
    path("webhooks", webhooks.Webhooks.as_view(), name="webhooks"),
    path("webhooks/<uuid:webhook_id>", webhooks.WebhookDetail.as_view(), name="webhook"),
    path(
        "webhooks/<uuid:webhook_id>/secrets",
        webhooks.WebhookSecrets.as_view(),
        name="webhook-secrets",
    ),
    path(
        "webhooks/<uuid:webhook_id>/enablings",
        webhooks.WebhookEnablings.as_view(),
        name="webhook-enablings",
    ),
    path("webhooks/<uuid:webhook_id>/tests", webhooks.WebhookTests.as_view(), name="webhook-tests"),
    path(
        "webhooks/<uuid:webhook_id>/deliveries",
        webhooks.WebhookDeliveries.as_view(),
        name="webhook-deliveries",
    ),
    path(
        "webhooks/<uuid:webhook_id>/deliveries/<uuid:delivery_id>/replays",
        webhooks.DeliveryReplays.as_view(),
        name="delivery-replays",
    ),
    path("annotate", reading.Annotate.as_view(), name="annotate"),
    path("extract", reading.Extract.as_view(), name="extract"),
    path("compare", reading.Compare.as_view(), name="compare"),
    path("schema", documentation.Schema.as_view(), name="schema"),
    path("docs", documentation.SwaggerPage.as_view(), name="docs"),
    path("redoc", documentation.RedocPage.as_view(), name="redoc"),
    re_path(r"^(?P<rest>.*)$", csrf_exempt(unknown)),
]
