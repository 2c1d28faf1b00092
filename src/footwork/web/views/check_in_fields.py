"""What the page of a day's answers asks, with what was typed or is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.text import capfirst
from django.utils.translation import pgettext_lazy

from footwork.catalogue.library import library
from footwork.catalogue.place_text import place_of_pain, site_name
from footwork.core.place import MAIN, MORE_EXACT, MOST_OWN, MOST_OWN_PLACES, Place, site_of, sites_of
from footwork.core.side import Side
from footwork.web.diary.answers import is_due_for, scores_by_subject
from footwork.web.diary.forms import AnswersForm, MomentForm, TrackForm
from footwork.web.diary.moments import MOMENTS, moments_on
from footwork.web.diary.tracked import ACTIVITY, PAIN, sites_to_ask, tracked_activities, tracked_places
from footwork.web.people.models import Person

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@dataclass(frozen=True, slots=True)
class Scale:
    """One scale of the form, and what was answered before, if anything."""

    name: str
    label: str
    given: int | None


def tracking_fields(person: Person, track: TrackForm) -> dict[str, object]:
    """What can be asked about, and what is: each list of own words with room for as many as there may be."""
    followed, own, named = (track[name].value() for name in ("follow", "own", "activity"))
    most, known = library().measure(ACTIVITY).own_words, library().measure(PAIN).places
    return {
        "places": [(id, capfirst(site_name(id))) for id in sites_to_ask() if site_of(id).place in MAIN],
        "more_places": [(capfirst(place_of_pain(place)), list(_sides(place))) for place in MORE_EXACT],
        "more_followed": any(site_of(id).place in MORE_EXACT for id in followed if id in known),
        "own_places": _with_room(own, MOST_OWN_PLACES),
        "most_own": MOST_OWN,
        "followed": followed,
        "activities": _with_room(named, most),
        "choosing": track.is_bound or not tracked_places(person),
    }


def _with_room(words: Sequence[str], most: int) -> list[str]:
    return [*words, *[""] * (most - len(words))]


def moment_fields(person: Person, moment: MomentForm, day: date) -> dict[str, object]:
    return {
        "moment": moment,
        "moments": [(id, library().measure(id).name) for id in MOMENTS],
        "moment_pains": list(_moment_pains(person, moment)),
        "moments_told": moments_on(person, day),
    }


def _sides(place: Place) -> Iterator[tuple[str, StrPromise, str]]:
    """Each with its id, what its button says, and the whole of it for those who hear it."""
    for site in sites_of(place):
        yield site.id, _SIDES[site.side], capfirst(site_name(site.id))


_SIDES = {
    None: pgettext_lazy("side", "both"),
    Side.LEFT: pgettext_lazy("side", "left"),
    Side.RIGHT: pgettext_lazy("side", "right"),
}


def pain_fields(person: Person, day: date, answers: AnswersForm) -> Iterator[Scale]:
    scores = scores_by_subject(person, PAIN)
    for place in tracked_places(person):
        yield _scale(f"{PAIN}-{place}", capfirst(site_name(place)), scores.get(place, {}).get(day), answers)


def _moment_pains(person: Person, moment: MomentForm) -> Iterator[Scale]:
    for place in tracked_places(person):
        given = moment.cleaned_data.get(f"moment-{place}") if moment.is_bound else None
        yield Scale(f"moment-{place}", capfirst(site_name(place)), given)


def doing_fields(person: Person, day: date, answers: AnswersForm) -> Iterator[Scale]:
    """Those whose turn it is."""
    scores = scores_by_subject(person, ACTIVITY)
    for words in tracked_activities(person):
        told = scores.get(words, {})
        if is_due_for(ACTIVITY, told, day):
            yield _scale(f"{ACTIVITY}-{words}", words, told.get(day), answers)


def _scale(name: str, label: str, before: int | None, answers: AnswersForm) -> Scale:
    """With what was sent and refused, else what was answered before."""
    return Scale(name, label, answers.cleaned_data.get(name) if name in answers.data else before)
