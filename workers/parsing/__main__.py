"""The process that reads pages: a question a line and its body in, an answer a line out."""

from __future__ import annotations

import json
import resource
import sys
from typing import Any

from workers.parsing.pages import read_page
from workers.parsing.problems import PageProblem, TooHard
from workers.parsing.process import as_answer

ADDRESS_SPACE = 450 << 20  # bytes; libraries that are mapped and hardly used are 175 MB of it


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    for line in sys.stdin.buffer:
        question = json.loads(line)
        body = sys.stdin.buffer.read(question["length"])
        sys.stdout.write(json.dumps(_answer(question, body)) + "\n")
        sys.stdout.flush()


def _answer(question: dict[str, Any], body: bytes) -> dict[str, Any]:
    html = body.decode("utf-8") if question["is_text"] else body
    try:
        return as_answer(read_page(html, url=question["url"], charset=question["charset"]))
    except PageProblem as problem:
        return {"problem": type(problem).__name__}
    except MemoryError:
        return {"problem": TooHard.__name__}


if __name__ == "__main__":
    main()
