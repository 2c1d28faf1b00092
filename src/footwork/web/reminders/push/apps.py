from django.apps import AppConfig


class PushingConfig(AppConfig):
    name = "footwork.web.reminders.push"
    label = "pushing"
