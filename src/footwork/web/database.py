"""The database: made, brought up to date, and told about in words when it cannot be used."""

from __future__ import annotations

import gc
import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import django
from django.db import DatabaseError, connection, connections
from django.utils import translation

from footwork import local_time
from footwork.core.errors import FootworkError
from footwork.translation import gettext as _
from footwork.translation import language
from footwork.web.backups import back_up, backup_files, copy_database, is_damaged, remove_partials, set_aside
from footwork.web.data_dir_lock import alone
from footwork.web.database_errors import explain, is_full
from footwork.web.program_version import mark_version, newer_version
from footwork.web.upgrade import is_of_last_test_version, upgrade

if TYPE_CHECKING:
    from django.db.migrations.executor import MigrationExecutor


def open_database() -> None:
    """Make Django ready and the database current; FootworkError when it cannot be opened or written, or when a newer
    program has made it.

    A damaged database is set aside, which is said on stderr, and a new one begun. Where the disk is full, the diary can
    still be read.
    """
    os.umask(0o077)  # what is made from here on is for its owner's eyes
    open_site()
    path = _path()
    try:
        _look_after(path)
        return
    except (DatabaseError, OSError, sqlite3.Error) as error:
        if not (is_full(error) and path.exists()):
            raise _unusable(path, error) from None
    gc.collect()  # the error had the connection in its frames, and with it a lock
    _read_only(path)


def open_site() -> None:
    """Make Django ready, in the language of the command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "footwork.web.settings")
    django.setup()
    translation.activate(language())


def back_up_daily() -> None:
    """A copy at the first start of each day. One that cannot be made stops nothing."""
    if _holding:
        return
    path, now = _path(), local_time.now()
    try:
        with alone(path.parent):
            if not any(f"{now:%Y%m%d}" in copy.stem for copy in backup_files(path)[:1]):
                back_up(path, now)
    except (OSError, sqlite3.Error, FootworkError) as error:
        _tell(_("Today's backup of your diary could not be made: {why}.").format(why=explain(error)))


def _path() -> Path:
    return Path(connection.settings_dict["NAME"])


def _unusable(path: Path, error: Exception) -> FootworkError:
    said = _("The diary {path} cannot be used: {why}. It was left as it is.")
    return FootworkError(said.format(path=path, why=explain(error)))


def _look_after(path: Path) -> None:
    """Looking and changing are one act: of several starts at once each finds what the one before has left."""
    with alone(path.parent):
        remove_partials(path)
        now = local_time.now()
        if is_damaged(path):
            _tell_aside(path, set_aside(path, now))
        _migrate(path, is_copied=upgrade(path, now))


def _tell_aside(path: Path, aside: Path) -> None:
    kept = backup_files(path)
    said = [_("The diary was damaged. It is now {path}, unchanged, and a new one was begun.").format(path=aside)]
    if kept:
        said.append(_("The newest copy from before is {path}.").format(path=kept[0]))
    _tell(" ".join(said))


def _tell(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")


def _migrate(path: Path, *, is_copied: bool) -> None:
    """Apply what is missing, after a copy was made, unless there is one already; looking whether anything is missing
    costs far less than the command that applies it."""
    from django.core.management import call_command

    is_new = not path.exists()
    executor = _executor()
    _refuse_newer(executor, path)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        if not (is_new or is_copied):
            back_up(path, local_time.now())
        call_command("migrate", verbosity=0, interactive=False)
        mark_version()


def _executor() -> MigrationExecutor:
    from django.db.migrations.executor import MigrationExecutor

    return MigrationExecutor(connection)


def _refuse_newer(executor: MigrationExecutor, path: Path) -> None:
    """What a newer program has added, such as answers that forbid exercises, this one would not see."""
    loader = executor.loader
    if set(loader.applied_migrations) <= set(loader.disk_migrations or {}):
        return
    made_by = newer_version()
    newer = _("a newer version of Footwork ({version})").format(version=made_by)
    said = _("The diary {path} was made by {newer}. Update Footwork to open it. Your diary was left as it is.")
    raise FootworkError(said.format(path=path, newer=newer if made_by else _("a newer version of Footwork")))


_IN_MEMORY = "file:footwork-read-only?mode=memory&cache=shared"
_holding: list[sqlite3.Connection] = []
"""What lies in memory is there as long as a connection to it is."""


def _read_only(path: Path) -> None:
    """On a full disk SQLite cannot make the files that several readers share. One reader alone can do without them: it
    copies the diary into memory, where nothing can be written."""
    connection.close()
    try:
        with alone(path.parent), closing(sqlite3.connect(path, timeout=5)) as reader:
            reader.execute("PRAGMA locking_mode = EXCLUSIVE")
            copy = sqlite3.connect(_IN_MEMORY, uri=True, check_same_thread=False)
            copy_database(reader, copy)
    except sqlite3.Error as error:
        raise _unusable(path, error) from None
    _holding.append(copy)
    default = connections.settings["default"]
    default["NAME"], default["OPTIONS"] = _IN_MEMORY, default["OPTIONS"] | {"init_command": "PRAGMA query_only = ON"}
    executor = _executor()
    if not is_of_last_test_version(path, executor.loader.applied_migrations):
        _refuse_newer(executor, path)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        said = _("The diary {path} has to be brought up to date, but the disk is full. Make room first.")
        raise FootworkError(said.format(path=path))
    _tell(
        _(
            "Your disk is full. You can read and export your diary, but nothing can be saved. "
            "Make room, then start Footwork again."
        )
    )
