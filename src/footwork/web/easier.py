"""The easier session that a person may go on with: apart from the player's page, since few ask for it."""

from __future__ import annotations

import json
from functools import lru_cache

from django.urls import reverse

from footwork.figure.looks import USUAL
from footwork.web.choices import Choices
from footwork.web.player_context import easier_document
from footwork.web.prepared import Prepared
from footwork.web.routines import timeline


@lru_cache(maxsize=32)
def easier(routine_id: str, choices: Choices) -> Prepared | None:
    """None where nothing of the routine can be made easier. Raises UnknownName."""
    told = easier_document(timeline(routine_id, choices))
    return Prepared.of(json.dumps(told), "application/json") if told else None


def easier_url(routine_id: str, choices: Choices) -> str | None:
    """An address that changes with what stands there."""
    found = easier(routine_id, choices._replace(look=USUAL))
    return reverse("easier", args=[found.digest, routine_id, choices.ready]) if found else None
