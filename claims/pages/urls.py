"""Addresses of the public pages."""

from django.urls import path

from claims.pages import claim, feeds, health, home

app_name = "pages"
urlpatterns = [
    path("", home.home, name="home"),
    path("claims/<uuid:claim_id>/", claim.claim_page, name="claim"),
    path("feeds/claimreview.json", feeds.claimreview_feed, name="claimreview-feed"),
    path("feeds/verdicts.atom", feeds.atom, name="atom"),
    path("corrections/", feeds.corrections, name="corrections"),
    path("docs/problems/", home.problems, name="problems"),
    path("docs/problems/<slug:code>/", home.problem, name="problem"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("metrics", health.metrics, name="metrics"),
]
