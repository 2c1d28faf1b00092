"""When a person was born, if they say so: by it heart rates are read."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from footwork.web.people.data_version import Part, kept_by_version, raise_version
from footwork.web.people.models import Person
from footwork.web.week.models import BirthYear

OLDEST = 120
"""Years; who says more has mistyped."""


@kept_by_version(of=(Part.REST,))
def birth_year(person: Person) -> int | None:
    return BirthYear.objects.filter(person=person).values_list("year", flat=True).first()


def age_of(person: Person, today: date) -> int | None:
    """In years, as far as the year tells: from the first of January on a person is as old as they become."""
    year = birth_year(person)
    return None if year is None else today.year - year


def save_birth_year(person: Person, year: int | None) -> None:
    """None takes it back."""
    with transaction.atomic():
        BirthYear.objects.filter(person=person).delete()
        if year is not None:
            BirthYear.objects.create(person=person, year=year)
        raise_version(person, Part.REST)
