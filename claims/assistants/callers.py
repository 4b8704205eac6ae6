"""Who asks, as the tools see them."""

from __future__ import annotations

from dataclasses import dataclass

from claims.api.problems import Problem
from claims.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody with a role, or a stranger without one."""

    role: Role | None

    @property
    def insider(self) -> bool:
        """Everybody else sees published verdicts and their claims."""
        return self.role is not None

    def require(self, role: Role) -> None:
        """Refuse callers below a role, and say what opens the door."""
        if self.role is None or not self.role.covers(role):
            raise Problem(
                "not-allowed",
                f"This needs the role {role.value}: connect with a token of that role"
                " (Authorization: Bearer …), which `manage.py issue_token` makes.",
            )


# Whoever can start a process on the database could read its every row without us.
BESIDE_THE_DATABASE = Caller(Role.READER)
