"""In which language a command speaks: `--language`, before or after the command's name, else that of the terminal."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, TypeVar

import click

from footwork.translation import language, use
from footwork.translation.negotiation import first_offered, of_environment, offered

Command = TypeVar("Command", bound=Callable[..., Any] | click.Command)

SPEAKING = {"serve", "list", "show", "play", "progress", "week", "import", "build", "figure"}
"""The commands that speak to a person; the others speak to authors of files and to programs, in English."""


class Language(click.ParamType[str]):
    name = "language"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        code = first_offered([value])
        if not code:
            self.fail(f"found {value!r}, expected one of {', '.join(offered())}", param, ctx)
        return code


def language_option(otherwise: Callable[[], str] = language) -> Callable[[Command], Command]:
    """Adds `--language` to a command or to a function that becomes one; without it the language is `otherwise`."""

    def speak(ctx: click.Context, _param: click.Parameter, code: str | None) -> None:
        """Until the command has ended."""
        ctx.with_resource(use(code or otherwise()))

    return click.option(
        "--language",
        type=Language(),
        metavar="CODE",
        is_eager=True,
        expose_value=False,
        callback=speak,
        help="Language of the output, such as de. Default: your terminal's. Help texts stay English.",
    )


def of_terminal() -> str:
    return of_environment(os.environ)
