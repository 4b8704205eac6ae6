#!/usr/bin/env python
"""The command line: `manage.py help` lists the commands."""

import os
import sys
from signal import SIGPIPE


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line
    from django.db import OperationalError, ProgrammingError

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as problem:
        sys.exit(f"factcheck is not set up: {problem}")
    except BrokenPipeError:  # whoever read the output has seen enough, as `| head` has
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(128 + SIGPIPE)
    except (OperationalError, ProgrammingError) as problem:
        reason = str(problem).strip().splitlines()[0]
        sys.exit(
            f"The database does not answer as it should: {reason}. Check DATABASE_URL, and run"
            " `manage.py migrate` if it is new."
        )


if __name__ == "__main__":
    main()
