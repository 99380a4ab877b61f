"""The last resort of both commands: whatever happens, the user reads a sentence."""

from __future__ import annotations

from collections.abc import Callable

from install.commands import LOG, log_exception
from install.errors import InstallError
from install.progress import say


def guarded(action: Callable[[], int]) -> int:
    """Run a command and return its exit status; failures are said, never raised."""
    try:
        return action()
    except InstallError as error:
        say(f"\n{error}")
        return 1
    except KeyboardInterrupt:
        say("\nStopped.")
        return 130
    except Exception as error:  # noqa: BLE001 - a user never sees a traceback; the log has it
        log_exception()
        say(f"\nThis was not foreseen ({type(error).__name__}): please report it with {LOG}.")
        return 1
