"""Addresses of the public pages."""

from django.urls import path

from claims.pages import article, claim, corrections, feeds, health, home, metrics, source

app_name = "pages"
urlpatterns = [
    path("", home.home, name="home"),
    path("claims/<uuid:claim_id>/", claim.claim_page, name="claim"),
    path("claims/<uuid:claim_id>/correction/", corrections.ask, name="ask"),
    path("claims/<uuid:claim_id>/correction/asked/", corrections.asked, name="asked"),
    path("sources/<uuid:source_id>/", source.source_page, name="source"),
    path("articles/<uuid:article_id>/", article.article_page, name="article"),
    path("feeds/claimreview.json", feeds.claimreview_feed, name="claimreview-feed"),
    path("feeds/verdicts.atom", feeds.atom, name="atom"),
    path("corrections/", corrections.corrections, name="corrections"),
    path("docs/problems/", home.problems, name="problems"),
    path("docs/problems/<slug:code>/", home.problem, name="problem"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("metrics", metrics.metrics, name="metrics"),
]
