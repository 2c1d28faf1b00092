"""Diaries as programs of before left them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def back_to(migration: str, folder: Path) -> None:
    """In a process of its own: the tests' own database is open in this one."""
    undo = f"from django.core.management import call_command; call_command('migrate', 'diary', {migration!r})"
    environment = os.environ | {"FOOTWORK_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "footwork.web.settings"}
    code = f"import django; django.setup(); {undo}"
    subprocess.run([sys.executable, "-c", code], env=environment, check=True, capture_output=True)
