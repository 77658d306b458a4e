"""`digest sources`: list, add, remove, check, import, export."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from digest.cli.call import Call
from digest.cli.console import told
from digest.counting import counted
from digest.errors import ConfigError, DigestError, SourceError
from digest.model import open_address

if TYPE_CHECKING:
    from digest.config import SourceSettings
    from digest.sources.check import Diagnosis
    from digest.sources.feeds.opml import Subscription

group = typer.Typer(help="The feeds, folders and mailboxes that are read.", no_args_is_help=True)

AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="They may lie on this machine or its network.")
]

LARGEST_LIST = 10_000_000
"""Bytes of an OPML file."""


@group.command("list")
def listed(context: typer.Context) -> None:
    """List the sources and how they fare."""
    call: Call = context.obj
    with told(call.console):
        from digest import app as root

        loaded = call.loaded()
        with root.looking(loaded, root.Plan()) as program:
            health = {one.name: one for one in program.store.health()}
        found = []
        for source in loaded.settings.sources:
            name = source.name or source.place
            known = health.get(name)
            found.append(
                {
                    "name": name,
                    "kind": source.kind,
                    "tags": list(source.tags),
                    "items": known.items if known else 0,
                    "trouble": known.message if known and known.failures else "",
                }
            )
        rows = [[_in_a_cell(value) for value in one.values()] for one in found]
        call.console.table(("source", "kind", "tags", "items", "trouble"), rows)
        if not rows:
            call.console.say("No sources yet; `digest sources add ADDRESS` adds one.")
        call.console.result({"sources": found})


def _in_a_cell(value: object) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)


@group.command("add")
def add(
    context: typer.Context,
    addresses: Annotated[
        list[str], typer.Argument(help="Feeds, sites or folders.", metavar="ADDRESS")
    ],
    name: Annotated[str | None, typer.Option("--name", help="What to call it.")] = None,
    tag: Annotated[list[str] | None, typer.Option("--tag", help="May be repeated.")] = None,
    allow_private: AllowPrivate = False,
) -> None:
    """Add sources to config.yaml; a site's feed is looked for."""
    call: Call = context.obj
    with told(call.console):
        from digest.config.editing import add_sources

        if name and len(addresses) > 1:
            raise ConfigError("--name names one source", hint="add them one at a time")
        more: dict[str, object] = {"tags": tuple(tag)} if tag else {}
        reach = _reach(allow_private)
        entries = [_entry(call, address, name, more, reach) for address in addresses]
        added = add_sources(call.path(), entries)
        for entry in entries:
            call.console.say(str(entry.get("feed") or entry.get("folder")))
        rest = _there_already(len(entries) - added)
        call.console.say(f"{added} added{rest}. Next: `digest sources check`, then `digest run`.")
        call.console.result({"added": added})


def _reach(allow_private: bool) -> dict[str, object]:
    """Return what a source says of where its address may lie."""
    return {"allow_private": True} if allow_private else {}


def _there_already(many: int) -> str:
    return f"; {counted(many, 'was', 'were')} there already" if many else ""


def _entry(
    call: Call,
    address: str,
    name: str | None,
    more: Mapping[str, object],
    reach: Mapping[str, object],
) -> dict[str, object]:
    from digest.assembly.one_off import check_place, is_there

    if "://" not in address and (is_there(address) or not address.strip()):
        check_place(address)
        folder = _from_configuration(call, address)
        return {"folder": folder, **({"name": name} if name else {}), **more}
    if address.startswith(("/", ".", "~")):
        raise ConfigError(f"{address}: no such folder", hint="create it, or correct the path")
    from digest.assembly.sources import finder
    from digest.sources.net.guard import Reach

    find = finder(call.loaded(), Reach.PRIVATE if reach else Reach.PUBLIC)
    try:
        found = find(address, datetime.now(UTC))
    except SourceError as error:
        raise SourceError(f"{address}: {error.message}", hint=error.hint) from None
    title = name or found.title
    return {"feed": found.url, **({"name": title} if title else {}), **more, **reach}


def _from_configuration(call: Call, place: str) -> str:
    """Return a path as it is written in the configuration: seen from the folder that lies in."""
    folder = call.path().resolve().parent
    if folder == Path.cwd() or Path(place).expanduser().is_absolute():
        return place
    return os.path.relpath(place, folder)


@group.command("remove")
def remove(
    context: typer.Context,
    source: Annotated[str, typer.Argument(help="Its name or address.", metavar="SOURCE")],
) -> None:
    """Remove a source from config.yaml; what came from it stays."""
    call: Call = context.obj
    with told(call.console):
        from digest.config.editing import remove_source

        place = remove_source(call.path(), source)
        call.console.say(f"Removed {place}.")
        call.console.result({"removed": place})


