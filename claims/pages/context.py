"""What every template may say about the desk."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest


def desk(request: HttpRequest) -> dict[str, str]:
    return {"desk": settings.DESK_NAME}
