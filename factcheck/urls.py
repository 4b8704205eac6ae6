"""Where everything is reached."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("claims.pages.urls")),
    path("api/v1/", include("claims.api.urls")),
]
