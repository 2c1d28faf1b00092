"""What stands in an address, read."""

from __future__ import annotations

from django.urls.converters import IntConverter


class Number(IntConverter):
    """A whole number that fits everywhere, into the database too; with more digits there is nothing at the address."""

    regex = "[0-9]{1,9}"