@group.command("check")
def check(
    context: typer.Context,
    names: Annotated[list[str] | None, typer.Argument(help="Only these.", metavar="SOURCE")] = None,
) -> None:
    """Ask every source now and say what came; keep nothing. Exit code 1 when one fails."""
    call: Call = context.obj
    with told(call.console):
        from digest import app as root
        from digest.pools import Threads
        from digest.sources.check import check as diagnose
        from digest.sources.check import unanswered

        loaded = call.loaded()
        wanted = _wanted(loaded.settings.sources, names or ())
        with root.opened(loaded, root.Plan(rehearse=True)) as program:
            asked = [s for s in program.app.sources if s.name in wanted]
        now = datetime.now(UTC)
        outcomes = Threads().map(lambda source: diagnose(source, now), asked)
        found = [
            unanswered(source, one) if isinstance(one, DigestError) else one
            for source, one in zip(asked, outcomes, strict=True)
        ]
        _tell(call, found)
        call.console.result({"sources": [_values(one) for one in found]})
        failed = sum(not one.works for one in found)
        call.console.say(
            f"{len(found) - failed} of {counted(len(found), 'source works', 'sources work')}."
        )
    if failed:
        raise typer.Exit(1)


def _wanted(sources: Sequence[SourceSettings], asked: Sequence[str]) -> set[str]:
    """Return the names of the sources asked for by name or address, of all where none is.

    Raise ConfigError with every one that there is not.
    """
    from digest.config import nearest

    by_name = {word: s.name or s.place for s in sources for word in (s.place, s.name or s.place)}
    strange = [name for name in asked if name not in by_name]
    if strange:
        raise ConfigError(
            "\n".join(f"no source is called `{n}`{nearest(n, list(by_name))}" for n in strange),
            hint="`digest sources list` lists them",
        )
    return {by_name[name] for name in asked or by_name}


def _tell(call: Call, found: Sequence[Diagnosis]) -> None:
    for one in found:
        call.console.say(f"{'ok  ' if one.works else 'FAIL'}  {one.name}: {one.message}")
        for note in ([one.hint] if one.hint else []) + list(one.notes):
            call.console.say(f"      {note}")


def _values(one: Diagnosis) -> dict[str, object]:
    return {
        "name": one.name,
        "works": one.works,
        "message": one.message,
        "hint": one.hint,
        "trouble": one.trouble,
        "items": one.items,
        "newest": one.newest,
        "notes": list(one.notes),
    }


@group.command("import")
def imported(
    context: typer.Context,
    file: Annotated[
        str, typer.Argument(help="An OPML file; - for standard input.", metavar="FILE")
    ],
    allow_private: AllowPrivate = False,
) -> None:
    """Add the feeds of an OPML file to config.yaml; its folders become tags."""
    call: Call = context.obj
    with told(call.console):
        from digest.config.editing import add_sources
        from digest.sources.feeds.opml import read_opml

        try:
            found = read_opml(_body(file), file)
        except SourceError as error:
            raise ConfigError(f"{file}: {error.message}", hint=error.hint) from None
        if not found.feeds:
            why = "; ".join(problem.message for problem in found.problems)
            raise ConfigError(
                f"{file}: {why}", hint="export it as OPML from the program it comes from"
            )
        reach = _reach(allow_private)
        entries = [_listed(feed, reach) for feed in found.feeds]
        added = add_sources(call.path(), entries)
        for problem in found.problems:
            call.console.note(f"digest: {problem.subject}: {problem.message}")
        listed = counted(len(entries) + found.refused, "feed", "feeds")
        rest = _there_already(len(entries) - added)
        rest += f"; {found.refused} without an address of a feed" if found.refused else ""
        call.console.say(f"{added} of {listed} added{rest}.")
        call.console.say("Next: `digest run --dry-run` shows an edition of them.")
        call.console.result({"added": added, "feeds": len(entries), "refused": found.refused})


def _listed(feed: Subscription, reach: Mapping[str, object]) -> dict[str, object]:
    """Return a feed of a list as config.yaml names it."""
    tags = {"tags": feed.tags} if feed.tags else {}
    return {"feed": feed.url, "name": feed.title, **tags, **reach}


def _body(file: str) -> bytes:
    try:
        if file == "-":
            return sys.stdin.buffer.read(LARGEST_LIST + 1)
        with Path(file).open("rb") as opened:
            return opened.read(LARGEST_LIST + 1)
    except OSError as error:
        raise ConfigError(f"{file}: {error.strerror}", hint="check the path") from None


@group.command("export")
def exported(
    context: typer.Context,
    file: Annotated[str, typer.Argument(help="Where to write; - prints it.", metavar="FILE")] = "-",
) -> None:
    """Write the feeds as OPML; their tags become folders."""
    call: Call = context.obj
    with told(call.console):
        from digest.sources.feeds.opml import Subscription, write_opml

        followed = [source for source in call.loaded().settings.sources if source.feed]
        feeds = [
            Subscription(
                url=open_address(source.feed or ""),
                title=source.name or open_address(source.feed or ""),
                tags=source.tags,
            )
            for source in followed
        ]
        locked = sum(open_address(source.feed or "") != source.feed for source in followed)
        if locked:
            call.console.note(f"Names and passwords in {locked} of the addresses are left out.")
        body = write_opml(feeds)
        listed = [{"feed": feed.url, "name": feed.title, "tags": list(feed.tags)} for feed in feeds]
        call.console.result({"feeds": listed})
        if file == "-":
            call.console.text(body.decode("utf-8"))
            return
        try:
            Path(file).write_bytes(body)
        except OSError as error:
            raise ConfigError(f"{file}: {error.strerror}", hint="check the path") from None
        call.console.say(f"Wrote {counted(len(feeds), 'feed', 'feeds')} to {file}.")
