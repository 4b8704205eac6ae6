"""A folded copy of a text to match patterns on, with the way back to the original offsets.

Folding lower-cases, strips accents and vowel marks, makes every decimal digit ASCII, straightens
quotes and dashes, unifies Arabic and Persian letter forms and drops characters that show nothing
(zero width, bidi marks). NFC and NFD, half and full width, CRLF and LF fold to the same words.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

# What NFKD leaves apart although readers take it for the same: letter forms, quotes, dashes.
SAME = str.maketrans({
    "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ڪ": "ك", "ھ": "ه", "ہ": "ه", "ۀ": "ه", "ٱ": "ا",
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'", "´": "'", "ʼ": "'", "ʻ": "'",
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "⁃": "-",
    "٪": "%", "٫": ".", "٬": ",", "،": ",", "؛": ";", "؟": "?", "…": ".", "⁄": "/",
    "ß": "s", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe",
})  # fmt: skip

UNSTORABLE = re.compile("[\0\ud800-\udfff]")
# What folding does to ASCII, one for one.
ASCII = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ\t\v\f\r`", "abcdefghijklmnopqrstuvwxyz    '")
ASCII_BYTES = bytes(ASCII.get(char, char) for char in range(256))  # a tenth of the time
NOT_ASCII = re.compile(r"[^\x00-\x7f]")

_cache: dict[str, str] = {}


def readable(text: str) -> str:
    """The text as it is stored: NUL and lone surrogates become U+FFFD, one for one."""
    return UNSTORABLE.sub("\ufffd", text)


def fold_char(char: str) -> str:
    folded = _cache.get(char)
    if folded is None:
        folded = _cache[char] = _fold_char(char)
    return folded


def _fold_char(char: str) -> str:
    if char in "\r\t\v\f" or unicodedata.category(char) in ("Zs", "Zl", "Zp"):
        return "\n" if char in "\u2028\u2029" else " "
    if unicodedata.category(char) in ("Cf", "Mn", "Me") or char == "\u0640":
        return ""  # shows nothing, or only decorates the letter before it
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    plain = unicodedata.normalize("NFKD", char.translate(SAME)).translate(SAME)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    if "/" in plain and char != "/" and plain[0].isdigit():
        return " " + plain  # a fraction: 2½ is "2 1/2", not "21/2"
    if unicodedata.decomposition(char).startswith("<super>"):
        return "^" + plain  # 10⁵ is "10^5", not "105"
    return plain


@dataclass(frozen=True, slots=True)
class Folded:
    """`original` is what was given, `text` its folded copy.

    `steps` lists, rising, the (folded offset, shift) from which on the shift between folded and
    original offsets holds; texts of one-to-one characters have none.
    """

    original: str
    text: str
    steps: tuple[tuple[int, int], ...] = ()

    def origin(self, offset: int) -> int:
        """The original offset of a folded one."""
        if not self.steps:
            return offset
        at = bisect_right(self.steps, (offset, len(self.original) + 1)) - 1
        return offset + self.steps[at][1] if at >= 0 else offset

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span of a folded one, with the marks that decorate its last character."""
        if end <= start:
            return self.origin(start), self.origin(start)
        last = self.origin(end - 1) + 1
        while last < len(self.original) and unicodedata.combining(self.original[last]):
            last += 1
        return self.origin(start), last

    def quote(self, start: int, end: int) -> str:
        first, last = self.span(start, end)
        return self.original[first:last]


def folded_ascii(text: str) -> str:
    return text.encode().translate(ASCII_BYTES).decode()


def fold(text: str) -> Folded:
    """Fold a text; linear in its length."""
    if text.isascii():
        return Folded(text, folded_ascii(text))
    pieces = {char: fold_char(char) for char in set(NOT_ASCII.findall(text))}
    uneven = "".join(char for char, piece in pieces.items() if len(piece) != 1)
    steps = _steps(text, uneven, pieces) if uneven else ()
    if all(piece.isascii() for piece in pieces.values()):  # most often curly quotes and accents
        folded = text
        for char, piece in pieces.items():
            folded = folded.replace(char, piece)
        return Folded(text, folded_ascii(folded), steps)
    table: dict[int, int | str] = {**ASCII, **{ord(char): piece for char, piece in pieces.items()}}
    return Folded(text, text.translate(table), steps)


def _steps(text: str, uneven: str, pieces: dict[str, str]) -> tuple[tuple[int, int], ...]:
    """Where the shift changes: at the characters that fold to none or several, and behind them."""
    steps: list[tuple[int, int]] = []
    shift = held = after = 0  # `held` is the shift in force, `after` the offset behind the last one
    for match in re.finditer(f"[{re.escape(uneven)}]", text):
        at = match.start()
        if at > after and shift != held:
            steps.append((after - shift, shift))
            held = shift
        piece = pieces[text[at]]
        if piece and shift != held:
            steps.append((at - shift, shift))
        # A character that folds to several points each of them back to itself.
        steps.extend((at - shift + extra, shift - extra) for extra in range(1, len(piece)))
        shift -= len(piece) - 1
        held, after = (steps[-1][1] if steps else 0), at + 1
    if after < len(text) and shift != held:
        steps.append((after - shift, shift))
    return tuple(steps)
