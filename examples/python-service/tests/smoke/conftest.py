import os

import pytest


@pytest.fixture(scope="session")
def base_url() -> str:
    """Where the service under test answers; no address is an error, never a skip."""
    url = os.environ.get("SLUICE_BASE_URL")
    if not url:
        raise pytest.UsageError("set SLUICE_BASE_URL, for example to http://127.0.0.1:8801")
    return url.rstrip("/")
