"""Why a page could not be read. Each docstring is the message and says what to do."""

from __future__ import annotations


class PageProblem(Exception):
    """The page could not be read. Submit its text instead."""

    def __str__(self) -> str:
        return (self.__doc__ or "").strip()

    @property
    def reason(self) -> str:
        """What went wrong, without what to do about it."""
        return (self.__doc__ or "").strip().partition(".")[0] + "."


class TooDeep(PageProblem):
    """The page nests its elements deeper than 256. Submit the text of the article instead."""


class TooLong(PageProblem):
    """The page holds more than 1 MB of text. Submit the part that matters as text."""


class Undecodable(PageProblem):
    """The characters of the page cannot be read. Save it as UTF-8, or submit its text."""


class NothingToRead(PageProblem):
    """The page holds no article text. Submit the text itself, or another address."""


class TooHard(PageProblem):
    """Reading the page took too much time or memory. Submit the text of the article instead."""
