"""What came of importing a file."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from footwork.core.errors import FootworkError

MOST_REFUSED = 1000
"""After so many entries that cannot be read it is another kind of file, and nothing of it is stored."""


class TooManyMistakes(FootworkError):
    """Hardly anything in the file can be read."""


@dataclass(slots=True)
class Report:
    """How many sessions, answers and the like were new, how many were here already; what could not be read, and why;
    which sessions were replaced by a newer revision, and which went because they were removed elsewhere; what became of
    the plan."""

    new: int = 0
    already: int = 0
    refused: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    plan: str = ""

    def refuse(self, mistake: str) -> None:
        """One for each entry, so that they can be counted."""
        self.refused.append(mistake)
        if len(self.refused) >= MOST_REFUSED:
            many = _("At least {most} entries of this file cannot be read.").format(most=MOST_REFUSED)
            newer = _("A newer Footwork may have made it. Update this one, then import the file again.")
            first = _("The first entry: {entry}.").format(entry=self.refused[0])
            raise TooManyMistakes(f"{many} {newer} {first}")
