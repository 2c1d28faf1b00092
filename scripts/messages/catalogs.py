"""The files of the message catalogues as they should be: each a path and its bytes.

Nothing in them depends on when or on which line, so that they change with the sentences alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from footwork.translation import FOLDER
from scripts.messages.extract import Found

SOURCE = FOLDER / "footwork.pot"
_WIDTH = 118
_NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)
_UNSAID = re.compile(
    rb'^"(POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator|Language-Team|Report-Msgid-Bugs-To)'
    rb':.*\\n"\n',
    re.MULTILINE,
)


def source(found: Iterable[Found]) -> Catalog:
    """All messages without a translation."""
    catalog = Catalog(project="Footwork", version="1", fuzzy=False, header_comment="# Made by `make messages`.")
    for one in found:
        id = (one.text, one.plural) if one.plural else one.text
        catalog.add(id, locations=[(one.file, 0)], auto_comments=one.comments, context=one.context)
    return catalog


def language_files() -> list[Path]:
    return sorted(FOLDER.glob("*/LC_MESSAGES/django.po"))


def read(path: Path) -> Catalog:
    """The catalogue of the language after which its folder is named."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parts[-3], domain="django", abort_invalid=True)


def updated(path: Path, source: Catalog) -> Catalog:
    """With every message of the source. No translation is guessed; what is not said any more stays at the end."""
    catalog = read(path)
    catalog.update(source, no_fuzzy_matching=True)
    return catalog


def files(source: Catalog) -> Iterator[tuple[Path, bytes]]:
    yield SOURCE, _po(source)
    for path in language_files():
        catalog = updated(path, source)
        yield path, _po(catalog)
        yield path.with_suffix(".mo"), _mo(catalog)


def _po(catalog: Catalog) -> bytes:
    written = BytesIO()
    write_po(written, catalog, width=_WIDTH, include_lineno=False)
    return _UNSAID.sub(b"", written.getvalue())


def _mo(catalog: Catalog) -> bytes:
    """Neither what is marked as fuzzy is used nor what lacks a form: Babel would fill that in by the wrong rule."""
    for message in [one for one in catalog if one.pluralizable and not all(one.string or ())]:
        catalog.delete(message.id, message.context)
    catalog.creation_date = catalog.revision_date = _NO_DATE
    written = BytesIO()
    write_mo(written, catalog)
    return written.getvalue()
