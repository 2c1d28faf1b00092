"""The poses of the catalogue as joint angles, in files that a physiotherapist can read.

When poses change on purpose, renew them and read the difference before keeping it:

    FOOTWORK_RENEW_GOLDENS=1 .venv/bin/python -m pytest tests/figure
"""

from __future__ import annotations

from tests.outputs import golden


def assert_golden(name: str, text: str) -> None:
    """Fails with the lines that differ from the file called `name` in this folder."""
    golden.assert_golden(f"../../figure/golden/{name}", text)
