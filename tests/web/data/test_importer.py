"""Whatever a file says, every page opens after it was imported, and none takes for ever."""

from __future__ import annotations

import json
import os
from copy import deepcopy
from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from footwork.catalogue.library import library
from footwork.catalogue.reason_text import version_reason
from footwork.core.days import DaysAWeek
from footwork.core.own_dose import OwnDose
from footwork.core.own_routine import OwnRoutine
from footwork.core.plan import Pause
from footwork.core.prescription import Prescription
from footwork.core.reason import Reason, ReasonKind
from footwork.web.data.eraser import erase_all
from footwork.web.data.import_report import MOST_REFUSED
from footwork.web.data.importer import import_diary
from footwork.web.diary.answers import save_answer, scores_by_subject
from footwork.web.diary.models import Screening, Trial
from footwork.web.diary.tracked import track_activities, track_places
from footwork.web.people.data_version import save_fields
from footwork.web.people.models import Person
from footwork.web.plan.store import add_version, current_plan
from footwork.web.screening.saving import NONE, save_screening
from footwork.web.trials import begin_trial
from tests.web.every_page import failing_pages
from tests.web.older import EXPORTED_BEFORE, EXPORTED_NOW
from tests.web.pages import exported, keep_sent
from tests.web.shod import own_shoes
from tests.web.who import me, renew
from tests.web.work import at_most

pytestmark = [pytest.mark.django_db, pytest.mark.unscreened]
NOW = datetime.now().astimezone()
OPENED: set[str] = set()
MOST_CALLS = 20_000_000
"""For all pages together; usual are two million."""


def live() -> None:
    """A diary with something of everything."""
    screen = library().screen()
    save_screening(me(), {group.id: [NONE] for group in screen}, NOW - timedelta(days=2))
    track_places(me(), ["back", "knee-left"])
    track_activities(me(), ["stairs"])
    version = current_plan(me()).newest
    legs = OwnRoutine(id="legs", title="Legs", exercises=("toe-press", "heel-raise"))
    own = [
        Prescription(id="legs", routine="legs", slots=("morning",)),
        Prescription(id="heel-raise", exercise="heel-raise", slots=("morning",), days=DaysAWeek(3)),
    ]
    made = NOW - timedelta(days=1)
    add_version(me(),
        replace(
            version, since=made.date(), made_at=made, note="Mine.", minutes=30, routines=(legs,),
            prescriptions=(*version.prescriptions, *own),
            pauses=(Pause(first=NOW.date() + timedelta(days=9), last=NOW.date() + timedelta(days=12)),),
            doses=(OwnDose(exercise="toe-press", sets=2),),
        ),
        version.number,
    )  # fmt: skip
    for name, about, score in (("pain", "back", 3), ("activity", "stairs", 4), ("global-change", "", 2)):
        for back in (8, 1):
            save_answer(me(), name, {about: score}, (NOW - timedelta(days=back)).date(), NOW - timedelta(days=back))
    save_answer(me(), "roland-morris", {"": 5}, NOW.date(), NOW)
    began = (NOW - timedelta(hours=2)).isoformat()
    keep_sent(started_at=began, ended_at=NOW.isoformat(), pain={"back": 2}, note="well")
    own_shoes(me(), NOW)
    begin_trial(me(), "start-66", "the exercises", "back", NOW.date() - timedelta(days=2))
    Trial.objects.update(deviations=[{"day": f"{NOW.date()}", "what": "forgot"}])
    renew()


def imported(client: Client, whole: object) -> tuple[int, str]:
    answer = client.post("/data/import/", {"file": BytesIO(json.dumps(whole).encode()), "mine": "on"})
    return answer.status_code, answer.content.decode()


