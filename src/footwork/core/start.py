"""What is known of a person when a session is to start."""

from __future__ import annotations

from dataclasses import dataclass

from footwork.core.adapted import Find, Instead, adapted
from footwork.core.left_out import LeftOut
from footwork.core.own_dose import OwnDose, dosed
from footwork.core.question import Change
from footwork.core.record import Place
from footwork.core.routine import Routine


@dataclass(frozen=True, slots=True)
class Start:
    """Why it may not, in words, or nothing; what is done otherwise because of the answers before the start; the
    person's own doses; which exercises they leave out; and the places whose pain they follow, none where they have
    not chosen."""

    held_back: str = ""
    changes: frozenset[Change] = frozenset()
    doses: tuple[OwnDose, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    follows: tuple[Place, ...] = ()

    def suited(self, routine: Routine, find: Find) -> tuple[Routine, tuple[Instead, ...]]:
        """The routine as this person does it, and which exercises give way to which."""
        suiting, told = adapted(routine, self.changes, find, self.left_out)
        return dosed(suiting, self.doses), told
