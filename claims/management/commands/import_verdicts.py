"""Take in a desk's own archive of verdicts."""

from __future__ import annotations

import csv
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from rich.console import Console
from rich.progress import track

from claims.actions.archives import Report, import_verdicts
from claims.models import Rating
from claims.reviews import read_archive

NAMED = 20  # skipped rows that are named


class Command(BaseCommand):
    help = (
        "Take in a desk's own archive: what export_verdicts wrote, CSV or JSON lines with the"
        " columns url, claim, label, date, byline and others, or ClaimReview. Original addresses,"
        " dates, bylines and labels are kept; each address is taken once."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE")
        parser.add_argument(
            "--ratings", metavar="MAP.csv", help="two columns: label (theirs) and code (ours)"
        )
        parser.add_argument("--dry-run", action="store_true", help="report and change nothing")

    def handle(self, *, file: str, ratings: str | None, dry_run: bool, **options: Any) -> None:
        rows = list(read_archive(text_of(file)))
        if not rows:
            raise CommandError(f"There is no row in {file}.")
        labels = labels_of(ratings) if ratings else {}
        console = Console(stderr=True)
        shown = track(rows, "Taking in", console=console, disable=not console.is_terminal)
        with transaction.atomic():
            report = import_verdicts(rows=shown, labels=labels)
            transaction.set_rollback(dry_run)
        self.tell(report, "would be taken" if dry_run else "taken")

    def tell(self, report: Report, did: str) -> None:
        for one in report.skipped[:NAMED]:
            self.stderr.write(f"skipped {one.at}: {one.why}")
        if len(report.skipped) > NAMED:
            self.stderr.write(f"and {len(report.skipped) - NAMED} more were skipped")
        skipped = len(report.skipped)
        self.stdout.write(f"{report.taken} {did}, {report.known} here already, {skipped} skipped")
        if skipped:
            raise CommandError("Not every row could be taken.")


def text_of(file: str) -> str:
    try:
        return Path(file).read_bytes().decode("utf-8-sig")
    except OSError as problem:
        raise CommandError(f"{file} cannot be read: {problem.strerror}.") from None
    except UnicodeDecodeError as problem:
        raise CommandError(f"{file} is not UTF-8 text (byte {problem.start}).") from None


def labels_of(file: str) -> dict[str, str]:
    """The map of ratings: the code of our scale for each of their labels."""
    codes = set(Rating.objects.values_list("code", flat=True))
    labels: dict[str, str] = {}
    for number, row in enumerate(csv.reader(text_of(file).splitlines()), 1):
        pair = [cell.strip() for cell in row if cell.strip()]
        if not pair or (number == 1 and pair == ["label", "code"]):
            continue
        if len(pair) != 2 or pair[1] not in codes:
            known = ", ".join(sorted(codes))
            raise CommandError(f"{file}, line {number}: give a label and one of {known}.")
        labels[pair[0]] = pair[1]
    return labels
