"""The form of the settings."""

from __future__ import annotations

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from footwork.figure.looks import LOOKS
from footwork.translation.negotiation import offered
from footwork.web.forms import Form, said
from footwork.web.plan.preferences import READY_SECONDS, Preferences


class SettingsForm(Form):
    """Whom the figures show, how much more time there is to get ready, and the language; empty is the browser's."""

    look = forms.ChoiceField(choices=[(one, "") for one in LOOKS], error_messages=said(_("Choose one of the figures.")))
    ready = forms.TypedChoiceField(
        choices=[(seconds, "") for seconds in READY_SECONDS],
        coerce=int,
        empty_value=None,
        required=False,
        error_messages=said(_("Choose one of the times.")),
    )
    language = forms.ChoiceField(
        choices=lambda: [("", ""), *offered().items()],
        required=False,
        error_messages=said(_("Choose one of the languages.")),
    )

    def __init__(self, now: Preferences, language: str, data: QueryDict | None = None) -> None:
        super().__init__(data, initial={"look": now.look, "ready": str(now.ready), "language": language})
