"""What each tool takes, gives and refuses, by whatever transport it is asked."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.db import OperationalError
from jsonschema import Draft202012Validator

from claims.actions.factchecks import import_factchecks
from claims.actions.merges import merge_claims
from claims.api.queries import checked
from claims.api.shapes import Shape
from claims.assistants.callers import Caller
from claims.assistants.server import TOOLS, described
from claims.assistants.tools import Tool, called
from claims.models import Claim
from claims.reviews import Format, read_reviews
from claims.vocabulary import Role
from tests.claims.assistants.conftest import OPINION, Ask, Record, rest, words_of
from tests.factories import ClaimFactory, appear, person

pytestmark = pytest.mark.django_db

TEXT = "In Lorn, 170 of the 329 members voted on Sunday. The bridge cost 1.2 billion euros."
PAIR = {"claim": "Some 2,500 troops remain.", "evidence": "1,100 troops remain."}
REVIEW = {
    "@context": "https://schema.org", "@type": "ClaimReview",
    "url": "https://checks.example/ships", "claimReviewed": "The harbour took 40 ships.",
    "author": {"@type": "Organization", "name": "Lorn Checks"},
    "reviewRating": {"@type": "Rating", "alternateName": "Mostly true"},
}  # fmt: skip


@pytest.fixture
def review(db: None) -> None:
    found = list(read_reviews(json.dumps(REVIEW), Format.JSON))
    import_factchecks(found=found, by=person(Role.SUBMITTER))


@pytest.mark.parametrize("tool", described(), ids=lambda tool: tool.name)
def test_a_tool_says_what_it_does_takes_and_gives(tool: Any) -> None:
    assert tool.title and tool.annotations.readOnlyHint and not tool.annotations.destructiveHint
    for schema in (tool.inputSchema, tool.outputSchema):
        assert schema["type"] == "object"
        Draft202012Validator.check_schema(schema)
        for ref in re.findall(r'"\$ref": "([^"]+)"', json.dumps(schema)):
            assert ref.removeprefix("#/$defs/") in schema["$defs"]
    assert tool.inputSchema["additionalProperties"] is False


@pytest.mark.parametrize("tool", TOOLS.values(), ids=lambda tool: tool.name)
def test_the_examples_in_a_description_are_taken(tool: Tool) -> None:
    examples = re.findall(r"\{.*?\}", tool.described().description)
    assert examples
    for example in examples:
        Draft202012Validator(tool.described().inputSchema).validate(json.loads(example))
        assert checked(json.loads(example), tool.takes)


@pytest.mark.parametrize("role", [None, Role.READER])
def test_claims_have_the_shape_and_the_visibility_of_the_rest_api(
    ask: Ask, record: Record, role: Role | None
) -> None:
    client, claim = rest(role), record.published
    found = ask("search_claims", role).structuredContent
    assert found == client.get("/api/v1/claims").json()
    one = ask("get_claim", role, id=str(claim.pk)).structuredContent
    assert one is not None
    evidence = one.pop("evidence")
    told = client.get(f"/api/v1/claims/{claim.pk}?expand=evidence,verdicts").json()
    assert sorted(evidence, key=str) == sorted(told.pop("evidence"), key=str)
    assert one == told


@pytest.mark.parametrize(
    ("tool", "address", "given"),
    [
        ("extract_claims", "extract", {"text": TEXT, "date": "2020-01-06", "title": "A vote"}),
        ("compare", "compare", PAIR),
    ],
)
def test_reading_answers_what_the_rest_api_answers(
    ask: Ask, tool: str, address: str, given: dict[str, Any]
) -> None:
    answer = ask(tool, **given).structuredContent
    assert answer is not None
    told = rest(Role.READER).post(f"/api/v1/{address}", given, format="json").json()
    assert {name: answer[name] for name in told} == told


@pytest.mark.usefixtures("review")
def test_factchecks_of_others_are_listed(ask: Ask) -> None:
    found = ask("list_factchecks", q="ships").structuredContent
    assert found == rest(Role.READER).get("/api/v1/factchecks?q=ships").json()
    assert ask("list_factchecks", q="bridge").structuredContent == {
        "next": None, "previous": None, "results": [],
    }  # fmt: skip


@pytest.mark.usefixtures("review")
@pytest.mark.parametrize(
    ("tool", "given"),
    [
        ("search_claims", {}),
        ("search_claims", {"fields": "id,rating", "expand": "evidence,verdicts"}),
        ("get_claim", {}),
        ("get_claim", {"fields": "statement,verdict", "evidence_limit": 0}),
        ("extract_claims", {"text": TEXT}),
        ("extract_claims", {"text": ""}),
        ("compare", PAIR),
        ("list_factchecks", {"fields": "url"}),
    ],
)
def test_an_answer_keeps_to_the_schema_that_was_promised(
    ask: Ask, record: Record, tool: str, given: dict[str, Any]
) -> None:
    if tool == "get_claim":
        given = given | {"id": str(record.published.pk)}
    answer = ask(tool, **given)
    assert not answer.isError, words_of(answer)
    schema = next(one.outputSchema for one in described() if one.name == tool)
    Draft202012Validator(schema).validate(answer.structuredContent)
    assert json.loads(words_of(answer)) == answer.structuredContent


@pytest.mark.parametrize(
    ("tool", "given", "words"),
    [
        ("get_claim", {"id": "00000000-0000-0000-0000-000000000000"}, "no such claim"),
        ("get_claim", {"id": "the bridge"}, "id: Must be a valid UUID"),
        ("get_claim", {}, "id: This field is required"),
        ("search_claims", {"staus": "ruled"}, "staus: Not a field; use article, assessment"),
        ("search_claims", {"status": "open"}, "use one or more of queued, checking"),
        ("search_claims", {"limit": 101}, "limit: Ensure this value is less than or equal to 100"),
        ("search_claims", {"limit": 0}, "limit: Ensure this value is greater"),
        ("search_claims", {"limit": "many"}, "limit: A valid integer"),
        ("search_claims", {"cursor": "x"}, "Follow next and previous"),
        ("search_claims", {"ordering": "\ud800"}, "ordering"),
        ("search_claims", {"quantity_unit": "cubit"}, "There is no unit 'cubit'"),
        ("search_claims", {"q": "x" * 301}, "q: Ensure this field has no more than 300"),
        ("extract_claims", {"text": "x" * 1_000_001}, "text: Ensure this field has no more than"),
        ("extract_claims", {"text": "Ten.", "date": "Sunday"}, "YYYY-MM-DD"),
        ("compare", {"claim": "Ten ships came."}, "evidence: This field is required"),
        ("compare", {"claim": 7, "evidence": []}, "evidence: Not a valid string"),
        ("list_factchecks", {"q": ["ships"]}, "q: Not a valid string"),
        ("delete_claim", {}, "There is no tool 'delete_claim'; use one of search_claims"),
    ],
)
def test_what_cannot_be_answered_is_refused_in_one_sentence(
    ask: Ask, tool: str, given: dict[str, Any], words: str
) -> None:
    answer = ask(tool, **given)
    assert answer.isError and answer.structuredContent is None
    assert words.casefold() in words_of(answer).casefold()
    words_of(answer).encode()  # no lone surrogate goes back


def test_null_is_taken_for_what_is_left_out(ask: Ask, record: Record) -> None:
    assert ask("search_claims", q=None, limit=None) == ask("search_claims")


@pytest.mark.parametrize(
    ("tool", "given"),
    [
        ("search_claims", {"assessment": "supported"}),
        ("search_claims", {"min_worthiness": 0.1}),
        ("search_claims", {"ordering": "-confidence"}),
        ("extract_claims", {"text": TEXT}),
        ("compare", PAIR),
        ("list_factchecks", {}),
    ],
)
def test_a_stranger_is_told_what_would_open_a_tool(
    ask: Ask, tool: str, given: dict[str, Any]
) -> None:
    answer = ask(tool, None, **given)
    assert answer.isError and "needs the role reader" in words_of(answer)
    assert not ask(tool, **given).isError


def test_a_stranger_sees_published_verdicts_and_nothing_of_the_machines_opinion(
    ask: Ask, record: Record
) -> None:
    claims = ask("search_claims", None, expand="evidence,verdicts").structuredContent
    one = ask("get_claim", None, id=str(record.published.pk)).structuredContent
    assert claims is not None and one is not None
    for row in (*claims["results"], one):
        assert row["id"] == str(record.published.pk)
        assert [row[name] for name in OPINION] == [None] * len(OPINION)
        (piece,) = row["evidence"]
        assert (piece["stance"], piece["confidence"], piece["reasons"]) == (None, None, [])
    assert one["assessment_detail"] is None and one["verdict"]["author"] == "Mira"
    assert "no such claim" in words_of(ask("get_claim", None, id=str(record.hidden.pk)))


def test_a_strangers_cursor_cannot_sift_by_the_machines_opinion(ask: Ask, record: Record) -> None:
    found = ask("search_claims", ordering="-worthiness", limit=1).structuredContent
    assert found and found["next"]
    assert ask("search_claims", None, cursor=found["next"]).isError
    assert not ask("search_claims", cursor=found["next"]).isError


def test_parts_lose_and_repeat_nothing(ask: Ask) -> None:
    made = {str(claim.pk) for claim in ClaimFactory.create_batch(7)}
    seen: list[str] = []
    asked: dict[str, Any] = {"limit": 3, "fields": "id"}
    while True:
        part = ask("search_claims", **asked).structuredContent
        assert part is not None
        seen += [row["id"] for row in part["results"]]
        if part["next"] is None:
            break
        asked["cursor"] = part["next"]
    assert (len(seen), set(seen)) == (7, made)
    assert ask("list_factchecks", cursor=asked["cursor"]).isError  # of another list


def test_what_the_verdict_leans_on_comes_first(ask: Ask, record: Record) -> None:
    answer = ask("get_claim", id=str(record.published.pk), evidence_limit=1).structuredContent
    assert answer is not None
    assert [piece["id"] for piece in answer["evidence"]] == answer["verdict"]["evidence"]


def test_a_merged_claim_answers_as_the_one_that_it_was_merged_into(
    ask: Ask, record: Record
) -> None:
    twin: Claim = ClaimFactory()
    appear(twin)
    merge_claims(claim=twin, into=record.published, by=person(Role.EDITOR), reason="The same vote.")
    answer = ask("get_claim", None, id=str(twin.pk)).structuredContent
    assert answer is not None and answer["id"] == str(record.published.pk)


def test_the_most_worthy_claims_of_a_text_are_kept_in_its_order(ask: Ask) -> None:
    every = ask("extract_claims", text=TEXT, limit=100).structuredContent
    one = ask("extract_claims", text=TEXT, limit=1).structuredContent
    assert every is not None and one is not None
    assert one["found"] == every["found"] == len(every["claims"]) == 2
    assert one["claims"] == [max(every["claims"], key=lambda claim: claim["worthiness"])]


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (RuntimeError("secret column"), "Try again later"),
        (OperationalError("secret host"), "Send the request again"),
    ],
)
def test_a_fault_of_ours_is_told_without_its_own_words(error: Exception, words: str) -> None:
    def answer(given: dict[str, Any], caller: Caller) -> dict[str, Any]:
        raise error

    broken = Tool("broken", "Broken", "Breaks.", takes=Shape, gives=Shape, answer=answer)
    text = words_of(called(broken, {}, Caller(Role.READER)))
    assert words in text and "secret" not in text
