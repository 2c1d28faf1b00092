"""What an old version of the plan said of itself it says still."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any
from unittest import mock
from uuid import UUID

import pytest
from django.apps import apps
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from footwork.catalogue.adapters import adapter
from footwork.catalogue.documents import document_of
from footwork.catalogue.reason_text import version_reason
from footwork.core.due import due
from footwork.core.occurrences import occurrences
from footwork.core.plan import Plan, Version
from footwork.core.reason import Reason, ReasonKind
from footwork.core.record import MOST_NOTE, Amount
from footwork.core.slots import Done
from footwork.web.data.import_file import contents_of
from footwork.web.data.import_report import Report
from footwork.web.diary.models import PlanVersion
from footwork.web.diary.sessions import DoneSession
from footwork.web.old_plan_versions import rewrite_stored, version_content
from footwork.web.plan.fulfilled import Fulfilled
from tests.core.plans import FIRST
from tests.web.old_plans import due_before, ids_of, session, version
from tests.web.who import me

FIXED = {
    "Paused.": ReasonKind.PAUSED,
    "Resumed.": ReasonKind.RESUMED,
    "Break cancelled.": ReasonKind.BREAK_CANCELLED,
    "Changed by you.": ReasonKind.CHANGED,
    "Doses changed by you.": ReasonKind.DOSES_CHANGED,
    "Reminders changed.": ReasonKind.REMINDERS_CHANGED,
    "The last change was undone.": ReasonKind.UNDONE,
    "You have all you need.": ReasonKind.ALL_EQUIPMENT,
    "Chosen for you.": ReasonKind.CHOSEN,
}


def old(reason: object) -> dict[str, Any]:
    """As a program of before wrote a version."""
    content = {
        key: value for key, value in document_of(FIRST).items() if key not in ("reasons", "note", "prescriptions")
    }
    meant = [
        {"routine": "presses", "time_of_day": "evening", "weekdays": [0, 2, 4]},
        {"routine": "whole", "time_of_day": "morning", "weekdays": [*range(7)]},
    ]
    return content | {"reason": reason, "meant": meant}


def read(content: dict[str, Any]) -> Version:
    return adapter(Version).read_json(json.dumps(content).encode(), "a version")


SAID = st.one_of(st.sampled_from([*FIXED, "Left out: Toe walk."]), st.text(min_size=1, max_size=MOST_NOTE - 10))


@given(SAID, st.sampled_from(["", "Restored: "]))
def test_whatever_it_said_is_said_still(told: str, prefix: str) -> None:
    assert version_reason(read(version_content(old(prefix + told)))) == prefix + told


@pytest.mark.parametrize(("told", "kind"), FIXED.items())
def test_a_sentence_of_ours_becomes_its_kind(told: str, kind: ReasonKind) -> None:
    now, restored = read(version_content(old(told))), read(version_content(old(f"Restored: {told}")))
    assert (now.reasons, now.note) == ((Reason(kind=kind),), "")
    assert (restored.reasons, restored.note) == ((Reason(kind=ReasonKind.RESTORED), Reason(kind=kind)), "")


def test_any_other_sentence_becomes_the_note_of_a_version_that_plans_the_same() -> None:
    now = read(version_content(old("Pain in your back was above 5 of 10 in the last session.")))
    assert (now.reasons, now.note) == ((), "Pain in your back was above 5 of 10 in the last session.")
    assert now.is_like(FIRST)


@pytest.mark.parametrize("content", [{}, document_of(FIRST), {"reason": None}, {"reason": ["Paused."]}])
def test_what_is_new_or_cannot_be_read_stays_as_it_is(content: dict[str, Any]) -> None:
    assert version_content(content) == content


BEGIN = date(2026, 1, 1)
OF_BEFORE = [
    version(
        1, BEGIN,
        session("five-foot", "morning"), session("toe-presses", "midday"), session("toe-presses", "evening"),
    ),
    version(
        2, date(2026, 3, 5), session("toe-presses", "evening", 0, 2, 4), session("toe-presses", "morning"),
        session("mine", "morning", 1, 3), session("mine", "midday", 1, 3),
        routines=[{"id": "mine", "title": "My exercises", "exercises": ["toe-press", "heel-raise"]}],
        doses=[{"exercise": "toe-press", "sets": 2, "reps": None, "hold_s": 4, "pinned": True}],
        pauses=[{"first": "2026-04-01", "last": "2026-04-10"}], missed="roll", minutes=20,
    ),
    version(
        3, date(2026, 9, 1), session("legs", "evening", 5), session("mine", "evening", 0, 6),
        routines=[
            {"id": "mine", "title": "My exercises", "exercises": ["heel-raise"]},
            {"id": "legs", "title": "Legs", "exercises": ["calf-stretch", "toe-press"]},
        ],
        pauses=[{"first": "2026-12-20", "last": None}],
    ),
]  # fmt: skip
"""With pauses, own routines and doses; none of the days of the week is as another."""


def test_every_day_of_a_year_has_the_same_sessions_with_the_same_ids() -> None:
    now = Plan(UUID(int=7), tuple(read(version_content(one)) for one in OF_BEFORE))
    first, last = date(2025, 12, 25), date(2027, 1, 10)
    made = list(occurrences(now, first, last))
    assert [one.id for one in made] == list(ids_of(now.id, OF_BEFORE, first, last))
    assert len(made) > 500


OF_EXERCISES = {"mine": ("toe-press", "heel-raise"), "legs": ("calf-stretch", "toe-press")}


@given(st.integers(0, 2**32), st.sampled_from([0.1, 0.5, 1.0]))
@settings(max_examples=12, deadline=None)
def test_every_day_of_a_year_has_the_same_sessions_done_as_before(seed: int, often: float) -> None:
    """With sessions of all kinds at all hours. A person's own exercises were one routine; now they are composed."""
    chance, first, last = Random(seed), date(2025, 12, 20), date(2027, 1, 10)
    now = Plan(UUID(int=7), tuple(read(version_content(one)) for one in OF_BEFORE))
    before: dict[date, dict[str, list[Done]]] = {}
    after: dict[date, dict[str, list[Done]]] = {}
    counts = Fulfilled(now, {})
    for day in (first + timedelta(days=at) for at in range((last - first).days)):
        for routine in ("five-foot", "toe-presses", "mine", "legs"):
            while chance.random() < often / 2:
                done = Done(time(chance.randrange(24)), chance.choice([*Amount]))
                items = tuple((id, done.amount) for id in OF_EXERCISES.get(routine, ("toe-press",)))
                before.setdefault(day, {}).setdefault(routine, []).append(done)
                also = counts(DoneSession(day, done.began, routine, done.amount, items))
                for key, amount in ((routine, done.amount), *(also if routine == "mine" else ())):
                    after.setdefault(day, {}).setdefault(key, []).append(Done(done.began, amount))
    was = [{*day} for day in due_before(OF_BEFORE, first, last, before)]
    found = [
        {(one.occurrence.routine, one.occurrence.day, one.occurrence.slot.id, one.amount) for one in day}
        for day in due(now, first, last, after)
    ]
    assert found == was


