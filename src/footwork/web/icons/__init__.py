"""The icons of the pages: Lucide (lucide-static 1.62.0), only those in use; LICENSE lies beside them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from django.utils.safestring import SafeString, mark_safe

FOLDER = Path(__file__).parent


@cache
def icon_svg(name: str) -> SafeString:
    """An icon as large as the text beside it, in its colour. It only decorates: words beside it say the same."""
    _comment, _svg, attributes_and_inner = (FOLDER / f"{name}.svg").read_text().partition("<svg")
    inner = attributes_and_inner.partition(">")[2].rpartition("</svg>")[0]
    inner = re.sub(r"\s*\n\s*", "", inner).replace(" />", "/>")
    return mark_safe(f'<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">{inner}</svg>')  # noqa: S308 (our own file)
