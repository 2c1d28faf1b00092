"""Sessions as a person tells of them afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from django.utils.translation import gettext_lazy as _

from footwork import local_time
from footwork.core.correction import later_revision, moved, with_amount, with_reached
from footwork.core.record import Amount, ItemDone, PainTold, Record
from footwork.core.times import MINUTE, day_at
from footwork.web.diary.session_forms import ChangeSessionForm, SessionForm, minutes_played
from footwork.web.form_errors import FormError
from footwork.web.past import began_at, check_over

_NOTHING_DONE = _("Say what you did, or remove the session.")


def corrected(form: ChangeSessionForm, now: datetime) -> Record:
    """The session as a valid `form` tells it, as a later revision; what the form does not change stays as it is, to
    the second. Raises FormError for what cannot have been."""
    before, given = form.record, form.cleaned_data
    items = tuple(map(with_amount, map(with_reached, before.items, form.reached), form.amounts))
    if all(item.amount is Amount.NONE for item in items):
        raise FormError(_NOTHING_DONE, "done-0")
    timed = _timed(form, now)
    done = {item.exercise for item in items if item.phases_done}
    changed = replace(
        timed,
        revision=later_revision(before.revision, before.started_at, now),
        items=items,
        hurt_by=given["hurt_by"] if given["hurt_by"] in done else "",
    )
    return _with_felt(changed, form)


def told_session(form: SessionForm, routine: str, title: str, items: Sequence[ItemDone], now: datetime) -> Record:
    """One that was done without the player, all of it. Raises FormError for what is still to come."""
    began = began_at(form.cleaned_data["day"], form.cleaned_data["time"], now)
    _check_over(form, began, now)
    played_ms = form.lasted // MINUTE * 60_000
    done = tuple(replace(item, phases_done=item.phases_planned) for item in items)
    record = Record(
        id=uuid4(),
        routine=routine,
        title=title,
        pace=0,
        started_at=began,
        ended_at=began + form.lasted,
        length_ms=played_ms,
        played_ms=played_ms,
        items=done,
        by_hand=True,
    )
    return _with_felt(record, form)


def _with_felt(record: Record, form: SessionForm) -> Record:
    """What was asked of an older session, how it hurt after it, stays what was asked."""
    asked_after = record.answered and record.pain_told is PainTold.AFTER
    return replace(
        record,
        pain=form.pain,
        pain_before=form.pain_before,
        pain_told=PainTold.WORST if form.pain and not asked_after else PainTold.AFTER,
        effort=form.cleaned_data["effort"],
        note=form.cleaned_data["note"],
    )


def _timed(form: ChangeSessionForm, now: datetime) -> Record:
    """By the clock of its device where that is another than this computer's."""
    before, given = form.record, form.cleaned_data
    began, lasted = before.started_at, None
    if given["minutes"] != minutes_played(before):
        lasted = form.lasted
    if (given["day"], f"{given['time']:%H:%M}") != (day_at(began), f"{began:%H:%M}"):
        here = local_time.by_local_clock(began).utcoffset() == began.utcoffset()
        began = began_at(given["day"], given["time"], now, None if here else began.tzinfo)
    if began == before.started_at and lasted is None:
        return before
    _check_over(form, began, now)
    return moved(before, began, lasted)


def _check_over(form: SessionForm, began: datetime, now: datetime) -> None:
    check_over(began, form.lasted, form.cleaned_data["day"], now, ends="minutes")
