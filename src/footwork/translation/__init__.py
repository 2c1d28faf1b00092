"""Sentences in the language that is in use, from the same catalogues as Django's pages.

English is the source: what has no translation stays English. Mark a sentence with `_`, give numbers and names
afterwards, and let the language choose the plural:

    from footwork.translation import gettext as _, ngettext
    _("Rest until {day}.").format(day=day)
    ngettext("{n} minute", "{n} minutes", n).format(n=n)

Sentences at the top of a module are marked with `noop` and translated where they are shown. What is kept in memory and
has sentences in it is kept by `cached_by_language`.
"""

from __future__ import annotations

from footwork.translation.caching import cached_by_language
from footwork.translation.catalogue import (
    FOLDER,
    gettext,
    languages,
    messages,
    ngettext,
    noop,
    noop_in,
    noop_plural,
    npgettext,
    pgettext,
)
from footwork.translation.current import SOURCE, language, use

__all__ = [
    "FOLDER",
    "SOURCE",
    "cached_by_language",
    "gettext",
    "language",
    "languages",
    "messages",
    "ngettext",
    "noop",
    "noop_in",
    "noop_plural",
    "npgettext",
    "pgettext",
    "use",
]
