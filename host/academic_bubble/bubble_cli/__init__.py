"""The bubble on the command line: ``academic-bubble bubble``."""
