"""The message catalogues, read once each by the standard library's gettext."""

from __future__ import annotations

from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path

from footwork.translation.current import SOURCE, language

FOLDER = Path(__file__).parent / "locale"
"""With `<language>/LC_MESSAGES/django.mo`, where Django looks too (settings.LOCALE_PATHS)."""

DOMAIN = "django"


@cache
def _messages(code: str) -> NullTranslations:
    return translation(DOMAIN, FOLDER, [code.replace("-", "_")], fallback=True)


def messages(code: str) -> NullTranslations:
    """All that is translated into a language, in use or not; of one that there is not, nothing."""
    return _messages(code)


def languages() -> list[str]:
    """Those that sentences can be said in, the source first."""
    return [SOURCE, *_translated()]


@cache
def _translated() -> tuple[str, ...]:
    """Looked up once, as catalogues are read: each request asks which languages there are."""
    found = FOLDER.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    return tuple(sorted(path.parts[-3].replace("_", "-") for path in found))


def headers(code: str) -> dict[str, str]:
    """What a catalogue says of itself, by names in small letters; nothing where there is none."""
    return _messages(code).info()


def gettext(text: str) -> str:
    """The sentence in the language in use."""
    return _messages(language()).gettext(text) if text else text


def pgettext(context: str, text: str) -> str:
    """A word that may mean several things; `context` says which."""
    return _messages(language()).pgettext(context, text) if text else text


def ngettext(one: str, many: str, n: int) -> str:
    """The form that goes with the number `n`."""
    return _messages(language()).ngettext(one, many, n)


def npgettext(context: str, one: str, many: str, n: int) -> str:
    return _messages(language()).npgettext(context, one, many, n)


def noop(text: str) -> str:
    """Marks a sentence that is translated later, where it is shown."""
    return text


def noop_in(context: str, text: str) -> str:
    """Marks a word that `pgettext` translates later."""
    return text


def noop_plural(one: str, many: str) -> tuple[str, str]:
    """Marks two forms that `ngettext` translates later."""
    return one, many
