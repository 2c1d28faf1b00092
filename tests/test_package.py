"""What somebody installs who has no checkout: `pipx install .`, or the wheel that it makes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "footwork"


def test_the_wheel_has_every_file_of_the_program_and_runs_without_the_checkout(tmp_path: Path) -> None:
    build = f"from flit_core.buildapi import build_wheel; print(build_wheel({str(tmp_path)!r}))"
    made = subprocess.run([sys.executable, "-c", build], cwd=ROOT, capture_output=True, text=True, check=True)
    with ZipFile(tmp_path / made.stdout.strip()) as wheel:
        wheel.extractall(tmp_path / "installed")
    files = {path.relative_to(PACKAGE) for path in PACKAGE.rglob("*") if path.is_file() and path.suffix != ".pyc"}
    missing = {path for path in files if not (tmp_path / "installed" / "footwork" / path).is_file()}
    assert missing == set()
    environment = os.environ | {"PYTHONPATH": str(tmp_path / "installed"), "FOOTWORK_DATA": str(tmp_path / "data")}
    file = tmp_path / "feet.html"
    where = "import footwork, sys; print(footwork.__file__)"
    found = subprocess.run(
        [sys.executable, "-c", where], cwd=tmp_path, env=environment, capture_output=True, check=True
    )
    assert str(tmp_path).encode() in found.stdout
    command = [sys.executable, "-m", "footwork", "build", "toe-presses", "-o", str(file)]
    subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=True)
    assert "Toe presses" in file.read_text()


def set_up(folder: Path, pip: str) -> subprocess.CompletedProcess[str]:
    """The script of `make run` in a folder of its own, where Python is a script that does `pip`."""
    python = folder / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f"#!/bin/sh\n{pip}\n")
    python.chmod(0o755)
    (folder / "scripts").mkdir()
    for name in ("set-up", "make-venv"):
        (folder / "scripts" / name).write_bytes((ROOT / "scripts" / name).read_bytes())
    return subprocess.run(["sh", "scripts/set-up"], cwd=folder, capture_output=True, text=True, check=False)


def test_setting_up_says_what_it_does_and_is_silent_about_what_its_tools_say(tmp_path: Path) -> None:
    ended = set_up(tmp_path, "echo noise; echo more noise >&2")
    assert ended.returncode == 0
    assert [line.strip()[:6] for line in ended.stdout.splitlines()[1:4]] == ["1 of 3", "2 of 3", "3 of 3"]
    assert "noise" not in ended.stdout + ended.stderr


def test_setting_up_without_a_network_says_so_in_plain_words(tmp_path: Path) -> None:
    ended = set_up(tmp_path, "echo Temporary failure in name resolution >&2; exit 1")
    assert ended.returncode == 1
    assert "Check that this computer is connected to the internet" in ended.stderr
    assert "resolution" not in ended.stdout + ended.stderr
    assert "resolution" in (tmp_path / ".venv" / "set-up.log").read_text()
