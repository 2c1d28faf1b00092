"""What today asks for, how long it takes, and one large Start."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, time, timedelta
from functools import cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from footwork.core.day import Day, day_of
from footwork.web.diary.models import Person, Record
from footwork.web.keeping import local_person
from footwork.web.routines import timeline, timelines


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    now = datetime.now().astimezone()
    day = _day(local_person(), now)
    parts = _parts(day.next.timeline.routine.id) if day.next else ""
    return render(request, "today.html", {"page_name": "today", "day": day, "date": now.date(), "parts": parts})


@cache
def _parts(routine: str) -> SafeString:
    """A routine's parts with all that is told about them, the same for everybody."""
    unrolled = timeline(routine)
    parts = zip(unrolled.parts(), unrolled.routine.items, strict=True)
    return render_to_string("parts.html", {"parts": list(parts), "words": unrolled.routine.words})


def _day(person: Person, now: datetime) -> Day:
    """A session belongs to the day on which it began by this computer's clock."""
    midnight = datetime.combine(now.date(), time()).astimezone()
    following = datetime.combine(now.date() + timedelta(days=1), time()).astimezone()
    records = Record.objects.filter(person=person, started_at__gte=midnight, started_at__lt=following)
    return day_of(timelines(), Counter(records.values_list("routine", flat=True)))
