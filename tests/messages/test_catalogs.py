"""The catalogues' files: they change with the sentences alone, and guess nothing."""

from __future__ import annotations

from gettext import GNUTranslations
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from scripts.messages import catalogs
from scripts.messages.catalogs import files, source
from scripts.messages.extract import Found

HEAD = r"""
msgid ""
msgstr ""
"Language: de\n"
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"
"""
SENTENCES = [Found("a.py", None, "Rest."), Found("b.py", "side", "left"), Found("b.py", None, "{n} day", "{n} days")]


@pytest.fixture
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(catalogs, "FOLDER", tmp_path)
    monkeypatch.setattr(catalogs, "SOURCE", tmp_path / "footwork.pot")
    path = tmp_path / "de" / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)
    path.write_text(HEAD)
    return path


def write(sentences: list[Found]) -> None:
    for path, data in files(source(sentences)):
        path.write_bytes(data)


def translate(path: Path, english: str, german: str) -> None:
    text = path.read_text()
    assert f'msgid "{english}"\nmsgstr ""' in text
    path.write_text(text.replace(f'msgid "{english}"\nmsgstr ""', f'msgid "{english}"\nmsgstr "{german}"'))


def compiled(path: Path) -> GNUTranslations:
    with path.with_suffix(".mo").open("rb") as file:
        return GNUTranslations(file)


def test_a_translation_is_compiled_and_what_has_none_stays_english(german: Path) -> None:
    write(SENTENCES)
    translate(german, "left", "links")
    write(SENTENCES)
    assert compiled(german).pgettext("side", "left") == "links"
    assert compiled(german).gettext("Rest.") == "Rest."
    assert [compiled(german).ngettext("{n} day", "{n} days", n) for n in (1, 2)] == ["{n} day", "{n} days"]


def test_a_phrase_that_lacks_a_form_stays_english_by_the_rule_of_english(german: Path) -> None:
    german.write_text(HEAD.replace("nplurals=2; plural=(n != 1)", "nplurals=1; plural=0"))
    write(SENTENCES)
    assert [compiled(german).ngettext("{n} day", "{n} days", n) for n in (1, 2)] == ["{n} day", "{n} days"]


def test_writing_again_changes_nothing_and_no_line_says_when_or_where(german: Path) -> None:
    write(SENTENCES)
    written = {path: path.read_bytes() for path in (german, german.with_suffix(".mo"))}
    write(SENTENCES)
    assert written == {path: path.read_bytes() for path in written}
    text = german.read_text()
    assert "#: a.py\n" in text
    assert "Date" not in text


def test_a_changed_sentence_takes_no_translation_over(german: Path) -> None:
    write(SENTENCES)
    translate(german, "Rest.", "Pause.")
    changed = [Found("a.py", None, "Rest!"), *SENTENCES[1:]]
    write(changed)
    text = german.read_text()
    assert "fuzzy" not in text
    assert '#~ msgid "Rest."\n#~ msgstr "Pause."' in text
    assert compiled(german).gettext("Rest!") == "Rest!"


def test_a_sentence_of_several_files_is_one_message() -> None:
    catalog: Catalog = source([SENTENCES[0], Found("c.py", None, "Rest.")])
    assert [[place for place, _line in one.locations] for one in catalog if one.id] == [["a.py", "c.py"]]
