"""The forms by which data come in and go."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from footwork.web.form_errors import OUT_OF_DATE
from footwork.web.forms import Form, day, said

MOST_MB = 50
MOST_BYTES = MOST_MB * 1_000_000
EVERYTHING = "ERASE"
"""What has to be typed before all is erased."""

_CHOOSE_A_FILE = format_lazy(_("Choose a file of at most {most} MB."), most=MOST_MB)
_TYPE_THE_WORD = format_lazy(_("To erase everything, type {word}. Nothing was erased."), word=EVERYTHING)


class ImportForm(Form):
    file = forms.FileField(allow_empty_file=True, error_messages=said(_CHOOSE_A_FILE))
    mine = forms.BooleanField(required=False)

    def clean_file(self) -> UploadedFile[bytes]:
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if (file.size or 0) > MOST_BYTES:
            raise ValidationError(_CHOOSE_A_FILE)
        return file


class EraseDayForm(Form):
    day = day(_("Choose a day. Nothing was erased."))


class EraseAllForm(Form):
    """`sure` is the word, in whatever letters."""

    sure = forms.CharField(error_messages=said(_TYPE_THE_WORD))

    def clean_sure(self) -> str:
        word: str = self.cleaned_data["sure"]
        if word.upper() != EVERYTHING:
            raise ValidationError(_TYPE_THE_WORD)
        return word


class RestoreForm(Form):
    """The name of a copy."""

    copy = forms.CharField(error_messages=said(OUT_OF_DATE))
