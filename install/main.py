"""The steps of ``python3 install``, in their order."""

from __future__ import annotations

from collections.abc import Sequence

from install import environment, extension
from install.guard import guarded
from install.options import Options, parse


def main(arguments: Sequence[str]) -> int:
    """Install, or uninstall, and return the exit status."""
    options = parse(arguments)
    return guarded(lambda: _run(options, arguments))


def _run(options: Options, arguments: Sequence[str]) -> int:
    if not environment.is_active():
        environment.create()
        return environment.rerun("install", arguments)
    if not (options.uninstall and environment.has_host()):
        environment.install_packages(*(["demo"] if options.demo else []))
    # Only now are the host and the packages that these need in place.
    from install import registration

    if options.uninstall:
        registration.uninstall()
        return 0
    extension.install_packages()
    extension.build()
    registration.install(options.as_root)
    if options.demo:
        from install.demo import demo

        demo(options.browser, options.headless)
    registration.say_how_to_load()
    return 0
