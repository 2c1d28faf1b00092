"""The forms of a look at one's feet."""

from __future__ import annotations

from collections.abc import Collection

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from footwork.core.feet import Fact, FeetPart
from footwork.core.foot_check import contradictions
from footwork.core.side import Side
from footwork.web.feet.draft import Found
from footwork.web.feet.photo_file import MOST_BYTES, NO_PHOTO
from footwork.web.form_errors import OUT_OF_DATE
from footwork.web.forms import Form, Texts, said

CONTINUE, NOTHING, BACK = "continue", "nothing", "back"
FELT, MISSED, SKIP = "felt", "missed", "skip"
NONE = "none"

NOTHING_TICKED = _("Tick what you see, or press “Nothing here”.")
BOTH_ANSWERS = _("Something is still ticked. Untick what is gone, or press “Continue”.")
CHOOSE_PICTURES = _("Choose one picture for each foot.")
TWO_PICTURES = {
    Side.LEFT: _("Choose only one picture for the left foot."),
    Side.RIGHT: _("Choose only one picture for the right foot."),
}


class LookForm(Form):
    """What was ticked in a part, as `finding:side`; which picture was chosen for each foot; and which button was
    pressed. What is not asked there does not count."""

    tick = Texts(id="findings")
    fact = Texts()
    answer = forms.ChoiceField(
        choices=[(one, "") for one in (CONTINUE, NOTHING, BACK)], required=False, error_messages=said(OUT_OF_DATE)
    )

    def __init__(self, part: FeetPart, data: QueryDict) -> None:
        super().__init__(data)
        self._part = part
        ticked = set(data.getlist("tick"))
        chosen = {f"{data.get(f'{one.id}-{side}')}:{side}" for one in part.choices for side in _FEET}
        self.found: Found = {
            finding.id: sides
            for finding in part.findings
            for given in [chosen if finding.choice else ticked]
            if (sides := tuple(side for side in finding.sides if f"{finding.id}:{side}" in given))
        }
        self.chosen = {f"{one.id}-{side}": data.get(f"{one.id}-{side}", "") for one in part.choices for side in _FEET}
        self.facts = tuple(fact.value for fact in Fact if fact.value in data.getlist("fact"))
        self._twice = [one for one in part.choices for side in _FEET if len(data.getlist(f"{one.id}-{side}")) > 1]

    def clean(self) -> None:
        answer = self.cleaned_data.get("answer")
        if answer == BACK:
            return
        if self._twice or (wrong := contradictions(self._part, self.found)):
            raise ValidationError(CHOOSE_PICTURES if self._twice else TWO_PICTURES[wrong[0][2]])
        if answer == NOTHING and self.found:
            raise ValidationError(BOTH_ANSWERS)
        if answer != NOTHING and not self.found and not all(self.chosen.values() or [""]):
            raise ValidationError(NOTHING_TICKED)
        if answer != NOTHING and not all(self._is_picture(key, value) for key, value in self.chosen.items()):
            raise ValidationError(CHOOSE_PICTURES)

    def _is_picture(self, key: str, value: str) -> bool:
        choice = key.rpartition("-")[0]
        return value == NONE or value in {one.id for one in self._part.findings if one.choice == choice}

    @property
    def is_going_back(self) -> bool:
        return bool(self.cleaned_data["answer"] == BACK)


_FEET = (Side.LEFT, Side.RIGHT)


class TouchForm(Form):
    """Whether a toe was felt; or the test is skipped."""

    toe = forms.CharField(required=False, widget=forms.HiddenInput, error_messages=said(OUT_OF_DATE))
    answer = forms.ChoiceField(
        choices=[(one, "") for one in (FELT, MISSED, SKIP, BACK)], error_messages=said(OUT_OF_DATE)
    )


class PhotoForm(Form):
    """`about` is the finding and the side, as in LookForm; `abouts` are those that the page has."""

    about = forms.CharField(widget=forms.HiddenInput, error_messages=said(OUT_OF_DATE))
    photo = forms.FileField(allow_empty_file=True, max_length=None, error_messages=said(NO_PHOTO))

    def __init__(
        self, abouts: Collection[str], data: QueryDict, files: MultiValueDict[str, UploadedFile[bytes]]
    ) -> None:
        super().__init__(data, files)
        about = data.get("about", "")
        self.place = f"photo-{about.replace(':', '-')}" if about in abouts else ""
        self.fields["photo"].widget.attrs["id"] = self.place

    def clean_about(self) -> tuple[str, Side]:
        if not self.place:
            raise ValidationError(OUT_OF_DATE)
        finding, _, side = self.cleaned_data["about"].rpartition(":")
        return finding, Side(side)

    def clean_photo(self) -> UploadedFile[bytes]:
        photo: UploadedFile[bytes] = self.cleaned_data["photo"]
        if (photo.size or 0) > MOST_BYTES:
            raise ValidationError(NO_PHOTO)
        return photo
