"""Rules of the house that no other tool holds."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.environment import ROOT
from tests.summary import counts, keep, line

LONGEST_FILE = 400  # lines
ATTICS = {"utils", "util", "helpers", "helper", "services", "common", "misc", "lib"}
# Put together here, so that this file doesn't name them either.
REGISTRIES = ["pypi" + ".org", "python" + "hosted.org", "npm" + "js.org", "docker" + ".io"]
MACHINE_PATHS = ["/work" + "/", "/root" + "/", "/opt" + "/wheels", "/opt" + "/pypi"]


def files() -> list[Path]:
    """What is in version control; outside of it, what lies in the folders of the design."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def texts() -> list[tuple[Path, str]]:
    found = []
    for path in files():
        try:
            found.append((path.relative_to(ROOT), path.read_text()))
        except UnicodeDecodeError:
            continue  # a picture
    return found


def test_no_file_names_a_registry_or_a_machine() -> None:
    found = [
        f"{path}: {word}"
        for path, text in texts()
        for word in [*REGISTRIES, *MACHINE_PATHS]
        if word in text
    ]
    assert found == []


def test_no_code_file_is_too_long_to_read() -> None:
    found = [
        f"{path}: {text.count(chr(10))} lines"
        for path, text in texts()
        if path.suffix == ".py" and "migrations" not in path.parts
        if text.count("\n") > LONGEST_FILE
    ]
    assert found == []


def test_every_file_is_named_by_what_it_holds() -> None:
    assert [path for path, _ in texts() if path.stem in ATTICS or ATTICS & set(path.parts)] == []


@pytest.mark.parametrize("name", ["run", "dev", "bench"])
def test_every_requirement_is_pinned_with_a_hash_and_no_address(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_text()
    entries = re.split(r"\n(?=[A-Za-z0-9])", text.strip())
    assert len(entries) > 20
    for entry in entries:
        assert re.match(r"[A-Za-z0-9._-]+(\[[\w,-]+\])?==\S+", entry), entry
        assert "--hash=sha256:" in entry, entry
    assert not re.search(r"://|--index|--find|--extra", text)


def test_the_lists_agree_with_each_other() -> None:
    """So that installing one after the other changes no version under running code."""
    pins = {
        name: set(re.findall(r"^\S+==\S+", (ROOT / f"requirements/{name}.txt").read_text(), re.M))
        for name in ("run", "dev", "bench")
    }
    assert pins["run"] <= pins["dev"] <= pins["bench"]


def test_every_direct_dependency_is_locked() -> None:
    locked = set(re.findall(r"^([\w.-]+)==", (ROOT / "requirements/bench.txt").read_text(), re.M))
    project = (ROOT / "pyproject.toml").read_text()
    wanted = set(re.findall(r'^    "([a-z][\w.-]*)', project.split("[tool.ruff]")[0], re.M))
    assert len(wanted) > 30
    assert wanted - locked == set()


def test_the_summary_tells_of_both_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SERVERS", raising=False)
    keep("1", {"passed": [0] * 812, "skipped": [0] * 3}, tmp_path)
    monkeypatch.setenv("SERVERS", "PostgreSQL 18.6 + Valkey 9.1")
    keep("2", {"passed": [0] * 640}, tmp_path)
    assert line(tmp_path) == (
        "make test: SQLite 812 passed, 3 skipped; PostgreSQL 18.6 + Valkey 9.1 640 passed"
    )


@pytest.mark.parametrize(
    "first",
    [
        {"passed": [0], "failed": [0]},
        {"passed": [0], "error": [0]},
        {},  # a run that collected nothing has shown nothing
    ],
)
def test_the_summary_says_when_a_run_failed(
    first: dict[str, list[int]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SERVERS", raising=False)
    keep("1", first, tmp_path)
    keep("2", {"passed": [0]}, tmp_path)
    assert line(tmp_path).startswith("make test FAILED: SQLite ")


def test_failures_are_counted_first() -> None:
    assert counts({"passed": [1, 2], "failed": [1]}) == "1 failed, 2 passed"
