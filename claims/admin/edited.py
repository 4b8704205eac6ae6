"""Lists of which a person may open the form of a row; what it says is written by an action."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.db.models import Model
from django.http import HttpRequest

from claims.admin.base import DeskAdmin, may
from claims.vocabulary import Role


class EditedAdmin(DeskAdmin):
    edited_by: ClassVar[Role]
    added_by: ClassVar[Role | None] = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.added_by is not None and may(request, self.added_by)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request, self.edited_by)

    def save_model(
        self, request: HttpRequest, obj: Model, form: forms.ModelForm[Any], change: bool
    ) -> None:
        stored = self.model.objects.get(pk=obj.pk) if change else None
        obj.pk = self.write(stored, form.cleaned_data, request).pk

    def write(self, stored: Any, said: dict[str, Any], request: HttpRequest) -> Model:
        """Write what the form said, to the row as it stands; a new one where there is none."""
        raise NotImplementedError
