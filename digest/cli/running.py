"""`digest run`, `digest send` and `digest schedule`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from digest.cli.call import Call, check_folder
from digest.cli.console import told
from digest.cli.deliveries import as_values, standing, tell_undelivered
from digest.cli.outcome import RunOutcome, tell
from digest.counting import counted
from digest.errors import ConfigError

if TYPE_CHECKING:
    from digest.app import Running
    from digest.model import Edition, Profile

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
    typer.Option(
        "--date", help="Make the edition of this day, not of one to come.", metavar="YYYY-MM-DD"
    ),
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

FIRST_YEAR = 1980
"""No article is taken to be older."""


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

        check_folder(out)
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
            wish = _Wish(_parsed(day), each_day)
            _refuse_to_come(wish, profiles, now)
            outcome = _run(program, profiles, wish, now)
            tell(call, program, outcome)
    if code := outcome.code(strict=strict):
        raise typer.Exit(code)


@dataclass(frozen=True, slots=True)
class _Wish:
    """Of which day an edition is wanted: of today where none is named, or of each day there is."""

    day: date | None
    each_day: bool

    def __post_init__(self) -> None:
        if self.day and self.each_day:
            raise ConfigError("--date and --each-day exclude each other", hint="give one of them")


def _parsed(day: str | None) -> date | None:
    if day is None:
        return None
    try:
        parsed = date.fromisoformat(day)
    except ValueError:
        raise ConfigError(f"--date: {day!r} is not a day", hint="write it 2026-11-19") from None
    if parsed.year < FIRST_YEAR:
        raise ConfigError(
            f"--date: {day} is earlier than any article digest reads",
            hint=f"name a day from {FIRST_YEAR} on",
        )
    return parsed


def _refuse_to_come(wish: _Wish, profiles: Sequence[Profile], now: datetime) -> None:
    """Raise ConfigError for a day that has not begun on the clock of a profile."""
    for profile in profiles:
        today = now.astimezone(ZoneInfo(profile.timezone)).date()
        if wish.day and wish.day > today:
            raise ConfigError(
                f"--date: {wish.day} is still to come: on the clock of `{profile.name}` "
                f"({profile.timezone}) it is {today}",
                hint="name that day or an earlier one; without --date the edition is today's",
            )


def _run(program: Running, profiles: Sequence[Profile], wish: _Wish, now: datetime) -> RunOutcome:
    """Collect, make the editions and deliver them; note both, unless it is a rehearsal."""
    from digest import pipeline
    from digest.redelivery import still_waiting, undelivered

    latest = max(_moment(profile, wish, now) for profile in profiles)
    collected = (
        pipeline.gather(program.app, now)
        if wish.each_day
        else pipeline.collect(program.app, now, latest)
    )
    editions = _editions(program, profiles, wish, now)
    if not program.plan.rehearse:
        _note(program, profiles, editions, now)
        program.tidy(now)
    waiting = (*undelivered(program, editions), *still_waiting(program, editions))
    return RunOutcome(profiles=profiles, collected=collected, editions=editions, waiting=waiting)


def _moment(profile: Profile, wish: _Wish, now: datetime) -> datetime:
    """Return the moment an edition is made for: now, or the asked-for day's hour."""
    from digest.due import due_on

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
        from digest.redelivery import send_again, send_test

        with root.running(call.loaded(), root.Plan(hear=call.console.hear)) as program:
            now = call.now()
            if test is not None:
                waiting = send_test(program, edition, test)
                sent = 0 if waiting else 1
            else:
                sent, waiting = send_again(program, edition, now)
            if sent:
                call.console.say(f"Sent: {counted(sent, 'delivery', 'deliveries')}.")
            if test is not None:
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