def test_the_hours_of_before_are_the_hours_of_now() -> None:
    now = read(version_content(OF_BEFORE[0]))
    assert [(one.id, f"{one.at:%H:%M}") for one in now.slots] == [
        ("morning", "07:15"), ("midday", "12:30"), ("evening", "19:00")
    ]  # fmt: skip


@pytest.mark.django_db
def test_what_is_stored_is_rewritten_once_and_exports_of_before_can_be_imported() -> None:
    for one in OF_BEFORE:
        PlanVersion(person=me(), number=one["number"], content=one).save()
    editor = mock.Mock(connection=connection)
    rewrite_stored(apps, editor)
    rewrite_stored(apps, editor)
    stored = [row.content for row in PlanVersion.objects.filter(person=me())]
    assert [read(one) for one in stored] == [read(version_content(one)) for one in OF_BEFORE]
    diary = {
        "format": "footwork-diary", "version": 2, "diary": f"{UUID(int=7)}", "exported_at": "2026-12-01T12:00:00+00:00",
        "records": [], "answers": [], "plan": OF_BEFORE,
    }  # fmt: skip
    report = Report()
    contents = contents_of(json.dumps(diary).encode(), datetime(2026, 12, 1, 12, tzinfo=UTC), report)
    assert contents.of("plan", Version) == [read(one) for one in stored]
    assert not report.refused
