"""The runner counts honestly and lets no failure pass."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from install.errors import InstallError
from tests.e2e.retries import MARK
from tests.runner import running, shared, summary
from tests.runner.checks import CHECKS, Check, select
from tests.runner.running import Outcome, run_all

REPORT = """<testsuites>
<testsuite name="a" tests="5" failures="1" errors="1" skipped="1"/>
<testsuite name="b" tests="2" failures="0" errors="0"/>
</testsuites>"""


@pytest.fixture(autouse=True)
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "reports"
    monkeypatch.setattr(running, "REPORTS", folder)
    return folder


def check(code: str, report: Path | None = None) -> Check:
    return Check("a", "unit", "A check", (sys.executable, "-c", code), report=report)


def outcome(passed: int, failed: int) -> Outcome:
    return Outcome(CHECKS[0], passed, failed, 1.0)


def last_line(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out.splitlines()[-1]


def test_a_report_is_counted_over_its_suites(tmp_path: Path) -> None:
    file = tmp_path / "report.xml"
    file.write_text(REPORT, encoding="utf-8")

    assert running.count(file) == (4, 2)


def test_a_check_without_tests_counts_as_one() -> None:
    good, bad = run_all([check(""), check("raise SystemExit(2)")], {})

    assert (good.passed, good.failed) == (1, 0)
    assert (bad.passed, bad.failed) == (0, 1)


def test_the_output_of_a_failure_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    run_all([check("print('the reason'); raise SystemExit(1)"), check("print('chatter')")], {})

    said = capsys.readouterr().out
    assert "\nthe reason\n" in said
    assert "\nchatter\n" not in said


def test_a_run_that_breaks_off_fails_even_with_no_failed_test(tmp_path: Path) -> None:
    report = tmp_path / "r.xml"
    write = f"open({str(report)!r}, 'w').write('<testsuite tests=\"3\"/>'); raise SystemExit(2)"

    (broken,) = run_all([check(write, report)], {})

    assert (broken.passed, broken.failed) == (3, 1)


def test_a_report_of_an_earlier_run_does_not_count(tmp_path: Path) -> None:
    report = tmp_path / "old.xml"
    report.write_text('<testsuite tests="3"/>', encoding="utf-8")

    (none,) = run_all([check("", report)], {})

    assert (none.passed, none.failed) == (0, 1)


def test_an_unmet_need_is_a_failure_with_its_reason() -> None:
    e2e = next(one for one in CHECKS if one.name == "pytest-e2e")

    (unmet,) = run_all([e2e], {"firefox": "No Firefox was found: install it."})

    assert (unmet.passed, unmet.failed) == (0, 1)
    assert unmet.note == "No Firefox was found: install it."


FAILS_ONCE = """
tries = []

def test_of_two_tries():
    tries.append(1)
    assert len(tries) == 2, "lost a race"
"""


def test_a_test_that_was_tried_again_is_named_with_the_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "e2e" / "test_a.py"
    file.parent.mkdir()
    file.write_text(FAILS_ONCE, encoding="utf-8")
    hook = "from tests.e2e.conftest import pytest_terminal_summary as pytest_terminal_summary"
    file.with_name("conftest.py").write_text(hook, encoding="utf-8")
    run = f"import pytest; raise SystemExit(pytest.main([{str(file)!r}, '--reruns=1']))"

    again, never = run_all([check(run), check("")], {})

    (told,) = (line for line in capsys.readouterr().out.splitlines() if line.startswith(MARK))
    assert (again.failed, again.note) == (0, "tried again: test_of_two_tries")
    assert "call test_a.py:" in told
    assert "AssertionError: lost a race" in told
    assert never.note == ""


def test_arguments_are_passed_to_pytest_only(tmp_path: Path) -> None:
    said = tmp_path / "said"
    code = f"import sys; open({str(said)!r}, 'a').write(' '.join(sys.argv[1:]) + ';')"
    plain = check(code)
    pytest_like = Check("b", "unit", "B", plain.command, is_pytest=True)

    run_all([plain, pytest_like], {}, ["-k", "word"])

    assert sorted(said.read_text(encoding="utf-8").split(";")) == ["", "", "-k word"]


def test_the_last_line_is_the_sum_alone(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CI", raising=False)

    assert summary.summarise([outcome(3, 0), outcome(4, 0)]) == 0
    assert last_line(capsys) == "7 passed, 0 failed"
    assert summary.summarise([outcome(3, 0), outcome(4, 2)]) == 1
    assert last_line(capsys) == "7 passed, 2 failed"


@pytest.mark.parametrize(("ci", "status"), [("true", 1), ("", 0)])
def test_missing_saved_pages_fail_only_in_ci(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    ci: str,
    status: int,
) -> None:
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(shared, "SAVED_PAGES", tmp_path / "none")

    assert summary.summarise([outcome(1, 0)]) == status
    assert last_line(capsys) == f"1 passed, {status} failed"


def test_an_empty_run_is_no_success() -> None:
    assert summary.summarise([]) == 1


def test_checks_are_chosen_by_name_and_by_group() -> None:
    assert select("") == CHECKS
    assert [one.name for one in select("ruff, contract")] == ["ruff", "pytest-contract"]
    assert {one.group for one in select("lint")} == {"lint"}
    with pytest.raises(InstallError, match="no check nonsense"):
        select("lint,nonsense")
