from django.apps import AppConfig


class WeekConfig(AppConfig):
    name = "footwork.web.week"
    label = "week"
