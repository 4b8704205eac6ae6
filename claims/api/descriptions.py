"""How the schema describes what all endpoints share: authentication and problems."""

from __future__ import annotations

from typing import Any, Literal

from drf_spectacular.extensions import (
    OpenApiAuthenticationExtension,
    OpenApiSerializerFieldExtension,
)
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter

from claims.api.endpoints import Endpoint
from claims.api.problems import KINDS, MEDIA_TYPE
from claims.api.shapes import ProblemShape, SparsePageShape
from claims.vocabulary import Role

Direction = Literal["request", "response"]
EVERYWHERE = (400, 401, 403, 404, 429, 503)
IF_NONE_MATCH = OpenApiParameter(
    "If-None-Match",
    str,
    OpenApiParameter.HEADER,
    description="The ETag of an earlier answer; 304 without a body where it is still the same.",
)
OPEN: dict[str, Any] = {
    "type": "object",
    "additionalProperties": True,
    "description": "Of the whole what `fields` asked for.",
}
OF_WRITES = (409, 413, 415, 422)


class TokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]  # untyped
    target_class = "claims.api.authentication.TokenAuthentication"
    name = "token"

    def get_security_definition(self, auto_schema: AutoSchema) -> dict[str, str]:
        return {
            "type": "http",
            "scheme": "bearer",
            "description": "`Authorization: Token …` or `Bearer …`; `manage.py issue_token` and"
            " the admin make tokens.",
        }


class SessionScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]  # untyped
    target_class = "claims.api.authentication.BrowserSession"
    name = "session"

    def get_security_definition(self, auto_schema: AutoSchema) -> dict[str, str]:
        return {
            "type": "apiKey",
            "in": "cookie",
            "name": "sessionid",
            "description": "A browser that is logged in; writes need X-CSRFToken.",
        }


class WordsSchema(OpenApiSerializerFieldExtension):  # type: ignore[no-untyped-call]  # untyped
    target_class = "claims.api.fields.ChoicesField"

    def map_serializer_field(self, auto_schema: AutoSchema, direction: str) -> dict[str, Any]:
        words = "|".join(self.target.words)
        return {
            "type": "string",
            "pattern": f"^({words})(,({words}))*$",
            "examples": [self.target.words[0], ",".join(self.target.words[:2])],
        }


class ProblemSchema(AutoSchema):
    """Adds the role that an operation needs, and every problem it may answer with."""

    def get_operation(self, *args: Any, **kwargs: Any) -> dict[str, Any] | None:
        operation: dict[str, Any] | None = super().get_operation(*args, **kwargs)
        if operation is not None:
            needed = self.needed_role()
            role = f"Needs the role `{needed.value}`." if needed else "Open to everybody."
            operation["description"] = f"{operation.get('description', '')} {role}".strip()
        return operation

    def get_description(self) -> str:  # type: ignore[override]  # as drf-spectacular has it
        return ""  # an endpoint's docstring is for those who write endpoints

    def get_serializer_name(self, serializer: Any, direction: Direction) -> str:
        return str(super().get_serializer_name(serializer, direction)).replace("Shape", "")

    def needed_role(self) -> Role | None:
        return self.view.needs.get(self.method) if isinstance(self.view, Endpoint) else None

    def get_auth(self) -> list[Any]:
        auth: list[Any] = [{"token": []}, {"session": []}]
        return auth if self.needed_role() else [*auth, {}]

    def get_override_parameters(self) -> list[Any]:
        named: list[Any] = super().get_override_parameters()
        return [*named, IF_NONE_MATCH] if self.is_validated() else named

    def is_validated(self) -> bool:
        """Whether answers carry an ETag that is compared (streams do not)."""
        view = self.view
        return self.method == "GET" and isinstance(view, Endpoint) and view.etag_prefix is not None

    def _get_response_bodies(self, direction: Direction = "response") -> dict[str, Any]:
        bodies: dict[str, Any] = super()._get_response_bodies(direction)
        if self.takes_fields():
            self.allow_sparse(bodies["200"]["content"]["application/json"])
        if self.is_validated():
            bodies["304"] = {"description": "Nothing has changed since the ETag in If-None-Match."}
        if "{claim_id}" in self.path:
            bodies["307"] = {"description": "The claim was merged; Location leads to its survivor."}
        for status in sorted(self.problem_statuses()):
            bodies[str(status)] = self.problem_body(status)
        return bodies

    def problem_statuses(self) -> set[int]:
        statuses = {*EVERYWHERE, *(OF_WRITES if self.method not in ("GET", "HEAD") else ())}
        named = {getattr(each, "name", "") for each in self.get_override_parameters()}
        if "If-Match" in named or self.is_validated():
            statuses.add(412)
        if self.method == "PATCH":
            statuses.add(428)
        return statuses

    def takes_fields(self) -> bool:
        return any(
            "fields" in getattr(asked, "_declared_fields", ())
            for asked in self.get_override_parameters()
        )

    def allow_sparse(self, content: dict[str, Any]) -> None:
        """With `fields` a part of the usual answer is an answer too."""
        paged = "Page" in content["schema"]["$ref"]
        part = self.resolve_serializer(SparsePageShape, "response").ref if paged else OPEN
        content["schema"] = {"anyOf": [content["schema"], part]}

    def problem_body(self, status: int) -> dict[str, Any]:
        component = self.resolve_serializer(ProblemShape, "response")
        titles = "; ".join(kind.title for kind in KINDS.values() if kind.status == status)
        return {
            "description": titles,
            "content": {MEDIA_TYPE: {"schema": component.ref}},
        }
