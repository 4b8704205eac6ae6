"""Real servers for the tests: PostgreSQL and Valkey out of wheels, on free loopback ports.

`python -m tests.servers -- COMMAND` runs a command beside both and stops them again.
"""

from tests.servers.postgres import Postgres
from tests.servers.valkey import Valkey

__all__ = ["Postgres", "Valkey"]
