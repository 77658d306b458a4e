"""A folder of articles: text, Markdown, pages, mails, feed files, JSON lines, PDF."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from fnmatch import fnmatchcase
from pathlib import Path

from digest.errors import ConfigError, SourceError
from digest.model import ARCHIVE_MARK, Cursor, Fetched, Problem, RawItem
from digest.sources.dates import parse_date
from digest.sources.folders.facts import Facts, facts_of
from digest.sources.folders.files import KINDS, Here, read_file, sidecar_facts
from digest.sources.keys import short_hash, storable

SIDECARS = (".yaml", ".yml", ".json")
NO_ARTICLES = re.compile(
    r"(?:README|LICEN[CS]E|CHANGELOG|COPYING|NOTICE|CONTRIBUTING|manifest)\b", re.I
)
"""Files about a folder; `include` brings them in."""

DAY = re.compile(r"(?:^|/)(\d{4}-\d{2}-\d{2})(?=[-_. T/]|$)")
DEEPEST = 30
"""Folders inside folders."""


@dataclass(frozen=True, kw_only=True)
class FolderSource:
    """Articles in a folder of this machine, or in one file.

    An item's key is its path inside the folder, so that the folder can be moved. Only files
    that are new or changed since the cursor are handed over, at most `most_files` at a time.
    """

    name: str
    path: Path
    include: tuple[str, ...] = ()
    """Patterns such as `reports/*.txt`; empty takes every file of a known kind."""
    exclude: tuple[str, ...] = ()
    """Patterns of files that are passed over, even when `include` names them."""
    outlet: str | None = None
    """The outlet of everything in here."""
    outlet_from: str = "front-matter"
    """`front-matter` (and sidecar files), `folder` (the first folder inside it), or `pattern`."""
    pattern: str = ""
    """A regular expression on the path inside the folder; its groups `outlet`, `title`, `author`,
    `date`, `url`, `language` become hints."""
    tags: tuple[str, ...] = ()
    largest: int = 10_000_000
    """Bytes of one file."""
    most_files: int = 5_000
    """Files handed over by one fetch; the others come with the next."""

    def __post_init__(self) -> None:
        if self.outlet_from not in ("front-matter", "folder", "pattern"):
            raise ConfigError(
                f"{self.name}: outlet_from: {self.outlet_from!r} is not known",
                hint="use front-matter, folder or pattern",
            )
        try:
            re.compile(self.pattern)
        except re.error as error:
            raise ConfigError(f"{self.name}: pattern: {error}") from error

    @property
    def kind(self) -> str:
        """`folder`."""
        return "folder"

    @property
    def url(self) -> str | None:
        """None: it is on this machine."""
        return None

    def fetch(self, cursor: Cursor, now: datetime) -> Fetched:
        """Return the articles of files that are new or changed, in the order of their paths.

        Raise SourceError when the folder is missing or cannot be opened.
        """
        seen = _remembered(cursor)
        items: list[RawItem] = []
        problems: list[Problem] = []
        stamps: dict[str, str] = {}
        files = list(self._files(problems))
        fresh = [file for file in files if seen.get(short_hash(file.key)) != file.stamp]
        for file in fresh[: self.most_files]:
            self._read(file, now, items, problems)
        late = {file.key for file in fresh[self.most_files :]}
        for file in files:
            if file.key not in late:
                stamps[short_hash(file.key)] = file.stamp
        return Fetched(
            items=tuple(items),
            cursor=cursor.with_values(seen=" ".join(f"{k}:{v}" for k, v in stamps.items())),
            problems=(*problems, *self._nothing(files)),
            left=len(late),
        )

    def _read(
        self, file: _File, now: datetime, items: list[RawItem], problems: list[Problem]
    ) -> None:
        """Add what one file gives, all of it or none."""
        try:
            read = list(read_file(self._here(file, now), _bytes(file.path, self.largest)))
        except SourceError as error:
            problems.append(_problem(file.key, error))
            return
        items.extend(one for one in read if isinstance(one, RawItem))
        problems.extend(one for one in read if isinstance(one, Problem))

    def _here(self, file: _File, now: datetime) -> Here:
        beside = sidecar_facts(file.sidecar, now) if file.sidecar else Facts()
        fixed = Facts(outlet=self.outlet, tags=self.tags)
        hints = fixed.over(self._from_path(file.key, now)).over(beside)
        return Here(
            path=file.path,
            key=file.key,
            source=self.name,
            now=now,
            hints=hints,
            weak=_day_in(file.key, now),
        )

    def _from_path(self, key: str, now: datetime) -> Facts:
        found = re.search(self.pattern, key) if self.pattern else None
        said = facts_of(found.groupdict(), now) if found else Facts()
        if self.outlet_from == "folder" and "/" in key:
            return said.over(Facts(outlet=key.partition("/")[0]))
        return said

    def _files(self, problems: list[Problem]) -> Iterator[_File]:
        root = self.path
        if not _is_there(root):
            raise SourceError(f"{root}: no such folder", hint="create it, or correct `folder`")
        if root.is_file():
            yield _File(path=root, key=storable(root.name), stamp=_stamp(root.stat()), sidecar=None)
            return
        if _is_archive(root):
            raise SourceError(
                f"{root}: digest wrote an archive here, and reads none of its own",
                hint="keep the articles in one folder and the archive in another",
            )
        try:
            found = sorted(_walk(root, root, problems))
        except OSError as error:
            raise SourceError(f"{root}: {error.strerror}", hint="check its permissions") from error
        names = {key: path for key, path, _ in found}
        sidecars = _sidecars(names)
        for key, path, status in found:
            if path not in sidecars.values() and self._wanted(key):
                beside = sidecars.get(key)
                stamp = _stamp(status) + (_stamp(beside.stat()) if beside else "")
                yield _File(path=path, key=key, stamp=stamp, sidecar=beside)

    def _wanted(self, key: str) -> bool:
        if any(_matches(key, pattern) for pattern in self.exclude):
            return False
        if self.include:
            return any(_matches(key, pattern) for pattern in self.include)
        name = key.rpartition("/")[2]
        return Path(key).suffix.lower() in KINDS and not NO_ARTICLES.match(name)

    def _nothing(self, files: list[_File]) -> tuple[Problem, ...]:
        if files:
            return ()
        kinds = " ".join(sorted(KINDS))
        message = f"no articles in {self.path.name or self.path}: it takes {kinds}"
        return (Problem(stage="fetch", subject=self.name, message=message),)


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    path: Path
    key: str
    stamp: str
    sidecar: Path | None


def _walk(
    root: Path, folder: Path, problems: list[Problem], depth: int = 0
) -> Iterator[tuple[str, Path, os.stat_result]]:
    """Yield (key, path, status) of every regular file that is not hidden, links not followed out."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith((".", "~$")) or entry.name.endswith("~"):
                continue
            path = Path(entry.path)
            key = storable(path.relative_to(root).as_posix())
            if entry.is_symlink() and not _stays_inside(path, root):
                message = "a link that leads out of the folder or back up in it; it is not followed"
                problems.append(Problem(stage="fetch", subject=key, message=message))
            elif entry.is_dir(follow_symlinks=False) and not _is_archive(path):
                yield from _inside(root, path, problems, depth)
            elif stat.S_ISREG((status := entry.stat()).st_mode):
                yield key, path, status


