"""The form by which an article is submitted: a text, an address or a file."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.models import User

from claims.actions.articles import (
    MOST_BYTES,
    Details,
    Submitted,
    submit_html,
    submit_text,
    submit_url,
)
from claims.exceptions import BadInput

HTML_STARTS = (b"<!doctype", b"<html", b"<?xml", b"<head", b"<body", b"<article", b"<!--")
BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
NOT_TEXT = "This file is neither a web page nor plain text; open it and paste its words instead."
WRONG_ENCODING = "This file is not UTF-8 text; save it as UTF-8, or paste its words instead."
# Where the message of an action belongs on this form.
FIELDS = {"html": "file", "published_at": "date"}


class SubmitForm(forms.Form):
    text = forms.CharField(
        required=False, strip=False, label="Text",
        widget=forms.Textarea(attrs={"rows": 12, "dir": "auto"}),
        help_text="Paste the article's words, without menus and comments.",
    )  # fmt: skip
    url = forms.CharField(
        required=False, label="Address", max_length=2000,
        widget=forms.URLInput(attrs={"placeholder": "https://"}),
        help_text="With a text: where it stands. Alone: the page is fetched and read.",
    )  # fmt: skip
    file = forms.FileField(
        required=False, label="File", allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".html,.htm,.txt,text/html,text/plain"}),
        help_text="A saved web page (HTML) or plain text, up to 5 MB.",
    )  # fmt: skip
    title = forms.CharField(required=False, max_length=500, label="Headline")
    source = forms.CharField(required=False, max_length=200, label="Source")
    date = forms.DateField(
        required=False, label="Published on", widget=forms.DateInput(attrs={"type": "date"}),
        help_text="The day that “today” means in the text; without it “Sunday” stays undated.",
        error_messages={"invalid": "Give the day as year-month-day, as in 2021-07-22."},
    )  # fmt: skip
    language = forms.RegexField(
        regex=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})?$",
        required=False,
        max_length=12,
        label="Language",
        help_text="As in en, es, ar. Left out, it is recognised.",
        error_messages={"invalid": "Give a language code such as en, es or ar."},
    )

    def submit(self, by: User) -> Submitted:
        """Hand the article in; raises BadInput with the message for whoever submits."""
        data = self.cleaned_data
        details = details_of(data, by)
        if upload := data["file"]:
            if data["text"].strip():
                raise BadInput("Give a text or a file, not both.", field="file")
            return submit_file(upload, details)
        if data["text"].strip():
            return submit_text(text=data["text"], details=details)
        if data["url"].strip():
            return submit_url(url=data["url"], details=details_without_url(details))
        raise BadInput("Paste a text, give an address, or choose a file.", field="text")

    def refuse(self, problem: BadInput) -> None:
        field = FIELDS.get(problem.field or "", problem.field)
        self.add_error(field if field in self.fields else None, str(problem))


def details_of(data: dict[str, Any], by: User) -> Details:
    return Details(
        title=data["title"],
        source=data["source"],
        url=data["url"].strip(),
        published=data["date"],
        language=data["language"],
        submitted_by=by,
    )


def details_without_url(details: Details) -> Details:
    return Details(
        title=details.title,
        source=details.source,
        published=details.published,
        language=details.language,
        submitted_by=details.submitted_by,
    )


def submit_file(upload: Any, details: Details) -> Submitted:
    if upload.size > MOST_BYTES:
        raise BadInput(
            f"The file has {upload.size:,} bytes, more than the {MOST_BYTES:,} that are read.",
            field="file",
        )
    body = upload.read()
    if is_page(upload.name or "", body):
        return submit_html(html=body, details=details)
    return submit_text(text=decoded(body), details=details)


def is_page(name: str, body: bytes) -> bool:
    start = body[:300].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith(HTML_STARTS) or name.lower().endswith((".html", ".htm", ".xhtml"))


def decoded(body: bytes) -> str:
    encoding = next((e for bom, e in BOMS.items() if body.startswith(bom)), "utf-8")
    if encoding == "utf-8" and b"\0" in body[:4000]:
        raise BadInput(NOT_TEXT, field="file")
    try:
        return body.decode(encoding)
    except UnicodeDecodeError:
        looks_binary = body[:4] in (b"%PDF", b"PK\x03\x04") or body[:3] == b"\xff\xd8\xff"
        raise BadInput(NOT_TEXT if looks_binary else WRONG_ENCODING, field="file") from None
