from importlib.metadata import version
from pathlib import Path

from shipping_quotes.settings import read_settings, read_signing_key, read_version


def test_defaults_suit_development(tmp_path: Path) -> None:
    settings = read_settings({}, tmp_path)
    assert settings.environment == "development"
    assert (settings.host, settings.port) == ("127.0.0.1", 8800)
    assert settings.levels == ("standard", "express")
    assert settings.version == version("shipping-quotes")


def test_variables_are_taken(tmp_path: Path) -> None:
    environ = {
        "SERVICE_ENVIRONMENT": "staging",
        "SERVICE_HOST": "::1",
        "SERVICE_PORT": "9000",
        "SERVICE_LOG_LEVEL": "warning",
        "SERVICE_LEVELS": "standard",
        "SERVICE_QUOTE_TTL_SECONDS": "60",
    }
    settings = read_settings(environ, tmp_path)
    assert (settings.environment, settings.host, settings.port) == ("staging", "::1", 9000)
    assert (settings.log_level, settings.levels) == ("WARNING", ("standard",))
    assert settings.quote_ttl_seconds == 60


def test_a_release_tells_its_version(tmp_path: Path) -> None:
    (tmp_path / "VERSION").write_text("1.4.0\n", "utf-8")
    assert read_version({}, tmp_path) == "1.4.0"
    assert read_version({"SERVICE_VERSION": "2.0.0"}, tmp_path) == "2.0.0"


def test_the_signing_key_comes_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_text("very secret\n", "utf-8")
    assert read_signing_key({"SERVICE_SIGNING_KEY_FILE": str(file)}) == "very secret"


def test_without_a_file_every_start_has_its_own_key() -> None:
    assert len(read_signing_key({})) >= 32
    assert read_signing_key({}) != read_signing_key({})
