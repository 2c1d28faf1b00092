from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('diary', '0003_days_and_places'),
    ]

    operations = [
        migrations.AddField(
            model_name='record',
            name='written',
            field=models.PositiveBigIntegerField(default=0, editable=False),
        ),
        migrations.AddIndex(
            model_name='answer',
            index=models.Index(fields=['person', 'day'], name='days_of_answers'),
        ),
    ]
