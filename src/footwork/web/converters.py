"""What stands in an address, read."""

from __future__ import annotations

from datetime import date

from django.urls.converters import IntConverter


class Number(IntConverter):
    """A whole number that fits everywhere, into the database too; with more digits there is nothing at the address."""

    regex = "[0-9]{1,9}"


class Day:
    """A date such as 2026-12-05; for one that there is not, such as 2026-02-30, there is nothing at the address."""

    regex = "[0-9]{4}-[0-9]{2}-[0-9]{2}"

    def to_python(self, value: str) -> date:
        return date.fromisoformat(value)

    def to_url(self, value: date) -> str:
        return value.isoformat()
