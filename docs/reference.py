"""Write configuration.md, commands.md, quality.md and decisions.md from what they tell of: `python docs/reference.py`.

A test compares the files with what this writes, so that they cannot fall behind.
"""

from __future__ import annotations

import ast
import inspect
import sys
import textwrap
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

HERE = Path(__file__).parent

CONFIGURATION_HEAD = """\
# Configuration

`digest` reads one file, `config.yaml`: the one named with `--config`, else `$DIGEST_CONFIG`, else
the one in the current folder, else `digest/config.yaml` in the user's configuration folder.
Relative paths start from the file's own folder. `digest init` writes a commented example,
`digest check` says everything that is wrong with a file at once, with its lines, then with the parts it names;
`digest config show` prints the settings in force; `digest config explain KEY` prints what stands here of a key.

- `${NAME}` in any value is replaced from the environment; a name that is not set is an error.
- `DIGEST_SECTION__KEY` in the environment takes the place of that key: `DIGEST_ARCHIVE__FOLDER=out2`.
- Lengths of time are written `30 minutes`, `90s`, `1 hour`, `7 days`.

This page is written from the code by `python docs/reference.py`.
"""

COMMANDS_HEAD = """\
# Commands

Options that every command has stand before its name or behind it: `digest run --quiet`. Exit codes: 0 done, or
nothing new; 1 failed; 2 usage or configuration; 3 made, but a source or an item failed (with
`--strict`); 4 made, but not sent; 130 interrupted.

This page is written from the code by `python docs/reference.py`.
"""


DECISIONS_HEAD = """\
# Decisions

Choices that could have gone otherwise: each with its context, the evidence, what follows from it, and what was tried and left.
Numbers are never used again.

This page is written from `docs/decisions/` by `python docs/reference.py`.
"""

AREAS = {
    "00": "The whole",
    "01": "Picking up",
    "02": "Web pages, copies and publishers",
    "03": "Texts",
    "04": "Pages, mail and archive",
    "05": "Stories",
    "06": "Quotes and briefs",
    "07": "Deliveries, runs and what is new",
    "08": "Figures, days, corrections and mere headlines",
    "09": "The code",
}
"""What decisions are about whose numbers begin so."""


def decisions() -> str:
    """Return docs/decisions.md."""
    lines, area = [DECISIONS_HEAD], ""
    for path in sorted((HERE / "decisions").glob("*.md")):
        if path.name[:2] != area:
            area = path.name[:2]
            lines += [f"## {AREAS[area]}\n" if len(lines) == 1 else f"\n## {AREAS[area]}\n"]
        number, _, title = (
            path.read_text("utf-8").partition("\n")[0].removeprefix("# ").partition(" ")
        )
        lines.append(f"- {number} [{title}](decisions/{path.name})")
    return "\n".join(lines) + "\n"


def field_docs(owner: type) -> dict[str, str]:
    """Return the string that stands below each field of a class, its white space folded."""
    body = ast.parse(textwrap.dedent(inspect.getsource(owner))).body[0]
    assert isinstance(body, ast.ClassDef)
    found: dict[str, str] = {}
    for node, after in zip(body.body, body.body[1:], strict=False):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            is_text = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
            if is_text and isinstance(after.value.value, str):  # type: ignore[attr-defined]
                found[node.target.id] = " ".join(after.value.value.split())  # type: ignore[attr-defined]
    return found


def shown(value: object) -> str:
    """Return a default as the user would write it."""
    if value is None or value in ((), ""):
        return "–"
    if isinstance(value, timedelta):
        from digest.config.settings import in_words

        return f"`{in_words(value)}`"
    return f"`{value}`".lower() if isinstance(value, bool) else f"`{value}`"


def limits(field: Any) -> str:
    """Return what a setting's numbers may be, or which words it may be, as a sentence."""
    said = {type(one).__name__: one for one in field.metadata}
    low, high = said.get("Ge"), said.get("Le")
    if low and high:
        return f"{low.ge} to {high.le}."
    if high:
        return f"At most {high.le:g}."
    annotation = field.annotation
    if get_origin(annotation) is Literal:
        return f"One of {', '.join(f'`{word}`' for word in get_args(annotation))}."
    return ""


def settings_section(title: str, model: Any, note: str = "") -> Iterator[str]:
    """Yield one section of settings as a table."""
    above = [kind for kind in reversed(model.__mro__) if kind.__module__ == model.__module__]
    docs = {name: text for kind in above for name, text in field_docs(kind).items()}
    yield f"\n## {title}\n"
    yield " ".join((note or inspect.getdoc(model) or "").split()) + "\n"
    yield "| key | default | |\n|---|---|---|"
    for name, field in model.model_fields.items():
        required = field.is_required()
        default = field.get_default(call_default_factory=True) if not required else None
        plain = not isinstance(default, BaseModel | dict)
        nested = isinstance(default, tuple) and default and isinstance(default[0], BaseModel)
        value = "needed" if required else shown(default) if plain and not nested else "see below"
        meaning = f"{docs.get(name, '')} {limits(field)}".strip()
        yield f"| `{field.alias or name}` | {value} | {meaning} |"


