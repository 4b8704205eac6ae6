"""Pages of the desk in a browser, for the tests that drive one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.auth.models import User
from django.test import Client

Opener = Callable[..., Any]

# Pages that wait may be read before the server answers at leisure on a busy machine.
PATIENCE = 30_000  # milliseconds


@contextmanager
def desk_of(browser: Any, address: str, complaints: list[str], user: User) -> Iterator[Any]:
    """A page of a person who is logged in; what the browser complains about is noted."""
    client = Client()
    client.force_login(user)
    context = browser.new_context(base_url=address)
    session = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": address}])
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: note(complaints, said))
    yield page
    context.close()


def note(complaints: list[str], said: Any) -> None:
    # The browser logs every refusal as an error: the conflict of two people is one, and meant.
    if said.type in ("error", "warning") and "status of 409" not in said.text:
        complaints.append(said.text)


def open_claim(page: Any, claim: Any) -> None:
    page.goto(f"/admin/claims/claim/{claim.pk}/change/")


def write_ruling(page: Any, *, rating: str, rationale: str) -> None:
    page.locator(".s-refutes input[name=evidence]").first.check()
    page.check(f"[name=rating][value={rating}]")
    page.fill("[name=rationale]", rationale)


def publish(page: Any) -> None:
    with page.expect_navigation():
        page.click("button[data-key=s]")
