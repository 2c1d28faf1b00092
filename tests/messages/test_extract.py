"""What is marked is found, with the context that the reader asks for."""

from __future__ import annotations

from pathlib import Path

import pytest
from scripts.messages import extract
from scripts.messages.extract import Found, messages

from footwork.catalogue.kinds import KINDS
from footwork.catalogue.library import library
from footwork.catalogue.texts import Translated
from footwork.core.plural import Plural


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stands for the source."""
    monkeypatch.setattr(extract, "ROOT", tmp_path)
    monkeypatch.setattr(extract, "SOURCE", tmp_path)
    monkeypatch.setattr(extract, "CATALOGUE", tmp_path / "catalogue")
    return tmp_path


def test_python_is_read_with_every_kind_of_mark(folder: Path) -> None:
    (folder / "a.py").write_text(
        '_("One.")\nnoop("Two.")\nngettext("{n} day", "{n} days", n)\nnoop_plural("{n} step", "{n} steps")\n'
        'pgettext("side", "left")\nnoop_in("month", "May")\nnpgettext("a", "{n} b", "{n} c", n)\nother("no")\n'
    )
    assert list(messages()) == [
        Found("a.py", None, "One."),
        Found("a.py", None, "Two."),
        Found("a.py", None, "{n} day", "{n} days"),
        Found("a.py", None, "{n} step", "{n} steps"),
        Found("a.py", "side", "left"),
        Found("a.py", "month", "May"),
        Found("a.py", "a", "{n} b", "{n} c"),
    ]


def test_a_template_is_read_as_django_reads_it(folder: Path) -> None:
    (folder / "a.html").write_text(
        """<p title="it's">{% translate "Rest" %} {% translate "left" context "side" %}</p>
        {% blocktranslate trimmed with day=day|long_date %}
          Until <b>{{ day }}</b>.
        {% endblocktranslate %}
        {% blocktranslate count n=n %}{{ n }} day{% plural %}{{ n }} days{% endblocktranslate %}"""
    )
    assert list(messages()) == [
        Found("a.html", None, "Rest"),
        Found("a.html", "side", "left"),
        Found("a.html", None, "Until <b>%(day)s</b>."),
        Found("a.html", None, "%(n)s day", "%(n)s days"),
    ]


def test_of_a_content_file_what_people_read_is_found_under_its_path(folder: Path) -> None:
    (folder / "catalogue" / "exercises").mkdir(parents=True)
    (folder / "catalogue" / "exercises" / "a.toml").write_text(
        'name = "Toe press"\nposition = "standing"\nhow_to = ["Stand."]\nequipment = ["band"]\n'
        'dose = { phases = [{ name = "grip", say = "Grip", pose = "grip", lasts = "3 s" }] }\n'
        'origin = { name = "ours" }'
    )
    found = [(one.context, one.text) for one in messages()]
    assert found == [
        ("name", "Toe press"), ("how_to", "Stand."), ("dose.phases.name", "grip"), ("dose.phases.say", "Grip"),
    ]  # fmt: skip


def test_every_file_of_the_catalogue_is_of_a_kind() -> None:
    folder = library().folder
    names = {path.relative_to(folder).parts[0] for path in folder.rglob("*.toml")}
    assert names == set(KINDS)


def test_what_the_reader_asks_for_is_what_was_found(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: set[tuple[str, str, str]] = set()

    def text(_self: Translated, context: str, text: str) -> str:
        asked.add((context, text, ""))
        return text

    def plural(_self: Translated, context: str, plural: Plural) -> Plural:
        asked.add((context, plural.one, plural.other))
        return plural

    monkeypatch.setattr(Translated, "text", text)
    monkeypatch.setattr(Translated, "plural", plural)
    shelf = type(library())(library().folder, "tlh")
    for id in shelf.exercise_ids():
        shelf.exercise(id)
    shelf.words()
    found = {(one.context, one.text, one.plural) for one in messages()}
    assert len(asked) > 500
    assert {one for one in asked if one[1]} <= found
