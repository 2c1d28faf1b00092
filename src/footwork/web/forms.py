"""What all forms have in common: every refusal is a sentence of ours, and has its place on the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from footwork.core.times import check_day
from footwork.web.form_errors import OUT_OF_DATE, FormError

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class Refusal(NamedTuple):
    """`place` is the id that it has on the page, or nothing."""

    place: str
    sentence: str


class Form(forms.Form):
    """A field's id is its name in HTML, unless its widget has one of its own. `parts` are forms inside this one, sent
    with it; it is valid if all of them are."""

    parts: Sequence[Form] = ()

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        files: MultiValueDict[str, UploadedFile[bytes]] | None = None,
        *,
        prefix: str | None = None,
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, files, auto_id="%s", prefix=prefix, initial=initial)
        self._places: dict[str, str] = {}

    def is_valid(self) -> bool:
        return all([super().is_valid(), *(part.is_valid() for part in self.parts)])

    def refuse(self, refused: FormError) -> None:
        """Add what the rules refuse. Its place need not be a field of this form."""
        self._places[str(refused)] = refused.field
        self.add_error(None, str(refused))

    @property
    def refusals(self) -> list[Refusal]:
        """In the order of the page, each sentence once at a place."""
        own = [Refusal(self._place(name, one), one) for name, errors in self.errors.items() for one in map(str, errors)]
        return list(dict.fromkeys([*(one for part in self.parts for one in part.refusals), *own]))

    def _place(self, name: str, sentence: str) -> str:
        """A form that is out of date is so as a whole."""
        if sentence == str(OUT_OF_DATE) or name == NON_FIELD_ERRORS:
            return self._places.get(sentence, "")
        field = self[name]
        return str(field.field.widget.attrs.get("id", field.auto_id))


_CODES = (
    "required", "invalid", "invalid_choice", "invalid_list", "min_value", "max_value", "min_length", "max_length",
    "null_characters_not_allowed", "missing", "empty", "contradiction",
)  # fmt: skip


def said(sentence: StrOrPromise) -> dict[str, StrOrPromise]:
    """Messages of a field of which the same is said whatever is wrong with it."""
    return dict.fromkeys(_CODES, sentence)


def whole_number(least: int, most: int, sentence: StrOrPromise, *, required: bool = False) -> forms.IntegerField:
    return forms.IntegerField(min_value=least, max_value=most, required=required, error_messages=said(sentence))


def day(sentence: StrOrPromise, *, required: bool = True) -> forms.DateField:
    """`sentence` asks for one where none can be read."""
    return forms.DateField(
        input_formats=["%Y-%m-%d"], required=required, error_messages=said(sentence), validators=[_check_day]
    )


def _check_day(given: date) -> None:
    try:
        check_day(given)
    except ValueError:
        raise ValidationError(_("Choose a day in this century.")) from None


def hour(*, required: bool = True) -> forms.TimeField:
    """By the clock on the wall, so without an offset."""
    sentence = _("Enter a time, such as 19:30.")
    return forms.TimeField(required=required, input_formats=["%H:%M", "%H:%M:%S"], error_messages=said(sentence))


class Texts(forms.Field):
    """All that was sent under one name, as it was sent."""

    widget = forms.MultipleHiddenInput

    def __init__(self, *, id: str = "") -> None:
        super().__init__(required=False, widget=forms.MultipleHiddenInput(attrs={"id": id} if id else None))

    def to_python(self, value: list[str] | None) -> list[str]:
        return list(value or ())
