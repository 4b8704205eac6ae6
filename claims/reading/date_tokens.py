"""The places of a text where a date may stand, cut into coded tokens (see `date_words`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from claims.reading.date_meanings import Stamp
from claims.reading.date_numerals import code_of, full_year, read_numerals
from claims.reading.date_words import Entry, Lexicon

# Plain classes in a row, so that it is linear; a window of a long text costs nothing with `re`.
TOKEN = re.compile(r"(\d+(?:[.,:/-]\d+)*)|([^\W\d_]+)|(\n *\n|[^\s'])")
NUMBERS = "abcyno"
CURRENCIES = frozenset("$€£¥₹")
HUNDREDS = frozenset({18, 19, 20})
TENS = frozenset(range(20, 100, 10))
BEFORE_YEAR = frozenset({"pre", "post", "mid", "fy", "cy", "q", "t", "h", "w"})


@dataclass(slots=True)
class Token:
    """A word, number or mark: its code, folded offsets, what it stands for, and its letters."""

    code: str
    start: int
    end: int
    value: object = None
    word: str = ""


Raw: TypeAlias = tuple[int | None, int, int]


def _fits(year: int, value: int) -> bool:
    """Two thousand + thirty + two."""
    return value < (1000 if year % 1000 == 0 else 10 if year % 100 in TENS else 0)


class Lexer:
    """Cuts one stretch of a text; number words and phrases become one token each."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text, self.entries, self.table = text, lexicon.entries, lexicon.table
        self.short = lexicon.short
        self.tokens: list[Token] = []

    def cut(self, start: int, end: int) -> list[Token]:
        self.tokens = tokens = []
        text, entries, plain = self.text, self.entries, not self.table.clitics
        raw = [(hit.lastindex, *hit.span()) for hit in TOKEN.finditer(text, start, end)]
        skip = 0
        for at, (kind, first, last) in enumerate(raw):
            if skip:
                skip -= 1
            elif kind == 2:
                word = text[first:last]
                if plain and word not in entries and word != "s" and not self._glued(first):
                    tokens.append(Token("x", first, last, None, word))  # most words end here
                else:
                    skip = self._word(raw, at) - 1
            elif kind == 1:
                self._numbers(first, last)
            else:
                self._mark(text[first], first, last)
        return tokens

    def _numbers(self, first: int, last: int) -> None:
        """In "Oct-8-2016" and "2020/23/Sep" the numbers stand apart, since a month joins them."""
        text = self.text
        sign = text[first - 1] if first > 1 else ""
        before = sign in ("-", "/") and text[first - 2].isalpha()
        behind = text[last : last + 1] in ("-", "/") and text[last + 1 : last + 2].isalpha()
        sign = sign if before else text[last : last + 1] if behind else ""
        if not sign or text.count(sign, first, last) != 1:
            self._number(first, last)
            return
        middle = text.index(sign, first, last)
        self._number(first, middle)
        self._mark(sign, middle, middle + 1)
        self._number(middle + 1, last)

    def _add(self, code: str, start: int, end: int, value: object = None) -> None:
        self.tokens.append(Token(code, start, end, value, self.text[start:end]))

    def _word(self, raw: list[Raw], at: int) -> int:
        """Adds the token of the longest phrase that starts here; the number of words it took."""
        _, start, end = raw[at]
        found = self.entries.get(self.text[start:end], ())
        taken = self._phrase(raw, at, start, found)
        if not taken and self.table.clitics:
            start, found = self._without_clitics(start, end)
            taken = self._phrase(raw, at, start, found)
        if not taken:
            self._unknown(start, end)
        return taken or 1

    def _phrase(self, raw: list[Raw], at: int, start: int, found: tuple[Entry, ...]) -> int:
        for rest, code, value in found:
            if not rest or self._follows(raw, at + 1, rest):
                self._known(code, start, raw[at + len(rest)][2], value)
                return len(rest) + 1
        return 0

    def _follows(self, raw: list[Raw], at: int, words: tuple[str, ...]) -> bool:
        if at + len(words) > len(raw):
            return False
        for word in words:
            _, start, end = raw[at]
            if self.text[start:end] != word:
                return False
            at += 1
        return True

    def _without_clitics(self, start: int, end: int) -> tuple[int, tuple[Entry, ...]]:
        """Arabic writes "and", "in", "the" together with the next word; "and" stays a token.

        The last of the clitics is the article, which belongs to the date.
        """
        at, joined = start, False
        for _ in range(3):
            clitic = next((c for c in self.table.clitics if self.text.startswith(c, at, end)), "")
            at += len(clitic)
            if not clitic or end - at < 2:
                break
            joined = joined or clitic in self.table.joins
            if found := self.entries.get(self.text[at:end]):
                if joined:
                    self._add("&", start, start + 1)
                return at - len(clitic) * (clitic == self.table.clitics[-1]), found
        return start, ()

    def _glued(self, start: int) -> Token | None:
        """The token that ends where this one starts."""
        last = self.tokens[-1] if self.tokens else None
        return last if last and last.end == start else None

    def _unknown(self, start: int, end: int) -> None:
        last, word = self._glued(start), self.text[start:end]
        if last and last.code in NUMBERS:
            self._suffix(last, word, end)
        elif word == "s" and start and self.text[start - 1] == "'":
            self._possessive()
        else:
            self._add("x", start, end)

    def _possessive(self) -> None:
        """2019's: a year; "today's" is today."""
        last = self.tokens[-1] if self.tokens else None
        before = self.tokens[-2].code if len(self.tokens) > 1 else ""
        if not last or last.code != "y" or not isinstance(last.value, int):
            return
        if last.value % 10 == 0 and before in tuple("θe-"):
            last.code = "ν"
        elif before not in tuple("mljh,") and 1900 <= last.value < 2100:
            last.code, last.value = "Y", Stamp(last.value)

    def _suffix(self, last: Token, word: str, end: int) -> None:
        """Letters right behind a number: 3rd, 1990s, 20kg."""
        if word in self.table.ordinal_ends and last.code in "ab":
            last.code, last.end = "o", end
        elif word == "s" and last.code in "yc" and isinstance(last.value, int):
            last.code, last.end = "n" if last.value % 10 else "ν", end
        else:
            last.code, last.end = "n", end

    def _known(self, code: str, start: int, end: int, value: object) -> None:
        last = self._glued(start)
        half = code == "κ" and last is not None and last.code == "a"  # "2Q 2016"
        if last and last.code in NUMBERS and code != "η" and not half:
            self._suffix(last, self.text[start:end], end)
        elif code == "ξ":
            self._thousand(start, end)
        elif code not in "ko" or not self._joined(code, value, end):
            self._add(code, start, end, value)

    def _thousand(self, start: int, end: int) -> None:
        last = self.tokens[-1] if self.tokens else None
        if last and last.code == "k" and last.value in (1, 2):
            last.code, last.value, last.end = "y", 1000 if last.value == 1 else 2000, end
        elif self.table.bare_thousand:
            self._add("y", start, end, 1000)
        else:
            self._add("x", start, end)

    def _joined(self, code: str, value: object, end: int) -> bool:
        """Twenty + nine, twenty + first, two thousand (and) + fifteen."""
        glue = self.tokens[-1].code if self.tokens else ""
        at = -2 if glue in ("-", "&") else -1
        if len(self.tokens) < -at:
            return False
        base = self.tokens[at]
        if not isinstance(base.value, int) or not isinstance(value, int):
            return False
        tens = base.code == "k" and base.value in TENS and 0 < value < 10
        if tens and (at == -1 or glue == "-" or self.table.joins_tens):
            base.code = code
        elif base.code == "k" and base.value in HUNDREDS and 10 <= value < 100 and at == -1:
            base.code, base.value = "y", base.value * 100
        elif base.code != "y" or base.word[0].isdigit() or not _fits(base.value, value):
            return False
        base.value, base.end = base.value + value, end
        del self.tokens[at + 1 or len(self.tokens) :]
        return True

    def _number(self, start: int, end: int) -> None:
        bad = self._is_tied(start)
        if end - start == 2 and start and self.text[start - 1] == "'" and not bad:
            self._add("y", start, end, full_year(self.text[start:end]))
            return
        digits = self.text[start:end]
        if end - start < 5 and digits.isdecimal():  # most numbers
            code = "n" if bad else code_of(digits)
            self.tokens.append(Token(code, start, end, int(digits), digits))
            return
        for code, first, last, value in read_numerals(digits, self.table):
            self._add("n" if bad else code, start + first, start + last, value)

    def _is_tied(self, start: int) -> bool:
        """Whether the number is a part of a name, a sum or a longer number: COVID-19, $12."""
        if self.tokens and self.tokens[-1].word in CURRENCIES:
            return True
        last = self._glued(start)
        if not last:
            return start > 0 and self.text[start - 1].isalnum()
        if last.word in BEFORE_YEAR or last.code == "ψ":
            return False
        if last.code == "-" and len(self.tokens) > 1 and self.tokens[-2].end == last.start:
            before = self.tokens[-2]
            return before.code == "x" and before.word not in BEFORE_YEAR
        return last.word.isalnum() and last.word not in self.table.clitics

    def _mark(self, char: str, start: int, end: int) -> None:
        last = self._glued(start)
        if char == "." and last and last.code in "mlwz" and last.word in self.short:
            last.end = end
            return
        if char == "^" and last and last.code in "ab":  # a raised letter: 1º folds to 1^o
            last.end = end
            return
        if char == "%" and last and last.code in NUMBERS:
            last.code = "n"
        char = "-" if char == "~" else char
        if char == "-" and last and last.code == "-":
            last.end = end
            return
        self._add("|" if char == "\n" else char if char in ",()-/.&" else ";", start, end)
