"""Answers to the safety check as programs of before 2026-12 stored them: in diaries, drafts and exports."""

from __future__ import annotations

from typing import Any

_IDS = {
    "Right now": "now",
    "Back": "back",
    "Hip, knee and calf": "hip-and-leg",
    "Foot and ankle": "foot-and-ankle",
    "About you": "you",
    "Your feet and medicines": "feet",
}
"""The lists by the titles that they were stored under. A title is translated, an id is not. It never changes."""


def holding_by_id(old: object) -> Any:
    """What was ticked, by the ids of the lists; of a list that is there under both names, both. What is new, unknown or
    cannot be read stays as it is."""
    if not isinstance(old, dict):
        return old
    if not all(isinstance(ticked, list) for ticked in old.values()):
        return {_IDS.get(name, name): ticked for name, ticked in old.items()}
    new: dict[Any, list[Any]] = {}
    for name, ticked in old.items():
        there = new.setdefault(_IDS.get(name, name), [])
        there += [id for id in ticked if id not in there]
    return new


def screening_content(old: object) -> Any:
    """An entry of an export, its lists named by their ids."""
    return old | {"holding": holding_by_id(old["holding"])} if isinstance(old, dict) and "holding" in old else old
