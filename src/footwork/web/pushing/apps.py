from django.apps import AppConfig


class PushingConfig(AppConfig):
    name = "footwork.web.pushing"
    label = "pushing"
