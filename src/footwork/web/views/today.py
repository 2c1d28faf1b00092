"""What today asks for, how long it takes, and one large Start."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from django.db.models import Sum
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from footwork.core.day import day_of
from footwork.core.record import Amount, amount_of
from footwork.web.choices import Choices, chosen
from footwork.web.diary.models import Record
from footwork.web.figures import still_url
from footwork.web.keeping import LOCAL_PERSON
from footwork.web.prepared import Prepared
from footwork.web.routines import timelines
from footwork.web.trials import running


@require_safe
@ensure_csrf_cookie
def today(request: HttpRequest) -> HttpResponse:
    now = datetime.now().astimezone()
    known = running(now.date())
    asked = known.instruction(now.date()) if known else ""
    return _page(now.date(), tuple(sorted(_sessions(now))), chosen(), asked).answer(request)


def _sessions(now: datetime) -> Iterator[tuple[str, Amount]]:
    """Today's records: which routine, and how much of it. A session belongs to the day on which it began by this
    computer's clock."""
    midnight = datetime.combine(now.date(), time()).astimezone()
    following = datetime.combine(now.date() + timedelta(days=1), time()).astimezone()
    records = Record.objects.filter(person=LOCAL_PERSON, started_at__gte=midnight, started_at__lt=following)
    told = records.annotate(done=Sum("items__phases_done"), planned=Sum("items__phases_planned"))
    for routine, done, planned in told.values_list("routine", "done", "planned"):
        yield routine, amount_of(done, planned)


@lru_cache(maxsize=64)
def _page(today: date, sessions: tuple[tuple[str, Amount], ...], choices: Choices, asked: str) -> Prepared:
    """The page is the same for the same sessions of the same day. `asked` is what a trial wants today, or nothing."""
    by_routine = defaultdict(list)
    for routine, amount in sessions:
        by_routine[routine].append(amount)
    day = day_of(timelines(choices.ready), by_routine)
    parts = []
    if day.next:
        unrolled = day.next.timeline
        parts = [
            (part, item, still_url(item.exercise, choices.look))
            for part, item in zip(unrolled.parts(), unrolled.routine.items, strict=True)
        ]
    context = {"page_name": "today", "day": day, "date": today, "parts": parts, "asked": asked}
    return Prepared.of(render_to_string("today.html", context))
