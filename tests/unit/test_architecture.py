"""The arrows between rooms point down, the pure rooms are pure, and every room is on the map."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from digest import model

PACKAGE = Path(__file__).parents[2] / "digest"

MAP: dict[str, set[str]] = {
    "model": set(),
    "errors": {"model"},
    "ports": {"model", "errors"},
    "writing": set(),
    "counting": {"model"},
    "sinks": {"model", "ports", "errors"},
    "store": {"model", "ports", "errors"},
    "sources": {"model", "ports", "errors", "writing"},
    "stages": {"model", "ports", "errors", "writing"},
    "render": {"model", "errors", "writing"},
    "due": {"model"},
    "config": {"model", "errors"},
    "pools": {"errors"},
    "pipeline": {"model", "ports", "errors", "due"},
    "assembly": {
        "model",
        "ports",
        "errors",
        "config",
        "sources",
        "render",
        "sinks",
    },
    "app": {
        "model",
        "ports",
        "errors",
        "config",
        "pools",
        "assembly",
        "sources",
        "stages",
        "store",
    },
    "redelivery": {"model", "errors", "config", "assembly", "sinks", "pipeline", "app"},
    "explaining": {"model", "errors", "app", "stages"},
    "refiling": {"model", "errors", "app", "stages"},
    "verification": {"model", "errors", "app", "counting", "stages"},
    "schedule": {
        "model",
        "errors",
        "due",
        "config",
        "counting",
        "app",
        "pipeline",
        "redelivery",
    },
    "cli": {
        "model",
        "errors",
        "config",
        "app",
        "pipeline",
        "redelivery",
        "schedule",
        "verification",
        "explaining",
        "refiling",
        "assembly",
        "pools",
        "due",
        "counting",
        "sources",
    },
}
"""Who may import whom; a room that is not here fails the test."""

STAGES: dict[str, set[str]] = {
    "language": set(),
    "dates": {"language"},
    "draft": set(),
    "trees": set(),
    "sections": {"language"},
    "markup": {"language"},
    "outlets": {"draft"},
    "quoting": {"language", "outlets"},
    "furniture": {"dates", "language", "quoting", "trees"},
    "metadata": {"dates", "language", "markup", "outlets"},
    "pages": {"dates", "draft", "language", "markup", "metadata", "sections", "trees"},
    "plain": {
        "dates", "draft", "furniture", "language", "markup", "metadata", "outlets", "pages", "quoting",
    },
    "around": {"outlets", "quoting"},
    "answers": {"language", "pages", "quoting"},
    "first_words": {"around", "dates", "language", "quoting"},
    "titles": {"around", "draft", "first_words", "furniture", "plain", "quoting"},
    "read": {
        "answers", "around", "draft", "first_words", "furniture", "language", "outlets", "pages", "plain", "quoting",
        "sections", "titles",
    },
    "figures": {"language", "quoting"},
    "choosing": {"around", "dates", "figures", "first_words", "language", "outlets", "quoting"},
    "copies": {"figures", "language", "outlets"},
    "grouping": {"choosing", "dates", "language"},
    "composing": {"choosing", "outlets", "quoting"},
    "citing": {"language", "markup"},
}  # fmt: skip
"""Who may import whom among the stages, the lower ones first."""

SOURCES: dict[str, set[str]] = {
    "keys": set(),
    "cursors": set(),
    "dates": set(),
    "alphabets": set(),
    "misdeclared": set(),
    "decoding": {"alphabets", "misdeclared"},
    "markup": set(),
    "net": set(),
    "feedfiles": {"dates", "decoding", "keys", "markup"},
    "feeds": {"cursors", "decoding", "feedfiles", "keys", "markup", "net"},
    "mails": {"cursors", "dates", "decoding", "keys", "markup"},
    "folders": {"dates", "decoding", "feedfiles", "keys", "mails", "markup"},
    "check": {"feeds", "markup", "mails"},
}
"""The same among the sources."""

RENDER: dict[str, set[str]] = {
    "folding": set(),
    "hostile": set(),
    "paths": set(),
    "specimen": set(),
    "stylesheet": set(),
    "templates": {"folding"},
    "wording": set(),
    "layout": {"hostile", "paths", "wording"},
    "json": {"paths"},
    "markdown": {"layout", "paths", "templates"},
    "text": {"layout", "paths", "templates"},
    "mail": {"hostile", "layout", "paths", "stylesheet", "templates", "text", "wording"},
    "web": {"hostile", "layout", "paths", "stylesheet", "templates", "wording"},
}
"""The same among the renderers."""

STORE: dict[str, set[str]] = {
    "database": set(),
    "migrations": {"database"},
    "filed": {"database"},
    "told": {"database", "filed"},
    "search": {"database", "filed"},
    "upkeep": {"database", "filed", "told"},
    "lookups": {"database", "filed", "search", "told", "upkeep"},
    "sql_store": {"database", "filed", "lookups", "told"},
}
"""The same in the store."""

CHOOSING: dict[str, set[str]] = {
    "weights": set(),
    "people": set(),
    "status": set(),
    "telling": set(),
    "things": {"people"},
    "fit": {"weights"},
    "weighing": {"weights"},
    "overtaken": {"fit", "telling", "weights"},
    "openings": {"fit", "overtaken", "telling", "weights"},
    "witnesses": {"telling", "weights"},
    "passages": {"overtaken", "telling", "witnesses"},
    "again": {"fit", "passages", "status", "telling", "weights", "witnesses"},
    "headlines": {"overtaken", "telling", "weights", "witnesses"},
    "summarise": {"again", "overtaken", "passages", "people", "telling", "weights", "witnesses"},
    "greedy": {
        "again", "fit", "openings", "passages", "people", "summarise", "telling", "things", "weighing", "weights", "witnesses",
    },
    "corroboration": {"greedy", "passages", "summarise", "weighing", "weights"},
    "sumy_makers": {"passages", "summarise"},
}  # fmt: skip
"""The same where sentences are chosen."""

FURNITURE: dict[str, set[str]] = {
    "comments": set(),
    "recurring": set(),
    "lines": {"recurring"},
    "learned": {"lines"},
    "judged": {"lines"},
    "rules": {"comments", "judged", "lines"},
    "headlines": {"comments", "judged", "lines"},
    "judge": {"comments", "headlines", "judged", "learned", "lines", "recurring", "rules"},
}
"""The same where a site's own lines are told."""

