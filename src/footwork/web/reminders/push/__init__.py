"""Reminders while Footwork is closed, by way of the servers of the browsers' makers (Web Push, RFC 8030, 8291, 8292).

They learn when a device is reminded, and how long the message is; what it says only the device can read.
"""

from __future__ import annotations

from importlib.util import find_spec


def available() -> bool:
    """Whether what this needs is installed: it is an extra."""
    return find_spec("pywebpush") is not None
