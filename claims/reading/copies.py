"""Near copies of one text, found by bottom-k sketches of their word shingles.

A sketch keeps the K smallest hashes of the text's five-word shingles; the share of the K smallest
of a union that stands in both estimates the resemblance |A & B| / |A | B| of the two (Broder 1997,
"On the resemblance and containment of documents"). The few smallest hashes are its bands: texts
that resemble each other nearly always share one, so copies are found by looking bands up.
"""

from __future__ import annotations

import struct
from hashlib import blake2b

from claims.reading.folding import fold

WORDS = 5
K = 64
BANDS = 8
ENOUGH = 20  # shingles; shorter texts share phrases by chance
COPY = 0.6  # of the shorter text's shingles


def signature(text: str) -> bytes:
    """A text's sketch: the number of its shingles, then up to K hashes, 8 bytes each, rising."""
    words = "".join(c if c.isalnum() else " " for c in fold(text).text).split()
    shingles = {" ".join(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1)}
    hashes = sorted(shingle_hash(shingle) for shingle in shingles)[:K]
    return struct.pack(f"<{len(hashes) + 1}q", len(shingles), *hashes)


def shingle_hash(shingle: str) -> int:
    """A signed 64-bit hash, so that any database's big integer holds it."""
    digest = blake2b(shingle.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)


def bands(sketch: bytes) -> tuple[int, ...]:
    """What to look copies up by; none for a text too short to tell."""
    size, *hashes = unpack(sketch)
    return tuple(hashes[:BANDS]) if size >= ENOUGH else ()


def are_copies(one: bytes, other: bytes) -> bool:
    """Does most of the shorter text stand in the longer, word for word?"""
    return containment(one, other) >= COPY


def containment(one: bytes, other: bytes) -> float:
    """The estimated share of the shorter text's shingles that the longer one has, 0..1."""
    size, *mine = unpack(one)
    other_size, *theirs = unpack(other)
    if min(size, other_size) < ENOUGH:
        return 0.0
    union = sorted({*mine, *theirs})[:K]
    resemblance = len({*mine} & {*theirs} & {*union}) / len(union)
    shared = resemblance * (size + other_size) / (1 + resemblance)
    return min(1.0, shared / min(size, other_size))


def unpack(sketch: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(sketch) // 8}q", sketch) if sketch else (0,)
