"""`make` sets up by itself, sees when it has to do so again, and says what it lacks."""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.environment import ROOT

# The environment is made once, so one process runs these tests.
pytestmark = pytest.mark.xdist_group("setting up")
NOT_REACHED = "requirements/install.py ran"


def load(venv: Path) -> ModuleType:
    """requirements/install.py, working on another .venv."""
    path = ROOT / "requirements" / "install.py"
    spec = importlib.util.spec_from_file_location("install", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    vars(module).update(VENV=venv, PYTHON=venv / "bin" / "python", HALF_DONE=venv / "installing")
    return module


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    venv = tmp_path_factory.mktemp("house") / ".venv"
    load(venv).make()
    yield venv


@pytest.fixture(autouse=True)
def no_python_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHON", raising=False)


def test_what_was_made_is_used_again(made: Path) -> None:
    assert load(made).is_usable()


def test_an_interrupted_installation_is_made_anew(made: Path) -> None:
    (made / "installing").touch()
    assert not load(made).is_usable()
    (made / "installing").unlink()


def test_an_interrupted_making_is_made_anew(made: Path, tmp_path: Path) -> None:
    half = tmp_path / ".venv"
    (half / "bin").mkdir(parents=True)
    (half / "bin" / "python").symlink_to(made / "bin" / "python")
    assert not load(half).is_usable()


def test_a_moved_folder_is_made_anew(made: Path, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere" / ".venv"
    shutil.copytree(made, moved, symlinks=True)
    assert not load(moved).is_usable()


def test_another_python_is_made_anew_only_when_asked_for(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = load(made)
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    assert module.is_usable()
    monkeypatch.setenv("PYTHON", "python3.99")
    assert not module.is_usable()


def test_a_python_without_venv_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = load(tmp_path / ".venv")
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SystemExit, match="python3-venv"):
        module.make()


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A folder with the Makefile and an installer that only says that it was reached."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "install.py").write_text(f"raise SystemExit({NOT_REACHED!r})")
    return tmp_path


def run_make(*words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """As from a shell: this test may be running under a make of its own."""
    clean = {n: v for n, v in os.environ.items() if n not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")}
    command = ["make", *words]
    return subprocess.run(command, cwd=folder, env=clean, capture_output=True, text=True)


def make(house: Path, python: str) -> str:
    said = run_make("run-ready", f"PYTHON={python}", folder=house)
    assert said.returncode != 0
    return said.stdout + said.stderr


def test_a_missing_python_is_told_so(house: Path) -> None:
    assert "needs Python 3.11 or newer" in make(house, "python-of-nobody")


def test_an_older_python_is_told_so(house: Path) -> None:
    older = house / "python3.8"
    older.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "import sys; sys.exit(1)"\n')
    older.chmod(0o755)
    said = make(house, str(older))
    assert "is older" in said
    assert NOT_REACHED not in said


def test_this_python_will_do(house: Path) -> None:
    assert NOT_REACHED in make(house, sys.executable)


def test_every_command_of_make_is_listed_in_its_help() -> None:
    said = run_make("help", folder=ROOT).stdout
    assert said.count("\n") == 9
    for command in ("run", "test", "check", "lock", "clean"):
        assert f"make {command} " in said
