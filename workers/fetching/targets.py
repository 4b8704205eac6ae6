"""A submitted URL as the exact target of a connection, read strictly.

Readers of URLs that differ are how a check is talked past (Tsai, "A New Era of SSRF", 2017), so
there is one reader here, whose parts are what is connected to; nothing parses the text again.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import quote

from workers.fetching.problems import Refused

LONGEST_URL = 4096  # characters; longer ones are attacks or data
PORTS = {"http": 80, "https": 443}

# Bounded by LONGEST_URL and without nested repeats, so linear.
_URL = re.compile(r"(https?)://([^/?#]*)([^#]*)(?:#.*)?", re.IGNORECASE)
_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_PATH_CHARACTERS = "/?%:@!$&'()*+,;=-._~[]"


@dataclass(frozen=True, slots=True)
class Target:
    """Where to connect and what to ask for: all ASCII, lower-case host, no fragment."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """The Host header: the port only where it is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def endpoint(self) -> str:
        """As it stands in the allow-list: host:port, IPv6 in brackets."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def origin(self) -> tuple[str, str, int]:
        return self.scheme, self.host, self.port

    @property
    def url(self) -> str:
        return f"{self.scheme}://{self.authority}{self.path}"

    @property
    def is_address(self) -> bool:
        return ":" in self.host or _is_number(self.host.rpartition(".")[2])


def read_target(url: str) -> Target:
    """Read a URL; raises Refused with the reason in words where it is not plain http(s)."""
    url = url.strip(" \t\r\n")  # what pasting adds around an address
    if len(url) > LONGEST_URL:
        raise Refused(f"longer than {LONGEST_URL} characters")
    if any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in url):
        raise Refused("it holds control characters")
    if "\\" in url:
        raise Refused("it holds a backslash")
    match = _URL.fullmatch(url)
    if match is None:
        raise Refused("only http:// and https:// addresses are fetched")
    scheme, authority, path = match[1].lower(), match[2], match[3]
    host, port = _split_authority(authority)
    return Target(scheme, _read_host(host), _read_port(port, scheme), _read_path(path))


def _split_authority(authority: str) -> tuple[str, str]:
    if "@" in authority or "%40" in authority:
        raise Refused("it holds a user name or password")
    if authority.startswith("["):
        host, bracket, rest = authority.partition("]")
        if not bracket or (rest and not rest.startswith(":")):
            raise Refused("its IPv6 address is not closed")
        return host + bracket, rest[1:]
    host, _, port = authority.partition(":")
    return host, port


def _read_port(port: str, scheme: str) -> int:
    if not port:
        return PORTS[scheme]
    if not (port.isascii() and port.isdigit() and len(port) <= 5 and 0 < int(port) < 65536):
        raise Refused("its port is not a number from 1 to 65535")
    return int(port)


def _read_host(host: str) -> str:
    if host.startswith("["):
        return _read_ipv6(host[1:-1])
    labels = [_read_label(label) for label in _split_labels(host)]
    name = ".".join(labels)
    if _is_number(labels[-1]):
        return _read_ipv4(name)
    if len(name) > 253:
        raise Refused("its host name is too long")
    return name


def _split_labels(host: str) -> list[str]:
    # Compatibility forms first (full-width digits and dots), so that nothing is disguised.
    plain = unicodedata.normalize("NFKC", host.replace("。", ".").lower())
    return plain.removesuffix(".").replace("。", ".").split(".")


def _read_label(label: str) -> str:
    """A part of a name as DNS knows it: international ones in punycode (RFC 3492, RFC 5891)."""
    ascii_label = label
    if not label.isascii():
        if not all(unicodedata.category(char)[0] in "LMN" or char == "-" for char in label):
            raise Refused("its host name holds characters that names do not")
        ascii_label = "xn--" + label.encode("punycode").decode("ascii")
    if not _LABEL.fullmatch(ascii_label):
        raise Refused("its host name is not well formed")
    return ascii_label


def _is_number(label: str) -> bool:
    return _NUMBER.fullmatch(label) is not None


def _read_ipv4(name: str) -> str:
    try:  # strict: four decimal parts, no leading zero; 0x7f.1 and 2130706433 are refused
        return str(IPv4Address(name))
    except AddressValueError:
        raise Refused("its IPv4 address is not in the usual four-part form") from None


def _read_ipv6(literal: str) -> str:
    if "%" in literal:
        raise Refused("its IPv6 address names a network interface")
    try:
        return str(IPv6Address(literal))
    except AddressValueError:
        raise Refused("its IPv6 address is not well formed") from None


def _read_path(path: str) -> str:
    if not path.startswith("/"):
        path = "/" + path
    return quote(path, safe=_PATH_CHARACTERS)
