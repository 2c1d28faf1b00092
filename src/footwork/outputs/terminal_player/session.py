"""Where a person is in a timeline and what they have done of it; knows neither clock nor screen."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from operator import attrgetter

from footwork.core.marks import Mark, marks_of
from footwork.core.open_end import Rhythm, Unit
from footwork.core.reached import MOST_REACHED_REPS, MOST_REACHED_S, Reached
from footwork.core.side import Side
from footwork.core.steps import ZERO, Kind
from footwork.core.timeline import Cue, Part, Timeline

UNANSWERED = timedelta(minutes=10)
"""A person who has not answered for so long is not there."""

BACK_TO_BLOCK_BEFORE = timedelta(seconds=3)
"""Going back this soon after a block's start means the block before, as on any music player."""


def _exercise(cue: Cue) -> tuple[int, int, bool]:
    """What the cues of one exercise have in common, in one round of its circuit."""
    return cue.item, cue.round, cue.kind is Kind.DONE


@dataclass(frozen=True, slots=True)
class Session:
    """`done` holds the indexes of the phase cues that ran to their end, however often and in whatever order.

    `wait` makes a self-paced phase hold at its end until the person goes on, as others do anyway; `holding` says that
    one does, `held` for how long. `reached` is what was done of what has an open end, by the index of its cue.
    `played` is the time the session ran: neither paused nor skipped.
    """

    timeline: Timeline
    parts: tuple[Part, ...]
    wait: bool = False
    position: timedelta = ZERO
    played: timedelta = ZERO
    done: frozenset[int] = frozenset()
    paused: bool = False
    holding: bool = False
    held: timedelta = ZERO
    reached: Mapping[int, Reached] = field(default_factory=dict)
    stopped: bool = False

    @classmethod
    def of(cls, timeline: Timeline, *, wait: bool = False) -> Session:
        return cls(timeline, tuple(timeline.parts()), wait)

    @property
    def over(self) -> bool:
        return self.stopped or self.position == self.timeline.length

    @property
    def index(self) -> int:
        """The cue at the position; one that is held at its end is still the one."""
        begun = bisect_right(self.timeline.cues, self.position, key=attrgetter("at"))
        return begun - 2 if self.holding else begun - 1

    @property
    def cue(self) -> Cue:
        return self.timeline.cues[self.index]

    @property
    def following(self) -> Cue | None:
        return next(iter(self.timeline.cues[self.index + 1 : self.index + 2]), None)

    @property
    def mark(self) -> Mark | None:
        """The latest mark at or before the position."""
        cue = self.cue._replace(lasts=self.cue.lasts + self.held) if self.cue.rhythm else self.cue
        marks = marks_of(cue, self.timeline.routine.words)
        passed = bisect_right(marks, self.position + self.held, key=attrgetter("at"))
        return marks[passed - 1] if passed else None

    @property
    def left(self) -> timedelta:
        return self.timeline.length - self.position

    @property
    def can_go_on(self) -> bool:
        """A timed phase is never cut short by going on; everything else may be."""
        return self.paused or self.cue.kind is not Kind.PHASE or self.cue.waits or self.cue.until_done

    def phases_done(self) -> Counter[int]:
        """How many phases of each item are done."""
        return Counter(self.timeline.cues[index].item for index in self.done)

    def advance(self, delta: timedelta) -> Session:
        """Let time pass. Where it passes the end of a self-paced phase that waits, the rest of it is spent there."""
        if self.paused or self.over or delta <= ZERO:
            return self
        if self.holding:
            return self._hold(delta)
        first, target = self.index, min(self.position + delta, self.timeline.length)
        ended = range(first, bisect_right(self.timeline.cues, target, key=attrgetter("ends")))
        held = next((index for index in ended if self._is_waited_at(self.timeline.cues[index])), None)
        if held is None:
            return replace(
                self,
                position=target,
                played=self.played + target - self.position,
                done=self._done_with(ended),
                reached=self._reached_with(ended),
            )
        at_its_end = replace(
            self,
            position=self.timeline.cues[held].ends,
            played=self.played + self.timeline.cues[held].ends - self.position,
            done=self._done_with(range(first, held)),
            reached=self._reached_with(range(first, held)),
            holding=True,
        )
        return at_its_end._hold(self.position + delta - at_its_end.position)

    def _hold(self, delta: timedelta) -> Session:
        """On at the rhythm of what has an open end, to its top. Where nobody answers for long the time is taken
        back."""
        cue = self.cue
        longer = replace(self, played=self.played + delta, held=self.held + delta)
        if cue.rhythm and cue.rhythm.most and cue.lasts + longer.held >= (top := cue.rhythm.top(cue.lasts)):
            more = top - cue.lasts - self.held
            return replace(self, played=self.played + more, held=self.held + more).go_on().advance(delta - more)
        if longer.held >= UNANSWERED:
            return replace(self, played=self.played - self.held, held=ZERO, paused=True)
        return longer

    def _is_waited_at(self, cue: Cue) -> bool:
        at_top = cue.rhythm and cue.rhythm.most and cue.rhythm.top(cue.lasts) <= cue.lasts
        return (self.wait and cue.waits) or (cue.until_done and not at_top)

    def pause_or_resume(self) -> Session:
        """While a phase is held there is nothing to pause: it goes on."""
        if self.paused:
            return replace(self, paused=False)
        return self.go_on() if self.holding else self.pause()

    def pause(self) -> Session:
        return replace(self, paused=True)

    def go_on(self) -> Session:
        """Resume; or end a self-paced phase, which is then done; or begin at once instead of waiting or resting."""
        if not self.can_go_on:
            return self
        if self.paused:
            return replace(self, paused=False)
        into = self.position + self.held - self.cue.at
        done, reached = self._done_with([self.index]), self._reached_with([self.index], into)
        return replace(self._at(self.cue.ends), done=done, reached=reached)

    def back(self) -> Session:
        """To the start of this block, or of the block before where this one has barely begun."""
        start = self._block_start(self.index)
        if start and self.position - self.timeline.cues[start].at < BACK_TO_BLOCK_BEFORE:
            start = self._block_start(start - 1)
        return self._at(self.timeline.cues[start].at)

    def skip(self) -> Session:
        """To the next block: the next set or side, and after the last of them the next exercise."""
        cues, block = self.timeline.cues, self._block(self.cue)
        return self._left()._at(self._next_start(cue for cue in cues[self.index :] if self._block(cue) != block))

    def skip_exercise(self) -> Session:
        cues, exercise = self.timeline.cues, _exercise(self.cue)
        return self._left()._at(self._next_start(cue for cue in cues[self.index :] if _exercise(cue) != exercise))

    def stop(self) -> Session:
        return replace(self._left(), stopped=True)

    def _left(self) -> Session:
        """However a person leaves what has an open end, it is done as far as they came; where nothing was counted it is
        not."""
        into = self.position + self.held - self.cue.at
        if not (self.cue.rhythm and self.cue.rhythm.counted(self.cue.lasts, into)):
            return self
        return replace(self, done=self._done_with([self.index]), reached=self._reached_with([self.index], into))

    def _block(self, cue: Cue) -> tuple[int, int, int, Side | None, bool]:
        """What the cues of one block have in common; sides that take turns within a set are in one. The last cue, done,
        is a block of its own."""
        item, number, done = _exercise(cue)
        alternates = self.timeline.routine.items[cue.item].dose.alternates_reps
        return item, number, cue.set, None if alternates else cue.side, done

    def _block_start(self, index: int) -> int:
        cues = self.timeline.cues
        while index and self._block(cues[index - 1]) == self._block(cues[index]):
            index -= 1
        return index

    def _next_start(self, later: Iterable[Cue]) -> timedelta:
        return next((cue.at for cue in later), self.timeline.length)

    def _at(self, position: timedelta) -> Session:
        return replace(self, position=position, holding=False, held=ZERO)

    def _done_with(self, ended: Iterable[int]) -> frozenset[int]:
        cues = self.timeline.cues
        return self.done | {index for index in ended if cues[index].kind is Kind.PHASE}

    def _reached_with(self, ended: Iterable[int], into: timedelta | None = None) -> Mapping[int, Reached]:
        """Of cues that ran to their end, or were left `into` them."""
        cues = ((index, self.timeline.cues[index]) for index in ended)
        counted = {
            index: _reached(cue, cue.rhythm, cue.rhythm.counted(cue.lasts, cue.lasts if into is None else into))
            for index, cue in cues
            if cue.rhythm
        }
        return {**self.reached, **counted}

    def reached_of(self, item: int) -> tuple[Reached, ...]:
        """What was reached in an item, in the order of the session."""
        return tuple(one for index, one in sorted(self.reached.items()) if self.timeline.cues[index].item == item)


def _reached(cue: Cue, rhythm: Rhythm, number: int) -> Reached:
    if rhythm.unit is Unit.SECONDS:
        return Reached(set=cue.set, side=cue.side, seconds=min(number, MOST_REACHED_S))
    return Reached(set=cue.set, side=cue.side, reps=min(number, MOST_REACHED_REPS))
