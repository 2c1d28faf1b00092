"""Looks at the clock on the wall while the site runs, and pushes what has become due."""

from __future__ import annotations

import logging
import time
from datetime import datetime
from threading import Thread

from footwork import local_time
from footwork.core.times import day_at
from footwork.translation import SOURCE
from footwork.web.people.language import chosen_language, speaking
from footwork.web.people.models import Person
from footwork.web.reminders.due import due_reminders
from footwork.web.reminders.push import available
from footwork.web.reminders.push.sending import LASTS, push

_EVERY_S = 20


def start() -> None:
    """In a thread of its own, where what it needs is installed."""
    if available():
        Thread(target=_watch, daemon=True, name="footwork-push").start()


def _watch() -> None:
    last = on_the_wall()
    while True:
        time.sleep(_EVERY_S)
        now = on_the_wall()
        look(last, now)
        last = next_look(last, now)


def look(last: datetime, now: datetime) -> None:
    """Push what became due, and log what failed. Whatever it was, the next look comes."""
    try:
        failed = push_between(last, now)
    except Exception:
        _LOG.exception("Reminders could not be pushed.")
        return
    for line in failed:
        _LOG.warning("A reminder could not be pushed: %s", line)


def next_look(last: datetime, now: datetime) -> datetime:
    """From when on the next look looks. A clock that is set back by a little repeats nothing; by more, or to another
    time zone, and all begins anew, or nobody would be reminded until it had caught up."""
    return now if last - now > LASTS else max(last, now)


_LOG = logging.getLogger("footwork")


def on_the_wall() -> datetime:
    return local_time.now().replace(tzinfo=None)


def push_between(last: datetime, now: datetime) -> list[str]:
    """What became due for each person after `last` and by `now`, both by the clock on the wall, to their own devices;
    after a computer slept only what is not late. Says what failed."""
    since = max(last, now - LASTS)
    reminded = Person.objects.filter(subscriptions__isnull=False).distinct()
    return [line for person in reminded for line in _push_to(person, since, now)]


def _push_to(person: Person, since: datetime, now: datetime) -> list[str]:
    """In the language that the person chose; which one their browser would ask for is not known here."""
    with speaking(chosen_language(person) or SOURCE):
        due = (one for one in due_reminders(person, day_at(now)) if since < one.at <= now)
        return [line for one in due for line in push(person, one)]
