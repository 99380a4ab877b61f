"""Fails when the extension's protocol types are not those that the host's models give now."""

from __future__ import annotations

import difflib
import subprocess
import sys
import tempfile
from pathlib import Path

from install.project import EXTENSION

GENERATED = EXTENSION / "src" / "messaging" / "protocol.gen.ts"
GENERATOR = EXTENSION / "scripts" / "generate-protocol.mjs"


def main() -> int:
    """Generate into a temporary file and print the differences."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / GENERATED.name
        subprocess.run(["node", GENERATOR, sys.executable, fresh], check=True, cwd=EXTENSION)
        now, wanted = _lines(GENERATED), _lines(fresh)
    sys.stdout.writelines(difflib.unified_diff(now, wanted, "committed", "generated"))
    if now == wanted:
        return 0
    print("Run: node scripts/generate-protocol.mjs ../.venv/bin/python (in extension/)")
    return 1


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines(keepends=True)


if __name__ == "__main__":
    sys.exit(main())
