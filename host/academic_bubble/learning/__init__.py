"""Corrections to personal heads: what is added to the base model's logits, and how it is fitted.

scikit-learn is imported by `fit` alone, in the background, after a correction.
"""
