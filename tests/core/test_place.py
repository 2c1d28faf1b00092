from __future__ import annotations

import pytest

from footwork.core.loads import answers_for, matters
from footwork.core.place import MAIN, MORE_EXACT, MOST_OWN, SITES, Place, Site, find_site, in_order, sites_of
from footwork.core.side import Side


def test_the_ids_that_diaries_and_files_hold_and_the_names_on_pages_stay() -> None:
    assert {id: site.name for id, site in SITES.items()} == {
        "back": "back",
        "hip": "hips", "hip-left": "left hip", "hip-right": "right hip",
        "knee": "knees", "knee-left": "left knee", "knee-right": "right knee",
        "foot": "feet", "foot-left": "left foot", "foot-right": "right foot",
        "heel": "heels", "heel-left": "left heel", "heel-right": "right heel",
        "arch": "arches", "arch-left": "left arch", "arch-right": "right arch",
        "ball": "balls of the feet", "ball-left": "left ball of the foot", "ball-right": "right ball of the foot",
        "toes": "toes of both feet", "toes-left": "left toes", "toes-right": "right toes",
        "ankle": "ankles", "ankle-left": "left ankle", "ankle-right": "right ankle",
        "achilles": "Achilles tendons", "achilles-left": "left Achilles tendon",
        "achilles-right": "right Achilles tendon",
        "calf": "calves", "calf-left": "left calf", "calf-right": "right calf",
        "shin": "shins", "shin-left": "left shin", "shin-right": "right shin",
    }  # fmt: skip
    assert {*MAIN, *MORE_EXACT} == set(Place)
    assert MAIN == ("foot", "knee", "hip", "back")


def test_a_place_in_somebodys_words_is_a_place_that_is_not_listed() -> None:
    own = Place("own:left bunion")
    assert own is Place("own:left bunion")
    assert (own.noun, own.is_own, own in list(Place)) == ("left bunion", True, False)
    assert find_site("own:left bunion") == Site(id="own:left bunion", place=own, name="left bunion")
    assert in_order([own, Place.HEEL, Place.BACK, own]) == (Place.HEEL, Place.BACK, own)


@pytest.mark.parametrize("id", ["elbow", "own:", "own: x", "own:a\nb", "own:" + "x" * (MOST_OWN + 1)])
def test_what_is_no_place_is_refused(id: str) -> None:
    assert find_site(id) is None
    with pytest.raises(ValueError, match="is not a valid Place"):
        Place(id)


@pytest.mark.parametrize("place", MORE_EXACT)
def test_what_is_more_exact_counts_as_the_foot_for_what_is_loaded(place: Place) -> None:
    assert place.loaded_as is Place.FOOT
    assert matters(place, {"press": frozenset({Place.FOOT})}, ())
    assert answers_for("press", place, {"press": frozenset({Place.FOOT}), "raise": frozenset({Place.BACK})})
    assert not answers_for("raise", place, {"press": frozenset({Place.FOOT}), "raise": frozenset({Place.BACK})})


def test_pain_in_the_calf_is_something_new_where_only_the_foot_has_hurt() -> None:
    parts = {place for place in MORE_EXACT if place.part_of is Place.FOOT}
    assert parts == {Place.HEEL, Place.ARCH, Place.BALL, Place.TOES}


def test_nothing_is_known_of_what_loads_a_place_in_somebodys_words() -> None:
    own = Place("own:bunion")
    assert own.loaded_as is own
    assert matters(own, {"press": frozenset({Place.FOOT})}, [own])
    assert answers_for("press", own, {"press": frozenset({Place.FOOT})})


@pytest.mark.parametrize("place", Place)
def test_a_place_of_a_session_is_one_of_the_daily_answers_too(place: Place) -> None:
    assert (SITES[place.value].place, SITES[place.value].side) == (place, None)
    assert Place(place.value) is place


def test_what_there_is_one_of_has_no_sides_and_the_rest_has_two() -> None:
    assert [site.side for site in sites_of(Place.BACK)] == [None]
    assert [site.side for site in sites_of(Place.KNEE)] == [None, Side.LEFT, Side.RIGHT]
