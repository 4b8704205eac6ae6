"""Makes the table of common words and how alike they are (claims/comparing/likeness.json).

    python -m benchmarks.checking.train_likeness DATA_DIR

Words are those that the texts that may train what ships write in small letters; their vectors are
MiniLM's (Apache-2.0), one word at a time, in 32 dimensions and one byte each. No text is kept.
"""

from __future__ import annotations

import base64
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from sklearn.decomposition import PCA

from benchmarks.checking.minilm import encode
from claims.reading.wordforms import STOP_WORDS, stem

SIZE, DIMENSIONS = 9000, 32
FILES = (
    "compare_fever_dev_gold", "compare_cad_nli", "compare_mnli_train_sample", "match_ct22_pool",
    "compare_negation_mnli_snli", "compare_scifact_pairs", "checkworthy_ct24_train",
)  # fmt: skip
WORD = re.compile(r"(?<=[a-z,] )[A-Za-z][a-z]+\b")
TARGET = Path("claims/comparing/likeness.json")


def texts(data: Path) -> Iterator[str]:
    for name in FILES:
        for line in (data / f"{name}.jsonl").read_text().splitlines():
            row = json.loads(line)
            yield from (row[key] for key in ("claim", "evidence", "text") if key in row)


def vocabulary(data: Path) -> dict[str, str]:
    """{stem: its most frequent form}, the most frequent first; names left out."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in texts(data):
        for word in WORD.findall(text):
            (small if word.islower() else capital)[word.lower()] += 1
    forms: dict[str, str] = {}
    for word, count in small.most_common():
        if count >= 3 and count > capital[word] and word not in STOP_WORDS and len(word) > 2:
            forms.setdefault(stem(word), word)
    return dict(list(forms.items())[:SIZE])


def main() -> None:
    forms = vocabulary(Path(sys.argv[1]))
    vectors = PCA(DIMENSIONS, random_state=0).fit_transform(encode(list(forms.values())))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    small = np.clip(np.round(vectors * 127), -127, 127).astype(np.int8)
    table = {
        "dimensions": DIMENSIONS,
        "words": " ".join(forms),
        "vectors": base64.b64encode(small.tobytes()).decode(),
    }
    TARGET.write_text(json.dumps(table) + "\n")
    print(len(forms), "words", TARGET.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
