"""footwork completion"""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print a shell's completion script, for example: eval "$(footwork completion bash)"."""
    root = ctx.find_root()
    name = root.info_name or "footwork"
    completion = get_completion_class(shell)
    assert completion
    click.echo(completion(root.command, {}, name, f"_{name}_COMPLETE".replace("-", "_").upper()).source())
