"""``python3 install``: see main.py. Nothing here may need a new Python or a package."""

import sys
from pathlib import Path


def start() -> int:
    """Import the project from its root, wherever this was started, and install."""
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    from install.python_version import require_python

    require_python()
    from install.main import main

    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(start())
