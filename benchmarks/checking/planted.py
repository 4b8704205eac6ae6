"""Plants an error in the news, and sees whether it is found.

    python -m benchmarks.checking.planted [--events 500] [--seed 1] [--misses misses.jsonl]

Made-up events, each told by three to eight papers; in half of them one paper has a figure or a day
wrong. The articles go the real way (submit, read, check, assess). Found means that a claim with the
altered figure or day is assessed refuted or conflicting. A false alarm is a claim without an error
that is assessed refuted. The bars: at least 95 % found, at most 2 % false alarms.

Every miss and every false alarm is written to `--misses`, with what was said and why.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any
from uuid import UUID

from benchmarks.checking import desk
from benchmarks.checking.wire.events import Article, Event, events
from benchmarks.rows import Row, table

if TYPE_CHECKING:
    from claims.models import Claim

FOUND = ("refuted", "conflicting")
OWN = "made up here"


@dataclass
class Tally:
    """What came of one kind of event, or of one kind of error."""

    found: int = 0
    missed: int = 0
    right: Counter[str] = field(default_factory=Counter)  # assessments of claims without an error

    @property
    def share_found(self) -> str:
        planted = self.found + self.missed
        return f"{self.found / planted:.1%} of {planted}" if planted else "–"

    @property
    def false_alarms(self) -> str:
        claims = self.right.total()
        return f"{self.right['refuted'] / claims:.2%} of {claims:,}" if claims else "–"


class Result:
    def __init__(self) -> None:
        self.all = Tally()
        self.by_kind: defaultdict[str, Tally] = defaultdict(Tally)
        self.by_alteration: defaultdict[str, Tally] = defaultdict(Tally)
        self.cases: list[dict[str, Any]] = []

    def tallies(self, event: Event) -> list[Tally]:
        return [self.all, self.by_kind[event.kind], self.by_alteration[event.alteration or "none"]]

    def judge(self, event: Event, articles: Iterable[tuple[Article, UUID]]) -> None:
        wrong: list[Claim] = []
        right: dict[UUID, Claim] = {}
        for article, key in articles:
            for claim, part, start, end in desk.claims_of(key):
                if touches(article, part, start, end):
                    wrong.append(claim)
                else:
                    right[claim.pk] = claim
        for claim in wrong:
            right.pop(claim.pk, None)
        self.count_right(event, right.values())
        if event.alteration:
            self.count_wrong(event, wrong)

    def count_right(self, event: Event, claims: Iterable[Claim]) -> None:
        for claim in claims:
            for tally in self.tallies(event):
                tally.right[claim.assessment] += 1
            if claim.assessment == "refuted":
                self.cases.append(case("false alarm", event, [claim]))

    def count_wrong(self, event: Event, claims: list[Claim]) -> None:
        found = any(claim.assessment in FOUND for claim in claims)
        for tally in self.tallies(event):
            tally.found += found
            tally.missed += not found
        if not found:
            self.cases.append(case("miss" if claims else "no claim read", event, claims))


def touches(article: Article, part: str, start: int, end: int) -> bool:
    """Whether a claim holds what was altered, or a part of it: "on Sunday" may be cut."""
    return any(part == where and start < to and at < end for where, at, to in article.altered)


def case(what: str, event: Event, claims: list[Claim]) -> dict[str, Any]:
    from claims.actions.assessments import current_evidence

    return {
        "what": what,
        "event": event.id,
        "kind": event.kind,
        "alteration": event.alteration,
        "claims": [
            {
                "text": claim.text,
                "date": str(claim.as_of),
                "assessment": claim.assessment,
                "reasons": claim.assessment_reasons,
                "evidence": [
                    {
                        "quote": piece.quote.text,
                        "date": str(piece.version.dateline),
                        "stance": piece.stance,
                        "reasons": [reason["text"] for reason in piece.reasons],
                    }
                    for piece in current_evidence(claim)
                ],
            }
            for claim in claims
        ],
        "articles": [
            {"source": a.source, "date": str(a.date), "title": a.title, "text": a.text}
            for a in event.articles
        ],
    }


def run(planted: list[Event]) -> tuple[Result, list[Row]]:
    keys = {
        event.id: [
            desk.submit(text=a.text, title=a.title, source=a.source, day=a.date)
            for a in event.articles
        ]
        for event in planted
    }
    articles = [key for each in keys.values() for key in each]
    reading = desk.read(articles)
    spent = desk.check_all()
    result = Result()
    for event in planted:
        result.judge(event, zip(event.articles, keys[event.id], strict=True))
    return result, list(speed_rows(len(articles), reading, spent))


def speed_rows(articles: int, reading: float, spent: dict[str, list[float]]) -> Iterator[Row]:
    data = f"{articles:,} made-up articles"
    yield Row("reading", "ms an article", f"{1000 * reading / articles:.1f}", data, OWN)
    for method, times in sorted(spent.items()):
        name = f"check: {method}"
        yield Row(name, "ms, median", f"{1000 * median(times):.1f}", data, OWN)
    checks = sum(map(len, spent.values()))
    seconds = sum(map(sum, spent.values()))
    claims = f"{checks / len(spent) / seconds:.0f}"
    yield Row("all checks of a claim", "claims a second, one process", claims, data, OWN)


def rows(result: Result) -> Iterator[Row]:
    data = "generated news"
    yield Row("planted errors", "found", result.all.share_found, data, OWN)
    yield Row("claims without an error", "called refuted", result.all.false_alarms, data, OWN)
    for label, count in result.all.right.most_common():
        share = f"{count / result.all.right.total():.1%}"
        yield Row("claims without an error", f"assessed {label}", share, data, OWN)


def details(tallies: dict[str, Tally]) -> str:
    """One line a name: errors found, and claims without an error that were called refuted."""
    lines = [
        f"{name:22} found {tally.share_found:14} false alarms {tally.false_alarms}"
        for name, tally in sorted(tallies.items())
    ]
    return "\n".join(lines)


def write_cases(cases: list[dict[str, Any]], path: Path) -> None:
    lines = [json.dumps(each, ensure_ascii=False) + "\n" for each in cases]
    path.write_text("".join(lines), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--database", default="", help="URL of an empty database")
    parser.add_argument("--misses", type=Path, default=Path("var/planted_misses.jsonl"))
    options = parser.parse_args()
    with desk.open_desk(options.database):
        result, speed = run(list(events(options.seed, options.events)))
        print(table([*rows(result), *speed]))
        print(f"\n{details(result.by_alteration)}\n\n{details(result.by_kind)}\n")
    options.misses.parent.mkdir(exist_ok=True)
    write_cases(result.cases, options.misses)
    print(f"{len(result.cases)} misses and false alarms are in {options.misses}.")


if __name__ == "__main__":
    main()
