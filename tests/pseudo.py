"""Languages that nobody speaks, made from English while it runs: they show what no translator could translate, and what
breaks where words are longer or are read from right to left.

`python -m tests.pseudo serve …` is Footwork with both of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from gettext import NullTranslations
from unittest import mock

LONG = "en-xa"
"""Letters with accents, 40 % longer."""

RTL = "ar-xb"
"""As long, in letters that are read from right to left."""

NAMES = {LONG: "Ĺöñĝ Ëñĝĺíšĥ", RTL: "Ŕíĝĥţ ţö ĺëƒţ"}

OPENS, CLOSES = "⟦", "⟧"
"""Around every message: what stands outside of them was not translated."""

_CONTEXT_ENDS = "\x04"
_ACCENTED = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "áƀçđéƒĝĥíĵķĺɱñöþǫŕšţúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĹṀÑÖÞǪŔŠŢÚṼŴẊÝŽ",
)
_UNTOUCHED = re.compile(r"(<[^>]*>|&#?\w+;|%\(\w+\)[sd]|%[sd%]|\{[^{}]*\})")
"""Tags, entities, and the places for numbers and names."""

_FILLER = "ôņë ţŵö ţĥŕëë ƒöüŕ ƒíṽë šíẋ šëṽëñ ëíĝĥţ ñíñë ţëñ "
_LONGER = 0.4
_FROM_RIGHT = str.maketrans("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", 2 * "אבגדהוזחטיכלמנסעפצקרשתםןףץ")


def pseudo(text: str, *, from_right: bool = False) -> str:
    """The message as it is in the made language; its head, what is empty and what has no letter stay."""
    text = text.rpartition(_CONTEXT_ENDS)[2]
    if not re.search("[A-Za-z]", _UNTOUCHED.sub("", text)):
        return text
    parts = _UNTOUCHED.split(text)
    letters = _FROM_RIGHT if from_right else _ACCENTED
    said = "".join(part if number % 2 else part.translate(letters) for number, part in enumerate(parts))
    more = round(_LONGER * len(_UNTOUCHED.sub("", text)))
    filler = (_FILLER * (more // len(_FILLER) + 1))[: max(more - 2, 0)].strip()
    return f"{OPENS}{said}{' ' * bool(filler)}{filler}{CLOSES}"


class Pseudo(NullTranslations):
    """As Django and the standard library ask for messages."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code = code

    def language(self) -> str:
        return self.code

    to_language = language

    def gettext(self, message: str) -> str:
        return pseudo(message, from_right=self.code == RTL)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return self.gettext(message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return self.ngettext(msgid1, msgid2, n)


@contextmanager
def pseudo_languages() -> Iterator[None]:
    """Within this both can be chosen, and a browser can ask for them."""
    from django.utils.translation import trans_real

    from footwork.translation import catalogue, negotiation

    made = {code: Pseudo(code) for code in NAMES}
    real, has_catalogue = catalogue._messages, negotiation.has_catalogue
    with ExitStack() as patched:
        patched.enter_context(mock.patch.dict(negotiation.NAMES, NAMES))
        patched.enter_context(
            mock.patch.object(negotiation, "has_catalogue", lambda one: one in made or has_catalogue(one))
        )
        patched.enter_context(mock.patch.object(catalogue, "_messages", lambda one: made.get(one) or real(one)))
        patched.enter_context(mock.patch.dict(trans_real._translations, made))  # type: ignore[attr-defined]
        yield


if __name__ == "__main__":
    from footwork.main import run
    from footwork.web.database import open_site

    open_site()
    with pseudo_languages():
        run()
