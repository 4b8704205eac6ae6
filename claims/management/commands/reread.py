"""What today's reader would take from stored articles, as a diff to accept claim by claim."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from django.db.models import Exists, OuterRef, QuerySet
from rich.console import Console
from rich.progress import track

from claims.actions.rereading import Proposal, accept_proposal, as_read, proposals
from claims.exceptions import FactcheckError
from claims.models import Article, ArticleVersion
from claims.reading.article import READER_VERSION
from claims.reading.frames import canonical_date, canonical_value
from claims.reading.shapes import date_from, quantity_from
from claims.vocabulary import ArticleState


class Command(BaseCommand):
    help = (
        "Show what the reader of today would take from stored articles and an earlier one did not:"
        " + a claim that is new, ~ one that reads differently, - one that is read no more."
        " Nothing changes before you accept it; claims that a person ruled on, stated or edited"
        " are left alone."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "articles", nargs="*", type=UUID, metavar="ARTICLE", help="these articles alone"
        )
        parser.add_argument(
            "--older", action="store_true", help="only what an earlier reader version read"
        )
        parser.add_argument("--json", action="store_true", help="a JSON object a line")
        parser.add_argument(
            "--accept", nargs="+", default=[], metavar="MARK", help="accept these differences"
        )
        parser.add_argument("--ask", action="store_true", help="ask about each difference")
        parser.add_argument("--by", metavar="USER", help="who accepts: a checker's user name")

    def handle(self, **options: Any) -> None:
        versions = stored_versions(options["articles"])
        if options["older"]:
            versions = versions.exclude(reader_version=READER_VERSION)
        ids = list(versions.values_list("pk", flat=True))
        if options["accept"]:
            self.accept(ids, set(options["accept"]), person(options["by"]))
        elif options["ask"]:
            self.ask(ids, person(options["by"]))
        else:
            self.show(ids, as_json=options["json"])

    def show(self, ids: list[int], *, as_json: bool) -> None:
        count, above = 0, None
        for proposal in each(ids):
            count += 1
            if as_json:
                self.stdout.write(json_line(proposal))
                continue
            if proposal.version != above:
                self.stdout.write(heading(proposal.version))
            above = proposal.version
            self.stdout.write(lines(proposal))
        self.stderr.write(
            f"{told(count, 'difference')} in {told(len(ids), 'article')}"
            f" as reader {READER_VERSION} reads them"
        )

    def accept(self, ids: list[int], marks: set[str], by: User) -> None:
        left = set(marks)
        for proposal in each(ids):
            if proposal.mark in left:
                self.carry_out(proposal, by)
                left.remove(proposal.mark)
            if not left:
                return
        raise CommandError(
            f"No such difference: {', '.join(sorted(left))}. Claims may have changed since;"
            " run reread again for the marks of today."
        )

    def ask(self, ids: list[int], by: User) -> None:
        for proposal in each(ids):
            self.stdout.write(f"{heading(proposal.version)}\n{lines(proposal)}")
            try:
                answer = input("Accept? [y]es, [n]o, [q]uit: ").strip().lower()
            except EOFError:
                raise CommandError("Nobody answers; --accept MARK needs no terminal.") from None
            if answer.startswith("q"):
                return
            if answer.startswith("y"):
                self.carry_out(proposal, by)

    def carry_out(self, proposal: Proposal, by: User) -> None:
        try:
            claim = accept_proposal(proposal=proposal, by=by)
        except FactcheckError as problem:
            raise CommandError(f"{proposal.mark}: {problem}") from None
        self.stdout.write(f"accepted {proposal.mark}: claim {claim.pk}")


def stored_versions(articles: list[UUID]) -> QuerySet[ArticleVersion]:
    """The latest version of each article that was read (of those named), oldest article first."""
    read = Article.objects.filter(state=ArticleState.READ)
    if articles:
        read = read.filter(pk__in=articles)
        if missing := set(articles) - set(read.values_list("pk", flat=True)):
            raise CommandError(f"No article that was read: {', '.join(map(str, missing))}.")
    later = ArticleVersion.objects.filter(
        article=OuterRef("article"), number__gt=OuterRef("number")
    )
    latest = ArticleVersion.objects.filter(~Exists(later), article__in=read)
    return latest.order_by("article__created_at", "article_id")


def each(ids: list[int]) -> Iterator[Proposal]:
    """The differences of one version after the other, with progress on a terminal."""
    console = Console(stderr=True)
    off = not console.is_terminal
    for pk in track(ids, "reading", console=console, transient=True, disable=off):
        yield from proposals(ArticleVersion.objects.select_related("article", "body").get(pk=pk))


def person(name: str | None) -> User:
    user = User.objects.filter(username=name, is_active=True).first() if name else None
    if user is None:
        raise CommandError("Say who accepts: --by USER, somebody with the role checker.")
    return user


def told(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def heading(version: ArticleVersion) -> str:
    return f"{version.article_id}  {version.title or 'without a title'}"


def lines(proposal: Proposal) -> str:
    """The difference as a person reads it: mark, sign, quote; below it what changes."""
    quote = " ".join(proposal.text.split())
    changed = [
        f"      {name}: {plain(name, before)} -> {plain(name, after)}"
        for name, (before, after) in proposal.changes.items()
    ]
    return "\n".join([f"  {proposal.mark} {proposal.sign} {quote}", *changed])


def plain(name: str, value: Any) -> str:
    """A value of a claim in one line: numbers and dates as frames write them."""
    if name == "quantities":
        return ", ".join(f"{q['text']!r} {canonical_value(quantity_from(q))}" for q in value) or "-"
    if name == "dates":
        return ", ".join(f"{d['text']!r} {canonical_date(date_from(d))}" for d in value) or "-"
    return " / ".join(value) or "-" if isinstance(value, list) else str(value)


def json_line(proposal: Proposal) -> str:
    part, start, end = proposal.span
    row = {
        "article": str(proposal.version.article_id),
        "mark": proposal.mark,
        "sign": proposal.sign.value,
        "part": part,
        "start": start,
        "end": end,
        "text": proposal.text,
        "claim": str(proposal.claim.pk) if proposal.claim else None,
        "now": as_read(proposal.found) if proposal.found else None,
        "changes": {
            name: {"before": before, "after": after}
            for name, (before, after) in proposal.changes.items()
        },
        "reader_version": READER_VERSION,
    }
    return json.dumps(row, ensure_ascii=False)
