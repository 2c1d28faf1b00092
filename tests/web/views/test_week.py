"""The page of a week, and the forms by which activities and the walking plan are told."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from footwork.catalogue.library import library
from footwork.core.activity import Activity, Effort
from footwork.core.times import WEEK, monday_of
from footwork.translation.dates import weekday_and_day
from footwork.web.form_errors import OUT_OF_DATE
from footwork.web.player.offline import pages_to_keep
from footwork.web.screening.saving import NONE, save_screening
from footwork.web.screening.status import screening_status
from footwork.web.week import models
from footwork.web.week.activities import save_activities
from footwork.web.week.age import birth_year, save_birth_year
from footwork.web.week.forms import MOST_MINUTES
from footwork.web.week.typed import new_activity
from footwork.web.week.walking import start_walking, walking_plan
from tests.activities import activity
from tests.web.looking import look
from tests.web.pages import keep_sent, page, words_of
from tests.web.who import me

pytestmark = pytest.mark.django_db
NOW = datetime.now().astimezone()
TODAY = NOW.date()
MONDAY = monday_of(TODAY)


def store(**fields: Any) -> int:
    """An activity of this morning; the number that it has in the database."""
    given: dict[str, Any] = {"started_at": NOW - timedelta(hours=3), "source_id": "7"} | fields
    one = activity(**given)
    save_activities(me(), [one])
    return models.Activity.objects.get(source_id=one.source_id).pk


def stored() -> Activity:
    return models.Activity.objects.get().to_core()


def send(client: Client, address: str, **fields: str) -> tuple[int, str]:
    answer = client.post(address, {"kind": "walk", "day": f"{TODAY}", **fields}, follow=True)
    return answer.status_code, words_of(answer.content.decode())


def screened(*ticked: str) -> None:
    """With these questions ticked."""
    groups = library().screen()
    given = {group.id: [one.id for one in group.questions if one.id in ticked] or [NONE] for group in groups}
    save_screening(me(), given, datetime.now(UTC))


def test_an_empty_week_shows_four_bars_and_the_words_of_the_guideline() -> None:
    told = words_of(page("/week/"))
    assert "No walks or sports yet." in told
    for target in library().week().targets:
        assert target.name in told
        assert target.guideline in told
        assert target.limits in told
    assert "0 minutes of 150–300" in told
    assert "Less is still better than none." in told
    assert "Whether a mix like this eases pain is not known." in told


def test_nobody_is_asked_for_more_who_is_to_see_someone_first(client: Client) -> None:
    send(client, "/week/add/walk/", minutes="145")
    screened()
    assert "would get you to 150" in words_of(page("/week/"))
    screened("calf-swollen")
    told = words_of(page("/week/"))
    assert "Walking: 145 minutes." in told
    assert "would get you" not in told


def test_a_walk_takes_two_taps(client: Client) -> None:
    assert 'href="/week/add/walk/"' in page("/week/")
    status, told = send(client, "/week/add/walk/", quick="30")
    assert status == 200
    assert f"Saved: Walking, 30 minutes, {weekday_and_day(TODAY, TODAY)}. Walking: 30 of 150 minutes." in told
    assert (stored().kind, stored().lasts, stored().effort) == ("walk", timedelta(minutes=30), None)


@pytest.mark.parametrize("kind", [kind.id for kind in library().week().kinds])
def test_every_kind_has_a_page_with_its_minutes(kind: str) -> None:
    assert 'name="quick" value="45"' in page(f"/week/add/{kind}/")


def test_there_is_no_page_for_a_kind_that_there_is_not(client: Client) -> None:
    assert client.get("/week/add/unicycling/").status_code == 404


def test_minutes_can_be_typed_and_how_hard_said(client: Client) -> None:
    send(client, "/week/add/run/", kind="run", minutes="52", effort="moderate", time="09:10")
    assert (stored().lasts, stored().effort) == (timedelta(minutes=52), Effort.MODERATE)
    assert f"{stored().started_at:%H:%M}" == "09:10"


def test_something_else_has_its_own_name(client: Client) -> None:
    status, told = send(client, "/week/add/other/", kind="other", title=" Garden work ", effort="moderate", quick="60")
    assert status == 200
    assert "Garden work , 60 minutes" in told


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, f"Enter 1 to {MOST_MINUTES} minutes."),
        ({"minutes": "0"}, f"Enter 1 to {MOST_MINUTES} minutes."),
        ({"minutes": "1560"}, f"Enter 1 to {MOST_MINUTES} minutes."),
        ({"minutes": "-5"}, f"Enter 1 to {MOST_MINUTES} minutes."),
        ({"minutes": "an hour"}, f"Enter 1 to {MOST_MINUTES} minutes."),
        ({"minutes": "30", "day": f"{TODAY + timedelta(days=1)}"}, "That is still to come."),
        ({"minutes": "30", "time": "23:59"}, "That is still to come."),
        ({"minutes": "30", "time": f"{NOW - timedelta(minutes=9):%H:%M}"}, "later than now"),
        ({"minutes": "30", "day": "yesterday"}, "Choose the day."),
        ({"minutes": "30", "day": "1900-01-01"}, "Choose a day in this century."),
        ({"minutes": "30", "time": "25:00"}, "Enter a time, such as 18:30"),
        ({"minutes": "30", "title": "x" * 300}, "in at most 200 characters"),
        ({"minutes": "30", "kind": "other"}, "Choose how hard it was."),
        ({"minutes": "30", "effort": "superhuman"}, OUT_OF_DATE),
        ({"quick": "31"}, OUT_OF_DATE),
        ({"minutes": "30", "kind": "unicycling"}, OUT_OF_DATE),
    ],
)
def test_bad_input_is_refused_at_its_field_and_what_was_typed_stays(
    client: Client, fields: dict[str, str], sentence: str
) -> None:
    answer = client.post("/week/add/walk/", {"kind": "walk", "day": f"{TODAY}"} | fields)
    html = answer.content.decode()
    assert answer.status_code == 400
    assert str(sentence) in words_of(html)
    if fields.get("minutes", "0").isdigit() and "minutes" in fields:
        assert f'value="{fields["minutes"]}"' in html
    assert not models.Activity.objects.exists()


def test_a_very_long_activity_is_asked_about_once(client: Client) -> None:
    fields = {
        "kind": "walk",
        "day": f"{TODAY - timedelta(days=3)}",
        "minutes": "1440",
        "effort": "light",
        "time": "00:10",
    }
    html = client.post("/week/add/walk/", fields).content.decode()
    assert "Was it really 24 hours?" in words_of(html)
    for typed in ('value="1440" autocomplete', 'value="light" checked', 'value="00:10"', 'name="sure" value="1440"'):
        assert typed in html
    other = client.post("/week/add/walk/", fields | {"minutes": "365", "sure": "1440"}).content.decode()
    assert "Was it really 6 hours 5 minutes?" in words_of(other)
    assert not models.Activity.objects.exists()
    assert client.post("/week/add/walk/", fields | {"sure": "1440"}).status_code == 302
    assert stored().lasts == timedelta(days=1)


def test_six_hours_are_asked_nothing_about_nor_is_a_long_ride_of_a_watch(client: Client) -> None:
    day = f"{TODAY - timedelta(days=3)}"
    send(client, "/week/add/walk/", day=day, minutes="360")
    assert stored().lasts == timedelta(hours=6)
    models.Activity.objects.all().delete()
    began = NOW - timedelta(days=2)
    id = store(started_at=began, lasts=timedelta(hours=9))
    same = {"day": f"{began.date()}", "time": f"{began:%H:%M}", "minutes": "540"}
    send(client, f"/week/activities/{id}/", **same, title="All day")
    assert stored().title == "All day"


def test_day_and_time_come_before_the_circles_which_save_at_once() -> None:
    html = page("/week/add/walk/")
    assert html.index('name="day"') < html.index('name="time"') < html.index('name="quick"')


def test_how_hard_it_was_is_asked_of_what_was_done() -> None:
    shown = words_of(page("/week/add/walk/"))
    for words in ("I could have sung", "I could talk, but not sing", "I could only say a few words"):
        assert words in shown


def test_what_was_done_stands_before_the_pictures_if_anything_was() -> None:
    empty = page("/week/")
    assert empty.index('id="add"') < empty.index('id="done"')
    store()
    shown = page("/week/")
    assert shown.index('class="week-bars') < shown.index('id="done"') < shown.index('id="add"')
    assert shown.count('id="done"') == empty.count('id="done"') == 1


@pytest.mark.parametrize("number", ["999", "x", "-1", "9" * 40, "²"])
def test_what_is_not_there_is_not_said_to_be_saved(number: str) -> None:
    assert "Saved. " in words_of(page(f"/week/?saved={number}"))


def test_what_goes_on_while_the_day_turns_counts_on_both_days(client: Client) -> None:
    """In the night after Sunday of last week."""
    sunday = MONDAY - timedelta(days=1)
    send(client, "/week/add/dance/", kind="dance", day=f"{sunday}", time="03:30", minutes="60")
    assert "30 minutes of 150–300" in words_of(page(f"/week/{sunday}/"))
    assert "30 minutes of 150–300" in words_of(page("/week/"))
    assert "No activities yet this week." in words_of(page("/week/"))


def test_what_overlaps_counts_once_and_the_list_says_so() -> None:
    at = NOW - timedelta(hours=3)
    store()
    store(source="gpx", source_id="8", started_at=at + timedelta(minutes=10), steps=3000)
    told = words_of(page("/week/"))
    assert "40 minutes of 150–300" in told
    assert "Overlaps with another: 10 minutes of it count." in told


def test_an_activity_in_another_time_zone_is_shown_by_its_own_clock() -> None:
    at = datetime.fromisoformat(f"{MONDAY}T23:30:00+13:00")
    store(started_at=at)
    told = words_of(page(f"/week/{MONDAY}/"))
    assert f"Monday, {MONDAY.day} {MONDAY:%B}, 23:30" in told


def test_what_nothing_tells_the_effort_of_is_asked_for() -> None:
    store(kind="other", title="Climbing")
    told = words_of(page("/week/"))
    assert "1 activity does not count yet" in told
    assert "How hard was it?" in told


def test_an_edit_changes_what_is_typed_and_leaves_the_rest_as_it_was(client: Client) -> None:
    before = NOW - timedelta(hours=3, seconds=11)
    id = store(started_at=before, lasts=timedelta(minutes=31, seconds=24), heart_rate=150, steps=3200)
    html = page(f"/week/activities/{id}/")
    assert 'value="31"' in html
    same = {"minutes": "31", "day": f"{before.date()}", "time": f"{before:%H:%M}"}
    send(client, f"/week/activities/{id}/", **same, effort="vigorous", title="Hill walk")
    changed = stored()
    assert (changed.effort, changed.title, changed.source, changed.source_id) == (
        Effort.VIGOROUS,
        "Hill walk",
        "fit",
        "7",
    )
    assert (changed.lasts, changed.started_at) == (timedelta(minutes=31, seconds=24), before)
    assert (changed.heart_rate, changed.steps) == (150, 3200)
    send(client, f"/week/activities/{id}/", **same | {"minutes": "20", "time": f"{before - timedelta(hours=1):%H:%M}"})
    assert stored().lasts == timedelta(minutes=20)
    assert stored().started_at.replace(second=0) == (before - timedelta(hours=1)).replace(second=0, microsecond=0)


def test_an_edit_of_something_in_another_zone_stays_in_it(client: Client) -> None:
    id = store(started_at=datetime.fromisoformat("2026-01-05T23:30:00+13:00"))
    send(client, f"/week/activities/{id}/", minutes="30", day="2026-01-05", time="22:00")
    assert stored().started_at == datetime.fromisoformat("2026-01-05T22:00:00+13:00")


def test_an_edit_that_is_refused_changes_nothing(client: Client) -> None:
    id = store()
    before = stored()
    answer = client.post(f"/week/activities/{id}/", {"kind": "walk", "day": f"{TODAY}", "minutes": "9999"})
    assert answer.status_code == 400
    assert stored() == before


def test_an_activity_is_deleted(client: Client) -> None:
    id = store()
    assert "Delete Walking, 30 minutes? You can’t undo it." in words_of(page("/week/"))
    assert client.get(f"/week/activities/{id}/delete/").status_code == 302
    assert models.Activity.objects.exists()
    _, told = send(client, f"/week/activities/{id}/delete/")
    assert "Deleted." in told
    assert not models.Activity.objects.exists()
    assert client.get(f"/week/activities/{id}/").status_code == 404


@pytest.mark.parametrize("address", ["delete/", ""])
def test_what_was_deleted_elsewhere_meanwhile_leads_back_with_a_sentence(client: Client, address: str) -> None:
    id = store()
    client.post(f"/week/activities/{id}/delete/")
    status, told = send(client, f"/week/activities/{id}/{address}", minutes="30")
    assert status == 200
    assert "That activity is no longer here, so nothing was changed." in told


def test_each_day_shows_what_was_done_on_it() -> None:
    store(started_at=datetime.combine(MONDAY, NOW.time(), NOW.tzinfo) - WEEK)
    keep_sent(started_at=(NOW - WEEK).isoformat(), ended_at=(NOW - WEEK).isoformat())
    html = page(f"/week/{MONDAY - WEEK}/")
    assert html.count('<li class="done">') == len({MONDAY, TODAY})
    assert 'alt="Walking, 30 minutes"' in html
    assert "Footwork exercises" in html


def test_weeks_are_turned_one_by_one_from_the_first_to_this_one() -> None:
    store(started_at=NOW - 2 * WEEK)
    this, last, first = (page(f"/week/{MONDAY - n * WEEK}/") for n in range(3))
    assert f'href="/week/{MONDAY - WEEK}/"' in this
    assert "Next week" not in this
    assert f'href="/week/{MONDAY - 2 * WEEK}/"' in last
    assert f'href="/week/{MONDAY}/"' in last
    assert "Previous week" not in first
    assert "An earlier week" in first
    assert "Walking, 30 minutes" in words_of(first).replace(" ,", ",")


def test_a_week_that_is_still_to_come_is_this_one() -> None:
    assert "Your week" in page(f"/week/{TODAY + 9 * WEEK}/")


def test_in_an_earlier_week_an_activity_is_added_on_its_day(client: Client) -> None:
    sunday = MONDAY - timedelta(days=1)
    assert f"/week/add/walk/?day={sunday}" in page(f"/week/{sunday}/")
    assert f'value="{sunday}"' in page(f"/week/add/walk/?day={sunday}")
    for nonsense in ("", "x", "2026-02-30", f"{TODAY + WEEK}"):
        assert f'value="{TODAY}"' in page(f"/week/add/walk/?day={nonsense}")


def test_sessions_of_footwork_count_for_what_they_are() -> None:
    at = NOW.isoformat()
    item = {"name": "X", "phases_planned": 10, "phases_done": 10}
    items = [{"exercise": id, **item} for id in ("wall-calf-stretch", "tandem-stand", "heel-walk")]
    keep_sent(started_at=at, ended_at=at, items=[*items, {"exercise": "gone", **item}])
    told = words_of(page("/week/"))
    assert "Moving: 0 of 150 minutes. Balance: 1 day. Stretching: 1 day." in told
    assert "0 days of 2" in told
    assert "Calves and feet alone are not a full day of strength." in told


def test_who_is_65_or_older_is_advised_balance_too() -> None:
    assert "From the age of 65, balance is advised too." in words_of(page("/week/"))
    screened("older")
    told = words_of(page("/week/"))
    assert "0 days of 3" in told
    assert "You are 65 or older" in told


def test_a_year_of_birth_reads_heart_rates_and_tells_who_is_older(client: Client) -> None:
    store(kind="other", heart_rate=150)
    assert "0 minutes of 150–300" in words_of(page("/week/"))
    _, told = send(client, "/week/birth-year/", year=f"{TODAY.year - 70}")
    assert "hard, by your heart rate" in told
    assert "60 minutes of 150–300 30 hard minutes of moving count twice." in told
    assert "0 days of 3" in told
    send(client, "/week/birth-year/", year="")
    assert birth_year(me()) is None


@pytest.mark.parametrize("year", ["70", "1850", "2999", "x", "19.5"])
def test_a_year_that_cannot_be_is_refused_and_stays_typed(client: Client, year: str) -> None:
    save_birth_year(me(), 1980)
    answer = client.post("/week/birth-year/", {"year": year})
    assert answer.status_code == 400
    assert "Enter a year from" in words_of(answer.content.decode())
    assert f'value="{year}"' in answer.content.decode()
    assert birth_year(me()) == 1980


def test_the_page_is_none_that_is_kept_for_offline() -> None:
    assert not any(address.startswith("/week/") for address in pages_to_keep()["pages"])


def test_today_shows_the_bars_and_asks_one_question_when_nothing_changed(client: Client) -> None:
    store()
    start_walking(me(), 0, TODAY)
    assert "30 minutes of 150–300" in words_of(client.get("/").content.decode())
    with CaptureQueriesContext(connection) as asked:
        answer = client.get("/")
    assert len(asked) == 1
    assert answer.headers["Cache-Control"] == "no-store"
    kept = client.get("/", headers={"Footwork-Shelf": "1"})
    assert "150–300" not in kept.content.decode()
    assert kept.headers["Cache-Control"] != "no-store"


def test_today_without_activities_may_be_kept(client: Client) -> None:
    answer = client.get("/")
    assert "Your week" in answer.content.decode()
    assert answer.headers["Cache-Control"] != "no-store"


def test_a_walking_plan_is_started_walked_and_stopped(client: Client) -> None:
    _, told = send(client, "/week/walking/start/", stage="2")
    assert "Walking plan Week 5 of 26" in told
    assert "14 minutes on 3 days" in told
    assert "Walking plan: 14 minutes on 3 days, 0 done." in words_of(page("/"))
    assert client.post("/week/walking/walked/?today").headers["Location"] == "/#week-title"
    assert "Walked today" in page("/")
    assert "Saved: Walking, 14 minutes. Correct it" in words_of(page("/"))
    assert 'href="/week/#done"' in page("/")
    assert "1 of 3 walks done this week." in words_of(page("/week/"))
    send(client, "/week/walking/back/")
    assert "Week 3 of 26" in page("/week/")
    send(client, "/week/walking/repeat/")
    assert me().walking_changes.order_by("pk").values_list("since", flat=True).last() == MONDAY + WEEK
    send(client, "/week/walking/stop/")
    assert walking_plan(me(), TODAY) is None
    assert "Start this plan" in page("/week/")


@pytest.mark.parametrize("stage", ["", "13", "-1", "x"])
def test_a_stage_that_there_is_not_is_refused(client: Client, stage: str) -> None:
    assert client.post("/week/walking/start/", {"stage": stage}).status_code == 400
    assert walking_plan(me(), TODAY) is None


@pytest.mark.parametrize(
    ("ticked", "told"),
    [
        (["fall"], "ask a physiotherapist"),
        (["no-feeling", "agreed"], "ask a physiotherapist"),
        (["open-wound"], "What to do"),
    ],
)
def test_whom_answers_speak_against_walking_more_is_offered_no_plan_but_a_way_on(
    client: Client, ticked: list[str], told: str
) -> None:
    screened(*ticked)
    shown = page("/week/")
    assert told in words_of(shown)
    assert "Start this plan" not in shown
    assert client.post("/week/walking/start/", {"stage": "0"}).status_code == 400
    start_walking(me(), 0, TODAY)
    assert "I walked" not in page("/week/") + page("/")
    client.post("/week/walking/walked/")
    assert not models.Activity.objects.exists()


@pytest.mark.parametrize("by", ["the safety check", "the foot check"])
def test_who_is_held_back_reads_what_to_do_first_and_is_asked_for_no_more(client: Client, by: str) -> None:
    store()
    start_walking(me(), 0, TODAY)
    if by == "the safety check":
        screened("open-wound")
    else:
        look(client, "sore:right")
    shown, today = words_of(page("/week/")), words_of(page("/"))
    assert "What to do" in shown
    assert "your answers in the safety check" not in shown
    assert "Walking: 30 minutes." in shown
    for words in ("would get you", "of 150", "Less is still better", "10 minutes on", "more walk", "I walked"):
        assert words not in shown
        assert words not in today
    assert "Please" in shown
    assert "Please" in today
    send(client, "/week/add/walk/", quick="20")
    assert models.Activity.objects.count() == 2


@pytest.mark.parametrize(
    ("ticked", "why"), [((), "your foot check of"), (("fall",), "your answers in the safety check")]
)
def test_only_what_spoke_against_walking_more_is_named(client: Client, ticked: tuple[str, ...], why: str) -> None:
    screened(*ticked)
    look(client, felt={"left-1": False, "right-5": False})
    known = screening_status(me())
    client.post("/safety-check/consent/", {"number": str(known.number), "found": known.found[0].id})
    shown = words_of(page("/week/"))
    assert f"Because of {why}" in shown
    assert ("your answers in the safety check" in shown) is bool(ticked)


def test_with_a_walking_plan_the_headline_follows_the_plan(client: Client) -> None:
    send(client, "/week/walking/start/", stage="0")
    client.post("/week/walking/walked/")
    shown = words_of(page("/week/"))
    assert "Walking: 10 of 150 minutes. Your plan: 2 more walks of 10 minutes." in shown
    assert "would get you" not in shown


@pytest.mark.unscreened
def test_before_the_safety_check_the_plan_waits_for_it() -> None:
    shown = words_of(page("/week/"))
    assert "First do the safety check" in shown
    assert "Start this plan" not in shown


def test_typed_activities_have_ids_of_their_own() -> None:
    at = NOW - timedelta(hours=3)
    save_activities(me(), [new_activity("walk", at, timedelta(minutes=9)) for _ in range(2)])
    assert models.Activity.objects.count() == 2


def test_the_day_of_the_first_week_can_be_any_day() -> None:
    store(started_at=datetime(2026, 1, 1, 12, tzinfo=UTC))
    assert "1 January" in words_of(page(f"/week/{date(2026, 1, 4)}/"))
