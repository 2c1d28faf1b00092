"""What cannot wait for the end of a look: a finding that holds the exercises back counts as soon as it is ticked."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from footwork.catalogue.library import library
from footwork.core.feet import Fact, FeetPart
from footwork.core.foot_check import Judgement, Look, judge, seen_in
from footwork.web.feet.draft import Draft, save_draft, so_far
from footwork.web.feet.looks import facts_told, looks_on, save_look
from footwork.web.people.models import Person

Facts = frozenset[Fact]


def holding_back(person: Person, given: Draft, known: Facts, now: datetime) -> Judgement:
    """What the answers so far hold exercises back for; `known` are the facts of the safety check."""
    look = so_far(given, given.answers, facts_of(person, given), now)
    return judge(seen_in([look], library().feet()), known | facts_of(person, given)).holding_back


def facts_of(person: Person, given: Draft) -> Facts:
    """What the look under way says of the person, or else the newest one."""
    return facts_told(person) if given.facts is None else frozenset(one for one in Fact if one in given.facts)


def save_part(person: Person, given: Draft, part: FeetPart, known: Facts, now: datetime) -> None:
    """Save the look under way, in which the `part` was just answered, and put that part into the diary where it holds
    exercises back, or takes back what a look of the same day holds them back for."""
    with transaction.atomic():
        save_draft(person, given, now)
        facts = facts_of(person, given)
        fresh = so_far(given, [part.part], facts, now)
        before = [one for one in looks_on(person, given.day) if part.part in one.parts][:1]
        is_new = bool(fresh.parts) and not any(_same(fresh, one, part) for one in before)
        if is_new and any(judge(seen_in([one], [part]), known | facts).holding_back.called for one in (fresh, *before)):
            save_look(person, fresh)


def _same(one: Look, other: Look, part: FeetPart) -> bool:
    return all(one.sides_of(finding) == other.sides_of(finding) for finding in part.findings)
