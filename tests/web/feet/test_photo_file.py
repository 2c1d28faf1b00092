"""A photo is rebuilt of what makes the picture; what is no photo is refused in our words."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from footwork.web.feet.photo_file import DAMAGED, HEIC, JPEG, MOST_BYTES, NO_PHOTO, PNG, TOO_WIDE, rebuilt
from footwork.web.form_errors import FormError
from tests.web import photographed
from tests.web.photographed import SECRET, bomb, jpeg, png

PHOTOS = {
    "jpeg": jpeg(), "progressive": jpeg(progressive=True), "grey": jpeg(mode="L"), "png": png(),
    "large": jpeg(4000, 3000),
}  # fmt: skip


def pixels(content: bytes) -> bytes:
    with Image.open(BytesIO(content)) as picture:
        return picture.convert("RGBA").tobytes()


@pytest.mark.parametrize("name", PHOTOS)
def test_nothing_but_the_picture_is_left_and_the_picture_is_the_same(name: str) -> None:
    sent = PHOTOS[name]
    assert SECRET.encode() in sent
    media_type, content = rebuilt(sent)
    assert media_type == (PNG if name == "png" else JPEG)
    assert SECRET.encode() not in content
    with Image.open(BytesIO(content)) as picture:
        assert not picture.getexif()
        assert not {"comment", "icc_profile", "Comment", "Place"} & set(picture.info)
    assert pixels(content) == pixels(sent)
    assert rebuilt(content) == (media_type, content)


def test_what_follows_the_end_is_left_behind() -> None:
    assert rebuilt(jpeg() + b"PK\x03\x04 secret") == rebuilt(jpeg())
    assert rebuilt(png() + b"<script>") == rebuilt(png())


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        (b"", NO_PHOTO),
        (b"no photo", NO_PHOTO),
        (b"GIF89a" + bytes(50), NO_PHOTO),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", NO_PHOTO),
        (photographed.HEIC, HEIC),
        (bytes(MOST_BYTES + 1), NO_PHOTO),
        (bomb(), TOO_WIDE),
        (bomb(9_000, 10), TOO_WIDE),
        (jpeg()[:-400], DAMAGED),
        (jpeg()[:300], DAMAGED),
        (png()[:-5], DAMAGED),
        (png()[:60], DAMAGED),
        (b"\xff\xd8", DAMAGED),
        (b"\xff\xd8\xff\xd9", DAMAGED),
        (b"\xff\xd8\xff\xe0\x00\x01", DAMAGED),
        (b"\x89PNG\r\n\x1a\n", DAMAGED),
        (png().replace(b"IHDR", b"IHDX"), DAMAGED),
    ],
)
def test_what_is_no_photo_is_refused_with_a_sentence(sent: bytes, sentence: str) -> None:
    with pytest.raises(FormError) as refused:
        rebuilt(sent)
    assert str(refused.value) == sentence


@given(st.data())
def test_a_photo_with_any_bytes_changed_is_rebuilt_or_refused(data: st.DataObject) -> None:
    sent = bytearray(PHOTOS[data.draw(st.sampled_from(["jpeg", "png", "progressive"]))])
    for _ in range(data.draw(st.integers(1, 5))):
        sent[data.draw(st.integers(0, len(sent) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(sent)))
    for changed in (bytes(sent), bytes(sent[:cut])):
        try:
            content = rebuilt(changed).content
        except FormError:
            continue
        assert len(content) <= len(changed)
