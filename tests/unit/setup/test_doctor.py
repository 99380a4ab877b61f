"""The check-up: every finding is reached, says what to do, and tells nothing private."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from academic_bubble.protocol.doctor import Finding
from academic_bubble.setup import findings as texts
from academic_bubble.setup import work
from academic_bubble.setup.browsers import Found, browsers
from academic_bubble.setup.check_browser import Way
from academic_bubble.setup.doctor import check_up
from academic_bubble.setup.findings import TEXTS, Findings, can_fix, is_healthy
from academic_bubble.setup.here import Setup, custom
from academic_bubble.setup.machine import Machine
from academic_bubble.setup.manifest import HOST_NAME
from academic_bubble.setup.register import Registrar
from tests.unit.setup.conftest import FakeRegistry, MakeMachine

CHROMIUM = f".config/chromium/NativeMessagingHosts/{HOST_NAME}.json"
FIREFOX = f".mozilla/native-messaging-hosts/{HOST_NAME}.json"


@pytest.fixture
def installed(setup: Setup) -> Setup:
    """Everything is in place."""
    done = work.install(setup, setup.find())
    assert not done.problems
    return setup


def codes(setup: Setup, browser: str | None = "Chromium") -> list[str]:
    return [one.code for one in check_up(setup, setup.find()) if one.browser == browser]


def bad(setup: Setup) -> list[Finding]:
    return [one for one in check_up(setup, setup.find()) if one.state != "good"]


def edit(file: Path, /, **fields: object) -> None:
    content = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps({**content, **fields}), encoding="utf-8")


def launcher(setup: Setup) -> Path:
    return setup.registrar.program


def replace_python(setup: Setup, python: Path) -> None:
    text = launcher(setup).read_text(encoding="utf-8")
    launcher(setup).write_text(text.replace(sys.executable, str(python)), encoding="utf-8")


def executable(path: Path, content: str = "\x7fELF") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    path.chmod(0o755)
    return path


def test_all_is_well_after_an_installation(installed: Setup) -> None:
    findings = check_up(installed, installed.find())

    assert is_healthy(findings)
    assert codes(installed) == [
        *("place_good", "manifest_good", "ids_good", "launcher_good", "interpreter_good")
    ]
    assert codes(installed, None) == [
        *("extension_good", "extension_good", "model_good", "database_none")
    ]


def test_before_an_installation_every_browser_is_told_how_to_get_it(setup: Setup) -> None:
    missing = bad(setup)

    assert [one.code for one in missing] == ["place_missing", "place_missing"]
    assert missing[0].command == "academic-bubble doctor --fix"


def test_without_a_browser_that_is_the_first_thing_said(setup: Setup) -> None:
    assert check_up(setup, [])[0].code == "browser_none"


Damage = Callable[[Setup, Path], object]
DAMAGES: dict[str, Damage] = {
    "place_missing": lambda setup, home: (home / CHROMIUM).unlink(),
    "place_unreadable": lambda setup, home: _folder_instead(home / CHROMIUM),
    "manifest_damaged": lambda setup, home: (home / CHROMIUM).write_text("{", encoding="utf-8"),
    "ids_missing": lambda setup, home: edit(home / CHROMIUM, allowed_origins=["chrome-ext://x/"]),
    "launcher_foreign": lambda setup, home: edit(home / CHROMIUM, path="/opt/another/host"),
    "launcher_missing": lambda setup, home: launcher(setup).unlink(),
    "launcher_not_executable": lambda setup, home: launcher(setup).chmod(0o644),
    "interpreter_gone": lambda setup, home: replace_python(setup, home / "gone/python"),
    "interpreter_shim": lambda setup, home: replace_python(
        setup, executable(home / ".pyenv/shims/python", "#!/bin/sh\n")
    ),
    "interpreter_upgraded": lambda setup, home: replace_python(setup, _upgraded(home / "venv")),
}


def _folder_instead(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _upgraded(venv: Path) -> Path:
    """An environment made for 3.11 whose interpreter is 3.13 by now."""
    new = executable(venv.parent / "usr/bin/python3.13")
    (venv / "bin").mkdir(parents=True)
    (venv / "bin" / "python").symlink_to(new)
    (venv / "pyvenv.cfg").write_text("home = /usr/bin\nversion = 3.11.9\n", encoding="utf-8")
    return venv / "bin" / "python"


@pytest.mark.parametrize("code", DAMAGES)
def test_a_damage_is_found_and_mended(installed: Setup, code: str) -> None:
    DAMAGES[code](installed, installed.machine.home)

    found = bad(installed)

    assert code in [one.code for one in found if one.browser == "Chromium"]
    assert all(one.mend for one in found)
    assert not is_healthy(found)
    assert all(map(can_fix, found))
    if code != "place_unreadable":  # a folder in the way is not ours to remove
        work.install(installed, installed.find())
        assert bad(installed) == []


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xef\xbb\xbf{}", "byte order mark"),
        (b"{\xff}", "not JSON in UTF-8"),
        (b"[]", "name is not io.academicbubble.host"),
        (b'{"name": "io.academicbubble.host", "type": "pipe"}', "type is not stdio"),
        (b'{"name": "io.academicbubble.host", "type": "stdio", "path": "host"}', "no absolute"),
    ],
)
def test_what_is_wrong_with_a_manifest_is_said(
    installed: Setup, content: bytes, reason: str
) -> None:
    (installed.machine.home / FIREFOX).write_bytes(content)

    (finding,) = bad(installed)

    assert (finding.code, finding.browser) == ("manifest_damaged", "Firefox")
    assert reason in finding.message


def test_a_manifest_of_another_user_is_a_warning(installed: Setup) -> None:
    another = dataclasses.replace(installed.machine, user=4711)

    found = bad(dataclasses.replace(installed, machine=another))

    assert {one.code for one in found} == {"place_owner"}
    assert is_healthy(found)


def test_another_installation_is_a_warning(installed: Setup) -> None:
    other = executable(installed.machine.home / "other/bin/python")
    replace_python(installed, other)

    assert {one.code for one in bad(installed)} == {"interpreter_other"}


@pytest.mark.parametrize(
    ("snap", "code"), [("chromium", "browser_sandboxed"), ("firefox", "browser_asks_once")]
)
def test_sandboxes_are_told(setup: Setup, snap: str, code: str) -> None:
    (setup.machine.home / "snap" / snap).mkdir(parents=True)

    findings = check_up(setup, setup.find())

    assert code in [one.code for one in findings if one.state == "warning"]


def rules(machine: Machine, **content: object) -> None:
    folder = machine.root / "etc/chromium/policies/managed"
    folder.mkdir(parents=True)
    (folder / "rules.json").write_text(json.dumps(content), encoding="utf-8")


def test_a_rule_against_programs_of_users_is_named(installed: Setup) -> None:
    rules(installed.machine, NativeMessagingUserLevelHosts=False)

    (finding,) = bad(installed)

    assert (finding.code, finding.browser) == ("browser_policy_user", "Chromium")


def test_a_rule_against_every_program_is_named(installed: Setup) -> None:
    rules(installed.machine, NativeMessagingBlocklist=["*"])

    assert [one.code for one in bad(installed)] == ["browser_policy_blocked"]


def test_a_rule_that_allows_ours_is_none(installed: Setup) -> None:
    rules(
        installed.machine,
        NativeMessagingBlocklist=["*"],
        NativeMessagingAllowlist=[HOST_NAME],
        NativeMessagingUserLevelHosts=True,
    )

    assert bad(installed) == []


def test_a_folder_that_was_named_is_checked_ever_after(setup: Setup, tmp_path: Path) -> None:
    work.install(setup, [custom(tmp_path / "elsewhere", "firefox")])

    found = [one for one in setup.find() if one.browser.name == "custom"]

    assert [one.browser.manifests for one in found] == [(tmp_path / "elsewhere",)]
    good = [one for one in check_up(setup, found) if one.browser]
    assert {one.state for one in good} == {"good"}


def test_the_unpacked_extension_is_checked(installed: Setup) -> None:
    manifest = installed.unpacker.folder("firefox") / "manifest.json"
    edit(manifest, version="0.0.1")
    (installed.unpacker.folder("chromium") / "manifest.json").unlink()

    assert {one.code for one in bad(installed)} == {"extension_missing", "extension_old"}
    work.install(installed, installed.find())
    assert bad(installed) == []


@pytest.fixture
def on_windows(make_machine: MakeMachine, registry: FakeRegistry, tmp_path: Path) -> Setup:
    machine = make_machine("windows")
    (machine.home / "AppData/Local/Vivaldi/User Data").mkdir(parents=True)
    scripts = tmp_path / "Scripts"
    for name in ("python.exe", "academic-bubble-host.exe"):
        executable(scripts / name)
    from academic_bubble.setup.unpack import Unpacker

    registrar = Registrar(tmp_path / "data", scripts / "python.exe", "windows", registry)
    setup = Setup(machine, registrar, Unpacker(tmp_path, tmp_path / "none"))
    registrar.register(setup.find())
    return setup


def test_on_windows_the_keys_lead_the_way(on_windows: Setup, registry: FakeRegistry) -> None:
    assert codes(on_windows, "Vivaldi")[-1] == "interpreter_good"
    key = rf"Software\Vivaldi\NativeMessagingHosts\{HOST_NAME}"

    registry.write(key, "C:/another.json")
    assert codes(on_windows, "Vivaldi") == ["place_elsewhere"]
    registry.delete(key)
    assert codes(on_windows, "Vivaldi") == ["place_missing"]


def test_on_windows_rules_are_in_the_registry(on_windows: Setup, registry: FakeRegistry) -> None:
    registry.policies[r"Software\Policies\Vivaldi\NativeMessagingBlocklist"] = {"1": HOST_NAME}

    assert codes(on_windows, "Vivaldi") == ["browser_policy_blocked"]


def test_on_macos_rules_are_in_a_property_list(make_machine: MakeMachine) -> None:
    import plistlib

    from academic_bubble.setup.policies import rule_against

    machine = make_machine("macos")
    file = machine.root / "Library/Managed Preferences/com.google.Chrome.plist"
    file.parent.mkdir(parents=True)
    file.write_bytes(plistlib.dumps({"NativeMessagingUserLevelHosts": False}))
    chrome = next(one for one in browsers(machine) if one.name == "chrome")

    assert rule_against(chrome, machine, None) == "user"


def test_every_sentence_says_what_to_do_unless_all_is_well() -> None:
    for code, text in TEXTS.items():
        assert text.message.endswith((".", "{note}")), code
        told_in_note = code in ("browser_asks_once", "browser_sandboxed")
        assert (text.mend is None) == (text.state == "good" or told_in_note), code
        assert text.command is None or (text.mend or "").endswith(":"), code


def test_nothing_private_is_told(installed: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "user_name", lambda: "ann")
    ways: list[Way] = []

    def greet(way: Way, out: Findings) -> None:
        ways.append(way)
        said = f"Traceback in {installed.machine.home}/x and /media/ann/disk"
        out.add("answer_none", way.browser.title, reason=said)

    findings = check_up(installed, installed.find(), greet)

    assert [way.browser.name for way in ways] == ["chromium", "firefox"]
    told = json.dumps([one.model_dump() for one in findings])
    assert str(installed.machine.home) not in told
    assert "ann" not in told.replace("/media/…/disk", "").replace("cannot", "")
    assert "~/.config/chromium" in told


def test_a_browser_with_a_problem_is_not_greeted(setup: Setup) -> None:
    def greet(way: Way, out: Findings) -> None:
        raise AssertionError(way)

    check_up(setup, setup.find(), greet)


def test_the_host_answers_the_same_findings(
    installed: Setup, monkeypatch: pytest.MonkeyPatch
) -> None:
    from academic_bubble.context import Context
    from academic_bubble.handlers.doctor import doctor
    from academic_bubble.protocol.doctor import DoctorReply, DoctorRequest

    monkeypatch.setattr("academic_bubble.setup.here.this_setup", lambda: installed)
    (installed.machine.home / CHROMIUM).unlink()

    reply = doctor(DoctorRequest(type="doctor", id=7), Context())

    assert isinstance(reply, DoctorReply)
    assert reply.id == 7
    assert not reply.healthy
    assert list(reply.findings) == check_up(installed, installed.find())


def test_found_without_a_browser_knows_its_name(setup: Setup) -> None:
    assert [type(one) for one in setup.find("vivaldi")] == [Found]
