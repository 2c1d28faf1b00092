"""The command line: reads arguments and files, calls one function of a lower floor, prints."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any

import click

from footwork.cli.interrupts import CODE
from footwork.cli.language import SPEAKING, language_option, of_terminal
from footwork.core.errors import FootworkError
from footwork.core.names import printable

COMMANDS = {
    "serve": "footwork.cli.serve",
    "list": "footwork.cli.list",
    "show": "footwork.cli.show",
    "play": "footwork.cli.play",
    "progress": "footwork.cli.progress",
    "week": "footwork.cli.week",
    "import": "footwork.cli.import_activities",
    "build": "footwork.cli.build",
    "figure": "footwork.cli.figure",
    "read": "footwork.cli.read",
    "check": "footwork.cli.check",
    "schema": "footwork.cli.schema",
    "completion": "footwork.cli.completion",
}


class LazyCommands(click.Group):
    """Imports a command's module when it is asked for: the first cue is due in a fraction of a second."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*COMMANDS]  # `list` is a command here

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        if cmd_name in SPEAKING and not any(one.name == "language" for one in command.params):
            language_option()(command)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise
        except FootworkError as error:
            from footwork.catalogue.error_text import error_text

            raise click.ClickException("\n".join(map(printable, error_text(error).split("\n")))) from None
        except KeyboardInterrupt:
            click.echo(err=True)  # the cursor may stand behind a question
            ctx.exit(CODE)
        except OSError as error:
            _drop_output()
            raise click.ClickException(str(error)) from None


def _drop_output() -> None:
    """What could not be written, on a full disk say, is not to be tried again as Python ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(cls=LazyCommands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@language_option(otherwise=of_terminal)
@click.version_option(package_name="footwork", message="%(prog)s %(version)s")
@click.pass_context
def footwork(ctx: click.Context) -> None:
    """Guided foot exercise in twenty minutes or less. Without a command, Footwork opens in the browser."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(import_module(COMMANDS["serve"]).command)