ODD: dict[type, list[Any]] = {
    str: [
        "", "x" * 3000, "\ud800", "\x1b]52;c;\x07", "a/b", "..", "é", "true", "7", "mine", "five-foot", "pain",
        "0001-01-01", "1999-12-31", "2000-01-01", "9999-12-31", "2027-02-29",
        "0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00-14:00", "9999-12-31T23:59:59-14:00",
        "2000-01-01T00:00:00+23:59", "2026-03-01T00:00:00", "2026-03-01T00:00:00.5Z",
        "07:30+14:00", "00:00", "23:59:59.999999", "24:00",
    ],
    int: [-1, 0, 1, 9, 10, 11, 24, 25, 59, 60, 100, 101, 2**15, 2**31 - 1, 2**31, 2**63, 10**40],
    float: [-0.1, 0.5, 1e308, float("inf"), float("-inf"), float("nan")],
    type(None): [0, "x", []],
    bool: [True, False],
    list: [[], [[]], ["x"]],
    dict: [{}, {"x": 1}],
}  # fmt: skip
ANY = [odd for values in ODD.values() for odd in values]


@st.composite
def damaged(draw: st.DrawFn, whole: dict[str, Any]) -> dict[str, Any]:
    """With one to four values that are other entries, mostly of the same kind."""
    whole = deepcopy(whole)
    for _ in range(draw(st.integers(1, 4))):
        within: Any = whole
        while True:
            keys: list[Any] = sorted(within) if isinstance(within, dict) else list(range(len(within)))
            key = draw(st.sampled_from(keys))
            if not (isinstance(within[key], dict | list) and within[key] and draw(st.integers(0, 9))):
                break
            within = within[key]
        kind = type(within[key])
        within[key] = draw(st.sampled_from(ODD[kind]) if draw(st.integers(0, 4)) else st.sampled_from(ANY))
    return whole


EXAMPLES = int(os.environ.get("FOOTWORK_IMPORTS", "6"))
"""More on demand: each opens a hundred pages."""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=EXAMPLES)
@given(st.data())
def test_every_page_opens_after_any_import(client: Client, data: st.DataObject) -> None:
    erase_all(me())
    live()
    whole = exported(client)
    if data.draw(st.booleans(), "into a fresh diary"):
        erase_all(me())
    status, _page = imported(client, data.draw(damaged(whole)))
    assert status in (200, 400)
    with at_most(MOST_CALLS):
        assert failing_pages(client, OPENED) == []
    status, page = imported(client, exported(client))
    assert (status, " 0 new" in page, "0 refused" in page) == (200, True, True)


def test_an_export_of_before_reasons_were_data_is_taken_in_once(client: Client) -> None:
    erase_all(me())
    status, page = imported(client, EXPORTED_BEFORE)
    assert (EXPORTED_BEFORE["version"], status, "0 refused" in page) == (1, 200, True)
    versions = current_plan(me()).versions[1:]
    assert [version_reason(one) for one in versions] == [one["reason"] for one in EXPORTED_BEFORE["plan"]]
    assert versions[-1].reasons == (Reason(kind=ReasonKind.UNDONE),)
    assert exported(client)["screenings"] == EXPORTED_NOW["screenings"]
    for again in (EXPORTED_BEFORE, exported(client)):
        status, page = imported(client, again)
        assert (status, " 0 new" in page, "0 refused" in page) == (200, True, True)


def edited(whole: dict[str, Any], part: str, **changes: Any) -> dict[str, Any]:
    return {**whole, part: [{**one, **changes} for one in whole[part]]}


