"""A session changed, removed and added afterwards, from its page."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from footwork.core.place import Place
from footwork.core.record import PainTold, Record
from footwork.core.times import day_at
from footwork.web.diary.models import PlanVersion
from footwork.web.diary.models import Record as Row
from footwork.web.diary.sessions import sessions_between
from footwork.web.diary.tracked import track_places
from footwork.web.progress import sessions_by_day
from tests.web.answered import told
from tests.web.pages import keep_sent, words_of
from tests.web.plan_page import words
from tests.web.who import me

pytestmark = [pytest.mark.django_db, pytest.mark.unscreened]
TODAY = datetime.now().astimezone().date()
ITEMS = [
    {"exercise": "toe-press", "name": "Toe press", "phases_planned": 20, "phases_done": 20, "reason": None},
    {"exercise": "ankle-circle", "name": "Ankle circle", "phases_planned": 10, "phases_done": 4, "reason": "time"},
]


def kept(**changes: object) -> str:
    id = str(uuid4())
    keep_sent(**{"id": id, "items": ITEMS, **changes})
    return id


def now_is(id: str) -> Record:
    return Row.objects.get(pk=id).to_core()


def typed(id: str, **changes: Any) -> dict[str, Any]:
    """The form of a session as its page has it, with `changes`."""
    record = now_is(id)
    fields: dict[str, Any] = {
        "revision": record.revision, "day": day_at(record.started_at).isoformat(),
        "time": f"{record.started_at:%H:%M}", "minutes": "2", "done-0": "all", "done-1": "some", "hurt_by": "",
        "note": record.note, "effort": "" if record.effort is None else record.effort,
        **{f"pain-{place}": score for place, score in record.answered.items()},
        **{f"before-pain-{place}": score for place, score in record.answered_before.items()},
    }  # fmt: skip
    return fields | {name.replace("__", "-"): value for name, value in changes.items()}


def change(client: Client, id: str, **changes: Any) -> Any:
    return client.post(f"/diary/sessions/{id}/", typed(id, **changes))


def test_a_session_of_the_night_stands_on_the_day_it_counts_for_and_stays_where_it_is(client: Client) -> None:
    id = kept(started_at="2026-11-29T00:30:00+01:00", ended_at="2026-11-29T00:40:00+01:00")
    assert 'value="2026-11-28"' in client.get(f"/diary/sessions/{id}/").content.decode()
    assert change(client, id, day="2026-11-28", minutes="2", note="late").status_code == 302
    assert now_is(id).started_at == datetime.fromisoformat("2026-11-29T00:30:00+01:00")


def test_saving_what_is_there_changes_nothing_but_the_revision(client: Client) -> None:
    id = kept(pain={"back": 3}, pain_before={"back": 1}, effort=4, note="fine")
    before = now_is(id)
    assert change(client, id).status_code == 302
    after = now_is(id)
    assert after.has_the_content_of(before)
    assert after.revision > before.revision


def test_everything_a_person_says_of_a_session_can_be_changed(client: Client) -> None:
    id = kept(pain={"back": 3}, pain_told="worst", effort=4, note="fine")
    change(
        client, id, done__0="none", done__1="all", pain__back="", pain__knee="2", before__pain__knee="1",
        hurt_by="ankle-circle", effort="", note="by hand", day="2026-02-27", time="18:05", minutes="12",
    )  # fmt: skip
    after = now_is(id)
    assert [item.phases_done for item in after.items] == [0, 10]
    assert (after.answered, after.answered_before) == ({Place.KNEE: 2}, {Place.KNEE: 1})
    assert (after.hurt_by, after.effort, after.note, after.pain_told) == (
        "ankle-circle",
        None,
        "by hand",
        PainTold.WORST,
    )
    assert f"{after.started_at:%Y-%m-%d %H:%M}" == "2026-02-27 18:05"
    assert after.played_ms == 12 * 60_000
    assert after.ended_at - after.started_at == timedelta(minutes=12)


REACHED = [{"set": 1, "side": "left", "reps": 14}, {"set": 1, "side": "right", "reps": 12}]


def test_what_was_reached_can_be_put_right(client: Client) -> None:
    id = kept(items=[{**ITEMS[0], "reached": REACHED}])
    page = words_of(client.get(f"/diary/sessions/{id}/").content.decode())
    assert "Repetitions, set 1, left" in page
    fields = {"reached-0-0": "15", "reached-0-1": ""}
    assert client.post(f"/diary/sessions/{id}/", typed(id) | fields).status_code == 302
    assert [one.number for one in now_is(id).items[0].reached] == [15, 12]


def test_what_was_reached_is_gone_with_what_was_not_done(client: Client) -> None:
    id = kept(items=[{**ITEMS[0], "reached": REACHED}, ITEMS[1]])
    assert change(client, id, done__0="none").status_code == 302
    assert now_is(id).items[0].reached == ()


def test_what_cannot_have_been_reached_is_refused_at_its_field(client: Client) -> None:
    id = kept(items=[{**ITEMS[0], "reached": REACHED}])
    response = client.post(f"/diary/sessions/{id}/", typed(id) | {"reached-0-1": "1001"})
    assert response.status_code == 400
    assert 'id="refused-reached-0-1"' in response.content.decode()


def test_a_session_on_another_day_counts_on_that_day(client: Client) -> None:
    id = kept()
    change(client, id, day="2026-02-27")
    assert Row.objects.get(pk=id).day == date(2026, 2, 27)
    assert list(sessions_by_day(me())) == [date(2026, 2, 27)]
    assert list(sessions_between(me(), date(2026, 2, 1), date(2026, 3, 31))) == [date(2026, 2, 27)]


def test_a_change_keeps_the_place_in_the_order_of_storing(client: Client) -> None:
    id = kept(pain={"back": 8})
    kept()
    place = Row.objects.get(pk=id).stored
    change(client, id, pain__back="2")
    assert Row.objects.get(pk=id).stored == place


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("day", "", "Choose the day."),
        ("day", "1999-12-31", "Choose a day in this century."),
        ("time", "noon", "Enter a time, such as 19:30."),
        ("minutes", "0", "Enter 1 to 1440 minutes."),
        ("minutes", "many", "Enter 1 to 1440 minutes."),
        ("note", "x" * 2001, "A note has at most 2000 characters."),
        ("day", (TODAY + timedelta(days=3)).isoformat(), "That is still to come. Add it when it is done."),
    ],
)
def test_a_refused_form_keeps_what_was_typed_and_says_why_at_its_field(
    client: Client, field: str, value: str, said: str
) -> None:
    id = kept()
    answer = change(client, id, **{field: value, "pain__back": "9"})
    html = answer.content.decode()
    assert answer.status_code == 400
    assert f'id="refused-{field}">{said}' in html
    assert value in html
    assert 'name="pain-back" value="9" checked' in html
    assert now_is(id).answered == {Place.BACK: 0}


def test_a_session_in_which_nothing_was_done_is_refused(client: Client) -> None:
    id = kept()
    answer = change(client, id, done__0="none", done__1="none")
    assert 'id="refused-done-0">Say what you did, or remove the session.' in answer.content.decode()


def test_what_was_changed_meanwhile_is_not_overwritten(client: Client) -> None:
    id = kept(note="before")
    old = typed(id, note="mine")
    change(client, id, note="on another device")
    answer = client.post(f"/diary/sessions/{id}/", old)
    assert answer.status_code == 400
    assert "This session was changed in the meantime" in words_of(answer.content.decode())
    assert now_is(id).note == "on another device"


def test_pain_that_was_asked_after_it_stays_what_was_asked(client: Client) -> None:
    id = kept(pain={"back": 3})
    assert "Pain in your back after it" in words(client, f"/diary/sessions/{id}/")
    change(client, id, pain__back="4")
    assert now_is(id).pain_told is PainTold.AFTER


def test_it_can_be_removed_and_brought_back_from_the_next_page(client: Client) -> None:
    id = kept()
    next_page = client.post(f"/diary/sessions/{id}/remove/", follow=True)
    assert "Removed. The session no longer counts." in words_of(next_page.content.decode())
    assert f'action="/diary/sessions/{id}/undo/"' in next_page.content.decode()
    assert not sessions_by_day(me())
    back = client.post(f"/diary/sessions/{id}/undo/", follow=True)
    assert "Undone. The session is back." in words_of(back.content.decode())
    assert list(sessions_by_day(me())) == [date(2026, 3, 1)]


def test_what_is_not_there_leads_to_the_diary_which_says_so(client: Client) -> None:
    id = uuid4()
    assert client.get(f"/diary/sessions/{id}/").status_code == 404
    for what in ("", "remove/", "undo/"):
        answer = client.post(f"/diary/sessions/{id}/{what}", follow=True)
        assert "This session is no longer here." in words_of(answer.content.decode())


def test_a_step_that_the_plan_took_after_it_stays_and_is_told_of(client: Client) -> None:
    track_places(me(), ["foot"])
    for back in range(1, 9):
        told(TODAY - timedelta(days=back), foot=1)
    began = datetime.now().astimezone() - timedelta(hours=1)
    answer = add(client, what="toe-presses", day=began.date().isoformat(), time=f"{began:%H:%M}", pain__foot="9",
                 before__pain__foot="1")  # fmt: skip
    id = str(Row.objects.get().pk)
    assert answer.status_code == 302
    version = PlanVersion.objects.get()
    assert version.content["by_rule"]
    assert "That change stays, whatever you correct here." in words(client, f"/diary/sessions/{id}/")
    client.post(f"/diary/sessions/{id}/remove/")
    assert PlanVersion.objects.get() == version


def add(client: Client, **changes: Any) -> Any:
    yesterday = (TODAY - timedelta(days=1)).isoformat()
    given = {"what": "toe-presses", "day": yesterday, "time": "08:15", "minutes": "6"}
    return client.post("/diary/sessions/add/", given | {name.replace("__", "-"): on for name, on in changes.items()})


def test_a_session_done_without_footwork_is_added_as_done_in_full(client: Client) -> None:
    answer = add(client, pain__foot="2", effort="0", note="at the clinic")
    record = Row.objects.get().to_core()
    assert answer.status_code == 302
    assert (record.routine, record.finished, record.by_hand) == ("toe-presses", True, True)
    assert (record.answered, record.effort, record.note) == ({Place.FOOT: 2}, 0, "at the clinic")
    text = words(client, answer.headers["Location"])
    assert "Saved. The session is in your diary." in text
    assert "Done in full 6 minutes Done without Footwork" in text


def test_some_exercises_are_a_session_too(client: Client) -> None:
    add(client, what="exercises", exercise=["toe-press", "ankle-circle"])
    record = Row.objects.get().to_core()
    assert [item.exercise for item in record.items] == ["toe-press", "ankle-circle"]
    assert all(item.phases_done for item in record.items)


@pytest.mark.parametrize(
    ("changes", "place", "said"),
    [
        ({"what": ""}, "what", "Choose what you did."),
        ({"what": "exercises"}, "exercise", "Tick at least one exercise."),
        ({"minutes": ""}, "minutes", "Enter 1 to 1440 minutes."),
        ({"day": (TODAY + timedelta(days=1)).isoformat()}, "day", "That is still to come. Add it when it is done."),
    ],
)
def test_what_cannot_be_added_is_refused_at_its_place(
    client: Client, changes: dict[str, Any], place: str, said: str
) -> None:
    answer = add(client, note="a note that stays", **changes)
    html = answer.content.decode()
    assert answer.status_code == 400
    assert f'id="refused-{place}">{said}' in html
    assert "a note that stays" in html
    assert not Row.objects.exists()


def test_pain_can_be_told_more_exactly_and_in_a_persons_own_words(client: Client) -> None:
    track_places(me(), ["heel-left", "own:left bunion"])
    id = kept(pain={"own:a corn": 3})
    html = client.get(f"/diary/sessions/{id}/").content.decode()
    assert "Pain in your left bunion before it" in html
    assert "More exact" in html
    change(client, id, pain__calf="2", **{"pain-own:left bunion": "5"})
    assert now_is(id).answered == {Place.CALF: 2, Place("own:a corn"): 3, Place("own:left bunion"): 5}
    assert "Calf pain 2" in words(client, "/diary/")
    assert "Left bunion pain 5" in words(client, "/diary/")
