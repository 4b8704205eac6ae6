"""Take in the fact-checks of another publisher, from a file or an address."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.progress import track

from claims.actions.factchecks import Report, import_factchecks
from claims.reviews import Format, read_reviews
from workers.fetching import Door, FetchProblem

FORMATS = {
    ".json": Format.JSON, ".jsonld": Format.JSON, ".jsonl": Format.LINES, ".ndjson": Format.LINES,
    ".csv": Format.CSV, ".html": Format.HTML, ".htm": Format.HTML,
}  # fmt: skip
ACCEPTED = (
    "application/ld+json", "application/json", "text/html", "text/csv", "application/jsonl",
    "application/x-ndjson", "text/plain",
)  # fmt: skip
NAMED = 20  # skipped reviews that are named


class Command(BaseCommand):
    help = (
        "Take in other publishers' fact-checks: ClaimReview as JSON-LD or embedded in a page, CSV"
        " or JSON lines. What is known is brought up to date."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("what", metavar="FILE|URL")

    def handle(self, *, what: str, **options: Any) -> None:
        body, form = body_of(what)
        found = list(read_reviews(body, form))
        if not found:
            raise CommandError(f"There is no ClaimReview in {what}, and no row.")
        console = Console(stderr=True)
        shown = track(found, "Taking in", console=console, disable=not console.is_terminal)
        self.tell(import_factchecks(found=shown))

    def tell(self, report: Report) -> None:
        for one in report.skipped[:NAMED]:
            self.stderr.write(f"skipped {one.at}: {one.why}")
        if len(report.skipped) > NAMED:
            self.stderr.write(f"and {len(report.skipped) - NAMED} more were skipped")
        self.stdout.write(
            f"{report.taken} taken, {report.changed} changed, {report.unchanged} unchanged,"
            f" {len(report.skipped)} skipped"
        )
        if report.skipped and not (report.taken or report.changed or report.unchanged):
            raise CommandError("Nothing could be taken.")


def body_of(what: str) -> tuple[str, Format | None]:
    if what.startswith(("http://", "https://")):
        return fetched(what), None
    path = Path(what)
    try:
        return path.read_bytes().decode("utf-8-sig"), FORMATS.get(path.suffix.lower())
    except OSError as problem:
        raise CommandError(f"{what} cannot be read: {problem.strerror}.") from None
    except UnicodeDecodeError as problem:
        raise CommandError(f"{what} is not UTF-8 text (byte {problem.start}).") from None


def fetched(url: str) -> str:
    door = Door(allowed_hosts=frozenset(settings.FETCH_ALLOW), public_url=settings.PUBLIC_URL)
    try:
        page = door.fetch(url, accept=ACCEPTED)
    except FetchProblem as problem:
        raise CommandError(f"{url} cannot be fetched: {problem}") from None
    return page.body.decode(page.charset or "utf-8", errors="replace")