@pytest.mark.parametrize(
    ("part", "changes"),
    [
        ("answers", {"measure": "global-change", "about": "", "score": 100}),
        ("answers", {"measure": "pain", "score": 11}),
        ("answers", {"answered_at": "0001-01-01T00:00:00+14:00"}),
        ("plan", {"number": 2**31}),
        ("plan", {"made_at": "0001-01-01T00:00:00+14:00"}),
        ("plan", {"since": "9998-01-01"}),
        ("plan", {"pauses": [{"first": "0001-01-01", "last": None}]}),
        ("plan", {"pauses": [{"first": "2026-01-01", "last": "9999-12-31"}]}),
        ("plan", {"pauses": [{"first": "2026-01-01", "last": "2026-01-02"}] * 10_000}),
        ("plan", {"clock": {"morning": "07:30+14:00", "midday": "12:00", "evening": "19:00"}}),
        ("plan", {"quiet": {"first": "21:00Z", "last": "07:00"}}),
        ("plan", {"routines": [{"id": "a/b", "title": "Mine", "exercises": ["toe-press"]}]}),
        ("records", {"ended_at": "9999-12-31T23:59:59-14:00"}),
        ("trials", {"deviations": [{"day": "2026-03-01", "what": "\x1b"}]}),
        ("screenings", {"holding": {"back": ["\x1b"]}}),
        ("pairs", {"purpose": "flying"}),
        ("pairs", {"name": "x" * 81}),
        ("pairs", {"began": "9998-01-01"}),
        ("pairs", {"looks": [{"day": "2026-03-01", "signs": []}] * 10_000}),
        ("shoe_checks", {"answers": {"length": "\x1b"}}),
        ("shoe_checks", {"answers": {"length": 7}}),
        ("shoe_checks", {"answered_at": "9990-01-01T00:00:00Z"}),
    ],
)
def test_what_cannot_be_is_refused_where_it_is_read(client: Client, part: str, changes: dict[str, Any]) -> None:
    live()
    whole = exported(client)
    erase_all(me())
    status, page = imported(client, edited(whole, part, **changes))
    assert (status, f"{len(whole[part])} refused" in page) == (200, True)


@pytest.mark.parametrize("ready", [float("inf"), True, "20", 2**70, [20], None])
def test_a_time_to_get_ready_that_there_is_not_is_refused(client: Client, ready: object) -> None:
    live()
    whole = exported(client) | {"ready_seconds": ready}
    erase_all(me())
    status, page = imported(client, whole)
    assert (status, "1 refused" in page) == (200, True)
    assert Person.objects.get(pk=me().pk).ready_seconds == 0


def test_a_file_of_which_hardly_anything_can_be_read_is_given_up(client: Client) -> None:
    live()
    whole = exported(client) | {"answers": [{"id": 1}] * 100_000}
    erase_all(me())
    with at_most(2_000_000):
        status, page = imported(client, whole)
    assert (status, f"At least {MOST_REFUSED} entries" in page, "Nothing was changed" in page) == (400, True, True)
    assert not Screening.objects.exists()


def test_scores_off_their_scale_that_an_older_program_took_are_left_out(client: Client) -> None:
    live()
    apps.get_model("diary", "Answer").objects.filter(measure="global-change").update(score=100)
    renew()
    assert scores_by_subject(me(), "global-change") == {}
    assert failing_pages(client, OPENED) == []


def test_the_longest_pauses_that_a_plan_can_have_cost_a_calendar_little(client: Client) -> None:
    long = Pause(first=NOW.date(), last=NOW.date() + timedelta(days=731))
    newest = current_plan(me()).newest
    add_version(me(), replace(newest, since=NOW.date(), made_at=NOW, note="Away.", pauses=(long,) * 100), newest.number)
    with at_most(2_000_000):
        assert client.get("/plan/footwork.ics").status_code == 200


def test_a_chosen_language_is_exported_and_imported_where_nothing_was_done_yet(client: Client) -> None:
    save_fields(me(), language="de")
    whole = exported(client)
    assert whole["language"] == "de"
    save_fields(me(), language="")
    assert "language" not in exported(client)
    import_diary(me(), json.dumps(whole).encode(), NOW, mine=True)
    assert me().language == "de"


@pytest.mark.parametrize("language", ["tlh", 7, ["de"], {"de": 1}, "x" * 300])
def test_a_language_that_there_is_not_is_refused(client: Client, language: object) -> None:
    whole = exported(client) | {"language": language}
    report = import_diary(me(), json.dumps(whole).encode(), NOW, mine=True)
    assert any("language" in one for one in report.refused)
    assert me().language == ""
