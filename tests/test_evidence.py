"""docs/evidence.md: every pointer to it leads to one of its sections, and every source that it names is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from footwork.catalogue.library import library

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "evidence.md").read_text(encoding="utf-8")
POINTER = re.compile(r"docs/evidence\.md(?:#([a-z0-9-]+))?")
KEY = re.compile(r"\[([A-Z][A-Z0-9-]{2,})\]")
UNRESOLVED = re.compile(r"[Ss]ections? \d[\d.]* of what is known|evidence dossier")
"""How files cited a document that nobody who has the program can open."""


def files() -> Iterator[Path]:
    for folder in ("src", "docs", "tests", "bench", "scripts"):
        for suffix in ("py", "toml", "md", "html", "js"):
            found = (ROOT / folder).rglob(f"*.{suffix}")
            yield from (path for path in found if path.parent.name != "assets" and path != Path(__file__))
    yield from ROOT.glob("*.md")


def slug(heading: str) -> str:
    """As the web sites that show Markdown make it."""
    return re.sub(r"[^a-z0-9 -]", "", heading.lower()).replace(" ", "-")


def test_every_pointer_leads_to_a_section() -> None:
    headings = {slug(heading) for heading in re.findall(r"^#+ (.+)$", PAGE, re.MULTILINE)}
    astray = {
        (str(path.relative_to(ROOT)), section)
        for path in files()
        for section in POINTER.findall(path.read_text(encoding="utf-8"))
        if section and section not in headings
    }
    assert not astray


def test_nothing_points_to_a_document_that_is_not_here() -> None:
    found = [str(path.relative_to(ROOT)) for path in files() if UNRESOLVED.search(path.read_text(encoding="utf-8"))]
    assert not found


def test_every_exercise_and_aim_says_where_it_comes_from() -> None:
    folder = library().folder
    for path in [*(folder / "exercises").glob("*.toml"), *(folder / "aims").glob("*.toml")]:
        assert POINTER.search(path.read_text(encoding="utf-8")), path.name


def test_every_source_that_the_page_names_is_known_and_each_grade_is_explained() -> None:
    body, _, further = PAGE.partition("## Further sources")
    listed = set(re.findall(r"^- \[([A-Z0-9-]+)\]", further, re.MULTILINE))
    named = set(KEY.findall(body))
    assert named - listed <= set(library().sources())
    assert listed <= named
    for grade in library().words().grades:
        assert f"| {grade.value} |" in PAGE
