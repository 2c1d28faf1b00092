"""Which words of a session have no recorded voice: who wrote it should know where they are heard."""

from __future__ import annotations

import click

from footwork.core.names import printable
from footwork.core.timeline import Timeline
from footwork.core.unsaid import cut_off
from footwork.outputs.web_player.clips import unrecorded
from footwork.translation import ngettext


def tell_unrecorded(timeline: Timeline) -> None:
    """Nothing where all of it was recorded."""
    texts = unrecorded(timeline)
    if not texts:
        return
    n, title = len(texts), printable(timeline.routine.title)
    says = ngettext(
        "{n} sentence in “{title}” has no recording. Devices without their own voice only show it:",
        "{n} sentences in “{title}” have no recording. Devices without their own voice only show them:",
        n,
    )
    click.echo(says.format(n=n, title=title))
    for text in texts:
        click.echo(f"  {printable(text)}")


def tell_cut_off(timeline: Timeline) -> None:
    """Which sentences a slow voice would not end in time; for who writes files, so in English."""
    for cue, takes in cut_off(timeline):
        said = f"“{printable(cue.sentences[0])}” takes about {takes.total_seconds():.1f} s in a slow voice"
        click.echo(f"May be cut off: {said}, and its {cue.kind} lasts {cue.lasts.total_seconds():g} s.")
