from __future__ import annotations

import pytest
from django.test import Client

from footwork.catalogue.library import library
from tests.web.pages import page

pytestmark = pytest.mark.django_db


def test_every_condition_has_its_page_with_what_cannot_wait_first() -> None:
    for one in library().conditions():
        html = page(f"/conditions/{one.id}/")
        assert one.name in html
        assert html.index("When to see someone") < html.index("What helps")


def test_a_sign_says_how_else_it_may_show() -> None:
    sprain = library().condition("ankle-sprain")
    shown = [one for group in library().screen() for one in group.questions if one.id in sprain.asked and one.how]
    html = page("/conditions/ankle-sprain/")
    assert shown
    assert all(one.how in html for one in shown)


def test_an_unknown_condition_is_not_found() -> None:
    assert Client().get("/conditions/sore-wing/").status_code == 404


def test_the_list_is_searched_by_lay_words() -> None:
    html = page("/conditions/?words=spur")
    assert "Heel pain" in html
    assert "Hammer toe" not in html


def test_a_search_without_a_hit_has_a_way_on() -> None:
    html = page("/conditions/?words=xyzzy")
    assert "No condition matches" in html
    assert 'href="/conditions/"' in html


def test_the_exercises_page_finds_conditions_too() -> None:
    assert "/conditions/corn-and-callus/" in page("/exercises/?words=hard+skin")
    assert "/conditions/corn-and-callus/" not in page("/exercises/")


def test_an_exercise_names_the_conditions_that_it_is_named_for() -> None:
    assert "/conditions/heel-pain/" in page("/exercises/sole-stretch/")
