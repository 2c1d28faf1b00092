"""The parts of a page, all of them on one: `make design` writes build/design.html, for looking.

It is a page of the site with its style sheet in it, so that it opens without a server.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from base64 import b64encode
from pathlib import Path

COLOURS = [
    ("text", "ground"), ("text", "surface"), ("text", "raised"), ("text-quiet", "ground"), ("accent", "surface"),
    ("on-accent", "accent"), ("text", "accent-quiet"), ("warm", "warm-quiet"), ("good", "good-quiet"),
    ("caution", "caution-quiet"), ("danger", "surface"), ("on-danger", "danger"), ("text", "line"),
]  # fmt: skip
"""Meanings, each on a ground that it is used on."""


def design() -> str:
    from django.template import engines

    from footwork.figure.looks import USUAL

    parts = engines["django"].from_string((Path(__file__).parent / "design" / "parts.html").read_text())
    sizes = ["title", "section", "lead", "body", "small", "number"]
    given = {"colours": COLOURS, "steps": range(1, 8), "sizes": sizes, "scores": range(11), "look": USUAL}
    return _in_one_file(parts.render(given))


def _in_one_file(page: str) -> str:
    page = re.sub(
        r'<(script|link rel="(?:manifest|icon|apple|modulepreload)|meta name="footwork)[^>]*>(</script>)?', "", page
    )
    page = re.sub(r'<link rel="stylesheet" href="[^"]*/([\w.]+)">', _sheet, page)
    return re.sub(r'src="/illustrations/[^"]*/([\w-]+)\.svg[^"]*"', _picture, page)


def _sheet(link: re.Match[str]) -> str:
    from footwork.outputs.web_player import ASSETS

    return f"<style>{(ASSETS / link[1]).read_text()}</style>"


def _picture(address: re.Match[str]) -> str:
    from footwork.figure.looks import USUAL
    from footwork.web.illustrations import illustration

    drawn = b64encode(illustration(address[1], USUAL).plain).decode()
    return f'src="data:image/svg+xml;base64,{drawn}"'


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        os.environ |= {"DJANGO_SETTINGS_MODULE": "footwork.web.settings", "FOOTWORK_DATA": data}
        import django

        django.setup()
        target.write_text(design())
    sys.stdout.write(f"{target}\n")
