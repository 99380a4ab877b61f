"""Whether a tweet is in a language the model knows."""

import re
from collections.abc import Collection
from functools import cache
from typing import Protocol, cast

# X's codes for "cannot tell": undetermined, only media, only hashtags, only links, too short, none.
UNDETERMINED = frozenset(["und", "qme", "qst", "qam", "qht", "qct", "zxx"])
# Detection of shorter Latin texts is a guess; they count as known.
MIN_LETTERS = 24
MIN_OTHER_LETTERS = 6

# Two of these words and the text is English; they spare most texts the detector, whose tables
# take 50 MiB.
_ENGLISH = frozenset(
    [
        "the",
        "and",
        "of",
        "to",
        "for",
        "with",
        "you",
        "that",
        "this",
        "are",
        "my",
        "have",
        "we",
        "from",
        "our",
        "your",
        "been",
        "they",
        "what",
        "would",
    ]
)

_MASKS = re.compile(r"@user|#\w+|\S+\.[a-z]{2,}(?!\S)|; (?:card|quoting):|\blink\b")


class _Guess(Protocol):
    language: str | None

    def is_reliable(self) -> bool: ...


class _Detector(Protocol):
    def detect(self, text: str) -> _Guess: ...


def is_known(lang: str | None, text: str, known: Collection[str]) -> bool:
    """Say whether the text form is in a known language, by X's own code if there is one.

    `lang` is a BCP 47 tag or one of X's codes. Without it the language is detected, and a text
    too short to tell counts as known.
    """
    if lang:
        code = lang.lower().partition("-")[0]
        return code in known or code in UNDETERMINED
    words = _MASKS.sub(" ", text)
    if "en" in known and len(_ENGLISH.intersection(words.lower().split())) >= 2:
        return True
    letters = [sign for sign in words if sign.isalpha()]
    other = sum(not sign.isascii() for sign in letters)
    if len(letters) < MIN_LETTERS and other < MIN_OTHER_LETTERS:
        return True
    guess = _detector().detect(words)
    if guess.language is None or guess.language in known:
        return True
    # No English is written mostly in another script, however unsure the detector is which.
    return not guess.is_reliable() and 2 * other <= len(letters)


@cache
def _detector() -> _Detector:
    """Load the detector on the first tweet that needs it: X names the language of most."""
    from eld import LanguageDetector

    return cast("_Detector", LanguageDetector())
