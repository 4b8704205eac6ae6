"""Temporary folders that go away even when the process that made them was killed."""

import os
import re
import shutil
import tempfile
from pathlib import Path

NAMED = re.compile(r"factcheck-[a-z]+-(\d+)-")


def folder_for(purpose: str) -> Path:
    """A new folder in the system's place for them, named for this process."""
    remove_what_the_dead_left()
    return Path(tempfile.mkdtemp(prefix=f"factcheck-{purpose}-{os.getpid()}-"))


def remove_what_the_dead_left() -> None:
    for path in Path(tempfile.gettempdir()).glob("factcheck-*"):
        maker = NAMED.match(path.name)
        if maker and not Path("/proc", maker[1]).exists():
            shutil.rmtree(path, ignore_errors=True)
