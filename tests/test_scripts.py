"""The scripts that a developer calls by make."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from footwork.catalogue.library import library

ROOT = Path(__file__).parents[1]


def test_the_page_of_all_figures_shows_every_phase_and_side_and_each_picture_exists(tmp_path: Path) -> None:
    subprocess.run([sys.executable, ROOT / "scripts" / "figures.py", tmp_path], check=True, capture_output=True)
    page = (tmp_path / "index.html").read_text()
    pictures = set(re.findall(r'src="([^"]+)"', page))
    assert pictures == {path.name for path in tmp_path.glob("*.svg")}
    for id in library().exercise_ids():
        dose = library().exercise(id).dose
        for side in dose.sides_in_turn:
            for name in ("moving", *(phase.name.replace(" ", "-") for phase in dose.phases)):
                assert f"{id}-{side}-{name}.svg" in pictures
    assert page.count("<section") == 2


def test_the_page_of_all_parts_needs_no_server_and_shows_every_class_that_is_advised(tmp_path: Path) -> None:
    file = tmp_path / "design.html"
    subprocess.run([sys.executable, ROOT / "scripts" / "design.py", file], check=True, capture_output=True)
    page = file.read_text()
    assert re.findall(r'(?:src|href)="(?!data:|#|/[\w-]*/?")[^"]*"', page) == []
    advice = (ROOT / "CONTRIBUTING.md").read_text().partition("## A page's parts")[2].partition("## Recipes")[0]
    shown = set(" ".join(re.findall(r'class="([^"]*)"', page)).split())
    advised = set(" ".join(re.findall(r'class="([^"{]*)"', advice)).split())
    assert len(advised) > 40
    assert advised - shown == set()
