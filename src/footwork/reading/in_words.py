"""A dose in words, and the dose that such words are: both by the same phrases, so that they agree in each language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from footwork.core.dose import Dose
from footwork.core.dose_text import dose_text
from footwork.core.open_end import OpenCount, OpenEnd, OpenSpan
from footwork.core.phase import CountOf, Phase
from footwork.core.phrases import ListPhrases, Phrases
from footwork.core.plural import Plural
from footwork.core.side import SideOrder, Sides
from footwork.core.side_word import SideWord
from footwork.core.span import Count, Span

BETWEEN = "; "
MOST_PART = 300


def dose_in_words(dose: Dose, words: Phrases, side_word: SideWord) -> str:
    """All that steers the time, the load and the effort; not what is said and shown of a phase."""
    return BETWEEN.join(dose_text(dose, words, side_word))


def dose_from_words(text: str, words: Phrases, side_word: SideWord) -> Dose:
    """The dose that `dose_in_words` wrote; each phase is said by its name. ValueError for any other text."""
    reader = _Reader(words, side_word)
    fields: dict[str, Any] = {}
    phases: list[Phase] = []
    for part in text.strip().split(BETWEEN):
        found = next(reader.fields(part), None) if len(part) <= MOST_PART else None
        if found is None:
            phases.append(reader.phase(part))
        else:
            fields |= found
    if any(isinstance(value, tuple) for value in (fields.get("reps"), *(one.lasts for one in phases))):
        fields.pop("sets", None)
    return Dose(phases=tuple(phases), **fields)


class _Reader:
    def __init__(self, words: Phrases, side_word: SideWord) -> None:
        self.words, self.side_word = words, side_word

    def fields(self, part: str) -> Iterator[dict[str, Any]]:
        """What of a dose this part says, however often it may be understood; nothing of a phase."""
        for read in (self._fixed, self._open, self._amount, self._rests, self._load):
            try:
                yield from read(part)
            except ValueError:
                continue

    def _fixed(self, part: str) -> Iterator[dict[str, Any]]:
        phrases, sides = self.words.dose, self.words.sides[self.side_word]
        if part == phrases.once:
            yield {}
        yield from ({"sides": one} for one, said in sides.dose.items() if said == part)
        yield from ({"sides": Sides.EACH, "first_side": one} for one, said in sides.dose_first.items() if said == part)
        for said, order in (
            (phrases.alternate_sets, SideOrder.ALTERNATE_SETS), (phrases.alternate_reps, SideOrder.ALTERNATE_REPS)
        ):  # fmt: skip
            if part == said:
                yield {"side_order": order}

    def _open(self, part: str) -> Iterator[dict[str, Any]]:
        amount, about = self._with_about(part)
        reps = self._open_reps(amount)
        if reps:
            yield {"reps": reps} | ({"reps_about": self._count(about)} if about else {})

    def _open_reps(self, part: str) -> OpenCount | None:
        phrases = self.words.open
        for end in (OpenEnd.AS_MANY, OpenEnd.UNTIL_TIRED):
            if part == phrases.written(end):
                return OpenCount(end)
        most = _matched(phrases.up_to.forms, part)
        return OpenCount(OpenEnd.UP_TO, int(most["n"])) if most and most["n"].isdecimal() else None

    def _with_about(self, part: str) -> tuple[str, str]:
        found = _matched([self.words.open.about], part)
        return (found["amount"], found["n"]) if found else (part, "")

    def _amount(self, part: str) -> Iterator[dict[str, Any]]:
        phrases = self.words.dose
        if found := _matched(phrases.rounds_of.forms, part):
            yield {"sets": self._count(found["sets"]), "reps": self._by_set(found["reps"], self._count)}
        elif found := _matched(phrases.rounds.forms, part):
            yield {"sets": self._count(found["n"])}
        elif found := _matched(phrases.times.forms, part):
            yield {"reps": self._count(found["n"])}

    def _rests(self, part: str) -> Iterator[dict[str, Any]]:
        for name in ("rest_between_reps", "rest_between_sets", "rest_between_sides", "every"):
            if found := _matched([getattr(self.words.dose, name)], part):
                yield {name: self._span(found["lasts"])}

    def _load(self, part: str) -> Iterator[dict[str, Any]]:
        if found := _matched([self.words.dose.load], part):
            yield {"load": self._by_set(found["load"], str)}
        elif found := _matched([self.words.dose.effort], part):
            yield {"effort": found["effort"]}

    def phase(self, part: str) -> Phase:
        """ValueError where it is none."""
        told, notes = self._notes(part)
        phrases = self.words.dose
        lengths = self._counted(told, phrases.breaths, CountOf.BREATHS) or self._counted(
            told, phrases.counted, CountOf.COUNTS
        )
        if not lengths:
            paced = "self_paced" in notes or "waits" in notes
            found = self._with_length(phrases.about if paced else phrases.phase, told)
            if not found:
                raise ValueError(f"a part of a dose, not {part!r}")
            lengths = {"name": found["phase"], **self._lasts(found["lasts"])}
        name = lengths.pop("name")
        hold = {"hold": True} if name == phrases.held else {}
        return Phase(name=name, say=name[0].upper() + name[1:], **lengths, **{**hold, **notes})

    def _with_length(self, template: str, told: str) -> Mapping[str, str]:
        """A name may have several words; a length begins with a digit or as one with an open end does."""
        phrases = self.words.open
        opens = [phrases.written(OpenEnd.AS_LONG), phrases.written(OpenEnd.UNTIL_TIRED)]
        opens.append(phrases.up_to_time.partition("{")[0])
        begins = "|".join(["[0-9]", *(re.escape(one) for one in opens if one)])
        fit = _pattern(template, False, f"(?:{begins}).*").fullmatch(told)
        return fit.groupdict() if fit else {}

    def _counted(self, told: str, plural: Plural, what: CountOf) -> dict[str, Any]:
        found = _matched(plural.forms, told)
        if not found:
            return {}
        counts = {"counts": self._count(found["n"]), "each": self._span(found["each"])}
        return {"name": found["phase"], **counts, "count_of": what}

    def _lasts(self, text: str) -> dict[str, Any]:
        amount, about = self._with_about(text)
        phrases = self.words.open
        more = {"about": self._span(about)} if about else {}
        for end in (OpenEnd.AS_LONG, OpenEnd.UNTIL_TIRED):
            if amount == phrases.written(end):
                return {"lasts": OpenSpan(end), **more}
        if found := _matched([phrases.up_to_time], amount):
            return {"lasts": OpenSpan(OpenEnd.UP_TO, self._span(found["lasts"]).high), **more}
        return {"lasts": self._by_set(text, self._span)}

    def _notes(self, part: str) -> tuple[str, dict[str, Any]]:
        """What stands in brackets at the end, where all of it are notes."""
        told, opened, rest = part.rpartition(" (")
        phrases = self.words.dose
        known: dict[str, dict[str, Any]] = {
            phrases.held: {"hold": True},
            phrases.self_paced: {"self_paced": True},
            self.words.open.waits: {"waits": True},
            **{said: {"in_rep": one} for one, said in phrases.in_rep.items()},
        }
        notes = rest.removesuffix(")").split(", ")
        if not opened or not all(note in known for note in notes):
            return part, {}
        return told, {key: value for note in notes for key, value in known[note].items()}

    def _by_set(self, text: str, one: Callable[[str], Any]) -> Any:
        values = _listed(text, self.words.dose.by_set)
        return tuple(map(one, values)) if len(values) > 1 else one(text)

    def _count(self, text: str) -> Count:
        return Count.parse(text.replace("–", "-"))

    def _span(self, text: str) -> Span:
        return Span.parse(text.replace("–", "-").replace(self.words.decimal, "."))


def _listed(text: str, phrases: ListPhrases) -> list[str]:
    """The parts that `ListPhrases.joined` joined."""
    last = _matched([phrases.last], text, greedy=True)
    if not last:
        return [text]
    parts, before = [last["second"]], last["first"]
    while more := _matched([phrases.more], before, greedy=True):
        parts.append(more["second"])
        before = more["first"]
    return [before, *reversed(parts)]


def _matched(templates: Sequence[str], text: str, greedy: bool = False) -> Mapping[str, str]:
    """What stands in the gaps of the first template that fits; nothing where none fits."""
    fits = (_pattern(one, greedy).fullmatch(text) for one in templates)
    return next((fit.groupdict() for fit in fits if fit), {})


@cache
def _pattern(template: str, greedy: bool, lasts: str = "") -> re.Pattern[str]:
    """At most three gaps, and parts are short: it cannot take long."""
    any_text = ".+" if greedy else ".+?"
    pieces = re.split(r"\{(\w+)\}", template)
    gaps = {"lasts": lasts or any_text, **dict.fromkeys(("n", "each", "sets"), "[0-9].*?")}
    written = (f"(?P<{one}>{gaps.get(one, any_text)})" if at % 2 else re.escape(one) for at, one in enumerate(pieces))
    return re.compile("".join(written))
