"""Judges by wording what numbers and dates leave open."""

from __future__ import annotations

from claims.comparing.findings import Findings
from claims.comparing.values import Stance

ALL_SAID = 0.9


def judge_wording(found: Findings) -> tuple[Stance, float]:
    if found.coverage >= ALL_SAID and not found.missing and not found.doubts:
        return Stance.SUPPORTS, 0.7
    return Stance.NOT_ENOUGH_INFO, 0.6
