"""Every sentence that is marked: in Python, in Django's templates, and in the catalogue's TOML by core's own marks."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import IO, Any, NamedTuple

from babel.messages.extract import extract, extract_python
from django.conf import settings
from django.utils.translation.template import templatize

from footwork.catalogue.kinds import kind_of
from footwork.catalogue.texts import with_words
from footwork.core.plural import Plural

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "footwork"
CATALOGUE = SOURCE / "catalogue"

_PLAIN, _PLURAL, _IN = None, (1, 2), ((1, "c"), 2)
KEYWORDS: Mapping[str, Any] = {
    "_": _PLAIN, "gettext": _PLAIN, "gettext_lazy": _PLAIN, "noop": _PLAIN,
    "ngettext": _PLURAL, "ngettext_lazy": _PLURAL, "noop_plural": _PLURAL,
    "pgettext": _IN, "pgettext_lazy": _IN, "noop_in": _IN,
    "npgettext": ((1, "c"), 2, 3), "npgettext_lazy": ((1, "c"), 2, 3),
}  # fmt: skip


class Found(NamedTuple):
    """A message and the file in which it stands. `plural` is empty where there is one form."""

    file: str
    context: str | None
    text: str
    plural: str = ""
    comments: tuple[str, ...] = ()


def messages() -> Iterator[Found]:
    """In the order of the files' names."""
    by_suffix: Mapping[str, Callable[[Path], Iterator[Found]]] = {".py": _python, ".html": _template, ".toml": _toml}
    for path in sorted(SOURCE.rglob("*")):
        if path.suffix in by_suffix:
            yield from by_suffix[path.suffix](path)


def _python(path: Path) -> Iterator[Found]:
    with path.open("rb") as file:
        yield from _marked("python", file, path)


def _template(path: Path) -> Iterator[Found]:
    """As Django's own command does it: a template becomes Python with the same calls."""
    if not settings.configured:
        settings.configure(USE_I18N=True)
    python = templatize(path.read_text(encoding="utf-8"), origin=str(path))
    python = "\n".join(map(str.lstrip, python.split("\n")))  # the tokenizer would count what stands before a tag
    yield from _marked(extract_python, BytesIO(python.encode()), path)


def _marked(method: Any, file: IO[bytes], path: Path) -> Iterator[Found]:
    for _line, text, comments, context in extract(method, file, KEYWORDS, ["Translators:"]):
        one, *more = (text,) if isinstance(text, str) else text
        yield Found(_place(path), context, one, more[0] if more else "", tuple(comments))


def _toml(path: Path) -> Iterator[Found]:
    if path.is_relative_to(CATALOGUE):
        listing = _Listing(_place(path))
        with_words(tomllib.loads(path.read_text(encoding="utf-8")), kind_of(path.relative_to(CATALOGUE)), listing)
        yield from listing.found


class _Listing:
    """Writes down what the reader would translate."""

    def __init__(self, file: str) -> None:
        self.file, self.found = file, list[Found]()

    def text(self, context: str, text: str) -> str:
        if text:
            self.found.append(Found(self.file, context, text))
        return text

    def plural(self, context: str, plural: Plural) -> Plural:
        self.found.append(Found(self.file, context, plural.one, plural.other))
        return plural


def _place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
