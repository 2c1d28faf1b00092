"""A diary taken along, taken in elsewhere, and erased."""

from __future__ import annotations

import codecs
import csv
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from io import BytesIO, StringIO
from uuid import uuid4

import pytest
from django.test import Client

from footwork.core import shoe_check as core
from footwork.core.activity import Activity, DaySteps, Effort
from footwork.core.export_format import VERSION
from footwork.core.pair import Purpose
from footwork.figure.looks import LOOKS
from footwork.web.data.eraser import erase_all
from footwork.web.diary.answers import pain_by_place
from footwork.web.diary.days import Counts
from footwork.web.diary.diary_id import diary_id
from footwork.web.diary.models import Answer, Record, Trial
from footwork.web.diary.tracked import track_activities, track_places
from footwork.web.people.models import Person
from footwork.web.plan.preferences import save_preferences
from footwork.web.shoes.checks import begin_check, save_checks
from footwork.web.shoes.models import ShoeCheck
from footwork.web.shoes.pairs import add_pair
from footwork.web.week.activities import save_activities
from footwork.web.week.age import birth_year, save_birth_year
from footwork.web.week.day_steps import save_day_steps
from footwork.web.week.walking import start_walking
from tests.web.answered import told
from tests.web.filled import fill
from tests.web.pages import exported, keep_sent, words_of
from tests.web.plan_page import words
from tests.web.who import me, renew

pytestmark = [pytest.mark.django_db, pytest.mark.unscreened]
TODAY = datetime.now().astimezone().date()


def take_in(client: Client, content: object, **sent: str) -> tuple[int, str]:
    file = BytesIO(content if isinstance(content, bytes) else json.dumps(content).encode())
    answer = client.post("/data/import/", {"file": file, **sent})
    return answer.status_code, " ".join(answer.content.decode().split())


def elsewhere(client: Client) -> None:
    """As on a machine where nothing is yet."""
    assert client.post("/data/erase/all/", {"sure": "erase"}).status_code == 302


def test_what_is_taken_along_comes_back_whole_on_another_machine(client: Client) -> None:
    fill("effect", 40, TODAY)
    keep_sent(made_for="Ann W.")
    track_activities(me(), ["stairs"])
    save_preferences(me(), sorted(LOOKS)[0], 20)
    clock = {"clock-morning": "07:15", "clock-midday": "12:30", "clock-evening": "19:00"}
    meant = {"routine-of": "toe-presses", "times-toe-presses": "midday", "days-toe-presses": "0"}
    client.post("/plan/save/", {"based_on": "0", "missed": "roll", "reason": "less", **clock, **meant})
    before, courses = exported(client), pain_by_place(me())
    elsewhere(client)
    status, page = take_in(client, before)
    number = len(before["records"]) + len(before["answers"]) + 1
    assert (status, f"{number} new, 0 here already, 0 refused" in page) == (200, True)
    after = exported(client)
    assert {**after, "exported_at": ""} == {**before, "exported_at": ""}
    assert pain_by_place(me()) == courses


def test_a_trial_goes_along_with_its_deviations_and_is_stored_once(client: Client) -> None:
    track_places(me(), ["back"])
    form = {"offer": "start-66", "tried": "the exercises", "place": "back"}
    assert client.post("/trial/begin/", form).status_code == 302
    Trial.objects.update(deviations=[{"day": "2026-03-01", "what": "did them by mistake"}])
    renew()
    before = exported(client)
    elsewhere(client)
    assert "1 new" in take_in(client, before)[1]
    assert "0 new, 1 here already" in take_in(client, before)[1]
    assert {**exported(client), "exported_at": ""} == {**before, "exported_at": ""}
    ahead = {**before["trials"][0], "first": "2999-01-01"}
    before["trials"] += [{**ahead, "first": "some day"}, 3, ahead]
    assert "3 refused" in take_in(client, before)[1]


def test_a_trial_from_elsewhere_does_not_run_beside_the_one_here(client: Client) -> None:
    form = {"offer": "start-66", "tried": "shoes", "place": "back"}
    client.post("/trial/begin/", form)
    other = exported(client)
    elsewhere(client)
    client.post("/trial/begin/", {**form, "tried": "a warm-up", "offer": "blocks-64"})
    take_in(client, other, mine="on")
    assert [(row.tried, row.stopped_on is None) for row in Trial.objects.order_by("id")] == [
        ("a warm-up", True),
        ("shoes", False),
    ]


