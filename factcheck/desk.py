"""Which admin site the desk is: the registered one, with its own content policy."""

from importlib import import_module

from django.contrib.admin.apps import AdminConfig


class DeskConfig(AdminConfig):
    default_site = "claims.admin.site.Desk"

    def ready(self) -> None:
        super().ready()
        import_module("claims.admin.nouns")  # they register with the site, so it comes first
