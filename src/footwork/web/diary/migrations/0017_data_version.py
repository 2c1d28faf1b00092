from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("diary", "0016_which_exercise_hurt")]

    operations = [
        migrations.AddField("person", "data_version", models.PositiveBigIntegerField(default=0, editable=False)),
    ]
