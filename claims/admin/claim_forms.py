"""The forms of a claim's page. They only take what a person typed; the actions judge it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.contrib.auth.models import Group, User
from django.db.models import Q

from claims.actions.verdicts import Ruling
from claims.comparing.values import Stance
from claims.models import Claim, Rating, RulingDraft, Verdict
from claims.reading.values import ClaimKind
from claims.vocabulary import EvidenceKind, Role, VerdictChange

BY_PEOPLE = [kind for kind in EvidenceKind if kind != EvidenceKind.INCONSISTENCY]
STANCES = [
    (Stance.SUPPORTS.value, "speaks for the claim"),
    (Stance.REFUTES.value, "speaks against the claim"),
    (Stance.NOT_ENOUGH_INFO.value, "bears on it, decides nothing"),
]


def area(rows: int, **attributes: str) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "dir": "auto", **attributes})


class RulingForm(forms.Form):
    """`claim_version` and `replaces` are what the person saw, so that a stale page is noticed."""

    claim_version = forms.IntegerField(widget=forms.HiddenInput)
    replaces = forms.UUIDField(widget=forms.HiddenInput, required=False)
    rating = forms.ChoiceField(
        widget=forms.RadioSelect, error_messages={"required": "Choose a rating."}
    )
    title = forms.CharField(required=False, max_length=300, label="Headline")
    summary = forms.CharField(
        required=False, widget=area(2), help_text="One or two sentences, shown beside the rating."
    )
    rationale = forms.CharField(
        widget=area(7),
        error_messages={"required": "Say why: a verdict needs a rationale."},
        help_text="What was claimed, what you looked at, and why it leads to this rating.",
    )
    no_evidence_reason = forms.CharField(
        required=False,
        widget=area(2),
        label="Why there is no evidence",
        help_text="Only where nothing above can be relied on.",
    )
    review_url = forms.URLField(
        required=False, max_length=2000, assume_scheme="https", label="Published review",
        help_text="Where the full article stands, if there is one.",
    )  # fmt: skip
    change = forms.ChoiceField(
        required=False, widget=forms.RadioSelect, choices=VerdictChange.choices,
        label="This is a",
    )  # fmt: skip
    change_note = forms.CharField(
        required=False, widget=area(2), label="Public note on what has changed"
    )

    def __init__(self, *args: Any, ratings: list[Rating], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(rating.code, rating.label) for rating in ratings]
        self.fields["rating"].choices = choices  # type: ignore[attr-defined]  # a ChoiceField

    def ruling(self, evidence: list[str]) -> Ruling:
        data = dict(self.cleaned_data)
        return Ruling(**data, evidence=[UUID(pk) for pk in evidence])


class NothingToSay(forms.Form):
    """The form of a button that asks nothing."""


class ReasonForm(forms.Form):
    reason = forms.CharField(
        widget=area(2), error_messages={"required": "Give the reason; it stays on record."}
    )


class EditForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput)
    statement = forms.CharField(widget=area(2), help_text="To be understood alone.")
    claimant = forms.CharField(
        required=False, max_length=200, help_text="Who says it; may be empty."
    )
    kind = forms.ChoiceField(choices=[(kind.value, kind.value) for kind in ClaimKind])

    @classmethod
    def of(cls, claim: Claim) -> EditForm:
        said_by = claim.claimant.name if claim.claimant else ""
        return cls(
            initial={"version": claim.version, "statement": claim.statement,
                     "claimant": said_by, "kind": claim.kind}
        )  # fmt: skip


class AssignForm(forms.Form):
    assignee = forms.ModelChoiceField(
        queryset=User.objects.none(), required=False, empty_label="nobody", label="Assign to"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        able = [role.value for role in Role if role.covers(Role.CHECKER)]
        groups = Group.objects.filter(name__in=able)
        people = User.objects.filter(Q(groups__in=groups) | Q(is_superuser=True), is_active=True)
        self.fields["assignee"].queryset = (  # type: ignore[attr-defined]  # a ModelChoiceField
            people.distinct().order_by("username")
        )


class EvidenceForm(forms.Form):
    stance = forms.ChoiceField(choices=STANCES, label="It")
    kind = forms.ChoiceField(choices=[(kind.value, kind.label) for kind in BY_PEOPLE])
    quote = forms.CharField(
        widget=area(2), help_text="To the letter, as it stands in the text or on the page."
    )
    text = forms.CharField(
        required=False, widget=area(5), label="Text",
        help_text="What you found, whole. Leave it empty to have the page at the address read.",
    )  # fmt: skip
    url = forms.URLField(required=False, assume_scheme="https", label="Address", max_length=2000)
    source = forms.CharField(required=False, max_length=200)
    title = forms.CharField(required=False, max_length=500)
    obtained_at = forms.DateField(
        required=False, label="Obtained on", widget=forms.DateInput(attrs={"type": "date"})
    )
    note = forms.CharField(required=False, widget=area(2))


def opened_ruling(
    claim: Claim, standing: Verdict | None, ratings: list[Rating], draft: RulingDraft | None
) -> RulingForm:
    """The ruling form of the claim as it stands now, with what the person had begun to write."""
    seen = {"claim_version": claim.version, "replaces": standing.pk if standing else None}
    words = draft.words if draft else {}
    return RulingForm(ratings=ratings, initial={**words, **seen})
