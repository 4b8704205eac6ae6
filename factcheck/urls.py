"""Where everything is reached."""

from django.contrib import admin
from django.urls import include, path, re_path

from claims.api import factchecktools
from claims.api.unknown import unknown

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/v1/", include("claims.api.urls")),
    path("v1alpha1/claims:search", factchecktools.search),
    path("v1alpha1/claims:imageSearch", factchecktools.image_search),
    re_path(r"^api(?:/|$)", unknown),
    path("", include("claims.pages.urls")),
]
