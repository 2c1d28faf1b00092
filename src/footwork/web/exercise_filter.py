"""What a person narrows the list of exercises down by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from footwork.catalogue.library import library
from footwork.core.exercise import HARDEST, Exercise, Trains
from footwork.core.position import Position

MOST_WORDS = 100


class Chosen(NamedTuple):
    """One thing that was chosen, in words, and the address of the list without it."""

    name: str
    without: str


class ExerciseFilter(NamedTuple):
    """What is looked for; the empty text and False are whatever there is."""

    words: str = ""
    trains: str = ""
    level: str = ""
    sitting: bool = False
    no_floor: bool = False
    nothing: bool = False

    @classmethod
    def asked(cls, sent: QueryDict) -> ExerciseFilter:
        return cls(
            sent.get("words", "")[:MOST_WORDS], sent.get("trains", ""), sent.get("level", ""),
            "sitting" in sent, "no_floor" in sent, "nothing" in sent,
        )  # fmt: skip

    def suits(self, exercise: Exercise) -> bool:
        """Whatever its words."""
        return (
            self.trains in ("", *exercise.trains)
            and self.level in ("", str(exercise.level))
            and not (self.sitting and exercise.position is Position.STANDING)
            and not (self.no_floor and exercise.position.is_on_the_floor)
            and not (self.nothing and exercise.equipment)
        )

    def chosen(self) -> Iterator[Chosen]:
        """Beside the words. What there is not is no choice, but it can be taken away."""
        for field, name in self._names().items():
            if getattr(self, field):
                yield Chosen(name, self._replace(**{field: type(getattr(self, field))()}).address)

    def _names(self) -> dict[str, str]:
        trains = library().words().trains
        return {
            "trains": trains[Trains(self.trains)] if self.trains in [*Trains] else self.trains,
            "level": level_in_words(self.level) if self.level in LEVELS else self.level,
            "sitting": _("Without standing"),
            "no_floor": _("Not on the floor"),
            "nothing": _("Without equipment"),
        }

    @property
    def address(self) -> str:
        """Of the list that shows this."""
        asked = {name: "on" if value is True else value for name, value in self._asdict().items() if value}
        return reverse("exercises") + (f"?{urlencode(asked)}" if asked else "")


LEVELS = [str(level) for level in range(1, HARDEST + 1)]


def level_in_words(level: int | str) -> str:
    return {
        1: pgettext("an exercise", "easy"),
        2: pgettext("an exercise", "moderate"),
        3: pgettext("an exercise", "hard"),
    }[int(level)]
