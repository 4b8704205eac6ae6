from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate


class ClaimsConfig(AppConfig):
    name = "claims"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        post_migrate.connect(install_guards, sender=self)


def install_guards(*, using: str, **_: object) -> None:
    """An altered table loses its triggers on SQLite, so they are made anew after every migrate."""
    from claims.models import guards

    guards.install(connections[using])