GROUPING: dict[str, set[str]] = {
    "circles": set(),
    "words": set(),
    "alike": {"words"},
    "follow": {"words"},
    "joining": {"alike", "words"},
    "reasons": {"alike", "follow", "words"},
    "grouping": {"alike", "circles", "follow", "joining", "reasons", "words"},
}
"""The same where reports are grouped."""

QUOTING: dict[str, set[str]] = {
    "biographies": set(),
    "furniture": set(),
    "glued": set(),
    "headless": set(),
    "leanings": set(),
    "opinions": set(),
    "readable": {"furniture", "glued", "leanings"},
    "tellers": {"opinions"},
    "sentence": {"leanings", "readable"},
    "vouched": {"furniture", "readable"},
    "quotable": {
        "biographies", "furniture", "glued", "headless", "sentence", "tellers", "vouched",
    },
}  # fmt: skip
"""The same where it is judged what may be quoted."""

INSIDE = {
    "stages": STAGES,
    "stages/choosing": CHOOSING,
    "stages/furniture": FURNITURE,
    "stages/grouping": GROUPING,
    "stages/quoting": QUOTING,
    "sources": SOURCES,
    "render": RENDER,
    "store": STORE,
}
"""Rooms whose inner arrows are held too, by their paths."""

TESTS = PACKAGE.parent / "tests" / "unit"
ROOMY = (
    "render",
    "sources",
    "stages/choosing",
    "stages/grouping",
    "stages/language",
    "stages/quoting",
)
"""Where rooms stand whose tests stand in rooms of the same names."""
DOORS = sorted(p for p in PACKAGE.glob("*/**/__init__.py") if "migrations" not in p.parts)
DOORS.append(PACKAGE.parent / "benchmarks" / "__init__.py")
MANY = 10
"""Modules from which on a room has a map at its door."""

PURE = {"stages", "render", "model", "due", "writing"}
FORBIDDEN_IN_PURE = {
    "os", "sys", "io", "time", "random", "secrets", "socket", "subprocess", "logging", "locale",
    "tempfile", "shutil", "sqlite3", "sqlalchemy", "urllib.request", "httpx2", "niquests",
    "asyncio", "threading", "multiprocessing", "smtplib", "pathlib", "uuid", "getpass", "platform",
}  # fmt: skip
ONLY_IN = {
    "apscheduler": {"schedule"},
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "feedparser": {"sources"},
    "sumy": {"stages"},
    "markdown": {"stages"},
    "trafilatura": {"stages"},
    "jinja2": {"render"},
    "smtplib": {"sinks"},
    "typer": {"cli"},
    "rich": {"cli"},
}


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def modules() -> list[Path]:
    return sorted(p for p in PACKAGE.rglob("*.py") if p.name != "__main__.py")


