"""Before the first exercise in the terminal: the same questions as on the site."""

from __future__ import annotations

from textwrap import fill

import click

from footwork.catalogue.library import library
from footwork.cli.interrupts import heeded
from footwork.core.question import QuestionGroup, contradictions

WIDTH = 78
"""Of a line that a terminal is not to break inside a word."""

_NONE = "0"


def ask() -> dict[str, list[str]]:
    """By the title of each part the ids of what applies."""
    click.echo(
        "Before you start: does any of this apply to you? This is not a diagnosis, and it stays on this computer."
    )
    return {group.title: _answered(group) for group in library().screen()}


def _answered(group: QuestionGroup) -> list[str]:
    click.echo(f"\n{group.title}")
    for number, question in enumerate(group.questions, 1):
        click.echo(fill(question.says, WIDTH, initial_indent=f"  {number:>2}  ", subsequent_indent="      "))
        if question.how:
            click.echo(fill(question.how, WIDTH, initial_indent="      ", subsequent_indent="      "))
    while True:
        with heeded():
            typed = input(f"Numbers of what applies, or {_NONE} for none of these: ")
        numbers = typed.replace(",", " ").split()
        if numbers == [_NONE]:
            return []
        if numbers and all(one.isdecimal() and 1 <= int(one) <= len(group.questions) for one in numbers):
            ids = [group.questions[int(one) - 1].id for one in numbers]
            wrong = contradictions((group,), set(ids))
            if not wrong:
                return ids
            click.echo(f"“{wrong[0][0].says}” and “{wrong[0][1].says}” cannot both be right. Please type again.")
            continue
        click.echo(f"Please type numbers from 1 to {len(group.questions)}, or {_NONE} alone.")
