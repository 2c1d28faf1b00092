"""Which words of a session have no recorded voice: whoever wrote it should know where they are heard."""

from __future__ import annotations

import click

from footwork.core.names import printable
from footwork.core.timeline import Timeline
from footwork.outputs.web_player.clips import unrecorded


def tell_unrecorded(timeline: Timeline) -> None:
    """Nothing where all of it was recorded."""
    texts = unrecorded(timeline)
    if not texts:
        return
    click.echo(
        f"Without a recorded voice in {timeline.routine.title!r} ({len(texts)}); "
        "a device that has no voice of its own shows them only:"
    )
    for text in texts:
        click.echo(f"  {printable(text)}")
