"""Everything that a timeline or a plan is compiled to, a line each. The terminal player is not among them: it compiles
nothing, it runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from footwork.core.errors import UnknownName
from footwork.core.planned_sessions import PlannedSessions
from footwork.core.timeline import Timeline

Source = Timeline | PlannedSessions
Render = Callable[[str, dict[str, Any]], str]


@dataclass(frozen=True, slots=True)
class Output:
    """`module` holds a function `compile(source)`, which gives str, or bytes if `binary`, and raises Unrepresentable
    for what it cannot say. It is imported when it is asked for. Where `rendered`, it is `compile(source, render)`:
    templates belong to the site, so `render` is handed in."""

    name: str
    media_type: str
    suffix: str
    module: str
    source: type[Source] = Timeline
    binary: bool = False
    rendered: bool = False

    def compile(self, source: Source, render: Render | None = None) -> str | bytes:
        """TypeError for a source of another type, or without what renders."""
        if not isinstance(source, self.source):
            raise TypeError(f"{self.name} is compiled from {self.source.__name__}, not {type(source).__name__}")
        compiler: Callable[..., str | bytes] = import_module(self.module).compile
        return compiler(source, render) if self.rendered else compiler(source)


OUTPUTS = (
    Output("text", "text/plain; charset=utf-8", ".txt", "footwork.outputs.text"),
    Output("json", "application/json", ".json", "footwork.outputs.cues"),
    Output(
        "html",
        "text/html; charset=utf-8",
        ".html",
        "footwork.outputs.web_player.single_file",
        binary=True,
        rendered=True,
    ),
    Output(
        "calendar", "text/calendar; charset=utf-8", ".ics", "footwork.outputs.calendar", PlannedSessions, binary=True
    ),
)


def outputs_of(source: type[Source]) -> list[Output]:
    return [one for one in OUTPUTS if one.source is source]


def output(name: str) -> Output:
    for one in OUTPUTS:
        if one.name == name:
            return one
    raise UnknownName("output", name, [one.name for one in OUTPUTS])
