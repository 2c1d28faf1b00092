"""What the terminal knows of the person before a session."""

from __future__ import annotations

import pytest

from footwork.core.place import Place
from footwork.web.diary.tracked import track_places
from footwork.web.terminal.screening import start
from tests.web.who import me

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("places", "asked"), [([], ()), (["foot-left", "back"], (Place.FOOT, Place.BACK))], ids=["none", "two"]
)
def test_the_terminal_asks_about_the_places_that_are_followed(places: list[str], asked: tuple[Place, ...]) -> None:
    track_places(me(), places)
    assert start(dict).follows == asked
