"""What an old version of the plan said of itself it says still."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.catalogue.adapters import adapter
from footwork.catalogue.documents import document_of
from footwork.catalogue.reason_text import version_reason
from footwork.core.plan import Version
from footwork.core.reason import Reason, ReasonKind
from footwork.core.record import MOST_NOTE
from footwork.web.old_plan_versions import version_content
from tests.core.plans import FIRST

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
    content = {key: value for key, value in document_of(FIRST).items() if key not in ("reasons", "note", "schedule")}
    return content | {"reason": reason, "meant": document_of(FIRST)["schedule"]}


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
