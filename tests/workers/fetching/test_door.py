"""What the door does with what servers send."""

from __future__ import annotations

import gzip
import time
import zlib
from collections.abc import Callable, Mapping

import pytest

from tests.workers.fetching.servers import (
    Server,
    answer,
    drips,
    redirects,
    says,
    serving,
)
from workers.fetching import (
    Door,
    Fetched,
    FetchProblem,
    HttpStatus,
    NotAPage,
    Refused,
    TooLarge,
    TooSlow,
    Unreachable,
)

HTML = ("text/html", "text/plain")
IS_HTML = "Content-Type: text/html; charset=UTF-8"
PAGE = b"<html><p>Seven bridges reopened."


def fetch(
    server: Server,
    *others: Server,
    clock: Callable[[], float] = time.monotonic,
    headers: Mapping[str, str] | None = None,
    url: str | None = None,
) -> Fetched:
    allowed = frozenset(each.endpoint for each in (server, *others))
    door = Door(allowed_hosts=allowed, public_url="https://desk.example", clock=clock)
    return door.fetch(url or server.url, accept=HTML, headers=headers)


def fast_clock() -> float:
    """Twenty seconds pass in one."""
    return time.monotonic() * 20


def raw_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


def test_a_page_comes_with_its_type_and_charset() -> None:
    with serving(says(answer(PAGE, IS_HTML))) as server:
        page = fetch(server)
    assert (page.body, page.media_type, page.charset) == (PAGE, "text/html", "utf-8")
    assert (page.url, page.status) == (server.url, 200)
    assert page.headers["content-type"].startswith("text/html")


def test_the_request_says_who_asks() -> None:
    with serving(says(answer(PAGE, IS_HTML))) as server:
        fetch(server)
        request = server.requests[0].lower()
    assert b"user-agent: factcheck/0.1 (+https://desk.example)" in request
    assert f"host: {server.endpoint}".encode() in request


@pytest.mark.parametrize(
    ("encoding", "body", "why"),
    [
        ("gzip", gzip.compress(PAGE, mtime=0), "gzip"),
        ("GZIP", gzip.compress(PAGE, mtime=0), "tokens have no case"),
        ("x-gzip", gzip.compress(PAGE, mtime=0), "its old name"),
        ("deflate", zlib.compress(PAGE), "deflate is zlib"),
        ("deflate", raw_deflate(PAGE), "deflate that some servers send raw"),
        ("identity", PAGE, "not compressed"),
        ("gzip", gzip.compress(PAGE, mtime=0) + b"\0\0\0", "padding after the end"),
    ],
)
def test_a_compressed_page_is_unpacked(encoding: str, body: bytes, why: str) -> None:
    with serving(says(answer(body, IS_HTML, f"Content-Encoding: {encoding}"))) as server:
        assert fetch(server).body == PAGE


def chunked(*pieces: bytes) -> bytes:
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces)


BOMB = gzip.compress(b"\0" * 200_000_000, 9)
BAD_ANSWERS = [
    (answer(BOMB, IS_HTML, "Content-Encoding: gzip"), TooLarge, "194 KB that become 200 MB"),
    (
        answer(gzip.compress(BOMB), IS_HTML, "Content-Encoding: gzip, gzip"),
        NotAPage,
        "packed twice",
    ),
    (answer(PAGE, IS_HTML, "Content-Encoding: br"), NotAPage, "not asked for"),
    (answer(b"no gzip", IS_HTML, "Content-Encoding: gzip"), NotAPage, "damaged"),
    (
        answer(gzip.compress(PAGE, mtime=0)[:-12], IS_HTML, "Content-Encoding: gzip"),
        Unreachable,
        "packed body that breaks off",
    ),
    (
        answer(gzip.compress(PAGE, mtime=0) * 2, IS_HTML, "Content-Encoding: gzip"),
        NotAPage,
        "a second piece would be lost",
    ),
    (answer(b"", IS_HTML, "Content-Length: 6000000", length=False), TooLarge, "announced size"),
    (answer(b"", IS_HTML, "Content-Length: " + "9" * 5000, length=False), Unreachable, "no number"),
    (answer(b"x" * 5_100_000, IS_HTML, length=False), TooLarge, "size that is not announced"),
    (
        answer(b"", IS_HTML, "Transfer-Encoding: chunked", length=False)
        + chunked(*[b"x"] * 900_000),
        TooLarge,
        "one-byte chunks cost six bytes each",
    ),
    (answer(PAGE, IS_HTML, "Content-Length: 900", length=False), Unreachable, "breaks off"),
    (
        answer(PAGE, IS_HTML, "Content-Length: 5", "Content-Length: 7", length=False),
        Unreachable,
        "two lengths",
    ),
    (
        answer(b"5\r\nab", IS_HTML, "Transfer-Encoding: chunked", length=False),
        Unreachable,
        "a chunk that breaks off",
    ),
    (answer(PAGE, IS_HTML, "X: " + "y" * 300_000), Unreachable, "huge header"),
    (answer(PAGE, IS_HTML, *["X: y"] * 50_000), Unreachable, "very many headers"),
    (b"HTTP/1.1 100 Continue\r\n\r\n" * 250_000, TooLarge, "endless interim answers"),
    (b"", Unreachable, "no answer"),
    (b"SSH-2.0-OpenSSH_9\r\n", Unreachable, "not HTTP"),
    (b"<html>no headers at all", Unreachable, "HTTP/0.9"),
    (answer(b"%PDF-1.7", "Content-Type: application/pdf"), NotAPage, "a PDF"),
    (answer(b"\x89PNG", "Content-Type: image/png"), NotAPage, "a picture"),
    (answer(b"\x00\x01", "X: y"), NotAPage, "a type that is not said"),
    (answer(b"", "Content-Type: text/html", status="404 Not Found"), HttpStatus, "not found"),
    (answer(b"", "Content-Type: text/html", status="503 Busy"), HttpStatus, "overloaded"),
    (answer(b"", status="304 Not Modified", length=False), HttpStatus, "for feeds"),
    (answer(b"", status="302 Found"), HttpStatus, "a redirect to nowhere"),
]


