"""What the members of answers and bodies are, by name: the words and examples of the schema.

A shape's own `help_text` goes first; what it leaves out is taken from here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

UUID = "6f1c9a52-4b0e-4c57-9d3a-2f8f6f0b7d11"
FORMATS: dict[str, Any] = {
    "uuid": UUID,
    "date-time": "2020-01-06T09:30:00Z",
    "date": "2020-01-05",
    "uri": "https://news.example/harbour-bill",
    "double": 0.87,
}
TYPES: dict[str, Any] = {"integer": 3, "number": 0.87, "string": "Harbour Wire"}

# Name: what it is, and an example where the type's own would mislead.
WORDS: dict[str, tuple[str, Any]] = {
    "appearances": ("Where it stands, first published first.", None),
    "approved_by": ("The name of the second person, where the desk wants two.", "Noor Levant"),
    "article": ("Id of an article.", None),
    "article_id": ("Id of the article.", None),
    "article_sha256": ("SHA-256 of the version's UTF-8 text.", "9f86d081884c7d65" * 4),
    "assessment_detail": ("The machine's proposal with its reasons; null without a token.", None),
    "attempts": ("How often it was tried.", 1),
    "attribution": ("Who says it, outermost first.", None),
    "at": ("When.", None),
    "authors": ("As the page names them; empty where it does not.", "Dana Ortolan"),
    "best": ("The best value of the publisher's scale.", 5),
    "change": ("Why it replaces an earlier one: a correction, or an update.", None),
    "change_note": ("What has changed, for readers.", "The roll was counted again."),
    "changed": ("Rows that were known and have changed.", 2),
    "check": ("Id of the check that found it.", None),
    "checkworthy": ("Whether it is worth a check.", None),
    "claim": ("Id of the claim, or its text.", UUID),
    "claim_date": ("The day of the claim, ISO 8601.", None),
    "claim_id": ("Id of the claim.", None),
    "claim_language": ("ISO 639-1.", "en"),
    "claim_version": ("The version of the claim that was ruled on.", 2),
    "claimant": ("Who says it: a name.", "The harbour union"),
    "claimant_id": ("Id of who says it.", None),
    "claims": ("Claims.", None),
    "code": ("Code.", "mostly_true"),
    "comparator": ("How the number bounds what it says: 'at least a dozen' is at_least.", None),
    "confidence": ("How sure the machine is, 0 to 1.", 0.87),
    "created_at": ("When the row was made, UTC.", None),
    "cursor": ("A place in the list.", "9f1c04ab27de-1842"),
    "data": ("The object as its list shows it; null where it is gone.", None),
    "dateline": ("The day that the text calls today.", None),
    "dates": ("The dates in it, resolved against the dateline.", None),
    "definition": ("What the rating means.", "Accurate, with a small omission."),
    "delivery_id": ("Id of the delivery.", None),
    "description": ("What it is for, in its owner's words.", "The site's badges"),
    "detail": ("What is wrong, and what to do.", "There is no rating 'sort_of'."),
    "disabled_because": ("Why; empty while it is enabled.", ""),
    "domain": ("Where it publishes.", "news.example"),
    "earliest": ("First day, ISO 8601; null where it cannot be resolved.", None),
    "end": ("Code points from the start of the text to the end of the span.", 47),
    "epoch": ("Changes with every restore from a backup.", "9f1c04ab27de"),
    "error": ("What went wrong, in words.", ""),
    "errors": ("One entry for each field that is wrong.", None),
    "evidence": ("What it leans on: ids of pieces, or the text that was compared.", UUID),
    "evidence_date": ("The day of the evidence, ISO 8601.", None),
    "evidence_language": ("ISO 639-1.", "en"),
    "exact": ("The quote, to the letter.", "170 of the 329 members voted"),
    "explanation": ("Why, in the publisher's words.", "The roll of the house says so."),
    "field": ("The field that is wrong; empty for the whole.", "rating"),
    "finished_at": ("When it ended, UTC.", None),
    "found_at": ("When it was found, UTC.", None),
    "grain": ("How long a stretch it names.", None),
    "html": ("A page.", "<article><p>In Lorn, 170 of the 329 members voted.</p></article>"),
    "id": ("Its identifier, the same for ever.", UUID),
    "incomplete": ("Check methods that failed.", None),
    "into": ("Id of the claim that it is known as from now on.", None),
    "kind": ("What kind it is of.", None),
    "label": ("In words.", "Mostly true"),
    "language": ("ISO 639-1.", "en"),
    "latest": ("Last day, ISO 8601; null where it cannot be resolved.", None),
    "message": ("Id of the message, the same in every attempt.", "msg_2b9c"),
    "method": ("The method that found it, or `person`.", "corpus"),
    "name": ("Its name.", "Harbour Wire"),
    "needs_review": ("Whether new evidence opposes the verdict.", None),
    "no_evidence_reason": ("Why it names no evidence.", "The archive burned in 1911."),
    "note": ("A note of the person who added it.", "Seen in the archive."),
    "number": ("Counts the versions of an article from 1.", 1),
    "object": ("Id of what has changed.", None),
    "obtained_at": ("When a person obtained it.", "2020-01-06T09:30:00Z"),
    "ordering": ("How to sort; a minus turns it round. Nulls come last.", "-created_at"),
    "ordinal": ("Its place in an order.", 4),
    "outcome": ("What came of it.", None),
    "owner": ("Who owns it; sources of one owner count once.", "Harbour Group"),
    "part": ("Whether it stands in the title or in the body.", None),
    "prefix": ("What stands before it.", "In Lorn, "),
    "quantities": ("The numbers in it, typed.", None),
    "queued_at": ("When it was asked for, UTC.", None),
    "quote": ("article text[start:end], to the letter.", "170 votes for the bill"),
    "quoted": ("Whether it stands in quotation marks.", None),
    "publisher": ("Who published it.", "Lorn Checks"),
    "published_at": ("When it was published.", "2020-01-06T09:30:00Z"),
    "rating": ("Code of a rating, or a number on the publisher's scale.", "mostly_true"),
    "rating_label": ("The rating in the desk's words.", "Mostly true"),
    "rationale": ("Why the person rules so.", "The roll and the clerk agree."),
    "read_at": ("When it was read, UTC.", None),
    "reader_version": ("Of the reader that read it.", "1"),
    "reason": ("Why.", "Nobody can count a march."),
    "reasons": ("Why, a sentence each.", None),
    "relation": ("How the two stand to each other.", None),
    "replaces": ("Id of the verdict that it replaces.", None),
    "response_status": ("What the receiver answered, an HTTP status.", 200),
    "results": ("The rows.", None),
    "review_reason": ("What opposes the verdict.", "The Clerk now says 168."),
    "review_url": ("Where the review stands, if not here.", "https://desk.example/reviews/7"),
    "secret": ("Signs the messages; shown this once.", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
    "selector": ("Finds the quote in the live page (W3C TextQuoteSelector).", None),
    "sha256": ("SHA-256 of the UTF-8 text.", "9f86d081884c7d65" * 4),
    "skipped": ("What was not taken, and why.", None),
    "source": ("The publisher's name.", "Harbour Wire"),
    "source_id": ("Id of the publisher.", None),
    "sources_against": ("Independent sources that speak against it.", 0),
    "sources_for": ("Independent sources that bear it out.", 2),
    "stance": ("Whether the evidence bears out the claim.", None),
    "start": ("Code points from the start of the text to the start of the span.", 9),
    "started_at": ("When it began, UTC.", None),
    "state": ("Where it is on its way.", None),
    "statement": ("The claim, to be understood alone.", "170 of 329 members voted for the bill."),
    "status": ("Where it is on its way; of a problem the HTTP status.", 400),
    "suffix": ("What stands after it.", " for the harbour bill"),
    "summary": ("For readers, in a sentence or two.", "The roll bears it out."),
    "taken": ("Rows that are new.", 12),
    "text": ("The words, to the letter.", "170 of the 329 members voted"),
    "title": ("The headline.", "House votes for the harbour bill"),
    "type": ("What it is: a noun, or the address that explains a problem.", None),
    "unchanged": ("Rows that were known as they are.", 3),
    "unit": ("The unit, null for counts.", "kilometre"),
    "updated_at": ("When it changed last, UTC.", None),
    "url": ("Its address.", "https://news.example/harbour-bill"),
    "urls": ("Addresses of pages.", None),
    "value": ("The number, in its unit as written.", 170.0),
    "verdict": ("The published verdict; null where there is none.", None),
    "verdict_id": ("Id of the verdict.", None),
    "version": ("Rises with every change that matters.", 2),
    "versions": ("The texts as they were read, first read first.", None),
    "webhook_id": ("Id of the webhook.", None),
    "why": ("Why.", "no claim in it"),
    "withdrawn_because": ("Why it was taken back.", "The source had misread the roll."),
    "worthiness": ("How much it deserves a check, 0 to 1.", 0.72),
}


def explain(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """A hook of the generator: what no field says of itself is said by its name."""
    for name, schema in members(result):
        meaning, example = WORDS.get(name, ("", None))
        if meaning:
            schema.setdefault("description", meaning)
        if wants_example(schema):
            told = example if fits(example, schema) else usual(schema)
            schema["examples"] = [told]
    for parameter in parameters(result):
        meaning = WORDS.get(parameter["name"], ("", None))[0]
        if meaning:
            parameter.setdefault("description", meaning)
    return result


def members(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for component in document["components"]["schemas"].values():
        yield from component.get("properties", {}).items()


def parameters(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for operations in document["paths"].values():
        for operation in operations.values():
            yield from operation.get("parameters", ())


def types_of(schema: dict[str, Any]) -> set[str]:
    kinds = schema.get("type", ())
    return {kinds} if isinstance(kinds, str) else set(kinds)


def wants_example(schema: dict[str, Any]) -> bool:
    plain = not {"examples", "enum", "$ref", "allOf", "oneOf", "anyOf"} & schema.keys()
    return plain and bool(types_of(schema) & TYPES.keys())


def fits(example: Any, schema: dict[str, Any]) -> bool:
    """Whether an example is of the member's own type and format; names are shared by several."""
    kinds = types_of(schema)
    if isinstance(example, str):
        return "string" in kinds and (schema.get("format") in (None, "uri") or example == UUID)
    if isinstance(example, int | float):
        return "number" in kinds or ("integer" in kinds and isinstance(example, int))
    return False


def usual(schema: dict[str, Any]) -> Any:
    if schema.get("format") in FORMATS:
        return FORMATS[schema["format"]]
    return next(TYPES[kind] for kind in TYPES if kind in types_of(schema))
