"""`manage.py compare`: JSON lines in order, bad lines answered, exit status at the end."""

import json
import subprocess
import sys

LINES = [
    '{"id": "a", "claim": "170 of 329 members voted", "evidence": "171 of 329 members voted"}',
    "not json",
    "",
    '{"id": "b", "claim": "x"}',
    '{"id": "c", "claim": "x", "evidence": "y", "claim_date": "3 May"}',
    '{"id": "d", "claim": "Parliament voted on January 5, 2020.", "evidence": "Parliament voted on '
    'Sunday.", "evidence_date": "2020-01-05", "evidence_language": "en"}',
    "[1, 2]",
]


def run(lines: list[str]) -> tuple[int, list[dict[str, object]], str]:
    done = subprocess.run(
        [sys.executable, "manage.py", "compare"],
        input="\n".join(lines).encode(),
        capture_output=True,
        check=False,
        timeout=60,
    )
    rows = [json.loads(line) for line in done.stdout.decode().splitlines()]
    return done.returncode, rows, done.stderr.decode()


def test_every_line_is_answered_in_order_and_bad_ones_fail_the_run() -> None:
    status, rows, told = run(LINES)
    assert [row["id"] for row in rows] == ["a", None, "b", "c", "d", None]
    assert ["error" in row for row in rows] == [False, True, True, True, False, True]
    assert status == 1
    assert "4 lines" in told


def test_good_lines_end_well_and_have_the_shape_of_the_contract() -> None:
    status, rows, _ = run([LINES[0], LINES[5]])
    assert status == 0
    assert [row["stance"] for row in rows] == ["refutes", "supports"]
    assert set(rows[0]) == {"id", "stance", "confidence", "reasons"}
    reasons = rows[0]["reasons"]
    assert isinstance(reasons, list)
    assert set(reasons[0]) == {"kind", "claim", "evidence", "relation", "text"}
    assert reasons[0]["claim"] == {"start": 0, "end": 18, "text": "170 of 329 members"}
