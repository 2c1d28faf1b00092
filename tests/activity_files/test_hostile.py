"""Files that were made to do harm."""

from __future__ import annotations

import struct
import tracemalloc
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from footwork.activity_files import archive
from footwork.activity_files.unreadable import Why
from tests.activity_files.making import (
    activities,
    fit,
    gpx,
    gpx_point,
    gzipped,
    health_connect,
    read,
    reasons,
    session,
    walk_in_gpx,
    zipped,
)

ENTITIES = "".join(f'<!ENTITY {chr(98 + level)} "{f"&{chr(97 + level)};" * 10}">' for level in range(8))
LAUGHS = f'<!DOCTYPE gpx [<!ENTITY a "lol">{ENTITIES}]><gpx><trk><name>&i;</name></trk></gpx>'
EXTERNAL = '<!DOCTYPE gpx [<!ENTITY x SYSTEM "file:///etc/passwd">]><gpx><trk><name>&x;</name></trk></gpx>'
QUADRATIC = f'<!DOCTYPE gpx [<!ENTITY a "{"x" * 50_000}">]><gpx><trk><name>{"&a;" * 50_000}</name></trk></gpx>'
PARAMETER = '<!DOCTYPE gpx [<!ENTITY % p SYSTEM "http://localhost/x.dtd"> %p;]><gpx/>'


@pytest.mark.parametrize("bomb", [LAUGHS, EXTERNAL, QUADRATIC, PARAMETER])
@pytest.mark.parametrize("root", ["gpx", "TrainingCenterDatabase", "HealthData"])
def test_entities_are_refused(bomb: str, root: str) -> None:
    assert reasons(read(bomb.replace("gpx", root).encode())) == [Why.HOSTILE]


def test_entities_in_another_encoding_are_refused_too() -> None:
    assert reasons(read(b"\xff\xfe" + LAUGHS.encode("utf-16-le"))) == [Why.HOSTILE]


@pytest.mark.parametrize(
    "inside",
    [
        "<a>" * 100_000,
        "<trk " + "x" * (40 << 20),
        "".join(f"<n{number}/>" for number in range(200_000)),
    ],
    ids=["deep", "one tag", "names"],
)
def test_xml_that_would_fill_the_memory_is_refused(inside: str) -> None:
    assert reasons(read(f"<gpx>{inside}".encode())) == [Why.HOSTILE]


def test_a_text_without_end_is_not_held() -> None:
    data = gpx([gpx_point(0), gpx_point(60)], name="x" * (30 << 20))
    tracemalloc.start()
    (walk,) = activities(read(data))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(walk.title) == 200
    assert peak < 10 << 20


@pytest.mark.parametrize("name", ["1.fit", "export.xml", "health_connect_export.db", "activities.csv", "1.gpx.gz"])
def test_a_zip_bomb_is_refused_before_it_is_unpacked(name: str) -> None:
    assert reasons(read(zipped({name: b"<gpx>" + bytes(30 << 20)}))) in ([Why.HOSTILE], [Why.NO_ACTIVITY])


def test_a_bomb_that_would_be_copied_is_refused() -> None:
    assert reasons(read(zipped({"1.gpx": walk_in_gpx() + b" " * (30 << 20)}))) == [Why.HOSTILE]
    assert reasons(read(gzipped(walk_in_gpx() + b" " * (30 << 20)))) == [Why.HOSTILE]


def test_a_database_that_is_a_bomb_is_refused(tmp_path: Path) -> None:
    data = health_connect(tmp_path) + bytes(30 << 20)
    assert Why.HOSTILE in reasons(read(zipped({"health_connect_export.db": data})))


def test_an_archive_that_lies_about_sizes_gives_nothing_it_does_not_hold() -> None:
    data = zipped({"1.gpx": walk_in_gpx()})
    at = data.rfind(b"PK\x01\x02") + 24
    lying = data[:at] + struct.pack("<I", 10) + data[at + 4 :]
    assert reasons(read(lying)) == [Why.DAMAGED]


def test_a_table_of_contents_without_end_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST_DIRECTORY", 1000)
    assert reasons(read(zipped({f"{number}.fit": b"x" for number in range(100)}))) == [Why.HOSTILE]


def test_names_that_lead_out_of_the_archive_lead_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    data = zipped({"../evil.fit": fit(session()), "/etc/evil.gpx": walk_in_gpx()})
    assert len(activities(read(data))) == 2
    assert not list(tmp_path.iterdir())


def test_a_member_that_would_begin_before_the_file_is_refused() -> None:
    data = zipped({"1.fit": fit(session()), "2.gpx": walk_in_gpx()})
    assert reasons(read(data[40:])) == [Why.UNKNOWN]
    assert Why.DAMAGED in reasons(read(data[:4] + data[40:]))


def test_a_member_without_a_name_is_passed_over() -> None:
    data = zipped({"1.fit": fit(session())})
    nameless = data.replace(b"1.fit", b"\0.fit")
    assert not activities(read(nameless))


@pytest.mark.parametrize("encoding", ["UTF-99", "shift_jis", "utf-7", ""])
def test_an_encoding_that_no_one_knows_is_no_file_of_ours(encoding: str) -> None:
    assert reasons(read(walk_in_gpx().replace(b"UTF-8", encoding.encode()))) == [Why.UNKNOWN]


def test_a_locked_archive_says_so() -> None:
    data = bytearray(zipped({"1.fit": fit(session())}))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(mark) + flags] |= 1
    assert reasons(read(bytes(data))) == [Why.LOCKED]


def test_a_damaged_archive_gives_what_is_whole() -> None:
    whole = BytesIO()
    with ZipFile(whole, "w", ZIP_DEFLATED) as made:
        made.writestr("1.gpx", walk_in_gpx())
        made.writestr("2.fit", fit(session()))
    data = bytearray(whole.getvalue())
    data[60:80] = bytes(20)
    found = read(bytes(data))
    assert (len(activities(found)), reasons(found)) == (1, [Why.DAMAGED])
