"""A photo of a finding, shown to its person alone and kept by no browser."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from footwork.web.cached_response import personal
from footwork.web.feet.models import FootPhoto
from footwork.web.feet.photos import photo_content, remove_photos
from footwork.web.people.request import PersonRequest
from footwork.web.views.look_day import show_looks

GONE = _("That photo is no longer here, so nothing was changed.")


@require_safe
def foot_photo(request: PersonRequest, id: UUID) -> HttpResponse:
    row = _photo(request, id)
    content = photo_content(row)
    if content is None:
        raise Http404("The photo is no longer here.")
    response = HttpResponse(content, row.media_type, headers={"Content-Disposition": "inline"})
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return personal(response)


@require_http_methods(["GET", "HEAD", "POST"])
def delete_photo(request: PersonRequest, id: UUID) -> HttpResponse:
    if request.method != "POST":
        return HttpResponseRedirect(reverse("look-day", args=[_photo(request, id).day]))
    row = FootPhoto.objects.filter(person=request.person, id=id).first()
    if row is None:
        return show_looks(request, GONE, 409)
    remove_photos(request.person, id=row.id)
    return HttpResponseRedirect(reverse("look-day", args=[row.day]))


def _photo(request: PersonRequest, id: UUID) -> FootPhoto:
    row = FootPhoto.objects.filter(person=request.person, id=id).first()
    if row is None:
        raise Http404("There is no such photo.")
    return row
