"""Who publishes and who says: found by a folded name, made where new."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.contrib.auth.models import User
from django.db import transaction

from claims.actions.people import require_role
from claims.models import AuditEntry, Claimant, Source
from claims.reading.folding import fold
from claims.reading.spellings import name_key
from claims.vocabulary import Role


def source_named(*, name: str, url: str = "") -> Source | None:
    """The source of this name or, without a name, of the address's host; None for neither."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    name = " ".join(name.split())[:200]
    if not name:
        known = Source.objects.filter(domain=host).order_by("created_at").first() if host else None
        if known or not host:
            return known
        name = host
    key = " ".join(fold(name).text.split())[:200]
    source, _ = Source.objects.get_or_create(key=key, defaults={"name": name, "domain": host})
    return source


def claimant_named(name: str | None) -> Claimant | None:
    """The claimant whose name this is in whatever spelling; None without a name."""
    if not name or not (key := name_key(name)[:200]):
        return None
    claimant, _ = Claimant.objects.get_or_create(key=key, defaults={"name": name[:200]})
    return claimant


def own_source(*, source: Source, by: User, owner: str) -> Source:
    """Note who owns a source ("" for nobody known): sources of one owner count as one origin.

    Claims are weighed with it when they are next checked.
    """
    require_role(by, Role.EDITOR)
    owner = " ".join(owner.split())[:200]
    if owner == source.owner:
        return source
    with transaction.atomic():
        before, source.owner = source.owner, owner
        source.save(update_fields=["owner"])
        AuditEntry.objects.note(
            actor=by, action="own source", about=source, before={"owner": before},
            after={"owner": owner},
        )  # fmt: skip
    return source
