"""`digest run`, `digest send` and `digest schedule`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from digest.cli.call import Call
from digest.cli.console import told
from digest.cli.deliveries import as_values, standing, tell_undelivered, tell_unwritten
from digest.cli.terminal import safe
from digest.counting import counted
from digest.errors import ConfigError

if TYPE_CHECKING:
    from digest.app import Running
    from digest.model import Collected, Delivery, Edition, Profile

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        help="Folders, files or feed addresses to make one edition of, without configuration.",
        metavar="PATH",
        show_default=False,
    ),
]
Out = Annotated[
    str | None, typer.Option("--out", "-o", help="Where the archive is written.", metavar="DIR")
]
Day = Annotated[
    str | None,
    typer.Option("--date", help="Make the edition of this day.", metavar="YYYY-MM-DD"),
]
EachDay = Annotated[
    bool, typer.Option("--each-day", help="Make one edition for each day of what is there.")
]
ProfileNames = Annotated[
    list[str] | None, typer.Option("--profile", "-p", help="Only this profile.", metavar="NAME")
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Print the edition as text; keep, write and send nothing.")
]
Strict = Annotated[
    bool, typer.Option("--strict", help="Exit with 3 when a source or an item failed.")
]
AllowPrivate = Annotated[
    bool,
    typer.Option("--allow-private", help="PATH may be an address on this machine or its network."),
]
NoSend = Annotated[bool, typer.Option("--no-send", help="Write the archive, send no mail.")]


def run(
    context: typer.Context,
    paths: Paths = None,
    out: Out = None,
    day: Day = None,
    each_day: EachDay = False,
    profile: ProfileNames = None,
    dry_run: DryRun = False,
    strict: Strict = False,
    no_send: NoSend = False,
    allow_private: AllowPrivate = False,
) -> None:
    """Pick up what is new and make an edition of it.

    Without PATH, of what config.yaml names; with PATH, of just that, remembering nothing.
    Exit codes: 0 done or nothing new, 1 failed, 2 usage or configuration, 3 made but a source
    failed (with --strict), 4 made but not sent, 130 interrupted.
    """
    call: Call = context.obj
    with told(call.console):
        now = call.now()  # before the heavy imports: some of them read the same variable
        from digest import app as root
        from digest.assembly.one_off import PRIVATE, PUBLIC, one_off

        reach = PRIVATE if allow_private else PUBLIC
        loaded = one_off(paths, out, reach) if paths else call.loaded()
        plan = root.Plan(
            hear=call.console.hear,
            out=out,
            rehearse=dry_run,
            send=not (no_send or dry_run),
            eager=True,
        )
        if not loaded.settings.sources:
            raise ConfigError(
                f"{call.path()} names no source to read",
                hint="`digest sources add ADDRESS-OR-FOLDER` adds one; "
                "`digest sources import FILE.opml` adds a list",
            )
        with root.running(loaded, plan) as program:
            profiles = program.profiles(profile or ())
            code = _run(
                call, program, profiles, _Wish(_parsed(day), each_day, strict, dry_run), now
            )
    if code:
        raise typer.Exit(code)


class _Wish:
    """What the options of one run ask for."""

    def __init__(self, day: date | None, each_day: bool, strict: bool, dry_run: bool) -> None:
        if day and each_day:
            raise ConfigError("--date and --each-day exclude each other", hint="give one of them")
        self.day, self.each_day, self.strict, self.dry_run = day, each_day, strict, dry_run


def _parsed(day: str | None) -> date | None:
    if day is None:
        return None
    try:
        return date.fromisoformat(day)
    except ValueError:
        raise ConfigError(f"--date: {day!r} is not a day", hint="write it 2026-11-19") from None


def _run(
    call: Call, program: Running, profiles: Sequence[Profile], wish: _Wish, now: datetime
) -> int:
    from digest import pipeline

    collected = (
        pipeline.gather(program.app, now)
        if wish.each_day
        else pipeline.collect(program.app, now, _moment(profiles[0], wish, now))
    )
    editions = _editions(program, profiles, wish, now)
    if not wish.dry_run:
        _note(program, profiles, editions, now)
        program.tidy(now)
    waiting = (*program.undelivered(editions), *program.still_waiting(editions))
    _tell_problems(call, collected)
    if wish.dry_run:
        for edition in editions:
            call.console.text(safe(program.as_text(edition)) + "\n")
    else:
        _tell_editions(call, program, editions, waiting)
    if not editions:
        call.console.say(_nothing(program, profiles, collected))
        _tell_doubts(call, program)
    elif collected.left:
        left = counted(collected.left, "item was", "items were")
        call.console.say(f"{left} left: older than a first run takes, or more than one run takes.")
    if program.one_off:
        tell_unwritten(call, waiting)
    else:
        tell_undelivered(call, waiting, [edition.id for edition in editions])
    call.console.result(_result(collected, editions, waiting))
    return _code(collected, editions, waiting, wish)


def _moment(profile: Profile, wish: _Wish, now: datetime) -> datetime:
    """Return the moment an edition is made for: now, or the asked-for day's hour."""
    from digest.moments import due_on

    return min(now, due_on(profile, wish.day)) if wish.day else now


def _editions(
    program: Running, profiles: Sequence[Profile], wish: _Wish, now: datetime
) -> list[Edition]:
    from digest import pipeline

    if wish.each_day:
        return pipeline.replay(program.app, profiles, now)
    made = [
        pipeline.publish(program.app, profile, _moment(profile, wish, now)) for profile in profiles
    ]
    return [edition for edition in made if edition]


