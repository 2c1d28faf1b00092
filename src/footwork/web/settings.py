"""Django's settings for one person on one computer."""

from __future__ import annotations

from pathlib import Path

from footwork.translation import FOLDER, SOURCE
from footwork.translation.negotiation import NAMES
from footwork.web.data_dir import data_folder, secret_key
from footwork.web.static_files import digest

_FOLDER = data_folder()

DEBUG = False
SECRET_KEY = secret_key(_FOLDER)
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
ROOT_URLCONF = "footwork.web.urls"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "footwork.web.people",
    "footwork.web.diary",
    "footwork.web.feet",
    "footwork.web.shoes",
    "footwork.web.reminders.push",
    "footwork.web.week",
]
MIDDLEWARE = [
    "footwork.web.middleware.language.BrowserLanguage",
    "footwork.web.middleware.security_headers.ContentSecurityPolicy",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "footwork.web.middleware.access_key.KeyRequired",
    "footwork.web.middleware.person.CurrentPerson",
    "footwork.web.middleware.language.PersonLanguage",
    "footwork.web.middleware.error_pages.ErrorPages",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).parent / "templates"],
        "OPTIONS": {
            "builtins": ["django.templatetags.i18n", "django.templatetags.static", "footwork.web.templatetags"],
            "context_processors": ["footwork.web.diary.diary_id.diary"],
        },
    }
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": _FOLDER / "footwork.sqlite3",
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            # what is acknowledged survives a power cut: a write-ahead log, synced at every commit
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
            # what a person erases is overwritten, not only forgotten
            "PRAGMA secure_delete=ON",
            "transaction_mode": "IMMEDIATE",
            "timeout": 5,
        },
    }
}

STATIC_URL = f"/static/{digest()}/"

USE_TZ = True
# Django shows no time by a zone of its own: a moment is shown by the clock that it carries, now by footwork.local_time
TIME_ZONE = None
LANGUAGE_CODE = SOURCE
LANGUAGES = [*NAMES.items()]
LOCALE_PATHS = [FOLDER]

# a link in a mail opens a page with the cookie it had: another one would make the forms of open pages fail
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "footwork.web.views.errors.csrf_failure"
SECURE_REFERRER_POLICY = "same-origin"
DATA_UPLOAD_MAX_MEMORY_SIZE = 256_000
# a folder of a watch has hundreds of activities
DATA_UPLOAD_MAX_NUMBER_FILES = 5000
LOGGING_CONFIG = None
