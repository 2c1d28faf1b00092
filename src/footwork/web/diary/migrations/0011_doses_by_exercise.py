"""A dose is the person's own in whichever routine its exercise comes: it moves out of the own routine."""

from typing import Any

from django.db import migrations


def move(apps: Any, _editor: Any) -> None:
    for row in apps.get_model("diary", "PlanVersion").objects.all():
        doses = []
        for routine in row.content.get("routines", ()):
            items = routine.pop("items", None)
            if items is None:
                continue
            routine["exercises"] = [item["exercise"] for item in items]
            doses += [item for item in items if any(item.get(key) for key in ("sets", "reps", "hold_s", "pinned"))]
        row.content.setdefault("doses", doses)
        row.save()


class Migration(migrations.Migration):
    dependencies = [("diary", "0010_screenings")]
    operations = [migrations.RunPython(move, migrations.RunPython.noop)]
