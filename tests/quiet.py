"""Words of a program that says nothing while a person gets ready, so that it may be as short as a test asks for."""

from __future__ import annotations

from dataclasses import replace

from footwork.catalogue.library import library
from footwork.core.plural import Plural

QUIET = replace(
    library().words(), ready_first="", ready_next="", fetch="", stand="", side_first="", left=Plural("", "")
)
