"""What is known of a person when a session is to start."""

from __future__ import annotations

from dataclasses import dataclass

from footwork.core.adaptation import Adapted, Find, adapt, without_haste
from footwork.core.left_out import LeftOut
from footwork.core.own_dose import OwnDose, dosed
from footwork.core.place import Place
from footwork.core.question import Adaptation
from footwork.core.routine import Routine
from footwork.core.tag import Tag


@dataclass(frozen=True, slots=True)
class Start:
    """Why it may not, in words, or nothing; what a person who has just answered should know; what changes because
    of the answers before the start; the person's own doses; which exercises they leave out; and the places whose pain
    they follow, none where they have not chosen."""

    held_back: str = ""
    told: tuple[str, ...] = ()
    changes: frozenset[Adaptation | Tag] = frozenset()
    doses: tuple[OwnDose, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    follows: tuple[Place, ...] = ()

    def suited(self, routine: Routine, find: Find) -> Adapted:
        """The routine as this person does it, unless their answers leave nothing of it, and what has changed in it."""
        suiting, told = adapt(routine, self.changes, find, self.left_out)
        mine = without_haste(dosed(suiting, self.doses), self.changes) if suiting else None
        return Adapted(mine, told)
