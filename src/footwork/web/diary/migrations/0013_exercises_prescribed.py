"""A person's own exercises are prescribed one by one, where they were one routine."""

from django.db import migrations

from footwork.web.old_plan_versions import rewrite_stored


class Migration(migrations.Migration):

    dependencies = [
        ('diary', '0012_prescriptions'),
    ]

    operations = [
        migrations.RunPython(rewrite_stored, migrations.RunPython.noop),
    ]
