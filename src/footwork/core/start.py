"""What is known of a person when a session is to start."""

from __future__ import annotations

from dataclasses import dataclass

from footwork.core.adapted import Find, Instead, adapted
from footwork.core.own_dose import OwnDose, dosed
from footwork.core.routine import Routine
from footwork.core.safety import Change


@dataclass(frozen=True, slots=True)
class Start:
    """Why it may not, in words, or nothing; what is done otherwise because of the answers before the start; and the
    person's own doses."""

    held_back: str = ""
    changes: frozenset[Change] = frozenset()
    doses: tuple[OwnDose, ...] = ()

    def suited(self, routine: Routine, find: Find) -> tuple[Routine, tuple[Instead, ...]]:
        """The routine as this person does it, and which exercises give way to which."""
        suiting, told = adapted(routine, self.changes, find)
        return dosed(suiting, self.doses), told
