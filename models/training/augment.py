"""Small changes to a training text that leave its label as it is.

An archive shows a tweet otherwise than a page does: links are opaque, a card's title and a
quoted tweet are missing. These changes show the encoder the forms a page gives. And words of the
trade before any tweet, whatever its label, say nothing: who stuffs a tweet with them gains nothing.
"""

import random
import re
from collections import Counter

from academic_bubble.classifier.text import CARD_MARK, QUOTE_MARK, UNKNOWN_LINK
from models.training.data import Labelled

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

# Where what is worth a link often leads, whoever posts it.
_HOSTS = (
    "arxiv.org",
    "github.com",
    "doi.org",
    "biorxiv.org",
    "nature.com",
    "science.org",
    "zenodo.org",
    "huggingface.co",
    "openreview.net",
    "youtube.com",
)
_RUN = re.compile(r"(?<![\w@#./'\u2019])[a-z][a-z-]*+(?: [a-z][a-z-]*+)*(?![\w./])")
_LONGEST = 3  # words of a phrase
_SEEN = 15  # tweets, before a word or phrase counts as one of the trade
_TIMES = 2.7  # as often in professional tweets as in personal ones


def keywords(data: Labelled) -> list[str]:
    """Return words and phrases of the trade: common ones, and those frequent in work tweets."""
    counts = Counter[str](), Counter[str]()
    professional = data.targets[:, 0] >= 0.5
    for text, label in zip(data.texts, professional, strict=True):
        counts[int(label)].update(_phrases(text.lower()))
    share = professional.mean()
    often = [
        phrase
        for phrase, count in counts[1].items()
        if count >= _SEEN and count * (1 - share) > _TIMES * share * (counts[0][phrase] + 1)
    ]
    return [*_KEYWORDS, *sorted(often)]


def _phrases(text: str) -> set[str]:
    """Return the words of three letters and more, and up to three that stand side by side."""
    found = set()
    for run in _RUN.findall(text):
        words = run.split(" ")
        for length in range(1, _LONGEST + 1):
            for begin in range(len(words) - length + 1):
                phrase = words[begin : begin + length]
                if UNKNOWN_LINK not in phrase and (length > 1 or len(phrase[0]) > 2):
                    found.add(" ".join(phrase))
    return found


def augment(text: str, chance: random.Random, words: list[str]) -> str:
    """Return the text form, now and then stuffed with keywords, quoted, in a card, or masked."""
    if chance.random() < 0.08:
        text = _stuffed(text, chance, words)
    if chance.random() < 0.03:
        text = f"{text} {chance.choice(_HOSTS)}"
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


def _stuffed(text: str, chance: random.Random, words: list[str]) -> str:
    """Return the text with one to five keywords before it or, more seldom, behind it."""
    common = chance.random() < 0.4
    some = chance.sample(_KEYWORDS if common else words, chance.randint(1, 5))
    if not common:
        form = chance.choice((str, str, str.capitalize, _hashtag))
        some = [form(word) for word in some]
    stuffing = chance.choice((" ", " ", ", ")).join(some)
    if chance.random() < 0.25:
        return f"{text} {stuffing}"
    return f"{stuffing}{chance.choice((' ', ' ', ': ', ' - '))}{text}"


def _hashtag(phrase: str) -> str:
    return "#" + phrase.lstrip("#").replace(" ", "")
