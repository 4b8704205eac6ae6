"""Which rows of a set that is reported may also train: those of one half, which is not reported.

The halves are told apart by the hash of the claim, so that all pairs of one claim are on one side.
"""

from __future__ import annotations

import hashlib

HALVED = {  # {set: its weight in training, how many of its pairs at most}
    "vitaminc_half": (4.0, 1000),
    "fm2_dev": (2.5, 1000),
    "wice_dev": (3.0, 1000),
    "equate_stresstest": (1.0, 750),
    "equate_awpnli": (1.0, 1000),
    "equate_redditnli": (4.0, 1000),
}


def may_train(claim: str) -> bool:
    return hashlib.sha256(claim.encode()).digest()[1] < 128


def is_reported(name: str, claim: str) -> bool:
    """Whether a row of a set is measured: all of it, or the half that trains nothing."""
    return name not in HALVED or not may_train(claim)
