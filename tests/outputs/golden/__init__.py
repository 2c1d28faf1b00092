"""Outputs as they ought to be, in files that a physiotherapist can read.

When an output changes on purpose, renew them and read the difference before keeping it:

    FOOTWORK_RENEW_GOLDENS=1 .venv/bin/python -m pytest tests/outputs
"""

from __future__ import annotations

import os
from difflib import unified_diff
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent


def assert_golden(name: str, text: str) -> None:
    """Fails with the lines that differ from the file called `name` in this folder."""
    path = FOLDER / name
    if os.environ.get("FOOTWORK_RENEW_GOLDENS") == "1":
        path.write_text(text, encoding="utf-8")
    written = path.read_text(encoding="utf-8") if path.exists() else ""
    if written != text:
        diff = unified_diff(written.splitlines(), text.splitlines(), f"golden/{name}", "as it is now", lineterm="")
        pytest.fail("\n".join(diff) or f"golden/{name} differs in its line ends", pytrace=False)
