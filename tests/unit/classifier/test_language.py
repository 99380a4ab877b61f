"""Known languages: X's word counts, else a detector that lets short texts pass."""

import sys

import pytest

from academic_bubble.classifier import language
from academic_bubble.classifier.language import is_known

ENGLISH = "We are looking for two new members of our group, please write to us"


@pytest.mark.parametrize("code", ["en", "EN", "en-GB", "und", "qme", "qst", "qht", "zxx"])
def test_known_and_undetermined_codes(code: str) -> None:
    assert is_known(code, "", {"en"})


@pytest.mark.parametrize("code", ["de", "ja", "pt-BR"])
def test_other_codes_win_over_the_text(code: str) -> None:
    assert not is_known(code, ENGLISH, {"en"})


def test_plain_english_needs_no_detector(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "eld", None)
    language._detector.cache_clear()
    assert is_known(None, ENGLISH, {"en"})


@pytest.mark.parametrize("code", [None, ""])
def test_without_a_code_english_is_found(code: str | None) -> None:
    assert is_known(code, ENGLISH, {"en"})


@pytest.mark.parametrize(
    "text",
    [
        "Wir suchen zwei neue Mitglieder für unsere Arbeitsgruppe, bitte schreibt uns",
        "Buscamos dos nuevas personas para nuestro grupo de investigación, escribidnos",
        "Nous cherchons deux nouvelles personnes pour notre équipe, écrivez-nous",
        "私たちの研究室では新しいメンバーを募集しています",
        "Мы ищем двух новых сотрудников в нашу лабораторию",
    ],
)
def test_without_a_code_other_languages_are_found(text: str) -> None:
    assert not is_known(None, text, {"en"})


@pytest.mark.parametrize("text", ["Wow", "so true", "@user #rstats github.com", "🎉 🎉", "Bravo!"])
def test_texts_too_short_to_tell_pass(text: str) -> None:
    assert is_known(None, text, {"en"})
