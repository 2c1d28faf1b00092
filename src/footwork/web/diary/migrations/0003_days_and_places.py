from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import django.db.models.deletion
from django.db import migrations, models

AT_ONCE = 1000

FILL = """
UPDATE diary_pain SET
  person_id = (SELECT person_id FROM diary_record WHERE diary_record.id = diary_pain.record_id),
  stored = (SELECT stored FROM diary_record WHERE diary_record.id = diary_pain.record_id)
"""


def fill_days(apps: Any, editor: Any) -> None:
    """By the clock of the session's device."""
    records = apps.get_model("diary", "Record").objects.using(editor.connection.alias)
    records.bulk_update(list(with_day(records)), ["day"], batch_size=AT_ONCE)


def with_day(records: Any) -> Iterator[Any]:
    for row in records.only("started_at", "offset_minutes"):
        row.day = (row.started_at + timedelta(minutes=row.offset_minutes)).date()
        yield row


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0002_versions_of_parts'),
        ('diary', '0002_reasons_as_data'),
    ]

    operations = [
        migrations.AddField(
            model_name='pain',
            name='person',
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='pains', to='people.person'),
        ),
        migrations.AddField(
            model_name='pain',
            name='stored',
            field=models.PositiveBigIntegerField(editable=False, null=True),
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.AlterField(
            model_name='pain',
            name='person',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='pains', to='people.person'),
        ),
        migrations.AlterField(
            model_name='pain',
            name='stored',
            field=models.PositiveBigIntegerField(editable=False),
        ),
        migrations.AddField(
            model_name='record',
            name='day',
            field=models.DateField(null=True),
        ),
        migrations.RunPython(fill_days, migrations.RunPython.noop),
        migrations.AlterField(
            model_name='record',
            name='day',
            field=models.DateField(),
        ),
        migrations.AddIndex(
            model_name='record',
            index=models.Index(fields=['person', 'day'], name='days_of_records'),
        ),
        migrations.AddIndex(
            model_name='pain',
            index=models.Index(condition=models.Q(('score__gt', 0)), fields=['person', 'place', 'stored'], name='pain_by_place'),
        ),
        migrations.AddIndex(
            model_name='pain',
            index=models.Index(fields=['person', 'before', 'score'], name='pain_by_score'),
        ),
    ]
