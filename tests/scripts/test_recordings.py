"""What `make clips` leaves in the folder of a language."""

from __future__ import annotations

import json
from pathlib import Path

from scripts.clips.recordings import Recordings

from footwork.catalogue.clips import INDEX, VOICE, file_name

VOICE_NAME = "Ada"


def recorded(folder: Path, *texts: str, voice: str = VOICE_NAME) -> Recordings:
    recordings = Recordings(folder, voice)
    for text in texts:
        recordings.add(text, text.encode(), 0.12345)
    recordings.save()
    return recordings


def test_what_was_recorded_in_this_voice_is_not_missing(tmp_path: Path) -> None:
    recorded(tmp_path, "Hold.", "Rest.")
    again = Recordings(tmp_path, VOICE_NAME)
    assert again.missing(["Hold.", "Lift.", "Rest."]) == ["Lift."]
    assert again.clips() == {"Hold.": b"Hold.", "Rest.": b"Rest."}


def test_another_voice_records_all_anew_and_leaves_nothing_of_the_one_before(tmp_path: Path) -> None:
    recorded(tmp_path, "Hold.", "Rest.", voice="Eve")
    assert Recordings(tmp_path, VOICE_NAME).missing(["Hold.", "Rest."]) == ["Hold.", "Rest."]
    recorded(tmp_path, "Hold.")
    assert {path.name for path in tmp_path.iterdir()} == {INDEX, VOICE, file_name("Hold.")}
    assert (tmp_path / VOICE).read_text() == f"{VOICE_NAME}\n"


def test_what_is_not_said_any_more_is_removed(tmp_path: Path) -> None:
    recordings = recorded(tmp_path, "Hold.", "Rest.")
    recordings.keep_only(["Rest.", "Lift."])
    recordings.save()
    assert {path.name for path in tmp_path.glob("*.opus")} == {file_name("Rest.")}
    assert json.loads((tmp_path / INDEX).read_text()) == {"Rest.": 0.123}


def test_a_clip_whose_file_is_gone_is_missing(tmp_path: Path) -> None:
    recorded(tmp_path, "Hold.", "Rest.")
    (tmp_path / file_name("Hold.")).unlink()
    assert Recordings(tmp_path, VOICE_NAME).missing(["Hold.", "Rest."]) == ["Hold."]


def test_a_language_of_which_nothing_was_rendered_gets_no_folder(tmp_path: Path) -> None:
    Recordings(tmp_path / "de", VOICE_NAME).save()
    assert not (tmp_path / "de").exists()
