"""`digest why` and `digest story`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

from digest.cli.call import Call
from digest.cli.console import told
from digest.cli.terminal import safe

group = typer.Typer(help="Look at stories and put them right.", no_args_is_help=True)

Asked = Annotated[
    str, typer.Argument(help="Id, name in addresses, or words of its title.", metavar="STORY")
]

Title = Annotated[str, typer.Argument(help="Its words; in quotation marks.", metavar="TITLE")]
Other = Annotated[str, typer.Argument(help="The other one, named the same way.", metavar="STORY")]


def why(
    context: typer.Context,
    asked: Annotated[
        list[str],
        typer.Argument(
            help="A story or article: id, address, file, or words of its title.",
            metavar="STORY|ARTICLE|URL",
        ),
    ],
) -> None:
    """Say what tied reports to their story, what became of an article, how a score came about."""
    call: Call = context.obj
    with told(call.console):
        from digest import app as root
        from digest import explaining

        with root.looking(call.loaded(), root.Plan()) as program:
            values = explaining.why(program, " ".join(asked))
        for line in explaining.in_words(values):
            call.console.say(line)
        call.console.result(values)


@group.command("list")
def listed(
    context: typer.Context,
    limit: Annotated[
        int, typer.Option("--limit", "-n", help="Most stories shown.", min=1, max=1000)
    ] = 30,
) -> None:
    """List the latest stories."""
    call: Call = context.obj
    with told(call.console):
        from digest import app as root

        with root.looking(call.loaded(), root.Plan()) as program:
            stories = program.store.latest_stories(limit)
        call.console.table(
            ("story", "state", "reports", "last seen (UTC)", "title"),
            [
                (
                    s.slug or s.id,
                    s.state.value,
                    str(s.reports),
                    f"{s.last_seen:%Y-%m-%d %H:%M}",
                    s.title,
                )
                for s in stories
            ],
        )
        call.console.result(
            {"stories": [{"id": s.id, "slug": s.slug, "title": s.title} for s in stories]}
        )


@group.command("merge")
def merge(context: typer.Context, first: Asked, second: Other) -> None:
    """Make two stories one, for good."""
    call: Call = context.obj
    with told(call.console):
        from digest import app as root
        from digest import refiling

        with root.correcting(call.loaded(), root.Plan()) as program:
            story = refiling.merge(program, first, second, datetime.now(UTC))
        call.console.say(f"One story now: {story.title} [{story.slug or story.id}]")
        call.console.result({"story": story.id})


@group.command("split")
def split(
    context: typer.Context,
    asked: Asked,
    reports: Annotated[
        list[str],
        typer.Argument(help="Ids or addresses of the reports to take out.", metavar="REPORT"),
    ],
) -> None:
    """Take reports out of a story into one of their own, for good."""
    call: Call = context.obj
    with told(call.console):
        from digest import app as root
        from digest import refiling

        with root.correcting(call.loaded(), root.Plan()) as program:
            story = refiling.split(program, asked, reports, datetime.now(UTC))
        call.console.say(f"A story of its own: {story.title} [{story.slug or story.id}]")
        call.console.result({"story": story.id})


@group.command("rename")
def rename(context: typer.Context, asked: Asked, title: Title) -> None:
    """Give a story a title that it keeps."""
    call: Call = context.obj
    with told(call.console):
        from digest import app as root
        from digest import refiling

        with root.correcting(call.loaded(), root.Plan()) as program:
            story = refiling.rename(program, asked, safe(title), datetime.now(UTC))
        call.console.say(f"Renamed: {story.title} [{story.slug or story.id}]")
        call.console.result({"story": story.id})
