"""`digest archive` and `digest template`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from digest.cli.call import Call, check_folder
from digest.cli.console import told
from digest.counting import counted
from digest.errors import ConfigError, DigestError

group = typer.Typer(help="The archive of editions.", no_args_is_help=True)
templates = typer.Typer(
    help="The templates that pages and mails are made of.", no_args_is_help=True
)


@group.command("build")
def build(
    context: typer.Context,
    out: Annotated[
        str | None, typer.Option("--out", "-o", help="Write it there instead.", metavar="DIR")
    ] = None,
) -> None:
    """Write the pages of every edition anew, after a change of templates or of place."""
    call: Call = context.obj
    with told(call.console):
        from digest import app as root
        from digest.redelivery import rebuild

        check_folder(out)
        with root.running(call.loaded(), root.Plan(hear=call.console.hear, out=out)) as program:
            written = rebuild(program)
            call.console.say(
                f"Wrote {counted(written, 'edition', 'editions')} to {program.archive_folder()}."
            )
        call.console.result({"editions": written})


@templates.command("export")
def export(
    context: typer.Context,
    folder: Annotated[str, typer.Argument(help="A new folder.", metavar="DIR")],
) -> None:
    """Copy the built-in templates into a folder of yours, to be changed there.

    Name the folder as `templates` in config.yaml and delete from it what you do not change.
    """
    call: Call = context.obj
    with told(call.console):
        from digest.assembly.shipped import template_texts

        place = Path(folder)
        if place.exists():
            raise ConfigError(f"{folder} is there already", hint="name a new folder")
        texts = template_texts(None)
        for name, text in texts.items():
            if name.startswith("init/"):
                continue
            _write(place / name, text)
        call.console.say(f"Wrote the templates to {folder}.")
        call.console.say(f"Next: set `templates: {folder}` in config.yaml, then `digest check`.")
        call.console.result({"folder": folder})


def _write(target: Path, text: str) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    except OSError as error:
        raise DigestError(
            f"{target}: {error.strerror or error}", hint="name a folder that can be written"
        ) from None
