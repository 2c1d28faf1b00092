"""What sessions say about the next dose: told with its reasons, taken over by a tap, undone by another."""

from __future__ import annotations

import json
from datetime import datetime, time, timedelta
from typing import Any

import pytest
from django.test import Client

from footwork.catalogue.reason_text import sentence, version_reason
from footwork.core.own_dose import OwnDose
from footwork.core.plan import Pause
from footwork.core.reason import Reason, ReasonKind
from footwork.web.diary.answers import save_answer
from footwork.web.diary.models import PlanVersion
from footwork.web.diary.tracked import track_places
from footwork.web.plan.own_routine import own_exercises
from footwork.web.plan.store import current_plan
from tests.records import sent_record
from tests.web.changing import change
from tests.web.own_routine import add, answers, timeline
from tests.web.pages import keep_sent
from tests.web.plan_page import words
from tests.web.put_record import put
from tests.web.who import me, renew

pytestmark = pytest.mark.django_db
NOW = datetime.now().astimezone()
TOO_MUCH = sentence(Reason(kind=ReasonKind.TOO_MUCH))
AS_BEFORE = sentence(Reason(kind=ReasonKind.AS_BEFORE))
TODAY = NOW.date()


def lived(client: Client, *worst: int | None, hold_s: int | None = None, exercise: str = "toe-press") -> None:
    """An exercise in the plan for ten days, a session every other day, and a level diary."""
    add(client, exercise)
    row = PlanVersion.objects.get()
    row.content["made_at"] = (NOW - timedelta(days=20)).isoformat()
    row.content["since"] = f"{TODAY - timedelta(days=20)}"
    row.content["doses"] = [{"exercise": exercise, "hold_s": hold_s}] if hold_s else []
    row.save()
    renew()
    track_places(me(), ["back"])
    for back in range(1, 16):
        day = TODAY - timedelta(days=back)
        save_answer(me(), "pain", {"back": 3}, day, datetime.combine(day, time(20), tzinfo=NOW.tzinfo))
    for number, pain in enumerate(reversed(worst)):
        then = (NOW - timedelta(days=2 * number + 2)).isoformat()
        done = {"exercise": exercise, "name": exercise, "phases_planned": 20, "phases_done": 20}
        keep_sent(started_at=then, ended_at=then, pain={"back": pain}, items=[done])


def test_three_good_sessions_make_it_harder_by_one_step_and_back(client: Client) -> None:
    lived(client, 2, 2, 2)
    text = words(client)
    assert "3 good sessions in a row: your pain hardly rose, and it was back to usual the next day." in text
    assert "Seconds to hold: 4 instead of 3. Use this dose" in text
    assert change(client, "exercises/toe-press/next-dose") == 302
    assert current_plan(me()).newest.dose_of("toe-press").hold_s == 4
    assert version_reason(current_plan(me()).newest).endswith("Seconds to hold: 4 instead of 3.")
    assert "You have not done a session with this dose yet." in words(client)
    change(client, "versions/1/restore")
    assert current_plan(me()).newest.doses == ()


def test_too_much_pain_makes_it_easier_at_once(client: Client) -> None:
    lived(client, 2, 2, 6)
    assert "Pain in your back was 3 points or more above your usual. Times: 8 instead of 10." in words(client)


def test_what_was_not_answered_makes_nothing_harder(client: Client) -> None:
    lived(client, 2, None, 2)
    text = words(client)
    assert "To move up, rate each session afterwards and again the next day." in text
    assert "Use this dose" not in text


def test_for_feet_that_cannot_feel_the_rule_is_not_used(client: Client) -> None:
    lived(client, 2, 2, 2)
    answers("no-feeling", "agreed")
    assert "Use this dose" not in words(client)
    assert client.post("/plan/exercises/toe-press/next-dose/", {"based_on": "1"}).status_code == 400


def test_what_has_nothing_to_take_over_is_refused(client: Client) -> None:
    assert client.post("/plan/exercises/handstand/next-dose/", {"based_on": "0"}).status_code == 400


def sent(client: Client, **told: Any) -> dict[str, Any]:
    """A session of now, as a device sends it."""
    then = datetime.now().astimezone().isoformat()
    answer: dict[str, Any] = json.loads(put(sent_record(started_at=then, ended_at=then, **told), client=client).content)
    return answer


def test_too_much_pain_makes_it_easier_at_once_says_so_and_can_be_taken_back(client: Client) -> None:
    answered = sent(client, pain={"foot": 6})
    told = "Pain in your foot was above 5 of 10 in the last session. Easier: Toe press."
    assert (answered["notes"], answered["changes"]) == ([TOO_MUCH, told], True)
    newest = current_plan(me()).newest
    assert (newest.by_rule, version_reason(newest)) == (True, told)
    assert newest.doses == (OwnDose(exercise="toe-press", reps=8),)
    answers()
    assert {cue["reps"] for cue in timeline(client, "toe-presses")["cues"] if cue["kind"] == "phase"} == {8}
    assert f"{told} Review or undo" in words(client, "/")
    assert "In your plan: 8 times, grip 3 s" in words(client, "/exercises/toe-press/")
    change(client, "versions/0/restore")
    assert (current_plan(me()).newest.by_rule, current_plan(me()).newest.doses) == (False, ())
    assert "Review or undo" not in words(client, "/")


def test_what_was_bearable_or_not_told_changes_nothing(client: Client) -> None:
    for pain in ({"foot": 5}, {"foot": 0}, {}):
        assert sent(client, pain=pain)["notes"] == []
    assert current_plan(me()).newest.number == 0


TWICE = "Pain in your foot was too high twice within a week. Talk to a clinician before you go on."


