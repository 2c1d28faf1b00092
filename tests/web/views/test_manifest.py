"""What a device needs to install the site as a program of its own."""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from PIL import Image

from footwork.catalogue.library import library
from footwork.outputs.web_player import ASSETS
from footwork.web.plan.own_routine import OWN

pytestmark = pytest.mark.django_db


def test_the_manifest_makes_a_program_of_the_site(client: Client) -> None:
    answer = client.get("/manifest.webmanifest")
    assert answer.headers["Content-Type"] == "application/manifest+json"
    manifest = answer.json()
    assert (manifest["start_url"], manifest["scope"], manifest["display"]) == ("/", "/", "standalone")
    assert [client.get(one["url"]).status_code for one in manifest["shortcuts"]] == [200] * len(library().routine_ids())


def test_own_exercises_are_among_the_shortcuts(client: Client) -> None:
    client.post("/plan/exercises/heel-raise/add/", {"based_on": "0"})
    assert reverse("player", args=[OWN]) in [
        one["url"] for one in client.get("/manifest.webmanifest").json()["shortcuts"]
    ]


def test_the_icons_are_as_large_as_the_manifest_says_and_small_to_send(client: Client) -> None:
    icons = client.get("/manifest.webmanifest").json()["icons"]
    assert {icon.get("purpose") for icon in icons} == {None, "any", "maskable"}
    for icon in icons:
        file = ASSETS / icon["src"].removeprefix(settings.STATIC_URL)
        assert file.stat().st_size < 8000
        if file.suffix == ".png":
            with Image.open(file) as picture:
                assert icon["sizes"] == f"{picture.width}x{picture.height}"
                assert (picture.convert("RGBA").getpixel((0, 0))[3] == 255) == (icon["purpose"] == "maskable")  # type: ignore[index]


def test_every_page_names_manifest_icons_and_the_ground_of_both_schemes(client: Client) -> None:
    for page in ("/", "/play/five-foot/"):
        html = client.get(page).content.decode()
        assert 'rel="manifest" href="/manifest.webmanifest"' in html
        assert re.findall(r'name="theme-color" content="(#\w+)"', html) == ["#faf6ef", "#14201f"]
        for name in re.findall(rf'href="{settings.STATIC_URL}(icons/[^"]*)"', html):
            assert (ASSETS / name).is_file()
