"""Every message between extension and host, as frozen models: the one source of truth.

Nothing is imported here: hello waits for what it needs alone.
"""
