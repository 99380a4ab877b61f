"""Real browsers, the real extension, the real host, on our own timeline."""
