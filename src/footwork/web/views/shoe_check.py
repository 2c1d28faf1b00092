"""A shoe check: one question at a time, each answer stored at once."""

from __future__ import annotations

from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork import local_time
from footwork.catalogue.library import library
from footwork.core.shoe_check import ShoeCheck
from footwork.core.shoes import ShoeQuestion, open_questions
from footwork.web.people.request import PersonRequest
from footwork.web.shoes.checks import begin_check, check, open_check, save_choice
from footwork.web.shoes.forms import BeginForm, ChoiceForm
from footwork.web.shoes.pairs import pair
from footwork.web.views.actions import action_of
from footwork.web.views.shoes import show_shoes


@action_of("shoes")
def begin(request: PersonRequest) -> HttpResponse:
    """A new check, of a pair if one was chosen; what was broken off before is gone."""
    form = BeginForm(request.person, request.POST)
    if not form.is_valid():
        return show_shoes(request, form, 400)
    begin_check(request.person, form.cleaned_data["pair"], local_time.now())
    return HttpResponseRedirect(reverse("shoe-check", args=[library().shoe_questions()[0].id]))


@require_http_methods(["GET", "HEAD", "POST"])
def shoe_check(request: PersonRequest, question: str) -> HttpResponse:
    """Of the check that is under way, or of the one that the address names (`of`), in which one answer is changed."""
    asked = next((one for one in library().shoe_questions() if one.id == question), None)
    if asked is None:
        raise Http404("The shoe check has no such question.")
    current = _named(request) or open_check(request.person)
    if request.method == "POST":
        return _answered(request, asked, current)
    return _page(request, asked, current)


def _named(request: PersonRequest) -> ShoeCheck | None:
    """The check that the address names. Raises Http404 for one that is not theirs."""
    if "of" not in request.GET:
        return None
    try:
        found = check(request.person, UUID(str(request.GET["of"])))
    except ValueError:
        found = None
    if found is None:
        raise Http404("There is no such shoe check.")
    return found


def _page(
    request: PersonRequest, asked: ShoeQuestion, current: ShoeCheck | None, sent: ChoiceForm | None = None
) -> HttpResponse:
    questions = library().shoe_questions()
    number = questions.index(asked) + 1
    changes = bool(current and current.finished)
    context = {
        "page_name": "shoe-check",
        "question": asked,
        "number": number,
        "numbers": range(1, len(questions) + 1),
        "before": questions[number - 2] if number > 1 else None,
        "chosen": current.answers.get(asked.id) if current else None,
        "pair": pair(request.person, current.pair) if current and current.pair else None,
        "changes": current if changes else None,
        "refused": sent,
    }
    return render(request, "shoe_check.html", context, status=400 if sent else 200)


def _answered(request: PersonRequest, asked: ShoeQuestion, current: ShoeCheck | None) -> HttpResponse:
    form, now = ChoiceForm(asked, request.POST), local_time.now()
    if not form.is_valid():
        return _page(request, asked, current, form)
    current = current or begin_check(request.person, None, now)
    was_finished = current.finished
    try:
        after = save_choice(request.person, current.id, asked, form.cleaned_data["answer"], now)
    except ObjectDoesNotExist:
        raise Http404("Another shoe check was started meanwhile.") from None
    return HttpResponseRedirect(_onwards(after, asked, was_finished))


def _onwards(after: ShoeCheck, asked: ShoeQuestion, was_finished: bool) -> str:
    """The next question, the first that is still open after the last one, or the result."""
    questions = library().shoe_questions()
    left = open_questions(questions, after.answers)
    following = questions[questions.index(asked) + 1 :]
    if was_finished or not left:
        return reverse("shoe-result-of", args=[after.id])
    return reverse("shoe-check", args=[(following or left)[0].id])
