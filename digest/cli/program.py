"""The program: its commands, and the options every command has."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import nullcontext
from io import TextIOWrapper
from itertools import takewhile
from shutil import get_terminal_size
from typing import Annotated, Any

import typer

from digest import __version__
from digest.cli import archives, configuration, editions, running, sources, stories
from digest.cli.call import Call
from digest.cli.console import LEAST, Console, shown, told

FLAGS = {"--quiet", "-q", "--json"}
"""General options that take no value; no command may give these another meaning."""

ANSWERED = frozenset({"--help", "-h", "--version"})
"""Options that are answered while arguments are read, before a command is called."""

MISUSE: Any = typer.BadParameter.__base__
"""What the library raises for every command line that cannot be; it names none but this kind in public."""

NARROW = 52
"""Columns under which help has to be told how many there are: by itself it takes no fewer."""

program = typer.Typer(
    name="digest",
    help="Make a reading digest whose every sentence is copied word for word and cited.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"digest {__version__}")
        raise typer.Exit


@program.callback()
def _every(
    context: typer.Context,
    config: Annotated[
        str | None, typer.Option("--config", "-c", help="The configuration file.", metavar="FILE")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    _version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version.", callback=_print_version, is_eager=True
        ),
    ] = False,
) -> None:
    context.obj = Call(config=config, console=Console(quiet=quiet, as_json=as_json))


program.command("run")(running.run)
program.command("schedule")(running.schedule)
program.command("send")(running.send)
program.command("init")(configuration.init)
program.command("check")(configuration.check)
program.add_typer(configuration.group, name="config")
program.add_typer(sources.group, name="sources")
program.command("status")(editions.status)
program.command("editions")(editions.listed)
program.command("verify")(editions.verify)
program.add_typer(archives.group, name="archive")
program.add_typer(archives.templates, name="template")
program.command("why")(stories.why)
program.add_typer(stories.group, name="story")


def main() -> None:
    """Run the program with the arguments of the command line."""
    arguments = foremost(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        if isinstance(
            stream, TextIOWrapper
        ):  # any language is quoted, and not every terminal has it
            stream.reconfigure(errors="replace")
    columns = get_terminal_size().columns
    narrow = {"terminal_width": max(columns, LEAST)} if columns < NARROW else {}
    with nullcontext() if ANSWERED.isdisjoint(arguments) else shown():
        if "--json" in takewhile(lambda word: word != "--", arguments):
            raise SystemExit(_answered_in_json(arguments))
        program(arguments, prog_name="digest", **narrow)


def _answered_in_json(arguments: Sequence[str]) -> int:
    """Run the program; where it is called wrongly, say so in JSON, too. Return its exit code."""
    try:
        return program(arguments, prog_name="digest", standalone_mode=False) or 0
    except MISUSE as error:
        error.show()
        said = {"message": error.format_message(), "hint": _help_for(error), "exit_code": 2}
        console = Console(as_json=True)
        with told(console):
            console.result({"error": said})
        return 2


def _help_for(error: Any) -> str:
    return f"`{error.ctx.command_path} -h` says how it is called" if error.ctx else ""


def foremost(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with the options every command has before the command.

    People write them behind it as well: `digest run --json`, `digest check -c other.yaml`.
    """
    general, rest = list[str](), list[str]()
    left = list(arguments)
    while left:
        word = left.pop(0)
        if word == "--":
            rest += [word, *left]
            break
        if word in FLAGS or word.startswith("--config="):
            general.append(word)
        elif word in ("--config", "-c"):
            general += [word, *left[:1]]
            left = left[1:]
        else:
            rest.append(word)
    return general + rest
