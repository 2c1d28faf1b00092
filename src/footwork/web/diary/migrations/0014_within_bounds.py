"""What older programs took from a file or a form is brought within the bounds that now hold (core.plan, core.times,
core.portable), so that it still opens. A pause that was too long becomes one until further notice."""

import re
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from typing import Any

from django.db import migrations

YEARS = range(2000, 9999)
LONGEST, MOST_PAUSES, MOST_MEANT, MOST_ROUTINES, MOST_DOSES = timedelta(days=731), 100, 300, 50, 1000
HIGHEST = 2**31 - 1
FIRST_TIME = datetime(2000, 1, 1, tzinfo=UTC)


def mend(apps: Any, _editor: Any) -> None:
    for person in apps.get_model("diary", "Person").objects.all():
        _mend_plan(list(apps.get_model("diary", "PlanVersion").objects.filter(person=person).order_by("number")))
    for row in apps.get_model("diary", "Screening").objects.all():
        row.holding = {part: list(filter(_is_name, ids)) for part, ids in row.holding.items() if _is_name(part)}
        row.answered_at = max(row.answered_at, FIRST_TIME + timedelta(days=1))  # in every offset
        row.save()
    for row in apps.get_model("diary", "Trial").objects.all():
        told = ({**one, "what": _name(one["what"])} for one in row.deviations)
        row.deviations = [one for one in told if one["what"] and date.fromisoformat(one["day"]).year in YEARS]
        if row.stopped_on and row.stopped_on.year not in YEARS:
            row.stopped_on = row.first
        if row.first.year in YEARS:
            row.save()
        else:
            row.delete()


def _mend_plan(rows: list[Any]) -> None:
    """Numbers rise as they did, none higher than HIGHEST."""
    if rows and rows[-1].number > HIGHEST:
        for number, row in enumerate(rows, 1):
            row.number = row.content["number"] = number
    for row in rows:
        row.content.update(_mended(row.content))
        row.save()


def _mended(content: dict[str, Any]) -> dict[str, Any]:
    made_at, since = _moment(content["made_at"]), _day(content["since"])
    ids = {one["id"]: _slug(one["id"]) for one in content.get("routines", ())}
    mended: dict[str, Any] = {
        "made_at": made_at.isoformat(),
        "since": f"{min(since, made_at.date() + LONGEST)}",
        "meant": [{**one, "routine": ids.get(one["routine"], one["routine"])} for one in content["meant"][:MOST_MEANT]],
        "pauses": [_pause(one) for one in content.get("pauses", ())[-MOST_PAUSES:]],
        "routines": [{**one, "id": ids[one["id"]]} for one in content.get("routines", ())[:MOST_ROUTINES]],
        "doses": content.get("doses", [])[:MOST_DOSES],
    }
    for hours in ("clock", "quiet"):
        if hours in content:
            mended[hours] = {name: _hour(hour) for name, hour in content[hours].items()}
    return mended


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return moment if moment.year in YEARS else FIRST_TIME


def _day(text: str) -> date:
    day = date.fromisoformat(text)
    return day if day.year in YEARS else FIRST_TIME.date()


def _pause(pause: dict[str, Any]) -> dict[str, Any]:
    first, last = _day(pause["first"]), pause.get("last")
    if last and not timedelta() <= date.fromisoformat(last) - first <= LONGEST:
        last = None if date.fromisoformat(last) > first else f"{first}"
    return {"first": f"{first}", "last": last}


def _hour(text: str) -> str:
    return time.fromisoformat(text.replace("Z", "+00:00")).replace(tzinfo=None).isoformat()


def _slug(text: str) -> str:
    """The same for the same id; one that can already stand in an address stays."""
    return text if re.fullmatch(r"[-a-zA-Z0-9_]+", text) else f"own-{sha256(text.encode()).hexdigest()[:16]}"


def _name(text: str) -> str:
    return "".join(character for character in text if character.isprintable())[:200]


def _is_name(text: str) -> bool:
    return bool(text) and _name(text) == text


class Migration(migrations.Migration):
    dependencies = [("diary", "0013_order_of_storing")]
    operations = [migrations.RunPython(mend, migrations.RunPython.noop)]
