"""The lists of the safety check are known by their ids: their titles are translated."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from footwork.web.old_screenings import holding_by_id


def rename(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for model in ("Screening", "ScreeningDraft"):
        rows = apps.get_model("diary", model).objects.using(schema_editor.connection.alias)
        for row in rows.iterator():
            holding = holding_by_id(row.holding)
            if holding != row.holding:
                rows.filter(pk=row.pk).update(holding=holding)


class Migration(migrations.Migration):

    dependencies = [
        ('diary', '0003_days_and_places'),
    ]

    operations = [
        migrations.RunPython(rename),
    ]
