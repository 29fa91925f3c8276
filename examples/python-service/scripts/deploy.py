"""Deploy the service on this machine, for real.

deploy.py --environment staging --version 1.4.0 --artifact dist   install, switch, start
deploy.py --environment staging --rollback-to 1.3.0               switch back to a release
deploy.py --environment staging --status                          JSON
deploy.py --environment staging --stop                            end the service

What is not given comes from the environment, as Sluice's deploy action sets it
(SLUICE_ENVIRONMENT, SLUICE_VERSION, SLUICE_ARTIFACT, SLUICE_ROLLBACK_VERSION), from
SLUICE_LOCAL_ROOT and SLUICE_LOCAL_PORT, and from deploy/<environment>.toml.
"""

import argparse
import fcntl
import json
import os
import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from releases import DeployError, Releases, find_wheel
from service import Service
from validate_config import PROJECT, InvalidConfigError, load_config

LOCK_SECONDS = 60.0


@contextmanager
def exclusive(home: Path) -> Iterator[None]:
    """Only one deployment at a time; the system drops the lock when we die."""
    home.mkdir(parents=True, exist_ok=True)
    with (home / "deploy.lock").open("w") as file:
        end = time.monotonic() + LOCK_SECONDS
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > end:
                    message = f"{home}: another deployment has been busy for {LOCK_SECONDS:.0f} s"
                    raise DeployError(f"{message}; try again when it has ended") from None
                time.sleep(0.1)
        yield


def deploy(home: Path, given: argparse.Namespace, config: dict[str, Any]) -> None:
    if not given.version or not given.artifact:
        raise DeployError("--version and --artifact are needed (or SLUICE_VERSION and _ARTIFACT)")
    releases = Releases(home)
    before = releases.current()
    environment = service_environment(home, config)
    releases.install(given.version, find_wheel(Path(given.artifact)), environment)
    releases.switch(given.version)
    restart(home, given, config)
    releases.prune(config["deploy"]["keep_releases"], {before, given.version})
    print(f"release {given.version} runs on port {port_of(given, config)} (before: {before})")


def roll_back(home: Path, given: argparse.Namespace, config: dict[str, Any]) -> None:
    if not given.rollback_to:
        raise DeployError("--rollback-to VERSION is needed (or SLUICE_ROLLBACK_VERSION)")
    releases = Releases(home)
    before = releases.current()
    releases.switch(given.rollback_to)
    restart(home, given, config)
    print(f"back to release {given.rollback_to} from {before}")


def restart(home: Path, given: argparse.Namespace, config: dict[str, Any]) -> None:
    service = Service(home)
    service.stop()
    timeout = config["deploy"]["start_timeout_seconds"]
    service.start(config["service"]["host"], port_of(given, config), timeout)


def status(home: Path) -> dict[str, Any]:
    releases = Releases(home)
    state = Service(home).state()
    return {"current": releases.current(), "releases": releases.versions(), **state}


def service_environment(home: Path, config: dict[str, Any]) -> dict[str, str]:
    key = home / "signing-key"
    if not key.exists():
        key.touch(0o600)
        key.write_text(secrets.token_urlsafe(32), "utf-8")
    service = config["service"]
    return {
        "SERVICE_ENVIRONMENT": config["environment"],
        "SERVICE_LOG_LEVEL": service["log_level"],
        "SERVICE_LEVELS": ",".join(service["levels"]),
        "SERVICE_QUOTE_TTL_SECONDS": str(service["quote_ttl_seconds"]),
        "SERVICE_SIGNING_KEY_FILE": str(key),
    }


def port_of(given: argparse.Namespace, config: dict[str, Any]) -> int:
    return int(given.port or config["service"]["port"])


def parse(arguments: list[str]) -> argparse.Namespace:
    env = os.environ.get
    parser = argparse.ArgumentParser(description="Deploy the service on this machine.")
    parser.add_argument("--environment", default=env("SLUICE_ENVIRONMENT"))
    parser.add_argument("--version", default=env("SLUICE_VERSION"))
    parser.add_argument("--artifact", default=env("SLUICE_ARTIFACT"), help="wheel, or its folder")
    parser.add_argument("--root", default=env("SLUICE_LOCAL_ROOT"), help="where releases live")
    parser.add_argument("--port", type=int, default=env("SLUICE_LOCAL_PORT"))
    what = parser.add_mutually_exclusive_group()
    rollback_version = env("SLUICE_ROLLBACK_VERSION", "")
    what.add_argument("--rollback-to", nargs="?", const=rollback_version, metavar="VERSION")
    what.add_argument("--stop", action="store_true", help="may be called twice")
    what.add_argument("--status", action="store_true")
    given = parser.parse_args(arguments)
    if not given.environment:
        parser.error("--environment is needed (or SLUICE_ENVIRONMENT)")
    return given


def main(arguments: list[str]) -> int:
    given = parse(arguments)
    try:
        file = PROJECT / "deploy" / f"{given.environment}.toml"
        config = load_config(file, given.environment)
        root = Path(given.root or config["deploy"]["root"]).expanduser().resolve()
        home = root / given.environment
        if given.status:
            print(json.dumps(status(home), indent=2))
            return 0
        with exclusive(home):
            if given.stop:
                print("stopped" if Service(home).stop() else "nothing was running")
            elif given.rollback_to is not None:
                roll_back(home, given, config)
            else:
                deploy(home, given, config)
    except (DeployError, InvalidConfigError) as error:
        print(f"deploy.py: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
