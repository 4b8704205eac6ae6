"""A service to ask, set up as a desk would."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.workers.connectors.fact_check_tools import Service, fact_check_service


@pytest.fixture
def service(settings: Any) -> Iterator[Service]:
    with fact_check_service() as service:
        settings.FETCH_ALLOW = [service.endpoint]
        settings.FACT_CHECK_TOOLS_URL = f"http://{service.endpoint}"
        settings.FACT_CHECK_TOOLS_KEY = "key-of-the-desk"
        yield service
