"""The plan's page: changed, paused, taken back; what Today and Progress make of it."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Any
from unittest import mock

import pytest
from django.test import Client

from footwork.catalogue.reason_text import version_reason
from footwork.core.days import DaysAWeek, EveryDays, Weekdays
from footwork.core.plan import Missed, Pause
from footwork.core.prescription import Prescription
from footwork.translation.dates import day_and_month, from_to, weekday_and_day
from footwork.web.diary.models import PlanVersion
from footwork.web.form_errors import OUT_OF_DATE
from footwork.web.plan.store import current_plan
from tests.web.changing import CLOCK, EVERY_DAY, change, only_presses
from tests.web.pages import keep_sent
from tests.web.plan_page import TODAY, words
from tests.web.who import me, renew

pytestmark = pytest.mark.django_db


def test_before_anything_was_changed_the_plan_is_the_catalogues(client: Client) -> None:
    text = words(client)
    assert "Every day Morning Five foot exercises 17 minutes Midday Toe presses 1 minute Evening Toe presses" in text
    assert "20 minutes in all. Limit: 20." in text
    assert "Plan history" not in text


def test_a_change_is_a_new_version_with_its_reason_and_today_follows(client: Client) -> None:
    weekend = {"times-toe-presses": ["midday", "evening"], "days-toe-presses": EVERY_DAY}
    assert change(client, **weekend, reason="my knee", missed="roll", minutes="6") == 302
    newest = current_plan(me()).newest
    assert (newest.number, newest.since, newest.note, newest.missed) == (1, TODAY, "my knee", Missed.ROLL)
    assert (newest.minutes, newest.slot("morning").at.isoformat()) == (6, "07:15:00")
    assert "2 minutes in all. Limit: 6." in words(client)
    today = words(client, "/")
    assert "Five foot exercises" not in today
    assert "Toe presses" in today


def agenda(client: Client) -> list[str]:
    """What a phone shows of the week, by groups of days."""
    html = client.get("/plan/").content.decode()
    groups = re.findall(r"<div>\s*<dt>(.*?)</div>\s*(?=<div>\s*<dt>|</dl>)", html, re.DOTALL)
    return [" ".join(re.sub("<[^>]*>", " ", one).split()) for one in groups]


def test_days_that_are_alike_are_told_together(client: Client) -> None:
    change(client, **{"times-five-foot": ["morning"], "days-five-foot": ["0", "1", "2", "4"]})
    assert agenda(client) == [
        "Monday to Wednesday and Friday Morning Five foot exercises 17 minutes",
        "Thursday, Saturday and Sunday Rest",
    ]


def test_what_comes_every_day_is_said_once_and_then_what_some_days_have_besides(client: Client) -> None:
    five = {"times-five-foot": ["morning"], "days-five-foot": EVERY_DAY}
    change(client, **five, **{"times-toe-presses": ["evening"], "days-toe-presses": ["1", "5", "6"]})
    assert agenda(client) == [
        "Every day Morning Five foot exercises 17 minutes",
        "Tuesday, Saturday and Sunday Evening Toe presses 1 minute 19 minutes in all. Limit: 20.",
    ]


def test_the_week_shows_its_seven_days_with_today_and_what_is_done(client: Client) -> None:
    keep_sent(started_at=(now := datetime.now().astimezone().isoformat()), ended_at=now)
    html = client.get("/plan/").content.decode()
    week = html[html.index('<ol class="days-of-week">') :].partition("</ol>")[0]
    days = re.split(r"<li", week)[1:]
    assert [("aria-current" in day, "done" in day) for day in days] == [
        (number == TODAY.weekday(), number == TODAY.weekday()) for number in range(7)
    ]
    assert re.search(r'<li class="partly" aria-current="date">', html), "one of three"


def test_days_of_a_break_say_so_and_show_the_plan_all_the_same(client: Client) -> None:
    change(client, "pause", first=f"{TODAY}", last=f"{TODAY}")
    html = client.get("/plan/").content.decode()
    today = re.search(r'<li aria-current="date">\s*<h3>.*?</li>', html, re.DOTALL)
    assert today
    assert "Break" in today[0]
    assert "Five foot exercises" in today[0]


def test_one_part_of_the_plan_is_saved_and_the_others_stay(client: Client) -> None:
    form = {"based_on": "0", "routine-of": "toe-presses", "times-toe-presses": "midday", "days-toe-presses": "0"}
    assert client.post("/plan/save/", form).status_code == 302
    assert client.post("/plan/save/", {"based_on": "1", "minutes": "15", "missed": "roll"}).status_code == 302
    assert client.post("/plan/save/", {"based_on": "2", **CLOCK}).status_code == 302
    newest = current_plan(me()).newest
    assert {one.routine: one.days for one in newest.prescriptions} == {
        "five-foot": Weekdays(),
        "toe-presses": Weekdays((0,)),
    }
    assert (newest.minutes, newest.missed, newest.slot("morning").at) == (15, Missed.ROLL, time(7, 15))


def test_a_time_of_day_can_be_added_and_used_like_the_others(client: Client) -> None:
    assert client.post("/plan/save/", {"based_on": "0", **CLOCK, "clock-new": "16:30"}).status_code == 302
    presses = {"times-toe-presses": ["at-1630", "evening"], "days-toe-presses": EVERY_DAY}
    sent = {"based_on": "1", "routine-of": ["toe-presses", "five-foot"], **presses}
    assert client.post("/plan/save/", sent).status_code == 302
    assert agenda(client) == [
        "Every day 16:30 Toe presses 1 minute Evening Toe presses 1 minute 2 minutes in all. Limit: 20."
    ]
    assert "16:30" in words(client, "/")
    assert {one["at"][11:16] for one in client.get("/plan/reminders/").json()["reminders"]} == {"16:30", "19:00"}
    assert "DTSTART" in client.get("/plan/footwork.ics").content.decode()


def test_a_time_of_day_is_removed_with_what_was_planned_for_it(client: Client) -> None:
    assert client.post("/plan/times/midday/remove/", {"based_on": "0", **CLOCK}).status_code == 302
    newest = current_plan(me()).newest
    assert [one.id for one in newest.slots] == ["morning", "evening"]
    assert [(one.routine, one.slots) for one in newest.prescriptions] == [
        ("five-foot", ("morning",)),
        ("toe-presses", ("evening",)),
    ]


def test_a_time_of_day_that_cannot_be_added_or_removed_is_refused_at_its_place(client: Client) -> None:
    twice = client.post("/plan/save/", {"based_on": "0", **CLOCK, "clock-new": "19:00"})
    assert twice.status_code == 400
    assert "You have this time already." in twice.content.decode()
    assert 'id="clock-new" name="clock-new" value="19:00"' in twice.content.decode(), "what was typed"
    only = client.post("/plan/times/morning/remove/", {"based_on": "0", **CLOCK})
    assert only.status_code == 400
    assert "“Five foot exercises” is planned only at this time." in only.content.decode()
    assert client.post("/plan/times/night/remove/", {"based_on": "0", **CLOCK}).status_code == 400
    assert len(current_plan(me()).versions) == 1


def save_presses(client: Client, **sent: str | list[str]) -> int:
    newest = current_plan(me()).newest.number
    form = {"based_on": f"{newest}", "routine-of": "toe-presses", "times-toe-presses": ["morning"]}
    fields = {f"{name.replace('_', '-')}-toe-presses": value for name, value in sent.items()}
    return client.post("/plan/save/", form | fields).status_code


def presses() -> Prescription:
    [one] = [one for one in current_plan(me()).newest.prescriptions if one.routine == "toe-presses"]
    return one


def test_every_few_days_is_counted_from_today_and_goes_into_calendar_and_week(client: Client) -> None:
    assert save_presses(client, rhythm="every", every="2") == 302
    assert (presses().days, presses().first) == (EveryDays(2), TODAY)
    assert "Every 2 days: morning" in words(client)
    assert "RRULE:FREQ=DAILY;INTERVAL=2" in client.get("/plan/footwork.ics").content.decode()
    assert "Toe presses" in words(client, "/")
    renew()
    assert save_presses(client, rhythm="every", every="3", first=f"{TODAY - timedelta(days=1)}") == 302
    assert "Toe presses" not in words(client, "/").partition("The whole day")[2].partition("minutes in all")[0]


def test_so_many_days_a_week_from_when_to_when_and_who_asked_is_shown_and_can_be_changed(client: Client) -> None:
    last = TODAY + timedelta(days=30)
    assert save_presses(client, rhythm="a_week", a_week="3", first=f"{TODAY}", last=f"{last}", by="Dr Lee") == 302
    assert (presses().days, presses().first, presses().last, presses().by) == (DaysAWeek(3), TODAY, last, "Dr Lee")
    text = words(client)
    assert "3 days a week: morning" in text
    assert "Asked for by Dr Lee" in text
    html = client.get("/plan/").content.decode()
    assert f'value="{last}"' in html
    assert 'value="Dr Lee"' in html
    assert f"UNTIL={last:%Y%m%d}" in client.get("/plan/footwork.ics").content.decode()


def test_every_two_hours_while_awake_makes_the_times_that_it_needs(client: Client) -> None:
    assert save_presses(client, hours="2", days=EVERY_DAY) == 302
    newest = current_plan(me()).newest
    assert [newest.slot(id).at.hour for id in presses().slots] == [7, 9, 11, 13, 15, 17, 19]
    assert len(newest.slots) == 9, "the evening at seven was there"


@pytest.mark.parametrize(
    ("sent", "field", "expected"),
    [
        ({"rhythm": "every"}, "every", "Enter a whole number from 2 to 31."),
        ({"rhythm": "every", "every": "1"}, "every", "Enter a whole number from 2 to 31."),
        ({"rhythm": "a_week", "a_week": "8"}, "a-week", "Enter a whole number from 1 to 7."),
        ({"first": "2026-05-05", "last": "2026-05-01"}, "last", "The last day can’t be before the first day."),
        ({"first": "soon"}, "first", "Choose the first day, or leave it blank."),
        ({"hours": "9"}, "hours", "Enter a whole number from 1 to 8."),
        ({"by": "x" * 81}, "by", "Please give the name in 80 characters or fewer."),
    ],
)
def test_a_rhythm_that_cannot_be_is_refused_at_its_field_with_what_was_typed(
    client: Client, sent: dict[str, str], field: str, expected: str
) -> None:
    fields = {f"{name.replace('_', '-')}-toe-presses": value for name, value in sent.items()}
    form = {"based_on": "0", "routine-of": "toe-presses", "times-toe-presses": ["morning"], "days-toe-presses": ["0"]}
    answer = client.post("/plan/save/", form | fields)
    assert answer.status_code == 400
    html = answer.content.decode()
    assert expected in html
    assert re.search(rf'<input[^>]*id="{field}-toe-presses"[^>]*aria-invalid="true"', html)
    typed = sent.get(field.replace("-", "_"), "")
    assert re.search(rf'id="{field}-toe-presses"[^>]*value="{typed}"', html)
    assert len(current_plan(me()).versions) == 1


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ({"minutes": "1"}, "Enter 3 to 60 minutes, or leave it blank."),
        ({"minutes": "600"}, "Enter 3 to 60 minutes, or leave it blank."),
        ({"minutes": "six"}, "Enter 3 to 60 minutes, or leave it blank."),
        ({"missed": "never"}, OUT_OF_DATE),
        ({"days-toe-presses": ["9"]}, OUT_OF_DATE),
        ({"routine-of": ["handstands"]}, OUT_OF_DATE),
        ({"times-toe-presses": ["night"]}, OUT_OF_DATE),
        ({"clock-morning": "noon"}, "Enter a time, such as 19:30."),
        ({"reason": "x" * 3000}, "Please give the reason in 200 characters or fewer."),
        ({"based_on": "first"}, OUT_OF_DATE),
    ],
)
def test_what_cannot_be_planned_is_refused_and_changes_nothing(
    client: Client, sent: dict[str, Any], expected: str
) -> None:
    days = {"routine-of": ["toe-presses"], "times-toe-presses": ["midday"], "days-toe-presses": ["0"]}
    expect_refused(client, "save", {"based_on": "0", "missed": "lapse", **days, **CLOCK, **sent}, expected)


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ({"first": "soon"}, "Choose the first day of your break."),
        ({"first": f"{TODAY}", "last": "2001-01-01"}, "The last day can’t be before the first day."),
        ({"first": f"{TODAY}", "last": "9998-12-31"}, "A break can last up to two years."),
        ({"first": "9998-12-31", "last": ""}, "Choose a first day within the next two years."),
    ],
)
def test_a_break_that_cannot_be_is_refused(client: Client, sent: dict[str, str], expected: str) -> None:
    expect_refused(client, "pause", {"based_on": "0", **sent}, expected)


def test_a_version_that_there_is_not_cannot_be_restored(client: Client) -> None:
    expect_refused(client, "versions/9/restore", {"based_on": "0"}, str(OUT_OF_DATE))


def test_more_breaks_than_anybody_plans_are_refused(client: Client) -> None:
    soon = TODAY + timedelta(days=1)
    with mock.patch("footwork.web.plan.edits.MOST_PAUSES", 1):
        assert change(client, "pause", first=f"{soon}", last=f"{soon}") == 302
        assert change(client, "pause", first=f"{TODAY}", last="") == 400


@pytest.mark.parametrize("action", ["save", "pause", "pauses/2026-12-05/cancel", "exercises/toe-press/remove"])
def test_the_address_of_an_action_opened_by_itself_leads_to_the_plan(client: Client, action: str) -> None:
    assert client.get(f"/plan/{action}/?saved").headers["Location"] == "/plan/?saved"


def test_a_break_of_a_day_that_there_is_not_has_no_address(client: Client) -> None:
    assert change(client, "pauses/2026-02-30/cancel") == 404


def expect_refused(client: Client, action: str, sent: dict[str, Any], expected: str) -> None:
    refused = client.post(f"/plan/{action}/", sent)
    assert refused.status_code == 400
    assert str(expected) in refused.content.decode()
    assert not PlanVersion.objects.exists()


def test_a_plan_that_was_changed_on_another_device_is_not_written_over(client: Client) -> None:
    only_presses(client)
    refused = client.post("/plan/save/", {"based_on": "0", "minutes": "15"})
    assert refused.status_code == 409
    assert "changed in the meantime" in refused.content.decode()
    assert PlanVersion.objects.count() == 1


def test_a_pause_is_shown_and_ends_when_asked_and_what_was_over_stays_in_the_history(client: Client) -> None:
    change(client, "pause", first=f"{TODAY - timedelta(days=3)}", last="")
    assert current_plan(me()).newest.pauses == (Pause(first=TODAY),), "the past is what it was"
    assert "Paused until you resume. Enjoy your break. Resume now" in words(client)
    assert "Paused until you resume. Enjoy your break. Resume now" in words(client, "/")
    change(client, "resume")
    assert current_plan(me()).newest.pauses == ()
    assert "Five foot exercises" in words(client, "/")


def test_holidays_to_come_are_all_kept_shown_and_called_off_one_by_one(client: Client) -> None:
    spring, summer = TODAY + timedelta(days=30), TODAY + timedelta(days=90)
    for first in (spring, summer):
        change(client, "pause", first=f"{first}", last=f"{first + timedelta(days=6)}")
    change(client, "pause", first=f"{TODAY}", last="")
    assert [pause.first for pause in current_plan(me()).newest.pauses] == [spring, summer, TODAY]
    change(client, "resume")
    assert f"Paused {from_to(spring, spring + timedelta(days=6), TODAY)}." in words(client)
    change(client, f"pauses/{spring}/cancel")
    assert [pause.first for pause in current_plan(me()).newest.pauses] == [summer]


def test_every_version_can_be_gone_back_to_and_none_is_lost(client: Client) -> None:
    only_presses(client, reason="only a little")
    change(client, "versions/0/restore")
    assert [version_reason(version) for version in current_plan(me()).versions] == [
        "The plan that Footwork comes with.",
        "only a little",
        "Restored: The plan that Footwork comes with.",
    ]
    assert current_plan(me()).newest.prescriptions == current_plan(me()).versions[0].prescriptions


def test_restoring_a_version_that_was_paused_says_that_it_does_not_pause(client: Client) -> None:
    change(client, "pause", first=f"{TODAY}", last=f"{TODAY + timedelta(days=2)}")
    change(client, "resume")
    only_presses(client)
    change(client, "versions/1/restore")
    assert "Restored: Paused. Starts today. Breaks are not restored." in words(client, "/plan/?saved")
    assert not current_plan(me()).newest.is_paused(TODAY)


def test_what_was_missed_waits_if_the_plan_has_it_so(client: Client) -> None:
    yesterday = str((TODAY - timedelta(days=1)).weekday())
    only_presses(client, **{"days-toe-presses": [yesterday], "missed": "roll"})
    row = PlanVersion.objects.get()
    row.content["since"] = f"{TODAY - timedelta(days=3)}"
    row.save()
    renew()
    assert "Midday, from an earlier day" in words(client, "/")
    now = datetime.now().astimezone().isoformat()
    keep_sent(started_at=now, ended_at=now)
    assert "Toe presses Midday, waiting · 1 minute done" in words(client, "/")


def test_a_day_of_rest_is_called_one(client: Client) -> None:
    only_presses(client, **{"days-toe-presses": [str((TODAY.weekday() + 1) % 7)]})
    assert "Nothing is planned for today" in words(client, "/")


def test_progress_tells_how_much_of_the_plan_was_begun(client: Client) -> None:
    monday = TODAY - timedelta(days=TODAY.weekday() + 7)
    for day in (0, 2, 2):
        then = f"{monday + timedelta(days=day)}T07:00:00+00:00"
        keep_sent(routine="five-foot", started_at=then, ended_at=then)
    text = words(client, "/progress/")
    assert f"{monday:%-d %b} 2 2 of 21" in text, "one more session on a day is one more, not one of the plan"


def said(client: Client) -> str:
    """What the page says after a change."""
    html = client.get("/plan/?saved").content.decode()
    found = re.search(
        r'<section class="notice info outcome" role="status" data-refresh-pages>.*?<p>(.*?)</p>', html, re.DOTALL
    )
    return found[1].replace("&#x27;", "'") if found else ""


BOTH = {"times-five-foot": ["morning"], "days-five-foot": EVERY_DAY, "times-toe-presses": ["midday"]}


@pytest.mark.parametrize(
    "unticked",
    [
        {**BOTH, "times-toe-presses": [], "days-toe-presses": EVERY_DAY},
        {**BOTH, "days-toe-presses": []},
        {"times-five-foot": ["morning"], "days-five-foot": EVERY_DAY},
    ],
)
def test_a_routine_without_a_time_or_a_day_comes_out_of_the_plan_and_can_be_had_back(
    client: Client, unticked: dict[str, list[str]]
) -> None:
    assert change(client, **unticked) == 302
    assert {one.routine for one in current_plan(me()).newest.prescriptions} == {"five-foot"}
    assert said(client) == "Saved. “Toe presses” is no longer in your plan. Starts today."
    html = client.get("/plan/?saved").content.decode()
    [undo] = re.findall(r' action="/plan/versions/(\d+)/restore/"', html)
    change(client, f"versions/{undo}/restore")
    assert current_plan(me()).newest.prescriptions == current_plan(me()).versions[0].prescriptions
    assert said(client) == "Undone. Your plan is as it was before. Starts today."


@pytest.mark.parametrize(
    ("sent", "missing"),
    [({"times-toe-presses": ["midday"]}, "day"), ({"days-toe-presses": ["2", "4"]}, "time of day")],
)
def test_a_routine_that_is_to_come_in_needs_a_time_and_a_day_and_the_page_says_so_there(
    client: Client, sent: dict[str, list[str]], missing: str
) -> None:
    five = {"times-five-foot": ["morning"], "days-five-foot": EVERY_DAY}
    change(client, **five)
    refused = client.post("/plan/save/", {"based_on": "1", "routine-of": "toe-presses", **sent})
    html = refused.content.decode()
    assert refused.status_code == 400
    assert html.count(f"Choose at least one {missing} for “Toe presses”.") == 2, "at the top, and at its place"
    assert '<a href="#times-toe-presses">' in html
    ticked = re.findall(r'name="(?:times|days)-toe-presses" value="(\w+)"[^>]* checked', html)
    assert ticked == [one for values in sent.values() for one in values]
    [details] = re.findall(r"<details open>.*?</details>", html, re.DOTALL)
    assert 'id="times-toe-presses"' in details, "it is open where it is said"


@pytest.mark.parametrize(
    ("action", "field", "form"),
    [
        ("pause", "last", {"first": f"{TODAY}", "last": "2001-01-01"}),
        ("reminders/save", "quiet-last", {"quiet-first": "20:15", "quiet-last": "late"}),
        ("doses", "reps-toe-press", {"dose-of": "toe-press", "sets-toe-press": "2", "reps-toe-press": "99"}),
    ],
)
def test_what_was_typed_wrongly_has_the_focus_and_everything_typed_is_still_there(
    client: Client, action: str, field: str, form: dict[str, str]
) -> None:
    html = client.post(f"/plan/{action}/", {"based_on": "0", **form}).content.decode()
    assert re.findall(
        r'id="([\w-]+)"[^>]* aria-invalid="true" aria-describedby="refused-([\w-]+)" autofocus', html
    ) == [(field, field)]
    assert f'<a href="#{field}">' in html
    for name, value in form.items():
        if name != "dose-of":
            assert re.search(rf'name="{name}" value="{value}"', html), name
    held = re.findall(r"<details[^>]* open>.*?</details>", html, re.DOTALL)
    assert any(f'id="{field}"' in one for one in held), "nothing hides it"


def test_a_break_says_from_when_to_when_and_on_it_until_when(client: Client) -> None:
    first, last = TODAY + timedelta(days=5), TODAY + timedelta(days=12)
    change(client, "pause", first=f"{first}", last=f"{last}")
    assert said(client) == f"Paused {from_to(first, last, TODAY)}."
    change(client, f"pauses/{first}/cancel")
    assert said(client) == f"Your break from {day_and_month(first, TODAY)} is cancelled."
    change(client, "pause", first=f"{TODAY}", last=f"{last}")
    told = f"Paused until {day_and_month(last, TODAY)}. Enjoy your break. Resume now"
    assert told in words(client)
    assert told in words(client, "/")
    change(client, "resume")
    assert said(client) == "Your plan has resumed. It starts today."


def test_of_several_breaks_on_a_day_the_one_that_ends_last_is_told(client: Client) -> None:
    for days in (3, 20):
        change(client, "pause", first=f"{TODAY + timedelta(days=2)}", last=f"{TODAY + timedelta(days=days)}")
    pause = current_plan(me()).newest.pause_on(TODAY + timedelta(days=2))
    assert pause
    assert pause.last == TODAY + timedelta(days=20)


def test_a_form_that_changes_nothing_makes_no_version(client: Client) -> None:
    only_presses(client)
    only_presses(client)
    assert len(current_plan(me()).versions) == 2
    assert "Nothing to save: your plan is as it was." in words(client, "/plan/?unchanged")


def test_what_is_undone_is_called_undone(client: Client) -> None:
    only_presses(client)
    change(client, minutes="10")
    change(client, "versions/1/restore")
    assert "Undone. Your plan is as it was before. Starts today." in words(client, "/plan/?saved")


def test_any_other_change_is_said_to_be_saved(client: Client) -> None:
    change(client, "doses", **{"dose-of": "toe-press", "reps-toe-press": "4"})
    assert said(client) == "Saved. Starts today."
    change(client, "doses", **{"dose-of": "toe-press"})
    assert said(client) == "Saved. Toe press is back to the usual dose. Starts today."


def test_a_dose_says_at_its_field_what_blank_would_do(client: Client) -> None:
    assert "Usual: 10." in words(client)
    change(client, "doses", **{"dose-of": "toe-press", "reps-toe-press": "4"})
    assert "Less than usual. Left blank, it goes back up to 10." in words(client)
    change(client, "doses", **{"dose-of": "toe-press", "reps-toe-press": "14"})
    assert "More than usual. Left blank, it goes back to 10." in words(client)


def test_the_history_says_when_and_what(client: Client) -> None:
    change(client, minutes="10", **{"times-five-foot": ["morning"], "days-five-foot": ["0", "2"]})
    change(client, "doses", **{"dose-of": "toe-press", "reps-toe-press": "4"})
    now = current_plan(me()).newest.made_at.astimezone()
    text = words(client)
    when = f"{weekday_and_day(TODAY, TODAY)}, {now.hour}:{now:%M}"
    assert f"Doses changed by you. {when} New dose: Toe press. Now" in text
    assert f"Changed by you. {when} “Five foot exercises”: Monday and Wednesday: morning." in text
    assert "“Toe presses” removed. Daily limit: 10 minutes. Times of day changed. Restore" in text
    assert "The plan that Footwork comes with. Restore" in text


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (date(2026, 12, 5), date(2026, 12, 12), "from 5 to 12 December"),
        (date(2026, 11, 28), date(2026, 12, 3), "from 28 November to 3 December"),
        (date(2026, 12, 28), date(2027, 1, 3), "from 28 December to 3 January 2027"),
        (date(2026, 12, 5), date(2026, 12, 5), "on 5 December"),
    ],
)
def test_days_are_said_as_people_say_them(first: date, last: date, told: str) -> None:
    assert from_to(first, last, date(2026, 11, 30)) == told
