"""Views of the claim list that a person keeps, alone or for colleagues."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from claims.actions.people import require_role
from claims.exceptions import BadInput, NotAllowed
from claims.models import AuditEntry, SavedView
from claims.vocabulary import Role

MOST_VIEWS = 50  # of one person
LONGEST_QUERY = 1000


def save_view(*, by: User, name: str, query: str) -> SavedView:
    """Keep a search with its filters under a name, for oneself; the same name is overwritten."""
    require_role(by, Role.READER)
    return keep_view(by, name, query, shared=False)


def share_view(*, by: User, name: str, query: str) -> SavedView:
    """Keep a view for everybody at the desk."""
    require_role(by, Role.CHECKER)
    return keep_view(by, name, query, shared=True)


def keep_view(by: User, name: str, query: str, *, shared: bool) -> SavedView:
    name = " ".join(name.split())
    if not name or len(name) > 60:
        raise BadInput("Give the view a name of at most 60 characters.", field="name")
    if not query or len(query) > LONGEST_QUERY:
        raise BadInput("Search or filter first: this is the whole list.", field="query")
    with transaction.atomic():
        old = SavedView.objects.filter(owner=by, name=name).first()
        if old is None and by.saved_views.count() >= MOST_VIEWS:
            raise BadInput(f"You have {MOST_VIEWS} views; remove one first.")
        columns = {"query": query, "shared": shared}
        view, _ = SavedView.objects.update_or_create(owner=by, name=name, defaults=columns)
        AuditEntry.objects.note(
            actor=by, action="save view", about=view,
            before={"query": old.query, "shared": old.shared} if old else {},
            after={"name": name, **columns},
        )  # fmt: skip
    return view


def remove_view(*, view: SavedView, by: User) -> None:
    """Remove a view: one's own, or as an editor any that is shared."""
    require_role(by, Role.READER)
    if view.owner_id != by.pk:
        require_role(by, Role.EDITOR)
        if not view.shared:
            raise NotAllowed("This view belongs to somebody else.")
    with transaction.atomic():
        AuditEntry.objects.note(
            actor=by, action="remove view", about=view,
            before={"name": view.name, "query": view.query, "shared": view.shared},
        )  # fmt: skip
        view.delete()
