"""What the learner says of itself holds while corrections come in."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any, cast

from academic_bubble.learning.learner import Learner


class SlowlyAnswered(threading.Event):
    """Holds whoever finds no work, as a busy machine may, until a correction has come."""

    def __init__(self) -> None:
        super().__init__()
        self.is_asked, self.has_come = threading.Event(), threading.Event()

    def is_set(self) -> bool:
        found = super().is_set()
        if not found:
            self.is_asked.set()
            self.has_come.wait(0.5)
        return found


def test_a_correction_that_comes_as_it_finishes_is_waited_for(tmp_path: Path) -> None:
    nothing = cast(Any, None)
    learner = Learner(lambda: tmp_path / "none", lambda: nothing, lambda *_: dict[str, Any]())
    work = learner._work = SlowlyAnswered()
    finishing = threading.Thread(target=learner._come_to_rest, args=("idle", None))
    finishing.start()
    assert work.is_asked.wait(10)
    learner.notify()
    work.has_come.set()
    finishing.join()
    assert learner.progress.state == "waiting"
    learner.close()
