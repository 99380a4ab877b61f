"""Take away what was written, and put back what it had replaced."""

from __future__ import annotations

from collections.abc import Set
from pathlib import Path

from academic_bubble.setup.files import drop_empty, local, utf8
from academic_bubble.setup.manifest import HOST_NAME, named_program
from academic_bubble.setup.record import Record
from academic_bubble.setup.registry import Registry


def remove_all(record: Record, registry: Registry | None) -> list[str]:
    """Remove what is still as we left it, and return it. Folders go only when empty.

    Raises:
        OSError: a file cannot be removed.
    """
    gone = [*_remove_keys(record, registry), *_remove_files(record)]
    drop_empty(map(local, record.folders))
    return gone


def removable(record: Record, registry: Registry | None) -> list[str]:
    """What ``remove_all`` would remove."""
    return [*_our_keys(record, registry), *(str(path) for path in _our_files(record))]


def part_of(record: Record, names: Set[str]) -> Record:
    """The part of a record that is about these files and keys, and the folders of the files."""
    files = [path for path in record.files if path in names]
    above = {utf8(folder) for path in files for folder in local(path).parents}
    return Record(
        programs=record.programs,
        manifests={utf8(local(path).parent): "" for path in files},
        files=files,
        folders=[folder for folder in record.folders if folder in above],
        keys={key: value for key, value in record.keys.items() if key in names},
        kept={place: kept for place, kept in record.kept.items() if place in names},
        kept_keys={key: value for key, value in record.kept_keys.items() if key in names},
    )


def forget(record: Record, part: Record) -> None:
    """Take a part that was removed out of the record."""
    record.files = [path for path in record.files if path not in part.files]
    record.folders = [path for path in record.folders if local(path).is_dir()]
    for whole, removed in (
        (record.manifests, part.manifests),
        (record.keys, part.keys),
        (record.kept, part.kept),
        (record.kept_keys, part.kept_keys),
    ):
        for name in removed:
            whole.pop(name, None)


def _remove_files(record: Record) -> list[str]:
    ours = _our_files(record)
    for path in ours:
        path.unlink()
    for place, kept in record.kept.items():
        if local(kept).is_file() and not local(place).exists():
            local(kept).rename(local(place))
    return [str(path) for path in ours]


def _our_files(record: Record) -> list[Path]:
    present = [path for path in map(local, record.files) if path.is_file() or path.is_symlink()]
    return [path for path in present if not _was_replaced(path, record)]


def _was_replaced(path: Path, record: Record) -> bool:
    """A manifest in our place that names another program is another installation's by now."""
    if path.name != f"{HOST_NAME}.json" or not record.programs:
        return False
    program = named_program(path)
    return program is not None and program not in record.programs


def _remove_keys(record: Record, registry: Registry | None) -> list[str]:
    ours = _our_keys(record, registry)
    for key in ours:
        assert registry
        if key in record.kept_keys:
            registry.write(key, record.kept_keys[key])
        else:
            registry.delete(key)
    return ours


def _our_keys(record: Record, registry: Registry | None) -> list[str]:
    if registry is None:
        return []
    return [key for key, value in record.keys.items() if registry.read(key) == value]
