"""The checker of accessibility, and the screens that it looks at."""

from __future__ import annotations

from tests.browser.conftest import ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


RULES = "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']})"


PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 800}
