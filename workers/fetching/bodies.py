"""The body of a response: decompressed within a limit, its kind checked."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from workers.fetching.problems import NotAPage, TooLarge, Unreachable

DECODED_BYTES = 10_000_000
PIECES = 100_000  # a body in one-byte chunks costs a hundred times its size in work
GZIP_OR_ZLIB = 32 + zlib.MAX_WBITS  # zlib tells the two apart by their headers
RAW_DEFLATE = -zlib.MAX_WBITS  # what some servers mean by "deflate" (RFC 9110, 8.4.1.2)


def decoded(chunks: Iterable[bytes], encoding: str) -> bytes:
    """The whole body, at most DECODED_BYTES; `encoding` is the Content-Encoding header."""
    encoding = encoding.strip().lower()
    if encoding in ("", "identity"):
        return _joined(_counted(chunks))
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise NotAPage("it is compressed in a way that was not asked for")
    return _inflated(_counted(chunks))


def _counted(chunks: Iterable[bytes]) -> Iterator[bytes]:
    for number, chunk in enumerate(chunks):
        if number == PIECES:
            raise TooLarge(f"limit {PIECES} pieces")
        yield chunk


def _joined(chunks: Iterable[bytes]) -> bytes:
    body = bytearray()
    for chunk in chunks:
        body += chunk
        _check_size(len(body))
    return bytes(body)


def _inflated(chunks: Iterable[bytes]) -> bytes:
    body = bytearray()
    stream = None
    for chunk in chunks:
        if not chunk:
            continue
        if stream is None:
            stream = zlib.decompressobj(_window_bits(chunk))
        if stream.eof:
            break  # what follows the end is ignored, as browsers do
        try:
            # One byte more than allowed is asked for, so that "exactly at the limit" passes.
            body += stream.decompress(chunk, DECODED_BYTES + 1 - len(body))
        except zlib.error:
            raise NotAPage("its compressed body is damaged") from None
        _check_size(len(body))
    return _finished(stream, body)


def _finished(stream: zlib._Decompress | None, body: bytearray) -> bytes:
    if stream is None:
        return b""
    if not stream.eof:
        raise Unreachable("the page broke off before its end")
    if stream.unused_data.startswith(b"\x1f\x8b"):
        raise NotAPage("its compressed body comes in several pieces")
    return bytes(body)


def _window_bits(first: bytes) -> int:
    is_gzip = first[:1] == b"\x1f"
    is_zlib = len(first) > 1 and first[0] & 15 == 8 and (first[0] << 8 | first[1]) % 31 == 0
    return GZIP_OR_ZLIB if is_gzip or is_zlib else RAW_DEFLATE


def _check_size(size: int) -> None:
    if size > DECODED_BYTES:
        raise TooLarge(f"limit {DECODED_BYTES // 1_000_000} MB")


def media_type_and_charset(content_type: str) -> tuple[str, str | None]:
    """'text/html; charset="UTF-8"' -> ("text/html", "utf-8"), both in lower case."""
    media_type, _, parameters = content_type.partition(";")
    charset = None
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            charset = value.strip().strip("\"'").lower() or None
    return media_type.strip().lower(), charset
