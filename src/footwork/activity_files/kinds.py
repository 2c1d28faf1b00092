"""Words for a kind of activity, as watches and services write them, become ids of week.toml."""

from __future__ import annotations

import re

from footwork.core.activity import OTHER

_FRAGMENTS = (
    # what only sounds like one of the kinds
    ("wheelchair", OTHER),
    ("swimbikerun", OTHER),
    ("horse", OTHER),
    ("motor", OTHER),
    ("ski", OTHER),
    ("eislauf", OTHER),
    ("langlauf", OTHER),
    ("wander", "walk"),
    ("handcycl", "cycle"),
    # English, in Apple Health, FIT, TCX, GPX and Strava
    ("danc", "dance"),
    ("zumba", "dance"),
    ("swim", "swim"),
    ("strength", "lift"),
    ("weight", "lift"),
    ("powerlift", "lift"),
    ("run", "run"),
    ("jog", "run"),
    ("walk", "walk"),
    ("hik", "walk"),
    ("snowshoe", "walk"),
    ("trek", "walk"),
    ("bike", "cycle"),
    ("biking", "cycle"),
    ("cycling", "cycle"),
    ("cyclo", "cycle"),
    ("ride", "cycle"),
    # Strava in German, French and Spanish
    ("lauf", "run"),
    ("courseapied", "run"),
    ("carrera", "run"),
    ("spaziergang", "walk"),
    ("marche", "walk"),
    ("randonnee", "walk"),
    ("caminata", "walk"),
    ("senderismo", "walk"),
    ("radfahr", "cycle"),
    ("radtour", "cycle"),
    ("velo", "cycle"),
    ("bicicleta", "cycle"),
    ("schwimm", "swim"),
    ("natation", "swim"),
    ("natacion", "swim"),
    ("gewichttraining", "lift"),
    ("krafttraining", "lift"),
    ("poids", "lift"),
    ("pesas", "lift"),
    ("tanz", "dance"),
    ("danse", "dance"),
)
_WITHOUT_ACCENTS = str.maketrans("àáâäçèéêëìíîïñòóôöùúûü", "aaaaceeeeiiiinoooouuuu")

_NUMBERS = {"1": "cycle", "4": "walk", "9": "run", "10": "walk"}
"""Strava's numbers of a ride, a hike, a run and a walk, in its GPX files."""


_SAY_NOTHING = {"", "all", "generic", "none", "other", "training", "unknown", "workout"}


def title_of(*words: str) -> str:
    """What a device calls something for which there is no kind, as a person writes it: "Yoga", "Indoor rowing"."""
    for word in words:
        parts = " ".join(re.findall(r"[A-Z]?[^\W\d_A-Z]+", word)).lower()
        if parts not in _SAY_NOTHING:
            return parts.capitalize()
    return ""


def kind_of(*words: str) -> str:
    """The kind that the first telling one of `words` means; "other" where none does."""
    return next((kind for kind in map(_kind, words) if kind != OTHER), OTHER)


def _kind(word: str) -> str:
    if word.strip() in _NUMBERS:
        return _NUMBERS[word.strip()]
    letters = "".join(filter(str.isalpha, word.lower().translate(_WITHOUT_ACCENTS)))
    return next((kind for fragment, kind in _FRAGMENTS if fragment in letters), OTHER)
