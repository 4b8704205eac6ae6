"""Fetch a page of the public web: every address checked, bytes and seconds limited."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urljoin

import httpcore

from workers.fetching.bodies import decoded, media_type_and_charset
from workers.fetching.guard import (
    SECONDS,
    WIRE_BYTES,
    Budget,
    Clock,
    GuardedBackend,
    Resolver,
    resolve_by_system,
)
from workers.fetching.problems import (
    HttpStatus,
    NotAPage,
    Refused,
    TooLarge,
    TooSlow,
    Unreachable,
)
from workers.fetching.targets import Target, read_target

REDIRECTS = 3
REDIRECTING = (301, 302, 303, 307, 308)
OPEN_PORTS = (80, 443)


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page: its final URL, and its body decompressed but not decoded.

    Header names are in lower case. `charset` is what the Content-Type header says, if anything.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    media_type: str
    charset: str | None


@dataclass(frozen=True, slots=True)
class Taken:
    """What a receiver answered a message with. Header names are in lower case."""

    status: int
    headers: Mapping[str, str]


class Door:
    """The one way to the network.

    `allowed_hosts` lists "host:port" (IPv6 in brackets) of private servers that may be reached
    nevertheless, on any port; nothing else of the checks is lifted. `public_url` tells site
    owners in the User-Agent who asks. Clock, resolver and TLS context are there for tests.
    """

    def __init__(
        self,
        *,
        allowed_hosts: frozenset[str] = frozenset(),
        public_url: str = "",
        clock: Clock = time.monotonic,
        resolve: Resolver = resolve_by_system,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._allowed = frozenset(host.lower() for host in allowed_hosts)
        self._user_agent = f"factcheck/0.1 (+{public_url})" if public_url else "factcheck/0.1"
        self._clock = clock
        self._resolve = resolve
        self._tls = tls

    def fetch(
        self,
        url: str,
        *,
        accept: Sequence[str],
        headers: Mapping[str, str] | None = None,
        seconds: float = SECONDS,
    ) -> Fetched:
        """Fetch a URL whose answer must be one of the media types in `accept`.

        `headers` are sent to the URL's own origin only, never to where it redirects. `seconds`
        is for all of it. Raises a FetchProblem.
        """
        budget = Budget(self._clock, seconds)
        target = self._checked(read_target(url))
        first = target
        for _ in range(REDIRECTS + 1):
            own = headers if headers and target.origin == first.origin else {}
            answer = self._ask(target, self._headers(target, accept, own), budget, accept)
            if isinstance(answer, Fetched):
                return answer
            target = self._checked(read_target(urljoin(target.url, answer)))
        raise Refused(f"it redirects more than {REDIRECTS} times")

    def post(self, url: str, *, body: bytes, headers: Mapping[str, str]) -> Taken:
        """Send a body and hear what status it is answered with. Redirects are not followed, since
        a signed message is for one receiver, and the answer's body is not read.

        Raises a FetchProblem, but none for a status: what one means is the caller's matter.
        """
        budget = Budget(self._clock)
        target = self._checked(read_target(url))
        own = {**headers, "content-length": str(len(body))}
        request = self._headers(target, ("*/*",), own)
        with self._talk(target, budget) as (connection, address):
            response = connection.handle_request(
                httpcore.Request("POST", address, headers=request, content=body)
            )
            return Taken(response.status, _as_mapping(response.headers))

    def _checked(self, target: Target) -> Target:
        if target.endpoint in self._allowed:
            return target
        if target.port not in OPEN_PORTS:
            raise Refused("only ports 80 and 443 are fetched")
        if "." not in target.host and ":" not in target.host:
            raise Refused("its host name is not a full one")
        return target

    def _headers(
        self, target: Target, accept: Sequence[str], own: Mapping[str, str]
    ) -> list[tuple[bytes, bytes]]:
        ours = {
            "host": target.authority,
            "user-agent": self._user_agent,
            "accept": ", ".join(accept),
            "accept-encoding": "gzip, deflate",
            "connection": "close",
        }
        merged = {name.lower(): value for name, value in own.items()} | ours
        return [(name.encode("ascii"), value.encode("ascii")) for name, value in merged.items()]

    def _ask(
        self,
        target: Target,
        headers: list[tuple[bytes, bytes]],
        budget: Budget,
        accept: Sequence[str],
    ) -> Fetched | str:
        """One request: the page, or where it redirects to."""
        with self._talk(target, budget) as (connection, url):
            response = connection.handle_request(httpcore.Request("GET", url, headers=headers))
            budget.expect_body()
            return _read(response, target, accept)

    @contextmanager
    def _talk(
        self, target: Target, budget: Budget
    ) -> Iterator[tuple[httpcore.HTTPConnection, httpcore.URL]]:
        """A connection for one request; what goes wrong on it becomes a FetchProblem."""
        host, path = target.host.encode("ascii"), target.path.encode("ascii")
        url = httpcore.URL(
            scheme=target.scheme.encode("ascii"), host=host, port=target.port, target=path
        )
        backend = GuardedBackend(budget, self._resolve, trusted=target.endpoint in self._allowed)
        with httpcore.HTTPConnection(
            url.origin, ssl_context=self._tls, network_backend=backend
        ) as connection:
            try:
                budget.expect_head()
                yield connection, url
            except httpcore.TimeoutException:
                raise TooSlow("it stopped sending") from None
            except (httpcore.NetworkError, httpcore.ProtocolError) as error:
                raise Unreachable(_plain(error)) from None


def _read(response: httpcore.Response, target: Target, accept: Sequence[str]) -> Fetched | str:
    headers = _as_mapping(response.headers)
    if response.status in REDIRECTING and headers.get("location"):
        return headers["location"]
    if not 200 <= response.status < 300:
        raise HttpStatus(response.status, headers)
    media_type, charset = media_type_and_charset(headers.get("content-type", ""))
    if media_type and media_type not in accept:
        raise NotAPage(f"it is {media_type[:80]!r}, not {' or '.join(accept)}")
    _check_announced(headers.get("content-length", ""))
    body = decoded(response.iter_stream(), headers.get("content-encoding", ""))
    media_type = media_type or _sniffed(body, accept)
    return Fetched(target.url, response.status, headers, body, media_type, charset)


def _as_mapping(headers: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """Names in lower case; of a header that stands twice, the first counts."""
    mapping: dict[str, str] = {}
    for name, value in headers:
        mapping.setdefault(name.decode("latin-1").lower(), _text(value))
    return mapping


def _text(value: bytes) -> str:
    try:
        return value.decode("utf-8")  # what servers send in Location, whatever the RFC says
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _check_announced(length: str) -> None:
    if length.isascii() and length.isdigit() and int(length[:20]) > WIRE_BYTES:
        raise TooLarge(f"limit {WIRE_BYTES // 1_000_000} MB as sent")


def _sniffed(body: bytes, accept: Sequence[str]) -> str:
    """The type of a page that does not say: HTML where it plainly begins as such."""
    start = body[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if "text/html" in accept and start.startswith((b"<!doctype html", b"<html")):
        return "text/html"
    raise NotAPage("it does not say what it is")


def _plain(error: Exception) -> str:
    if "CERTIFICATE_VERIFY_FAILED" in str(error):
        return "its certificate is not valid"
    if isinstance(error, httpcore.ProtocolError):
        return "its answer broke off or is not HTTP"
    return "the connection broke off"
