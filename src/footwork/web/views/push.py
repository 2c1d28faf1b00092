"""A browser that wants to be reminded while Footwork is closed, or no more."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import dataclass

from django.core.exceptions import RequestDataTooBig
from django.http import HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footwork.catalogue.adapters import adapter
from footwork.core.errors import InvalidFile
from footwork.web.people.request import PersonRequest
from footwork.web.reminders.push import available
from footwork.web.reminders.push.models import MOST_ENDPOINT


@dataclass(frozen=True, slots=True, kw_only=True)
class PushRequest:
    """As the browser made it: where it takes messages in, and its keys in base64url (RFC 8291): a point on P-256,
    uncompressed, and 16 bytes. Without keys it can only be forgotten."""

    endpoint: str
    p256dh: str = ""
    auth: str = ""

    def __post_init__(self) -> None:
        if not self.endpoint.startswith("https://") or len(self.endpoint) > MOST_ENDPOINT:
            raise ValueError("an endpoint that begins with https://")
        if max(len(self.p256dh), len(self.auth)) > 100:
            raise ValueError("keys of at most 100 characters")

    @property
    def has_keys(self) -> bool:
        point, secret = _decoded(self.p256dh), _decoded(self.auth)
        return len(point) == _POINT and point[:1] == b"\x04" and len(secret) == _SECRET


_POINT, _SECRET = 65, 16
"""Bytes."""


def _decoded(text: str) -> bytes:
    """Nothing for what is no base64url."""
    try:
        return b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except ValueError:
        return b""


@require_http_methods(["PUT", "DELETE"])
def push(request: PersonRequest) -> HttpResponse:
    try:
        wanted = adapter(PushRequest).read_json(request.body, "subscription")
    except RequestDataTooBig:
        return JsonResponse({"error": "The subscription is larger than 256 kB."}, status=413)
    except InvalidFile as invalid:
        return JsonResponse({"error": " ".join(str(one) for one in invalid.mistakes)}, status=422)
    if request.method == "DELETE":
        request.person.subscriptions.filter(endpoint=wanted.endpoint).delete()
        return HttpResponse(status=204)
    if not wanted.has_keys:
        error = "This browser sent no keys for its messages, so it cannot be reminded. Turn reminders off and on again."
        return JsonResponse({"error": error}, status=422)
    if not available():
        return JsonResponse({"error": "What pushing needs is not installed: `make push` installs it."}, status=501)
    keys = {"p256dh": wanted.p256dh, "auth": wanted.auth, "site": request.build_absolute_uri(reverse("today"))}
    request.person.subscriptions.update_or_create(endpoint=wanted.endpoint, defaults=keys)
    return HttpResponse(status=204)
