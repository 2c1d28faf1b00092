"""One person's prescriptions and time slots. A plan is only ever added to: what held on a day holds for it ever
after, and every change says why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from footwork.core.left_out import LeftOut
from footwork.core.own_dose import OwnDose
from footwork.core.own_routine import OwnRoutine
from footwork.core.prescription import COMPOSED, Prescription
from footwork.core.reason import MOST_REASONS, Reason, ReasonKind
from footwork.core.record import MOST_NOTE, MOST_STORED, SLACK
from footwork.core.time_slot import USUAL_SLOTS, TimeSlot, check_slots
from footwork.core.times import check_day, check_hour, check_moment, day_at

FEWEST_MINUTES, MOST_MINUTES = 3, 60
"""What a day may be asked for. That it is 3 to 60 is ours."""

LONGEST_PAUSE = timedelta(days=731)
"""Two years. A longer pause is one until further notice."""

MOST_PAUSES, MOST_PRESCRIPTIONS, MOST_OWN_ROUTINES, MOST_OWN_DOSES = 100, 300, 50, 1000
"""Far more than anybody plans, and few enough that a page is made of them in a moment. The numbers are ours."""


class Missed(StrEnum):
    """What becomes of a session that was not begun on its day."""

    LAPSE = "lapse"
    """It is over."""
    ROLL = "roll"
    """It waits until it is done, or until the same one comes again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """No session is scheduled from `first` to `last`, or until further notice."""

    first: date
    last: date | None = None

    def __post_init__(self) -> None:
        check_day(self.first)
        if self.last and self.last < self.first:
            raise ValueError("a pause that does not end before it begins")
        if self.last and self.last - self.first > LONGEST_PAUSE:
            raise ValueError("a pause of at most two years, or one without a last day")

    def holds(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)

    def begun_by(self, day: date) -> Pause:
        """As long as it is, and begun on `day` at the latest."""
        if self.first <= day:
            return self
        return Pause(first=day, last=self.last and self.last - (self.first - day))


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Nobody is reminded from `first` on and before `last`, over midnight where `last` is the earlier; where they are
    the same there are no such hours. That they are nine in the evening and seven in the morning is ours."""

    first: time = time(21)
    last: time = time(7)

    def __post_init__(self) -> None:
        check_hour(self.first)
        check_hour(self.last)

    def holds(self, hour: time) -> bool:
        if self.first <= self.last:
            return self.first <= hour < self.last
        return hour >= self.first or hour < self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What the plan is from the day `since` on, and why it is so: `reasons`, or a `note` in the own words of whoever
    made it, which then stands for them. `slots` are the times of its
    sessions; `minutes` what a day may take; `routines` are the person's own, `doses` what
    of them and of the catalogue's is otherwise, `left_out` which exercises are not done. Nobody is reminded in the
    `quiet` hours, nor a second time unless they want it (`remind_again`). `by_rule` is a version that the pain rule
    made."""

    number: int
    since: date
    made_at: datetime
    prescriptions: tuple[Prescription, ...]
    reasons: tuple[Reason, ...] = ()
    note: str = ""
    missed: Missed = Missed.LAPSE
    pauses: tuple[Pause, ...] = ()
    minutes: int | None = None
    routines: tuple[OwnRoutine, ...] = ()
    doses: tuple[OwnDose, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    slots: tuple[TimeSlot, ...] = USUAL_SLOTS
    quiet: QuietHours = QuietHours()
    remind_again: bool = False
    by_rule: bool = False

    def is_like(self, other: Version) -> bool:
        """Whether it plans the same, whenever and why it was made."""
        told = {name: getattr(other, name) for name in ("number", "since", "made_at", "reasons", "note", "by_rule")}
        return replace(self, **told) == other

    def __post_init__(self) -> None:
        if not 0 <= self.number < MOST_STORED or not (self.reasons or self.note):
            raise ValueError("a number from 0 on, and a reason or a note")
        check_moment(self.made_at)
        check_day(self.since)
        if self.since - self.made_at.date() > LONGEST_PAUSE:
            raise ValueError("a plan that begins within two years after it was made")
        self._check_lengths()
        check_slots(self.slots)
        used = [(one.key, slot) for one in self.prescriptions for slot in one.slots]
        if not {slot for _key, slot in used} <= {one.id for one in self.slots}:
            raise ValueError("prescriptions in time slots that the plan has")
        if len(set(used)) < len(used):
            raise ValueError("each routine and each exercise once in each time slot")
        if len({one.id for one in self.prescriptions}) < len(self.prescriptions):
            raise ValueError("prescriptions of different ids")
        if self.minutes is not None and not FEWEST_MINUTES <= self.minutes <= MOST_MINUTES:
            raise ValueError(f"{FEWEST_MINUTES} to {MOST_MINUTES} minutes a day")
        if len({one.id for one in self.routines}) < len(self.routines):
            raise ValueError("own routines of different ids")
        if len({one.exercise for one in self.doses}) < len(self.doses):
            raise ValueError("one dose of each exercise")
        if len({one.exercise for one in self.left_out}) < len(self.left_out):
            raise ValueError("each exercise left out once")

    def _check_lengths(self) -> None:
        for things, most, name in (
            (self.reasons, MOST_REASONS, "reasons"),
            (self.note, MOST_NOTE, "characters of a note"),
            (self.pauses, MOST_PAUSES, "pauses"),
            (self.prescriptions, MOST_PRESCRIPTIONS, "prescriptions"),
            (self.routines, MOST_OWN_ROUTINES, "own routines"),
            (self.doses, MOST_OWN_DOSES, "doses"),
            (self.left_out, MOST_OWN_DOSES, "exercises that are left out"),
        ):
            if len(things) > most:
                raise ValueError(f"at most {most} {name}")

    def is_from_the_future(self, now: datetime) -> bool:
        return self.made_at > now + SLACK

    def by(self, now: datetime) -> Version:
        """As it counts at `now`. Made in the future, that is by a clock that was ahead, it was made now, and what began
        with it begins now."""
        if self.made_at <= now:
            return self
        today = day_at(now)
        pauses = tuple(one.begun_by(today) if one.first <= day_at(self.made_at) else one for one in self.pauses)
        return replace(self, made_at=now, since=min(self.since, today), pauses=pauses)

    def pauses_from(self, day: date) -> tuple[Pause, ...]:
        """Those that are not over before `day`."""
        return tuple(pause for pause in self.pauses if pause.last is None or pause.last >= day)

    def because(self, *reasons: Reason, note: str = "") -> Version:
        """The same, for these reasons."""
        return replace(self, reasons=reasons, note=note)

    @property
    def is_restored(self) -> bool:
        """Whether it is as an earlier version was, whose reasons it has."""
        return bool(self.reasons) and self.reasons[0].kind is ReasonKind.RESTORED

    def dose_of(self, exercise: str) -> OwnDose:
        return next((one for one in self.doses if one.exercise == exercise), OwnDose(exercise=exercise))

    @property
    def routine_ids(self) -> tuple[str, ...]:
        """Of the routines that it has: those that are prescribed, and the person's own."""
        own = [COMPOSED] if any(one.exercise for one in self.prescriptions) else []
        return tuple(dict.fromkeys((*self.prescribed_routines, *(one.id for one in self.routines), *own)))

    @property
    def prescribed_routines(self) -> tuple[str, ...]:
        """With that of composed sessions."""
        return tuple(dict.fromkeys(one.session for one in self.prescriptions if one.slots))

    def is_paused(self, day: date) -> bool:
        return self.pause_on(day) is not None

    def pause_on(self, day: date) -> Pause | None:
        """The pause that holds on `day`; of several the one that ends last."""
        holding = (pause for pause in self.pauses if pause.holds(day))
        return max(holding, key=lambda pause: pause.last or date.max, default=None)

    def next_pause(self, day: date) -> Pause | None:
        """The first that begins after `day`."""
        return min((pause for pause in self.pauses if pause.first > day), key=lambda pause: pause.first, default=None)

    def by_slot(self) -> list[tuple[TimeSlot, Prescription]]:
        """Each prescription in each of its slots, in the order of a day."""
        slots = {one.id: one for one in self.slots}
        pairs = [(slots[id], one) for one in self.prescriptions for id in one.slots]
        return sorted(pairs, key=lambda pair: pair[0].since_turn)

    def slot(self, id: str) -> TimeSlot:
        """One that it has."""
        return next(one for one in self.slots if one.id == id)

    @property
    def slots_in_order(self) -> tuple[TimeSlot, ...]:
        """As they come in a day."""
        return tuple(sorted(self.slots, key=lambda one: one.since_turn))


@dataclass(frozen=True, slots=True)
class Plan:
    """`id` is the person's diary's; `versions` are in the order in which they were made."""

    id: UUID
    versions: tuple[Version, ...]

    def __post_init__(self) -> None:
        numbers = [version.number for version in self.versions]
        if not numbers or sorted(set(numbers)) != numbers:
            raise ValueError("at least one version, their numbers rising")

    @property
    def newest(self) -> Version:
        return self.versions[-1]

    def on(self, day: date) -> Version | None:
        """The version that holds on `day`: of those that had begun, the one made last."""
        return next((version for version in reversed(self.versions) if version.since <= day), None)
