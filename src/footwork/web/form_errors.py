"""What the rules of a subject refuse, with a sentence for the person who sent it."""

from __future__ import annotations

from footwork.core.errors import FootworkError

OUT_OF_DATE = "This form was incomplete or out of date, so nothing was changed. Please try again."
"""For what no form of ours sends."""


class FormError(FootworkError):
    """Says what to do; `field` is the id that the place has on the page, or nothing."""

    def __init__(self, sentence: str, field: str = "") -> None:
        self.field = field
        super().__init__(sentence)
