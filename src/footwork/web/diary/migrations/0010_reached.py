"""What was reached where a set or a hold ended when the person said so; nothing in sessions of before."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('diary', '0009_exact_places'),
    ]

    operations = [
        migrations.AddField(
            model_name='itemdone',
            name='reached',
            field=models.JSONField(default=list),
        ),
    ]