@cache
def imports(path: Path) -> tuple[str, ...]:
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def imported_rooms(path: Path) -> set[str]:
    ours = (name.split(".") for name in imports(path) if name.startswith("digest."))
    return {parts[1] for parts in ours if parts[1] != "__version__"}


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_module_imports_only_what_the_map_allows(path: Path) -> None:
    room = room_of(path)
    if room == "__init__":
        assert not imported_rooms(path)
        return
    assert room in MAP, f"{room} is not on the map: add it to MAP and to docs/design.md"
    strangers = imported_rooms(path) - MAP[room] - {room}
    assert not strangers, f"{path.relative_to(PACKAGE)} imports {sorted(strangers)}"


def inner_room_of(path: Path, room: str) -> str:
    return path.relative_to(PACKAGE / room).parts[0].removesuffix(".py")


def inner_modules(room: str) -> list[Path]:
    """Return the modules of a room but for its door."""
    door = PACKAGE / room / "__init__.py"
    return [path for path in modules() if door.parent in path.parents and path != door]


def imported_inner_rooms(path: Path, room: str) -> set[str]:
    start = f"digest.{room.replace('/', '.')}."
    return {
        name.removeprefix(start).split(".")[0] for name in imports(path) if name.startswith(start)
    }


@pytest.mark.parametrize(
    ("room", "path"),
    [(room, path) for room in INSIDE for path in inner_modules(room)],
    ids=lambda value: value if isinstance(value, str) else str(value.relative_to(PACKAGE)),
)
def test_an_inner_room_imports_only_those_below_it(room: str, path: Path) -> None:
    inner, below = inner_room_of(path, room), INSIDE[room]
    assert inner in below, (
        f"{inner} is not on the map: add it to INSIDE, and to the map of its room"
    )
    strangers = imported_inner_rooms(path, room) - below[inner] - {inner}
    assert not strangers, f"{path.relative_to(PACKAGE)} imports {sorted(strangers)}"


@pytest.mark.parametrize("room", [room for room in INSIDE if room != "store"])
def test_a_door_imports_nothing_of_what_is_behind_it(room: str) -> None:
    assert not imported_rooms(PACKAGE / room / "__init__.py")


def test_the_map_allows_no_arrow_that_nobody_takes() -> None:
    """An arrow left over is one that somebody may take unseen."""
    taken = {(room_of(path), room) for path in modules() for room in imported_rooms(path)}
    assert [(a, b) for a, below in MAP.items() for b in below if (a, b) not in taken] == []
    for room, inside in INSIDE.items():
        between = {
            (inner_room_of(path, room), inner)
            for path in inner_modules(room)
            for inner in imported_inner_rooms(path, room)
        }
        assert [(a, b) for a, below in inside.items() for b in below if (a, b) not in between] == []


@pytest.mark.parametrize("room", INSIDE)
def test_inner_rooms_point_down(room: str) -> None:
    above: set[str] = set()
    for inner, below in INSIDE[room].items():
        assert below <= above, f"{inner} imports what stands above it"
        above.add(inner)


@pytest.mark.parametrize(
    "path", [p for p in modules() if room_of(p) in PURE], ids=lambda p: str(p.relative_to(PACKAGE))
)
def test_a_pure_room_asks_nothing_of_the_outside(path: Path) -> None:
    names = set(imports(path))
    tops = {n.split(".")[0] for n in names} | {".".join(n.split(".")[:2]) for n in names}
    assert not tops & FORBIDDEN_IN_PURE
    source = path.read_text(encoding="utf-8")
    for clock in ("datetime.now(", "datetime.utcnow(", "date.today(", "open("):
        calls = [line for line in source.splitlines() if clock in line and "re." not in line]
        assert not calls, f"{path.name}: {clock} in a pure room"


@pytest.mark.parametrize("library", sorted(ONLY_IN))
def test_a_library_is_imported_in_its_own_room_only(library: str) -> None:
    users = {room_of(p) for p in modules() if any(n.split(".")[0] == library for n in imports(p))}
    assert users == ONLY_IN[library]


