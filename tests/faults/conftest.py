"""One desk for all tests of this folder: they restart what they killed."""

from collections.abc import Iterator

import pytest

from tests.faults.desk import Desk
from tests.leftovers import folder_for
from tests.servers import Postgres, Valkey, postgres, valkey


@pytest.fixture(scope="package")
def house() -> Iterator[Desk]:
    if postgres.binaries() is None or valkey.binary() is None:
        pytest.skip("no PostgreSQL or Valkey for this machine")
    folder = folder_for("faults")
    (folder / "static").mkdir()
    with Postgres() as database, Valkey() as broker:
        desk = Desk(database, broker, folder)
        try:
            desk.clerk.does("migrate")
            yield desk
        finally:
            desk.stop()


@pytest.fixture
def desk(house: Desk) -> Desk:
    """Worker, sweeper and web, up, with nothing left to do of the test before."""
    house.start()
    house.drain()
    return house
