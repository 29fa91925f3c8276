"""The HTTP side: routes, status codes, limits."""

import json
import logging
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from shipping_quotes.quoting import InvalidRequestError, quote
from shipping_quotes.rates import RateCard
from shipping_quotes.settings import Settings
from shipping_quotes.signing import ExpiredTokenError, ForeignTokenError, QuoteSigner

MAX_BODY_BYTES = 16 * 1024
QUOTES = "/quotes"

log = logging.getLogger("shipping_quotes")


class QuoteServer(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, settings: Settings, rates: RateCard) -> None:
        self.settings = settings
        self.rates = rates
        self.signer = QuoteSigner(settings.signing_key, settings.quote_ttl_seconds)
        super().__init__((settings.host, settings.port), QuoteHandler)


class QuoteHandler(BaseHTTPRequestHandler):
    server: QuoteServer
    timeout = 10

    def do_GET(self) -> None:
        if self.path.partition("?")[0] == "/healthz":
            settings = self.server.settings
            self._send(
                HTTPStatus.OK,
                {
                    "status": "ok",
                    "version": settings.version,
                    "environment": settings.environment,
                },
            )
        elif self.path.startswith(f"{QUOTES}/"):
            self._redeem(self.path.removeprefix(f"{QUOTES}/"))
        else:
            self._refuse(HTTPStatus.NOT_FOUND, "no such page")

    def do_POST(self) -> None:
        if self.path != QUOTES:
            self._refuse(HTTPStatus.NOT_FOUND, "no such page")
            return
        length = self.headers.get("Content-Length", "")
        if not (length.isdecimal() and len(length) < 10):
            self._refuse(HTTPStatus.LENGTH_REQUIRED, "a Content-Length is needed")
        elif int(length) > MAX_BODY_BYTES:
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"at most {MAX_BODY_BYTES} bytes")
        else:
            self._quote(self.rfile.read(int(length)))

    def _quote(self, body: bytes) -> None:
        try:
            request = json.loads(body)
        except (ValueError, RecursionError):
            request = None
        if not isinstance(request, dict):
            self._refuse(HTTPStatus.BAD_REQUEST, "the body must be a JSON object")
            return
        try:
            offer = quote(request, self.server.rates, self.server.settings.levels).to_json()
        except InvalidRequestError as error:
            self._refuse(HTTPStatus.UNPROCESSABLE_ENTITY, str(error))
            return
        self._send(HTTPStatus.CREATED, {**offer, "token": self.server.signer.sign(offer)})

    def _redeem(self, token: str) -> None:
        try:
            self._send(HTTPStatus.OK, self.server.signer.read(token))
        except ExpiredTokenError:
            self._refuse(HTTPStatus.GONE, "this quote has expired")
        except ForeignTokenError:
            self._refuse(HTTPStatus.NOT_FOUND, "no such quote")

    def _refuse(self, status: HTTPStatus, reason: str) -> None:
        self._send(status, {"error": reason})

    def _send(self, status: HTTPStatus, document: object) -> None:
        body = json.dumps(document).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("X-Version", self.server.settings.version)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        log.info("%s %s", self.address_string(), format % args)
