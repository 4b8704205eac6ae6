"""Where everything is reached."""

from django.contrib import admin
from django.urls import include, path, re_path

from claims.api.unknown import unknown

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/v1/", include("claims.api.urls")),
    re_path(r"^api(?:/|$)", unknown),
    path("", include("claims.pages.urls")),
]
