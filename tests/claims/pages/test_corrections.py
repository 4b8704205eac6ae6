"""A reader asks for a correction: it lands on the desk, a flood does not."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from claims.actions.corrections import OF_ONE_SENDER, answer_correction_request
from claims.actions.verdicts import withdraw_verdict
from claims.exceptions import BadInput, IllegalMove, NotAllowed
from claims.models import AuditEntry, Claim, CorrectionRequest
from claims.vocabulary import CorrectionState, Role
from tests.claims.admin.conftest import at_desk
from tests.claims.pages.conftest import publish
from tests.factories import CorrectionRequestFactory, person

pytestmark = pytest.mark.django_db


def ask(client: Client, claim: Claim, **words: str) -> Any:
    body = {"message": "The roll names 172 members.", "contact": "ina@reader.example", **words}
    return client.post(f"/claims/{claim.pk}/correction/", body)


def test_a_request_is_kept_and_the_reader_is_told(client: Client, claim: Claim) -> None:
    verdict = publish(claim)
    answer = ask(client, claim)
    made = CorrectionRequest.objects.get()
    assert (made.verdict, made.message) == (verdict, "The roll names 172 members.")
    assert str(made.pk)[:8] in client.get(answer.headers["Location"]).content.decode()
    assert AuditEntry.objects.about(verdict).filter(action="ask for correction").exists()


def test_the_address_of_a_sender_is_not_kept(client: Client, claim: Claim) -> None:
    publish(claim)
    ask(client, claim)
    assert "127.0.0.1" not in str(CorrectionRequest.objects.values().get())


def test_an_empty_request_is_refused_with_the_words_kept(client: Client, claim: Claim) -> None:
    publish(claim)
    answer = ask(client, claim, message="  ")
    assert answer.status_code == 422
    assert "This field is required." in answer.content.decode()
    assert "ina@reader.example" in answer.content.decode()
    assert not CorrectionRequest.objects.exists()


def test_what_fills_in_the_hidden_field_is_no_reader(client: Client, claim: Claim) -> None:
    publish(claim)
    assert ask(client, claim, website="https://spam.example").status_code == 302
    assert not CorrectionRequest.objects.exists()


def test_one_sender_cannot_flood_the_desk(client: Client, claim: Claim) -> None:
    publish(claim)
    answers = [ask(client, claim).status_code for _ in range(OF_ONE_SENDER + 1)]
    assert answers == [302] * OF_ONE_SENDER + [429]
    CorrectionRequest.objects.update(created_at=timezone.now() - timedelta(hours=2))
    assert ask(client, claim).status_code == 302


def test_the_form_needs_its_token(claim: Claim) -> None:
    publish(claim)
    assert ask(Client(enforce_csrf_checks=True), claim).status_code == 403


def test_the_desk_sees_and_answers_it(claim: Claim) -> None:
    request = CorrectionRequestFactory(verdict=publish(claim))
    desk = at_desk(Role.CHECKER)
    assert "Readers ask for a correction" in desk.get("/admin/").content.decode()
    address = f"/admin/claims/correctionrequest/{request.pk}/change/"
    assert request.message in desk.get(address).content.decode()
    assert desk.post(address, {"state": "declined", "answer": ""}).status_code == 200
    desk.post(address, {"state": "declined", "answer": "The roll names 170."})
    request.refresh_from_db()
    assert (request.state, request.answer) == (CorrectionState.DECLINED, "The roll names 170.")
    assert AuditEntry.objects.filter(action="declined correction request").exists()


def test_a_reader_of_the_desk_looks_on(claim: Claim) -> None:
    request = CorrectionRequestFactory(verdict=publish(claim))
    desk = at_desk(Role.READER)
    address = f"/admin/claims/correctionrequest/{request.pk}/change/"
    assert "<textarea" not in desk.get(address).content.decode()
    assert desk.post(address, {"state": "declined", "answer": "No."}).status_code == 403


def test_an_answer_needs_a_role_a_reason_and_an_open_request(claim: Claim) -> None:
    request = CorrectionRequestFactory(verdict=publish(claim))
    checker = person(Role.CHECKER)

    def answer(by: Any, state: CorrectionState, why: str) -> None:
        answer_correction_request(request=request, by=by, state=state, answer=why)

    with pytest.raises(NotAllowed):
        answer(person(Role.READER), CorrectionState.DECLINED, "No.")
    with pytest.raises(BadInput, match="Say what was done"):
        answer(checker, CorrectionState.DECLINED, " ")
    with pytest.raises(BadInput, match="Accept or decline"):
        answer(checker, CorrectionState.OPEN, "Hm.")
    answer(checker, CorrectionState.ACCEPTED, "We ruled anew.")
    with pytest.raises(IllegalMove):
        answer(checker, CorrectionState.DECLINED, "Or not.")


def test_corrections_and_withdrawals_are_listed_with_their_reasons(
    client: Client, claim: Claim
) -> None:
    assert "Nothing has been corrected" in client.get("/corrections/").content.decode()
    first = publish(claim, rating="true")
    second = publish(claim, rating="false", replaces=first.pk, change="correction",
                     change_note="We misread the roll.")  # fmt: skip
    html = client.get("/corrections/").content.decode()
    assert "Corrected from “True” to “False”" in html and "We misread the roll." in html
    withdraw_verdict(verdict=second, by=second.author, reason="The roll was forged.")
    assert "The roll was forged." in client.get("/corrections/").content.decode()
