"""What is known of who starts a session in the terminal: by the diary or, if it cannot be had, by new answers."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from footwork import local_time
from footwork.catalogue.library import library
from footwork.core.answered import answers_of
from footwork.core.errors import FootworkError
from footwork.core.question import questions_of
from footwork.core.safety import Decision, decide
from footwork.core.start import Start
from footwork.translation import gettext as _
from footwork.web.screening.text import headline

if TYPE_CHECKING:
    from footwork.web.people.models import Person


def start(ask: Callable[[], dict[str, list[str]]]) -> Start:
    from django.db import DatabaseError

    from footwork.web.database import open_database
    from footwork.web.people.current import default_person

    ask = cache(ask)  # whoever has answered is not asked again because the diary fails to store it
    try:
        open_database()
        from footwork.web.people.current import default_person  # models need the site

        return _by_the_diary(default_person(), ask)
    except (FootworkError, DatabaseError):  # the session is to be had all the same, and its record will wait
        screen = library().screen()
        decision = decide(screen, answers_of(ask(), (question.id for question in questions_of(screen))))
        return Start(_held(decision), _told(decision), decision.changes)


def _by_the_diary(person: Person, ask: Callable[[], dict[str, list[str]]]) -> Start:
    from footwork.web.diary.tracked import tracked_places_in_sessions
    from footwork.web.plan.store import current_plan
    from footwork.web.screening.saving import NONE, save_screening
    from footwork.web.screening.status import State, screening_status

    known = screening_status(person)
    decision = known.decision
    told: tuple[str, ...] = ()
    if decision is None or known.state is State.ASK_AGAIN:
        given = {part: ids or [NONE] for part, ids in ask().items()}
        decision = save_screening(person, given, local_time.now())
        decision = screening_status(person).decision or decision  # with what was found on the feet
        told = _told(decision)
    newest = current_plan(person).newest
    return Start(
        _held(decision), told, decision.changes, newest.doses, newest.left_out, tracked_places_in_sessions(person)
    )


def _told(decision: Decision) -> tuple[str, ...]:
    """What whoever may start is to know, and what they are to book."""
    lines = (*((one.in_full, one.then) for one in decision.advised), *decision.told)
    return tuple(f"{says}. {then}" for says, then in lines) if decision.may_start else ()


def _held(decision: Decision) -> str:
    if decision.may_start:
        return ""
    reasons = (f"{question.in_full}. {question.then}" for question in decision.because)
    again = _("Once you have seen a clinician about it, open “Safety check” in Footwork and answer again.")
    return "\n".join((headline(decision), *reasons, again))
