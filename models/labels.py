"""The labels, in the one fixed order of every array of the model."""

PROFESSIONAL = "professional"
KINDS = (
    "paper",
    "project",
    "idea",
    "conference",
    "school",
    "course",
    "internship",
    "job",
    "event",
    "success",
    "question",
    "discussion",
    "media",
)
LABELS = (PROFESSIONAL, *KINDS)
