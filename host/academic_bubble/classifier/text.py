"""The one text form of a tweet, used in training and in serving alike.

A tweet becomes one line::

    @user main words, links as host names ; card: title ; quoting: quoted words

so that the text of an archive (full URLs, leading mentions) and the text a page shows
(shortened links, card and quotation apart) meet in the same form.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Protocol

# A tweet of any length costs the same: everything beyond these many characters is cut unseen.
RAW_LIMIT = 4_000
MAIN_LIMIT = 600
CARD_LIMIT = 160
QUOTE_LIMIT = 280
LINK_LIMIT = 20

CARD_MARK = "; card:"
QUOTE_MARK = "; quoting:"
MENTION = "@user"
UNKNOWN_LINK = "link"

# Hosts that say nothing of where a link leads.
SHORTENERS = frozenset(
    [
        "t.co",
        "bit.ly",
        "ow.ly",
        "goo.gl",
        "tinyurl.com",
        "j.mp",
        "buff.ly",
        "is.gd",
        "shar.es",
        "dlvr.it",
        "ift.tt",
        "lnkd.in",
        "fb.me",
        "wp.me",
        "trib.al",
        "tiny.cc",
        "cutt.ly",
        "rebrand.ly",
        "owl.li",
        "dld.bz",
        "su.pr",
        "tr.im",
        "cli.gs",
    ]
)
OWN_HOSTS = frozenset(
    ["twitter.com", "mobile.twitter.com", "x.com", "pic.twitter.com", "pic.x.com"]
)

_DROPPED_CATEGORIES = frozenset(["Cf", "Cs", "Co"])
# Variation selectors, the keycap mark and skin tones only vary an emoji.
_VARIANTS = re.compile("[\ufe00-\ufe0f\u20e3\U0001f3fb-\U0001f3ff]")
_FLAG = "[\U0001f1e6-\U0001f1ff]{2}"
_PICTURE = "[\u2190-\u21ff\u2300-\u23ff\u2460-\u27bf\u2900-\u2bff\u3030\u303d\U0001f000-\U0001faff]"
_EMOJI = re.compile(f"({_FLAG}|{_PICTURE})(?:\\s*\\1)*")
_URL = re.compile(r"https?://\S+|\b(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}/\S*", re.IGNORECASE)
_HOST = re.compile(
    r"(?:https?://)?(?:www\d?\.)?((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24})(?![a-z0-9-])"
)
_MENTION = re.compile(r"(?<![\w@])@\w{1,30}")
_REPOST = re.compile(r"^\W{0,2}RT @\w{1,30}:?\s*")
_LEADING_MENTIONS = re.compile(rf"^(?:\.?{MENTION}\s*)+")


class Link(Protocol):
    """A link as the page shows it: its visible text and the host it leads to."""

    @property
    def text(self) -> str: ...
    @property
    def host(self) -> str: ...


class Quoted(Protocol):
    """A quoted tweet, of which only the words count here."""

    @property
    def text(self) -> str: ...


class TweetText(Protocol):
    """What `compose` reads of a tweet (`academic_bubble.protocol.Tweet` is one)."""

    @property
    def text(self) -> str: ...
    @property
    def links(self) -> Sequence[Link]: ...
    @property
    def card_title(self) -> str | None: ...
    @property
    def quoted(self) -> Quoted | None: ...
    @property
    def is_reply(self) -> bool: ...


def compose(tweet: TweetText) -> str:
    """Return the tweet's one-line text form, or "" if it holds no words at all."""
    main, quotes = _main(tweet.text, tweet.links)
    if tweet.is_reply and main:
        main = f"{MENTION} {_LEADING_MENTIONS.sub('', main)}"
    quoted = _main(tweet.quoted.text, ())[0] if tweet.quoted else ""
    parts = [_cut(main, MAIN_LIMIT)]
    if card := _main(tweet.card_title or "", ())[0]:
        parts += [CARD_MARK, _cut(card, CARD_LIMIT)]
    if quoted or (quotes and main):
        parts += [QUOTE_MARK, _cut(quoted, QUOTE_LIMIT)]
    return " ".join(part for part in parts if part)


def _main(text: str, links: Sequence[Link]) -> tuple[str, bool]:
    """Return one text in the common form, and whether it held a link to another tweet."""
    text = _plain(text)
    rest: list[str] = []
    for link in list(links)[:LINK_LIMIT]:
        shown, host = _plain(link.text), _host_word(link.host)
        if shown and shown in text:
            text = text.replace(shown, f" {host} ")
        elif host:
            rest.append(host)
    urls = [_host_word(url) for url in _URL.findall(text)]
    text = _URL.sub(lambda match: f" {_host_word(match.group())} ", text)
    text = _MENTION.sub(MENTION, _REPOST.sub("", text.strip()))
    text = _LEADING_MENTIONS.sub(f"{MENTION} ", _EMOJI.sub(r" \1 ", text))
    return " ".join([*text.split(), *rest]), "" in urls


def _plain(text: str) -> str:
    """Return NFKC text without control, zero-width and bidi characters, cut to the raw limit."""
    text = unicodedata.normalize("NFKC", text[:RAW_LIMIT])[:RAW_LIMIT]
    if text.isascii() and text.isprintable():
        return text
    kept = (
        " " if category == "Cc" else character
        for character in text
        if (category := unicodedata.category(character)) not in _DROPPED_CATEGORIES
    )
    return _VARIANTS.sub("", "".join(kept))


def _host_word(address: str) -> str:
    """Return the word a link is written as: its host, "link", or "" for the site's own links."""
    found = _HOST.match(address[:300].strip().lower())
    if found is None or found[1] in SHORTENERS:
        return UNKNOWN_LINK
    return "" if found[1] in OWN_HOSTS else found[1]


def _cut(text: str, limit: int) -> str:
    """Return at most `limit` characters of the text, cut at a word where there is one."""
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0]
