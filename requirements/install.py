"""Installs one hash-locked list into .venv/, when it has changed since the last time.

    python3 requirements/install.py run|dev|bench

Needs nothing but the standard library. An environment that is half made, was moved, or belongs to
another Python than the one asked for is made anew.
"""

import fcntl
import filecmp
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
HALF_DONE = VENV / "installing"  # there while pip works; left behind when it was interrupted


def main(name: str) -> None:
    wanted, installed = ROOT / "requirements" / f"{name}.txt", VENV / f"installed-{name}.txt"
    var = ROOT / "var"
    var.mkdir(exist_ok=True)
    with (var / "install.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two makes at once: the second finds all done
        if not is_usable():
            make()
        if not (installed.exists() and filecmp.cmp(wanted, installed, shallow=False)):
            install(wanted, var / "install.log")
            shutil.copyfile(wanted, installed)


def is_usable() -> bool:
    """Whether .venv works, lies where it was made, and is of the Python that was asked for."""
    pip = VENV / "bin" / "pip"  # written last, and naming its place in its first lines
    if HALF_DONE.exists() or not pip.exists() or f"{VENV}/bin/" not in pip.read_text()[:500]:
        return False
    show = "import pip, sys; print(sys.version_info[:2])"
    told = subprocess.run([PYTHON, "-I", "-c", show], capture_output=True, text=True)
    if told.returncode or "PYTHON" not in os.environ:
        return told.returncode == 0
    return told.stdout.strip() == str(sys.version_info[:2])


def make() -> None:
    if not all(map(importlib.util.find_spec, ("venv", "ensurepip"))):
        sys.exit(
            f"{sys.executable} can't make virtual environments: install its venv module"
            " (on Debian and Ubuntu: apt install python3-venv), or name another PYTHON="
        )
    print(f"Making .venv with Python {sys.version.split()[0]}", flush=True)
    shutil.rmtree(VENV, ignore_errors=True)
    made = subprocess.run(
        [sys.executable, "-I", "-m", "venv", VENV], stdout=subprocess.PIPE, text=True
    )
    if made.returncode:
        sys.exit(f"{made.stdout.strip()}\nCould not make .venv: see above.")


def install(wanted: Path, log: Path) -> None:
    """Run pip quietly: a count on a terminal, everything in the log, its errors when it fails."""
    packages = wanted.read_text().count("==")
    print(f"Installing requirements/{wanted.name} into .venv", flush=True)
    started, seen = time.monotonic(), 0
    HALF_DONE.touch()
    with log.open("w") as written, pip(wanted) as running:
        for line in running.stdout or ():
            written.write(line)
            seen += line.startswith(("Collecting", "Requirement already"))
            if sys.stdout.isatty():
                print(f"\r  {min(seen, packages)} of {packages} packages ", end="", flush=True)
    if running.returncode:
        errors = [line for line in log.read_text().splitlines() if line.startswith("ERROR")]
        sys.exit("\n".join([*errors, f"Could not install; {log} tells all."]))
    HALF_DONE.unlink()
    print(f"{chr(13) * sys.stdout.isatty()}  done in {time.monotonic() - started:.0f} s" + " " * 20)


def pip(wanted: Path) -> subprocess.Popen[str]:
    # Wheels only: what a source package asks for to be built is not hash-locked.
    how = "--no-input --disable-pip-version-check --require-hashes --only-binary=:all:"
    return subprocess.Popen(
        [PYTHON, "-I", "-m", "pip", "install", *how.split(), "-r", wanted],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=os.environ | {"PIP_USER": "0"},
    )


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
