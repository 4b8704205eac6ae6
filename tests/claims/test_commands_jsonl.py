"""`annotate` and `extract` over JSON lines, run as the processes that users run."""

from __future__ import annotations

import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from signal import SIGPIPE
from typing import Any

import pytest

from claims.management.jsonlines import answer_lines

ROOT = Path(__file__).parents[2]
QUANTITY = {
    "text",
    "start",
    "end",
    "value",
    "low",
    "high",
    "comparator",
    "unit",
    "noun",
    "of",
    "share",
    "against",
    "ordinal",
}
DATE = {"text", "start", "end", "earliest", "latest", "grain", "anchored"}
CLAIM = {
    "text",
    "start",
    "end",
    "statement",
    "kind",
    "worthiness",
    "why",
    "quantities",
    "dates",
    "attribution",
    "claimant",
    "quoted",
    "part",
}


def run(command: str, *lines: bytes) -> tuple[int, list[dict[str, Any]], bytes]:
    done = subprocess.run(
        [sys.executable, "manage.py", command],
        input=b"\n".join(lines) + b"\n",
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr


def test_extract_answers_in_the_shape_of_the_contract() -> None:
    line = {
        "id": "a",
        "text": "About 170 of the 329 members voted on Sunday.",
        "date": "2021-07-22",
    }
    status, (answer,), _ = run("extract", json.dumps(line).encode())
    assert status == 0
    assert set(answer) == {"id", "claims"}
    (claim,) = answer["claims"]
    assert set(claim) == CLAIM
    assert set(claim["quantities"][0]) == QUANTITY
    assert set(claim["dates"][0]) == DATE
    assert (claim["kind"], claim["part"], claim["claimant"]) == ("vote", "body", None)
    assert claim["dates"][0]["earliest"] == "2021-07-18"


def test_annotate_answers_in_the_shape_of_the_contract() -> None:
    status, (answer,), _ = run("annotate", b'{"id": 7, "text": "US$1.2bn was paid."}')
    assert status == 0
    assert set(answer) == {"id", "quantities", "dates", "worthiness", "checkworthy"}
    assert (answer["id"], answer["quantities"][0]["unit"]) == (7, "USD")


@pytest.mark.parametrize("command", ["annotate", "extract"])
def test_bad_lines_are_named_and_the_run_goes_on(command: str) -> None:
    status, answers, stderr = run(
        command,
        b'{"id": 1, "text": "500 troops left Basra."}',
        b"no json",
        b'{"id": 3}',
        b'{"id": 4, "text": "Fine.", "date": "yesterday"}',
        b"[1, 2]",
        b'{"id": 6, "text": 12}',
        b"\xff\xfe",
        b'{"id": 8, "text": "a\\ud800b \\u0000 500 troops left."}',
    )
    assert status == 1
    assert [answer.get("id") for answer in answers] == [1, None, 3, 4, None, 6, None, 8]
    assert ["error" in answer for answer in answers] == [False, *[True] * 6, False]
    assert b"Traceback" not in stderr


def test_answers_come_line_by_line() -> None:
    with subprocess.Popen(
        [sys.executable, "manage.py", "annotate"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in (1, 2):
            process.stdin.write(b'{"id": %d, "text": "500 troops left."}\n' % number)
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
        assert process.wait(30) == 0


def test_a_reader_that_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    lines = tmp_path / "lines"
    lines.write_bytes(b'{"id": 1, "text": "3 dogs"}\n' * 5000)
    script = '("$0" manage.py annotate < "$1"; echo $? >&2) | head -n 1'
    done = subprocess.run(
        ["sh", "-c", script, sys.executable, lines], capture_output=True, cwd=ROOT, text=True
    )
    assert json.loads(done.stdout)["id"] == 1
    assert done.stderr.split() == [str(128 + SIGPIPE)]


def test_a_defect_costs_its_own_line_alone(caplog: pytest.LogCaptureFixture) -> None:
    def answer(line: dict[str, Any]) -> dict[str, Any]:
        return {"half": 1 / line["number"]}

    out = BytesIO()
    assert (
        answer_lines(BytesIO(b'{"id": 1, "number": 0}\n{"id": 2, "number": 2}\n'), out, answer) == 1
    )
    first, second = map(json.loads, out.getvalue().splitlines())
    assert "ZeroDivisionError" in first["error"] and second == {"id": 2, "half": 0.5}
    assert "id 1 " in caplog.text
