"""What was made of sessions, kept for as long as they stand: the next session does not change those before it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from itertools import islice
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class KeptSessions(Generic[K, V]):
    """The last `most` of them, by keys that tell each stored session from whatever else may ever stand in its place:
    its id and the version with which it was written (`diary.models.Record.written`) are among what is in a key."""

    def __init__(self, most: int) -> None:
        self._most, self._made, self._lock = most, dict[K, V](), Lock()

    def of(self, keys: Sequence[K], make: Callable[[list[K]], Mapping[K, V]]) -> list[V]:
        """Of each key, in this order; `make` is asked once, for all those that are not here. What was deleted in the
        meantime it does not give."""
        here = {key: made for key in keys if (made := self._made.get(key)) is not None}
        missing = [key for key in keys if key not in here]
        if missing:
            made_now = make(missing)
            here |= made_now
            self._keep(made_now)
        return [here[key] for key in keys if key in here]

    def _keep(self, made: Mapping[K, V]) -> None:
        with self._lock:
            self._made |= made
            for key in list(islice(self._made, max(len(self._made) - self._most, 0))):
                del self._made[key]
