"""Run the service: python -m shipping_quotes."""

import logging
import os
import signal
import threading
from collections.abc import Mapping

from shipping_quotes.rates import load_rates
from shipping_quotes.server import QuoteServer
from shipping_quotes.settings import read_settings

log = logging.getLogger("shipping_quotes")


def main(environ: Mapping[str, str]) -> None:
    """Serve until SIGTERM or SIGINT."""
    settings = read_settings(environ)
    logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)s %(message)s")
    with QuoteServer(settings, load_rates()) as server:

        def stop(*_: object) -> None:
            # shutdown() waits for serve_forever(), which runs in this very thread.
            threading.Thread(target=server.shutdown).start()

        signal.signal(signal.SIGTERM, stop)
        signal.signal(signal.SIGINT, stop)
        log.warning("version %s listens on port %s", settings.version, server.server_port)
        server.serve_forever(poll_interval=0.1)
    log.warning("version %s stopped", settings.version)


if __name__ == "__main__":
    main(os.environ)
