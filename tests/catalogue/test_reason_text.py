"""Every reason has its sentence, whatever it is about."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footwork.catalogue.adapters import adapter
from footwork.catalogue.documents import document_of
from footwork.catalogue.reason_text import nothing_suits, sentence, sentences, stop_rules, version_reason
from footwork.core.build_up import Variable
from footwork.core.errors import InvalidFile
from footwork.core.pain_rule import Verdict, Way
from footwork.core.plan import Version
from footwork.core.reason import Reason, ReasonKind, as_restored
from tests.core.plans import FIRST, VERSIONS
from tests.core.reasons import REASONS, reasons_of

OF_PYTHON = re.compile(r"""None|ReasonKind|Variable|datetime|[{}<>\[\]()"]|(?<![a-z])'|\s\s|\s$""")

AFTER_A_NAME = {
    ReasonKind.NEEDS, ReasonKind.DONE_STANDING, ReasonKind.DONE_ON_THE_FLOOR, ReasonKind.UNSUITABLE,
    ReasonKind.TOO_HARD, ReasonKind.TREATMENT, ReasonKind.ANOTHER_AIM, ReasonKind.TOO_LONG,
    ReasonKind.ONE_LIKE_IT, ReasonKind.OTHERS_SERVE_BETTER,
}  # fmt: skip
"""The ends of a sentence that begins with an exercise."""


@pytest.mark.parametrize("kind", ReasonKind)
@given(st.data())
def test_every_kind_has_a_sentence_and_shows_nothing_of_python(kind: ReasonKind, data: st.DataObject) -> None:
    told = sentence(data.draw(reasons_of(kind)))
    assert re.fullmatch(r"\S.*[^.:]" if kind in AFTER_A_NAME else r"\S.*[.:]", told)
    assert not OF_PYTHON.search(told)


@given(REASONS)
def test_a_reason_is_read_as_it_was_written(reason: Reason) -> None:
    written = json.dumps(document_of(reason))
    assert adapter(Reason).read_json(written.encode(), "a reason") == reason


def test_a_file_holds_of_a_reason_what_it_says_and_no_more() -> None:
    dose = Reason(kind=ReasonKind.DOSE, variable=Variable.SETS, before=2, now=1)
    assert document_of(dose) == {"kind": "dose", "variable": "sets", "before": 2, "now": 1}
    assert document_of(Reason(kind=ReasonKind.PAUSED)) == {"kind": "paused"}


@pytest.mark.parametrize("written", ['{"kind": "bored"}', '{"kind": "rose"}', '{"kind": "good", "place": "back"}'])
def test_a_reason_that_there_is_not_is_refused(written: str) -> None:
    with pytest.raises(InvalidFile):
        adapter(Reason).read_json(written.encode(), "a reason")


def test_what_a_reason_is_about_is_called_by_its_name_and_else_by_its_id() -> None:
    for reason, told in (
        (Reason(kind=ReasonKind.ADDED, exercises=("short-foot",)), "Added: Short foot."),
        (Reason(kind=ReasonKind.ADDED, exercises=("an-old-one",)), "Added: an-old-one."),
        (Reason(kind=ReasonKind.EASED, exercises=("toe-walk", "toe-press")), "Easier: Toe walk, Toe press."),
        (
            Reason(kind=ReasonKind.SWAPPED, exercises=("toe-walk",), instead="heel-walk"),
            "Heel walk instead of Toe walk.",
        ),
        (Reason(kind=ReasonKind.CHOSEN_FOR, aims=("back", "?"), minutes=10), "Chosen for: my back, ?; 10 minutes."),
        (Reason(kind=ReasonKind.NEEDS, things=("band", "wings")), "needs an exercise band and wings"),
        (Reason(kind=ReasonKind.REST, until=date(2026, 12, 3)), "Rest until 3 December."),
        (
            Reason(kind=ReasonKind.ANOTHER_WAY, exercises=("toe-press",), instead="single-leg-toe-press"),
            "Nothing more can be changed here. Next, try on one leg.",
        ),
        (
            Reason(kind=ReasonKind.ANOTHER_WAY, exercises=("toe-press",), instead="an-old-one"),
            "Nothing more can be changed here. Next, try an-old-one.",
        ),
    ):
        assert sentence(reason) == told


def test_the_numbers_of_the_rule_are_in_its_sentences() -> None:
    verdict = Verdict(Way.EASIER, ReasonKind.ROSE, "knee-left")
    assert sentence(verdict.reason) == "Pain in your left knee rose by 2 points or more, to above 5 of 10."
    assert sentence(Verdict(Way.SAME, ReasonKind.AS_BEFORE, "knee").reason).startswith("Your pain was about the same")
    for part in ("by 3 points or more", "by 2 points, to above 5 out of 10", "at all, to 8 or more"):
        assert part in " ".join(stop_rules())


@pytest.mark.parametrize(
    ("reasons", "told"),
    [
        ([ReasonKind.TOO_LONG], "The exercises that suit you take longer than the time you chose. Allow more minutes."),
        (
            [ReasonKind.TOO_HARD, ReasonKind.DONE_STANDING],
            "No exercise fits all your answers. Some come close, but each one is done standing or is harder than "
            "you want.",
        ),
    ],
)
def test_where_nothing_can_be_chosen_it_says_what_to_relax(reasons: list[ReasonKind], told: str) -> None:
    assert nothing_suits([Reason(kind=kind) for kind in reasons]) == told


def restored(version: Version) -> Version:
    return replace(version, reasons=as_restored(version.reasons))


@given(VERSIONS)
def test_a_version_says_why_in_the_words_of_whoever_made_it_if_there_are_any(version: Version) -> None:
    told = version_reason(replace(version, note=""))
    assert told == sentences(version.reasons)
    assert version_reason(restored(replace(version, note="my knee"))) == "Restored: my knee"
    if ReasonKind.RESTORED not in {one.kind for one in version.reasons}:
        assert version_reason(replace(version, note="my knee")) == "my knee"
        assert version_reason(restored(replace(version, note=""))) == f"Restored: {told}"


def test_what_has_no_reason_but_a_note_says_that() -> None:
    assert version_reason(FIRST) == "to begin with"
