"""Looks at the clock on the wall while the site runs, and pushes what has become due."""

from __future__ import annotations

import logging
import time
from datetime import datetime
from threading import Thread

from django.db import DatabaseError

from footwork.core.errors import FootworkError
from footwork.web.pushing import available
from footwork.web.pushing.models import Subscription
from footwork.web.pushing.sending import LASTS, push
from footwork.web.reminding import remindings

_EVERY_S = 20


def start() -> None:
    """In a thread of its own, where what it needs is installed."""
    if available():
        Thread(target=_watch, daemon=True, name="footwork-push").start()


def _watch() -> None:
    last = _on_the_wall()
    while True:
        time.sleep(_EVERY_S)
        now = _on_the_wall()
        try:
            failed = push_between(last, now)
        except (FootworkError, DatabaseError) as error:
            failed = [f"{error}"]
        for line in failed:
            logging.getLogger("footwork").warning("A reminder could not be pushed: %s", line)
        last = max(last, now)


def _on_the_wall() -> datetime:
    return datetime.now().astimezone().replace(tzinfo=None)


def push_between(last: datetime, now: datetime) -> list[str]:
    """What became due after `last` and by `now`, both by the clock on the wall; after a computer slept only what is not
    late. Says what failed. A clock that is set back repeats nothing."""
    if not Subscription.objects.exists():
        return []
    since = max(last, now - LASTS)
    return [line for one in remindings(now.date()) if since < one.at <= now for line in push(one)]
