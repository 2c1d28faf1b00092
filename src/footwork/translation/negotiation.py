"""Which languages there are, and which of them is meant by what a person, a browser or a terminal asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from footwork.translation.catalogue import headers, languages
from footwork.translation.current import SOURCE

NAMES = {SOURCE: "English", "de": "Deutsch"}
"""What each language calls itself. Of these a person can choose those that have a catalogue."""

READ_HEADER = "x-read-by-clinician"
"""In the head of a catalogue, once a clinician has read the translation: `X-Read-By-Clinician: <who and when>`."""

ENVIRONMENT = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where a terminal says its language, in the order in which gettext looks."""


def offered() -> dict[str, str]:
    """The names of the languages that can be chosen, by their codes."""
    return {code: name for code, name in NAMES.items() if has_catalogue(code)}


def has_catalogue(code: str) -> bool:
    return code in languages()


def is_unread(code: str) -> bool:
    """Whether no clinician has read it yet, by what the translation says of itself. English is no translation."""
    return code != SOURCE and headers(code).get(READ_HEADER, "").strip().lower() in ("", "no")


def first_offered(asked: Iterable[str]) -> str:
    """The first of the languages asked for that is offered, "de" for "de-AT" and "de_DE.UTF-8"; empty where none is."""
    known = offered()
    for one in asked:
        code = one.partition(".")[0].partition("@")[0].replace("_", "-").lower()
        for candidate in (code, code.partition("-")[0]):
            if candidate in known:
                return candidate
    return ""


def of_environment(environment: Mapping[str, str]) -> str:
    """The language of a terminal, as gettext finds it: the first of the variables that says something counts."""
    said = next((environment[name] for name in ENVIRONMENT if environment.get(name)), "")
    return first_offered(said.split(":")) or SOURCE
