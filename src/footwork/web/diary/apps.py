from django.apps import AppConfig


class DiaryConfig(AppConfig):
    name = "footwork.web.diary"
    label = "diary"
