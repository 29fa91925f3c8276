"""Keep the current release running; started and stopped by deploy.py, never by hand.

python supervise.py HOME, where HOME has
  current                 the release to run: a virtual environment with environment.json
  run/supervisor.pid      our process id; its lock is held while we or the service live
  run/state.json          {"state", "release", "port", "supervisor_pid", "service_pid", "restarts"}

A crashed service is restarted, at most RESTARTS times within WINDOW seconds: then exit code 1.
"""

import fcntl
import json
import os
import signal
import subprocess  # nosec B404
import sys
import time
from pathlib import Path

RESTARTS = 3
WINDOW = 30.0
GRACE = 5.0
BACKOFF = 0.25


class Supervisor:
    def __init__(self, home: Path) -> None:
        self.home = home
        self.stopping = False
        self.service: subprocess.Popen[bytes] | None = None
        self.restarts = 0

    def run(self, lock: int) -> int:
        signal.signal(signal.SIGTERM, self.stop)
        signal.signal(signal.SIGINT, self.stop)
        crashes: list[float] = []
        while not self.stopping:
            code = self.serve(lock)
            if code is None:
                break
            now = time.monotonic()
            crashes = [moment for moment in crashes if now - moment < WINDOW] + [now]
            say(f"the service ended with code {code}")
            if len(crashes) > RESTARTS:
                say(f"gave up: {len(crashes)} crashes within {WINDOW:.0f} seconds")
                self.record("failed", None)
                return 1
            self.restarts += 1
            self.record("restarting", None)
            self.pause(BACKOFF * 2 ** len(crashes))
        self.record("stopped", None)
        return 0

    def serve(self, lock: int) -> int | None:
        """Run the service once; its exit code, or None when it ended because we were told to."""
        release = (self.home / "current").resolve()
        environment = json.loads((release / "environment.json").read_text("utf-8"))
        # Both hold the lock, so that it tells whether anything of us is still alive.
        self.service = subprocess.Popen(  # nosec B603
            [release / "bin" / "python", "-I", "-m", "shipping_quotes"],
            cwd=self.home,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            pass_fds=[lock],
        )
        self.record("running", release.name)
        if self.stopping:  # the signal came before there was a service to end
            self.service.terminate()
        code = self.service.wait()
        return None if self.stopping else code

    def pause(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while not self.stopping and time.monotonic() < end:
            time.sleep(0.05)

    def stop(self, *_: object) -> None:
        self.stopping = True
        # A service that ignores the signal is ended by the alarm, and so are we.
        signal.signal(signal.SIGALRM, self.kill)
        signal.setitimer(signal.ITIMER_REAL, GRACE)
        if self.service is not None and self.service.returncode is None:
            self.service.terminate()

    def kill(self, *_: object) -> None:
        say(f"the service did not stop within {GRACE:.0f} seconds: killed")
        if self.service is not None:
            self.service.kill()

    def record(self, state: str, release: str | None) -> None:
        pid = self.service.pid if self.service is not None and state == "running" else None
        port = os.environ.get("SERVICE_PORT")
        content = {
            "state": state,
            "release": release,
            "port": int(port) if port else None,
            "supervisor_pid": os.getpid(),
            "service_pid": pid,
            "restarts": self.restarts,
        }
        file = self.home / "run" / "state.json"
        temporary = file.with_suffix(".tmp")
        temporary.write_text(json.dumps(content), "utf-8")
        temporary.replace(file)


def say(message: str) -> None:
    print(f"{time.strftime('%Y-%m-%d %H:%M:%S')} supervisor: {message}", flush=True)


def main(home: Path) -> int:
    lock = os.open(home / "run" / "supervisor.pid", os.O_RDWR | os.O_CREAT, 0o644)
    # Whoever asks whether we live takes the lock for a moment: so one refusal means nothing.
    for _ in range(20):
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            break
        except BlockingIOError:
            time.sleep(0.05)
    else:
        say("another supervisor is already at work here")
        return 2
    os.ftruncate(lock, 0)
    os.pwrite(lock, str(os.getpid()).encode(), 0)
    return Supervisor(home).run(lock)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
