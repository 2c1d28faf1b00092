from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "footwork.web.people"
    label = "people"
