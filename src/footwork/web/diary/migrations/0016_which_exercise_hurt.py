from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("diary", "0015_record_made_for")]

    operations = [
        migrations.AddField("record", "pain_told", models.CharField(default="after", max_length=20)),
        migrations.AddField("record", "hurt_by", models.CharField(blank=True, default="", max_length=200)),
    ]
