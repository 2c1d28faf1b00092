"""Words of a program that says nothing while a person gets ready, so that it may be as short as a test asks for."""

from __future__ import annotations

from dataclasses import replace

from footwork.catalogue.library import library
from footwork.core.plural import Plural

_SILENT = dict.fromkeys(("say_as_many", "say_until_tired", "say_as_long", "say_tap"), "")

QUIET = replace(
    library().words(),
    open=replace(library().words().open, **_SILENT, say_up_to=Plural("", ""), say_up_to_seconds=Plural("", "")),
    ready_first="",
    ready_next="",
    fetch="",
    stand="",
    side_first="",
    left=Plural("", ""),
)
