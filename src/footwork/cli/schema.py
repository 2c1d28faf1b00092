"""footwork schema"""

from __future__ import annotations

import json

import click

from footwork.catalogue.schema import FILES, schema_of


@click.command("schema")
@click.argument("kind", type=click.Choice(list(FILES)), default="routine")
def command(kind: str) -> None:
    """Print the JSON Schema of a file, by which an editor completes and checks it."""
    click.echo(json.dumps(schema_of(kind), ensure_ascii=False, indent=2))
