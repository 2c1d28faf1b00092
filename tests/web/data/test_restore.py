"""A damaged diary, said on Today, and a copy brought back."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from django.test import Client

from footwork.translation.dates import long_date
from footwork.web.backups import DAMAGED
from footwork.web.data_dir import data_folder
from footwork.web.form_errors import OUT_OF_DATE
from tests.records import sent_record
from tests.running import running


def test_a_damaged_diary_is_said_on_today_and_its_copy_can_be_restored(tmp_path: Path) -> None:
    with running(tmp_path) as site:
        assert site.put(sent_record(note="of before"), site.token())[0] == 201
    path = tmp_path / "footwork.sqlite3"
    with closing(sqlite3.connect(path)) as database, closing(sqlite3.connect(tmp_path / "copy")) as copy:
        database.backup(copy)
    [made] = (tmp_path / "backups").iterdir()
    (tmp_path / "copy").replace(made)
    path.write_bytes(b"my shopping list" * 300)
    with running(tmp_path) as site:
        today = site.open()[1].decode()
        assert "file was damaged" in today
        assert f"The newest copy is from {long_date(datetime.now().astimezone().date())}" in today
        assert b"of before" not in site.open("diary/")[1]
        assert site.put(sent_record(note="of after"), site.token())[0] == 201
        assert made.name in site.open("data/restore/")[1].decode()
        status, page = site.post("data/restore/", {"copy": made.name})
        assert (status, b"Restored." in page) == (200, True)
        assert b"of before" in site.open("diary/")[1]
        assert b"file was damaged" not in site.open()[1]
        newest = re.findall(r'name="copy" value="([^"]+)"', page.decode())[0]
        assert site.post("data/restore/", {"copy": newest})[0] == 200
        assert b"of after" in site.open("diary/")[1], "what there was before restoring can be had again"
        assert site.put(sent_record(), site.token())[0] == 201


@pytest.mark.django_db
def test_who_goes_on_with_the_new_diary_is_told_no_more(client: Client) -> None:
    (data_folder() / DAMAGED).write_text("footwork-damaged-1.sqlite3")
    assert b"file was damaged" in client.get("/").content
    assert client.post("/data/restore/dismiss/").status_code == 302
    assert b"file was damaged" not in client.get("/").content


@pytest.mark.django_db
def test_only_a_copy_can_be_restored(client: Client) -> None:
    refused = client.post("/data/restore/", {"copy": "../secret-key"})
    assert (refused.status_code, str(OUT_OF_DATE) in refused.content.decode()) == (400, True)
