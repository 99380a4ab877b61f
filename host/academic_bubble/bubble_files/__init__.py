"""The bubble as files: CSV and JSON of our own, X's archive, and the starter lists."""
