"""What is newest no longer hangs on the clock. What is stored so far is put in order by its times, as it counted until
now, with one exception: where it is in doubt which answers before the start came last, those with more ticks do."""

from datetime import datetime
from typing import Any

from django.db import migrations, models

NAMES = ("Record", "Answer", "Screening", "PlanVersion")


def put_in_order(apps: Any, _editor: Any) -> None:
    for person in apps.get_model("diary", "Person").objects.all():
        kinds = [_in_order(apps.get_model("diary", name), name, person) for name in NAMES]
        places = sorted((at, kind, nth) for kind, (_, times) in enumerate(kinds) for nth, at in enumerate(sorted(times)))
        for place, (_, kind, nth) in enumerate(places, 1):
            row = kinds[kind][0][nth]
            row.stored = place
        for name, (rows, _) in zip(NAMES, kinds, strict=True):
            apps.get_model("diary", name).objects.bulk_update(rows, ["stored"], batch_size=300)
        person.stored = len(places)
        person.save()


def _in_order(model: Any, name: str, person: Any) -> tuple[list[Any], list[datetime]]:
    """Its rows in their own order, and their times."""
    rows = list(model.objects.filter(person=person))
    if name == "PlanVersion":
        rows.sort(key=lambda row: row.number)
        return rows, [datetime.fromisoformat(row.content["made_at"].replace("Z", "+00:00")) for row in rows]
    at = "started_at" if name == "Record" else "answered_at"
    rows.sort(key=lambda row: (getattr(row, at), row.pk))
    if name == "Screening" and rows:
        doubtful = max(rows, key=lambda row: row.pk)
        if _ticks(doubtful) > _ticks(rows[-1]):
            rows.remove(doubtful)
            rows.append(doubtful)
    return rows, [getattr(row, at) for row in rows]


def _ticks(row: Any) -> int:
    return sum(map(len, row.holding.values()))


class Migration(migrations.Migration):
    dependencies = [("diary", "0012_safety_check_answers")]
    operations = [
        migrations.AddField("person", "stored", models.PositiveBigIntegerField(default=0, editable=False)),
        *(
            migrations.AddField(
                name.lower(),
                "stored",
                models.PositiveBigIntegerField(db_index=True, default=0, editable=False),
                preserve_default=False,
            )
            for name in NAMES
        ),
        migrations.AlterModelOptions("screening", {"ordering": ("stored",)}),
        migrations.RunPython(put_in_order, migrations.RunPython.noop),
    ]
