"""The questions after a session. No answer is never a zero, and every answer stays."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

from footwork.core.felt import Felt, judged
from footwork.core.names import printable
from footwork.core.place import Place
from footwork.core.place_pain import pains_around
from footwork.core.record import ASKED, MOST_NOTE, WORST, Amount, ItemDone, PainTold, Record, SkipReason
from footwork.core.safety import TOO_MUCH_PAIN
from footwork.core.span import clock
from footwork.outputs.terminal_player.terminal import Terminal

T = TypeVar("T")

SCALE = f"Please type a whole number from 0 to {WORST}, or only Enter for no answer."
REASONS = ", ".join(ASKED)
WHICH_REASON = f"Please type one of: {REASONS} (the first letters will do), or only Enter for no reason."


class NoMoreAnswers(Exception):
    """The person has had enough of the questions, or the terminal is gone."""


def felt(record: Record, terminal: Terminal, places: Iterable[Place]) -> Record:
    """The record with its answers, those about pain in `places`."""
    _say_what_was_done(record, terminal)
    try:
        for place in places:
            record = _with_pain(record, place, terminal)
        record = _with_what_hurt(record, terminal)
        record = replace(record, effort=_ask(f"Effort, 0 none to {WORST} the most possible: ", _score, terminal))
        record = _with_reasons(record, terminal)
        return replace(record, note=_ask("A note: ", _note, terminal) or "")
    except NoMoreAnswers:
        return record


def _say_what_was_done(record: Record, terminal: Terminal) -> None:
    length, played = (clock(timedelta(milliseconds=value)) for value in (record.length_ms, record.played_ms))
    outcome = "Done" if record.finished else "Not all done"
    terminal.say(f"{printable(record.title)}. {outcome}: played {played} of {length}.")
    for item in record.items:
        terminal.say(f"  {printable(item.name)}: {_amount(item)}")
    terminal.say("")
    terminal.say("How was it, during and after? Enter leaves a question out, Ctrl-C all the rest of them.")


def _amount(item: ItemDone) -> str:
    match item.amount:
        case Amount.ALL:
            return "all done"
        case Amount.NONE:
            return "not done"
        case Amount.SOME:
            return f"{100 * item.phases_done // item.phases_planned} % done"


def _with_pain(record: Record, place: Place, terminal: Terminal) -> Record:
    """The worst of it, and where that is high, how it was before."""
    score = _ask(f"Worst pain in the {place}, 0 none to {WORST} the worst imaginable: ", _score, terminal)
    if score is None:
        return record
    record = replace(record, pain={**record.pain, place: score}, pain_told=PainTold.WORST)
    if score <= TOO_MUCH_PAIN:
        return record
    before = _ask(f"And in the {place} before you began, 0 to {WORST}: ", _score, terminal)
    return record if before is None else replace(record, pain_before={**record.pain_before, place: before})


def _with_what_hurt(record: Record, terminal: Terminal) -> Record:
    """Asked only where it hurt more than it should and there is a choice."""
    pains = pains_around(record.started_at.date(), record.answered_before, record.answered, {})
    [felt] = judged([Felt(record.started_at.date(), pains)])
    names = {item.name: item.exercise for item in record.items if item.phases_done}
    if not felt.too_much or len(names) < 2:
        return record
    choice = ", ".join(f"{number} {printable(name)}" for number, name in enumerate(names, 1))
    number = _ask(f"Which exercise hurt? ({choice}) ", _one_of(len(names)), terminal)
    return record if number is None else replace(record, hurt_by=list(names.values())[number - 1])


def _one_of(number: int) -> Callable[[str], int]:
    def read(answer: str) -> int:
        if not (
            answer.isascii() and answer.isdigit() and len(answer) <= len(str(number)) and 1 <= int(answer) <= number
        ):
            raise ValueError(f"Please type a number from 1 to {number}, or only Enter if you are not sure.")
        return int(answer)

    return read


def _with_reasons(record: Record, terminal: Terminal) -> Record:
    """Asked once, for all that was left out."""
    if record.finished:
        return record
    reason = _ask(f"What got in the way? ({REASONS}) ", _reason, terminal)
    items = (replace(item, reason=None if item.amount is Amount.ALL else reason) for item in record.items)
    return replace(record, items=tuple(items))


def _ask(question: str, read: Callable[[str], T], terminal: Terminal) -> T | None:
    """Ask until the answer can be read or there is none. `read` raises ValueError worded for the person."""
    while True:
        answer = terminal.ask(question)
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
        raise ValueError(SCALE)
    return int(answer)


def _reason(answer: str) -> SkipReason:
    meant = [reason for reason in ASKED if reason.startswith(answer.lower())]
    if len(meant) != 1:
        raise ValueError(WHICH_REASON)
    return meant[0]


def _note(answer: str) -> str:
    if len(answer) > MOST_NOTE:
        raise ValueError(f"Please use at most {MOST_NOTE} characters; those were {len(answer)}.")
    return answer
