"""What all tests share: data of their own, and examples that are not timed one by one on a busy machine."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime
from tempfile import mkdtemp

import django
from hypothesis import settings

# before Django's settings are read: no test ever touches a person's diary
os.environ["FOOTWORK_DATA"] = mkdtemp(prefix="footwork-tests-")
os.environ["DJANGO_SETTINGS_MODULE"] = "footwork.web.settings"
os.environ["LANGUAGE"] = "en"  # whatever the developer's terminal speaks

# Before anything reads a clock: in a zone where it is noon now. So no run goes over midnight, and none depends on the
# hour. Servers and browsers that a test starts are in it too.
os.environ["TZ"] = f"Etc/GMT{datetime.now(UTC).hour - 12:+d}"
time.tzset()
django.setup()

settings.register_profile("footwork", deadline=None, max_examples=40)
settings.load_profile("footwork")
