"""Whom to add next, and whom to look at again."""
