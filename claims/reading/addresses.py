"""Addresses of one page in its variants: with and without www, as AMP, with tracking."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import parse_qsl, urlencode, urlsplit

HOSTS = ("", "www.", "m.", "mobile.", "amp.")
# What campaigns, newsletters and social networks append; utm_… besides.
TRACKING = frozenset({
    "_ga", "_gl", "amp", "at_campaign", "at_medium", "cmp", "cmpid", "dclid", "fbclid", "gbraid",
    "gclid", "igsh", "igshid", "mc_cid", "mc_eid", "msclkid", "ocid", "outputtype", "ref",
    "ref_src", "ref_url", "s_cid", "smid", "spm", "ttclid", "twclid", "wbraid", "wt_mc", "xtor",
    "yclid",
})  # fmt: skip
AMP_ENDS = ("/amp", ".amp", "/amp.html", ".amp.html")


@dataclass(frozen=True, slots=True)
class Page:
    """What the variants of one page share."""

    host: str
    path: str
    query: str


def page_at(url: str) -> Page | None:
    """The page of an address; None where it is not a web address."""
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host:
        return None
    kept = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if name.lower() not in TRACKING and not name.lower().startswith("utm_")
    ]
    netloc = plain_host(host) + (f":{port}" if port not in (None, 80, 443) else "")
    return Page(netloc, plain_path(parts.path), urlencode(sorted(kept)))


def plain_host(host: str) -> str:
    for prefix in HOSTS[1:]:
        if host.startswith(prefix) and host.count(".") > 1:
            return host.removeprefix(prefix)
    return host


def plain_path(path: str) -> str:
    path = path.rstrip("/")
    for end in AMP_ENDS:
        if path.lower().endswith(end):
            path = path[: -len(end)] + (".html" if end == ".amp.html" else "")
            break
    return path.removeprefix("/amp") if path.startswith("/amp/") else path


def page_key(url: str) -> str:
    """One key for all addresses of a page, as rows keep it; "" where it is not a web address."""
    page = page_at(url)
    if page is None:
        return ""
    return sha256("\n".join((page.host, page.path, page.query)).encode()).hexdigest()
