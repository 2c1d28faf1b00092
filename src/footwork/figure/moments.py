"""A repetition as a row of moments, so close that what lies between two of them may be drawn as straight."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from footwork.core.dose import Dose
from footwork.core.exercise import Exercise
from footwork.core.pose import Contact
from footwork.core.side import Side
from footwork.core.span import Pace
from footwork.figure.build import Build
from footwork.figure.geometry import Frame
from footwork.figure.motion import Move, length_ms, moves
from footwork.figure.posture import AT_EASE, SIDES, Posture, postures
from footwork.figure.scene import Moment
from footwork.figure.skeleton import TOLERANCE, Skeleton, skeleton


@dataclass(frozen=True, slots=True)
class Stretch:
    """A move and the moments of one of its rounds; `passes` is how far the floor passes in a round, in cm."""

    move: Move
    moments: tuple[Moment, ...]
    passes: float = 0.0


@dataclass(frozen=True, slots=True)
class Repetition:
    """One repetition; `lasts` in milliseconds."""

    stretches: tuple[Stretch, ...]
    lasts: int

    def moments(self) -> list[Moment]:
        """One round of each stretch."""
        return [moment for stretch in self.stretches for moment in stretch.moments]


def repetition(exercise: Exercise, dose: Dose, pace: Pace, side: Side, build: Build) -> Repetition:
    """Raises KeyError for a pose that does not exist, ValueError for poses that are like each other in a circle."""

    def settle(posture: Posture) -> Posture:
        """On the first leg from which the other foot comes to the floor as well."""
        bodies = [
            skeleton(posture, exercise.position, build, stance=stance, support=exercise.picture.support)
            for stance in _stances(posture)
        ]
        return next((body for body in bodies if body.floats() <= TOLERANCE), bodies[0]).posture

    settled = {name: settle(posture) for name, posture in postures(exercise.poses, exercise.position).items()}
    ease = settle(AT_EASE[exercise.position])
    found = moves(dose, pace, settled, ease, side, exercise.picture.letters)
    return Repetition(tuple(_stretches(exercise, found, build)), length_ms(dose, pace))


def _stances(posture: Posture) -> list[str]:
    """The legs on which a standing body may rest: the other one before the working one, and last a foot that is kept
    where it is by the one that stands."""
    standing = [side for side in reversed(SIDES) if posture.on[side] not in (Contact.NONE, Contact.KNEE)]
    return sorted(standing, key=lambda side: side in posture.ahead) or ["working"]


def _stretches(exercise: Exercise, found: list[Move], build: Build) -> Iterator[Stretch]:
    for number, move in enumerate(found):
        moments: list[Moment] = []
        before: tuple[Skeleton, str] | None = None
        passed = 0.0
        for share in move.shares:
            posture, stance = move.path(share)
            body = skeleton(posture, exercise.position, build, stance=stance, support=exercise.picture.support)
            if exercise.picture.walks:
                passed += _step(before, body)
                body = _carried(body)
            before = body, stance
            at = move.at + share * move.lasts / move.rounds
            moments.append(Moment(at, number, share, move.phase, move.hold, body, passed))
        yield Stretch(move, tuple(moments), passed)


def _carried(body: Skeleton) -> Skeleton:
    """As seen by a person who walks along: the hip stays in its place."""
    hip = body.parts["trunk"].x
    return Skeleton(
        {name: Frame(frame.x - hip, frame.y, frame.angle) for name, frame in body.parts.items()}, body.posture
    )


def _step(before: tuple[Skeleton, str] | None, body: Skeleton) -> float:
    """How far the hip has moved over the foot that stood since the moment before."""
    if before is None:
        return 0.0
    earlier, stance = before
    hip = body.parts["trunk"].x
    return earlier.spot(stance, "ball")[0] - (body.spot(stance, "ball")[0] - hip)
