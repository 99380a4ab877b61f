"""What the host remembers between sessions, in one SQLite file."""
