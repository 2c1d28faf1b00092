"""A phrase that depends on a number: its forms, and which of them goes with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from footwork.core.span import Count


@dataclass(frozen=True, slots=True)
class Plural:
    """Written as `{ one = "{n} round", other = "{n} rounds" }`. `form` chooses in a language whose rule is another than
    that of English."""

    one: str
    other: str
    form: Callable[[int], str] | None = field(default=None, compare=False, repr=False)

    @classmethod
    def parse(cls, value: object) -> Plural:
        """Read a table of the two forms; ValueError says what was expected."""
        if not isinstance(value, dict) or value.keys() != {"one", "other"}:
            raise ValueError('a table such as { one = "{n} round", other = "{n} rounds" }')
        if not all(isinstance(form, str) and form for form in value.values()):
            raise ValueError("text for one and for other")
        return cls(**value)

    @property
    def forms(self) -> list[str]:
        """Each of them once. By 200 every rule has shown all: those of CLDR go by the last two digits."""
        return list(dict.fromkeys(map(self.of, range(1, 200))))

    def of(self, number: int | Count) -> str:
        """The form for a number; of a range, for its high end, which is said last."""
        n = number.high if isinstance(number, Count) else number
        if self.form:
            return self.form(n)
        return self.one if n == 1 else self.other
