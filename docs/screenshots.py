"""Takes the pictures of docs/images: `python -m docs.screenshots`.

Starts the service on an empty directory, lets it read and check the seed articles, and works at
the desk as a person would. Needs Playwright and the system's Chromium.
"""

from __future__ import annotations

import base64
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
PASSWORD = re.compile(r"as (\S+) with the password (\S+)")
SUBJECT = "voted on January 3, 2020"  # the claim that is shown
RATIONALE = (
    "Two wire reports printed within a day of the session name Sunday, January 5, 2020. The later"
    " article gives January 3, which is the day of the attack that led to the vote.\n"
    "The count of 170 of the 329 members is the same in every report."
)
# How a picture's name ends, and how its page is looked at.
LIGHTS = (("", "light", 1360, 900), ("-dark", "dark", 1360, 900), ("-phone", "light", 390, 844))
SUMMARY = "The count is right; the day is not. The vote was on January 5, not on January 3."


@contextmanager
def service() -> Iterator[tuple[str, str, str]]:
    """A service of its own: its address, a user and the user's password."""
    with tempfile.TemporaryDirectory() as var, socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        process = subprocess.Popen(  # noqa: S603 - our own command
            [sys.executable, "manage.py", "up", "--port", str(port)],
            cwd=ROOT,
            env=os.environ | {"VAR_DIR": var},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        try:
            user, password = credentials(process.stdout)
            yield f"http://127.0.0.1:{port}", user, password
        finally:
            process.terminate()
            process.wait(30)


def credentials(output: IO[str] | None) -> tuple[str, str]:
    """What the service prints once it has read and checked everything."""
    for line in output or ():
        if found := PASSWORD.search(line):
            return found[1], found[2]
    raise SystemExit("The service ended before it was ready.")


def take(page: Any, name: str, *, part: str = "") -> None:
    """A picture of the window, or of one part of the page, as WebP: a third of the same PNG."""
    page.wait_for_timeout(400)  # fonts and the theme settle
    picture: dict[str, Any] = {"format": "webp", "quality": 86}
    if part:
        box = page.locator(part).bounding_box()
        picture |= {"clip": {**box, "scale": 1}, "captureBeyondViewport": True}
    told = page.context.new_cdp_session(page).send("Page.captureScreenshot", picture)
    path = IMAGES / f"{name}.webp"
    path.write_bytes(base64.b64decode(told["data"]))
    print(path.relative_to(ROOT), path.stat().st_size // 1024, "kB")


def log_in(page: Any, user: str, password: str) -> None:
    page.goto("/admin/")
    page.fill("[name=username]", user)
    page.fill("[name=password]", password)
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/admin/")


def at_the_desk(page: Any) -> str:
    """Look round, rule on the claim that is shown; the address of its page at the desk."""
    page.goto("/admin/claims/claim/")
    take(page, "claim-list")
    page.click(f".said:has-text('{SUBJECT}')")
    page.wait_for_selector(".proposal")
    take(page, "claim-page")
    write(page)
    page.evaluate("scrollTo(0, 0)")
    take(page, "ruling-form", part=".ruling")
    page.click("text=Publish the verdict")
    page.wait_for_selector("text=Public page")
    return str(page.url)


def write(page: Any) -> None:
    for question in ("primary source", "official result"):
        page.click(f".checklist li:has-text('{question}') >> text=Done")
    page.check(".s-refutes input[name=evidence] >> nth=0")
    page.check("[name=rating][value=mostly_false]")
    page.fill("[name=rationale]", RATIONALE)
    page.fill("[name=summary]", SUMMARY)
    page.wait_for_selector("text=Draft kept at")


def in_every_light(browser: Any, page: Any, claim: str) -> None:
    """The pages that count, in the dark and on a phone as well."""
    page.goto(claim)
    public = page.get_attribute("a:has-text('Public page')", "href")
    state, address = page.context.storage_state(), page.url.partition("/admin/")[0]
    for ending, scheme, width, height in LIGHTS:
        context = browser.new_context(
            base_url=address, storage_state=state, color_scheme=scheme,
            viewport={"width": width, "height": height},
        )  # fmt: skip
        other = context.new_page()
        for name, path in (("desk-home", "/admin/"), ("claim-page", claim), ("public", public)):
            if f"{name}{ending}" != "claim-page":  # which was taken before it was ruled
                other.goto(path)
                take(other, f"{name}{ending}")
        context.close()


def main() -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        raise SystemExit("Chromium is not on PATH; install it first.")
    IMAGES.mkdir(exist_ok=True)
    with service() as (address, user, password), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(base_url=address, viewport={"width": 1360, "height": 900})
        page.set_default_timeout(60_000)
        log_in(page, user, password)
        in_every_light(browser, page, at_the_desk(page))
        browser.close()


if __name__ == "__main__":
    main()
