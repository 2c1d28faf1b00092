"""Every mistake in a routine's file is told with its key, what was found and what was expected."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from footwork.core.errors import Mistake

Mistakes = Callable[[str | bytes], tuple[Mistake, ...]]

ONE_ITEM = 'items = [{ exercise = "toe-press" }]\n'
SHORTEST = f'title = "Mine"\n{ONE_ITEM}'
KNOWN_KEYS = "(known: changeover, exercises, items, language, limit, purpose, times_of_day, title)"


@pytest.mark.parametrize(
    ("written", "key", "found", "expected"),
    [
        (ONE_ITEM, "title", "nothing", "a value"),
        ('title = "Mine"', "items", "nothing", "a value"),
        (f"title = 3\n{ONE_ITEM}", "title", "3", ""),
        (f'{SHORTEST}titles = "x"', "titles", "an unknown key", "did you mean 'title'?"),
        (f"{SHORTEST}xyzzy = 1", "xyzzy", "an unknown key", KNOWN_KEYS),
        ('title = "Mine"\nitems = "toe-press"', "items", '"toe-press"', ""),
        ('title = "Mine"\nitems = 3', "items", "3", ""),
        ('title = "Mine"\nitems = {}', "items", "an empty table", ""),
        ('title = "Mine"\nitems = []', "items", "0 items", "1 to 1000 items"),
        ('title = "Mine"\nitems = ["toe-press"]', "items.0", '"toe-press"', ""),
        ('title = "Mine"\nitems = [{}]', "items.0.exercise", "nothing", "a value"),
        ('title = "Mine"\nitems = [{ exercise = 3 }]', "items.0.exercise", "3", ""),
        ('title = "Mine"\nitems = [{ exercise = [] }]', "items.0.exercise", "a list of 0", ""),
        ('title = "Mine"\nitems = [{ exercise = { a = 1 } }]', "items.0.exercise", "a table with a", ""),
        (
            'title = "Mine"\nitems = [{ exercise = "toe-press" }, { exercise = "toe-wlak" }]',
            "items.1.exercise", '"toe-wlak"', "the id of an exercise (did you mean 'toe-walk'?)",
        ),
        (
            'title = "Mine"\nitems = [{ exercise = "toe-press", does = {} }]',
            "items.0.does", "an unknown key", "did you mean 'dose'?",
        ),
        (f'{SHORTEST}limit = "20"', "limit", '"20"', "a time with its unit"),
        (f"{SHORTEST}limit = 20", "limit", "20", "a time with its unit"),
        (f"{SHORTEST}limit = 2026-01-31", "limit", "2026-01-31", "a time with its unit"),
        (f"{SHORTEST}limit = 0x{'f' * 5000}", "limit", "", "a time with its unit"),
        (f'{SHORTEST}language = "xx"', "language", '"xx"', "a language (known: "),
        (f"{SHORTEST}language = 1", "language", "1", ""),
        (f'{SHORTEST}times_of_day = ["noon"]', "times_of_day.0", '"noon"', "'morning', 'midday' or 'evening'"),
        (f'{SHORTEST}times_of_day = "morning"', "times_of_day", '"morning"', ""),
        (f"{SHORTEST}changeover = 3", "changeover", "3", ""),
        (f'{SHORTEST}changeover = {{ redy = "3 s" }}', "changeover.redy", "an unknown key", "did you mean 'ready'?"),
        (f'{SHORTEST}changeover = {{ done = "0 s" }}', "changeover.done", '"0 s"', "longer than zero"),
        (f"{SHORTEST}exercises = 3", "exercises", "3", ""),
        (f"{SHORTEST}exercises = {{ marble = 3 }}", "exercises.marble", "3", ""),
    ],
)  # fmt: skip
def test_one_mistake_is_told_alone(mistakes: Mistakes, written: str, key: str, found: str, expected: str) -> None:
    (mistake,) = mistakes(written)
    assert mistake.key == key
    assert mistake.found == found or not found
    assert expected in mistake.expected
    assert mistake.expected


@pytest.mark.parametrize(
    "written",
    [
        'title = "Mine"\nitems = 3',
        'title = "Mine"\nitems = [3]',
        'title = "Mine"\nitems = [{ exercise = "toe-press", dose = 3 }]',
        f"{SHORTEST}exercises = 3",
        f"{SHORTEST}changeover = 3",
        f"{SHORTEST}times_of_day = 3",
    ],
)
def test_what_was_expected_is_told_in_the_words_of_files_not_of_programs(mistakes: Mistakes, written: str) -> None:
    (mistake,) = mistakes(written)
    assert not any(word in mistake.expected for word in ("tuple", "dictionary", "instance", "Dose", "File"))


def test_an_unknown_exercise_is_told_alone_even_where_its_dose_is_changed(mistakes: Mistakes) -> None:
    (mistake,) = mistakes('title = "Mine"\nitems = [{ exercise = "toe-pres", dose = { reps = 3 } }]')
    assert mistake.key == "items.0.exercise"


def test_several_mistakes_are_told_all_at_once(mistakes: Mistakes) -> None:
    found = mistakes(
        'titel = "Mine"\nlimit = 20\ntimes_of_day = ["noon"]\n'
        'items = [{ exercise = "toe-pres" }, { exercise = "toe-walk", dose = { reps = true, sides = "both" } }, 3]\n'
    )
    assert {mistake.key for mistake in found} == {
        "title", "titel", "limit", "times_of_day.0", "items.0.exercise", "items.1.dose.reps", "items.1.dose.sides",
        "items.2",
    }  # fmt: skip
    assert len(found) == 8


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ('language = "xx"\n', "language"),
        ("[exercises.marble]\nid = 'x'\n", "exercises.marble.id"),
        ("[exercises.'Big Marble']\n", "exercises.Big Marble"),
    ],
)
def test_no_mistake_hides_the_others(mistakes: Mistakes, written: str, key: str) -> None:
    keys = [mistake.key for mistake in mistakes(f"limit = 20\n{SHORTEST.replace('toe-press', 'toe-pres')}{written}")]
    assert {key, "limit", "items.0.exercise"} <= set(keys)


@pytest.mark.parametrize("id", ["Marble", "big marble", "marble_", "-marble", "marble-", "märble", "a.b", "../x", ""])
def test_an_exercise_of_ones_own_has_a_plain_name(mistakes: Mistakes, id: str) -> None:
    (mistake,) = mistakes(f"{SHORTEST}[exercises.'{id}']\nname = 'x'\n")
    assert mistake.key == f"exercises.{id}"
    assert (mistake.found, mistake.expected) == (f'the name "{id}"', "lower-case letters, digits and hyphens")


def test_an_exercise_of_ones_own_takes_its_id_from_its_table(mistakes: Mistakes) -> None:
    (mistake,) = mistakes(f"{SHORTEST}[exercises.marble]\nid = 'marble'\n")
    assert (mistake.key, mistake.found) == ("exercises.marble.id", '"marble"')
    assert "the name of the file or table is the id" in mistake.expected


def test_a_long_value_is_told_shortened(mistakes: Mistakes) -> None:
    for written in (f'limit = "{"x" * 9000}"\n{SHORTEST}', SHORTEST.replace("toe-press", "x" * 9000)):
        (mistake,) = mistakes(written)
        assert len(mistake.found) < 100


@pytest.mark.parametrize(
    ("title", "id", "name", "key"),
    [
        ("", "marble", "Marble", "title"),
        ("x" * 201, "marble", "Marble", "title"),
        ("Mine", "x" * 201, "Marble", f"exercises.{'x' * 201}"),
        ("Mine", "marble", "", "exercises.marble.name"),
        ("Mine", "marble", "x" * 201, "exercises.marble.name"),
    ],
    ids=["no title", "a long title", "a long id", "no name", "a long name"],
)
def test_what_could_be_played_but_not_recorded_is_refused(
    mistakes: Mistakes, title: str, id: str, name: str, key: str
) -> None:
    (mistake,) = mistakes(
        f'title = "{title}"\nitems = [{{ exercise = "{id}" }}]\n[exercises.{id}]\nname = "{name}"\nposition = "lying"\n'
        'dose = { phases = [{ name = "lift", say = "Lift", lasts = "3 s" }] }'
    )
    assert key.startswith(mistake.key)
