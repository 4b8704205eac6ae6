"""Make a token for a person; it is printed once, alone on the last line."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from claims.actions.people import issue_token
from claims.exceptions import FactcheckError
from claims.vocabulary import Role

ROLES = [role.value for role in Role if role != Role.ADMINISTRATOR]
DAYS = 365


class Command(BaseCommand):
    help = "Make an API token for a person; it is printed once, alone on the last line."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("user", metavar="USER", help="user name of the person")
        parser.add_argument("--role", required=True, choices=ROLES, help="what it allows at most")
        parser.add_argument("--create", action="store_true", help="make the user if there is none")
        parser.add_argument("--name", default="", help="what the token is for")
        parser.add_argument(
            "--days", type=int, default=DAYS, help=f"days until it expires (default {DAYS})"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["days"] < 1:
            raise CommandError("A token lives for at least one day.")
        try:
            with transaction.atomic():
                user = user_named(options["user"], create=options["create"])
                secret = issue_token(
                    user=user,
                    role=Role(options["role"]),
                    name=options["name"],
                    life=timedelta(days=options["days"]),
                )
        except FactcheckError as error:
            raise CommandError(str(error)) from None
        self.stderr.write(f"Token of {user} as {options['role']}; it is shown only now.")
        self.stdout.write(secret)


def user_named(name: str, *, create: bool) -> User:
    """The active user of this name; made without a password where that is asked for."""
    user = User.objects.filter(username=name).first()
    if user is None and not create:
        raise CommandError(f"There is no user {name!r}; add --create to make one.")
    if user is None:
        user = User(username=name)
        user.set_unusable_password()
        try:
            user.full_clean()
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from None
        user.save()
        return user
    if not user.is_active:
        raise CommandError(f"The user {name!r} is deactivated.")
    return user
