"""A plan holds prescriptions where it had sessions at times on days of the week."""

from django.db import migrations

from footwork.web.old_plan_versions import rewrite_stored


class Migration(migrations.Migration):

    dependencies = [
        ('diary', '0011_time_slots'),
    ]

    operations = [
        migrations.RunPython(rewrite_stored, migrations.RunPython.noop),
    ]
