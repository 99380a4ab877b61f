"""The user's rules: what they look for, and what they make of a verdict."""
