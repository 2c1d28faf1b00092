"""The forms that change which exercises the plan has, and how much of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from footwork.catalogue.library import library
from footwork.core.exercise import HARDEST
from footwork.core.own_dose import MOST_HOLD_S, MOST_REPS, MOST_SETS, OwnDose
from footwork.core.own_routine import MOST_OWN_EXERCISES
from footwork.core.plan import FEWEST_MINUTES, MOST_MINUTES, Version
from footwork.core.reason import Reason, ReasonKind
from footwork.web.form_errors import OUT_OF_DATE
from footwork.web.forms import Form, Texts, said, whole_number
from footwork.web.plan.adding import How
from footwork.web.plan.forms import PlanForm


class DoseForm(Form):
    """How much of one exercise, named after it: sets-toe-press and so on."""

    sets = whole_number(1, MOST_SETS, format_lazy(_("Enter 1 to {most} sets, or leave it blank."), most=MOST_SETS))
    reps = whole_number(1, MOST_REPS, format_lazy(_("Enter 1 to {most} times, or leave it blank."), most=MOST_REPS))
    hold = whole_number(
        1, MOST_HOLD_S, format_lazy(_("Enter 1 to {most} seconds, or leave it blank."), most=MOST_HOLD_S)
    )
    pinned = forms.BooleanField(required=False)

    def __init__(self, own: OwnDose, data: QueryDict | None = None) -> None:
        initial = {"sets": own.sets, "reps": own.reps, "hold": own.hold_s, "pinned": own.pinned}
        super().__init__(data, prefix=own.exercise, initial=initial)

    def add_prefix(self, field_name: str) -> str:
        return f"{field_name}-{self.prefix}"

    @property
    def dose(self) -> OwnDose:
        given = self.cleaned_data
        return OwnDose(
            exercise=self.prefix or "",
            sets=given["sets"],
            reps=given["reps"],
            hold_s=given["hold"],
            pinned=given["pinned"],
        )


class DosesForm(PlanForm):
    """How much of each exercise of which the form had the dose. Any change of an exercise comes with it."""

    def __init__(self, version: Version, data: QueryDict | None = None) -> None:
        super().__init__(data)
        self._version = version
        sent = dict.fromkeys(data.getlist("dose-of")) if data else ()
        self.known = {id: DoseForm(version.dose_of(id), data) for id in sent if library().find(id)}
        self.is_complete = len(self.known) == len(sent)
        self.parts = [*self.known.values()]

    def clean(self) -> None:
        if not self.is_complete:
            raise ValidationError(OUT_OF_DATE)

    def of(self, exercise: str) -> DoseForm:
        """With what was typed, else with the dose that the plan has."""
        return self.known.get(exercise) or DoseForm(self._version.dose_of(exercise))

    def doses(self) -> Iterator[OwnDose]:
        return (form.dose for form in self.known.values())


class AddForm(DosesForm):
    """`how` an exercise is added, as usual unless it says otherwise."""

    how = forms.ChoiceField(choices=[(one.value, "") for one in How], required=False, error_messages=said(OUT_OF_DATE))

    @property
    def wanted(self) -> How:
        return How(self.cleaned_data["how"] or How.USUAL)


class EquipmentForm(PlanForm):
    """What the person does not have. What is nothing that an exercise needs does not count."""

    thing = Texts(id="things")

    @property
    def lacking(self) -> set[str]:
        return set(self.cleaned_data["thing"]) & set(library().words().equipment)


class ChosenForm(PlanForm):
    """Exercises that were chosen for the person, for these aims and so many minutes; `alone` means in place of all
    other sessions."""

    take, aim = Texts(), Texts()
    minutes = whole_number(FEWEST_MINUTES, MOST_MINUTES, OUT_OF_DATE)
    alone = forms.BooleanField(required=False)

    def clean_take(self) -> list[str]:
        ids = list(dict.fromkeys(self.cleaned_data["take"]))
        if len(ids) > MOST_OWN_EXERCISES or not all(map(library().find, ids)):
            raise ValidationError(OUT_OF_DATE)
        return ids

    @property
    def reason(self) -> Reason:
        aims, minutes = dict.fromkeys(self.cleaned_data["aim"]), self.cleaned_data["minutes"]
        known = tuple(id for id in aims if id in library().aim_ids())
        if not (known and minutes):
            return Reason(kind=ReasonKind.CHOSEN)
        return Reason(kind=ReasonKind.CHOSEN_FOR, aims=known, minutes=minutes)


class LastGiven(forms.NumberInput):
    """Of several fields of one name, such as a few numbers to choose from and one to type, the last that says
    something."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str:
        return next((one for one in reversed(data.getlist(name)) if one.strip()), "")


class WishForm(Form):
    """What exercises are to be chosen for. Things that nothing needs do not count."""

    aim = forms.MultipleChoiceField(
        widget=forms.SelectMultiple(attrs={"id": "aims"}), error_messages=said(_("Choose at least one goal."))
    )
    minutes = whole_number(
        FEWEST_MINUTES,
        MOST_MINUTES,
        format_lazy(_("Enter {fewest} to {most} minutes."), fewest=FEWEST_MINUTES, most=MOST_MINUTES),
        required=True,
    )
    level = whole_number(1, HARDEST, _("Choose how hard the exercises may be."), required=True)
    standing = forms.BooleanField(required=False)
    floor = forms.BooleanField(required=False)
    thing = Texts()

    def __init__(self, data: QueryDict | None = None) -> None:
        initial = {"aim": [], "minutes": 10, "level": 2, "standing": True, "floor": True, "thing": []}
        super().__init__(data, initial=initial)
        self.fields["minutes"].widget = LastGiven()
        self.fields["aim"].choices = [(id, id) for id in library().aim_ids()]  # type: ignore[attr-defined]
