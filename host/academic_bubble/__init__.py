"""Academic Bubble's local host: judges tweets on this machine, for the browser extension."""

__version__ = "0.1.0"
