"""Feature names as columns of a matrix, and fitted columns as weights by name again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
from scipy.sparse import csr_matrix

from benchmarks.reading.word_vectors import WordVectors
from claims.reading import traits

ALIKE = 0.5  # how freely the weight of a word's meaning may move
# How often a feature must occur, and how freely its own weight may move.
KINDS = {"word": (2, 1.0), "pair": (2, 1.0), "classes": (3, 0.5)}
Names = Callable[[str], list[str]]


def word_names(text: str) -> list[str]:
    return traits.patterns(traits.read(text)).names()


def trait_names(text: str) -> list[str]:
    return traits.traits(traits.read(text))


def plain_names(text: str) -> list[str]:
    return traits.plain(traits.read(text), (), ())


def ground_names(text: str) -> list[str]:
    statement = traits.read(text)
    return traits.grounds(statement, statement.present(), (), ())


def kind_of(name: str) -> str:
    return "classes" if "|" in name else "pair" if " " in name else "word"


def root_length(text: str) -> float:
    return float(np.sqrt(len(traits.read(text).words)))


class Counted:
    """Features that are added as they are: each column 1 where the feature is there."""

    def __init__(self, names: Names, texts: Sequence[str]):
        self.names = names
        self.seen = Counter(name for text in texts for name in set(names(text)))
        self.columns = {
            name: column for column, name in enumerate(sorted(filter(self.kept, self.seen)))
        }
        self.scale = np.array([self.factor(name, len(texts)) for name in self.columns])

    def kept(self, name: str) -> bool:
        return True

    def factor(self, name: str, total: int) -> float:
        return 1.0

    def size(self, text: str) -> float:
        return 1.0

    def matrix(self, texts: Sequence[str]) -> csr_matrix:
        rows: list[int] = []
        columns: list[int] = []
        values: list[float] = []
        for row, text in enumerate(texts):
            found = sorted(self.columns[n] for n in self.columns.keys() & self.names(text))
            rows += [row] * len(found)
            columns += found
            values += [1 / self.size(text)] * len(found)
        shape = (len(texts), len(self.columns))
        return csr_matrix((values, (rows, columns)), shape=shape).multiply(self.scale).tocsr()

    def weights(self, fitted: np.ndarray) -> dict[str, float]:
        return dict(zip(self.columns, (fitted * self.scale).tolist(), strict=True))


class Lexical(Counted):
    """Words and their neighbours: the rarer the heavier, averaged over the root of the length."""

    def kept(self, name: str) -> bool:
        return self.seen[name] >= KINDS[kind_of(name)][0]

    def factor(self, name: str, total: int) -> float:
        return float((np.log(total / self.seen[name]) + 1) * KINDS[kind_of(name)][1])

    def size(self, text: str) -> float:
        return root_length(text)


class Alike:
    """What a word means, by its vector, so that words seldom or never seen resemble seen ones.

    The vectors' part in the score is a sum over words, so it ends as a weight of each word and
    no vector ships.
    """

    def __init__(self, texts: Sequence[str]):
        seen = Counter(word for text in texts for word in set(traits.read(text).words))
        self.vectors = WordVectors()
        self.rarity = {word: np.log(len(texts) / (count + 1)) + 1 for word, count in seen.items()}
        self.rarest = np.log(len(texts)) + 1

    def vector(self, word: str) -> np.ndarray:
        return self.vectors.of(word) * (self.rarity.get(word, self.rarest) * ALIKE)

    def matrix(self, texts: Sequence[str]) -> csr_matrix:
        rows = [dict.fromkeys(traits.read(text).words) for text in texts]
        means = [sum(map(self.vector, row)) for row in rows]
        return csr_matrix(np.array(means) / np.array([[root_length(text)] for text in texts]))

    def weights(self, fitted: np.ndarray) -> dict[str, float]:
        words = sorted({*self.rarity, *self.vectors.whole_words()})
        return {word: float(self.vector(word) @ fitted) for word in words}
