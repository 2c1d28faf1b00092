"""A day turned at midnight; now it turns at four in the morning, by the clock of the device."""

from datetime import timedelta
from typing import Any

from django.db import migrations

AT_ONCE = 1000
TURNS_AFTER = timedelta(hours=4)
"""As it was when this was written."""


def turn_days(apps: Any, editor: Any) -> None:
    rows, moved = apps.get_model("week", "Activity").objects.using(editor.connection.alias), []
    for row in rows.only("day", "started_at", "offset_minutes").iterator():
        day = (row.started_at + timedelta(minutes=row.offset_minutes) - TURNS_AFTER).date()
        if day != row.day:
            row.day = day
            moved.append(row)
    rows.bulk_update(moved, ["day"], batch_size=AT_ONCE)


class Migration(migrations.Migration):
    dependencies = [("week", "0002_day_steps")]

    operations = [migrations.RunPython(turn_days, migrations.RunPython.noop)]
