"""What the surroundings decide: environment variables and the release's own files."""

import secrets
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version as package_version
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    version: str
    environment: str
    host: str
    port: int
    log_level: str
    levels: tuple[str, ...]
    quote_ttl_seconds: int
    signing_key: str


def read_settings(environ: Mapping[str, str], prefix: Path = Path(sys.prefix)) -> Settings:
    """Settings from SERVICE_* variables; `prefix` is the installed release."""
    return Settings(
        version=read_version(environ, prefix),
        environment=environ.get("SERVICE_ENVIRONMENT", "development"),
        host=environ.get("SERVICE_HOST", "127.0.0.1"),
        port=int(environ.get("SERVICE_PORT", "8800")),
        log_level=environ.get("SERVICE_LOG_LEVEL", "info").upper(),
        levels=tuple(environ.get("SERVICE_LEVELS", "standard,express").split(",")),
        quote_ttl_seconds=int(environ.get("SERVICE_QUOTE_TTL_SECONDS", "900")),
        signing_key=read_signing_key(environ),
    )


def read_version(environ: Mapping[str, str], prefix: Path) -> str:
    """SERVICE_VERSION, else the release's VERSION file, else the package's own version."""
    if given := environ.get("SERVICE_VERSION"):
        return given
    file = prefix / "VERSION"
    return file.read_text("utf-8").strip() if file.is_file() else package_version("shipping-quotes")


def read_signing_key(environ: Mapping[str, str]) -> str:
    """Without a key file quotes are good until the service restarts, which suits development."""
    file = environ.get("SERVICE_SIGNING_KEY_FILE")
    return Path(file).read_text("utf-8").strip() if file else secrets.token_urlsafe(32)
