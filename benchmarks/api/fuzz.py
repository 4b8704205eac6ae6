"""Generated requests against a running server, all phases, with each role, for as long as you like.

    python -m benchmarks.api.fuzz http://127.0.0.1:8000 --examples 200

Needs the server's own database (for a token of each role) and writes to it, so give it a server
that may be thrown away. Ends with an exit status that is not 0 where anything was found: a server
error, or an answer that the schema does not have.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

import django

PHASES = "examples,coverage,fuzzing,stateful"
CHECKS = (
    "not_a_server_error,status_code_conformance,content_type_conformance,"
    "response_headers_conformance,response_schema_conformance"
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url", help="where the server is, e.g. http://127.0.0.1:8000")
    parser.add_argument("--examples", type=int, default=100, help="requests an operation")
    asked = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    django.setup()
    return max(run(asked.url, role, asked.examples) for role in roles())


def roles() -> list[str]:
    from claims.vocabulary import Role

    return ["anonymous", *(role.value for role in Role if role != Role.ADMINISTRATOR)]


def run(url: str, role: str, examples: int) -> int:
    """One role's requests; the exit status of schemathesis."""
    header = [] if role == "anonymous" else ["--header", f"Authorization: Token {token_of(role)}"]
    print(f"== {role}", flush=True)
    command = [
        sys.executable, "-m", "schemathesis.cli", "run", f"{url}/api/v1/schema",
        "--url", url, "--phases", PHASES, "--checks", CHECKS,
        "--max-examples", str(examples), *header,
    ]  # fmt: skip
    hooks = {"SCHEMATHESIS_HOOKS": "benchmarks.api.lines"}
    return subprocess.run(command, check=False, env=os.environ | hooks).returncode


def token_of(role: str) -> str:
    from django.contrib.auth.models import User

    from claims.actions.people import grant_role, issue_token
    from claims.vocabulary import Role

    user, _ = User.objects.get_or_create(username=f"fuzz-{role}")
    grant_role(user=user, role=Role(role))
    return issue_token(user=user, role=Role(role), name="fuzzing")


if __name__ == "__main__":
    sys.exit(main())
