"""Check deploy/<environment>.toml before a deployment touches anything.

python scripts/validate_config.py [--environment NAME] [--file PATH]

Exit code 0: valid; 1: invalid, every problem named; 2: called wrongly.
"""

import argparse
import difflib
import os
import sys
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

PROJECT = Path(__file__).resolve().parent.parent
LEVELS = ("standard", "express")
LOG_LEVELS = ("debug", "info", "warning", "error")

# A check gives back what is accepted when it does not accept the value.
Check = Callable[[object], str | None]


class InvalidConfigError(Exception):
    """Carries one line for each problem."""


def text(value: object) -> str | None:
    return None if isinstance(value, str) and value else "a text that is not empty"


def number(low: int, high: int) -> Check:
    def check(value: object) -> str | None:
        good = isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
        return None if good else f"a whole number from {low} to {high}"

    return check


def one_of(*accepted: str) -> Check:
    return lambda value: None if value in accepted else f"one of {', '.join(accepted)}"


def some_of(*accepted: str) -> Check:
    def check(value: object) -> str | None:
        good = isinstance(value, list) and value and all(item in accepted for item in value)
        return None if good else f"a list with at least one of {', '.join(accepted)}"

    return check


def url(value: object) -> str | None:
    accepted = "an address like https://quotes.example.com, without a path"
    if not isinstance(value, str):
        return accepted
    try:
        parts = urlsplit(value)
        good = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:  # a port that is not a number, a broken IPv6 address
        return accepted
    return None if good and parts.path in ("", "/") else accepted


def checks(environment: str) -> dict[str, dict[str, Check]]:
    return {
        "": {"environment": one_of(environment)},
        "service": {
            "url": url,
            "host": text,
            "port": number(1024, 65535),
            "log_level": one_of(*LOG_LEVELS),
            "levels": some_of(*LEVELS),
            "quote_ttl_seconds": number(60, 86_400),
        },
        "deploy": {
            "root": text,
            "keep_releases": number(2, 50),
            "start_timeout_seconds": number(1, 120),
        },
    }


def problems(config: Mapping[str, object], environment: str) -> list[str]:
    """Everything that is wrong, in the order of the sections; empty when valid."""
    known = checks(environment)
    found: list[str] = []
    for section, wanted in known.items():
        values = config.get(section, {}) if section else config
        if not isinstance(values, Mapping):
            found.append(f"{section}: {values!r} is not a section; accepted: [{section}]")
            continue
        place = f"{section}." if section else ""
        for key, check in wanted.items():
            if key not in values:
                found.append(f"{place}{key}: missing; accepted: {check(None)}")
            elif accepted := check(values[key]):
                found.append(f"{place}{key}: {values[key]!r} is not valid; accepted: {accepted}")
        expected = [*wanted, *(name for name in known if name and not section)]
        for key in values:
            if key not in expected:
                close = difflib.get_close_matches(key, expected, 1)
                hint = f"did you mean {close[0]}?" if close else f"accepted: {', '.join(expected)}"
                found.append(f"{place}{key}: unknown key; {hint}")
    return found


def load_config(file: Path, environment: str) -> dict[str, Any]:
    """Read one valid configuration, or raise InvalidConfigError."""
    try:
        config = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise InvalidConfigError(f"{file}: cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise InvalidConfigError(f"{file}: not valid TOML: {error}") from error
    if found := problems(config, environment):
        raise InvalidConfigError("\n".join(f"{file}: {problem}" for problem in found))
    return config


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Check the configuration of one environment.")
    default = os.environ.get("SLUICE_ENVIRONMENT")
    parser.add_argument("--environment", default=default, required=default is None)
    parser.add_argument("--file", type=Path, help="default: deploy/<environment>.toml")
    given = parser.parse_args(arguments)
    file = given.file or PROJECT / "deploy" / f"{given.environment}.toml"
    try:
        load_config(file, given.environment)
    except InvalidConfigError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{file}: valid")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
