"""The questions after a session. No answer is never a zero, and every answer stays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TypeVar

from footwork.catalogue.place_text import place_of_pain
from footwork.catalogue.reached_text import reached_set
from footwork.catalogue.skip_text import skip_text
from footwork.core.felt import Felt, judged
from footwork.core.names import printable
from footwork.core.open_end import Unit
from footwork.core.place import Place
from footwork.core.place_pain import pains_around
from footwork.core.reached import Reached
from footwork.core.record import ASKED, MOST_NOTE, WORST, Amount, ItemDone, PainTold, Record
from footwork.core.safety import TOO_MUCH_PAIN
from footwork.core.span import clock
from footwork.core.times import day_at
from footwork.outputs.terminal_player.terminal import Terminal
from footwork.translation import gettext as _
from footwork.translation import noop

T = TypeVar("T")

SCALE = noop("Please type a whole number from 0 to {worst}, or press Enter to skip.")
WHICH_ONE = noop("Please type a number from 1 to {last}, or press Enter to skip.")


class NoMoreAnswers(Exception):
    """The person has had enough of the questions, or the terminal is gone."""


def felt(record: Record, terminal: Terminal, places: Iterable[Place]) -> Record:
    """The record with its answers, those about pain in `places`."""
    _say_what_was_done(record, terminal)
    try:
        record = _with_reached(record, terminal)
        for place in places:
            record = _with_pain(record, place, terminal)
        record = _with_what_hurt(record, terminal)
        record = replace(
            record, effort=_ask(_scale(noop("Effort, from 0 (none) to {worst} (the most possible):")), _score, terminal)
        )
        record = _with_reasons(record, terminal)
        return replace(record, note=_ask(_("A note:"), _note, terminal) or "")
    except NoMoreAnswers:
        return record


def _say_what_was_done(record: Record, terminal: Terminal) -> None:
    length, played = (clock(timedelta(milliseconds=value)) for value in (record.length_ms, record.played_ms))
    says = (
        _("{title}: all done, {played} of {length}.") if record.finished else _("{title}: {played} of {length} done.")
    )
    terminal.say(says.format(title=printable(record.title), played=played, length=length))
    for item in record.items:
        terminal.say(f"  {_amount(item)}")
    terminal.say("")
    terminal.say(_("How did it go? Press Enter to skip a question, Ctrl-C to skip all of them."))


def _amount(item: ItemDone) -> str:
    match item.amount:
        case Amount.ALL:
            says = _("{exercise}: all done")
        case Amount.NONE:
            says = _("{exercise}: not done")
        case Amount.SOME:
            says = _("{exercise}: {share} % done")
    return says.format(exercise=printable(item.name), share=100 * item.phases_done // max(item.phases_planned, 1))


def _with_reached(record: Record, terminal: Terminal) -> Record:
    """The count is an estimate from the rhythm: each of it can be put right."""
    items = (
        replace(item, reached=tuple(_put_right(item, one, terminal) for one in item.reached)) for item in record.items
    )
    return replace(record, items=tuple(items))


def _put_right(item: ItemDone, one: Reached, terminal: Terminal) -> Reached:
    asks = (
        _("{exercise}, {set}: {n} seconds. Press Enter if that is right, or type your number:")
        if one.unit is Unit.SECONDS
        else _("{exercise}, {set}: {n}, counted from the rhythm. Press Enter or type your number:")
    )
    question = asks.format(exercise=printable(item.name), set=reached_set(one), n=one.number)
    number = _ask(question, partial(_number, most=one.most), terminal)
    return one if number is None else one.with_number(number)


def _number(answer: str, *, most: int) -> int:
    if not (answer.isascii() and answer.isdigit() and len(answer) <= len(str(most)) and int(answer) <= most):
        raise ValueError(_("Please type a whole number from 0 to {most}, or press Enter.").format(most=most))
    return int(answer)


def _with_pain(record: Record, place: Place, terminal: Terminal) -> Record:
    """The worst of it, and where that is high, how it was before."""
    worst = _scale(noop("Worst pain in your {place}, from 0 (none) to {worst} (worst imaginable):"), place)
    score = _ask(worst, _score, terminal)
    if score is None:
        return record
    record = replace(record, pain={**record.pain, place: score}, pain_told=PainTold.WORST)
    if score <= TOO_MUCH_PAIN:
        return record
    before = _ask(_scale(noop("And in your {place} before you began, from 0 to {worst}:"), place), _score, terminal)
    return record if before is None else replace(record, pain_before={**record.pain_before, place: before})


def _with_what_hurt(record: Record, terminal: Terminal) -> Record:
    """Asked only where it hurt more than it should and there is a choice."""
    pains = pains_around(day_at(record.started_at), record.answered_before, record.answered, {})
    [felt] = judged([Felt(day_at(record.started_at), pains)])
    names = {item.name: item.exercise for item in record.items if item.phases_done}
    if not felt.too_much or len(names) < 2:
        return record
    shown = list(map(printable, names))
    which = _ask(_("Which exercise hurt? {choices}").format(choices=_numbered(shown)), _one_of(shown), terminal)
    return record if which is None else replace(record, hurt_by=list(names.values())[which])


def _scale(question: str, place: Place | None = None) -> str:
    return _(question).format(worst=WORST, place=place_of_pain(place) if place else "")


def _numbered(names: Sequence[str]) -> str:
    """(1 pain, 2 no time)."""
    return f"({', '.join(f'{number} {name}' for number, name in enumerate(names, 1))})"


def _one_of(names: Sequence[str]) -> Callable[[str], int]:
    """The index of the one that is meant by its number, or by its first letters."""

    def read(answer: str) -> int:
        numbers, letters = list(map(str, range(1, len(names) + 1))), answer.casefold()
        meant = [at for at, name in enumerate(names) if answer == numbers[at] or name.casefold().startswith(letters)]
        if len(meant) != 1:
            raise ValueError(_(WHICH_ONE).format(last=len(names)))
        return meant[0]

    return read


def _with_reasons(record: Record, terminal: Terminal) -> Record:
    """Asked once, for all that was left out."""
    if record.finished:
        return record
    shown = list(map(skip_text, ASKED))
    why = _ask(_("What got in the way? {choices}").format(choices=_numbered(shown)), _one_of(shown), terminal)
    reason = None if why is None else ASKED[why]
    items = (replace(item, reason=None if item.amount is Amount.ALL else reason) for item in record.items)
    return replace(record, items=tuple(items))


def _ask(question: str, read: Callable[[str], T], terminal: Terminal) -> T | None:
    """Ask until the answer can be read or there is none. `read` raises ValueError worded for the person."""
    while True:
        answer = terminal.ask(f"{question} ")
        if answer is None:
            raise NoMoreAnswers
        answer = printable(answer).strip()
        if not answer:
            return None
        try:
            return read(answer)
        except ValueError as error:
            terminal.say(str(error))


def _score(answer: str) -> int:
    if not (answer.isascii() and answer.isdigit() and len(answer) <= len(str(WORST)) and int(answer) <= WORST):
        raise ValueError(_(SCALE).format(worst=WORST))
    return int(answer)


def _note(answer: str) -> str:
    if len(answer) > MOST_NOTE:
        raise ValueError(
            _("Please use at most {most} characters. You typed {n}.").format(most=MOST_NOTE, n=len(answer))
        )
    return answer
