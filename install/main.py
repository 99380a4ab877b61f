"""The steps of ``python3 install``, in their order."""

from __future__ import annotations

from collections.abc import Sequence

from install import environment, extension
from install.guard import guarded
from install.options import Options, parse
from install.side_by_side import side_by_side


def main(arguments: Sequence[str]) -> int:
    """Install, or uninstall, and return the exit status."""
    options = parse(arguments)
    return guarded(lambda: _run(options, arguments))


def _run(options: Options, arguments: Sequence[str]) -> int:
    if not environment.is_active():
        environment.create()
        return environment.rerun("install", arguments)
    if options.uninstall:
        return _uninstall()
    groups = ["demo"] if options.demo else []
    side_by_side(lambda: environment.install_packages(*groups), extension.make)
    # Only now are the host and the packages that these need in place.
    from install import registration

    registration.install(options.as_root)
    if options.demo:
        from install.demo import demo

        demo(options.browser, options.headless)
    registration.say_how_to_load()
    return 0


def _uninstall() -> int:
    if not environment.has_host():
        environment.install_packages()
    from install import registration

    registration.uninstall()
    return 0
