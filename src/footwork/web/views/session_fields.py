"""What the pages of a session ask, with what was typed or is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from footwork.catalogue.reached_text import reached_set
from footwork.core.open_end import Unit
from footwork.core.place import MAIN, MORE_EXACT, Place, in_order
from footwork.core.record import WORST, Amount, ItemDone, PainTold
from footwork.outputs.web_player.context import FIRST_ASKED
from footwork.translation import noop_in
from footwork.web.diary.session_forms import ChangeSessionForm, SessionForm, amounts_of, reached_name
from footwork.web.diary.tracked import tracked_places_in_sessions
from footwork.web.people.models import Person


@dataclass(frozen=True, slots=True)
class ReachedField:
    """What was reached of what had an open end, in which set, and on which side where there are two."""

    name: str
    label: str
    given: object


@dataclass(frozen=True, slots=True)
class DoneField:
    """How much of an exercise was done: each choice with its words, `given` the one that is chosen, and what was
    `reached`."""

    name: str
    label: str
    choices: tuple[tuple[str, str], ...]
    given: str
    reached: tuple[ReachedField, ...]


@dataclass(frozen=True, slots=True)
class PainField:
    place: Place
    before: int | None
    worst: int | None


_AMOUNTS = {
    Amount.ALL: noop_in("how much was done", "All"),
    Amount.SOME: noop_in("how much was done", "Part"),
    Amount.NONE: noop_in("how much was done", "Not done"),
}


def done_fields(form: ChangeSessionForm) -> Iterator[DoneField]:
    for number, item in enumerate(form.record.items):
        choices = tuple((one.value, pgettext("how much was done", _AMOUNTS[one])) for one in amounts_of(item))
        reached = tuple(_reached_fields(form, number, item))
        yield DoneField(f"done-{number}", item.name, choices, str(form[f"done-{number}"].value()), reached)


def _reached_fields(form: ChangeSessionForm, number: int, item: ItemDone) -> Iterator[ReachedField]:
    for position, one in enumerate(item.reached):
        name = reached_name(number, position)
        label = _("Seconds, {set}") if one.unit is Unit.SECONDS else _("Repetitions, {set}")
        value = form[name].value()
        yield ReachedField(name, label.format(set=reached_set(one)), "" if value is None else value)


def felt_fields(person: Person, form: SessionForm) -> dict[str, object]:
    """Pain is asked for in the places that the person tracks, or has answered for; the others can be added."""
    asked = in_order([*(tracked_places_in_sessions(person) or FIRST_ASKED), *_answered(form)])
    before = form.record if isinstance(form, ChangeSessionForm) else None
    return {
        "pains": list(_pains(form, asked)),
        "other_pains": list(_pains(form, (place for place in MAIN if place not in asked))),
        "more_pains": list(_pains(form, (place for place in MORE_EXACT if place not in asked))),
        "asks_worst": not (before and before.answered and before.pain_told is PainTold.AFTER),
        "scores": range(WORST + 1),
        "effort": _given(form, "effort"),
    }


def _answered(form: SessionForm) -> Iterator[Place]:
    for place in form.places:
        if any(_given(form, f"{asked}{place}") is not None for asked in ("pain-", "before-pain-")):
            yield place


def _pains(form: SessionForm, places: Iterable[Place]) -> Iterator[PainField]:
    for place in places:
        yield PainField(place, _given(form, f"before-pain-{place}"), _given(form, f"pain-{place}"))


def _given(form: SessionForm, name: str) -> int | None:
    """What was sent and can be read, else what is there."""
    return form.cleaned_data.get(name) if form.is_bound else form.initial.get(name)
