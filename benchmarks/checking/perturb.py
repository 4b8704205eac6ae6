"""Writes made-up pairs of claim and evidence, each with the stance a careful reader takes.

    python -m benchmarks.checking.perturb --seed 1 --count 300 > pairs.jsonl

`count` pairs of each type, its stances in equal parts, as JSON lines in the form `manage.py
compare` reads, with `gold` beside. One seed always writes the same lines. Figures that move as
an event goes on (a death toll, a troop count) are left out: a newer one does not refute an older.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator

from benchmarks.checking import perturb_dates, perturb_numbers, perturb_roles
from benchmarks.checking.pairs import REFUTES, SUPPORTS, UNKNOWN, Maker, as_line

EITHER = (SUPPORTS, REFUTES)
SILENT = (SUPPORTS, UNKNOWN)
TYPES: dict[str, tuple[Maker, tuple[str, ...]]] = {
    "same_number": (perturb_numbers.same_number, (SUPPORTS,)),
    "other_number": (perturb_numbers.another_number, (REFUTES,)),
    "words_and_digits": (perturb_numbers.words_and_digits, EITHER),
    "rounding": (perturb_numbers.rounding, EITHER),
    "shares": (perturb_numbers.shares, EITHER),
    "units": (perturb_numbers.units, EITHER),
    "comparators": (perturb_numbers.comparators, (SUPPORTS, REFUTES, UNKNOWN)),
    "dates": (perturb_dates.same_form, EITHER),
    "date_forms": (perturb_dates.date_forms, EITHER),
    "relative_dates": (perturb_dates.relative, EITHER),
    "granularity": (perturb_dates.granularity, (SUPPORTS, REFUTES, UNKNOWN)),
    "negation": (perturb_roles.negation, EITHER),
    "antonym": (perturb_roles.antonym, EITHER),
    "other_role": (perturb_roles.other_role, SILENT),
    "other_noun": (perturb_roles.other_noun, SILENT),
    "other_place": (perturb_roles.other_place, SILENT),
    "other_actor": (perturb_roles.other_actor, SILENT),
    "unrelated": (perturb_roles.unrelated, (UNKNOWN,)),
}


def lines(seed: int, count: int) -> Iterator[str]:
    for kind, (make, stances) in TYPES.items():
        for index in range(count):
            # A pair depends on its own place alone, so that more pairs leave the first as they are.
            chance = random.Random(f"{seed} {kind} {index}")
            pair = make(chance, stances[index % len(stances)])
            yield as_line(f"{kind}-{seed}-{index:04}", kind, pair)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=300, help="pairs of each type")
    options = parser.parse_args()
    for line in lines(options.seed, options.count):
        print(line)


if __name__ == "__main__":
    main()
