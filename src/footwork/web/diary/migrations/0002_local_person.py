from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

LOCAL_PERSON = 1


def make(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """The one person whom a Footwork without accounts serves."""
    apps.get_model("diary", "Person").objects.get_or_create(pk=LOCAL_PERSON)


class Migration(migrations.Migration):
    dependencies = [("diary", "0001_initial")]
    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
