"""No way of writing an address reaches what is not the public web.

A canary listens on loopback; every row must be refused without one connection to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.workers.fetching.servers import Server, answer, redirects, says, serving
from workers.fetching import Door, FetchProblem, Refused
from workers.fetching.targets import read_target

HTML = ("text/html",)

# (URL, why this row exists); {port} is the canary's.
ODD_URLS = [
    ("http://127.0.0.1:{port}/", "loopback"),
    ("http://127.0.0.1/", "loopback on an open port"),
    ("http://127.8.9.10/", "all of 127/8 is loopback"),
    ("http://localhost:{port}/", "loopback by name"),
    ("http://localhost/", "a single-label name"),
    ("http://localhost./", "a trailing dot is the same name"),
    ("http://LOCALHOST/", "names have no case"),
    ("http://0.0.0.0/", "'this host' connects to loopback on Linux"),
    ("http://0/", "zero as one number"),
    ("http://127.1/", "two-part IPv4"),
    ("http://127.0.1/", "three-part IPv4"),
    ("http://2130706433/", "decimal IPv4"),
    ("http://0x7f000001/", "hexadecimal IPv4"),
    ("http://0x7f.0.0.1/", "hexadecimal part"),
    ("http://0x7F.0x0.0x0.0x1/", "every part hexadecimal"),
    ("http://0x/", "an empty hexadecimal number is zero to some readers"),
    ("http://017700000001/", "octal IPv4"),
    ("http://0177.0.0.1/", "octal part"),
    ("http://127.0.0.01/", "leading zero: octal or not, readers differ"),
    ("http://127.0.0.1./", "trailing dot after an address"),
    ("http://１２７.０.０.１/", "full-width digits"),
    ("http://127。0。0。1/", "ideographic full stops"),
    ("http://①②⑦.⓪.⓪.①/", "circled digits"),
    ("http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/", "circled letters"),
    ("http://127.0.0.1%2f.example.com/", "percent-encoding in the host"),
    ("http://%31%32%37.0.0.1/", "percent-encoded digits"),
    ("http://10.0.0.1/", "private, RFC 1918"),
    ("http://172.16.0.1/", "private, RFC 1918"),
    ("http://172.31.255.255/", "the far end of 172.16/12"),
    ("http://192.168.1.1/", "private, RFC 1918"),
    ("http://169.254.169.254/latest/meta-data/", "cloud metadata"),
    ("http://168.63.129.16/", "cloud metadata in a public range"),
    ("http://100.100.100.200/", "cloud metadata in shared space"),
    ("http://192.0.0.192/", "cloud metadata in protocol assignments"),
    ("http://100.64.0.1/", "carrier-grade NAT"),
    ("http://198.18.0.1/", "benchmarking"),
    ("http://192.0.2.1/", "documentation"),
    ("http://198.51.100.7/", "documentation"),
    ("http://203.0.113.9/", "documentation"),
    ("http://192.88.99.1/", "6to4 relay"),
    ("http://224.0.0.1/", "multicast, which is_global passes"),
    ("http://239.255.255.250/", "multicast (SSDP)"),
    ("http://240.0.0.1/", "reserved"),
    ("http://255.255.255.255/", "broadcast"),
    ("http://[::1]:{port}/", "IPv6 loopback"),
    ("http://[::1]/", "IPv6 loopback on an open port"),
    ("http://[::]/", "IPv6 unspecified"),
    ("http://[0:0:0:0:0:0:0:1]/", "IPv6 loopback in full"),
    ("http://[::ffff:127.0.0.1]/", "IPv4-mapped"),
    ("http://[::ffff:7f00:1]/", "IPv4-mapped in hexadecimal"),
    ("http://[::ffff:0:127.0.0.1]/", "IPv4-translated (SIIT)"),
    ("http://[::127.0.0.1]/", "IPv4-compatible"),
    ("http://[::a9fe:a9fe]/", "IPv4-compatible metadata address"),
    ("http://[64:ff9b::7f00:1]/", "NAT64 of loopback, which is_global passes"),
    ("http://[64:ff9b::a9fe:a9fe]/", "NAT64 of the metadata address"),
    ("http://[64:ff9b::10.0.0.1]/", "NAT64 of a private address"),
    ("http://[64:ff9b:1::7f00:1]/", "local NAT64"),
    ("http://[64:ff9b:1::808:808]/", "local NAT64 may lead anywhere"),
    ("http://[2002:7f00:1::]/", "6to4 of loopback, which is_global passes"),
    ("http://[2002:a9fe:a9fe::1]/", "6to4 of the metadata address"),
    ("http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/", "Teredo"),
    ("http://[2a00:1450::5efe:7f00:1]/", "ISATAP of loopback"),
    ("http://[2a00:1450::200:5efe:a00:1]/", "ISATAP with the universal bit"),
    ("http://[fe80::1]/", "link local"),
    ("http://[fe80::1%25eth0]/", "link local with a zone"),
    ("http://[::1%25lo]/", "zone on loopback"),
    ("http://[fec0::1]/", "site local"),
    ("http://[fc00::1]/", "unique local"),
    ("http://[fd00:ec2::254]/", "cloud metadata over IPv6"),
    ("http://[ff02::1]/", "IPv6 multicast"),
    ("http://[ff0e::1]/", "IPv6 multicast of global scope"),
    ("http://[2001:db8::1]/", "IPv6 documentation"),
    ("http://[3fff::1]/", "newer IPv6 documentation"),
    ("http://[100::1]/", "discard"),
    ("http://[5f00::1]/", "segment routing"),
    ("http://[4000::1]/", "IPv6 not given out"),
    ("http://[::1/", "bracket not closed"),
    ("http://[127.0.0.1]/", "IPv4 in brackets"),
    ("http://user@127.0.0.1:{port}/", "user name"),
    ("http://example.com@127.0.0.1:{port}/", "a host posing as user name"),
    ("http://127.0.0.1:{port}@example.com/", "an address posing as user name"),
    ("http://user:secret@example.com/", "password"),
    ("http://@example.com/", "empty user name"),
    ("http://example.com%40127.0.0.1/", "encoded at sign"),
    ("http://example.com\\@127.0.0.1:{port}/", "backslash: browsers read a slash"),
    ("http:\\\\127.0.0.1:{port}\\", "backslashes for slashes"),
    ("http://127.0.0.1:{port}\\.example.com/", "backslash ends the host in browsers"),
    ("http:///127.0.0.1/", "three slashes"),
    ("http:/127.0.0.1/", "one slash"),
    ("http:127.0.0.1/", "no slash"),
    ("//127.0.0.1:{port}/", "no scheme"),
    ("127.0.0.1:{port}", "an address alone"),
    ("http://", "nothing"),
    ("", "empty"),
    ("http://.example.com/", "empty first label"),
    ("http://example..com/", "empty label"),
    ("http://exa mple.com/", "space in the host"),
    ("http://127.0.0.1:{port}\t.example.com/", "tab in the host"),
    ("http://example.com\r\nHost: 127.0.0.1/", "line break"),
    ("http://example.com/\r\n\r\nGET / HTTP/1.1", "request smuggled in the path"),
    ("http://example.com\0.127.0.0.1/", "NUL"),
    ("http://ex\u200bample.com/", "zero-width space in the host"),
    ("http://\u202eexample.com/", "bidi override in the host"),
    ("http://example.com/\ud800", "lone surrogate"),
    ("http://℀.example.com/", "a sign that unfolds to a/c"),
    ("http://example.com:22/", "SSH"),
    ("http://example.com:6379/", "Redis"),
    ("http://example.com:8080/", "not an open port"),
    ("http://example.com:0/", "port zero"),
    ("http://example.com:99999/", "port out of range"),
    ("http://example.com:８０/", "full-width port"),
    ("http://example.com:-80/", "negative port"),
    ("http://example.com:80:80/", "two ports"),
    ("https://127.0.0.1/", "https changes nothing"),
    ("ftp://example.com/", "ftp"),
    ("file:///etc/passwd", "file"),
    ("gopher://127.0.0.1:{port}/_x", "gopher"),
    ("data:text/html,x", "data"),
    ("javascript:alert(1)", "javascript"),
    ("unix:///var/run/docker.sock", "socket"),
    ("http+unix://%2Fvar%2Frun%2Fdocker.sock/", "socket over http"),
    ("http://" + "a" * 64 + ".com/", "label too long"),
    ("http://" + "a." * 127 + "com/", "name too long"),
    ("http://example.com/" + "a" * 5000, "URL too long"),
    ("http://redis/", "a service's short name"),
    ("http://postgres:80/", "a service's short name"),
]


def no_network(host: str, port: int) -> list[str]:
    """Literals resolve to themselves, names to loopback: nothing leaves the machine."""
    return [host] if ":" in host or host.replace(".", "").isdigit() else ["127.0.0.1"]


@pytest.fixture
def canary() -> Iterator[Server]:
    with serving(says(answer(b"<html>secret", "Content-Type: text/html"))) as server:
        yield server
        assert server.connections == 0, "a connection reached the canary"


@pytest.mark.parametrize(("url", "why"), ODD_URLS)
def test_an_odd_or_private_url_is_refused(canary: Server, url: str, why: str) -> None:
    with pytest.raises(Refused) as refusal:
        Door(resolve=no_network).fetch(url.replace("{port}", str(canary.port)), accept=HTML)
    assert "submit" in str(refusal.value), "the message says what to do"


def test_there_are_enough_vectors() -> None:
    assert len(ODD_URLS) >= 60


@pytest.mark.parametrize(
    ("location", "why"),
    [
        ("http://127.0.0.1:{port}/", "loopback"),
        ("//127.0.0.1:{port}/", "without a scheme"),
        ("http://[::ffff:127.0.0.1]:{port}/", "mapped"),
        ("http://2130706433:{port}/", "decimal"),
        ("http://user@127.0.0.1:{port}/", "credentials"),
        ("http://169.254.169.254/", "metadata"),
        ("http://intranet.example/", "a name that resolves to loopback"),
        ("file:///etc/passwd", "file"),
        ("gopher://127.0.0.1:{port}/", "gopher"),
        ("\\\\127.0.0.1:{port}\\", "backslashes"),
        ("http:127.0.0.1:{port}", "a scheme without slashes"),
    ],
)
def test_a_redirect_is_checked_like_any_url(canary: Server, location: str, why: str) -> None:
    with serving(redirects(location.replace("{port}", str(canary.port)))) as first:
        door = Door(allowed_hosts=frozenset({first.endpoint}), resolve=no_network)
        with pytest.raises(FetchProblem):
            door.fetch(first.url, accept=HTML)
        assert len(first.requests) <= 1 or "scheme without" in why


def changing(*answers: list[str]) -> Callable[[str, int], list[str]]:
    """A resolver whose answers change from call to call, as in DNS rebinding."""
    remaining = list(answers)
    return lambda host, port: remaining.pop(0) if len(remaining) > 1 else remaining[0]


@pytest.mark.parametrize(
    ("addresses", "why"),
    [
        (["127.0.0.1"], "a public name with a private address"),
        (["93.184.215.14", "127.0.0.1"], "one private address among public ones"),
        (["127.0.0.1", "93.184.215.14"], "the private one first"),
        (["2606:2800:220::1", "::ffff:10.0.0.1"], "a mapped one among public ones"),
        (["fe80::1%eth0"], "link local with a zone, as getaddrinfo gives it"),
        (["not an address"], "an answer that cannot be read"),
    ],
)
def test_every_address_of_a_name_is_checked(addresses: list[str], why: str) -> None:
    with pytest.raises(Refused, match="it leads to"):
        Door(resolve=lambda host, port: addresses).fetch("http://news.example/", accept=HTML)


def test_the_checked_address_is_the_one_connected_to(
    canary: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rebinding: the second answer is loopback, and is never asked for."""
    from workers.fetching import guard

    connected: list[str] = []

    def connect(backend: object, host: str, port: int, **options: object) -> None:
        connected.append(host)
        raise guard.httpcore.ConnectError

    monkeypatch.setattr(guard.httpcore.SyncBackend, "connect_tcp", connect)
    door = Door(resolve=changing(["93.184.215.14"], ["127.0.0.1"]))
    with pytest.raises(FetchProblem, match="could not be reached"):
        door.fetch("http://rebinding.example/", accept=HTML)
    assert connected == ["93.184.215.14"]


