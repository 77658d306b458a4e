"""Writes an edition's pages into a folder, so that a reader never meets half a page."""

from __future__ import annotations

import io
import json
import os
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from digest.errors import SinkError
from digest.model import ARCHIVE_MARK, Archive, Delivery, Edition, File, Outcome, Profile, Verdict
from digest.ports import Renderer

FIXED = (1980, 1, 1, 0, 0, 0)
"""The oldest date a zip can tell: the same pages always pack to the same bytes."""

LEDGER = ARCHIVE_MARK
"""Holds the number of the newest edition written for each profile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveSink:
    """A folder of pages. The profile named `top` has the folder itself, others one inside it."""

    folder: Path
    renderers: tuple[Renderer, ...]
    top: str = ""
    name: str = "archive"
    idempotent: bool = True

    def addresses(self, profile: Profile) -> tuple[str, ...]:
        """Return where this profile's pages lie, relative to the folder."""
        return ("." if self.top in ("", profile.name) else profile.name,)

    def render(self, edition: Edition, archive: Archive, address: str) -> bytes:  # noqa: ARG002
        """Return all pages in one pack. Raise SinkError for a path that leaves the folder."""
        files = [file for render in self.renderers for file in render(edition, archive)]
        return packed(files, edition)

    def deliver(self, delivery: Delivery, before_commit: Callable[[], None]) -> Outcome:
        """Write the pages, the front page last. What exists of a newer edition stays."""
        root = self.folder / delivery.address
        try:
            comment, files = unpacked(delivery.body)
            root.mkdir(parents=True, exist_ok=True)
            waiting = _waiting(root, files, newest=_is_newest(root, comment))
            before_commit()
            for file in waiting:
                _write(root, file)
            _note(root, comment)
        except OSError as error:
            message = f"{error.filename or root}: {error.strerror or error}"
            return Outcome(verdict=Verdict.DEFERRED, message=message)
        except SinkError as error:
            return Outcome(verdict=Verdict.FAILED, message=error.message)
        return Outcome(
            verdict=Verdict.SENT, message=f"{len(waiting)} of {len(files)} files written"
        )


def packed(files: Sequence[File], edition: Edition) -> bytes:
    """Return the files in one zip, equal for equal files."""
    by_path = {_checked(file.path): file.body for file in files}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as pack:
        for path in sorted(by_path):
            entry = zipfile.ZipInfo(path, FIXED)
            pack.writestr(entry, by_path[path], zipfile.ZIP_DEFLATED, 6)
        pack.comment = json.dumps({edition.profile: edition.number}).encode()
    return out.getvalue()


def unpacked(body: bytes) -> tuple[dict[str, int], tuple[File, ...]]:
    """Return {profile: number} and the files of a pack. Raise SinkError for a broken one."""
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as pack:
            comment: dict[str, int] = json.loads(pack.comment)
            return comment, tuple(File(path=n, body=pack.read(n)) for n in pack.namelist())
    except (zipfile.BadZipFile, ValueError) as error:
        raise SinkError(f"the stored pages cannot be unpacked: {error}") from error


def _checked(path: str) -> str:
    """Return the path. Raise SinkError for one that could leave the folder."""
    parts = PurePosixPath(path).parts
    strange = not parts or path.startswith("/") or "\\" in path or "\0" in path or ":" in parts[0]
    if strange or any(part in ("..", ".") or part.startswith(".") for part in parts):
        raise SinkError(f"{path!r}: a page may not lie outside the archive")
    return path


# -- what is written -------------------------------------------------------------------------


def _waiting(root: Path, files: Sequence[File], *, newest: bool) -> list[File]:
    """Return the files to write, in order: what others link to first, the front page last."""
    wanted = files if newest else [file for file in files if not (root / file.path).exists()]
    return sorted((f for f in wanted if not _is_there(root, f)), key=_place)


def _place(file: File) -> tuple[bool, bool, str]:
    return "/" not in file.path, file.path == "index.html", file.path


def _is_there(root: Path, file: File) -> bool:
    target = _inside(root, file)
    return target.is_file() and target.read_bytes() == file.body


def _inside(root: Path, file: File) -> Path:
    """Return where the file goes. Raise SinkError when a symbolic link leads out of the folder."""
    target = root / _checked(file.path)
    if not target.parent.resolve().is_relative_to(root.resolve()):
        raise SinkError(f"{file.path!r}: a link leads out of the archive")
    return target


def _write(root: Path, file: File) -> None:
    target = _inside(root, file)
    target.parent.mkdir(parents=True, exist_ok=True)
    replace_whole(target, file.body)


def replace_whole(target: Path, body: bytes) -> None:
    """Put bytes under a name, all or nothing, also when the power fails. Raise OSError."""
    # One name for the unfinished file: what a kill leaves is overwritten by the next attempt.
    part = target.with_name(f".{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        with part.open("xb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    _settle(target.parent)


def _settle(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


# -- which edition is the newest --------------------------------------------------------------


def _is_newest(root: Path, comment: dict[str, int]) -> bool:
    written = _noted(root)
    return all(number >= written.get(profile, 0) for profile, number in comment.items())


def _noted(root: Path) -> dict[str, int]:
    try:
        kept = json.loads((root / LEDGER).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return dict(_numbers(kept))


def _numbers(kept: object) -> Iterator[tuple[str, int]]:
    if isinstance(kept, dict):
        yield from ((str(k), v) for k, v in kept.items() if isinstance(v, int))


def _note(root: Path, comment: dict[str, int]) -> None:
    written = _noted(root)
    newer = {p: max(n, written.get(p, 0)) for p, n in comment.items()}
    if any(written.get(profile) != number for profile, number in newer.items()):
        whole = json.dumps({**written, **newer}, sort_keys=True)
        replace_whole(root / LEDGER, whole.encode())
