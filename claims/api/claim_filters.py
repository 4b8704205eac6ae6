"""Which claims a list is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from rest_framework import serializers

from claims.api.fields import COUNTS, ChoicesField, LineField, SinceField, UnitField
from claims.api.queries import PageQuery
from claims.api.searching import holding
from claims.api.shapes import KINDS
from claims.models import Appearance, Article, ClaimAmount, ClaimDay
from claims.reading.bases import in_base
from claims.vocabulary import AssessmentLabel, ClaimStatus

Filtered = QuerySet[Any, Any]


@dataclass(frozen=True, slots=True)
class Amount:
    """A stretch of numbers in a base unit; a base of None stands for any unit, as written."""

    base: str | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Days:
    first: date | None
    last: date | None


def amount_of(unit: str | None, low: float | None, high: float | None) -> Amount:
    if low is not None and high is not None and low > high:
        raise serializers.ValidationError({"quantity_max": "It is less than quantity_min."})
    if unit is None:
        return Amount(None, low, high)
    named = None if unit == COUNTS else unit
    ends = sorted(in_base(end, named)[1] for end in (low, high) if end is not None)
    base = in_base(1.0, named)[0]
    return Amount(
        base, ends[0] if low is not None else None, ends[-1] if high is not None else None
    )


def days_of(first: date | None, last: date | None) -> Days:
    if first and last and first > last:
        raise serializers.ValidationError({"event_date_to": "It is before event_date_from."})
    return Days(first, last)


class ClaimQuery(PageQuery):
    """The filters of `GET claims`; words in a list are separated by commas."""

    status = ChoicesField(ClaimStatus.values, required=False)
    assessment = ChoicesField(AssessmentLabel.values, required=False, help_text="Needs a token.")
    rating = serializers.CharField(
        required=False, help_text="Code of the published verdict's rating, or several."
    )
    kind = ChoicesField(KINDS, required=False)
    source = LineField(required=False, help_text="Publisher: id, name or domain.", max_length=300)
    article = serializers.UUIDField(required=False)
    claimant = LineField(required=False, help_text="Id or name.", max_length=300)
    url = LineField(required=False, help_text="Address of a page.", max_length=2000)
    q = LineField(required=False, help_text="Words and numbers to be found.", max_length=300)
    min_worthiness = serializers.FloatField(
        required=False, min_value=0, max_value=1, help_text="0..1; needs a token."
    )
    published_after = SinceField(
        required=False, help_text="Appeared in an article published at this time or later."
    )
    updated_since = SinceField(required=False, help_text="Changed at this time or later.")
    quantity_unit = UnitField(
        required=False,
        help_text="Says a number in this unit or one that converts to it: kilometre, USD,"
        " percent; `none` for counts.",
    )
    quantity_min = serializers.FloatField(
        required=False, help_text="Says a number that is at least this, in quantity_unit."
    )
    quantity_max = serializers.FloatField(
        required=False, help_text="Says a number that is at most this, in quantity_unit."
    )
    event_date_from = serializers.DateField(
        required=False, help_text="Speaks of this day or a later one."
    )
    event_date_to = serializers.DateField(
        required=False, help_text="Speaks of this day or an earlier one."
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """The typed filters, each as one value."""
        amount = [attrs.pop(f"quantity_{name}", None) for name in ("unit", "min", "max")]
        days = [attrs.pop(f"event_date_{name}", None) for name in ("from", "to")]
        if any(part is not None for part in amount):
            attrs["amount"] = amount_of(*amount)
        if any(days):
            attrs["days"] = days_of(*days)
        return attrs


INSIDE_FILTERS = ("assessment", "min_worthiness")


def filtered(claims: Filtered, asked: dict[str, Any]) -> Filtered:
    """The claims that meet every filter."""
    for name, value in asked.items():
        claims = FILTERS[name](claims, value)
    return claims


def appearing(claims: Filtered, where: Q) -> Filtered:
    places = Appearance.objects.filter(claim=OuterRef("pk"))
    return claims.filter(Exists(places.filter(where)))


def from_source(claims: Filtered, value: str) -> Filtered:
    source = "version__article__source__"
    by_name = Q(**{f"{source}name__iexact": value}) | Q(**{f"{source}domain__iexact": value})
    as_id = uuid_or_none(value)
    return appearing(claims, Q(**{f"{source}id": as_id}) if as_id else by_name)


def in_article(claims: Filtered, value: UUID) -> Filtered:
    article = Q(version__article=value) | Q(version__article__duplicates=value)
    return appearing(claims, article)


def said_by(claims: Filtered, value: str) -> Filtered:
    as_id = uuid_or_none(value)
    return claims.filter(Q(claimant_id=as_id) if as_id else Q(claimant__name__iexact=value))


def on_page(claims: Filtered, value: str) -> Filtered:
    """Under whatever address of the page; a duplicate's claims stand in its original."""
    found = Article.objects.at_pages([value]).values_list("pk", "same_as_id")
    return appearing(claims, Q(version__article__in=[same_as or pk for pk, same_as in found]))


def measuring(claims: Filtered, value: Amount) -> Filtered:
    numbers = ClaimAmount.objects.filter(claim=OuterRef("pk"))
    said = ""
    if value.base is not None:
        numbers, said = numbers.filter(base=value.base), "base_"
    if value.low is not None:
        numbers = numbers.filter(**{f"{said}high__gte": value.low})
    if value.high is not None:
        numbers = numbers.filter(**{f"{said}low__lte": value.high})
    return claims.filter(Exists(numbers))


def happening(claims: Filtered, value: Days) -> Filtered:
    days = ClaimDay.objects.filter(claim=OuterRef("pk"))
    if value.first:
        days = days.filter(latest__gte=value.first)
    if value.last:
        days = days.filter(earliest__lte=value.last)
    return claims.filter(Exists(days))


def uuid_or_none(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


FILTERS: dict[str, Callable[[Filtered, Any], Filtered]] = {
    "status": lambda claims, value: claims.filter(status__in=value),
    "assessment": lambda claims, value: claims.filter(assessment__in=value),
    "rating": lambda claims, value: claims.filter(ruling__rating_id__in=value.split(",")),
    "kind": lambda claims, value: claims.filter(kind__in=value),
    "source": from_source,
    "article": in_article,
    "claimant": said_by,
    "url": on_page,
    "q": holding,
    "min_worthiness": lambda claims, value: claims.filter(worthiness__gte=value),
    "published_after": lambda claims, value: appearing(
        claims, Q(version__article__published_at__gte=value)
    ),
    "amount": measuring,
    "days": happening,
    "updated_since": lambda claims, value: claims.filter(updated_at__gte=value),
}