@pytest.mark.parametrize(
    ("url", "normal", "why"),
    [
        ("http://example.com", "http://example.com/", "an empty path is the root"),
        ("HTTP://Example.COM/A", "http://example.com/A", "scheme and host have no case"),
        ("  https://example.com/a\n", "https://example.com/a", "pasted with white space"),
        ("http://example.com./", "http://example.com/", "a trailing dot is the same name"),
        ("http://example.com:80/", "http://example.com/", "the scheme's own port"),
        ("https://example.com:443/", "https://example.com/", "the scheme's own port"),
        ("http://example.com:443/", "http://example.com:443/", "the other open port stays"),
        ("http://example.com?q=1", "http://example.com/?q=1", "a query without a path"),
        ("http://example.com/a#b", "http://example.com/a", "fragments are not sent"),
        ("http://bücher.example/", "http://xn--bcher-kva.example/", "international name"),
        ("http://straße.example/", "http://xn--strae-oqa.example/", "ß is its own letter"),
        ("http://اخبار.example/", "http://xn--mgbacxr.example/", "Arabic name"),
        ("http://ｅｘａｍｐｌｅ.com/", "http://example.com/", "full-width letters"),
        ("http://example.com/é a", "http://example.com/%C3%A9%20a", "path as UTF-8"),
        ("http://example.com/a%20b", "http://example.com/a%20b", "encoded stays encoded"),
        ("http://8.8.8.8/", "http://8.8.8.8/", "a public address"),
        ("http://[2606:4700:0::1111]/", "http://[2606:4700::1111]/", "shortest IPv6"),
        ("http://my_host.example/", "http://my_host.example/", "underscores exist"),
    ],
)
def test_a_good_url_is_normalised(url: str, normal: str, why: str) -> None:
    assert read_target(url).url == normal
