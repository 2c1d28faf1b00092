"""Before the first exercise in the terminal: the same questions as on the site."""

from __future__ import annotations

from textwrap import fill

import click

from footwork.catalogue.library import library
from footwork.cli.interrupts import heeded
from footwork.core.question import Question, QuestionGroup, contradictions
from footwork.translation import gettext as _

WIDTH = 78
"""Of a line that a terminal is not to break inside a word."""

_NONE = "0"


def ask() -> dict[str, list[str]]:
    """By the id of each part the ids of what applies."""
    says = _("Before you start: does any of this apply to you?")
    more = _("This is not a diagnosis. Your answers stay on this computer.")
    click.echo(fill(f"{says} {more}", WIDTH))
    return {group.id: _answered(group) for group in library().screen()}


def _answered(group: QuestionGroup) -> list[str]:
    click.echo(f"\n{group.title}")
    for number, question in enumerate(group.questions, 1):
        click.echo(fill(question.says, WIDTH, initial_indent=f"  {number:>2}  ", subsequent_indent="      "))
        if question.how:
            click.echo(fill(question.how, WIDTH, initial_indent="      ", subsequent_indent="      "))
    while True:
        with heeded():
            typed = input(_("Numbers of what applies, or {none} for none of these:").format(none=_NONE) + " ")
        numbers = typed.replace(",", " ").split()
        if numbers == [_NONE]:
            return []
        if numbers and all(one.isdecimal() and 1 <= int(one) <= len(group.questions) for one in numbers):
            ids = [group.questions[int(one) - 1].id for one in numbers]
            wrong = contradictions((group,), set(ids))
            if not wrong:
                return ids
            click.echo(fill(_both(*wrong[0]), WIDTH))
            continue
        last = len(group.questions)
        click.echo(_("Please type numbers from 1 to {last}, or only {none}.").format(last=last, none=_NONE))


def _both(one: Question, other: Question) -> str:
    says = _("“{one}” and “{other}” cannot both be right. Please type the numbers again.")
    return says.format(one=one.says, other=other.says)
