"""Judges files of tweets, up to whole archives, with constant memory and over many cores.

Nothing here is imported by the native-messaging host.
"""
