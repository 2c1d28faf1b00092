"""What templates can say and draw: one library, of which a part lies in each module."""

from __future__ import annotations

from django.template import Library

from footwork.web.templatetags import felt, frame, lengths, names, pictures

register = Library()
for part in (felt, frame, lengths, names, pictures):
    register.filters.update(part.register.filters)
    register.tags.update(part.register.tags)
