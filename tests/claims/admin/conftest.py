"""People of the desk, and a browser where there is one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from claims.models import Claim
from claims.vocabulary import ClaimStatus, Role
from tests.factories import ClaimFactory, appear, find_evidence, person

CHROMIUM = next(
    (str(p) for p in map(Path, ("/usr/bin/chromium", "/usr/bin/chromium-browser")) if p.exists()),
    "",
)


@pytest.fixture
def claim(db: None) -> Claim:
    """A claim that awaits a ruling, with evidence on either side."""
    claim: Claim = ClaimFactory(status=ClaimStatus.ASSESSED, assessment="refuted")
    appear(claim)
    find_evidence(claim, stance="supports")
    find_evidence(claim, stance="refutes")
    return claim


def at_desk(role: Role | None, **columns: Any) -> Client:
    """A browser session of a person with this role, let into the admin."""
    client = Client()
    client.force_login(person(role, **{"is_staff": True, **columns}))
    return client


@pytest.fixture
def checker(db: None) -> Client:
    return at_desk(Role.CHECKER, username="ada")


@pytest.fixture
def editor(db: None) -> Client:
    return at_desk(Role.EDITOR, username="emil")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One Chromium for the tests of a file; each makes pages of its own in it."""
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine")
    from playwright.sync_api import sync_playwright

    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # Playwright's loop runs in this thread; the rows are made in it all the same.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()
