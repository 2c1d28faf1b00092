"""The pages of exercises, and the pictures on them."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from html import unescape
from xml.etree import ElementTree

import pytest
from django.test import Client

from footwork.catalogue.library import library
from footwork.core.errors import UnknownName, Unrepresentable
from footwork.core.evidence import Claim
from footwork.core.exercise import Exercise
from footwork.core.manner import Manner
from footwork.core.side import Side, Sides
from footwork.figure.figures import Figure
from footwork.outputs.web_player.palette import palette
from footwork.web.plan.find_timeline import timeline
from footwork.web.plan.preferences import Preferences, save_preferences
from footwork.web.player import figures
from footwork.web.player.figures import figure_url, item_figure_url
from footwork.web.views import exercise as exercise_view
from tests.web.pages import page, words_of
from tests.web.who import me

pytestmark = pytest.mark.django_db
EXERCISES = [library().exercise(id) for id in library().exercise_ids()]
each_exercise = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)


def text(address: str) -> str:
    return unescape(words_of(page(address)))


def images(html: str) -> list[dict[str, str]]:
    return [dict(re.findall(r'([\w-]+)="([^"]*)"', tag)) for tag in re.findall(r"<img [^>]*>", html)]


def lines(exercise: Exercise) -> list[str]:
    """Everything about an exercise that a person reads, in the order of the page."""
    variants = [f"{variant.name}. {variant.how}" for variant in exercise.easier + exercise.harder + exercise.beside]
    claims = [f"{grade_of(claim)} {claim.says}" for claim in exercise.evidence]
    return [
        exercise.name, exercise.purpose, *(phase.say for phase in exercise.dose.phases),
        library().words().placed(exercise),
        *exercise.how_to, *exercise.stop_when, *exercise.do_not_start, *exercise.ask_first, *exercise.common_errors,
        *variants, *claims, *exercise.departures, *exercise.also_called,
    ]  # fmt: skip


def grade_of(claim: Claim) -> str:
    name = library().words().grades[claim.grade].name
    return name[0].upper() + name[1:]


@each_exercise
def test_a_page_tells_everything_about_its_exercise_and_cautions_before_evidence(exercise: Exercise) -> None:
    told, at = text(f"/exercises/{exercise.id}/"), 0
    for line in lines(exercise):
        at = told.find(" ".join(line.split()), at)
        assert at >= 0, line


@each_exercise
def test_a_page_shows_the_exercise_moving_and_each_phase_still(exercise: Exercise) -> None:
    moving, rests, *others = images(page(f"/exercises/{exercise.id}/"))
    stills = [one for one in others if one["alt"]]
    assert moving["alt"].startswith(exercise.name)
    assert moving["alt"].endswith("moving figure")
    assert rests["alt"].endswith("figure at rest")
    assert len(stills) == len(exercise.dose.phases)
    for phase, still in zip(exercise.dose.phases, stills, strict=True):
        assert (phase.show or phase.say) in still["alt"]
    for image in [moving, rests, *stills]:
        assert (image["width"], image["height"]) == ("320", "200")
        answer = Client().get(unescape(image["src"]))
        assert answer.status_code == 200
        animated = b"@keyframes" in answer.content
        assert animated is (image is moving)


@each_exercise
def test_both_sides_can_be_seen_where_they_work_in_turn(exercise: Exercise) -> None:
    html = page(f"/exercises/{exercise.id}/")
    if exercise.dose.sides is Sides.TOGETHER:
        assert "?side=" not in html
        return
    assert '<a class="chip" href="?side=left" aria-current="true">Left foot</a>' in html
    other = page(f"/exercises/{exercise.id}/?side=right")
    assert '<a class="chip" href="?side=right" aria-current="true">Right foot</a>' in other
    left, right = ([image for image in images(one) if image["alt"]] for one in (html, other))
    assert all("right foot" in image["alt"] for image in right)
    assert {image["src"] for image in left}.isdisjoint(image["src"] for image in right)


def test_a_page_leads_to_the_routines_that_have_the_exercise_in_them() -> None:
    assert 'href="/play/toe-presses/"' in page("/exercises/toe-press/")
    assert 'href="/play/five-foot/"' in page("/exercises/toe-walk/")
    assert 'href="/play/toe-presses/"' not in page("/exercises/toe-walk/")


def test_the_dose_is_told_in_words_with_how_often() -> None:
    told = text("/exercises/toe-press/")
    assert "How much 10 times Both feet Grip 3 s (hold) Release 1–2 s" in told
    assert "How often 3 times a day, every day" in told
    assert "Grip the floor 3 s (hold)" in told


def test_the_list_shows_each_exercise_with_what_it_takes() -> None:
    html, told = page("/exercises/"), text("/exercises/")
    assert len(images(html)) == len(EXERCISES)
    for exercise in EXERCISES:
        assert f'href="/exercises/{exercise.id}/"' in html
        assert exercise.purpose in told
    assert "Moderate · Standing · A pencil and a wall or worktop close by" in told
    assert "Moderate · Lying down · No equipment" in told


def test_today_leads_to_the_page_of_each_exercise() -> None:
    html = page("/")
    for item in library().routine("five-foot").items:
        assert f'<a class="name" href="/exercises/{item.exercise.id}/">' in html


@pytest.mark.parametrize("address", ["moon-walk/", "ankle-circle/?side=up", "ankle-circle/?side=both"])
def test_an_exercise_or_a_side_that_does_not_exist_has_no_page(address: str) -> None:
    assert Client().get(f"/exercises/{address}").status_code == 404


def test_a_page_is_sent_compressed_and_only_when_changed() -> None:
    for address in ("/exercises/", "/exercises/toe-press/", figure_url("toe-press")):
        first = Client().get(address, headers={"accept-encoding": "gzip"})
        assert gzip.decompress(first.content).decode() == page(address)
        assert Client().get(address, headers={"if-none-match": first.headers["ETag"]}).status_code == 304


def test_a_picture_is_kept_for_ever_under_an_address_that_changes_with_it() -> None:
    address = figure_url("toe-press", phase="grip")
    answer = Client().get(address)
    assert answer.headers["Content-Type"] == "image/svg+xml; charset=utf-8"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert ElementTree.fromstring(answer.content).tag == "{http://www.w3.org/2000/svg}svg"  # noqa: S314 - our own
    digest = address.split("/")[2]
    assert digest not in figure_url("toe-press", phase="release")
    old = Client().get(address.replace(digest, "0123456789abcdef"))
    assert old.content == answer.content
    assert old.headers["Cache-Control"] == "no-cache"


def test_a_picture_may_style_itself_and_nothing_else() -> None:
    policy = Client().get(figure_url("toe-press")).headers["Content-Security-Policy"]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("moon-walk.svg", "No exercise is called 'moon-walk'"),
        ("toe-press.svg?side=left", "No side of this dose is called 'left'"),
        ("toe-press.svg?side=up", "No side is called 'up'"),
        ("toe-press.svg?phase=grin", "No phase is called 'grin' (did you mean 'grip'?)"),
        ("toe-press.svg?look=green", "No look is called 'green'"),
        ("moon-walk/0.svg?side=left", "No routine is called 'moon-walk'"),
        ("five-foot/5.svg?side=both", "No item of this routine is called '5'"),
    ],
)
def test_a_picture_that_does_not_exist_is_refused_with_a_sentence(address: str, sentence: str) -> None:
    answer = Client().get(f"/figures/0/{address}")
    assert answer.status_code == 404
    assert sentence in unescape(answer.content.decode())


def test_a_picture_without_a_phase_named_shows_the_one_that_tells_most() -> None:
    assert figures.figure("toe-press", None, "", "medium-slim") == figures.figure(
        "toe-press", None, "grip", "medium-slim"
    )


def test_an_address_of_an_unusual_look_says_so() -> None:
    address = figure_url("ankle-circle", side=Side.RIGHT, look="dark-full")
    assert address.endswith("ankle-circle.svg?side=right&look=dark-full")
    assert Client().get(address).content != Client().get(figure_url("ankle-circle", side=Side.RIGHT)).content


def test_the_pages_show_whom_the_person_has_chosen() -> None:
    usual = [page(address) for address in ("/exercises/", "/exercises/toe-press/")]
    save_preferences(me(), "dark-full", 0)
    for address, before in zip(("/exercises/", "/exercises/toe-press/"), usual, strict=True):
        assert "look=" not in before
        assert all("look=dark" in image["src"] for image in images(page(address)))


def test_an_item_moves_with_the_dose_of_its_routine_at_the_pace_of_its_timeline() -> None:
    unrolled = timeline("five-foot")
    item = unrolled.routine.items[1]
    drawn = Figure(
        item.exercise, library().words(), palette(), dose=item.dose, side=Side.RIGHT, pace=unrolled.pace
    ).moving()
    answer = Client().get(item_figure_url("five-foot", 1, Side.RIGHT, Preferences()))
    assert answer.content.decode() == drawn
    assert "immutable" in answer.headers["Cache-Control"]


def test_an_address_of_nothing_is_never_made() -> None:
    with pytest.raises(UnknownName):
        figure_url("moon-walk")
    with pytest.raises(UnknownName):
        item_figure_url("five-foot", 0, Side.LEFT, Preferences())


def test_an_exercise_without_poses_has_no_picture_and_still_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = library().exercise("toe-press")
    phases = tuple(replace(phase, pose="") for phase in plain.dose.phases)
    poseless = replace(plain, poses={}, dose=replace(plain.dose, phases=phases))
    monkeypatch.setattr(library(), "exercise", lambda _id: poseless)
    html = exercise_view._page.__wrapped__("toe-press", None, Preferences(), "").plain.decode()  # type: ignore[attr-defined]
    assert "<img" not in html
    assert "How to do it" in html
    with pytest.raises(Unrepresentable):
        figures._figure.__wrapped__("toe-press", None, "medium-slim", Manner())  # type: ignore[attr-defined]
