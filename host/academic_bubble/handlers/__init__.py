"""One file per subject; each handler is a function (request, context) -> reply."""

from importlib import import_module

SUBJECTS = (
    "hello",
    "classify",
    "settings",
    "status",
    "bubble",
    "tags",
    "discovery",
    "bubble_files",
    "doctor",
    "host_log",
    "model_card",
    "corrections",
    "corrections_file",
    "rules",
    "review",
    "overview",
    "privacy",
)


def register_all() -> None:
    """Import every subject, which registers its handlers with the dispatcher."""
    for subject in SUBJECTS:
        import_module(f"academic_bubble.handlers.{subject}")
