"""Looking for the database makes nothing; opening it makes its folder, for the user alone."""

from __future__ import annotations

import stat
import sys
from contextlib import closing

from academic_bubble import paths
from academic_bubble.store.connection import connect


def test_looking_for_the_database_makes_no_folder() -> None:
    assert not paths.database().exists()
    assert not paths.data_folder().exists()


def test_opening_it_makes_a_folder_for_the_user_alone() -> None:
    with closing(connect(paths.database())):
        pass
    assert paths.database().is_file()
    if sys.platform != "win32":
        assert stat.S_IMODE(paths.data_folder().stat().st_mode) == 0o700
