from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('diary', '0005_lists_by_id'),
    ]

    operations = [
        migrations.AddField(
            model_name='screening',
            name='done',
            field=models.JSONField(default=list),
        ),
    ]
