"""Submit an article and wait until it has been read and its claims checked."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from datetime import date
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from rich.console import Console

from claims.actions.articles import Details, Submitted, submit_html, submit_text, submit_url
from claims.exceptions import BadInput
from claims.models import Article
from claims.reading.folding import readable
from claims.vocabulary import ArticleState
from workers.embedded import night_shift
from workers.progress import talk_less, watch
from workers.tables import claims_table, wide_console

HTML = (".html", ".htm", ".xhtml")


class Command(BaseCommand):
    help = "Submit an article from a file, a URL or standard input; wait; report its claims."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("what", metavar="FILE|URL|-")
        parser.add_argument("--date", type=day, help="the day it was published, YYYY-MM-DD")
        parser.add_argument("--source", default="", help="who published it")
        parser.add_argument("--title", default="", help="its headline")
        parser.add_argument("--language", default="", help="its language, as in en, es or ar")
        parser.add_argument("--timeout", type=float, default=120, help="seconds to wait")

    def handle(self, *, what: str, timeout: float, **options: object) -> None:
        details = Details(
            title=str(options["title"]),
            source=str(options["source"]),
            language=str(options["language"]),
            published=options["date"] if isinstance(options["date"], date) else None,
        )
        talk_less()
        if settings.EMBEDDED:
            call_command("migrate", verbosity=0, interactive=False)  # it may be the first command
        try:
            submitted = submit(what, details)
        except BadInput as problem:
            raise CommandError(str(problem)) from None
        article = self.follow(submitted, timeout)
        if article.state == ArticleState.FAILED:
            raise CommandError(f"It could not be read: {article.error}")
        self.report(article, submitted)

    def follow(self, submitted: Submitted, timeout: float) -> Article:
        console = Console(stderr=True)
        ids = [submitted.article.pk]
        if settings.EMBEDDED:
            # Nobody else may be working; if somebody is, leases keep the two apart.
            with night_shift():
                done = watch(ids, console=console, timeout=timeout)
        else:
            done = watch(ids, console=console, timeout=timeout)
        if not done:
            raise CommandError(
                f"Not finished within {timeout:g} seconds; it goes on as soon as a worker is there."
                f" Article {submitted.article.pk}."
            )
        submitted.article.refresh_from_db()
        return submitted.article

    def report(self, article: Article, submitted: Submitted) -> None:
        home = article.same_as or article
        console = wide_console()
        if article.same_as or not submitted.created:
            console.print(f"The same content is here already: article {home.pk}")
        else:
            console.print(f"Article {article.pk}: {article.title or 'without a title'}")
        console.print(claims_table(articles=[home.pk]))


def day(text: str) -> date:
    return date.fromisoformat(text)


def submit(what: str, details: Details) -> Submitted:
    if what.startswith(("http://", "https://")):
        return submit_url(url=what, details=details)
    if what == "-":
        return submit_text(text=text_of(sys.stdin.buffer.read(), "standard input"), details=details)
    path = Path(what)
    try:
        body = path.read_bytes()
    except OSError as problem:
        raise BadInput(f"{what} cannot be read: {problem.strerror}.") from None
    if path.suffix.lower() in HTML:
        return submit_html(html=body, details=details)
    return submit_text(text=text_of(body, what), details=details)


def text_of(body: bytes, name: str) -> str:
    try:
        return readable(body.decode("utf-8-sig"))
    except UnicodeDecodeError as problem:
        raise BadInput(
            f"{name} is not UTF-8 text (byte {problem.start} is 0x{body[problem.start]:02x});"
            " save it as UTF-8, or as .html for a page."
        ) from None
