"""The installed releases of one environment, each in a folder of its own.

HOME/releases/<version>/    a virtual environment: the wheel and its locked dependencies, and
    VERSION                 what the service says it is
    environment.json        SERVICE_* variables, so that going back takes the old settings along
    release.json            {"version", "artifact", "sha256", "installed_at" (ns)}
HOME/current                symbolic link to the one that runs
"""

import hashlib
import json
import os
import re
import shutil
import subprocess  # nosec B404
import sys
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
VERSION = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,99}")


class DeployError(Exception):
    """Says what happened, where, and what to do."""


def find_wheel(artifact: Path) -> Path:
    """The wheel itself, or the only wheel in a folder."""
    wheels = sorted(artifact.glob("*.whl")) if artifact.is_dir() else [artifact]
    if len(wheels) != 1 or not wheels[0].is_file() or wheels[0].suffix != ".whl":
        count = f"{len(wheels)} wheels" if artifact.is_dir() else "no wheel"
        raise DeployError(f"{artifact}: {count} there; give the path of one wheel (uv build)")
    return wheels[0]


class Releases:
    def __init__(self, home: Path) -> None:
        self.home = home
        self.folder = home / "releases"

    def versions(self) -> list[str]:
        """Installed versions, newest first."""
        found = [file.parent for file in self.folder.glob("[!.]*/release.json")]
        return [path.name for path in sorted(found, key=installed_at, reverse=True)]

    def current(self) -> str | None:
        link = self.home / "current"
        return link.readlink().name if link.is_symlink() else None

    def install(self, version: str, wheel: Path, environment: dict[str, str]) -> None:
        """Unpack a release beside the others; nothing that runs is touched."""
        if not VERSION.fullmatch(version):
            raise DeployError(f"version {version!r}: use letters, digits and . _ + - (at most 100)")
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        target = self.folder / version
        for leftover in self.folder.glob(".installing-*"):
            shutil.rmtree(leftover)
        if target.exists():
            known = json.loads((target / "release.json").read_text("utf-8"))
            if known["sha256"] != digest:
                raise DeployError(
                    f"{target}: installed earlier from another wheel (sha256 "
                    f"{known['sha256'][:12]}, now {digest[:12]}); a new build needs a new version"
                )
            print(f"release {version} is installed already")
        else:
            fresh = self.folder / f".installing-{version}"
            fresh.mkdir(parents=True)
            install_wheel(fresh, wheel)
            (fresh / "VERSION").write_text(f"{version}\n", "utf-8")
            facts = {"version": version, "artifact": wheel.name, "sha256": digest}
            write_json(fresh / "release.json", {**facts, "installed_at": time.time_ns()})
            fresh.rename(target)
            print(f"installed {wheel.name} as release {version}")
        write_json(target / "environment.json", environment)

    def switch(self, version: str) -> None:
        """Point `current` at a release: in one step, so that it always points somewhere."""
        if version not in self.versions():
            there = ", ".join(self.versions()) or "none"
            raise DeployError(f"no release {version} in {self.folder}; installed: {there}")
        link = self.home / "current.new"
        link.unlink(missing_ok=True)
        link.symlink_to(Path("releases") / version)
        link.replace(self.home / "current")

    def prune(self, keep: int, needed: set[str | None]) -> None:
        """Remove the oldest releases beyond `keep`, except those that are needed."""
        for version in self.versions()[keep:]:
            if version not in needed:
                shutil.rmtree(self.folder / version)
                print(f"removed old release {version}")


def installed_at(release: Path) -> int:
    return int(json.loads((release / "release.json").read_text("utf-8"))["installed_at"])


def install_wheel(target: Path, wheel: Path) -> None:
    """Make a virtual environment of the locked run-time dependencies and the wheel."""
    # `uv run` names itself in UV; its VIRTUAL_ENV is the one for development.
    uv = os.environ.get("UV") or shutil.which("uv")
    if uv is None:
        raise DeployError("uv is not on PATH; install it: pip install uv")
    environ = {**os.environ, "UV_PROJECT_ENVIRONMENT": str(target)}
    environ.pop("VIRTUAL_ENV", None)
    python = str(Path(sys.executable).resolve())
    sync = ["sync", "--locked", "--no-dev", "--no-install-project", "--python", python]
    pip = ["pip", "install", "--no-deps", "--python", str(target / "bin" / "python"), str(wheel)]
    for arguments in (sync, pip):
        done = subprocess.run(  # nosec B603
            [uv, *arguments, "--quiet", "--no-progress"],
            cwd=PROJECT,
            env=environ,
            capture_output=True,
            text=True,
            timeout=300,
        )
        if done.returncode != 0:
            command = " ".join(["uv", *arguments])
            raise DeployError(f"{command}: exit code {done.returncode}\n{done.stderr.strip()}")


def write_json(file: Path, content: object) -> None:
    file.write_text(json.dumps(content, indent=2) + "\n", "utf-8")
