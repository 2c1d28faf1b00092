from django.apps import AppConfig


class ShoesConfig(AppConfig):
    name = "footwork.web.shoes"
    label = "shoes"
