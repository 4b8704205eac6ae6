"""The protocol over streamable HTTP: who calls is told by the API's tokens, as on any address."""

from __future__ import annotations

from functools import partial
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.handlers.asgi import ASGIRequest
from django.http import HttpRequest, JsonResponse
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from mcp.server.transport_security import TransportSecuritySettings
from rest_framework.request import Request
from rest_framework.response import Response
from starlette.responses import Response as Answer
from starlette.types import Receive, Scope, Send

from claims.api.authentication import TokenAuthentication
from claims.api.endpoints import Endpoint
from claims.api.problems import MEDIA_TYPE, Problem
from claims.assistants.callers import Caller
from claims.assistants.server import tool_server
from claims.assistants.threads import in_a_thread

PATH = "/mcp"
CALLER = "factcheck.caller"  # where a request carries who sends it
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


class BearerAuthentication(TokenAuthentication):
    """The API's tokens, asked for in the words that clients of the protocol know (RFC 6750)."""

    def authenticate_header(self, request: Request) -> str:
        return 'Bearer realm="factcheck", error="invalid_token"'


class Door(Endpoint):
    """What every message passes: the token, the throttle of its role, and no cookie counts."""

    authentication_classes = [BearerAuthentication]
    needs = {"POST": None}

    def post(self, request: Request) -> Response:
        return Response({"role": self.role})


class GuardedTools:
    """The ASGI application: the door, then the SDK's own transport, without sessions."""

    def __init__(self) -> None:
        self.manager = StreamableHTTPSessionManager(
            tool_server(lambda request: request.scope[CALLER]),
            stateless=True,
            json_response=True,
            security_settings=known_hosts(),
            max_request_body_size=settings.DATA_UPLOAD_MAX_MEMORY_SIZE,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer = await in_a_thread(partial(admission, scope))
        if answer.status_code != 200:
            await sendable(answer)(scope, receive, send)
            return
        scope[CALLER] = Caller(answer.data["role"])
        await self.manager.handle_request(scope, receive, send)


def admission(scope: Scope) -> Any:
    """What the door says to a request, whose body it leaves unread."""
    view = Door.as_view() if scope["path"].rstrip("/") == PATH else elsewhere
    answer: Any = view(ASGIRequest(scope, BytesIO()))
    return answer.render() if isinstance(answer, Response) else answer


def elsewhere(request: HttpRequest) -> JsonResponse:
    problem = Problem("not-found", f"There is no such address; the tools are at {PATH}.")
    return JsonResponse(problem.body(), status=404, content_type=MEDIA_TYPE)


def sendable(answer: Any) -> Answer:
    return Answer(answer.content, answer.status_code, dict(answer.items()))


def known_hosts() -> TransportSecuritySettings:
    """The names that this machine and ALLOWED_HOSTS go by, against DNS rebinding."""
    hosts = {*LOOPBACK, *settings.ALLOWED_HOSTS}
    public = urlsplit(settings.PUBLIC_URL)
    return TransportSecuritySettings(
        allowed_hosts=[form for host in hosts for form in (host, f"{host}:*")],
        allowed_origins=[
            *(f"http://{host}:*" for host in LOOPBACK),
            f"{public.scheme}://{public.netloc}",
        ],
    )
