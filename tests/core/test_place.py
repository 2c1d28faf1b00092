from __future__ import annotations

import pytest

from footwork.core.dose import Side
from footwork.core.place import SITES, Place, sites_of


def test_the_ids_that_diaries_and_files_hold_and_the_names_on_pages_stay() -> None:
    assert {id: site.name for id, site in SITES.items()} == {
        "back": "back",
        "hip": "hips", "hip-left": "left hip", "hip-right": "right hip",
        "knee": "knees", "knee-left": "left knee", "knee-right": "right knee",
        "foot": "feet", "foot-left": "left foot", "foot-right": "right foot",
    }  # fmt: skip
    assert list(Place) == ["back", "hip", "knee", "foot"]


@pytest.mark.parametrize("place", Place)
def test_a_place_of_a_session_is_one_of_the_daily_answers_too(place: Place) -> None:
    assert (SITES[place.value].place, SITES[place.value].side) == (place, None)
    assert Place(place.value) is place


def test_what_there_is_one_of_has_no_sides_and_the_rest_has_two() -> None:
    assert [site.side for site in sites_of(Place.BACK)] == [None]
    assert [site.side for site in sites_of(Place.KNEE)] == [None, Side.LEFT, Side.RIGHT]
