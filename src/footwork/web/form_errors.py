"""A form that is not accepted, and what is read out of one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from footwork.core.errors import FootworkError
from footwork.core.times import check_hour

OUT_OF_DATE = "This form was incomplete or out of date, so nothing was changed. Please try again."
"""For what no form of ours sends."""


class FormError(FootworkError):
    """Says what to do; `field` is the id that the place has on the page, or nothing."""

    def __init__(self, sentence: str, field: str = "") -> None:
        self.field = field
        super().__init__(sentence)


def whole(sent: Mapping[str, object], name: str, least: int, most: int, sentence: str) -> int:
    """A whole number of that name from `least` to `most`."""
    try:
        number = int(str(sent.get(name, "")))
    except ValueError:
        raise FormError(sentence, name) from None
    if not least <= number <= most:
        raise FormError(sentence, name)
    return number


def day(sent: Mapping[str, object], name: str, sentence: str) -> date:
    try:
        return date.fromisoformat(str(sent.get(name, "")))
    except ValueError:
        raise FormError(sentence, name) from None


def hour(sent: Mapping[str, object], name: str) -> time:
    """By the clock on the wall, so without an offset."""
    try:
        given = time.fromisoformat(str(sent.get(name, "")))
        check_hour(given)
    except ValueError:
        raise FormError("Enter a time, such as 19:30.", name) from None
    return given
