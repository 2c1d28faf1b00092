"""All that a screen shows of a session, as words and numbers: two equal pictures look the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from footwork.core.dose_text import item_text
from footwork.core.names import printable
from footwork.core.phase import CountOf
from footwork.core.span import clock
from footwork.core.steps import Kind
from footwork.core.timeline import Cue
from footwork.outputs.terminal_player.keys import Binding, offered
from footwork.outputs.terminal_player.session import Session
from footwork.translation import gettext as _
from footwork.translation import noop

PAUSED = noop("Paused")
HELD = noop("Take your time. Press enter or space when you are done.")


@dataclass(frozen=True, slots=True)
class Bar:
    """One exercise's progress in phases; `lasts` is its share of the session."""

    name: str
    done: int
    planned: int
    lasts: timedelta
    current: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """`number` is empty where nothing is counted; `words_first` says that the headline matters more than it."""

    title: str
    place: str
    exercise: str
    left: str
    headline: str
    number: str
    caption: str
    status: str
    following: str
    bars: tuple[Bar, ...]
    hints: tuple[Binding, ...]
    words_first: bool
    hold: bool
    paused: bool

    @property
    def line(self) -> str:
        """What a terminal without a movable cursor shows, once each time that it changes."""
        told = f"{self.headline}. {self.caption}" if self.caption else self.headline
        return f"{told} [{', '.join(filter(None, [self.place, self.status]))}]"


def picture_of(session: Session) -> Picture:
    cue, mark = session.cue, session.mark
    following = session.following
    return Picture(
        title=printable(session.timeline.routine.title),
        place=_("Exercise {n} of {all}").format(n=cue.item + 1, all=len(session.parts)),
        exercise=printable(cue.name),
        left=_("{time} left").format(time=clock(session.left)),
        headline=_(PAUSED) if session.paused else printable(cue.show),
        number=printable(mark.show) if mark and (cue.rhythm or not session.holding) else "",
        caption=_caption(session),
        status=printable(_sentence(_status(session))),
        following=_("Next: {what}").format(what=printable(following.show)) if following else "",
        bars=tuple(_bars(session)),
        hints=tuple(offered(session)),
        words_first=cue.kind is not Kind.PHASE or session.paused,
        hold=cue.hold,
        paused=session.paused,
    )


def _sentence(parts: Iterator[str]) -> str:
    text = ", ".join(parts)
    return text[:1].upper() + text[1:]


def _caption(session: Session) -> str:
    """Whatever is said is also written, unless the headline or the number says it already."""
    cue, mark = session.cue, session.mark
    if session.paused:
        return printable(cue.show)
    if session.holding:
        return _(HELD)
    if mark and mark.say not in ("", mark.show):
        return printable(mark.say)
    if cue.until_done:
        return _(HELD)
    return printable(cue.say) if cue.say != cue.show else ""


def _status(session: Session) -> Iterator[str]:
    """Before an exercise its dose, during it the side, set and repetition."""
    cue, routine = session.cue, session.timeline.routine
    if cue.kind is Kind.DONE:
        return
    if cue.kind is Kind.READY:
        yield from item_text(routine.items[cue.item], routine.words)
        return
    yield cue.side_name
    yield from _count(cue)
    if session.mark and cue.count_of is CountOf.BREATHS and not session.holding:
        yield _("breath {n} of {all}").format(n=session.mark.show, all=cue.counts)


def _count(cue: Cue) -> Iterator[str]:
    if cue.rounds > 1:
        yield _("round {n} of {all}").format(n=cue.round, all=cue.rounds)
    if cue.sets > 1:
        says = _("set {n} of {all}") if cue.rounds > 1 else _("round {n} of {all}")
        yield says.format(n=cue.set, all=cue.sets)
    if cue.reps > 1 and not cue.rhythm:
        yield _("repetition {n} of {all}").format(n=cue.rep, all=cue.reps)


def _bars(session: Session) -> Iterator[Bar]:
    done, now = session.phases_done(), session.cue.item
    for part in session.parts:
        yield Bar(printable(part.name), done[part.item], part.phases, part.lasts, part.item == now)
