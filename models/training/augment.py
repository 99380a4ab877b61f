"""Small changes to a training text that leave its label as it is.

An archive shows a tweet otherwise than a page does: links are opaque, a card's title and a
quoted tweet are missing. These changes show the encoder the forms a page gives. And words of the
trade before any tweet, whatever its label, say nothing: who stuffs a tweet with them gains nothing.
"""

import random
import re

from academic_bubble.classifier.text import CARD_MARK, QUOTE_MARK, UNKNOWN_LINK

_HOST = re.compile(r"(?<!\S)(?:[a-z0-9-]+\.)+[a-z]{2,}(?!\S)")
_TRAILING_LINK = re.compile(rf"(?:\s(?:{UNKNOWN_LINK}|[a-z0-9.-]+\.[a-z]{{2,}}))+$")
_COMMENTS = (
    "This",
    "This!",
    "So true",
    "Wow",
    "👏",
    "👇",
    "Have a look",
    "Worth a read",
    "Worth your time",
    "Very much this",
    "Thread",
    "Exactly",
    "Great stuff",
    "Just saw this",
    "Love it",
    "Not sure about this",
    "Thoughts?",
    "Here we go",
    "In case you missed it",
    "Ha",
    "Must see",
    "Please share",
    "Some news",
    "Couldn't agree more",
)
_KEYWORDS = (
    "arXiv",
    "bioRxiv",
    "NeurIPS",
    "CVPR",
    "EMNLP",
    "AAAI",
    "Cell",
    "Science",
    "ICML",
    "ICLR",
    "ACL",
    "CHI",
    "AGU",
    "machine learning",
    "deep learning",
    "AI",
    "LLM",
    "dataset",
    "GitHub",
    "Python",
    "paper",
    "preprint",
    "Nature",
    "PhD",
    "postdoc",
    "professor",
    "conference",
    "workshop",
    "deadline",
    "call for papers",
    "summer school",
    "seminar",
    "lecture",
    "research",
    "science",
    "genomics",
    "genome",
    "neuroscience",
    "quantum",
    "theorem",
    "algorithm",
    "statistics",
    "physics",
    "history",
    "medicine",
    "economics",
    "hiring",
    "internship",
    "grant",
    "peer review",
    "dissertation",
    "thesis",
    "faculty",
    "tenure",
    "citation",
    "h-index",
    "ORCID",
    "#DataScience",
    "#AcademicTwitter",
    "#PhDchat",
    "#AcademicChatter",
    "#OpenAccess",
    "#MachineLearning",
    "#rstats",
    "arxiv.org",
    "github.com",
    "doi.org",
)


def augment(text: str, chance: random.Random) -> str:
    """Return the text form, now and then stuffed with keywords, quoted, in a card, or masked."""
    if chance.random() < 0.06:
        text = _stuffed(text, chance)
    if QUOTE_MARK not in text and len(text) > 40:
        fate = chance.random()
        if fate < 0.05:
            return f"{chance.choice(_COMMENTS)} {QUOTE_MARK} {text}"
        if fate < 0.08:
            return f"{chance.choice((*_COMMENTS, ''))} {CARD_MARK} {text}".strip()
    if chance.random() < 0.15:
        text = _HOST.sub(UNKNOWN_LINK, text)
    if chance.random() < 0.25:
        text = _TRAILING_LINK.sub("", text)
    if chance.random() < 0.1:
        text = text.replace("#", "")
    return text


def _stuffed(text: str, chance: random.Random) -> str:
    """Return the text with one to five keywords before it or, more seldom, behind it."""
    words = " ".join(chance.sample(_KEYWORDS, chance.randint(1, 5)))
    if chance.random() < 0.25:
        return f"{text} {words}"
    return f"{words}{chance.choice((' ', ' ', ': ', ' - '))}{text}"
