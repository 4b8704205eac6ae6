"""Who may do what: roles are groups that nest, and a token is a person with at most one role."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib.auth.models import AnonymousUser, Group, User
from django.db import transaction

from claims.exceptions import BadInput, NotAllowed
from claims.models import ApiToken, AuditEntry
from claims.vocabulary import Role

TOKEN_LIFE = timedelta(days=365)


def role_of(user: User | AnonymousUser) -> Role | None:
    """The highest role of a person; None for strangers and people without any."""
    if not user.is_authenticated or not user.is_active:
        return None
    if user.is_superuser:
        return Role.ADMINISTRATOR
    names = set(user.groups.values_list("name", flat=True))
    return max((role for role in Role if role in names), key=list(Role).index, default=None)


def has_role(user: User | AnonymousUser, needed: Role) -> bool:
    role = role_of(user)
    return role is not None and role.covers(needed)


def require_role(user: User | AnonymousUser, needed: Role) -> None:
    """Raise NotAllowed unless the person has the role or one above it."""
    if not has_role(user, needed):
        raise NotAllowed(f"This needs the role {needed.value}; ask an administrator for it.")


def grant_role(*, user: User, role: Role, by: User | None = None) -> None:
    """Give a person a role, and entry to the admin from checker upwards."""
    with transaction.atomic():
        user.groups.add(Group.objects.get_or_create(name=role.value)[0])
        if role.covers(Role.CHECKER) and not user.is_staff:
            user.is_staff = True
            user.save(update_fields=["is_staff"])
        AuditEntry.objects.note(actor=by, action="grant role", about=user, after={"role": role})


def issue_token(
    *,
    user: User,
    role: Role,
    name: str = "",
    life: timedelta | None = TOKEN_LIFE,
    by: User | None = None,
) -> str:
    """Make a token for a person and answer it in clear, once; only its digest is kept."""
    if role == Role.ADMINISTRATOR:
        raise BadInput("Tokens go up to editor; administrators work in the admin.", field="role")
    with transaction.atomic():
        if not has_role(user, role):
            grant_role(user=user, role=role, by=by)
        token, secret = ApiToken.objects.create(user=user, expiry=life, role=role, name=name)
        AuditEntry.objects.note(
            actor=by, action="issue token", about=user, after={"role": role, "key": token.token_key}
        )
    return str(secret)


def facts_of(person: User) -> dict[str, Any]:
    """What decides over a person's rights, for the audit trail; never a password."""
    names = ("username", "first_name", "last_name", "email", "is_active", "is_staff")
    return {
        **{name: getattr(person, name) for name in names},
        "is_superuser": person.is_superuser,
        "roles": sorted(person.groups.values_list("name", flat=True)),
    }


def note_person(*, person: User, by: User, before: dict[str, Any], what: str) -> None:
    """Write down what somebody changed about a person; call it once all of it is saved."""
    person = User.objects.get(pk=person.pk)
    after = facts_of(person)
    changed = {name for name in after if before.get(name) != after[name]}
    AuditEntry.objects.note(
        actor=by,
        action="change person" if before else "add person",
        about=person,
        before={name: before[name] for name in sorted(changed) if name in before},
        after={name: after[name] for name in sorted(changed)},
        reason=what,
    )
