"""All outputs that compile a timeline to text, a line each; a compiler is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from footwork.core.errors import UnknownName
from footwork.core.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Output:
    """`module` holds a function `compile(timeline) -> str`, which raises Unrepresentable for what it cannot say."""

    name: str
    media_type: str
    suffix: str
    module: str

    def compile(self, timeline: Timeline) -> str:
        compiler: Callable[[Timeline], str] = import_module(self.module).compile
        return compiler(timeline)


OUTPUTS = (
    Output("text", "text/plain", ".txt", "footwork.outputs.text"),
    Output("json", "application/json", ".json", "footwork.outputs.cues"),
)


def output(name: str) -> Output:
    for one in OUTPUTS:
        if one.name == name:
            return one
    raise UnknownName("output", name, [one.name for one in OUTPUTS])
