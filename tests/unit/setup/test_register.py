"""Registration with the browsers found, and its removal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from academic_bubble.errors import SetupFailed
from academic_bubble.setup.browsers import Found, detect
from academic_bubble.setup.machine import Machine
from academic_bubble.setup.register import Registrar
from tests.unit.setup.conftest import FakeRegistry, MakeMachine, everything_below


def machine_with_three(make_machine: MakeMachine) -> Machine:
    machine = make_machine()
    for profile in (".config/chromium", ".config/vivaldi", ".config/mozilla"):
        (machine.home / profile).mkdir(parents=True)
    return machine


@pytest.fixture
def machine(make_machine: MakeMachine) -> Machine:
    return machine_with_three(make_machine)


@pytest.fixture
def found(machine: Machine) -> list[Found]:
    return detect(machine)


@pytest.fixture
def registrar(machine: Machine) -> Registrar:
    return Registrar(machine.home / "data/native-host", Path("/opt/venv/bin/python"), "linux")


def test_each_browser_gets_a_manifest_that_names_the_launcher(
    registrar: Registrar, found: list[Found], machine: Machine
) -> None:
    outcomes = registrar.register(found)

    assert {one.title: one.places for one in outcomes} == {
        title: (str(machine.home / folder / "io.academicbubble.host.json"),)
        for title, folder in {
            "Chromium": ".config/chromium/NativeMessagingHosts",
            "Vivaldi": ".config/vivaldi/NativeMessagingHosts",
            "Firefox": ".mozilla/native-messaging-hosts",
        }.items()
    }
    for outcome in outcomes:
        written = json.loads(Path(outcome.places[0]).read_text(encoding="utf-8"))
        launcher = Path(written["path"])
        assert launcher.parent == registrar.folder
        assert "/opt/venv/bin/python" in launcher.read_text(encoding="utf-8")
        assert ("allowed_extensions" in written) == (outcome.title == "Firefox")


def test_doing_it_twice_changes_nothing(
    registrar: Registrar, found: list[Found], machine: Machine
) -> None:
    first = registrar.register(found)
    once = everything_below(machine.home)

    assert registrar.register(found) == first
    assert everything_below(machine.home) == once


def test_a_browser_that_fails_is_a_sentence_and_stops_no_other(
    registrar: Registrar, found: list[Found], machine: Machine
) -> None:
    blocked = machine.home / ".config/chromium/NativeMessagingHosts"
    blocked.touch()

    chromium, vivaldi, firefox = registrar.register(found)

    assert chromium.places == ()
    assert chromium.problem is not None
    assert str(blocked) in chromium.problem
    assert chromium.problem.startswith("Make it writable and try again")
    assert vivaldi.problem is firefox.problem is None
    assert Path(firefox.places[0]).is_file()


def test_a_sandboxed_browser_is_left_alone(registrar: Registrar, machine: Machine) -> None:
    (machine.home / ".var/app/com.google.Chrome").mkdir(parents=True)

    outcomes = registrar.register(detect(machine))

    assert "Google Chrome" not in {one.title for one in outcomes}


def test_removal_takes_exactly_what_was_written(
    registrar: Registrar, found: list[Found], machine: Machine
) -> None:
    before = everything_below(machine.home)
    registrar.register(found)
    registrar.register(found)

    removed = registrar.unregister()

    assert everything_below(machine.home) == before
    assert len(removed) == 5  # three manifests, the launcher, the record


def test_removal_leaves_what_others_put_beside_it(
    registrar: Registrar, found: list[Found], machine: Machine
) -> None:
    registrar.register(found)
    other = machine.home / ".mozilla/native-messaging-hosts/org.example.other.json"
    other.write_text("{}", encoding="utf-8")

    registrar.unregister()

    assert list(other.parent.iterdir()) == [other]


def test_removal_knows_a_browser_that_has_gone_since(
    registrar: Registrar, found: list[Found]
) -> None:
    places = [place for one in registrar.register(found) for place in one.places]
    registrar.register(found[:1])

    registrar.unregister()

    assert not any(Path(place).exists() for place in places)


def test_removal_of_nothing_removes_nothing(registrar: Registrar) -> None:
    assert registrar.unregister() == []


def test_a_damaged_record_is_a_sentence(registrar: Registrar) -> None:
    registrar.folder.mkdir(parents=True)
    (registrar.folder / "written.json").write_text("[]", encoding="utf-8")

    with pytest.raises(SetupFailed, match="delete it and install again"):
        registrar.unregister()


def test_on_windows_keys_name_one_manifest_per_family(
    make_machine: MakeMachine, registry: FakeRegistry, tmp_path: Path
) -> None:
    machine = make_machine("windows")
    for profile in ("Local/Vivaldi/User Data", "Roaming/LibreWolf"):
        (machine.home / "AppData" / profile).mkdir(parents=True)
    data = tmp_path / "native-host"
    python = tmp_path / "John Doe" / "Scripts" / "python.exe"
    registrar = Registrar(data, python, "windows", registry)

    registrar.register(detect(machine))

    chromium = data / "chromium" / "io.academicbubble.host.json"
    firefox = data / "firefox" / "io.academicbubble.host.json"
    assert registry.keys == {
        r"Software\Google\Chrome\NativeMessagingHosts\io.academicbubble.host": str(chromium),
        r"Software\Vivaldi\NativeMessagingHosts\io.academicbubble.host": str(chromium),
        r"Software\Mozilla\NativeMessagingHosts\io.academicbubble.host": str(firefox),
        r"Software\LibreWolf\NativeMessagingHosts\io.academicbubble.host": str(firefox),
    }
    written = json.loads(chromium.read_text(encoding="utf-8"))
    assert written["path"] == str(python.with_name("academic-bubble-host.exe"))


def test_on_windows_removal_spares_a_key_that_was_changed_since(
    make_machine: MakeMachine, registry: FakeRegistry, tmp_path: Path
) -> None:
    machine = make_machine("windows")
    (machine.home / "AppData/Local/Vivaldi/User Data").mkdir(parents=True)
    registrar = Registrar(tmp_path / "data", tmp_path / "python.exe", "windows", registry)
    registrar.register(detect(machine))
    changed = r"Software\Vivaldi\NativeMessagingHosts\io.academicbubble.host"
    registry.write(changed, "C:/another/manifest.json")

    registrar.unregister()

    assert registry.keys == {changed: "C:/another/manifest.json"}
    assert not (tmp_path / "data").exists()
