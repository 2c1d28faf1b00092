"""Poses of every shape that a body can be asked for, each joint within its range."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from footwork.core.pose import Arm, Contact, Hand, Leg, Pose
from footwork.figure import joints


def _within(low: float, high: float) -> st.SearchStrategy[float | None]:
    return st.none() | st.integers(round(low), round(high)).map(float)


def legs(on: st.SearchStrategy[Contact | None] | None = None) -> st.SearchStrategy[Leg]:
    angles: dict[str, Any] = {name: _within(*range_) for name, range_ in joints.LEG.items()}
    anywhere = st.sampled_from([None, *sorted({*Contact} - {Contact.KNEE})])
    return st.builds(Leg, on=anywhere if on is None else on, **angles)


def arms() -> st.SearchStrategy[Arm]:
    angles: dict[str, Any] = {name: _within(*range_) for name, range_ in joints.ARM.items()}
    return st.builds(Arm, on=st.sampled_from([None, Hand.NONE]), **angles)


def poses(on: st.SearchStrategy[Contact | None] | None = None) -> st.SearchStrategy[Pose]:
    return st.builds(
        Pose,
        trunk_inclination=_within(*joints.TRUNK["trunk_inclination"]),
        neck_flexion=_within(*joints.TRUNK["neck_flexion"]),
        legs=legs(on),
        working=legs(on),
        other=legs(on),
        arms=arms(),
    )


def carried() -> st.SearchStrategy[Pose]:
    """Poses in which the floor bends nothing, where the hands do not rest on it either."""
    return poses(st.just(Contact.NONE))
