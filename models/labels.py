"""The labels, in the one fixed order of every array of the model."""

from academic_bubble.protocol.base import KINDS

PROFESSIONAL = "professional"
LABELS = (PROFESSIONAL, *KINDS)
