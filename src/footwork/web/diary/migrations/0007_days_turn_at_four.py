"""A day turned at midnight; now it turns at four in the morning, by the clock of the device."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.db import migrations

AT_ONCE = 1000
TURNS_AFTER = timedelta(hours=4)
"""As it was when this was written."""


def turn_days(apps: Any, editor: Any) -> None:
    """An answer that was given at night for the day that had just begun was about the one before. Those about earlier
    days stay where they are; of two for a day the one stored last stands, as ever."""
    for model, moment in (("Record", "started_at"), ("Answer", "answered_at")):
        rows = apps.get_model("diary", model).objects.using(editor.connection.alias)
        rows.bulk_update(list(of_nights(rows, moment)), ["day"], batch_size=AT_ONCE)


def of_nights(rows: Any, moment: str) -> Iterator[Any]:
    """Those of between midnight and four, with the day before."""
    for row in rows.only("day", moment, "offset_minutes").iterator():
        local = getattr(row, moment) + timedelta(minutes=row.offset_minutes)
        day = (local - TURNS_AFTER).date()
        if day < row.day == local.date():
            row.day = day
            yield row


class Migration(migrations.Migration):
    dependencies = [("diary", "0006_advice_done")]

    operations = [migrations.RunPython(turn_days, migrations.RunPython.noop)]