def _note(
    program: Running, profiles: Sequence[Profile], editions: Sequence[Edition], now: datetime
) -> None:
    """Log the run, so that the schedule knows what was published by hand."""
    from digest.model import Run, RunKind

    for profile in profiles:
        made = [edition.id for edition in editions if edition.profile == profile.name]
        message = ", ".join(made) or "nothing new"
        run = Run(kind=RunKind.PUBLISH, began=now, message=message, profile=profile.name)
        program.store.note_run(run)


def _nothing(program: Running, profiles: Sequence[Profile], collected: Collected) -> str:
    if collected.sources and collected.failed_sources == collected.sources:
        return "No edition: no source could be fetched."
    if collected.left and not collected.articles:
        return f"Nothing new; {collected.left} older items were left out."
    if any(program.store.edition_lines(profile.name) for profile in profiles):
        return "Nothing new since the last edition."
    if collected.articles:
        return "Nothing new to tell, and no edition was made before."
    return "Nothing new: no articles were found."


def _tell_doubts(call: Call, program: Running) -> None:
    from digest.config.doubts import doubts

    for doubt in doubts(program.loaded):
        call.console.warn(doubt)


def _tell_problems(call: Call, collected: Collected) -> None:
    for problem in collected.problems[:20]:
        named = problem.message.startswith(f"{problem.subject}: ")
        subject = "" if named else f"{problem.subject}: "
        call.console.note(f"digest: {subject}{problem.message}")
    if len(collected.problems) > 20:
        call.console.note(f"digest: and {len(collected.problems) - 20} more problems")


def _tell_editions(
    call: Call, program: Running, editions: Sequence[Edition], waiting: Sequence[Delivery]
) -> None:
    for edition in editions:
        day = f"{edition.day:%Y-%m-%d}"
        call.console.say(f"{edition.title}, {day}: {_made_of(edition)}.")
        for topic, number in edition.gave_way:
            gave = counted(number, "story", "stories")
            call.console.say(f"  {topic}: {gave} less in full, for other topics (`per_topic`)")
    unwritten = {delivery.edition for delivery in waiting if delivery.sink == "archive"}
    if editions and editions[-1].id not in unwritten:
        for line in program.where_to_look(editions[-1]):
            call.console.say(line)


def _made_of(edition: Edition) -> str:
    told = (
        (len(edition.briefs), "story", "stories"),
        (len(edition.in_brief), "brief", "briefs"),
        (len(edition.corrections), "correction", "corrections"),
    )
    what = " and ".join(counted(*some) for some in told if some[0])
    if not edition.articles:
        return what
    came = f"{what} from {counted(edition.articles, 'article', 'articles')}"
    return f"{came}, {counted(edition.outlets, 'outlet', 'outlets')}" if edition.outlets else came


def _result(
    collected: Collected, editions: Sequence[Edition], waiting: Sequence[Delivery]
) -> dict[str, object]:
    return {
        "items": collected.items,
        "articles": collected.articles,
        "left": collected.left,
        "sources": collected.sources,
        "failed_sources": collected.failed_sources,
        "problems": [
            {"stage": p.stage, "subject": p.subject, "message": p.message}
            for p in collected.problems
        ],
        "editions": [
            {
                "id": edition.id,
                "number": edition.number,
                "day": edition.day.isoformat(),
                "stories": len(edition.briefs),
                "briefs": len(edition.in_brief),
                "articles": edition.articles,
            }
            for edition in editions
        ],
        "undelivered": list(map(as_values, waiting)),
    }


def _code(
    collected: Collected, editions: Sequence[Edition], waiting: Sequence[Delivery], wish: _Wish
) -> int:
    if waiting:
        return 4
    if not editions and collected.sources and collected.failed_sources == collected.sources:
        return 1
    return 3 if wish.strict and collected.problems else 0


def send(
    context: typer.Context,
    edition: Annotated[
        str | None,
        typer.Argument(
            help="All that waits is sent anyway; of this edition what failed or is in doubt, too. "
            "With --test the edition to send, the latest when not given.",
            metavar="EDITION",
        ),
    ] = None,
    test: Annotated[
        str | None,
        typer.Option("--test", help="Send it to this address only, now.", metavar="ADDRESS"),
    ] = None,
) -> None:
    """Try again what was made and not sent, or send an edition to try the mail server."""
    call: Call = context.obj
    with told(call.console):
        from digest import app as root

        with root.running(call.loaded(), root.Plan(hear=call.console.hear)) as program:
            now = call.now()
            if test:
                waiting = program.send_test(edition, test)
                sent = 0 if waiting else 1
            else:
                sent, waiting = program.send_again(edition, now)
            if sent:
                call.console.say(f"Sent: {counted(sent, 'delivery', 'deliveries')}.")
            if test:
                for one in waiting:
                    call.console.warn(standing(one))
            else:
                tell_undelivered(call, waiting)
            if not sent and not waiting:
                call.console.say("Nothing is waiting to be sent.")
            call.console.result({"sent": sent, "undelivered": list(map(as_values, waiting))})
    if waiting:
        raise typer.Exit(4)


def schedule(context: typer.Context) -> None:
    """Collect every few minutes and publish each profile at its hour, until stopped."""
    call: Call = context.obj
    with told(call.console):
        from digest.schedule import serve

        serve(call.path(), call.console.note)
