"""What all tests share: data of their own, and examples that are not timed one by one on a busy machine."""

from __future__ import annotations

import os
from tempfile import mkdtemp

import django
from hypothesis import settings

# before Django's settings are read: no test ever touches a person's diary
os.environ["FOOTWORK_DATA"] = mkdtemp(prefix="footwork-tests-")
os.environ["DJANGO_SETTINGS_MODULE"] = "footwork.web.settings"
django.setup()

settings.register_profile("footwork", deadline=None, max_examples=40)
settings.load_profile("footwork")
