"""What was stored last is the newest, however the clocks were set meanwhile."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from footwork.catalogue.documents import document_of
from footwork.catalogue.library import library
from footwork.core.plan import MOST_PAUSES, Pause
from footwork.web.data.exporter import whole_diary
from footwork.web.data.import_report import Report
from footwork.web.data.importer import import_diary
from footwork.web.diary.answers import is_due, save_answer, scores_by_day, scores_by_subject
from footwork.web.diary.models import Answer, PlanVersion, Record, Screening
from footwork.web.people.models import Person
from footwork.web.plan.pain_rule import apply_pain_rule
from footwork.web.plan.store import add_version, current_plan
from footwork.web.screening.saving import NONE, save_screening
from footwork.web.screening.status import State, screening_status
from tests.records import sent_record
from tests.web.pages import keep_sent
from tests.web.who import me, renew

pytestmark = [pytest.mark.django_db, pytest.mark.unscreened]
NOW = datetime.now().astimezone()
SINCE_LONG_AGO = [NOW - timedelta(days=9), NOW - timedelta(minutes=3), NOW, NOW + timedelta(days=200)]
CLOCKS = st.sampled_from(SINCE_LONG_AGO)


def screened(at: datetime, *held: str) -> None:
    screen = library().screen()
    save_screening(
        me(), {group.id: [one.id for one in group.questions if one.id in held] or [NONE] for group in screen}, at
    )


def exported() -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(json.dumps(document_of(whole_diary(me(), NOW))))
    return whole


def elsewhere() -> None:
    for model in (Record, Answer, Screening, PlanVersion):
        model.objects.all().delete()
    renew()


def imported(whole: dict[str, Any]) -> Report:
    return import_diary(me(), json.dumps(whole).encode(), NOW, mine=True)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(CLOCKS, st.booleans()), min_size=1, max_size=5))
def test_the_answers_stored_last_decide_whether_to_start(given: list[tuple[datetime, bool]]) -> None:
    elsewhere()
    for at, red_flag in given:
        screened(at, *["saddle"] * red_flag)
    assert screening_status(me()).state is (State.HELD if given[-1][1] else State.FREE)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CLOCKS, CLOCKS)
def test_much_pain_in_a_session_stored_later_asks_again_by_any_clock(answered_at: datetime, began: datetime) -> None:
    elsewhere()
    keep_sent(started_at=began.isoformat(), ended_at=began.isoformat(), pain={"back": 9})
    screened(answered_at)
    assert screening_status(me()).state is State.FREE
    keep_sent(started_at=began.isoformat(), ended_at=began.isoformat(), pain={"back": 6})
    assert screening_status(me()).state is State.ASK_AGAIN
    screened(answered_at)
    assert screening_status(me()).state is State.FREE


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(CLOCKS, min_size=2, max_size=5))
def test_of_several_answers_for_a_day_the_one_stored_last_stands(clocks: list[datetime]) -> None:
    elsewhere()
    day = SINCE_LONG_AGO[0].date()
    for score, at in enumerate(clocks):
        save_answer(me(), "pain", {"back": score}, day, at)
    assert scores_by_subject(me(), "pain")["back"] == {day: len(clocks) - 1}
    whole = exported()
    elsewhere()
    imported(whole)  # times to come are refused
    last = max((score for score, at in enumerate(clocks) if at <= NOW), default=None)
    assert scores_by_subject(me(), "pain").get("back", {}).get(day) == last


def test_a_new_note_to_an_old_session_is_no_news_but_more_pain_is() -> None:
    session = sent_record(pain={"back": 8})
    keep_sent(**session)
    screened(NOW)
    keep_sent(**session | {"revision": 2, "note": "slept badly"})
    assert screening_status(me()).state is State.FREE
    keep_sent(**session | {"revision": 3, "pain": {"back": 9}})
    assert screening_status(me()).state is State.ASK_AGAIN


def test_an_answer_for_a_day_to_come_does_not_keep_from_asking() -> None:
    save_answer(me(), "global-change", {"": 4}, (NOW + timedelta(days=300)).date(), NOW + timedelta(days=300))
    assert scores_by_day(me(), "global-change")
    assert is_due(me(), "global-change", (NOW - timedelta(days=100)).date(), NOW.date())


def ahead(**changes: Any) -> None:
    """The plan is changed while the clock is months ahead."""
    then = NOW + timedelta(days=200)
    newest = current_plan(me()).newest
    add_version(me(), replace(newest, since=then.date(), made_at=then, **changes), newest.number)


def test_much_pain_makes_it_easier_and_then_pauses_after_a_plan_made_in_the_future() -> None:
    ahead(note="Less.")
    hurt = {"started_at": NOW.isoformat(), "ended_at": NOW.isoformat(), "pain": {"back": 8}}
    keep_sent(**hurt)
    assert "Pain in your back was above 5 of 10 in the last session." in apply_pain_rule(me(), NOW)
    keep_sent(**hurt)
    assert "Your plan is paused." in apply_pain_rule(me(), NOW)
    assert current_plan(me()).newest.is_paused(NOW.date())


def test_a_plan_made_in_the_future_holds_from_now_on() -> None:
    then = (NOW + timedelta(days=200)).date()
    ahead(note="Rest.", pauses=(Pause(first=then, last=then + timedelta(days=1)), Pause(first=then)))
    version = current_plan(me()).on(NOW.date())
    assert version
    assert version.note == "Rest."
    assert version.pauses == (
        Pause(first=NOW.date(), last=NOW.date() + timedelta(days=1)), Pause(first=NOW.date())
    )  # fmt: skip


def test_a_session_delivered_late_does_not_hide_the_pain_of_a_later_one() -> None:
    """The order of storing says that the last one was good, the clock that it hurt."""
    for back, pain in ((1, 7), (2, 1)):
        then = (NOW - timedelta(days=back)).isoformat()
        keep_sent(started_at=then, ended_at=then, pain={"back": pain})
    assert "Pain in your back was above 5 of 10 in the last session." in apply_pain_rule(me(), NOW)


@pytest.mark.parametrize("red_flag_first", [True, False])
def test_an_import_of_older_answers_displaces_none(red_flag_first: bool) -> None:
    screened(NOW - timedelta(days=2), *["saddle"] * red_flag_first)
    older = exported()
    elsewhere()
    screened(NOW - timedelta(days=1), *["saddle"] * (not red_flag_first))
    before = screening_status(me()).state
    assert imported(older).new == 1
    assert screening_status(me()).state is before
    assert Screening.objects.count() == 2


def test_an_import_of_later_answers_holds() -> None:
    screened(NOW - timedelta(days=1), "saddle")
    later = exported()
    elsewhere()
    screened(NOW - timedelta(days=2))
    imported(later)
    assert screening_status(me()).state is State.HELD


@pytest.mark.parametrize("days", [1, 3])
def test_where_no_clock_can_tell_the_graver_answers_hold(days: int) -> None:
    """Here the clock was set back between two answers."""
    screened(NOW - timedelta(days=days), "saddle")
    brought = exported()
    elsewhere()
    screened(NOW - timedelta(days=1))
    screened(NOW - timedelta(days=2))
    imported(brought)
    assert screening_status(me()).state is State.HELD


def test_pain_of_old_sessions_that_are_imported_asks_nothing_again() -> None:
    old = NOW - timedelta(days=30)
    keep_sent(started_at=old.isoformat(), ended_at=old.isoformat(), pain={"back": 8})
    whole = exported()
    elsewhere()
    screened(NOW - timedelta(days=1))
    imported(whole)
    assert screening_status(me()).state is State.FREE
    keep_sent(pain={"back": 8})
    assert screening_status(me()).state is State.ASK_AGAIN


def changed(at: datetime, note: str) -> None:
    newest = current_plan(me()).newest
    add_version(me(), replace(newest, since=at.date(), made_at=at, note=note), newest.number)


def test_an_older_plan_goes_into_the_history_and_the_report_says_so() -> None:
    for months in (10, 9, 8):
        changed(NOW - timedelta(days=30 * months), f"old {months}")
    old = exported()
    elsewhere()
    changed(NOW, "new")
    number = current_plan(me()).newest.number
    report = imported(old)
    assert report.new == 3
    assert "Your plan stays as it is" in report.plan
    assert [one.note for one in current_plan(me()).versions[1:]] == ["old 10", "old 9", "old 8", "new"]
    assert current_plan(me()).newest.number > number  # a calendar takes it for an update
    assert imported(old).new == 0


def test_even_a_later_plan_does_not_change_the_one_made_here() -> None:
    changed(NOW - timedelta(days=1), "there")
    later = exported()
    elsewhere()
    changed(NOW - timedelta(days=2), "here")
    imported(later)
    assert [one.note for one in current_plan(me()).versions[1:]] == ["there", "here"]


def test_where_no_plan_was_made_the_one_of_the_file_holds_and_the_report_says_so(client: Client) -> None:
    changed(NOW - timedelta(days=1), "there")
    whole = exported()
    elsewhere()
    keep_sent()
    assert "Your plan now comes from the file" in imported(whole).plan
    assert current_plan(me()).newest.note == "there"


def test_a_session_that_is_replaced_is_named() -> None:
    session = sent_record(title="Toe presses")
    keep_sent(**session)
    whole = exported()
    whole["records"][0] |= {"revision": 2, "title": "Another"}
    assert imported(whole).replaced == ["Toe presses, 1 March 2026, 7:30"]


def test_places_are_never_given_twice() -> None:
    keep_sent()
    screened(NOW)
    save_answer(me(), "pain", {"back": 1}, NOW.date(), NOW)
    changed(NOW, "new")
    places = [row.stored for model in (Record, Screening, Answer, PlanVersion) for row in model.objects.all()]
    assert sorted(places) == list(range(places[0], places[0] + 4))
    assert Person.objects.get(pk=me().pk).stored == places[-1]


def test_a_plan_full_of_pauses_can_be_paused_all_the_same() -> None:
    far = NOW.date() + timedelta(days=300)
    newest = current_plan(me()).newest
    full = tuple(Pause(first=far + timedelta(days=2 * n), last=far + timedelta(days=2 * n)) for n in range(MOST_PAUSES))
    add_version(me(), replace(newest, since=NOW.date(), made_at=NOW, note="Away.", pauses=full), newest.number)
    for _ in range(2):
        keep_sent(started_at=NOW.isoformat(), ended_at=NOW.isoformat(), pain={"back": 8})
    assert "Your plan is paused." in apply_pain_rule(me(), NOW)
