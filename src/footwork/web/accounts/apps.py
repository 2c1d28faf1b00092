from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "footwork.web.accounts"
    label = "accounts"
