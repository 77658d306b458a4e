"""`digest status`, `digest editions` and `digest verify`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from digest.cli.call import Call
from digest.cli.console import told
from digest.cli.deliveries import as_values, standing, way_out
from digest.counting import counted
from digest.errors import ConfigError
from digest.model import DeliveryState

if TYPE_CHECKING:
    from digest.app import Running
    from digest.model import SourceHealth
    from digest.verification.checked import Checked


def listed(context: typer.Context) -> None:
    """List the editions, the newest first."""
    call: Call = context.obj
    with told(call.console):
        from digest import app as root

        with root.looking(call.loaded(), root.Plan()) as program:
            lines = [
                line
                for profile in program.profiles()
                for line in reversed(program.store.edition_lines(profile.name))
            ]
        call.console.table(
            ("edition", "no.", "stories", "briefs", "articles", "first headline"),
            [
                (
                    line.id,
                    str(line.number),
                    str(line.stories),
                    str(line.briefs),
                    str(line.articles),
                    line.headlines[0] if line.headlines else "",
                )
                for line in lines
            ],
        )
        if not lines:
            call.console.say("No edition yet; `digest run` makes one.")
        call.console.result({"editions": [line.id for line in lines]})


def status(context: typer.Context) -> None:
    """Say how the sources fare, what was made last, and what waits to be sent."""
    call: Call = context.obj
    with told(call.console):
        from digest import app as root

        with root.opened(call.loaded(), root.Plan()) as program:
            _tell_sources(call, program)
            _tell_last(call, program)
            _tell_kept(call, program)
            lacks = program.app.grouping.lacks()
            for lack in lacks:
                call.console.warn(lack)
            call.console.result({"grouping": {"lacks": lacks}})


def _tell_sources(call: Call, program: Running) -> None:
    names = {source.name for source in program.app.sources}
    known = program.store.health()
    health = [source for source in known if source.name in names]
    removed = [source for source in known if source.name not in names]
    head = ("source", "kind", "items", "last success (UTC)", "trouble")
    call.console.table(head, [_row(source) for source in health])
    for source in removed:
        call.console.say(f"{source.name}: removed; what came from it stays ({source.items} items)")
    gone = [{"name": source.name, "items": source.items} for source in removed]
    call.console.result({"sources": [_values(source) for source in health], "removed": gone})


def _row(source: SourceHealth) -> tuple[str, ...]:
    """Return how a source fares as the cells of a table."""
    success = f"{source.last_success:%Y-%m-%d %H:%M}" if source.last_success else "never"
    failures = counted(source.failures, "failure", "failures")
    trouble = f"{failures}: {_said(source)}" if source.failures else ""
    return (source.name, source.kind, str(source.items), success, trouble)


def _values(source: SourceHealth) -> dict[str, object]:
    """Return how a source fares as JSON has it."""
    return {
        "name": source.name,
        "items": source.items,
        "last_success": source.last_success,
        "failures": source.failures,
        "message": source.message,
    }


def _said(source: SourceHealth) -> str:
    """Return what is wrong with a source without the address in front, which it is listed by."""
    return re.sub(r"\Ahttps?://\S+:\s", "", source.message, count=1)


def _tell_last(call: Call, program: Running) -> None:
    editions = []
    for profile in program.profiles():
        lines = program.store.edition_lines(profile.name)
        if not lines:
            call.console.say(f"{profile.name}: no edition yet")
            continue
        last = lines[-1]
        deliveries = program.store.deliveries(last.id)
        made = counted(len(lines), "edition", "editions")
        call.console.say(f"{profile.name}: {made}, the last {last.id}")
        for one in deliveries:
            call.console.say(f"  {standing(one)}")
            if one.state in (DeliveryState.PENDING, DeliveryState.FAILED):
                call.console.say(f"      {way_out(one)}")
        if not program.loaded.settings.mail:
            call.console.say("  no mail: no server is configured")
        told = list(map(as_values, deliveries))
        editions.append({"profile": profile.name, "last": last.id, "deliveries": told})
    call.console.result({"profiles": editions})


def _tell_kept(call: Call, program: Running) -> None:
    held = program.store.holdings()
    size = "" if held.bytes is None else f"; {held.bytes / 1e6:.1f} MB"
    call.console.say(
        f"kept: {counted(held.articles, 'article', 'articles')} in "
        f"{counted(held.stories, 'story', 'stories')}, {held.open_stories} of them open; "
        f"{counted(held.editions, 'edition', 'editions')} with "
        f"{counted(held.quotes, 'quote', 'quotes')}{size}"
    )
    doubtful = program.store.deliveries_in_doubt()
    for one in doubtful:
        to = f"{one.edition} to {one.address}"
        call.console.warn(f"in doubt: {to}: {one.message}; `digest send {one.edition}` sends again")
    call.console.result(
        {
            "kept": {"articles": held.articles, "stories": held.stories, "bytes": held.bytes},
            "in_doubt": [{"edition": one.edition, "address": one.address} for one in doubtful],
        }
    )


def verify(
    context: typer.Context,
    edition: Annotated[
        str | None,
        typer.Argument(
            help="The edition, or the folder of an archive; all of the state when not given.",
            metavar="EDITION",
        ),
    ] = None,
    live: Annotated[
        bool, typer.Option("--live", help="Fetch the pages again and compare them, too.")
    ] = False,
) -> None:
    """Check every quote of an edition against the stored text, by place and hash.

    Of an archive's folder, or one JSON file of its editions, each quote is checked against the
    stored texts that lie there, without state or configuration.

    Exit code 1 when a quote does not stand in the stored text; with --live also when its page
    reads otherwise or is gone, which the next edition then tells, and 3 when a page could not
    be looked at.
    """
    call: Call = context.obj
    with told(call.console):
        from digest.verification import archive, checked

        if edition is not None and archive.is_archive(edition):
            if live:
                raise _needs_state(edition)
            findings = archive.verify_archive(Path(edition))
        else:
            findings = _of_state(call, edition, live)
        for line in checked.in_words(findings):
            call.console.say(line)
        call.console.result(checked.as_values(findings))
        code = 1 if checked.failed(findings) else 3 if checked.unseen(findings) else 0
    raise typer.Exit(code)


def _needs_state(named: str) -> ConfigError:
    return ConfigError(
        f"{named} is an archive: its pages are compared with those of today by the state it came from",
        hint="`digest verify --live` beside the configuration; without --live the archive is checked",
    )


def _of_state(call: Call, edition: str | None, live: bool) -> tuple[Checked, ...]:
    """Check the quotes of an edition of the state, or of all; with `live` their pages, too."""
    from digest import app as root
    from digest.assembly.sources import page_fetcher
    from digest.verification import stored

    way = root.noting if live else root.looking
    with way(call.loaded(), root.Plan()) as program:
        fetch = page_fetcher(program.loaded) if live else None
        findings = stored.verify(program, edition, fetch)
        if live:
            stored.keep(program, findings, call.now())
    return findings
