"""Fields of requests that the framework's own do not read as the contract wants."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from django.utils.dateparse import parse_date, parse_datetime
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from claims.reading.bases import unit_named
from claims.reading.folding import readable

EARLIEST_YEAR = 1000  # no newspaper is older, and earlier days break calendars


class TextField(serializers.CharField):
    """Text as it is stored: NUL and lone surrogates become U+FFFD, one for one."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"trim_whitespace": False, **kwargs})

    def to_internal_value(self, data: Any) -> str:
        return super().to_internal_value(readable(data) if isinstance(data, str) else data)


class LineField(TextField):
    """One line of text: runs of white space become one space."""

    def to_internal_value(self, data: Any) -> str:
        return " ".join(super().to_internal_value(data).split())


@extend_schema_field({"type": "string", "anyOf": [{"format": "date"}, {"format": "date-time"}]})
class MomentField(serializers.Field[Any, Any, Any, Any]):
    """A day, or a time whose own zone is kept: the dateline is the day in the publisher's zone."""

    default_error_messages = {
        "invalid": "Give a date such as 2021-07-22 or a time such as 2021-07-22T09:30:00Z."
    }

    def to_internal_value(self, data: Any) -> date | datetime:
        found = parse(data) if isinstance(data, str) else None
        if found is None or found.year < EARLIEST_YEAR:
            self.fail("invalid")
        return found

    def to_representation(self, value: Any) -> Any:
        return value.isoformat()


class SinceField(MomentField):
    """A point in time; a day stands for its first moment in UTC."""

    def to_internal_value(self, data: Any) -> datetime:
        found = super().to_internal_value(data)
        if not isinstance(found, datetime):
            found = datetime(found.year, found.month, found.day, tzinfo=UTC)
        return found if found.tzinfo else found.replace(tzinfo=UTC)


def parse(text: str) -> date | datetime | None:
    try:
        # "+" in a query becomes a space where it was not escaped.
        return parse_date(text) or parse_datetime(text.replace(" ", "+"))
    except ValueError:
        return None


class ChoicesField(serializers.Field[Any, Any, Any, Any]):
    """One or more of some words, separated by commas."""

    def __init__(self, choices: Sequence[str], **kwargs: Any) -> None:
        self.words = list(choices)
        super().__init__(**kwargs)

    def to_internal_value(self, data: Any) -> list[str]:
        asked = [word.strip() for word in str(data).split(",") if word.strip()]
        unknown = [word for word in asked if word not in self.words]
        if unknown or not asked:
            raise serializers.ValidationError(f"Use one or more of {', '.join(self.words)}.")
        return asked


COUNTS = "none"  # the unit of what has none


class UnitField(LineField):
    """A unit by its name or sign; the canonical name of it, or COUNTS."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 60, **kwargs})

    def to_internal_value(self, data: Any) -> str:
        name = super().to_internal_value(data)
        unit = COUNTS if name == COUNTS else unit_named(name)
        if unit is None:
            raise serializers.ValidationError(
                f"There is no unit {name!r}; use a name such as kilometre, hour, percent or USD,"
                f" or {COUNTS} for counts."
            )
        return unit


class LanguageField(serializers.RegexField):
    """A language tag such as en or pt-BR (BCP 47)."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})?$", max_length=12, **kwargs)
