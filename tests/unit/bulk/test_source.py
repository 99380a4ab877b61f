"""Lines of files: all of them, from any place on, with their numbers."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from academic_bubble.bulk import source
from academic_bubble.bulk.source import CHUNK, Place, read_chunks
from academic_bubble.errors import FileUnreadable


def numbered(name: str, start: Place = source.START) -> list[tuple[int, bytes]]:
    return [line for chunk in read_chunks([name], start) for line in chunk.lines]


def write(path: Path, count: int) -> list[bytes]:
    lines = [f"line {number}".encode() for number in range(count)]
    path.write_bytes(b"\n".join(lines))
    return lines


def test_chunks_hold_every_line_once_with_its_number(tmp_path: Path) -> None:
    lines = write(tmp_path / "a", 3 * CHUNK + 5)
    read = numbered(str(tmp_path / "a"))
    assert [number for number, _ in read] == list(range(1, len(lines) + 1))
    assert [line.rstrip(b"\n") for _, line in read] == lines


@pytest.mark.parametrize("packed", [False, True])
def test_reading_goes_on_from_the_end_of_any_chunk(tmp_path: Path, packed: bool) -> None:
    names = [str(tmp_path / name) for name in ("a", "b")]
    for name in names:
        write(Path(name), 2 * CHUNK + 3)
        if packed:
            Path(name).write_bytes(gzip.compress(Path(name).read_bytes()))
    chunks = list(read_chunks(names))
    assert len(chunks) == 6
    assert {chunk.name for chunk in chunks} == set(names)
    for done, chunk in enumerate(chunks, 1):
        rest = list(read_chunks(names, chunk.end))
        assert [item.lines for item in rest] == [item.lines for item in chunks[done:]]
    assert chunks[-1].taken == sum(map(source.size, names))


def test_blank_lines_are_left_out_but_counted(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\n  \none\r\n\n\ntwo")
    assert numbered(str(tmp_path / "a")) == [(3, b"one\r\n"), (6, b"two")]


def test_a_line_beyond_the_limit_costs_no_more_memory_and_no_other_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "MAX_LINE", 10)
    (tmp_path / "a").write_bytes(b"x" * 95 + b"\nafter\n" + b"y" * 10 + b"\nend")
    chunks = list(read_chunks([str(tmp_path / "a")]))
    assert chunks[0].lines == ((1, b"x" * 10), (2, b"after\n"), (3, b"y" * 10), (4, b"end"))
    assert chunks[0].end == Place(0, 95 + 1 + 6 + 11 + 3, 4)


def test_a_cut_off_archive_gives_what_it_holds_and_then_an_error(tmp_path: Path) -> None:
    write(tmp_path / "a", 40 * CHUNK)
    packed = gzip.compress((tmp_path / "a").read_bytes())
    (tmp_path / "a.gz").write_bytes(packed[: len(packed) * 3 // 4])
    read = []
    with pytest.raises(FileUnreadable, match=r"a\.gz cannot be read to its end"):
        read += list(read_chunks([str(tmp_path / "a.gz")]))
    chunks = read_chunks([str(tmp_path / "a.gz")])
    assert next(chunks).lines[0] == (1, b"line 0\n")


def test_zstd_is_refused_with_the_way_round(tmp_path: Path) -> None:
    (tmp_path / "a.zst").write_bytes(b"\x28\xb5\x2f\xfd rest")
    with pytest.raises(FileUnreadable, match="zstd -dc"):
        list(read_chunks([str(tmp_path / "a.zst")]))


def test_a_file_is_known_by_size_and_beginning(tmp_path: Path) -> None:
    write(tmp_path / "a", 10)
    before = source.identity(str(tmp_path / "a"))
    assert before == source.identity(str(tmp_path / "a"))
    (tmp_path / "a").write_bytes((tmp_path / "a").read_bytes().replace(b"3", b"4"))
    assert before != source.identity(str(tmp_path / "a"))
