"""Speed and memory of the classifier: `python -m tests.bench.classifier` prints medians.

The floor beside a figure is what the interpreter and the imports, or the bare matrix products,
cost on the same machine at the same time.
"""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial

COLD_RUNS, WARM_RUNS = 9, 40

TOPICS = [
    "Our preprint on {} is out, code and data are on GitHub: https://github.com/some/thing",
    "Sunday with the kids, pancakes and a long walk by the lake, nothing about {} at all",
    "Call for papers: workshop on {}, deadline 14 March, registration opens next week #cfp",
    "Can anybody recommend a good introduction to {} for biologists? Thanks in advance!",
    "PhD position on {} in our group, fully funded for four years, apply by 15 January",
]
FIELDS = ["soil fungi", "galaxy clusters", "labour law", "speech recognition"]
WORDS = [topic.format(field) for topic in TOPICS for field in FIELDS]

COLD = """
import time
start = time.perf_counter()
import json, sys
from academic_bubble.protocol.tweet import Tweet
from academic_bubble.classifier.verdict import Classifier
imported = time.perf_counter()
classifier = Classifier.load()
loaded = time.perf_counter()
tweets = [Tweet(id=str(n), text=text, lang="en") for n, text in enumerate(json.load(sys.stdin))]
classifier.classify(tweets)
done = time.perf_counter()
try:
    import resource
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    memory /= 1024 if sys.platform == "linux" else 1024 * 1024
except ImportError:
    memory = 0
print(json.dumps([imported - start, loaded - imported, done - loaded, memory]), flush=True)
"""
FLOOR = "import sys, pydantic, numpy, onnxruntime, tokenizers; print(flush=True)"


def main() -> None:
    """Print start-up, warm speed and memory."""
    _print_cold()
    _print_warm()


def _print_cold() -> None:
    totals, floors, parts = [], [], []
    for _ in range(COLD_RUNS):
        total, output = _run(COLD)
        totals.append(total)
        parts.append(json.loads(output))
        floors.append(_run(FLOOR)[0])
    total, floor = statistics.median(totals), statistics.median(floors)
    columns = list(zip(*parts, strict=True))
    imports, load, first = (statistics.median(column) * 1e3 for column in columns[:3])
    _line("process start to 20 verdicts", total, total / floor, "the imports alone")
    print(f"  imports, load, 20 verdicts: {imports:.0f} + {load:.0f} + {first:.0f} ms")
    print(f"{'peak memory':<32}{statistics.median(columns[3]):7.1f} MiB")


def _line(what: str, seconds: float, ratio: float, floor: str) -> None:
    print(f"{what:<32}{seconds * 1e3:7.1f} ms   {ratio:.2f} x {floor}")


def _run(code: str) -> tuple[float, str]:
    """Return the seconds from starting a process to its first line of output, and that line."""
    start = time.perf_counter()
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", code], stdin=pipe, stdout=pipe) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(json.dumps(WORDS).encode())
        process.stdin.close()
        line = process.stdout.readline()
        seconds = time.perf_counter() - start
    assert process.returncode == 0
    return seconds, line.decode()


def _print_warm() -> None:
    from academic_bubble.classifier.explain import MAX_WORDS, sample_count
    from academic_bubble.classifier.verdict import Classifier
    from academic_bubble.protocol.tweet import Tweet

    classifier = Classifier.load()
    tweets = [Tweet(id=str(n), text=text, lang="en") for n, text in enumerate(WORDS)]
    longest = Tweet(id="0", text=" ".join(WORDS), lang="en")
    texts = [tweet.text for tweet in tweets]
    bare = _median(lambda: classifier.encoder.encode(texts))
    twenty = _median(lambda: classifier.classify(tweets))
    _line("20 verdicts, warm", twenty, twenty / bare, "the encoder alone")
    turn = iter(range(10**6))
    bare = _median(lambda: classifier.encoder.encode([texts[next(turn) % 20]]))
    one = _median(lambda: classifier.classify([tweets[next(turn) % 20]]))
    _line("one verdict, warm", one, one / bare, "the encoder alone")
    for what, tweet in (("explain a tweet", tweets[0]), ("explain a very long tweet", longest)):
        words = min(MAX_WORDS, len(set(tweet.text.split())))
        whole = [tweet.text] * sample_count(words)
        bare = _median(partial(classifier.encoder.encode, whole))
        why = _median(partial(classifier.explain, tweet))
        _line(what, why, why / bare, "the encoder alone")


def _median(work: Callable[[], object]) -> float:
    times = []
    for _ in range(WARM_RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


if __name__ == "__main__":
    main()
