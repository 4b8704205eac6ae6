"""The environment that the tests run in, whatever the developer's own looks like.

A pytest plugin (`-p` in pyproject.toml), so that it is imported before the settings are. Every
variable that they read is dropped, bar the two by which `make test` points the suite at real
servers, and var/ becomes a temporary directory.
"""

import os
import re
import shutil
from pathlib import Path
from urllib.parse import urlsplit

from tests.leftovers import folder_for

ROOT = Path(__file__).resolve().parent.parent
READ_BY_SETTINGS = re.compile(r"\benv(?:\.\w+)?\(\s*\"(\w+)\"")
KEPT = {"DATABASE_URL", "BROKER_URL"}


def set_up() -> Path:
    """Clean os.environ; return the temporary var/ of this process."""
    for name in READ_BY_SETTINGS.findall((ROOT / "factcheck" / "settings.py").read_text()):
        if name not in KEPT:
            os.environ.pop(name, None)
    var = folder_for("tests")
    (var / "static").mkdir()  # WhiteNoise warns where there is none
    os.environ["VAR_DIR"] = str(var)
    worker = os.environ.get("PYTEST_XDIST_WORKER", "").removeprefix("gw")
    if worker and "BROKER_URL" in os.environ:
        os.environ["BROKER_URL"] = broker_of_worker(os.environ["BROKER_URL"], int(worker))
    return var


def broker_of_worker(url: str, number: int) -> str:
    """Its own numbered Redis database, so that parallel tests don't answer each other's bell."""
    parts = urlsplit(url)
    if not parts.scheme.startswith("redis"):
        return url
    return parts._replace(path=f"/{number}").geturl()


def pytest_unconfigure() -> None:
    shutil.rmtree(VAR, ignore_errors=True)


VAR = set_up()
