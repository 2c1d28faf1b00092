"""Why a version of the plan was made is data, no sentence any more."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from footwork.web.old_plan_versions import version_content


def rewrite(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    versions = apps.get_model("diary", "PlanVersion").objects.using(schema_editor.connection.alias)
    for row in versions.iterator():
        content = version_content(row.content)
        if content != row.content:
            versions.filter(pk=row.pk).update(content=content)


class Migration(migrations.Migration):

    dependencies = [
        ('diary', '0001_initial'),
    ]

    operations = [
        migrations.RunPython(rewrite),
    ]
