"""Takes the README's picture of the desk anew: a first run of its own, seen in Chromium.

python docs/images/take.py (or: make screenshots)
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PORT = os.environ.get("PORT", "8765")
DESK = f"http://127.0.0.1:{PORT}/admin/"
# The claim with most to see: an English vote, and sources on both sides if there are any.
PICK = """
from claims.models import Claim
def tells(claim):
    stances = list(claim.evidence.values_list("stance", flat=True))
    both = min(map(stances.count, ("supports", "refutes")))
    return claim.language == "en", claim.kind == "vote", both, len(stances), str(claim.pk)
print(max(Claim.objects.all(), key=tells).pk)
"""


@contextmanager
def first_run() -> Iterator[None]:
    command = [sys.executable, "manage.py", "up", f"--port={PORT}"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as up:
        try:
            if not any("Ctrl-C ends it" in line for line in up.stdout or ()):
                sys.exit("the service did not start; see above")
            yield
        finally:
            up.terminate()


def chosen_claim() -> str:
    command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", PICK]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def take(password: str, claim: str) -> None:
    chromium = which("chromium") or which("chromium-browser") or sys.exit("Chromium is missing")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 1000})
        page.goto(DESK)
        page.fill("[name=username]", "desk")
        page.fill("[name=password]", password)
        page.press("[name=password]", "Enter")
        page.wait_for_load_state("networkidle")
        page.goto(f"{DESK}claims/claim/{claim.strip()}/change/")
        page.wait_for_load_state("networkidle")
        page.screenshot(path=ROOT / "docs" / "images" / "claim-page.png")
        browser.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"VAR_DIR": folder, "LOG_LEVEL": "WARNING"}
        with first_run():
            take((Path(folder) / "desk_password").read_text(), chosen_claim())