def test_too_much_pain_twice_within_a_week_pauses_the_plan_until_the_person_goes_on(client: Client) -> None:
    sent(client, pain={"foot": 6})
    change(client, "versions/0/restore")
    assert sent(client, pain={"foot": 7})["notes"] == [
        TOO_MUCH,
        f"{TWICE} Your plan is paused.",
    ]
    assert current_plan(me()).newest.is_paused(TODAY)
    told = f"Paused until you resume. {TWICE}"
    assert told in words(client)
    assert told in words(client, "/")
    change(client, "resume")
    assert not current_plan(me()).newest.is_paused(TODAY)
    assert sent(client, pain={"foot": 2})["notes"] == []


def test_who_has_come_with_6_for_years_and_stays_at_6_starts_and_is_never_stopped(client: Client) -> None:
    """The old rule asked all the questions after every session and paused the plan after the second."""
    answers()
    for back in range(1, 15):
        save_answer(me(), "pain", {"knee": 6}, TODAY - timedelta(days=back), NOW)
    track_places(me(), ["knee"])
    for _ in range(4):
        assert sent(client, pain_before={"knee": 6}, pain={"knee": 6}, pain_told="worst")["notes"] == [AS_BEFORE]
        assert sent(client, pain={"knee": 7})["notes"] == []
    assert current_plan(me()).newest.number == 0
    assert client.get("/play/toe-presses/").status_code == 200


def test_the_exercise_that_the_person_names_is_the_only_one_made_easier(client: Client) -> None:
    add(client, "toe-press")
    change(client, "exercises/short-foot/add")
    done = [{"exercise": id, "name": id, "phases_planned": 20, "phases_done": 20} for id in ("toe-press", "short-foot")]
    sent(client, items=done, pain_before={"foot": 3}, pain={"foot": 7}, hurt_by="short-foot")
    assert [dose.exercise for dose in current_plan(me()).newest.doses] == ["short-foot"]


def test_only_what_loads_the_place_is_made_easier(client: Client) -> None:
    add(client, "toe-press")
    change(client, "exercises/short-foot/add")
    done = [{"exercise": id, "name": id, "phases_planned": 20, "phases_done": 20} for id in ("toe-press", "short-foot")]
    sent(client, items=done, pain_before={"knee": 3}, pain={"knee": 7})
    assert [dose.exercise for dose in current_plan(me()).newest.doses] == ["toe-press"]


def test_a_pinned_dose_stays_where_it_is(client: Client) -> None:
    change(client, "doses", **{"dose-of": "toe-press", "pinned-toe-press": "on"})
    assert sent(client, pain={"foot": 6})["notes"] == [TOO_MUCH]
    assert current_plan(me()).newest.dose_of("toe-press") == OwnDose(exercise="toe-press", pinned=True)


def test_for_feet_that_cannot_feel_nothing_is_changed(client: Client) -> None:
    answers("no-feeling", "agreed")
    assert sent(client, pain={"foot": 6})["notes"] == [TOO_MUCH]
    assert current_plan(me()).newest.number == 0


def test_two_much_worse_days_after_make_it_easier_and_give_two_days_of_rest(client: Client) -> None:
    track_places(me(), ["back"])
    for back in range(2, 8):
        day = TODAY - timedelta(days=back)
        save_answer(me(), "pain", {"back": 3}, day, datetime.combine(day, time(20), tzinfo=NOW.tzinfo))
    then = (NOW - timedelta(days=2)).isoformat()
    keep_sent(started_at=then, ended_at=then, pain={"back": 3})
    assert client.post(f"/check-in/?day={TODAY - timedelta(days=1)}", {"pain-back": "5"}).status_code == 302
    assert current_plan(me()).newest.number == 0
    assert client.post("/check-in/", {"pain-back": "5"}).status_code == 302
    newest, tomorrow = current_plan(me()).newest, TODAY + timedelta(days=1)
    told = "For two days after, pain in your back was 2 points or more above your usual. Easier: Toe press. Rest until "
    assert version_reason(newest).startswith(told)
    assert newest.pauses == (Pause(first=TODAY, last=tomorrow),)
    assert client.post("/check-in/", {"pain-back": "6"}).status_code == 302
    assert current_plan(me()).newest == newest


def test_whoever_sits_has_a_dose_of_the_seated_exercise(client: Client) -> None:
    answers("fall")
    assert 'name="dose-of" value="seated-toe-press"' in client.get("/plan/").content.decode()
    change(client, "doses", **{"dose-of": "seated-toe-press", "reps-seated-toe-press": "4"})
    assert {cue["reps"] for cue in timeline(client, "toe-presses")["cues"] if cue["kind"] == "phase"} == {4}


def test_another_exercise_comes_only_into_what_the_person_put_together(client: Client) -> None:
    lived(client, 2, 2, 2, hold_s=10)
    text = words(client)
    assert "Nothing more can be changed here. Next, try on one leg. Use this dose" in text
    assert change(client, "exercises/toe-press/next-dose") == 302
    assert own_exercises(current_plan(me()).newest) == ("single-leg-toe-press",)
    change(client, "versions/1/restore")
    change(client, "exercises/toe-press/remove")
    row = PlanVersion.objects.all()[0]
    assert "Use this dose" not in words(client), row
    assert change(client, "exercises/toe-press/next-dose") == 400


def test_nobody_who_is_to_sit_is_led_to_stand(client: Client) -> None:
    lived(client, 2, 2, 2, exercise="seated-toe-press", hold_s=10)
    assert "Next, try standing. Use this dose" in words(client)
    answers("fall")
    assert "Next, try" not in words(client)
