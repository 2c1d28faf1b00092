"""Planted faults in translations are found, and right ones are left alone."""

from __future__ import annotations

import pytest
from babel.messages.catalog import Catalog
from scripts.messages.lint import faults

ROUNDS = ("{n} round", "{n} rounds")


def faults_of(id: str | tuple[str, str], string: str | tuple[str, ...], language: str = "de") -> list[str]:
    catalog = Catalog(locale=language)
    catalog.add(id, string)
    return [fault.partition(": ")[2] for fault in faults(catalog)]


@pytest.mark.parametrize(
    ("id", "string", "fault"),
    [
        ("Rest until {day}.", "Pause bis {tag}.", "lacks {day}"),
        ("Rest until {day}.", "Pause bis {tag}.", "has {tag}, which the original has not"),
        ("Rest until {day}.", "Pause bis {day.", "lacks {day}"),
        ("Rest until {day}.", "Pause bis {day}. }", "a brace that does not close, or stands alone"),
        ("%(n)s of 7", "von 7", "lacks %(n)s"),
        ("%(n)s of 7", "%(m)s von 7", "lacks %(n)s"),
        ("{{ name }} is new", "{{ neu }} ist neu", "lacks {{ name }}"),
        ("50 %% of %(n)s", "50 % von %(n)s", "other percent signs"),
        ("<b>Rest</b> now", "<b>Pause jetzt", "other tags"),
        ('<a href="%(to)s">Plan</a>', '<a href="">Plan</a>', "lacks %(to)s"),
        ("One.\nTwo.", "Eins. Zwei.", "other line breaks"),
        (" or ", "oder ", "other spaces at the beginning or end"),
        ("Rest", "Pause ", "other spaces at the beginning or end"),
        (ROUNDS, ("{n} Runde",), "1 forms instead of 2"),
        (ROUNDS, ("{n} Runde", ""), "form 1 is empty"),
        (ROUNDS, ("{n} Runde", "Runden"), "lacks {n}"),
        (ROUNDS, ("{n} Runde", "{m} Runden"), "has {m}, which the original has not"),
    ],
)
def test_a_fault_is_found(id: str | tuple[str, str], string: str | tuple[str, ...], fault: str) -> None:
    assert fault in faults_of(id, string)


@pytest.mark.parametrize(
    ("id", "string"),
    [
        ("Rest until {day}.", "Bis {day} ist Pause."),
        ("Rest", ""),
        (ROUNDS, ("{n} Runde", "{n} Runden")),
        (ROUNDS, ("eine Runde", "{n} Runden")),
        (("About a minute.", "About {n} minutes."), ("Etwa {n} Minute.", "Etwa {n} Minuten.")),
        ("A brace } alone", "Eine Klammer } allein"),
        ('<b>%(n)s</b> of <a href="/">7</a>', '<a href="/">7</a>, davon <b>%(n)s</b>'),
    ],
)
def test_what_is_right_is_left_alone(id: str | tuple[str, str], string: str | tuple[str, ...]) -> None:
    assert faults_of(id, string) == []


def test_a_form_for_many_numbers_needs_the_number_also_where_it_is_the_first() -> None:
    assert faults_of(ROUNDS, ("Runde",), language="ja") == ["lacks {n}"]
    assert faults_of(ROUNDS, ("runda", "{n} rundy", "{n} rund"), language="pl") == []
    assert faults_of(ROUNDS, ("runda", "rundy", "{n} rund"), language="pl") == ["lacks {n}"]


def test_a_guess_is_not_judged_because_it_is_not_used() -> None:
    catalog = Catalog(locale="de")
    catalog.add("{n} left", "noch", flags=["fuzzy"])
    assert list(faults(catalog)) == []
