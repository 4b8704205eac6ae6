"""Who publishes and who says: found by a folded name, made where new."""

from __future__ import annotations

from urllib.parse import urlsplit

from claims.models import Claimant, Source
from claims.reading.folding import fold
from claims.reading.names import name_key


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
