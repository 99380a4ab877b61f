"""How good a model is on labelled tweets: figures with intervals, plots, and a report.

Needs the `evaluate` extra. Nothing here is imported by the native-messaging host.
"""
