"""Who calls: a token in the Authorization header, or a browser's session."""

from __future__ import annotations

from typing import TypeVar

from django.contrib.auth.models import AnonymousUser, User
from knox.crypto import hash_token
from rest_framework.authentication import BaseAuthentication, SessionAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from claims.actions.people import role_of
from claims.actions.tokens import note_use
from claims.models import ApiToken
from claims.vocabulary import Role

SCHEMES = ("token", "bearer")
LONGEST = 200  # characters of a token; anything longer is none of ours
UNUSABLE = "This token is not known, has expired or was revoked."
Answer = TypeVar("Answer")


class TokenAuthentication(BaseAuthentication):
    """`Authorization: Token …` or `Bearer …`; the digest is looked up, the token never stored."""

    def authenticate(self, request: Request) -> tuple[User, ApiToken] | None:
        scheme, _, secret = request.headers.get("Authorization", "").strip().partition(" ")
        if scheme.lower() not in SCHEMES:
            return None
        return authenticated(secret.strip())

    def authenticate_header(self, request: Request) -> str:
        return 'Token realm="factcheck"'


def authenticated(secret: str) -> tuple[User, ApiToken]:
    """The person and token of a secret; raises AuthenticationFailed where it opens nothing."""
    if not secret or len(secret) > LONGEST or not secret.isascii():
        raise AuthenticationFailed(UNUSABLE)
    digest = hash_token(secret)
    token = ApiToken.objects.select_related("user").filter(digest=digest).first()
    if token is None or not token.usable or not token.user.is_active:
        raise AuthenticationFailed(UNUSABLE)
    note_use(token=token)
    return token.user, token


class BrowserSession(SessionAuthentication):
    """The session of a person who is logged in; writes need the CSRF token."""


def effective_role(user: User | AnonymousUser, token: ApiToken | None) -> Role | None:
    """What a caller may do: the person's role, never more than the token's."""
    role = role_of(user)
    if role is None or token is None:
        return role
    limit = Role(token.role)
    return limit if role.covers(limit) else role
