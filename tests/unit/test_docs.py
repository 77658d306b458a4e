"""The documentation says what is so: its links, commands, settings, messages and exit codes."""

from __future__ import annotations

import contextlib
import re
import shlex
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import typer.main
import yaml

from digest.cli.program import program
from digest.cli.running import run
from digest.config import Settings
from tests.unit.test_architecture import MAP, STAGES

ROOT = Path(__file__).parents[2]
GENERATED = {"docs/configuration.md", "docs/commands.md"}
"""Written from the code, and compared with it by a test of their own."""

PAGES = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
}
WRITTEN = {name: text for name, text in PAGES.items() if name not in GENERATED}
COMMANDS = typer.main.get_command(program)

BLOCK = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```", re.M | re.S)
SHELL = {"sh", "console", "ini"}
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
TICKED = re.compile(r"`([^`\n]+)`")


def blocks(text: str, languages: set[str]) -> Iterator[str]:
    """Yield what stands in the code blocks of these languages."""
    for language, body in BLOCK.findall(text):
        if language in languages:
            yield body


def prose(text: str) -> str:
    """Return a page without its code blocks."""
    return BLOCK.sub("", text)


def anchors(text: str) -> set[str]:
    """Return the names that headings are linked by."""
    heads = re.findall(r"^#+ (.+)$", prose(text), re.M)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def calls(text: str) -> Iterator[list[str]]:
    """Yield the arguments of each call of the program in the shell lines of a page."""
    for body in blocks(text, SHELL):
        for line in body.replace("\\\n", " ").splitlines():
            yield from _calls(re.sub(r"^[A-Z]\w+=.*$", "", line.removeprefix("ExecStart=")))


def _calls(line: str) -> Iterator[list[str]]:
    words = shlex.split(line.removeprefix("$ "), comments=True)
    for place, word in enumerate(words):
        before = words[place - 1] if place else ";"
        if Path(word).name != "digest" or not (before in STARTS or "=" in before):
            continue
        rest = words[place + 1 :]
        ends = [rest.index(mark) for mark in ENDS if mark in rest]
        yield rest[: min(ends, default=len(rest))]


STARTS = {"&&", "||", "|", ";", "*", "-m"}
"""Words after which a command begins; also the last star of a crontab's line."""
ENDS = {"&&", "||", "|", ";", ">", ">>", "<", "2>&1"}


def accepted(arguments: list[str]) -> None:
    """Let the program's own parser read a command line. Raise its complaint."""
    if arguments == ["--version"]:
        return
    command: Any = COMMANDS
    context = command.make_context("digest", list(arguments))
    while hasattr(command, "commands"):
        rest = [*context._protected_args, *context.args]
        name, command, rest = command.resolve_command(context, rest)
        context = command.make_context(name, rest, parent=context)


def paths(command: Any, so_far: str = "digest") -> Iterator[str]:
    """Yield every command of the program, such as `digest story merge`."""
    for name, child in command.commands.items():
        if hasattr(child, "commands"):
            yield from paths(child, f"{so_far} {name}")
        else:
            yield f"{so_far} {name}"


def test_the_pages_have_links_command_lines_and_commands_in_sentences() -> None:
    """What the three tests below look at, page by page; many a page has none of one kind."""
    ticked = [said for text in WRITTEN.values() for said in TICKED.findall(prose(text))]

    assert sum(len(LINK.findall(prose(text))) for text in PAGES.values()) > 50
    assert sum(len(list(calls(text))) for text in WRITTEN.values()) > 40
    assert sum(said.startswith("digest ") for said in ticked) > 50


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_to_a_file_and_to_a_heading_of_it(page: str) -> None:
    here = (ROOT / page).parent
    for target in LINK.findall(prose(PAGES[page])):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        path = (here / file).resolve() if file else ROOT / page
        assert path.exists(), f"{page} links to {target}"
        if anchor:
            there = path.read_text(encoding="utf-8")
            assert anchor in anchors(there), f"{page} links to {target}"


@pytest.mark.parametrize("page", WRITTEN)
def test_every_command_line_is_one_the_program_accepts(page: str) -> None:
    for arguments in calls(WRITTEN[page]):
        try:
            accepted(arguments)
        except Exception as error:
            pytest.fail(f"{page}: digest {shlex.join(arguments)}: {error}")


def test_a_wrong_command_line_is_noticed() -> None:
    (arguments,) = calls("```sh\n$ digest run --no-such-option\n```\n")

    with pytest.raises(Exception, match="no-such-option"):
        accepted(arguments)


@pytest.mark.parametrize("page", WRITTEN)
def test_every_command_named_in_a_sentence_exists(page: str) -> None:
    known = {"digest", *paths(COMMANDS)}
    groups = {path.rpartition(" ")[0] for path in known}
    for said in TICKED.findall(prose(WRITTEN[page])):
        words = said.split()
        if words[0] != "digest" or len(words) == 1 or words[1].startswith("-"):
            continue
        alternatives = words[2].split("|") if len(words) > 2 else [""]
        for word in alternatives:
            named = {f"digest {words[1]}", f"digest {words[1]} {word}".strip()}
            assert named & (known | (groups if len(words) == 2 else set())), f"{page}: {said}"


def test_every_command_is_told_of() -> None:
    everything = " ".join("\n".join(WRITTEN.values()).split())

    known = list(paths(COMMANDS))
    untold = [path for path in known if path not in everything]

    assert "digest run" in known
    assert untold == []


def configurations() -> Iterator[Any]:
    for page, text in WRITTEN.items():
        for number, body in enumerate(blocks(text, {"yaml"}), 1):
            if set(yaml.safe_load(body) or {}) & set(Settings.model_fields):
                yield pytest.param(body, id=f"{page}-{number}")


@pytest.mark.parametrize("body", list(configurations()))
def test_every_configuration_is_accepted(
    body: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from digest import app as root
    from digest.config import load

    for variable in re.findall(r"\$\{(\w+)\}", body):
        monkeypatch.setenv(variable, "something")
    monkeypatch.setenv("HOME", str(tmp_path))
    for file in re.findall(r"password_file: (\S+)", body):
        secret = Path(file).expanduser()
        secret.parent.mkdir(parents=True, exist_ok=True)
        secret.write_text("secret\n", encoding="utf-8")
    for folder in re.findall(r"^templates: (\S+)", body, re.M):
        (tmp_path / folder).mkdir()
    path = tmp_path / "config.yaml"
    path.write_text(re.sub(r"^state: postgresql.*$", "", body, flags=re.M), encoding="utf-8")

    with root.opened(load(path), root.Plan()) as running:
        assert running.profiles()


@pytest.mark.parametrize("page", PAGES)
def test_every_exit_code_is_one_of_the_programs(page: str) -> None:
    codes = set(re.findall(r"(\d+) \w", run.__doc__ or ""))
    said = re.findall(r"(?:exit code|exits? with) (\d+)", PAGES[page], re.I)

    assert codes == {"0", "1", "2", "3", "4", "130"}
    assert set(said) <= codes


def test_the_page_on_trouble_knows_every_exit_code_and_real_messages_only() -> None:
    page = WRITTEN["docs/how-to/troubleshooting.md"]
    code = _folded("\n".join(p.read_text("utf-8") for p in (ROOT / "digest").rglob("*.py")))

    for number in ("0", "1", "2", "3", "4", "130"):
        assert re.search(rf"^\| {number} \|", page, re.M), f"exit code {number}"
    for message in re.findall(r"^\| `([^`]+)` \|", page, re.M):
        for piece in message.split("…"):
            assert _folded(piece) in code, f"no such message: {message}"


def _folded(text: str) -> str:
    """Return words only: literals may be broken over lines of code."""
    return " ".join(re.sub(r"\"\s+f?\"|[\\\"']", "", text).split()).strip(" :;,")


def test_every_target_of_make_exists() -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    found = set[str]()
    for page, text in WRITTEN.items():
        shell = "\n".join(blocks(text, SHELL))
        said = re.findall(r"^(?:\$ )?make (\w+)", shell, re.M)
        said += [s.split()[1] for s in TICKED.findall(prose(text)) if re.match(r"make [a-z]", s)]
        assert set(said) <= targets, page
        found |= set(said)

    assert {"run", "test", "check"} <= found


def test_the_design_has_a_row_for_each_room() -> None:
    rows = re.findall(r"^\| `(\w+)(\.py|/)` \|", WRITTEN["docs/design.md"], re.M)

    assert sorted(name for name, _ in rows) == sorted(MAP)
    assert [
        name + end for name, end in rows if not (ROOT / "digest" / f"{name}{end}").exists()
    ] == []


def test_the_design_names_each_stage() -> None:
    named = re.findall(r"`stages/(\w+)(?:\.py|/)`", WRITTEN["docs/design.md"])

    assert sorted(named) == sorted(STAGES)


FILES = {
    path.relative_to(ROOT).as_posix()
    for room in ("benchmarks", "digest", "docs", "templates", "tests")
    for path in (ROOT / room).rglob("*")
    if "__pycache__" not in path.parts
}
CODE_PATH = re.compile(r"[a-z0-9_*/]+(?:\.py|/)")
"""A module or a folder, by its path or the end of it; a word in capitals stands for any name."""


@pytest.mark.parametrize("page", PAGES)
def test_every_module_and_folder_that_is_named_stands_there(page: str) -> None:
    told = [said for said in TICKED.findall(prose(PAGES[page])) if CODE_PATH.fullmatch(said)]
    code = [said for said in told if said.endswith(".py") or said.startswith(ROOMS)]

    assert [said for said in code if not _stands(said.rstrip("/"))] == []


def test_a_module_that_is_not_there_is_noticed() -> None:
    assert _stands("stages/choosing/weights.py")
    assert not _stands("stages/choosing/weight.py")


ROOMS = ("digest/", "stages/", "tests/", "benchmarks/")


def _stands(named: str) -> bool:
    return any(fnmatch(f"/{path}", f"*/{named}") for path in FILES)


def test_every_decision_has_a_number_of_its_own_and_four_parts() -> None:
    notes = {Path(n).name: t for n, t in WRITTEN.items() if n.startswith("docs/decisions/")}
    numbers = [name[:3] for name in notes]

    assert len(set(numbers)) == len(numbers)
    for name, text in notes.items():
        assert re.match(rf"# {name[:3]} [A-Z]", text), f"{name}: its number and what is chosen"
        for part in ("Context", "Choice", "Evidence", "Consequences"):
            assert f"**{part}.**" in text or f"## {part}" in text, f"{name}: {part}"


def test_every_page_can_be_reached_from_the_readme() -> None:
    reached, todo = set[str](), ["README.md"]
    while todo:
        page = todo.pop()
        if page in reached or page not in PAGES:
            continue
        reached.add(page)
        for target in LINK.findall(prose(PAGES[page])):
            with contextlib.suppress(ValueError):
                path = ((ROOT / page).parent / target.partition("#")[0]).resolve()
                found = path.relative_to(ROOT).as_posix()
                todo += [n for n in PAGES if n == found or n.startswith(f"{found}/")]

    assert sorted(set(PAGES) - reached) == []


CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
HEADINGS = [
    "Picking up",
    "Cleaning",
    "Stories",
    "Quotes and briefs",
    "What is new",
    "Accounts that differ, and days",
    "Editions: pages, mail and archive",
    "Checking and corrections",
    "Schedule and delivery",
    "Commands and configuration",
    "Speed and bounds",
    "For those who change it",
]


def test_the_changelog_stands_under_headings_of_what_a_user_does() -> None:
    versions = re.split(r"^## .+$", CHANGELOG, flags=re.M)[1:]

    assert versions
    for version in versions:
        before, *parts = re.split(r"^### (.+)$", version, flags=re.M)
        assert not before.strip(), "a line stands under no heading"
        assert parts[::2] == [heading for heading in HEADINGS if heading in parts]
        assert all(re.match(r"\s*- ", told) for told in parts[1::2])


def test_a_line_of_the_changelog_is_a_short_sentence_and_stands_once() -> None:
    lines = [
        " ".join(one.split()) for one in re.findall(r"^- (.+?)(?=^-|^#|\Z)", CHANGELOG, re.M | re.S)
    ]

    assert len(lines) > 50
    assert [line for line in lines if len(line) > 450 or not line.endswith((".", ".)"))] == []
    assert len(set(lines)) == len(lines)


def test_nothing_is_said_of_one_machine() -> None:
    for page, text in PAGES.items():
        assert not re.search(r"/(?:work|tmp|root|opt)/|/home/(?!you\b)", text), page
