"""The list of exercises: found by name and by complaint, narrowed down, and each part of it named."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client

from footwork.catalogue.library import library
from footwork.core.exercise import Trains
from footwork.web.views.exercises import PARTS
from tests.web.own_routine import found
from tests.web.pages import page, words_of

pytestmark = pytest.mark.django_db


def shown(query: str) -> str:
    return unescape(words_of(page(f"/exercises/?{query}")))


def test_every_kind_of_training_is_in_one_part() -> None:
    assert sorted(one for trains in PARTS.values() for one in trains) == sorted(Trains)


@pytest.mark.parametrize("words", ["heel pain", "plantar fasciitis", "plantar fascitis", "sore heal"])
def test_a_complaint_finds_the_condition_and_its_exercises(client: Client, words: str) -> None:
    named = {one.exercise for one in library().condition("heel-pain").exercises}
    assert named <= set(found(client, f"words={words}"))
    assert 'href="/conditions/heel-pain/"' in page(f"/exercises/?words={words}")


def test_what_an_exercise_trains_finds_it(client: Client) -> None:
    assert "single-leg-stand" in found(client, "words=balance")


def test_a_misspelt_name_of_an_exercise_is_understood_and_says_so(client: Client) -> None:
    assert "heel-raise" in found(client, "words=heel+rasie")
    assert "Nothing matches “rasie”. Here is what matches “raise”." in shown("words=heel+rasie")


def test_the_number_that_was_found_is_written_in_words() -> None:
    assert f"{len(library().exercise_ids())} exercises" in shown("")
    assert "0 exercises" in shown("words=trampoline")
    assert "1 exercise " in shown("words=short+foot&nothing=on&level=2&trains=arch_control")


def test_what_was_chosen_can_be_taken_away_alone(client: Client) -> None:
    html = page("/exercises/?words=toe&level=1&sitting=on")
    without = [unescape(one) for one in re.findall(r'<a class="chip" href="([^"]*)"', html)]
    assert without == ["/exercises/?words=toe&sitting=on", "/exercises/?words=toe&level=1"]
    assert len(found(client, without[0].partition("?")[2])) > len(found(client, "words=toe&level=1&sitting=on"))


@pytest.mark.parametrize("query", ["level=9", "trains=wings", "level=9&trains=%00&words=%22"])
def test_what_there_is_not_to_choose_finds_nothing_and_can_be_taken_away(query: str) -> None:
    assert "No exercises match" in shown(query)


def test_only_the_first_pictures_are_fetched_before_anyone_scrolls() -> None:
    pictures = re.findall(r"<img [^>]*>", page("/exercises/"))
    assert [index for index, one in enumerate(pictures) if "lazy" not in one] == [0, 1, 2]
    assert all('width="320" height="200"' in one for one in pictures)
