"""Which role a request needs. Imports no view: the framework's views import this module."""

from __future__ import annotations

from typing import Any

from rest_framework.permissions import BasePermission
from rest_framework.request import Request


class RoleNeeded(BasePermission):
    """The role that the endpoint's `needs` names for the method (`claims.api.endpoints`)."""

    def has_permission(self, request: Request, view: Any) -> bool:
        method = "GET" if request.method == "HEAD" else request.method or ""
        needed = view.needs.get(method)
        if needed is None:
            return method in view.needs
        self.message = f"This needs the role {needed.value}."
        return view.role is not None and view.role.covers(needed)
