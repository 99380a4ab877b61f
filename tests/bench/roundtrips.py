"""Times from the extension's background to the host and back."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from academic_bubble.setup.manifest import HOST_NAME
from tests.bench import echo_host
from tests.bench.figures import Figure
from tests.e2e.bubble import Bubble
from tests.e2e.chromium import Chromium
from tests.e2e.hosts import script
from tests.replica.data import wire_tweets

STARTS, WARM = 15, 60
# Starts a host of its own, greets it and asks it: [ms to the greeting, ms from the start to the
# last answer, ms of each question].
TALK: Final = """async ({ name, questions }) => {
  const waiting = [];
  const started = performance.now();
  const port = chrome.runtime.connectNative(name);
  port.onMessage.addListener((reply) => waiting.shift()(reply));
  const ask = (message) => {
    port.postMessage(message);
    return new Promise((done) => waiting.push(done));
  };
  const range = { min: 1, max: 1 };
  await ask({ type: "hello", id: 0, protocol: range, client: "bench" });
  const greeted = performance.now() - started;
  const each = [];
  let last;
  for (const question of questions) {
    const asked = performance.now();
    last = await ask(question);
    each.push(performance.now() - asked);
  }
  const answered = performance.now() - started;
  if (last.type === "error") throw new Error(last.error.message);
  const status = await ask({ type: "status", id: 9 });
  port.disconnect();
  return { greeted, answered, each, memory: status.peak_memory_mib ?? 0 };
}"""
IMPORTS: Final = "import pydantic, numpy, onnxruntime, tokenizers"


def measure(bubble: Bubble, folder: Path) -> list[Figure]:
    """Starts, warm questions and memory, each beside an echo host in the same browser."""
    ours = _times(bubble)
    python = f"{shlex.quote(sys.executable)} -I -S {shlex.quote(str(echo_host.__file__))}"
    bubble.use_host(script(folder, "echo", f"exec {python}"))
    echo = _times(bubble)
    bubble.use_host(bubble.host.program)
    name = "an echo host"
    return [
        Figure("connectNative to hello", ours["hello"], "ms", 150, echo["hello"], name),
        Figure("connectNative to 20 verdicts", ours["first"], "ms", 450, echo["first"], name),
        Figure("20 verdicts, warm", ours["twenty"], "ms", 60, echo["twenty"], name),
        Figure("1 verdict, warm", ours["one"], "ms", 6, echo["one"], name),
        Figure(
            "Host's peak memory", ours["memory"], "MiB", 170, [_imports_mib()], "its imports alone"
        ),
    ]


def _times(bubble: Bubble) -> dict[str, list[float]]:
    starts = [_talk(bubble, [_question(20, turn)]) for turn in range(STARTS)]
    twenty = _talk(bubble, [_question(20, turn) for turn in range(WARM + 1)])
    one = _talk(bubble, [_question(1, turn) for turn in range(WARM + 1)])
    return {
        "hello": [start["greeted"] for start in starts],
        "first": [start["answered"] for start in starts],
        "twenty": twenty["each"][1:],
        "one": one["each"][1:],
        "memory": [twenty["memory"]],
    }


def _talk(bubble: Bubble, questions: list[dict[str, Any]]) -> dict[str, Any]:
    assert isinstance(bubble.driver, Chromium)
    worker = bubble.driver.worker()
    answer: dict[str, Any] = worker.evaluate(TALK, {"name": HOST_NAME, "questions": questions})
    return answer


def _question(count: int, turn: int) -> dict[str, Any]:
    """A batch of tweets that the host has not judged yet, nor read their words."""
    tweets = wire_tweets()
    chosen = [tweets[(turn * count + step) % len(tweets)] for step in range(count)]
    fresh = [
        tweet | {"id": f"{turn}-{step}", "text": _turned(tweet["text"], turn)}
        for step, tweet in enumerate(chosen)
    ]
    return {"type": "classify", "id": turn, "tweets": fresh}


def _turned(text: str, by: int) -> str:
    """Other words to the host, and not one more."""
    words = text.split()
    at = by % max(1, len(words))
    return " ".join(words[at:] + words[:at])


def _imports_mib() -> float:
    """Peak memory of a bare interpreter with the host's libraries."""
    code = f"{IMPORTS}, resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    done = subprocess.run([sys.executable, "-I", "-c", code], check=True, stdout=subprocess.PIPE)
    return int(done.stdout) / (1024 if sys.platform == "linux" else 1024 * 1024)
