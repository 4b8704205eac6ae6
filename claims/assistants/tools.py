"""A tool, and what came of calling one."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from mcp import types
from rest_framework.renderers import JSONRenderer

from claims.api.problems import Problem, problem_of, told
from claims.api.queries import checked
from claims.api.shapes import Shape
from claims.api.sparse import Row
from claims.assistants.callers import Caller
from claims.assistants.schemas import input_schema, output_schema
from claims.reading.folding import readable
from claims.vocabulary import Role

logger = logging.getLogger(__name__)
Given = dict[str, Any]
READS = types.ToolAnnotations(
    readOnlyHint=True, destructiveHint=False, idempotentHint=True, openWorldHint=False
)


@dataclass(frozen=True, slots=True)
class Tool:
    """A question that an assistant may ask. `answer` gets what `takes` let through."""

    name: str
    title: str
    description: str
    takes: type[Shape]
    gives: type[Shape]
    answer: Callable[[Given, Caller], Row]
    needs: Role | None = None
    in_part: type[Shape] | None = None  # the rows of which `fields` picks

    def described(self) -> types.Tool:
        needs = f" Needs the role {self.needs.value}." if self.needs else ""
        return types.Tool(
            name=self.name,
            title=self.title,
            description=self.description + needs,
            inputSchema=input_schema(self.takes),
            outputSchema=output_schema(self.gives, in_part=self.in_part),
            annotations=READS,
        )

    def call(self, arguments: Mapping[str, Any], caller: Caller) -> Row:
        """The answer; raises what `problem_of` knows."""
        if self.needs:
            caller.require(self.needs)
        # Assistants send null for what they leave out.
        given = {name: value for name, value in arguments.items() if value is not None}
        return self.answer(checked(given, self.takes), caller)


def called(tool: Tool, arguments: Mapping[str, Any], caller: Caller) -> types.CallToolResult:
    """The result of a call: an answer, or one sentence on what is wrong."""
    try:
        return answered(tool.call(arguments, caller))
    except Exception as error:  # whoever called is told in a sentence; the log has the rest
        problem = problem_of(error)
        if problem is None:
            logger.exception("The tool %s broke", tool.name)
        return refused(problem or Problem("server-error"))


def answered(row: Row) -> types.CallToolResult:
    """Rows as the REST API writes them, for programs and, as text, for models."""
    text = JSONRenderer().render(row).decode()
    return types.CallToolResult(
        content=[types.TextContent(type="text", text=text)], structuredContent=json.loads(text)
    )


def refused(problem: Problem) -> types.CallToolResult:
    detail = "; ".join(told(error) for error in problem.errors) or problem.body()["detail"]
    return types.CallToolResult(
        content=[types.TextContent(type="text", text=readable(detail))], isError=True
    )
