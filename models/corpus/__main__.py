"""Counts of the corpus: `python -m models.corpus`."""

from collections import Counter

from academic_bubble.protocol.base import KINDS
from models.corpus import rows


def main() -> None:
    """Print how many tweets there are, per side, per kind and per field."""
    tweets = rows()
    work = [tweet for tweet in tweets if tweet["professional"]]
    kinds = Counter(kind for tweet in work for kind in tweet["kinds"])
    fields = Counter(tweet["field"] for tweet in work)
    hard = sum(tweet.get("style") == "hard" for tweet in tweets)
    print(f"{len(tweets)} tweets, {len(work)} professional")
    print(f"{len(tweets) - len(work)} personal, {hard} of them hard")
    print(f"{sum(not tweet['kinds'] for tweet in work)} professional without a kind")
    print("\nkinds")
    for kind in KINDS:
        print(f"  {kind:24} {kinds[kind]:5}")
    print("\nfields of the professional ones")
    for field, count in fields.most_common():
        print(f"  {field:24} {count:5}")


if __name__ == "__main__":
    main()
