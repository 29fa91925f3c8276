"""The running side of one environment: start, stop, and see what is there."""

import fcntl
import json
import os
import shutil
import signal
import socket
import subprocess  # nosec B404
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from releases import DeployError

STOP_SECONDS = 8.0
LOG_BYTES = 5_000_000
TAIL_LINES = 15
# What the service may see of the environment of whoever deploys. Above all not RUNNER_TRACKING_ID:
# by it a CI runner finds and ends the processes that a job has left behind.
PASSED_ON = ("HOME", "LANG", "LC_ALL", "PATH", "TMPDIR", "TZ")


class Service:
    def __init__(self, home: Path) -> None:
        self.home = home
        self.run = home / "run"
        self.pid_file = self.run / "supervisor.pid"
        self.log = home / "log" / "service.log"

    def alive(self) -> bool:
        """Whether the supervisor or the service lives: each of them holds the lock."""
        if not self.pid_file.exists():
            return False
        with self.pid_file.open() as file:
            try:
                # Shared, so that two who ask at the same time do not take each other for a service.
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
            return False

    def state(self) -> dict[str, Any]:
        try:
            state = json.loads((self.run / "state.json").read_text("utf-8"))
        except FileNotFoundError:
            return {"state": "stopped"}
        return state if self.alive() or state["state"] == "failed" else {"state": "stopped"}

    def stop(self) -> bool:
        """End supervisor and service; false when there was nothing to end."""
        if not self.alive():
            (self.run / "state.json").unlink(missing_ok=True)
            return False
        # The lock is held, so this process group exists and its number cannot be another's.
        group = int(self.pid_file.read_text("utf-8"))
        for sign in (signal.SIGTERM, signal.SIGKILL):
            # Gone meanwhile; macOS says "not permitted" when only zombies are left.
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(group, sign)
            end = time.monotonic() + STOP_SECONDS
            while time.monotonic() < end:
                if not self.alive():
                    return True
                time.sleep(0.02)
        raise DeployError(f"process group {group} does not even end when killed; look with ps")

    def start(self, host: str, port: int, timeout: float) -> None:
        """Run the current release and wait until it answers on its port.

        Raises DeployError with the end of the log when the service ends, or does not answer.
        """
        # A process that ends gives up its lock and its port at slightly different moments.
        for _ in range(20):
            if not answers(host, port):
                break
            time.sleep(0.05)
        else:
            raise DeployError(f"port {port} is used by another process; end it or choose another")
        for folder in (self.run, self.log.parent):
            folder.mkdir(parents=True, exist_ok=True)
        (self.run / "state.json").unlink(missing_ok=True)
        if self.log.exists() and self.log.stat().st_size > LOG_BYTES:
            self.log.replace(self.log.with_suffix(".log.1"))
        # A copy, because the checkout of a CI job is gone when the job ends.
        script = shutil.copy(Path(__file__).with_name("supervise.py"), self.home / "supervise.py")
        environ = {key: os.environ[key] for key in PASSED_ON if key in os.environ}
        environ |= {"SERVICE_HOST": host, "SERVICE_PORT": str(port)}
        with self.log.open("ab") as log:
            before = log.tell()
            supervisor = subprocess.Popen(  # nosec B603
                [Path(sys.executable).resolve(), "-I", script, self.home],
                cwd=self.home,
                env=environ,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        if reason := self.wait(supervisor, host, port, timeout):
            self.stop()
            raise DeployError(f"{reason}; the end of {self.log}:\n{self.tail(before)}")

    def wait(
        self, supervisor: subprocess.Popen[bytes], host: str, port: int, timeout: float
    ) -> str | None:
        """None when the service answers, else what happened instead."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            state = self.state()
            if supervisor.poll() is not None or state.get("restarts", 0) > 0:
                return "the service crashed at start"
            if state["state"] == "running" and answers(host, port):
                return None
            time.sleep(0.05)
        return f"nothing answers on port {port} after {timeout:g} seconds"

    def tail(self, offset: int) -> str:
        with self.log.open("rb") as log:
            log.seek(offset)
            lines = log.read(64_000).decode("utf-8", "replace").splitlines()
        # What the service itself said last is the cause; that it ended is known.
        lines = [line for line in lines if " supervisor: " not in line]
        return "\n".join(f"  | {line}" for line in lines[-TAIL_LINES:])


def answers(host: str, port: int) -> bool:
    try:
        with socket.create_connection((host, port), timeout=1):
            return True
    except OSError:
        return False
