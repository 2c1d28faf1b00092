"""One reminder to every device of its person."""

from __future__ import annotations

import json
import os
from datetime import timedelta
from urllib.parse import urljoin

from django.templatetags.static import static

from footwork.web.people.models import Person
from footwork.web.reminders.due import DueReminder
from footwork.web.reminders.push.keys import key

LASTS = timedelta(minutes=30)
"""A device that cannot be reached until then is not reminded: by then the reminder is late."""

_PATIENCE_S = 10
_GONE = (404, 410)
_DECLARATIVE = 8030
"""What marks a message that a browser may show without asking the page's script (declarative Web Push)."""


def push(person: Person, reminder: DueReminder) -> list[str]:
    """Send it to the person's devices, and say what failed, in words; what fails for one device does not keep it from
    the others. A browser that takes messages in no more is forgotten."""
    from pywebpush import WebPushException, webpush

    failed = []
    for to in person.subscriptions.all():
        try:
            webpush(
                to.info(),
                json.dumps(_message(reminder, to.site)),
                vapid_private_key=key(),
                vapid_claims={"sub": _contact()},
                ttl=round(LASTS.total_seconds()),
                timeout=_PATIENCE_S,
                headers={"Urgency": "normal"},
            )
        except WebPushException as error:
            if error.response is not None and error.response.status_code in _GONE:
                to.delete()
            else:
                failed.append(f"{error}")
        except Exception as error:
            failed.append(f"{to}: {type(error).__name__}: {error}")
    return failed


def _message(reminder: DueReminder, site: str) -> dict[str, object]:
    notification = {
        "title": reminder.title,
        "body": reminder.text,
        "tag": reminder.name,
        "navigate": urljoin(site, reminder.address),
        "icon": urljoin(site, static("icons/apple-touch-icon.png")),
    }
    return {"web_push": _DECLARATIVE, "notification": notification}


def _contact() -> str:
    """Whom a push service may write to when something is wrong with what is sent: its operator, if there is one."""
    return os.environ.get("FOOTWORK_CONTACT", "mailto:nobody@example.org")
