"""Erase a text, or everything that was taken from an article."""

from __future__ import annotations

from argparse import ArgumentParser
from uuid import UUID

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError

from claims.actions.erasure import erase_article, erase_text
from claims.exceptions import FactcheckError
from claims.models import Article, StoredText


class Command(BaseCommand):
    help = (
        "Erase an article's texts with every quote from them, or one text by its SHA-256."
        " What was recorded stays, with [erased] in place of the words; it cannot be undone."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("what", metavar="ARTICLE|SHA256", help="an article's id, or a hash")
        parser.add_argument("--by", required=True, metavar="USER", help="who answers for it")
        parser.add_argument("--reason", required=True, help="why; it stays in the audit trail")

    def handle(self, *, what: str, by: str, reason: str, **_: object) -> None:
        person = User.objects.filter(username=by).first()
        if person is None:
            raise CommandError(f"There is no user {by}.")
        try:
            self.stdout.write(erased(what, person, reason))
        except FactcheckError as problem:
            raise CommandError(str(problem)) from None


def erased(what: str, person: User, reason: str) -> str:
    text = StoredText.objects.filter(pk=what.lower()).first()
    if text is not None:
        erase_text(text=text, by=person, reason=reason)
        return "Erased 1 text."
    article = article_of(what)
    return f"Erased {erase_article(article=article, by=person, reason=reason)} texts."


def article_of(what: str) -> Article:
    try:
        article = Article.objects.filter(pk=UUID(what)).first()
    except ValueError:
        article = None
    if article is None:
        raise CommandError(f"There is no article and no text {what}.")
    return article
