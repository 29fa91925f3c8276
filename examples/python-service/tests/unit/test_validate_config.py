from pathlib import Path

import pytest

from validate_config import main

VALID = """
environment = "test"
[service]
url = "https://quotes.example.com"
host = "127.0.0.1"
port = 8801
log_level = "info"
levels = ["standard"]
quote_ttl_seconds = 900
[deploy]
root = "~/service"
keep_releases = 5
start_timeout_seconds = 10
"""


def check(tmp_path: Path, content: str) -> int:
    file = tmp_path / "test.toml"
    file.write_text(content, "utf-8")
    return main(["--environment", "test", "--file", str(file)])


def test_a_valid_configuration(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(tmp_path, VALID) == 0
    assert capsys.readouterr().out == f"{tmp_path}/test.toml: valid\n"


@pytest.mark.parametrize(
    ("find", "replace", "message"),
    [
        ("8801", "80", "service.port: 80 is not valid; accepted: a whole number from 1024 to"),
        ("8801", "true", "service.port: True is not valid"),
        ("8801", '"8801"', "service.port: '8801' is not valid"),
        ("port = 8801", "", "service.port: missing; accepted: a whole number"),
        ("https://", "ftp://", "service.url: 'ftp://quotes.example.com' is not valid"),
        (".com", ".com:web", "service.url: 'https://quotes.example.com:web' is not valid"),
        (".com", ".com/api", "without a path"),
        ('"127.0.0.1"', '""', "service.host: '' is not valid; accepted: a text"),
        ('"info"', '"loud"', "accepted: one of debug, info, warning, error"),
        ('["standard"]', "[]", "service.levels: [] is not valid; accepted: a list with"),
        ('["standard"]', '["slow"]', "service.levels: ['slow'] is not valid"),
        ("keep_releases", "keep_release", "deploy.keep_release: unknown key; did you mean keep_"),
        ('"test"', '"production"', "environment: 'production' is not valid; accepted: one of test"),
        ("[deploy]", "[other]", "other: unknown key; accepted: environment, service, deploy"),
        ("900", "900 seconds", "not valid TOML"),
    ],
)
def test_an_invalid_configuration_is_named(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    find: str,
    replace: str,
    message: str,
) -> None:
    assert VALID.count(find) == 1
    assert check(tmp_path, VALID.replace(find, replace)) == 1
    errors = capsys.readouterr().err
    assert errors.startswith(f"{tmp_path}/test.toml: ")
    assert message in errors


def test_every_problem_is_named_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(tmp_path, VALID.replace("8801", "1").replace("900", "1")) == 1
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_a_section_must_be_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(tmp_path, 'environment = "test"\nservice = 1\n') == 1
    assert "service: 1 is not a section" in capsys.readouterr().err


def test_a_missing_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--environment", "nowhere"]) == 1
    assert "nowhere.toml: cannot be read: No such file" in capsys.readouterr().err
