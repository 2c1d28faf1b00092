"""A calm screen: three weights, one colour, which never carries a meaning alone."""

from __future__ import annotations

LOUD, QUIET, NOTICE = "bold", "dim", "bold reverse"
HOLD, MOVE = "bold cyan", "bold"

GAP = "  "
CUT = " ..."
"""How a text ends that goes on."""
