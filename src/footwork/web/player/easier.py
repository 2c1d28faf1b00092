"""The easier session that a person may go on with: apart from the player's page, since few ask for it."""

from __future__ import annotations

import json

from django.urls import reverse

from footwork.figure.looks import USUAL
from footwork.outputs.web_player.context import easier_document
from footwork.translation import cached_by_language
from footwork.web.cached_response import CachedResponse
from footwork.web.plan.find_timeline import timeline
from footwork.web.plan.preferences import Preferences


@cached_by_language(32)
def easier(routine_id: str, choices: Preferences) -> CachedResponse | None:
    """None where nothing of the routine can be made easier. Raises UnknownName."""
    told = easier_document(timeline(routine_id, choices))
    return CachedResponse.of(json.dumps(told), "application/json") if told else None


def easier_url(routine_id: str, choices: Preferences) -> str | None:
    """An address that changes with what stands there."""
    found = easier(routine_id, choices._replace(look=USUAL))
    return reverse("easier", args=[found.digest, routine_id, choices.ready]) if found else None
