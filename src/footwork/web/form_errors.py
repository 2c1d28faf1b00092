"""What the rules of a subject refuse, with a sentence for the person who sent it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from footwork.core.errors import FootworkError

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

OUT_OF_DATE = _("This form was incomplete or out of date, so nothing was changed. Please try again.")
"""For what no form of ours sends."""


class FormError(FootworkError):
    """Says what to do; `field` is the id that the place has on the page, or nothing."""

    def __init__(self, sentence: StrOrPromise, field: str = "") -> None:
        self.field = field
        super().__init__(sentence)