def test_taken_in_twice_is_stored_once(client: Client) -> None:
    fill("steady", 30, TODAY)
    whole = exported(client)
    assert "0 new" in take_in(client, whole)[1]
    assert exported(client)["answers"] == whole["answers"]


def test_a_diary_of_somebody_else_is_not_mixed_in_unless_said_to_be_mine(client: Client) -> None:
    fill("steady", 30, TODAY)
    other = exported(client)
    elsewhere(client)
    keep_sent()
    status, page = take_in(client, other)
    assert (status, "another diary" in page, "Nothing was changed" in page) == (400, True, True)
    assert Answer.objects.count() == 0
    assert take_in(client, other, mine="on")[0] == 200
    assert Answer.objects.count() == len(other["answers"])


@pytest.mark.parametrize(
    "enter",
    [
        lambda: add_pair(me(), "Sandals", Purpose.INDOORS, None, TODAY),
        lambda: begin_check(me(), None, datetime.now().astimezone()),
        lambda: save_day_steps(me(), [DaySteps(day=TODAY, steps=4000, source="phone")]),
        lambda: start_walking(me(), 0, TODAY),
    ],
)
def test_a_diary_of_shoes_steps_or_walks_is_somebodys_too(client: Client, enter: Callable[[], object]) -> None:
    other = exported(client)
    elsewhere(client)
    enter()
    assert take_in(client, other)[0] == 400


def test_one_edited_answer_does_not_cost_the_rest(client: Client) -> None:
    fill("steady", 30, TODAY)
    whole = exported(client)
    elsewhere(client)
    whole["answers"][0]["score"] = 1000
    whole["answers"][1]["day"] = "2026-13-01"
    whole["answers"][2]["answered_at"] = "2999-01-01T00:00:00+00:00"
    whole["records"][0]["pain"] = {"knee": False}
    status, page = take_in(client, whole)
    assert status == 200
    assert "4 refused" in page
    assert "answers.0: found" in page
    assert "answers.1: day" in page
    assert Answer.objects.count() == len(whole["answers"]) - 3
    assert Record.objects.count() == len(whole["records"]) - 1


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b'{"format": "footwork-diary"}', b"[" * 100_000])
def test_what_is_no_export_changes_nothing(client: Client, content: bytes) -> None:
    keep_sent()
    status, page = take_in(client, content)
    assert (status, "This is not a Footwork export" in page, "expected" in page) == (400, True, False)
    assert Record.objects.count() == 1


