"""Can a customer do business with the service that runs at SLUICE_BASE_URL?"""

import json
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

BOOKS = {"weight_kg": 2.5, "length_cm": 30, "width_cm": 20, "height_cm": 10}


def ask(url: str, request: dict[str, object] | None = None) -> tuple[int, dict[str, Any]]:
    body = None if request is None else json.dumps(request).encode()
    try:
        with urlopen(Request(url, data=body), timeout=5) as response:
            return response.status, json.load(response)
    except HTTPError as error:
        with error:
            return error.code, json.load(error)


def test_the_service_is_healthy(base_url: str) -> None:
    status, document = ask(f"{base_url}/healthz")
    assert (status, document["status"]) == (200, "ok")


@pytest.mark.parametrize(("level", "price"), [("standard", "5.90"), ("express", "10.33")])
def test_a_parcel_is_quoted(base_url: str, level: str, price: str) -> None:
    status, offer = ask(f"{base_url}/quotes", {**BOOKS, "zone": "domestic", "level": level})
    assert (status, offer.get("price")) == (201, price), offer


def test_a_quote_can_be_redeemed(base_url: str) -> None:
    _, offer = ask(f"{base_url}/quotes", {**BOOKS, "zone": "europe", "level": "standard"})
    token = offer.pop("token")
    assert ask(f"{base_url}/quotes/{token}") == (200, offer)
