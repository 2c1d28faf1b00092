"""Trials of one: drawn and sealed before they begin, judged only after they have ended."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from footwork.catalogue.documents import document_of
from footwork.catalogue.library import library
from footwork.catalogue.place_text import site_name
from footwork.core.export_format import Deviation, StoredTrial
from footwork.core.names import is_name
from footwork.core.times import day_at
from footwork.outcomes.offers import OFFERS, Trial, effect_of, is_with
from footwork.outcomes.sealed import seal
from footwork.outcomes.series import within
from footwork.outputs.progress.report import Reported
from footwork.translation.dates import weekday_and_day
from footwork.web.diary import models
from footwork.web.diary.answers import scores_by_subject
from footwork.web.diary.tracked import PAIN
from footwork.web.form_errors import OUT_OF_DATE, FormError
from footwork.web.people.data_version import Part, kept_by_version, raise_version
from footwork.web.people.models import Person
from footwork.web.trial_forms import A_DAY, WHAT_DIFFERED, WHAT_YOU_TRY

_SEED_BYTES = 16


@dataclass(frozen=True, slots=True)
class TrialRun:
    """A stored trial with its schedule."""

    row: models.Trial
    trial: Trial

    @property
    def place(self) -> str:
        return site_name(self.row.place)

    def runs(self, today: date) -> bool:
        return self.row.stopped_on is None and today <= self.trial.last

    def day(self, today: date) -> int:
        """Which day of the trial today is, from 1; 0 or less before it begins."""
        return (today - self.trial.first).days + 1

    def instruction(self, today: date) -> str:
        """What to do today."""
        match is_with(self.trial, today):
            case True:
                return _("Your trial: today is a day with {tried}.").format(tried=self.row.tried)
            case False:
                return _("Your trial: today is a day without {tried}.").format(tried=self.row.tried)
        return _("Your trial starts on {day}.").format(day=weekday_and_day(self.trial.first, today))

    def days_so_far(self, today: date) -> dict[date, bool]:
        """By day whether it was with what is tried: of no day that is still to come."""
        days = (self.trial.first + timedelta(days=number) for number in range(self.day(today)))
        known = {day: is_with(self.trial, day) for day in days}
        return {day: given for day, given in known.items() if given is not None}

    @property
    def deviations(self) -> list[Deviation]:
        return list(self.row.to_core().deviations)


@kept_by_version(of=(Part.REST,))
def trials(person: Person) -> list[TrialRun]:
    """Newest first."""
    rows = models.Trial.objects.filter(person=person, offer__in=OFFERS, place__in=library().measure(PAIN).places)
    return [TrialRun(row, OFFERS[row.offer].drawn(row.seed, row.first)) for row in rows]


def running_trial(person: Person, today: date) -> TrialRun | None:
    return next((known for known in trials(person) if known.runs(today)), None)


def begin_trial(person: Person, offer: str, tried: str, place: str, today: date) -> None:
    """Draw and seal a trial that begins tomorrow. Raises FormError where it cannot be, or where one is running."""
    if offer not in OFFERS or place not in library().measure(PAIN).places:
        raise FormError(OUT_OF_DATE)
    if not is_name(tried):
        raise FormError(WHAT_YOU_TRY, "tried")
    if running_trial(person, today):
        raise FormError(_("You already have a trial. You can start another when it has ended."))
    first, seed = today + timedelta(days=1), secrets.token_hex(_SEED_BYTES)
    trial = StoredTrial(
        offer=offer, tried=tried, place=place, seed=seed, first=first, seal=seal(OFFERS[offer].drawn(seed, first), seed)
    )
    _save(person, models.Trial.from_core(person, trial))


def save_trials(person: Person, given: Iterable[StoredTrial], now: datetime) -> int:
    """Store those whose seal is not here yet, and say how many. One that a later program offers is kept, not shown; of
    one that would run beside the one that runs here only the past is worth keeping, so it is stopped."""
    known = set(models.Trial.objects.filter(person=person).values_list("seal", flat=True))
    fresh = {trial.seal: trial for trial in given if trial.seal not in known}
    for trial in fresh.values():
        row = models.Trial.from_core(person, trial)
        if running_trial(person, day_at(now)) and row.stopped_on is None:
            row.stopped_on = day_at(now)
        _save(person, row)
    return len(fresh)


def save_deviation(person: Person, known: TrialRun, day: date, what: str, today: date) -> None:
    """Record that a day was not as the trial asked. Raises FormError for a day outside it or still to come."""
    if not known.trial.first <= day <= min(today, known.trial.last):
        raise FormError(A_DAY, "day")
    if not is_name(what):
        raise FormError(WHAT_DIFFERED, "what")
    row = models.Trial.objects.get(pk=known.row.pk)
    row.deviations.append(document_of(Deviation(day=day, what=what)))
    _save(person, row)


def stop_trial(person: Person, known: TrialRun, today: date) -> None:
    row = models.Trial.objects.get(pk=known.row.pk)
    row.stopped_on = today
    _save(person, row)


def _save(person: Person, row: models.Trial) -> None:
    with transaction.atomic():
        row.save()
        raise_version(person, Part.REST)


def trial_report(person: Person, known: TrialRun) -> Reported:
    """Everything about a trial that has ended; before that nobody is to know."""
    first, last = known.trial.first, known.trial.last
    scores, at_last = (
        within(scores_by_subject(person, PAIN, until).get(known.row.place, {}), first, last)
        for until in (last, date.max)
    )
    stopped = known.row.stopped_on
    deviations = [f"{one.day}: {one.what}" for one in known.deviations]
    if stopped:
        deviations.append(_("{day}: stopped before its end, so not judged.").format(day=stopped))
    return Reported(
        tried=known.row.tried,
        place=known.place,
        asked=library().measure(PAIN).asks.format(place=known.place),
        trial=known.trial,
        seed=known.row.seed,
        seal=known.row.seal,
        scores=scores,
        late=len(at_last) - len(scores),
        effect=None if stopped else effect_of(known.trial, scores),
        deviations=deviations,
    )
