"""A look at one's feet, one part after the other. The last stores it in the diary; what holds exercises back is stored
at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork import local_time
from footwork.catalogue.library import library
from footwork.core.feet import DAILY, FeetPart, Part
from footwork.core.foot_check import Judgement, is_urgent
from footwork.core.side import Side
from footwork.core.touch_test import TOES, next_toe
from footwork.web.feet import draft as drafts
from footwork.web.feet.draft import Draft, draft, save_draft
from footwork.web.feet.early import facts_of, holding_back, save_part
from footwork.web.feet.forms import BACK, FELT, NONE, SKIP, LookForm, TouchForm
from footwork.web.feet.looks import facts_told, noted
from footwork.web.feet.text import TOUCH, Named, headline, together
from footwork.web.people.request import PersonRequest
from footwork.web.screening.answers import known_facts
from footwork.web.screening.status import State, screening_status, stands_barefoot


@require_http_methods(["GET", "HEAD", "POST"])
def look(request: PersonRequest) -> HttpResponse:
    """How to look. A form begins anew; one that was broken off can go on."""
    now = local_time.now()
    if request.method == "POST":
        drafts.begin(request.person)
        return HttpResponseRedirect(reverse("look-page", args=[1]))
    given = draft(request.person, now)
    number = drafts.first_open(given, _parts()) if given.answers else None
    daily = not DAILY.isdisjoint(known_facts(request.person) | facts_told(request.person))
    context = {"page_name": "look", "goes_on": number, "daily": daily, "numbers": len(_parts())}
    return render(request, "look.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def look_page(request: PersonRequest, number: int) -> HttpResponse:
    if not 1 <= number <= len(_parts()):
        raise Http404("A look has no such page.")
    touch = _part(number).part is Part.TOUCH
    if request.method == "POST":
        return _touched(request, number) if touch else _answered(request, number)
    return _touch_page(request, number) if touch else _page(request, number)


def _part(number: int) -> FeetPart:
    return library().feet()[number - 1]


def _parts() -> list[Part]:
    return [one.part for one in library().feet()]


def _page(request: PersonRequest, number: int, sent: LookForm | None = None) -> HttpResponse:
    part, given = _part(number), draft(request.person, local_time.now())
    found = sent.found if sent else given.found_in(part.part)
    ticked = {f"{id}:{side}" for id, sides in found.items() for side in sides}
    was_answered = part.part in given.answers or part.part in given.before
    chosen = sent.chosen if sent else _chosen(part, ticked, answered=was_answered)
    known, on = known_facts(request.person), _noted(request, part)
    context = {
        **_frame(request, given, number),
        "ticked": ticked,
        "chosen": chosen,
        "noted": on,
        "was_noted": any(on.values()),
        "today": given.day,
        "refused": sent,
        "sides": [Side.LEFT, Side.RIGHT],
        "facts": [one for one in library().feet_facts() if one.fact not in known] if part.part is Part.NOW else [],
        "known": [one for one in library().feet_facts() if one.fact in known] if part.part is Part.NOW else [],
        "told": set(sent.facts) if sent else _told(request, given),
    }
    return render(request, "look_page.html", context, status=400 if sent else 200)


def _noted(request: PersonRequest, part: FeetPart) -> dict[str, date | None]:
    """When what stands was seen, by its choice and side or else its finding."""
    choices = [f"{one.id}-{side}" for one in part.choices for side in (Side.LEFT, Side.RIGHT)]
    on: dict[str, date | None] = dict.fromkeys([*choices, *(one.id for one in part.findings)])
    seen = [(one.finding, one.side, one.on) for one in noted(request.person, part)]
    return on | {f"{one.choice}-{side}" if one.choice else one.id: day for one, side, day in seen}


def _frame(request: PersonRequest, given: Draft, number: int) -> dict[str, object]:
    stop = holding_back(request.person, given, known_facts(request.person), local_time.now())
    return {
        "page_name": "look",
        "part": _part(number) if _stands(request, given, stop) else _part(number).careful(),
        "number": number,
        "numbers": range(1, len(_parts()) + 1),
        "stop": headline(stop) if stop.called else "",
        "stopping": [Named.of(one, sides) for one, sides in together(stop.called)],
    }


def _stands(request: PersonRequest, given: Draft, stop: Judgement) -> bool:
    """Whether to ask the person to stand barefoot: not once something holds the exercises back."""
    facts = known_facts(request.person) | facts_of(request.person, given)
    held = stop.called or screening_status(request.person).state is State.HELD
    return not held and facts.isdisjoint(DAILY) and stands_barefoot(request.person, given.day)


def _chosen(part: FeetPart, ticked: set[str], *, answered: bool) -> dict[str, str]:
    """By choice and side the picture; none where the part was answered without one."""
    chosen = {}
    for choice in part.choices:
        pictures = [one.id for one in part.findings if one.choice == choice.id]
        for side in (Side.LEFT, Side.RIGHT):
            found = next((id for id in pictures if f"{id}:{side}" in ticked), NONE if answered else "")
            chosen[f"{choice.id}-{side}"] = found
    return chosen


def _told(request: PersonRequest, given: Draft) -> set[str]:
    return set(facts_told(request.person) if given.facts is None else given.facts)


def _answered(request: PersonRequest, number: int) -> HttpResponse:
    part, now = _part(number), local_time.now()
    sent = LookForm(part, request.POST)
    if not sent.is_valid():
        return _page(request, number, sent)
    given = draft(request.person, now)
    if part.part is Part.NOW:
        given = replace(given, facts=sent.facts)
    if sent.is_going_back:
        save_draft(request.person, drafts.reopened(given, part.part), now)
        return HttpResponseRedirect(reverse("look-page", args=[number - 1]) if number > 1 else reverse("look"))
    given = drafts.answered(given, part.part, sent.found)
    if is_urgent(part.part, sent.found):
        save_draft(request.person, given, now)
        return _finished(request, now)
    save_part(request.person, given, part, known_facts(request.person), now)
    return _onwards(request, number, now)


def _onwards(request: PersonRequest, number: int, now: datetime) -> HttpResponse:
    if number < len(_parts()):
        return HttpResponseRedirect(reverse("look-page", args=[number + 1]))
    if opened := drafts.first_open(draft(request.person, now), _parts()):
        return HttpResponseRedirect(reverse("look-page", args=[opened]))
    return _finished(request, now)


def _finished(request: PersonRequest, now: datetime) -> HttpResponse:
    return HttpResponseRedirect(reverse("look-day", args=[drafts.finish(request.person, now)]))


def _touch_page(request: PersonRequest, number: int, sent: TouchForm | None = None) -> HttpResponse:
    given = draft(request.person, local_time.now())
    toe = next_toe(given.felt)
    context = {
        **_frame(request, given, number),
        "toe": toe,
        "touch_this": TOUCH[toe.id] if toe else "",
        "touched": len(given.felt),
        "toes": [{"toe": one, "felt": given.felt.get(one.id), "now": one == toe} for one in TOES],
        "all": len(TOES),
        "refused": sent,
    }
    return render(request, "touch_test.html", context, status=400 if sent else 200)


def _touched(request: PersonRequest, number: int) -> HttpResponse:
    """One toe; from the last of them, or where the test is skipped, to the next part."""
    now, sent = local_time.now(), TouchForm(request.POST)
    if not sent.is_valid():
        return _touch_page(request, number, sent)
    answer, given = sent.cleaned_data["answer"], draft(request.person, now)
    here = reverse("look-page", args=[number])
    if answer == BACK:
        save_draft(request.person, drafts.without_last_toe(given), now)
        return HttpResponseRedirect(here if given.felt else reverse("look-page", args=[number - 1]))
    toe = next_toe(given.felt)
    if answer == SKIP:
        given = drafts.touch_skipped(given)
    elif toe and toe.id == sent.cleaned_data["toe"]:  # a page of before says nothing of this toe
        given = drafts.touched(given, toe, felt=answer == FELT)
    if answer == SKIP or next_toe(given.felt) is None:
        given = drafts.answered(given, Part.TOUCH, {})
        save_part(request.person, given, _part(number), known_facts(request.person), now)
        return _onwards(request, number, now)
    save_draft(request.person, given, now)
    return HttpResponseRedirect(here)
