"""The supervisor with a stand-in for the release's Python, so that it can be made to crash."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import supervise
from service import Service


@pytest.fixture
def home(tmp_path: Path) -> Path:
    for folder in ("run", "log", "releases/1.0.0/bin"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "releases/1.0.0/environment.json").write_text("{}", "utf-8")
    (tmp_path / "current").symlink_to("releases/1.0.0")
    return tmp_path


@pytest.fixture
def signals() -> Iterator[None]:
    before = {sign: signal.getsignal(sign) for sign in (signal.SIGTERM, signal.SIGINT)}
    yield
    for sign, handler in before.items():
        signal.signal(sign, handler)


def program(home: Path, script: str) -> None:
    file = home / "releases/1.0.0/bin/python"
    file.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    file.chmod(0o755)


def wait_for_state(home: Path, state: str) -> dict[str, Any]:
    end = time.monotonic() + 10
    while time.monotonic() < end:
        found = Service(home).state()
        if found["state"] == state:
            return found
        time.sleep(0.02)
    raise AssertionError(f"never {state}: {Service(home).state()}")


@pytest.mark.usefixtures("signals")
def test_a_crashing_service_is_given_up(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervise, "BACKOFF", 0.001)
    program(home, f"echo x >> {home}/starts; exit 3")
    assert supervise.main(home) == 1
    assert (home / "starts").read_text("utf-8").count("x") == supervise.RESTARTS + 1
    assert json.loads((home / "run/state.json").read_text("utf-8"))["state"] == "failed"


@pytest.mark.parametrize("script", ["exec sleep 60", "trap '' TERM; while :; do sleep 1; done"])
def test_stop_ends_supervisor_and_service(
    home: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    monkeypatch.setattr("service.STOP_SECONDS", 0.5)
    program(home, script)
    command = [sys.executable, supervise.__file__, str(home)]
    with subprocess.Popen(command, start_new_session=True) as supervisor:
        wait_for_state(home, "running")
        service = Service(home)
        assert service.stop()
        # Each of them held the lock, so that they have ended when it is free.
        assert not service.alive()
        assert not service.stop()
        assert service.state() == {"state": "stopped"}
        supervisor.wait(5)


def test_an_orphaned_service_is_still_ended(home: Path) -> None:
    program(home, "exec sleep 60")
    command = [sys.executable, supervise.__file__, str(home)]
    with subprocess.Popen(command, start_new_session=True) as supervisor:
        wait_for_state(home, "running")
        supervisor.kill()
    service = Service(home)
    assert service.alive()
    assert service.stop()
    assert not service.alive()
