"""What a check found, and its rows: evidence that quotes stored versions to the letter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from claims.comparing.values import Stance
from claims.models import ArticleVersion, Check, Evidence, StoredText
from claims.models.evidence import fingerprint_of
from claims.models.text import text_hash
from claims.vocabulary import CheckOutcome, EvidenceKind


@dataclass(frozen=True, slots=True)
class Finding:
    """A quote of a stored version that bears on a claim, as a method found it."""

    version: ArticleVersion
    start: int
    end: int
    stance: Stance
    confidence: float
    reasons: Sequence[dict[str, Any]] = ()
    part: str = "body"
    kind: EvidenceKind = EvidenceKind.SECONDARY
    superseded: bool = False

    @property
    def quote(self) -> str:
        text = self.version.title if self.part == "title" else self.version.body.text
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Report:
    """What came of a check."""

    outcome: CheckOutcome
    findings: Sequence[Finding] = field(default_factory=tuple)
    comparer_version: str = ""


def record_findings(runs: Iterable[tuple[Check, Report]]) -> None:
    found = [(check, report, finding) for check, report in runs for finding in report.findings]
    if not found:
        return
    StoredText.objects.keep(finding.quote for _, _, finding in found)
    Evidence.objects.bulk_create(
        [evidence_row(check, finding, report) for check, report, finding in found],
        ignore_conflicts=True,  # the same finding twice in one run is one piece
    )


def evidence_row(check: Check, finding: Finding, report: Report) -> Evidence:
    return Evidence(
        claim_id=check.claim_id,
        check_run=check,
        method=check.method,
        kind=finding.kind,
        stance=finding.stance.value,
        confidence=finding.confidence,
        version=finding.version,
        part=finding.part,
        start=finding.start,
        end=finding.end,
        quote_id=text_hash(finding.quote),
        fingerprint=fingerprint_of(
            method=check.method,
            sha256_of_version=finding.version.body_id,
            start=finding.start,
            end=finding.end,
            stance=finding.stance.value,
        ),
        reasons=list(finding.reasons),
        superseded=finding.superseded,
        comparer_version=report.comparer_version,
    )
