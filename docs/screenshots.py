"""Takes the pictures of docs/images: `python -m docs.screenshots`.

Starts the service on an empty directory, lets it read and check the seed articles, and works at
the desk as a person would. Needs Playwright and the system's Chromium.
"""

from __future__ import annotations

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


def take(page: Any, name: str, *, full: bool = False) -> None:
    page.wait_for_timeout(400)  # fonts and the theme settle
    page.screenshot(path=IMAGES / f"{name}.png", full_page=full)
    print(f"docs/images/{name}.png", (IMAGES / f"{name}.png").stat().st_size // 1024, "kB")


def log_in(page: Any, user: str, password: str) -> None:
    page.goto("/admin/")
    page.fill("[name=username]", user)
    page.fill("[name=password]", password)
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/admin/")


def at_the_desk(page: Any) -> None:
    take(page, "desk-home")
    page.goto("/admin/claims/claim/")
    take(page, "claim-list")
    page.click(f".said:has-text('{SUBJECT}')")
    page.wait_for_selector(".proposal")
    take(page, "claim-page")
    page.emulate_media(color_scheme="dark")
    page.evaluate("document.documentElement.classList.add('dark')")
    take(page, "claim-page-dark")
    page.evaluate("document.documentElement.classList.remove('dark')")
    page.emulate_media(color_scheme="light")


def ruled(page: Any) -> str:
    """Rule on the claim that is open; the address of its public page."""
    page.check(".s-refutes input[name=evidence] >> nth=0")
    page.check("[name=rating][value=mostly_false]")
    page.fill("[name=rationale]", RATIONALE)
    page.fill("[name=summary]", SUMMARY)
    page.locator(".ruling").scroll_into_view_if_needed()
    page.locator(".ruling").screenshot(path=IMAGES / "ruling-form.png")
    page.click("text=Publish the verdict")
    page.wait_for_selector("text=Public page")
    return str(page.get_attribute("a:has-text('Public page')", "href"))


def main() -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        raise SystemExit("Chromium is not on PATH; install it first.")
    IMAGES.mkdir(exist_ok=True)
    with service() as (address, user, password), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        size = {"width": 1440, "height": 960}
        page = browser.new_page(base_url=address, viewport=size)
        log_in(page, user, password)
        at_the_desk(page)
        public = ruled(page)
        page.set_viewport_size({"width": 1100, "height": 1000})
        page.goto(public)
        take(page, "public-claim")
        page.set_viewport_size({"width": 390, "height": 844})
        page.goto(public)
        take(page, "public-claim-phone")
        browser.close()


if __name__ == "__main__":
    main()