def _is_there(place: Path) -> bool:
    """Say whether there is a file or folder. Raise SourceError where one may not look."""
    try:
        return place.exists()
    except OSError as error:
        raise SourceError(f"{place}: {error.strerror}", hint="check its permissions") from error


def _is_archive(folder: Path) -> bool:
    """Say whether digest wrote its editions here: read again, they would be quoted as news."""
    try:
        return (folder / ARCHIVE_MARK).exists()
    except OSError:  # a closed folder: told when it is opened
        return False


def _inside(
    root: Path, folder: Path, problems: list[Problem], depth: int
) -> Iterator[tuple[str, Path, os.stat_result]]:
    key = storable(folder.relative_to(root).as_posix())
    if depth >= DEEPEST:
        message = f"more than {DEEPEST} folders deep; it is not read"
        problems.append(Problem(stage="fetch", subject=key, message=message))
        return
    try:
        yield from _walk(root, folder, problems, depth + 1)
    except OSError as error:
        message = f"cannot be opened: {error.strerror}"
        problems.append(Problem(stage="fetch", subject=key, message=message))


def _stays_inside(path: Path, root: Path) -> bool:
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return False
    return target.is_file() and target.is_relative_to(root.resolve())


def _sidecars(names: Mapping[str, Path]) -> dict[str, Path]:
    """Return the metadata file that lies beside an article, by the article's key."""
    found: dict[str, Path] = {}
    for key in names:
        stem, dot, suffix = key.rpartition(".")
        if not dot or f".{suffix}" in SIDECARS or f".{suffix}".lower() not in KINDS:
            continue
        beside = next((f"{stem}{end}" for end in SIDECARS if f"{stem}{end}" in names), None)
        if beside:
            found[key] = names[beside]
    return found


def _matches(key: str, pattern: str) -> bool:
    return fnmatchcase(key, pattern) or fnmatchcase(key.rpartition("/")[2], pattern)


def _stamp(status: os.stat_result) -> str:
    return short_hash(f"{status.st_size} {status.st_mtime_ns}")


def _day_in(key: str, now: datetime) -> Facts:
    """Return the day that the file's or its folder's name starts with: noon, for want of better."""
    days = DAY.findall(key)
    return Facts(published=parse_date(f"{days[-1]} 12:00 UTC", now)) if days else Facts()


def _remembered(cursor: Cursor) -> dict[str, str]:
    pairs = (pair.partition(":") for pair in cursor.get("seen").split())
    return {key: stamp for key, _, stamp in pairs}


def _bytes(path: Path, largest: int) -> bytes:
    """Return the file's bytes. Raise SourceError when it is too large or cannot be read."""
    try:
        size = path.stat().st_size
        if size > largest and path.suffix.lower() != ".mbox":
            raise SourceError(f"too large: {_megabytes(size)}, and {_megabytes(largest)} are read")
        with path.open("rb") as file:
            return file.read(largest)
    except OSError as error:
        raise SourceError(f"cannot be read: {error.strerror or error}") from error


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.0f} MB"


def _problem(subject: str, error: SourceError) -> Problem:
    message = f"{error.message}; {error.hint}" if error.hint else error.message
    return Problem(stage="fetch", subject=subject, message=message)
