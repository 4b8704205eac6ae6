"""Runs a command beside real servers: python -m tests.servers -- COMMAND…

Where DATABASE_URL or BROKER_URL are set already, those servers are used and none is started.
The command's exit status is ours. Ctrl-C reaches the command first; the servers outlive it.
"""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable

from tests.servers import Postgres, Valkey

SERVERS: dict[str, Callable[[], Postgres | Valkey]] = {
    "DATABASE_URL": Postgres,
    "BROKER_URL": Valkey,
}
GIVEN = {"DATABASE_URL": "the database of DATABASE_URL", "BROKER_URL": "the broker of BROKER_URL"}


def main(words: list[str]) -> int:
    if words[:1] != ["--"] or len(words) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    # A polite end, as by a supervisor, unwinds like Ctrl-C does.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with contextlib.ExitStack() as servers:
        labels = []
        for variable, make in SERVERS.items():
            if variable in os.environ:
                labels.append(GIVEN[variable])
                continue
            server = make()
            servers.enter_context(server)
            os.environ[variable] = server.url
            labels.append(server.label)
        os.environ["SERVERS"] = " + ".join(labels)
        print(f"Beside {os.environ['SERVERS']}:", flush=True)
        return run(words[1:])


def run(command: list[str]) -> int:
    with subprocess.Popen(command) as child:
        while True:
            try:
                status = child.wait()
                return status if status >= 0 else 128 - status  # as a shell counts signals
            except KeyboardInterrupt:
                continue  # the child got it too and is about to end
            except SystemExit:
                child.terminate()
                child.wait()
                raise


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
