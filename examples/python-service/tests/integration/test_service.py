"""The real server on a free port, asked over HTTP."""

import http.client
import json
import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from shipping_quotes.__main__ import main
from shipping_quotes.rates import load_rates
from shipping_quotes.server import QuoteServer
from shipping_quotes.settings import read_settings

BOOKS = {"weight_kg": 2.5, "length_cm": 30, "width_cm": 20, "height_cm": 10}
REQUEST = json.dumps({**BOOKS, "zone": "domestic", "level": "standard"}).encode()


@pytest.fixture(scope="module")
def server() -> Iterator[QuoteServer]:
    environ = {
        "SERVICE_ENVIRONMENT": "test",
        "SERVICE_VERSION": "1.2.3",
        "SERVICE_PORT": "0",
        "SERVICE_QUOTE_TTL_SECONDS": "60",
    }
    with QuoteServer(read_settings(environ, Path()), load_rates()) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def ask(
    server: QuoteServer, method: str, path: str, body: bytes | None = None, **headers: str
) -> tuple[int, dict[str, object], http.client.HTTPMessage]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)
    try:
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        return response.status, json.loads(response.read()), response.headers
    finally:
        connection.close()


def test_health_tells_version_and_environment(server: QuoteServer) -> None:
    status, document, headers = ask(server, "GET", "/healthz?asked=again")
    assert status == 200
    assert document == {"status": "ok", "version": "1.2.3", "environment": "test"}
    assert headers["X-Version"] == "1.2.3"
    assert headers["Content-Type"] == "application/json"


def test_a_quote_can_be_redeemed(server: QuoteServer) -> None:
    status, offer, _ = ask(server, "POST", "/quotes", REQUEST)
    assert (status, offer["price"]) == (201, "5.90")
    token = offer.pop("token")
    assert ask(server, "GET", f"/quotes/{token}")[:2] == (200, offer)


def test_an_expired_quote_is_gone(server: QuoteServer, monkeypatch: pytest.MonkeyPatch) -> None:
    _, offer, _ = ask(server, "POST", "/quotes", REQUEST)
    monkeypatch.setattr(server.signer, "_ttl_seconds", -1)
    status, document, _ = ask(server, "GET", f"/quotes/{offer['token']}")
    assert (status, document) == (410, {"error": "this quote has expired"})


@pytest.mark.parametrize(
    ("method", "path", "body", "headers", "status", "reason"),
    [
        ("GET", "/", None, {}, 404, "no such page"),
        ("POST", "/healthz", b"{}", {}, 404, "no such page"),
        ("GET", "/quotes/made-up", None, {}, 404, "no such quote"),
        ("POST", "/quotes", b"{", {}, 400, "the body must be a JSON object"),
        ("POST", "/quotes", b"[" * 10_000, {}, 400, "the body must be a JSON object"),
        ("POST", "/quotes", b"[]", {}, 400, "the body must be a JSON object"),
        ("POST", "/quotes", b"{}", {}, 422, "weight_kg: a number is needed"),
        ("POST", "/quotes", None, {"Content-Length": "many"}, 411, "a Content-Length is needed"),
        ("POST", "/quotes", None, {"Content-Length": "16385"}, 413, "at most 16384 bytes"),
    ],
)
def test_a_bad_request_is_refused_with_a_reason(
    server: QuoteServer,
    method: str,
    path: str,
    body: bytes | None,
    headers: dict[str, str],
    status: int,
    reason: str,
) -> None:
    assert ask(server, method, path, body, **headers)[:2] == (status, {"error": reason})


def test_the_service_stops_when_told(caplog: pytest.LogCaptureFixture) -> None:
    before = signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)

    def tell() -> None:
        while "listens on port" not in caplog.text:
            time.sleep(0.01)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=tell, daemon=True).start()
    try:
        main({"SERVICE_PORT": "0", "SERVICE_VERSION": "1.2.3"})
    finally:
        signal.signal(signal.SIGTERM, before[0])
        signal.signal(signal.SIGINT, before[1])
    assert "version 1.2.3 listens on port" in caplog.text
    assert caplog.messages[-1] == "version 1.2.3 stopped"
