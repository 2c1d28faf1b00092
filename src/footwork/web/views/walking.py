"""What can be done with a walking plan, each at its own address."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from footwork import local_time
from footwork.web.form_errors import OUT_OF_DATE, FormError
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest
from footwork.web.views.actions import action_of
from footwork.web.views.walking_card import walking_card
from footwork.web.views.week import show_week
from footwork.web.week.forms import StartWalkingForm
from footwork.web.week.walking import go_back, repeat_week, save_walk, start_walking, stop_walking


@action_of("week")
def start(request: PersonRequest) -> HttpResponse:
    """Whom the safety check holds back is not offered the form."""
    form, today = StartWalkingForm(request.POST), local_time.today()
    if form.is_valid() and not walking_card(request.person, today).may_walk:
        form.refuse(FormError(OUT_OF_DATE))
    if not form.is_valid():
        return show_week(request, today, form)
    start_walking(request.person, form.cleaned_data["stage"], today)
    return _back_to_plan()


@action_of("week")
def walked(request: PersonRequest) -> HttpResponse:
    """From the page of the week, or from Today."""
    if walking_card(request.person, local_time.today()).may_walk_now:
        save_walk(request.person, local_time.now())
    return HttpResponseRedirect(f"{reverse('today')}#week-title") if "today" in request.GET else _back_to_plan()


def _change(act: Callable[[Person, date], None]) -> Callable[..., HttpResponse]:
    @action_of("week")
    def answer(request: PersonRequest) -> HttpResponse:
        act(request.person, local_time.today())
        return _back_to_plan()

    return answer


repeat, back, stop = map(_change, (repeat_week, go_back, stop_walking))


def _back_to_plan() -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('week')}?saved#walking")
