"""What a browser stores."""

from __future__ import annotations

NONE_IN_STORAGE = "() => !Object.keys(localStorage).some((key) => key.startsWith('footwork-record-'))"
