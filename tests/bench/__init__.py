"""Speed and memory: figures as medians, and as ratios to a floor. Not part of the tests."""

import os

# As browsers start the host: from the bytecode that an earlier start has written.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
