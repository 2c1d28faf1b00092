"""Why a version of the plan was made is data, no sentence any more."""

from django.db import migrations

from footwork.web.old_plan_versions import rewrite_stored


class Migration(migrations.Migration):

    dependencies = [
        ('diary', '0001_initial'),
    ]

    operations = [
        migrations.RunPython(rewrite_stored),
    ]