@pytest.mark.parametrize(("data", "problem", "why"), BAD_ANSWERS)
def test_a_bad_answer_ends_in_words(data: bytes, problem: type[FetchProblem], why: str) -> None:
    with serving(says(data)) as server:
        started = time.monotonic()
        with pytest.raises(problem):
            fetch(server)
        assert time.monotonic() - started < 10


@pytest.mark.parametrize("status", [404, 410, 503])
def test_the_status_can_be_read_from_the_problem(status: int) -> None:
    with (
        serving(says(answer(b"", "Retry-After: 7", status=f"{status} No"))) as server,
        pytest.raises(HttpStatus) as caught,
    ):
        fetch(server)
    assert (caught.value.status, caught.value.headers["retry-after"]) == (status, "7")


def test_a_page_that_does_not_say_its_type_but_is_html_is_read() -> None:
    with serving(says(answer(b"\n<!DOCTYPE html><p>Hi"))) as server:
        assert fetch(server).media_type == "text/html"


@pytest.mark.parametrize(
    ("head", "piece", "why"),
    [
        (answer(b"", IS_HTML, length=False), b"x", "the body drips"),
        (b"HTTP/1.1 200 OK\r\n", b"X: y\r\n", "the headers drip"),
        (b"HTTP/1.1 200 OK\r\nX: ", b"y", "one header drips"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n", "interim answers drip"),
    ],
)
def test_a_server_that_drips_is_left(head: bytes, piece: bytes, why: str) -> None:
    with serving(drips(head, piece, every=0.02)) as server:
        started = time.monotonic()
        with pytest.raises(TooSlow):
            fetch(server, clock=fast_clock)
        assert time.monotonic() - started < 3


def test_redirects_share_one_deadline() -> None:
    def slowly(connection: object, request: bytes) -> None:
        time.sleep(0.5)
        redirects("/again")(connection, request)

    with serving(slowly) as server, pytest.raises(TooSlow):
        fetch(server, clock=fast_clock)
    assert len(server.requests) <= 3


def test_a_name_server_that_hangs_is_left() -> None:
    def hang(host: str, port: int) -> list[str]:
        time.sleep(3)
        return ["93.184.215.14"]

    moments = iter([0.0])  # the fetch begins at 0; from then on it is 19.8
    door = Door(resolve=hang, clock=lambda: next(moments, 19.8))
    started = time.monotonic()
    with pytest.raises(TooSlow):
        door.fetch("http://slow.example/", accept=HTML)
    assert time.monotonic() - started < 2


def test_an_unknown_name_is_unreachable() -> None:
    def unknown(host: str, port: int) -> list[str]:
        raise OSError("Name or service not known")

    with pytest.raises(Unreachable, match="name"):
        Door(resolve=unknown).fetch("http://nowhere.example/", accept=HTML)


def test_a_closed_port_is_unreachable() -> None:
    with serving(says(b"")) as server:
        pass
    with pytest.raises(Unreachable):
        fetch(server)


def test_three_redirects_are_followed_and_the_last_url_is_told() -> None:
    with (
        serving(says(answer(PAGE, IS_HTML))) as last,
        serving(redirects(last.url + "final?x=1#part")) as third,
        serving(redirects(third.url, "307 Temporary Redirect")) as second,
        serving(redirects(second.url, "301 Moved Permanently")) as first,
    ):
        page = fetch(first, second, third, last)
    assert page.url == last.url + "final?x=1"
    assert last.requests[0].startswith(b"GET /final?x=1 HTTP/1.1")


def test_a_fourth_redirect_is_refused() -> None:
    with serving(redirects("/around")) as server, pytest.raises(Refused, match="redirects"):
        fetch(server)
    assert len(server.requests) == 4


@pytest.mark.parametrize(
    ("location", "path"),
    [("next", b"/a/next"), ("/top", b"/top"), ("?q=é", b"/a/b?q=%C3%A9"), ("../x", b"/x")],
)
def test_a_relative_redirect_is_resolved(location: str, path: bytes) -> None:
    def serve(connection: object, request: bytes) -> None:
        first = request.startswith(b"GET /a/b HTTP")
        data = redirects(location) if first else says(answer(PAGE, IS_HTML))
        data(connection, request)

    with serving(serve) as server:
        fetch(server, url=server.url + "a/b")
        assert server.requests[1].startswith(b"GET " + path + b" ")


def test_own_headers_are_not_sent_to_another_origin() -> None:
    with (
        serving(says(answer(PAGE, IS_HTML))) as other,
        serving(redirects(other.url)) as first,
    ):
        fetch(first, other, headers={"X-Key": "secret", "Host": "evil.example"})
    assert b"secret" in first.requests[0]
    assert b"secret" not in other.requests[0]
    assert b"evil" not in first.requests[0]


def test_the_allow_list_opens_one_port_of_one_host() -> None:
    with (
        serving(says(answer(PAGE, IS_HTML))) as allowed,
        serving(says(answer(PAGE, IS_HTML))) as other,
    ):
        assert fetch(allowed).status == 200
        with pytest.raises(Refused):
            fetch(allowed, url=other.url)
    assert other.connections == 0
