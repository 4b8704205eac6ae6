"""Evidence on the scales: origins count once, and silence, self and stale figures never."""

from dataclasses import replace
from datetime import date

import pytest

from claims.comparing.values import AssessmentLabel, Stance, Weighed
from claims.comparing.weighing import weigh

A = Weighed(Stance.SUPPORTS, 0.9, frozenset({"source:a"}))
B = replace(A, origins=frozenset({"source:b"}))
AGAINST = Weighed(Stance.REFUTES, 0.9, frozenset({"source:c"}))
SILENT = Weighed(Stance.NOT_ENOUGH_INFO, 0.9, frozenset({"source:d"}))
TWIN = replace(A, origins=frozenset({"source:e", "group:1"}))
OTHER_TWIN = replace(A, origins=frozenset({"source:f", "group:1"}))
CHAIN = replace(A, origins=frozenset({"source:f", "owner:x"}))
LATER = replace(AGAINST, superseded=True, as_of=date(2021, 3, 1), published=date(2021, 3, 5))

ROWS = [
    ([], "not_enough_evidence", 0, 0, "nothing is not support"),
    ([SILENT], "not_enough_evidence", 0, 0, "silence decides nothing"),
    ([A], "supported", 1, 0, "one good source"),
    ([A, B], "supported", 2, 0, "two sources"),
    ([AGAINST], "conflicting", 0, 1, "one article against the claim's own: which of them errs?"),
    ([AGAINST, replace(AGAINST, origins=frozenset({"source:d"}))], "refuted", 0, 2, "two against"),
    ([AGAINST, replace(AGAINST, confidence=0.8)], "conflicting", 0, 1, "two of one origin"),
    ([replace(AGAINST, kind="person")], "refuted", 0, 1, "a person found it and stands for it"),
    ([replace(AGAINST, confidence=0.5)], "not_enough_evidence", 0, 0, "perhaps another event"),
    ([A, AGAINST], "conflicting", 1, 1, "one each"),
    ([A, B, AGAINST], "conflicting", 2, 1, "a third of the strength is against"),
    ([TWIN, OTHER_TWIN], "supported", 1, 0, "copies of one story"),
    ([TWIN, OTHER_TWIN, CHAIN], "supported", 1, 0, "keys chain into one origin"),
    ([replace(A, own=True)], "not_enough_evidence", 0, 0, "its own origin"),
    ([LATER], "not_enough_evidence", 0, 0, "a later figure of what moves"),
    ([replace(LATER, published=date(2021, 2, 1))], "conflicting", 0, 1, "an earlier figure"),
    ([replace(AGAINST, kind="consistency")], "not_enough_evidence", 0, 0, "inside one article"),
    ([replace(A, confidence=0.55)], "not_enough_evidence", 1, 0, "hardly surer than a coin"),
    ([replace(AGAINST, origins=frozenset()), replace(AGAINST, origins=frozenset())], "refuted",
     0, 2, "without keys each stands alone"),
]  # fmt: skip


@pytest.mark.parametrize(("evidence", "label", "above", "below", "why"), ROWS)
def test_evidence_is_weighed_by_independent_origin(
    evidence: list[Weighed], label: str, above: int, below: int, why: str
) -> None:
    found = weigh(evidence)
    assert (found.assessment, found.sources_for, found.sources_against) == (label, above, below), (
        why
    )


def test_a_second_source_makes_it_surer_but_a_copy_does_not() -> None:
    assert weigh([A, B]).confidence > weigh([A]).confidence
    assert weigh([TWIN, OTHER_TWIN]).confidence == weigh([TWIN]).confidence


def test_the_order_of_the_evidence_does_not_matter() -> None:
    pieces = [A, B, AGAINST, TWIN, OTHER_TWIN, CHAIN, LATER, SILENT]
    assert weigh(pieces) == weigh(pieces[::-1])


def test_what_is_set_aside_is_said() -> None:
    found = weigh([replace(A, own=True), LATER, replace(AGAINST, kind="consistency")])
    assert found.assessment is AssessmentLabel.NOT_ENOUGH_EVIDENCE
    assert len(found.reasons) == 4
