"""People and roles: Django's own pages in the desk's theme, for administrators."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from django.http import HttpRequest
from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm

from claims.actions.people import facts_of, note_person
from claims.admin.base import DeskAdmin, may, person
from claims.vocabulary import Role

admin.site.unregister([User, Group])


class HouseAdmin(DeskAdmin):
    seen_by = Role.ADMINISTRATOR

    def has_add_permission(self, request: HttpRequest) -> bool:
        return may(request, Role.ADMINISTRATOR)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request, Role.ADMINISTRATOR) and not above(request, obj)


def above(request: HttpRequest, obj: Any) -> bool:
    """A superuser is changed by superusers only."""
    return isinstance(obj, User) and obj.is_superuser and not superuser(request)


def superuser(request: HttpRequest) -> bool:
    return request.user.is_active and request.user.is_superuser


def fields_in(message: Any) -> str:
    """The names of the fields that the admin says were changed, a password's among them."""
    parts = message if isinstance(message, list) else []
    return ", ".join(name for part in parts for name in part.get("changed", {}).get("fields", []))


@admin.register(User)
class PersonAdmin(HouseAdmin, UserAdmin):  # type: ignore[type-arg]  # not generic at run time
    add_form_template = "admin/desk/form.html"
    filter_horizontal = ()  # a plain list of the roles: the two boxes have no names for everybody
    list_title = "People"
    adds = "Add a person"
    form = UserChangeForm
    add_form = UserCreationForm
    add_fieldsets = UserAdmin.add_fieldsets  # the theme has an empty one in its place
    change_password_form = AdminPasswordChangeForm
    list_display = ("username", "first_name", "last_name", "roles", "is_active", "last_login")
    list_filter = ("is_active", "groups")

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("groups")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """Nobody makes themselves more than they are."""
        if superuser(request):
            return ("last_login", "date_joined")
        return ("last_login", "date_joined", "is_superuser", "user_permissions")

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        stored = User.objects.filter(pk=obj.pk).first()
        request.person_before = facts_of(stored) if stored else {}  # type: ignore[attr-defined]  # kept for this request alone
        super().save_model(request, obj, form, change)

    def log_addition(self, request: HttpRequest, obj: User, message: Any) -> Any:
        note_person(person=obj, by=person(request), before={}, what="")
        return super().log_addition(request, obj, message)

    def log_change(self, request: HttpRequest, obj: User, message: Any) -> Any:
        """Called after a saved form, its groups included, and after a new password."""
        before = getattr(request, "person_before", None) or facts_of(obj)
        note_person(person=obj, by=person(request), before=before, what=fields_in(message))
        return super().log_change(request, obj, message)

    def roles(self, user: User) -> str:
        return ", ".join(group.name for group in user.groups.all()) or "–"


@admin.register(Group)
class RoleAdmin(HouseAdmin, GroupAdmin):
    """The roles are the house's own; who has one is said at the person."""

    list_title = "Roles"

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
