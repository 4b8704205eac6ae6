"""Which claims a list is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, TextField
from django.db.models.functions import Cast
from rest_framework import serializers

from claims.api.fields import ChoicesField, LineField, SinceField
from claims.api.queries import PageQuery
from claims.api.shapes import KINDS
from claims.models import Appearance
from claims.reading.folding import fold
from claims.reading.quantities import find_quantities
from claims.vocabulary import AssessmentLabel, ClaimStatus

Filtered = QuerySet[Any, Any]


class ClaimQuery(PageQuery):
    """The filters of `GET claims`; words in a list are separated by commas."""

    status = ChoicesField(ClaimStatus.values, required=False)
    assessment = ChoicesField(AssessmentLabel.values, required=False, help_text="Needs a token.")
    rating = serializers.CharField(
        required=False, help_text="Code of the published verdict's rating, or several."
    )
    kind = ChoicesField(KINDS, required=False)
    source = LineField(required=False, help_text="Publisher: id, name or domain.", max_length=300)  # type: ignore[assignment]  # a filter's name, not the framework's attribute
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
    addresses = {value, value.rstrip("/"), value.rstrip("/") + "/"}
    article = "version__article__"
    return appearing(
        claims,
        Q(**{f"{article}url__in": addresses}) | Q(**{f"{article}canonical_url__in": addresses}),
    )


def holding(claims: Filtered, query: str) -> Filtered:
    """Every word of a query must occur; a number also where it is written another way."""
    return words_of(claims, query)


def words_of(
    rows: QuerySet[Any, Any],
    query: str,
    *,
    statement: str = "statement",
    quote: str = "quote__text",
    quantities: str = "quantities",
) -> QuerySet[Any, Any]:
    """The rows whose columns hold every word of a query."""
    rows = rows.annotate(numbers=Cast(quantities, TextField()))
    for word in query.split()[:20]:
        found = Q(**{f"{statement}__icontains": word}) | Q(**{f"{quote}__icontains": word})
        for quantity in find_quantities(fold(word)):
            if quantity.value is not None:
                # The two databases order the members of an object differently.
                value = f'"value": {float(quantity.value)}'
                found |= Q(numbers__contains=f"{value},") | Q(numbers__contains=f"{value}}}")
        rows = rows.filter(found)
    return rows


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
    "updated_since": lambda claims, value: claims.filter(updated_at__gte=value),
}