def test_the_model_needs_nothing_but_the_standard_library() -> None:
    paths = (PACKAGE / "model").glob("*.py")
    tops = {name.split(".")[0] for path in paths for name in imports(path)}
    assert "dataclasses" in tops
    assert tops <= set(sys.stdlib_module_names) | {"__future__", "digest"}


def test_no_two_modules_import_each_other() -> None:
    graph = {module_name(p): {m for m in map(owner, imports(p)) if m} for p in modules()}
    assert sum(map(len, graph.values())) > len(graph)
    for start in graph:
        assert start not in reachable(graph, start), f"import cycle through {start}"


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


NAMES = {module_name(p) for p in modules()}


def owner(name: str) -> str | None:
    """Return the module a dotted import comes from, None when it is not ours."""
    while name.startswith("digest."):
        if name in NAMES:
            return name
        name = name.rpartition(".")[0]
    return None


def reachable(graph: dict[str, set[str]], start: str) -> set[str]:
    seen: set[str] = set()
    todo = list(graph[start])
    while todo:
        name = todo.pop()
        if name not in seen:
            seen.add(name)
            todo.extend(graph[name])
    return seen


def test_no_module_imports_itself_in_a_round() -> None:
    """Imports inside functions count too: they hide a circle, and do not open it."""
    root = PACKAGE.parent
    known = {
        ".".join(path.relative_to(root).with_suffix("").parts): path
        for folder in (PACKAGE, root / "benchmarks")
        for path in folder.rglob("*.py")
        if path.name not in ("__init__.py", "__main__.py")
    }
    left = {name: _ours(path, known) - {name} for name, path in known.items()}
    while free := {name for name, below in left.items() if not below & left.keys()}:
        left = {name: below for name, below in left.items() if name not in free}
    assert known
    assert sorted(left) == []


def _ours(path: Path, known: dict[str, Path]) -> set[str]:
    named = list(imports(path))
    return {name for name in (*named, *(n.rpartition(".")[0] for n in named)) if name in known}


def rooms_in(folder: Path) -> set[str]:
    return {p.parent.name for p in folder.glob("*/__init__.py")} - {"fixtures"}


def test_the_tests_lie_as_the_rooms_do() -> None:
    assert {"language", "choosing"} <= rooms_in(TESTS / "stages") <= rooms_in(PACKAGE / "stages")
    for room in ROOMY:
        assert rooms_in(TESTS / room) == rooms_in(PACKAGE / room)


@pytest.mark.parametrize("door", DOORS, ids=lambda p: str(p.parent.relative_to(PACKAGE.parent)))
def test_a_map_at_the_door_names_all_that_is_in_the_room(door: Path) -> None:
    told = ast.get_docstring(ast.parse(door.read_text(encoding="utf-8"))) or ""
    named = set(re.findall(r"`(\w+(?:\.py|/))`", told))
    modules = {p.name for p in door.parent.glob("*.py")} - {"__init__.py", "__main__.py"}
    rooms = {f"{p.parent.name}/" for p in door.parent.glob("*/__init__.py")}
    assert named == modules | rooms or not (named or len(modules) >= MANY)


def test_every_module_has_a_use() -> None:
    """Some are named where they are loaded late; the store finds its migrations by their place."""
    written = [*PACKAGE.rglob("*.py"), PACKAGE.parent / "pyproject.toml"]
    texts = [path.read_text(encoding="utf-8") for path in written]
    known = {_dotted(path): path for path in modules() if "migrations" not in path.parts}
    named = {name for path in known.values() for name in imports(path)}
    used = named | {name.rpartition(".")[0] for name in named}
    left = [name for name in known if name not in used and not any(name in t for t in texts)]
    assert left == []


def test_every_value_of_the_model_is_used_outside_of_it() -> None:
    others = [path for path in modules() if room_of(path) != "model"]
    words = {word for path in others for word in WORD.findall(path.read_text(encoding="utf-8"))}

    assert "Edition" in model.__all__
    assert [name for name in model.__all__ if name not in words] == []


def test_a_name_of_the_model_means_one_thing() -> None:
    named = {
        node.name: str(path.relative_to(PACKAGE))
        for path in modules()
        if room_of(path) != "model"
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef)
    }

    assert "Sentence" in named
    assert {name: where for name, where in named.items() if name in model.__all__} == {}


WORD = re.compile(r"\w+")


def _dotted(path: Path) -> str:
    parts = ("digest", *path.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
