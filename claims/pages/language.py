"""The language of the public pages: asked for, remembered, or the browser's own."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.cache import patch_vary_headers

INSIDE = ("/admin/", "/api/", "/v1alpha1/", "/static/")  # these speak English
REMEMBERED = 365 * 24 * 3600  # seconds


class TheirLanguage:
    """`?lang=` first, then the cookie that it leaves, then Accept-Language (RFC 9110, 12.5.4)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path.startswith(INSIDE):
            return self.get_response(request)
        asked = known(request.GET.get("lang", ""))
        language = asked or translation.get_language_from_request(request)
        with translation.override(language):
            response = self.get_response(request)
        if response.headers.get("Content-Type", "").startswith("text/html"):
            response.headers["Content-Language"] = language
            patch_vary_headers(response, ["Accept-Language", "Cookie"])
        if asked:
            remember(response, asked)
        return response


def known(code: str) -> str:
    """The language of the interface that a code names; "" for one there is not."""
    return code if code in dict(settings.LANGUAGES) else ""


def remember(response: HttpResponseBase, language: str) -> None:
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME, language, max_age=REMEMBERED, samesite="Lax",
        secure=settings.SECURE_HTTPS, httponly=True,
    )  # fmt: skip
