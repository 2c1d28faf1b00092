"""The clips as a browser decodes them: prompt, even and undistorted. Those from before `make clips` are left out."""

from __future__ import annotations

from base64 import b64encode
from importlib.resources import files

import pytest
from playwright.sync_api import Page

from footwork.catalogue.clips import VOICE, clips

pytestmark = pytest.mark.browser

LANGUAGES = [
    folder.name
    for folder in files("footwork.catalogue").joinpath("clips").iterdir()
    if folder.joinpath(VOICE).is_file()
]

SILENT = 0.01
MOST_SILENCE_S = 0.1
EVEN_DB = 6.0
"""Between the softest and the loudest: half of it to either side is hardly noticed from one sentence to the next."""

MEASURE = """async ([data, silent]) => {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const samples = (await new OfflineAudioContext(1, 1, 24000).decodeAudioData(bytes.buffer)).getChannelData(0);
  const loud = samples.map(Math.abs);
  const heard = loud.filter((one) => one > silent);
  const power = heard.reduce((sum, one) => sum + one * one, 0) / heard.length;
  return {
    seconds: samples.length / 24000,
    before: loud.findIndex((one) => one > silent) / 24000,
    peak: loud.reduce((most, one) => Math.max(most, one), 0),
    level: 10 * Math.log10(power),
  };
}"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_clip_begins_at_once_is_as_loud_as_the_others_and_cuts_off_no_peak(page: Page, language: str) -> None:
    levels: list[float] = []
    for text, seconds in clips(language).seconds.items():
        found = page.evaluate(MEASURE, [b64encode(clips(language).data(text)).decode(), SILENT])
        assert found["seconds"] == pytest.approx(seconds, abs=0.01), text
        assert 0 <= found["before"] < MOST_SILENCE_S, text
        assert found["peak"] < 1, text
        levels.append(found["level"])
    assert max(levels) - min(levels) < EVEN_DB
