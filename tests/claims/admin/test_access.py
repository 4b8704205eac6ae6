"""Who sees what on the desk: no button that would be refused, no page that is not theirs."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from claims.models import ApiToken, AuditEntry, Claim
from claims.vocabulary import Role
from tests.claims.admin.conftest import at_desk
from tests.factories import person

pytestmark = pytest.mark.django_db

LISTS = ["claims_claim", "claims_article", "claims_check", "claims_source", "claims_rating"]
HOUSE = ["auth_user", "auth_group", "claims_apitoken"]


def get(client: Client, name: str) -> int:
    return client.get(reverse(f"admin:{name}")).status_code


@pytest.mark.parametrize("name", LISTS)
def test_every_role_reads_the_material(name: str, claim: Claim) -> None:
    assert get(at_desk(Role.READER), f"{name}_changelist") == 200
    assert get(at_desk(None), f"{name}_changelist") == 403
    assert get(Client(), f"{name}_changelist") == 302


@pytest.mark.parametrize("name", HOUSE)
def test_the_house_is_for_administrators(name: str) -> None:
    assert get(at_desk(Role.EDITOR), f"{name}_changelist") == 403
    assert get(at_desk(Role.ADMINISTRATOR), f"{name}_changelist") == 200


@pytest.mark.parametrize("name", [*LISTS, *HOUSE])
def test_nothing_is_deleted(name: str, claim: Claim) -> None:
    root = at_desk(Role.ADMINISTRATOR, is_superuser=True)
    address = reverse(f"admin:{name}_delete", args=[claim.pk if name == "claims_claim" else 1])
    assert root.get(address).status_code in (302, 403, 404)
    assert "delete_selected" not in root.get(reverse(f"admin:{name}_changelist")).content.decode()


BUTTONS = ["assign", "check", "dismiss", "edit", "evidence", "rule", "stands", "withdraw"]


@pytest.mark.parametrize("button", BUTTONS)
def test_a_reader_has_no_buttons(button: str, claim: Claim) -> None:
    reader = at_desk(Role.READER)
    page = reader.get(f"/admin/claims/claim/{claim.pk}/change/").content.decode()
    address = f"/admin/claims/claim/{claim.pk}/{button}/"
    assert address not in page
    assert reader.post(address, {"assignee": ""}).status_code == 403
    assert reader.get(address).status_code in (403, 405)


def test_a_checker_cannot_withdraw_anothers_verdict_nor_merge(
    checker: Client, editor: Client, claim: Claim
) -> None:
    page = reverse("admin:claims_claim_changelist")
    assert 'value="merge"' not in checker.get(page).content.decode()
    assert 'value="merge"' in editor.get(page).content.decode()
    assert get(checker, "claims_apitoken_add") == 403


def test_an_administrator_does_not_become_a_superuser() -> None:
    boss = at_desk(Role.ADMINISTRATOR, username="boss")
    root = at_desk(Role.ADMINISTRATOR, username="root", is_superuser=True)
    assert root.get(reverse("admin:auth_user_changelist")).status_code == 200
    users = {user.username: user for user in User.objects.all()}
    own = boss.get(reverse("admin:auth_user_change", args=[users["boss"].pk])).content.decode()
    assert 'name="is_superuser"' not in own and 'name="groups"' in own
    address = reverse("admin:auth_user_password_change", args=[users["root"].pk])
    assert boss.get(address).status_code == 403


def test_what_is_changed_of_a_person_is_on_record() -> None:
    boss = at_desk(Role.ADMINISTRATOR, username="boss")
    password = {"password1": "a long enough one", "password2": "a long enough one"}
    new = {"username": "dora", "usable_password": "true", **password}
    assert boss.post(reverse("admin:auth_user_add"), new).status_code == 302
    dora = User.objects.get(username="dora")
    checker = Group.objects.get(name=Role.CHECKER.value)
    changes = {"username": "dora", "is_active": "on", "is_staff": "on", "groups": [checker.pk],
               "last_login_0": "", "last_login_1": "", "date_joined_0": "2026-01-01",
               "date_joined_1": "12:00:00"}  # fmt: skip
    address = reverse("admin:auth_user_change", args=[dora.pk])
    assert boss.post(address, changes).status_code == 302
    boss.post(reverse("admin:auth_user_password_change", args=[dora.pk]),
              {"password1": "another long one", "password2": "another long one",
               "usable_password": "true"})  # fmt: skip
    trail = AuditEntry.objects.about(dora).order_by("id")
    assert trail[0].action == "add person"
    assert (trail[1].before["roles"], trail[1].after["roles"]) == ([], ["checker"])
    assert "long" not in str([(entry.before, entry.after) for entry in trail])


def test_a_tokens_secret_is_shown_once() -> None:
    boss = at_desk(Role.ADMINISTRATOR, username="boss")
    data = {"user": boss.session["_auth_user_id"], "role": "reader", "name": "feed", "days": 30}
    answer = boss.post(reverse("admin:claims_apitoken_add"), data)
    assert "fc_" in answer.content.decode() and "no-store" in answer["Cache-Control"]
    listed = boss.get(reverse("admin:claims_apitoken_changelist")).content.decode()
    token = ApiToken.objects.get()
    assert "feed" in listed
    action = {"action": "revoke", "_selected_action": [token.pk]}
    boss.post(reverse("admin:claims_apitoken_changelist"), action)
    token.refresh_from_db()
    assert not token.usable


@pytest.mark.parametrize(
    ("address", "then"),
    [
        ("/admin/login/", "/admin/"),
        ("/admin/login/?next=/api/v1/docs", "/api/v1/docs"),
        ("/admin/login/?next=https://evil.example/", "/admin/"),
    ],
)
def test_who_logs_in_comes_to_the_desk_or_where_they_were(address: str, then: str) -> None:
    User.objects.create_superuser("boss", password="a long enough one")
    said = {"username": "boss", "password": "a long enough one"}
    assert Client().post(address, said).headers["Location"] == then


def test_the_desk_alone_relaxes_the_content_policy(checker: Client) -> None:
    desk = checker.get("/admin/").headers["Content-Security-Policy"]
    log_in = Client().get("/admin/login/").headers["Content-Security-Policy"]
    for policy in (desk, log_in):
        assert "script-src 'self' 'unsafe-eval'" in policy
        assert "script-src 'self' 'unsafe-eval' 'unsafe-inline'" not in policy
    assert "unsafe" not in checker.get("/").headers["Content-Security-Policy"]


def test_an_owner_is_noted_by_editors_only(editor: Client, checker: Client, claim: Claim) -> None:
    place = claim.appearances.get()
    source = place.version.article.source
    assert source is not None
    address = reverse("admin:claims_source_change", args=[source.pk])
    checker.post(address, {"owner": "Nobody"})
    editor.post(address, {"owner": " Harbour  Group "})
    source.refresh_from_db()
    assert source.owner == "Harbour Group"


def test_what_is_changed_about_a_person_enters_the_audit_trail() -> None:
    chief = person(Role.ADMINISTRATOR, is_staff=True, is_superuser=True)
    client, someone = Client(), person(Role.READER, username="ada")
    client.force_login(chief, backend="django.contrib.auth.backends.ModelBackend")
    checkers = Group.objects.get(name="checker")
    form = {
        "username": "ada", "first_name": "Ada", "is_active": "on", "groups": [checkers.pk],
        "date_joined_0": "2020-01-06", "date_joined_1": "12:00:00",
    }  # fmt: skip
    answer = client.post(f"/admin/auth/user/{someone.pk}/change/", form)
    assert answer.status_code == 302
    entry = AuditEntry.objects.about(someone).filter(action="change person").get()
    assert entry.actor == chief
    assert (entry.before["roles"], entry.after["roles"]) == (["reader"], ["checker"])
    words = {"password1": "Harbour-Bill-170", "password2": "Harbour-Bill-170"}
    assert client.post(f"/admin/auth/user/{someone.pk}/password/", words).status_code == 302
    entry = AuditEntry.objects.about(someone).filter(action="change person").first()
    assert "assword" in entry.reason and "Harbour" not in str(entry.__dict__)
