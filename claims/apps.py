from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate, pre_migrate


class ClaimsConfig(AppConfig):
    name = "claims"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        pre_migrate.connect(clear_the_way, sender=self)
        post_migrate.connect(install_beside_tables, sender=self)


def clear_the_way(*, using: str, plan: list[object], **_: object) -> None:
    """SQLite alters a table by making it anew, and cannot while another's trigger names it."""
    from claims.models import guards, watches

    if plan and connections[using].vendor == "sqlite":
        guards.uninstall(connections[using])
        watches.uninstall(connections[using])


def install_beside_tables(*, using: str, **_: object) -> None:
    """What stands beside and in the tables: an altered one loses its triggers on SQLite."""
    from claims.actions import indexing
    from claims.models import defaults, guards, passage_index, watches

    defaults.install(using)
    guards.install(connections[using])
    passage_index.install(connections[using])
    indexing.index_missing()
    watches.install(connections[using])
