from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("diary", "0014_within_bounds")]

    operations = [
        migrations.AddField("record", "made_for", models.CharField(blank=True, default="", max_length=200)),
    ]
