"""Renders the recorded voice, once: `make clips`. What is there already stays; what nobody says any more goes.

Model and voices are tools of those who change this program: nothing of them is needed to play the clips. NOTICE says
whose they are.
"""

from __future__ import annotations

import click

from footwork.translation import FOLDER as CATALOGUES
from footwork.translation import SOURCE, use
from scripts.clips.pinned import FOLDER
from scripts.clips.recordings import CATALOGUE, Recordings
from scripts.clips.spoken_texts import spoken_texts
from scripts.clips.voices import VOICES


@click.command()
@click.option("--listen", is_flag=True, help="Let recognisers hear every clip, and render what they mishear slower.")
def run(listen: bool) -> None:
    for language in languages():
        recordings = Recordings(CATALOGUE / language, VOICES[language].name)
        render(recordings, language)
        if listen:
            listen_to(recordings, language)
        report(recordings, language)


def languages() -> list[str]:
    """Those of the voices that have a catalogue of sentences."""
    found = {path.parent.parent.name for path in CATALOGUES.glob("*/LC_MESSAGES/django.mo")}
    return [language for language in VOICES if language in {SOURCE, *found}]


def render(recordings: Recordings, language: str) -> None:
    from scripts.clips.studio import rendered

    with use(language):
        texts = spoken_texts()
    recordings.keep_only(texts)
    missing = recordings.missing(texts)
    try:
        with click.progressbar(rendered(language, missing), length=len(missing), label=language) as takes:
            for take in takes:
                recordings.add(take.text, take.clip, take.seconds)
    finally:
        recordings.save()


def listen_to(recordings: Recordings, language: str) -> None:
    """Puts slower clips in the place of those that were misheard, and lists those that are misheard even so."""
    from scripts.clips.studio import heard

    suspects = []
    for take in heard(language, recordings.clips()):
        if take.misheard:
            suspects.append(f"{take.text}\t{' | '.join(take.misheard)}")
        else:
            recordings.add(take.text, take.clip, take.seconds)
    recordings.save()
    FOLDER.mkdir(parents=True, exist_ok=True)
    listed = FOLDER / f"misheard-{language}.tsv"
    listed.write_text("".join(f"{one}\n" for one in suspects), encoding="utf-8")
    click.echo(f"{language}: {len(suspects)} of {len(recordings.seconds)} clips are misheard, see {listed}")


def report(recordings: Recordings, language: str) -> None:
    from scripts.clips.listening_list import listening_list

    found = recordings.clips()
    size = sum(map(len, found.values()))
    click.echo(f"{language}: {len(found)} clips, {sum(recordings.seconds.values()):.0f} s, {size / 1000:.0f} kB")
    click.echo(f"{language}: {listening_list(FOLDER / language, found)}")
    click.echo(f"{language}: to be heard by a person: {FOLDER / language}")


if __name__ == "__main__":
    run()