def test_an_export_cut_short_changes_nothing(client: Client) -> None:
    fill("steady", 30, TODAY)
    whole = json.dumps(exported(client)).encode()
    elsewhere(client)
    status, page = take_in(client, whole[: len(whole) // 2])
    assert (status, "only part of one" in page) == (400, True)
    assert Answer.objects.count() == 0


def table(client: Client, name: str) -> str:
    content = client.get(f"/data/{name}.csv").content
    assert content.startswith(codecs.BOM_UTF8)  # or Excel would take it for another encoding
    return content.decode("utf-8-sig")


@pytest.mark.parametrize(
    ("note", "cell"),
    [
        ("well\n=1+1", "well\n'=1+1"),
        ("well; =1+1", "well;' =1+1"),
        ("＝1", "'＝1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠x", "'＠x"),
        ("\t=1", "'\t=1"),
        ("2 = 1 + 1; well", "2 = 1 + 1; well"),
    ],
)
def test_no_part_of_a_cell_begins_to_compute(client: Client, note: str, cell: str) -> None:
    keep_sent(note=note)
    [row] = csv.DictReader(StringIO(table(client, "sessions")))
    assert row["note"] == cell


def test_tables_open_in_a_spreadsheet_without_computing(client: Client) -> None:
    keep_sent(note='=HYPERLINK("http://evil")', pain={"back": 0, "knee": None}, title="-2+3")
    [row] = csv.DictReader(StringIO(table(client, "sessions")))
    assert row["note"] == '\'=HYPERLINK("http://evil")'
    assert row["title"] == "'-2+3"
    assert (row["pain_back"], row["pain_knee"], row["effort"]) == ("0", "", "")


def test_every_answer_is_in_the_table_the_earlier_ones_too(client: Client) -> None:
    Person.objects.filter(pk=me().pk).update(follows=["back"])
    renew()
    for score in ("7", "3"):
        client.post("/check-in/", {"pain-back": score})
    rows = list(csv.DictReader(StringIO(table(client, "answers"))))
    assert [row["score"] for row in rows] == ["7", "3"]
    assert client.get("/data/secrets.csv").status_code == 404


def test_a_day_is_asked_about_first_then_erased_and_the_others_stay(client: Client) -> None:
    keep_sent()
    for began in ("2026-03-02T09", "2026-03-03T00"):  # the night belongs to the day that ends
        keep_sent(started_at=f"{began}:10:00.000+01:00", ended_at=f"{began}:11:07.000+01:00")
    told(date(2026, 3, 2), back=1, foot=0)
    told(date(2026, 3, 2), back=2)
    told(date(2026, 3, 3), back=3)
    asked = words(client, "/data/erase/day/?day=2026-03-02")
    assert "Erase Monday, 2 March" in asked
    assert "This erases 2 sessions and 2 answers of Monday, 2 March" in asked
    assert (Record.objects.count(), Answer.objects.count()) == (3, 4), "nothing is erased by asking"
    gone = client.post("/data/erase/day/", {"day": "2026-03-02"}, follow=True).content.decode()
    assert "Erased: 2 sessions and 2 answers of Monday, 2 March" in gone
    assert [f"{row.to_core().started_at.date()}" for row in Record.objects.all()] == ["2026-03-01"]
    assert [f"{row.day}" for row in Answer.objects.all()] == ["2026-03-03"]


def test_a_day_with_nothing_is_not_offered_to_be_erased(client: Client) -> None:
    text = words(client, "/data/erase/day/?day=2026-03-02")
    assert "Nothing to erase You entered nothing on Monday, 2 March." in text


@pytest.mark.parametrize(
    ("gone", "expected"),
    [(Counts(1, 0), "1 session"), (Counts(0, 1), "1 answer"), (Counts(2, 3), "2 sessions and 3 answers"),
     (Counts(0, 0), "nothing"), (Counts(1, 2, 1), "1 session, 1 activity and 2 answers"),
     (Counts(0, 0, 2), "2 activities")],
)  # fmt: skip
def test_what_went_is_said_in_words(gone: Counts, expected: str) -> None:
    assert str(gone) == expected


@pytest.mark.parametrize(
    "query", ["erased=2026-03-02", "erased=<b>&sessions=1&answers=1", "erased=all&sessions=x&answers=1"]
)
def test_an_address_that_we_did_not_make_says_nothing(client: Client, query: str) -> None:
    assert "rased:" not in words(client, f"/data/?{query}")


@pytest.mark.parametrize(
    ("address", "sent", "field", "expected"),
    [
        ("/data/erase/all/", {}, "sure", "To erase everything, type ERASE. Nothing was erased."),
        ("/data/erase/all/", {"sure": "yes"}, "sure", "To erase everything, type ERASE. Nothing was erased."),
        ("/data/erase/day/", {"day": "2026-02-30"}, "day", "Choose a day. Nothing was erased."),
    ],
)
def test_nothing_is_erased_by_mistake(
    client: Client, address: str, sent: dict[str, str], field: str, expected: str
) -> None:
    keep_sent()
    refused = client.post(address, sent)
    html = refused.content.decode()
    assert (refused.status_code, Record.objects.count()) == (400, 1)
    assert html.count(expected) == 2, "at the top, and at the field"
    assert re.search(rf'id="{field}"[^>]*value="{sent.get(field, "")}"[^>]*aria-describedby="refused-{field}"', html)


def test_the_address_of_erasing_leads_to_its_forms(client: Client) -> None:
    for address in ("/data/erase/day/", "/data/erase/all/", "/data/import/"):
        assert client.get(address).headers["Location"] == "/data/"


def test_everything_is_erased_in_the_browser_too_but_not_its_key(client: Client) -> None:
    gone = diary_id(me())
    answer = client.post("/data/erase/all/", {"sure": "erase"})
    assert answer.headers["Clear-Site-Data"] == '"cache"', "sessions of another diary may wait in its storage"
    assert f'data-erased="{gone}"' in client.get(answer.headers["Location"]).content.decode()
    assert "Clear-Site-Data" not in client.post("/data/erase/day/", {"day": "2026-03-02"}).headers
    assert client.get("/data/").status_code == 200


def test_no_address_makes_a_browser_forget_the_diary_that_is_open(client: Client) -> None:
    page = client.get(
        f"/data/?erased=all&sessions=1&answers=1&activities=0&looks=0&shoes=0&steps=0&removed=0&diary={diary_id(me())}"
    ).content.decode()
    assert "Everything was erased" in page
    assert "data-erased" not in page


def test_everything_means_everything(client: Client) -> None:
    fill("steady", 30, TODAY)
    before = Person.objects.get(pk=me().pk).diary
    sessions, answers = Record.objects.count(), Answer.objects.count()
    gone = client.post("/data/erase/all/", {"sure": " erase"}, follow=True).content.decode()
    assert f"Everything was erased: {sessions} sessions and {answers} answers, your plan and your settings." in gone
    person = Person.objects.get(pk=me().pk)
    assert (Record.objects.count(), Answer.objects.count(), person.follows) == (0, 0, [])
    assert person.diary != before


def test_activities_the_walking_plan_and_the_year_of_birth_go_along_and_are_stored_once(client: Client) -> None:
    now = datetime.now().astimezone()
    at, lasts = now - timedelta(hours=2), timedelta(minutes=31, seconds=5)
    walk = Activity(
        kind="walk", started_at=at, lasts=lasts, source="fit", source_id="7", effort=Effort.LIGHT, heart_rate=99,
        steps=3100, distance_m=2400, title="Früh",
    )  # fmt: skip
    save_activities(me(), [walk, replace(walk, source="typed", source_id="8", title="")])
    start_walking(me(), 2, TODAY)
    save_birth_year(me(), 1956)
    whole = exported(client)
    erase_all(me())
    assert exported(client).keys() & {"activities_done", "walking", "birth_year"} == set()
    for new in (True, False):
        told = words_of(take_in(client, whole, mine="on")[1])
        assert ("Imported: 3 new" in told) is new
    again = exported(client)
    for part in ("activities_done", "walking", "birth_year"):
        assert again[part] == whole[part]


def test_a_walking_plan_of_a_file_takes_no_ones_place_and_nonsense_is_refused(client: Client) -> None:
    start_walking(me(), 1, TODAY)
    save_birth_year(me(), 1956)
    wrong = {"kind": "walk", "started_at": f"{TODAY}T10:00:00+00:00", "lasts": "P2D", "source": "fit"}
    given = exported(client) | {
        "walking": [{"since": "2026-01-05", "week": 9}, {"since": "2026-01-05", "week": 99}],
        "activities_done": [wrong, wrong | {"started_at": "2999-01-01T10:00:00+00:00", "lasts": "PT30M"}],
        "birth_year": "1980",
    }
    told = words_of(take_in(client, given, mine="on")[1])
    assert "3 refused" in told
    assert [row.week for row in me().walking_changes.all()] == [3]
    assert birth_year(me()) == 1956


def test_activities_are_a_table_in_which_no_title_computes(client: Client) -> None:
    at = datetime(2026, 3, 2, 9, tzinfo=UTC)
    walk = Activity(kind="other", started_at=at, lasts=timedelta(minutes=31, seconds=6), source="fit", title="=1+1")
    save_activities(me(), [walk])
    text = client.get("/data/activities.csv").content.decode("utf-8-sig")
    [row] = csv.DictReader(StringIO(text))
    assert (row["kind"], row["title"], row["minutes"], row["effort"]) == ("other", "'=1+1", "31.1", "")
    assert row["started_at"] == "2026-03-02 09:00:00"


def test_a_day_is_erased_with_its_activities(client: Client) -> None:
    for day in (2, 3):
        at = datetime(2026, 3, day, 9, tzinfo=UTC)
        save_activities(me(), [Activity(kind="run", started_at=at, lasts=timedelta(minutes=30), source="fit")])
    assert "This erases 1 activity of Monday, 2 March" in words(client, "/data/erase/day/?day=2026-03-02")
    gone = words_of(client.post("/data/erase/day/", {"day": "2026-03-02"}, follow=True).content.decode())
    assert "Erased: 1 activity of Monday, 2 March" in gone
    assert me().activities_done.get().day == date(2026, 3, 3)


def test_a_day_is_erased_with_its_shoe_checks_by_the_clock_of_their_device(client: Client) -> None:
    east = timezone(timedelta(hours=12))
    times = [datetime(2026, 3, day, hour, tzinfo=east) for day, hour in ((2, 5), (3, 1), (3, 5))]
    save_checks(me(), [core.ShoeCheck(id=uuid4(), answered_at=at, answers={"length": "no"}) for at in times])
    assert "This erases 2 shoe checks of Monday, 2 March" in words(client, "/data/erase/day/?day=2026-03-02")
    gone = words_of(client.post("/data/erase/day/", {"day": "2026-03-02"}, follow=True).content.decode())
    assert "Erased: 2 shoe checks of Monday, 2 March" in gone
    [left] = ShoeCheck.objects.all()
    assert left.to_core().answered_at.date() == date(2026, 3, 3)


def test_before_everything_is_erased_the_page_says_what_goes(client: Client) -> None:
    keep_sent()
    assert "This erases 1 session, your plan and your settings." in words(client, "/data/")


def test_everything_erases_activities_the_walking_plan_and_the_year_of_birth(client: Client) -> None:
    save_activities(
        me(), [Activity(kind="run", started_at=datetime(2026, 3, 2, tzinfo=UTC), lasts=timedelta(1), source="x")]
    )
    start_walking(me(), 1, TODAY)
    save_birth_year(me(), 1956)
    assert "1 activity" in client.post("/data/erase/all/", {"sure": "ERASE"}, follow=True).content.decode()
    person = me()
    assert not person.activities_done.exists()
    assert not person.walking_changes.exists()
    assert birth_year(person) is None


def test_an_entry_with_many_mistakes_is_refused_once_and_in_words(client: Client) -> None:
    whole = exported(client) | {"answers": [{"id": "x"}], "records": [{}]}
    status, page = take_in(client, whole)
    assert (status, "2 refused" in page) == (200, True)
    assert "answers.0: id: found &quot;x&quot;, expected an id such as" in page


def german(client: Client, name: str) -> list[dict[str, str]]:
    content = client.get(f"/data/{name}.csv?for=de").content
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig")), delimiter=";"))


def test_a_german_excel_finds_cells_decimals_and_dates(client: Client) -> None:
    keep_sent(
        played_ms=67_500,
        note="=1+1; Füße",
        started_at="2026-03-02T07:10:00+01:00",
        ended_at="2026-03-02T07:11:07+01:00",
    )
    [row] = german(client, "sessions")
    assert (row["played_s"], row["length_s"]) == ("67,5", "67,0")
    assert (row["started_at"], row["utc_offset_minutes"]) == ("02.03.2026 07:10:00", "60")
    assert (row["pain_back"], row["pain_knee"]) == ("0", "")
    assert row["note"] == "'=1+1; Füße"
    [row] = csv.DictReader(StringIO(table(client, "sessions")))
    assert (row["played_s"], row["started_at"]) == ("67.5", "2026-03-02 07:10:00")


def test_the_language_of_the_page_chooses_the_spreadsheet_until_the_person_does() -> None:
    keep_sent()
    client = Client(headers={"accept-language": "de"})
    assert b";" in client.get("/data/sessions.csv").content.splitlines()[0]
    assert b";" not in client.get("/data/sessions.csv?for=en").content.splitlines()[0]
    assert 'name="for" value="de" checked' in client.get("/data/").content.decode()
    assert 'name="for" value="en" checked' in Client().get("/data/").content.decode()


def test_places_in_somebodys_words_are_columns_of_their_own(client: Client) -> None:
    keep_sent(pain={"own:=corn": 3, "heel": 2})
    [row] = csv.DictReader(StringIO(table(client, "sessions")))
    assert (row["pain_own:=corn"], row["pain_heel"], row["pain_calf"]) == ("3", "2", "")


@pytest.mark.parametrize("version", [VERSION + 1, 99])
def test_a_file_of_a_newer_program_says_so(client: Client, version: int) -> None:
    keep_sent()
    status, text = take_in(client, exported(client) | {"version": version})
    assert status == 400
    assert "A newer Footwork made this file. Update this one, then import the file again." in text
    assert "Nothing was changed." in text


@pytest.mark.parametrize("version", [0, "3", None])
def test_a_version_that_there_never_was_is_no_export(client: Client, version: object) -> None:
    keep_sent()
    _, text = take_in(client, exported(client) | {"version": version})
    assert "This is not a Footwork export, or only part of one." in text
