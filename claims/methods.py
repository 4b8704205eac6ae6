"""The registry of check methods, filled by workers when they start."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Method:
    """A way of checking a claim.

    `revision` rises when its code would judge differently; `kinds` names the claim kinds it
    serves, empty for all of them.
    """

    slug: str
    title: str
    revision: int
    kinds: frozenset[str] = frozenset()

    def serves(self, kind: str) -> bool:
        return not self.kinds or kind in self.kinds


_methods: dict[str, Method] = {}


def register(method: Method) -> None:
    _methods[method.slug] = method


def all_methods() -> tuple[Method, ...]:
    return tuple(_methods.values())


def methods_for(kind: str) -> tuple[Method, ...]:
    """The methods that serve a claim kind, in the order of their registration."""
    return tuple(method for method in _methods.values() if method.serves(kind))
