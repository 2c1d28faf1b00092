"""The pages that one can go to from every page, in their order."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Entry:
    """A page, and the names of those pages below it that have no entry of their own."""

    page: str
    name: Promise
    icon: str
    below: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        return reverse(self.page)

    def current(self, page_name: str) -> str:
        """What `aria-current` says while `page_name` is shown; "" where it is elsewhere."""
        if page_name == self.page:
            return "page"
        return "true" if page_name in self.below else ""


MAIN = (
    Entry("today", _("Today"), "sun", ("screening",)),
    Entry("plan", _("Plan"), "calendar-days", ("recommend", "equipment", "undo")),
    Entry("exercises", _("Exercises"), "dumbbell", ("exercise",)),
    Entry("progress", _("Progress"), "chart-line", ("check_in", "trial")),
)
"""As many as a bar on a phone has room for, beside "More"."""

MORE = (
    Entry("diary", _("Diary"), "notebook-pen", ("import_session", "session")),
    Entry("week", _("Week"), "activity", ("activity", "import-activities")),
    Entry("feet", _("Feet"), "footprints", ("look", "looks", "look-day", "shoes", "shoe-check", "shoe-result", "pair")),
    Entry("conditions", _("Conditions"), "heart-pulse", ("condition",)),
    Entry("evidence", _("What is known"), "book-open"),
    Entry("settings", _("Settings"), "settings"),
    Entry("data", _("Your data"), "download", ("erase", "restore")),
)


def entries(page_name: str) -> dict[str, object]:
    """What the navigation shows on a page, each entry with its `aria-current`."""
    main, more = ([(entry, entry.current(page_name)) for entry in group] for group in (MAIN, MORE))
    return {"main": main, "more": more, "within_more": any(current for _entry, current in more)}
