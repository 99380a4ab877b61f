"""One's own model from the shipped one: heads fitted anew on one's own labels and corrections.

The encoder stays as it is, so scikit-learn and scipy are enough. Nothing here is imported by the
native-messaging host, which learns from single corrections by itself (`learning/`).
"""
