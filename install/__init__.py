"""Getting Academic Bubble onto a machine: ``python3 install``."""
