"""Why a page could not be had. Each docstring is the message and says what to do."""

from __future__ import annotations

from collections.abc import Mapping


class FetchProblem(Exception):
    """The page could not be fetched. Submit its text instead."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail

    def __str__(self) -> str:
        message = (self.__doc__ or "").strip()
        return f"{message} ({self.detail})" if self.detail else message

    @property
    def reason(self) -> str:
        """What went wrong, without what to do about it."""
        first = (self.__doc__ or "").strip().partition(".")[0]
        return f"{first} ({self.detail})." if self.detail else f"{first}."


class Refused(FetchProblem):
    """This address is not fetched. Give a public http or https address, or submit the text."""


class TooLarge(FetchProblem):
    """The page is too large to read. Submit the text of the article instead."""


class TooSlow(FetchProblem):
    """The page did not arrive in time. Try again later, or submit the text of the article."""


class Unreachable(FetchProblem):
    """The site could not be reached. Check the address and try again, or submit the text."""


class NotAPage(FetchProblem):
    """The address does not lead to readable text. Give the address of an article's page."""


class HttpStatus(FetchProblem):
    """The site answered with an error. Check the address in a browser, or submit the text."""

    def __init__(self, status: int, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(f"HTTP status {status}")
        self.status = status
        self.headers = dict(headers or {})
