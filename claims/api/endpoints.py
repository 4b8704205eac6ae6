"""What every endpoint does alike: who may call it, how answers are validated by caches."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Any, ClassVar, cast

from django.contrib.auth.models import User
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_vary_headers
from rest_framework.exceptions import MethodNotAllowed, NotAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import BaseThrottle
from rest_framework.views import APIView

from claims.api.authentication import effective_role
from claims.api.finding import Moved
from claims.api.problems import Problem
from claims.api.throttling import RoleThrottle
from claims.models import ApiToken
from claims.vocabulary import Role


class Endpoint(APIView):
    """A view whose `needs` says, for each method, the least role; None lets strangers in."""

    http_method_names = ["get", "head", "post", "patch", "delete"]
    needs: ClassVar[dict[str, Role | None]]
    role: Role | None = None
    limits: Sequence[BaseThrottle] = ()
    # What If-Match on this address is held to; None where answers carry no ETag.
    etag_prefix: str | None = ""

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        # Which methods there are is no secret, so 405 comes before 401.
        method = (request.method or "").lower()
        if method not in self.http_method_names or not hasattr(self, method):
            raise MethodNotAllowed(request.method or "")
        super().initial(request, *args, **kwargs)

    def perform_authentication(self, request: Request) -> None:
        self.role = effective_role(request.user, token_of(request))

    def prepare(self, request: Request, **names: Any) -> None:
        """What a creating request needs of the network, before any transaction is open."""

    def get_throttles(self) -> list[BaseThrottle]:
        self.limits = super().get_throttles()
        return self.limits

    @property
    def insider(self) -> bool:
        """Does the caller have a role? Everybody else sees published verdicts and their claims."""
        return self.role is not None

    def require(self, role: Role) -> None:
        """Refuse callers below a role; 401 where none was shown at all."""
        if self.role is not None and self.role.covers(role):
            return
        if not self.request.user.is_authenticated:
            raise NotAuthenticated
        raise Problem("not-allowed", f"This needs the role {role.value}.")

    def handle_exception(self, exc: Exception) -> Response:
        if isinstance(exc, Moved):  # a merge can be undone, so not for ever
            return Response(status=307, headers={"Location": exc.location})
        return super().handle_exception(exc)

    def finalize_response(
        self, request: Request, response: HttpResponseBase, *args: Any, **kwargs: Any
    ) -> Response:
        answer = super().finalize_response(request, cast(Response, response), *args, **kwargs)
        for throttle in self.limits:
            if isinstance(throttle, RoleThrottle):
                throttle.tell(answer)
        patch_vary_headers(answer, ["Authorization", "Cookie"])
        answer.headers.setdefault("Cache-Control", "private, no-cache")
        readable = request.method in ("GET", "HEAD") and answer.status_code == 200
        prefix = self.etag_prefix
        if readable and prefix is not None and isinstance(answer, Response):
            answer.add_post_render_callback(lambda rendered: validated(request, rendered, prefix))
        return answer


def token_of(request: Request) -> ApiToken | None:
    return request.auth if isinstance(request.auth, ApiToken) else None


def person(request: Request) -> User:
    """The person who calls, on endpoints that need a role."""
    if not isinstance(request.user, User):
        raise NotAuthenticated
    return request.user


def validated(request: HttpRequest | Request, response: Any, prefix: str) -> Any:
    """The answer with its ETag, or 304 where the caller has it already (RFC 9110, 13.1.2)."""
    etag = f'"{prefix}{sha256(response.content).hexdigest()[:32]}"'
    response.headers["ETag"] = etag
    return get_conditional_response(request, etag=etag, response=response) or response
