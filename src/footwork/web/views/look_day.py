"""What a look at the feet has found: what to do, when to look again, and photos."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from footwork import local_time
from footwork.web.cached_response import personal
from footwork.web.feet.draft import correct
from footwork.web.feet.forms import PhotoForm
from footwork.web.feet.looks import days_looked, delete_looks
from footwork.web.feet.photos import save_photo
from footwork.web.feet.result import LookResult, result_of
from footwork.web.form_errors import FormError
from footwork.web.people.request import PersonRequest
from footwork.web.screening.answers import known_facts
from footwork.web.screening.status import State, screening_status

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@require_safe
def look_day(request: PersonRequest, day: date) -> HttpResponse:
    result = result_of(request.person, day, known_facts(request.person))
    if result is None:
        raise Http404("There is no foot check of that day.")
    return _page(request, result)


@require_safe
def looks(request: PersonRequest) -> HttpResponse:
    """The newest looks first."""
    return show_looks(request)


def show_looks(request: PersonRequest, notice: StrOrPromise = "", status: int = 200) -> HttpResponse:
    known = known_facts(request.person)
    results = [result_of(request.person, day, known) for day in days_looked(request.person)[:MOST_SHOWN]]
    context = {"page_name": "looks", "results": results, "today": local_time.today(), "notice": notice}
    return render(request, "looks.html", context, status=status)


MOST_SHOWN = 30
GONE = _("That foot check is no longer here, so nothing was changed.")


def of_a_look(view: Callable[[PersonRequest, LookResult], HttpResponse]) -> Callable[..., HttpResponse]:
    """A view that takes a form about the look of a day. Its address, opened by itself, leads to that look; where the
    look was deleted meanwhile, the form says so."""

    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def answer(request: PersonRequest, day: date) -> HttpResponse:
        if request.method != "POST":
            return HttpResponseRedirect(reverse("look-day", args=[day]))
        result = result_of(request.person, day, known_facts(request.person))
        return view(request, result) if result else show_looks(request, GONE, 409)

    return answer


@of_a_look
def correct_look(request: PersonRequest, result: LookResult) -> HttpResponse:
    """The newest look once more: an older one would take its place."""
    if not result.is_newest:
        return HttpResponseRedirect(reverse("look-day", args=[result.day]))
    correct(request.person, result.day, local_time.now())
    return HttpResponseRedirect(reverse("look-page", args=[1]))


@of_a_look
def delete_look(request: PersonRequest, result: LookResult) -> HttpResponse:
    delete_looks(request.person, result.day)
    return HttpResponseRedirect(reverse("looks"))


@of_a_look
def add_photo(request: PersonRequest, result: LookResult) -> HttpResponse:
    form = PhotoForm([about for one in result.shown for about in one.abouts], request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, result, form)
    finding, side = form.cleaned_data["about"]
    try:
        save_photo(request.person, result.day, finding, side, form.cleaned_data["photo"].read())
    except FormError as refused:
        form.refuse(FormError(str(refused), form.place))
        return _page(request, result, form)
    return HttpResponseRedirect(f"{reverse('look-day', args=[result.day])}#{finding}")


def _page(request: PersonRequest, result: LookResult, sent: PhotoForm | None = None) -> HttpResponse:
    known = screening_status(request.person)
    context = {
        "page_name": "look-day",
        "result": result,
        "today": local_time.today(),
        "refused": sent,
        "about": sent["about"].value() if sent else "",
        "held": known.state is State.HELD,
        "stopped": known.state is State.HELD
        or (result.is_newest and result.holds_back and known.state is not State.FREE),
        "repeats": known.why,
    }
    return personal(render(request, "look_day.html", context, status=400 if sent else 200))
