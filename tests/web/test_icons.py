from __future__ import annotations

import re
from pathlib import Path

from django.template import Context, Template

from footwork.core.time_slot import USUAL_SLOTS
from footwork.web import navigation
from footwork.web.icons import FOLDER, icon_svg
from footwork.web.templatetags.names import slot_icon
from footwork.web.thing_icons import THING_ICONS, TO_FETCH

ROOT = Path(__file__).parents[2]
TEMPLATES = [*(ROOT / "src/footwork/web/templates").rglob("*.html"), ROOT / "scripts/design/parts.html"]
STORED = {path.stem for path in FOLDER.glob("*.svg")}


def used() -> set[str]:
    in_templates = {name for path in TEMPLATES for name in re.findall(r'\{% icon "([\w-]+)"', path.read_text())}
    return (
        in_templates
        | {entry.icon for entry in (*navigation.MAIN, *navigation.MORE)}
        | {*THING_ICONS.values(), TO_FETCH, *map(slot_icon, USUAL_SLOTS)}
    )


def test_every_icon_that_is_used_is_stored_and_no_other() -> None:
    assert used() == STORED


def test_an_icon_is_drawn_in_the_page_and_hidden_from_those_who_listen() -> None:
    drawn = Template('{% icon "check" %}').render(Context())
    assert drawn == '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M20 6 9 17l-5-5"/></svg>'


def test_every_icon_is_one_line_and_small() -> None:
    for name in STORED:
        assert "\n" not in icon_svg(name)
        assert len(icon_svg(name)) < 900, name


def test_the_licence_lies_beside_the_icons() -> None:
    assert "ISC License" in (FOLDER / "LICENSE").read_text()
