from django.apps import AppConfig


class FeetConfig(AppConfig):
    name = "footwork.web.feet"
    label = "feet"
