"""A reason not to start, to ask first or to stop: written once, and carried by every exercise that it concerns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import StrEnum

from footwork.core.exercise import Exercise
from footwork.core.names import is_name
from footwork.core.tag import Tag
from footwork.core.text import Text


class Kind(StrEnum):
    """What the sentence asks for; each is the name of the field of an exercise in which it is shown."""

    DO_NOT_START = "do_not_start"
    ASK_FIRST = "ask_first"
    STOP_WHEN = "stop_when"


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """`says` is the sentence. Exercises with one of the `tags` carry it, with `everywhere` all of them, and those that
    name it. `asked_by` are the questions of the safety check that ask for it: whoever ticks one does no exercise with
    a tag of `leaves_out`. `general_knowledge` says that no source was looked up for it."""

    id: str
    says: Text
    kind: Kind
    tags: tuple[Tag, ...] = ()
    everywhere: bool = False
    asked_by: tuple[str, ...] = ()
    leaves_out: tuple[Tag, ...] = ()
    sources: tuple[str, ...] = ()
    general_knowledge: bool = False

    def __post_init__(self) -> None:
        if not (is_name(self.id) and self.says):
            raise ValueError("an id and a sentence")
        if self.leaves_out and not self.asked_by:
            raise ValueError("a question that asks for it: what nobody is asked leaves nothing out")
        if bool(self.sources) is self.general_knowledge:
            raise ValueError("sources, or general_knowledge = true where none was looked up")

    def concerns(self, tags: AbstractSet[Tag]) -> bool:
        return not tags.isdisjoint(self.tags)


def cautioned(exercise: Exercise, cautions: Iterable[Caution], *, whole: bool) -> Exercise:
    """`exercise` with the sentences of the cautions that it names, that its tags bring and, after its `whole` self,
    that its position and equipment bring and that every exercise has. What its file says itself stands first."""
    carried = [one for one in cautions if _carries(exercise, one, whole=whole)]
    return replace(
        exercise,
        do_not_start=(*exercise.do_not_start, *_sentences(carried, Kind.DO_NOT_START)),
        ask_first=(*exercise.ask_first, *_sentences(carried, Kind.ASK_FIRST)),
        stop_when=(*exercise.stop_when, *_sentences(carried, Kind.STOP_WHEN)),
    )


def _carries(exercise: Exercise, caution: Caution, *, whole: bool) -> bool:
    if caution.id in exercise.cautions:
        return True
    return caution.concerns(exercise.all_tags if whole else set(exercise.tags)) or (whole and caution.everywhere)


def _sentences(cautions: Iterable[Caution], kind: Kind) -> Iterator[str]:
    return (one.says for one in cautions if one.kind is kind)


def left_out_by(question: str, cautions: Iterable[Caution]) -> tuple[Tag, ...]:
    """The tags of the exercises that whoever ticks `question` does not do, each once."""
    asked = (one for one in cautions if question in one.asked_by)
    return tuple(dict.fromkeys(tag for one in asked for tag in one.leaves_out))
