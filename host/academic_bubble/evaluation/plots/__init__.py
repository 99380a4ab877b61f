"""The report's plots, one file each; every one returns a matplotlib figure."""
