"""The form of the settings."""

from __future__ import annotations

from django import forms
from django.http import QueryDict

from footwork.figure.looks import LOOKS
from footwork.web.forms import Form, said
from footwork.web.plan.preferences import READY_SECONDS, Preferences


class SettingsForm(Form):
    """Whom the figures show, and how much more time there is to get ready."""

    look = forms.ChoiceField(choices=[(one, "") for one in LOOKS], error_messages=said("Choose one of the figures."))
    ready = forms.TypedChoiceField(
        choices=[(seconds, "") for seconds in READY_SECONDS],
        coerce=int,
        empty_value=None,
        required=False,
        error_messages=said("Choose one of the times."),
    )

    def __init__(self, now: Preferences, data: QueryDict | None = None) -> None:
        super().__init__(data, initial={"look": now.look, "ready": str(now.ready)})