def part_section(title: str, part: Any, given: set[str]) -> Iterator[str]:
    """Yield the options of a part, which are its fields."""
    from dataclasses import MISSING, fields

    from digest.assembly.registry import settable

    docs = field_docs(part)
    yield f"\n### {title}\n"
    yield (inspect.getdoc(part) or "").split("\n\n")[0].replace("\n", " ") + "\n"
    options = [f for f in fields(part) if f.name in settable(part) and f.name not in given]
    if not options:
        yield "No options."
        return
    yield "| key | default | |\n|---|---|---|"
    for f in options:
        needed = f.default is MISSING and f.default_factory is MISSING
        default = "needed" if needed else shown(f.default) if f.default is not MISSING else ""
        yield f"| `{f.name}` | {default} | {docs.get(f.name, '')} |"


def configuration() -> str:
    """Return docs/configuration.md."""
    from digest.assembly.registry import GROUPING, SINKS, SUMMARISE, loaded
    from digest.config import settings as s
    from digest.sources.feeds.feed import FeedSource
    from digest.sources.folders.folder import FolderSource
    from digest.sources.mails.mailbox import MailboxSource
    from digest.sources.net.http import Fetcher

    lines = [CONFIGURATION_HEAD]
    lines += settings_section("The file", s.Settings)
    lines += settings_section("sources", s.SourceSettings)
    common = {"name", "tags", "url", "path", "host", "fetcher", "password"}
    lines += part_section("Options of a `feed`", FeedSource, common)
    lines += part_section("Options of a `folder`", FolderSource, common)
    lines += part_section("Options of a `mailbox`", MailboxSource, common)
    lines.append("\nand one of `password`, `password_file` or `password_command`.")
    lines += settings_section("profiles", s.ProfileSettings)
    lines += settings_section("prefer and mute", s.PreferenceSettings)
    lines += settings_section("archive", s.ArchiveSettings)
    lines += settings_section("mail", s.MailSettings)
    lines.append("\n## sinks\n\nFurther places for the mail; `use` names one of these.")
    for name in SINKS:
        lines += part_section(f"`use: {name}`", loaded(SINKS, name), {"renderer", "idempotent"})
    makers = ", ".join(f"`{name}`" for name in SUMMARISE)
    lines.append(f"\n## summary\n\n`use` names what chooses sentences: {makers}.")
    lines += part_section("`use: digest`", loaded(SUMMARISE, "digest"), set())
    lines.append("\n## grouping\n\n`use` names what files reports under stories: `digest`.")
    lines += part_section("`use: digest`", loaded(GROUPING, "digest"), {"likeness"})
    lines += settings_section("reading", s.ReadingSettings)
    lines += settings_section("schedule", s.ScheduleSettings)
    lines.append("\n## fetch")
    lines += part_section("The fetcher", Fetcher, set())
    return "\n".join(lines) + "\n"


def commands() -> str:
    """Return docs/commands.md."""
    import typer.main

    from digest.cli.program import program

    root = typer.main.get_command(program)
    lines = [COMMANDS_HEAD, "## digest\n", *_options(root), *_below(root, "digest")]
    return "\n".join(lines) + "\n"


def _below(command: Any, path: str) -> Iterator[str]:
    for name, child in getattr(command, "commands", {}).items():
        full = f"{path} {name}"
        if getattr(child, "commands", None):
            yield from _below(child, full)
            continue
        arguments = " ".join(_argument(p) for p in child.params if p.param_type_name == "argument")
        yield f"\n## {full} {arguments}".rstrip() + "\n"
        yield inspect.cleandoc(child.help or "") + "\n"
        yield from _options(child)


def _argument(parameter: Any) -> str:
    name = str(parameter.metavar or parameter.name.upper())
    shown = name if parameter.required else f"[{name}]"
    return f"{shown}..." if parameter.nargs == -1 else shown


def _options(command: Any) -> Iterator[str]:
    for parameter in command.params:
        if parameter.param_type_name == "option" and not parameter.hidden:
            names = ", ".join(f"`{name}`" for name in parameter.opts)
            metavar = f" {parameter.metavar}" if parameter.metavar else ""
            yield f"- {names}{metavar}: {parameter.help or ''}".rstrip(": ")


def pages() -> dict[str, str]:
    """Return the written pages by file name."""
    from benchmarks.page import page

    return {
        "configuration.md": configuration(),
        "commands.md": commands(),
        "quality.md": page(),
        "decisions.md": decisions(),
    }


if __name__ == "__main__":
    sys.path.insert(0, str(HERE.parent))
    for file, text in pages().items():
        (HERE / file).write_text(text, encoding="utf-8")
        print(f"wrote docs/{file}")
