"""How fast, and how surely, are the passages that bear on a claim found?

Beside bare tantivy on the same passages in the same run:

    python -m benchmarks.checking.retrieval sqlite 10000 100000
    python -m benchmarks.checking.retrieval postgresql://user@localhost/bench 100000 1000000

It makes the tables it needs in the database it is given, which must be empty. What it measures is
added to var/retrieval.jsonl, and all that stands there is drawn as docs/reports/retrieval.svg.
"""

from __future__ import annotations

import itertools
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import django

from benchmarks.checking.corpus import Maker

CLAIMS = 300
MEASURED = Path("var/retrieval.jsonl")
PICTURE = Path("docs/reports/retrieval.svg")
SCHEMA = (
    "CREATE TABLE claims_articleversion (id bigint PRIMARY KEY, article_id {uuid} NOT NULL)",
    "CREATE TABLE claims_passage (id {serial} PRIMARY KEY, version_id bigint NOT NULL,"
    " terms text NOT NULL)",
)
Search = Callable[[list[str], int], list[int]]


def main() -> None:
    database, sizes = sys.argv[1], [int(size) for size in sys.argv[2:]]
    with tempfile.TemporaryDirectory() as folder:
        connect(database, Path(folder))
        for size in sizes:
            measure(size)
    draw()


def measure(size: int) -> None:
    maker = Maker(size, CLAIMS)
    started = time.perf_counter()
    fill(maker)
    print(f"{size:,} passages: loaded in {time.perf_counter() - started:.0f} s", flush=True)
    show(f"ours on {vendor()}", maker, our_search())
    search = tantivy_search(Maker(size, CLAIMS))
    if search:
        show("tantivy", maker, search)
    clear()


def show(name: str, maker: Maker, search: Search) -> None:
    for planted in maker.planted[:50]:  # warm
        search(planted.terms, 20)
    times, found20, found200, total = [], 0, 0, 0
    for planted in maker.planted:
        started = time.perf_counter()
        first = search(planted.terms, 20)
        times.append((time.perf_counter() - started) * 1000)
        found20 += len(planted.bearing & set(first))
        found200 += len(planted.bearing & set(search(planted.terms, 200)))
        total += len(planted.bearing)
    times.sort()
    p50, p95 = times[len(times) // 2], times[len(times) * 95 // 100]
    print(
        f"  {name:18} p50 {p50:7.2f} ms  p95 {p95:7.2f} ms"
        f"  recall@20 {found20 / total:6.1%}  recall@200 {found200 / total:6.1%}",
        flush=True,
    )
    MEASURED.parent.mkdir(exist_ok=True)
    with MEASURED.open("a") as lines:
        lines.write(json.dumps([name, maker.passages, p50]) + "\n")


def draw() -> None:
    """The latest median of each engine at each size, both axes logarithmic."""
    from benchmarks.checking.pictures import picture

    latest: dict[str, dict[int, float]] = {}
    for line in MEASURED.read_text().splitlines():
        name, size, p50 = json.loads(line)
        latest.setdefault(name, {})[size] = p50
    with picture(PICTURE, across="passages", up="median, ms") as axes:
        axes.set(xscale="log", yscale="log")
        for name, medians in sorted(latest.items()):
            sizes = sorted(medians)
            axes.plot(sizes, [medians[size] for size in sizes], marker="o", label=name)


def vendor() -> str:
    from django.db import connection

    return connection.display_name


def connect(database: str, folder: Path) -> None:
    url = f"sqlite:///{folder}/bench.sqlite3" if database == "sqlite" else database
    os.environ.setdefault("DATABASE_URL", url)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    django.setup()


def fill(maker: Maker) -> None:
    from django.db import connection, transaction

    from claims.models import passage_index

    postgres = connection.vendor == "postgresql"
    types = {
        "uuid": "uuid" if postgres else "char(32)",
        "serial": "bigint" if postgres else "integer",
    }
    with connection.cursor() as cursor:
        for statement in SCHEMA:
            cursor.execute(statement.format(**types))
        rows = ((number, 1, " ".join(terms)) for number, terms in maker.rows())
        with transaction.atomic():
            for block in blocks(rows, 5_000):
                insert(cursor, block, postgres=postgres)
        passage_index.install(connection)
        cursor.execute("VACUUM ANALYZE claims_passage" if postgres else "ANALYZE")


def blocks(rows: Iterator[Any], size: int) -> Iterator[list[Any]]:
    while block := list(itertools.islice(rows, size)):
        yield block


def insert(cursor: Any, block: list[Any], *, postgres: bool) -> None:
    if postgres:
        with cursor.cursor.copy("COPY claims_passage (id, version_id, terms) FROM STDIN") as copy:
            for row in block:
                copy.write_row(row)
    else:
        cursor.executemany(
            "INSERT INTO claims_passage (id, version_id, terms) VALUES (%s, %s, %s)", block
        )


def clear() -> None:
    from django.db import connection

    from workers import retrieval

    retrieval._remembered.clear()
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TABLE claims_passage_terms_count")
            cursor.execute("DROP TABLE claims_passage_terms")
        for table in ("claims_passage", "claims_articleversion"):
            cursor.execute(f"DROP TABLE {table}")


def our_search() -> Search:
    from django.db import connection

    from workers.retrieval import retriever_for

    find = retriever_for(connection).find
    return lambda terms, limit: [
        found.passage_id for found in find(terms, exclude_article=None, limit=limit)
    ]


def tantivy_search(maker: Maker) -> Search | None:
    try:
        import tantivy
    except ImportError:
        return None
    schema = (
        tantivy.SchemaBuilder()
        .add_integer_field("id", stored=True, fast=True)
        .add_text_field("terms", tokenizer_name="whitespace", index_option="freq")
        .build()
    )
    index = tantivy.Index(schema)
    whitespace = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer("whitespace", whitespace)
    writer = index.writer(200_000_000)
    for number, terms in maker.rows():
        writer.add_document(tantivy.Document(id=number, terms=" ".join(terms)))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def search(terms: list[str], limit: int) -> list[int]:
        query = tantivy.Query.boolean_query([
            (tantivy.Occur.Should, tantivy.Query.term_query(schema, "terms", term, "freq"))
            for term in terms
        ])  # fmt: skip
        hits = searcher.search(query, limit).hits
        return [searcher.doc(address)["id"][0] for _, address in hits]

    return search


if __name__ == "__main__":
    main()
