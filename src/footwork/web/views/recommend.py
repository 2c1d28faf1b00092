"""Choose for me: from an aim, a time and what one has to a few exercises, with the reasons."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork.catalogue.library import library
from footwork.core.adaptation import adapted_exercise
from footwork.core.errors import UnknownName
from footwork.core.exercise import HARDEST
from footwork.core.plan import FEWEST_MINUTES, MOST_MINUTES
from footwork.core.question import avoided_tags
from footwork.core.tag import Tag
from footwork.planning.recommend import NothingSuits, Recommendation, recommend_exercises
from footwork.planning.wish import AT_HOME, Wish, is_balance_work
from footwork.web.form_errors import OUT_OF_DATE, FormError, whole
from footwork.web.people.models import Person
from footwork.web.people.request import PersonRequest
from footwork.web.plan.own_routine import only_own_routine, with_only
from footwork.web.plan.preferences import preferences
from footwork.web.plan.store import PlanChanged, add_version, current_plan
from footwork.web.screening.status import is_older


@require_http_methods(["GET", "HEAD", "POST"])
def recommend(request: PersonRequest) -> HttpResponse:
    if request.method == "POST":
        return _take_over(request)
    sent, choice, refused = request.GET, None, None
    if "aim" in sent or "minutes" in sent:
        try:
            choice = _choose(request.person, sent)
        except NothingSuits as nothing:
            refused = FormError(str(nothing))
        except FormError as error:
            refused = error
    return _page(request, choice, refused)


def _page(
    request: PersonRequest, choice: Recommendation | None, refused: FormError | None, status: int = 200
) -> HttpResponse:
    shelf, sent = library(), request.GET
    things = {thing for id in shelf.exercise_ids() for thing in shelf.exercise(id).equipment} - AT_HOME
    context = {
        "page_name": "recommend",
        "aims": [(id, shelf.aim(id)) for id in shelf.aim_ids()],
        "things": sorted(things),
        "sent": {key: sent.getlist(key) for key in sent},
        "minutes": sent.get("minutes", "10"),
        "fewest": FEWEST_MINUTES,
        "most": MOST_MINUTES,
        "levels": range(1, HARDEST + 1),
        "level": sent.get("level", "2"),
        "asked": bool(sent),
        "seated": Tag.STANDING in avoided_tags(preferences(request.person).changes),
        "choice": choice,
        "left_out": [(shelf.exercise(id).name, why) for id, why in choice.left_out.items()] if choice else [],
        "told": [shelf.aim(id) for id in sent.getlist("aim") if id in shelf.aim_ids()],
        "for_older": choice is not None and is_older(request.person) and any(map(is_balance_work, choice.chosen)),
        "refused": refused,
        "based_on": current_plan(request.person).newest.number,
        "words": shelf.words("en"),
    }
    return render(request, "recommend.html", context, status=status)


def _choose(person: Person, sent: QueryDict) -> Recommendation:
    """Raises FormError for what cannot be wished, NothingSuits where no exercise is left."""
    shelf, changes = library(), preferences(person).changes
    avoids = avoided_tags(changes)
    aims = tuple(shelf.aim(id) for id in sent.getlist("aim") if id in shelf.aim_ids())
    if not aims:
        raise FormError("Choose at least one aim.", "aims")
    minutes = f"Enter {FEWEST_MINUTES} to {MOST_MINUTES} minutes."
    wish = Wish(
        aims=aims,
        limit=timedelta(minutes=whole(sent, "minutes", FEWEST_MINUTES, MOST_MINUTES, minutes)),
        things=frozenset(sent.getlist("thing")),
        standing="standing" in sent or Tag.STANDING in avoids,
        floor="floor" in sent or Tag.FLOOR in avoids,
        avoids=avoids,
        older=is_older(person),
        level=whole(sent, "level", 1, HARDEST, "Choose how hard the exercises may be."),
    )
    words = shelf.words("en")
    exercises = [shelf.exercise(id) for id in shelf.exercise_ids()]
    return recommend_exercises([adapted_exercise(one, changes) or one for one in exercises], wish, words.equipment)


def _take_over(request: PersonRequest) -> HttpResponse:
    """In place of what the person's own routine had before; the version before has it still."""
    now, sent = datetime.now().astimezone(), request.POST
    before = replace(current_plan(request.person).newest, since=now.date(), made_at=now)
    try:
        version = with_only(before, sent.getlist("take"), sent.get("reason", ""))
        add_version(
            request.person, only_own_routine(version) if "alone" in sent else version, int(sent.get("based_on", ""))
        )
    except PlanChanged as error:
        return _page(request, None, FormError(str(error)), 409)
    except FormError as refused:
        return _page(request, None, refused, 400)
    except (ValueError, UnknownName):
        return _page(request, None, FormError(OUT_OF_DATE), 400)
    return HttpResponseRedirect(f"{reverse('plan')}?saved")
