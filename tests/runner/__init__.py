"""Runs every check of the project: ``python3 tests``."""
