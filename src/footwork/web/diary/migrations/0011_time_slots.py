"""A plan has time slots, any number of them, where it had three times of day."""

from django.db import migrations

from footwork.web.old_plan_versions import rewrite_stored


class Migration(migrations.Migration):

    dependencies = [
        ('diary', '0010_reached'),
    ]

    operations = [
        migrations.RunPython(rewrite_stored, migrations.RunPython.noop),
    ]
