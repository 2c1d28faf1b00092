"""Photos of findings: a row in the diary, and a file in the data folder that no copy of the diary holds."""

from __future__ import annotations

import os
from base64 import b64decode, b64encode
from binascii import Error
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import mkstemp
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Sum
from django.utils.translation import gettext_lazy as _

from footwork.core import foot_check as core
from footwork.core.side import Side
from footwork.web.data_dir import data_folder
from footwork.web.feet.models import FootPhoto
from footwork.web.feet.photo_file import NO_PHOTO, rebuilt
from footwork.web.form_errors import FormError
from footwork.web.people.data_version import Part, raise_version
from footwork.web.people.models import Person

MOST_TOGETHER = 24_000_000
"""Bytes of all photos of a person: their export stays a file that can be imported (data.forms.MOST_BYTES)."""

NO_ROOM = _("There is no room for another photo. Delete older ones first.")


def photo_path(id: UUID) -> Path:
    return data_folder() / "photos" / str(id)


def photos_on(person: Person, day: date) -> list[FootPhoto]:
    """Those whose file is there: a diary that was restored may know of photos that were erased since."""
    return [row for row in FootPhoto.objects.filter(person=person, day=day) if photo_path(row.id).is_file()]


def save_photo(person: Person, day: date, finding: str, side: Side, sent: bytes, id: UUID | None = None) -> FootPhoto:
    """Raises FormError for what is no photo, and where there is no room for it."""
    media_type, content = rebuilt(sent)
    row = FootPhoto(
        id=id or uuid4(), person=person, day=day, finding=finding, side=side.value, media_type=media_type,
        size=len(content),
    )  # fmt: skip
    with transaction.atomic():
        taken = FootPhoto.objects.filter(person=person).aggregate(sum=Sum("size"))["sum"] or 0
        if taken + len(content) > MOST_TOGETHER:
            raise FormError(NO_ROOM)
        row.save(force_insert=True)
        _write(photo_path(row.id), content)
        raise_version(person, Part.REST)
    return row


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, readable by its owner only."""
    path.parent.mkdir(exist_ok=True, mode=0o700)
    descriptor, partly = mkstemp(suffix=".partial", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(partly).replace(path)
    except OSError:
        Path(partly).unlink(missing_ok=True)
        raise


def photo_content(row: FootPhoto) -> bytes | None:
    """None where the file is gone."""
    with suppress(OSError):
        return photo_path(row.id).read_bytes()
    return None


def exported_photos(person: Person) -> Iterator[core.Photo]:
    """Those whose file is there."""
    for row in FootPhoto.objects.filter(person=person):
        if content := photo_content(row):
            text = b64encode(content).decode()
            yield core.Photo(id=row.id, day=row.day, finding=row.finding, side=Side(row.side), content=text)


def import_photo(person: Person, photo: core.Photo) -> bool:
    """Whether it is new here: there is only one photo of an id, whosever it is. One of theirs whose file is gone, as in
    a diary that was restored, comes back. Raises FormError as `save_photo`."""
    row = FootPhoto.objects.filter(id=photo.id).first()
    if row and (row.person_id != person.pk or photo_path(row.id).is_file()):
        return False
    try:
        sent = b64decode(photo.content, validate=True)
    except (Error, ValueError):
        raise FormError(NO_PHOTO) from None
    with transaction.atomic():
        FootPhoto.objects.filter(person=person, id=photo.id).delete()
        save_photo(person, photo.day, photo.finding, photo.side, sent, photo.id)
    return True


def remove_photos(person: Person, day: date | None = None, id: UUID | None = None) -> None:
    """Those of a day, the one of that id, or all of the person. The files go once that is certain."""
    rows = FootPhoto.objects.filter(person=person)
    rows = rows.filter(day=day) if day else rows
    rows = rows.filter(id=id) if id else rows
    with transaction.atomic():
        ids = list(rows.values_list("id", flat=True))
        rows.delete()
        raise_version(person, Part.REST)
        transaction.on_commit(partial(_erase_files, [photo_path(one) for one in ids]))


def remove_unknown_files() -> None:
    """Files of which the diary knows nothing: of a write that was cut short, or of a copy that is gone."""
    known = {str(id) for id in FootPhoto.objects.values_list("id", flat=True)}
    _erase_files(path for path in (data_folder() / "photos").glob("*") if path.name not in known)


def _erase_files(paths: Iterable[Path]) -> None:
    """Overwritten first, as the diary's own pages are."""
    for path in paths:
        with suppress(OSError):
            with path.open("r+b") as file:
                file.write(bytes(path.stat().st_size))
                os.fsync(file.fileno())
            path.unlink()
