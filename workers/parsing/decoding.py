"""Bytes to text, whatever the server and the page say about their encoding.

The order is: byte-order mark; UTF-8 where the bytes are valid UTF-8 beyond ASCII (no other text
is so by chance); what the header says; what the page says; what statistics say.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from charset_normalizer import from_bytes

from workers.parsing.problems import Undecodable

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Labels that mean a larger set than they say (WHATWG Encoding Standard, 4.2).
MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "ks_c_5601-1987": "cp949",
}
BINARY = (b"%PDF", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"PK\x03\x04", b"\x1f\x8b", b"\x7fELF")
BROKEN_SHARE = 0.01  # of the characters: a stray byte is forgiven, a wrong encoding is not
SAMPLE_BYTES = 50_000

_META = re.compile(rb"<meta[^>]{0,500}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.-]{1,40})", re.I)
_XML = re.compile(rb"^\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([\w:.-]{1,40})", re.I)
_TAG = re.compile(rb"<[^<>]*>")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd]")


def decode(body: bytes, charset: str | None = None) -> str:
    """The text of a body; `charset` is what its HTTP header says. Raises Undecodable."""
    if body.startswith(BINARY):
        raise Undecodable
    for mark, encoding in BOMS:
        if body.startswith(mark):
            return _sound(body[len(mark) :].decode(encoding, "replace"))
    for encoding in _candidates(body, charset):
        try:
            return _sound(_strictly_or_nearly(body, encoding))
        except Undecodable:
            continue
    raise Undecodable


def _candidates(body: bytes, charset: str | None) -> Iterator[str]:
    if body.isascii():
        yield "ascii"
        return
    if _is_utf8(body):
        yield "utf-8"
    for label in (charset, _declared(body)):
        encoding = _known(label)
        if encoding:
            yield encoding
    if _is_mostly_ascii(body):
        yield "cp1252"  # what browsers take for granted; statistics on few letters mislead
    guess = from_bytes(body[:SAMPLE_BYTES]).best()
    if guess is not None:
        yield guess.encoding


def _is_mostly_ascii(body: bytes) -> bool:
    sample = _TAG.sub(b"", body[:SAMPLE_BYTES])
    return sum(byte > 127 for byte in sample) < 0.1 * len(sample)


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _declared(body: bytes) -> str | None:
    match = _META.search(body[:4096]) or _XML.search(body[:300])
    return match[1].decode("ascii", "ignore") if match else None


def _known(label: str | None) -> str | None:
    try:
        name = codecs.lookup(label.strip()).name if label else ""
    except (LookupError, ValueError):
        return None
    if name.startswith(("utf-16", "utf-32")):
        return "utf-8"  # the label itself was readable as ASCII, so it is not true
    return MEANT.get(name, name) or None


def _strictly_or_nearly(body: bytes, encoding: str) -> str:
    try:
        return body.decode(encoding, "replace")
    except (LookupError, UnicodeError):  # codecs of Python that are none for text
        raise Undecodable from None


def _sound(text: str) -> str:
    """The text, unless too much of it is broken or not text at all."""
    if len(_CONTROL.findall(text)) > BROKEN_SHARE * len(text):
        raise Undecodable
    return text
