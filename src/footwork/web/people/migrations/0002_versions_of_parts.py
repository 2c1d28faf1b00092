from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='person',
            name=name,
            field=models.PositiveBigIntegerField(default=0, editable=False),
        )
        for name in ('sessions_version', 'answers_version', 'rest_version')
    ]
