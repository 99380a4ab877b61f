"""The host's log: sizes, types, durations and codes; never the text of a tweet."""

from __future__ import annotations

import logging
import sys
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

from academic_bubble import paths

LOGGER_NAME = "academic_bubble"
LOG_FILE = "host.log"
_FORMAT = "%(asctime)s %(process)d %(levelname)s %(message)s"


def get_logger() -> logging.Logger:
    """The one logger of the host."""
    return logging.getLogger(LOGGER_NAME)


def configure() -> None:
    """Log to standard error, and to a rotating file where one can be written."""
    logger = get_logger()
    logger.setLevel(logging.INFO)
    logger.propagate = False
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)]
    try:
        handlers.append(
            RotatingFileHandler(
                paths.log_dir() / LOG_FILE, maxBytes=500_000, backupCount=2, encoding="utf-8"
            )
        )
    except OSError as error:
        logger.addHandler(handlers[0])
        logger.warning("no log file: %s", error.strerror)
    for handler in handlers:
        handler.setFormatter(logging.Formatter(_FORMAT))
    logger.handlers = handlers


def files() -> list[Path]:
    """The log files there are, the current one first."""
    folder = paths.log_folder()
    return sorted(folder.glob(f"{LOG_FILE}*")) if folder.is_dir() else []


def delete_files(*, for_good: bool = False) -> None:
    """Delete the log files. ``for_good``: this process writes no new one."""
    logger = get_logger()
    for handler in [one for one in logger.handlers if isinstance(one, RotatingFileHandler)]:
        handler.close()  # it opens a new file with its next line
        if for_good:
            logger.removeHandler(handler)
    for file in files():
        with suppress(OSError):  # on Windows, another host writes into it
            file.unlink()


def where(error: BaseException) -> str:
    """The class of an error, or SQLite's name for it, and the line that raised it; its message
    might hold tweet text."""
    name: str = getattr(error, "sqlite_errorname", type(error).__name__)
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return name
    code = trace.tb_frame.f_code
    return f"{name} in {code.co_qualname}:{trace.tb_lineno}"


def cause(error: BaseException) -> str:
    """Where an error came from, in brackets, or nothing if it has no cause."""
    return f" ({where(error.__cause__)})" if error.__cause__ else ""
