"""A claim, the evidence it is held against, and what a careful reader concludes."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date

from benchmarks.checking import stories

SUPPORTS, REFUTES, UNKNOWN = "supports", "refutes", "not_enough_info"


@dataclass(frozen=True)
class Pair:
    claim: str
    evidence: str
    stance: str
    claim_date: date | None = None
    evidence_date: date | None = None


Maker = Callable[[random.Random, str], Pair]


@dataclass(frozen=True)
class Cast:
    """Who and where, the same throughout one pair."""

    place: str
    country: str
    actor: str
    person: str
    bill: str

    def fill(self, template: str, number: str = "", on: str = "{on}") -> str:
        return template.format(**asdict(self), n=number, on=on)


def cast(chance: random.Random) -> Cast:
    return Cast(
        chance.choice(stories.PLACES),
        chance.choice(stories.COUNTRIES),
        chance.choice(stories.COMPANIES),
        chance.choice(stories.PEOPLE),
        chance.choice(stories.BILLS),
    )


def another(chance: random.Random, pool: tuple[str, ...], than: str) -> str:
    return chance.choice([each for each in pool if each != than])


def as_line(identity: str, kind: str, pair: Pair) -> str:
    row: dict[str, object] = {"id": identity, "claim": pair.claim, "evidence": pair.evidence}
    if pair.claim_date:
        row["claim_date"] = pair.claim_date.isoformat()
    if pair.evidence_date:
        row["evidence_date"] = pair.evidence_date.isoformat()
    row["gold"] = {"stance": pair.stance, "type": kind}
    return json.dumps(row, ensure_ascii=False)
