"""How much each role may ask in a minute, told with every answer (RateLimit header fields)."""

from __future__ import annotations

import time
from typing import Any

from django.conf import settings
from django.core.cache import cache
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import BaseThrottle

WINDOW = 60  # seconds


class RoleThrottle(BaseThrottle):
    """A count a caller and minute. Each web process counts for itself unless CACHES is shared."""

    policy = ""
    quota = left = 0

    def allow_request(self, request: Request, view: Any) -> bool:
        self.policy = view.role.value if view.role else "anonymous"
        self.quota = settings.REQUESTS_A_MINUTE.get(self.policy, 0)
        if not self.quota:  # no limit
            return True
        key = f"throttle:{self.caller(request)}:{int(time.time()) // WINDOW}"
        cache.add(key, 0, timeout=2 * WINDOW)
        try:
            used = cache.incr(key)
        except ValueError:  # it was pushed out of the cache in this moment
            used = 1
        self.left = max(0, self.quota - used)
        return bool(used <= self.quota)

    def caller(self, request: Request) -> str:
        if request.user.is_authenticated:
            return f"person:{request.user.pk}"
        return f"address:{self.get_ident(request)}"

    def wait(self) -> float:
        return WINDOW - time.time() % WINDOW + 1

    def tell(self, response: Response) -> None:
        """RateLimit and RateLimit-Policy (draft-ietf-httpapi-ratelimit-headers)."""
        if self.quota:
            wait = int(self.wait())
            response.headers["RateLimit-Policy"] = f'"{self.policy}";q={self.quota};w={WINDOW}'
            response.headers["RateLimit"] = f'"{self.policy}";r={self.left};t={wait}'
