"""What a device needs to know to install the site as a program of its own, and its icon."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language_bidi
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footwork.outputs.web_player.palette import colour
from footwork.translation import cached_by_language, language
from footwork.web.people.request import PersonRequest
from footwork.web.plan.preferences import preferences
from footwork.web.plan.routines import timelines


@require_safe
def manifest(request: PersonRequest) -> JsonResponse:
    shortcuts = [
        {"name": one.routine.title, "url": reverse("player", args=[one.routine.id])}
        for one in timelines(preferences(request.person))
    ]
    return JsonResponse(_described() | {"shortcuts": shortcuts}, content_type="application/manifest+json")


@require_safe
def favicon(request: PersonRequest) -> HttpResponse:
    """For what asks without having read a page."""
    return HttpResponseRedirect(static("icons/any-192.png"))


@cached_by_language()
def _described() -> dict[str, Any]:
    ground = colour("ground").light  # a manifest knows one scheme; the pages themselves say both
    return {
        "name": "Footwork",
        "short_name": "Footwork",
        "description": _("Guided foot exercise, hands-free, in twenty minutes or less"),
        "lang": language(),
        "dir": "rtl" if get_language_bidi() else "ltr",
        "id": reverse("today"),
        "start_url": reverse("today"),
        "scope": reverse("today"),
        "display": "standalone",
        "background_color": ground,
        "theme_color": ground,
        "categories": ["health", "fitness"],
        "icons": [
            {"src": static("icons/icon.svg"), "sizes": "any", "type": "image/svg+xml"},
            *(_picture(size, "any") for size in (192, 512)),
            _picture(512, "maskable"),
        ],
    }


def _picture(size: int, purpose: str) -> dict[str, str]:
    """An icon that scripts/icons.py has drawn."""
    address = static(f"icons/{purpose}-{size}.png")
    return {"src": address, "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
