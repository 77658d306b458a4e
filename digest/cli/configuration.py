"""`digest init`, `digest check`, `digest config show` and `digest config explain`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from digest.cli.call import Call
from digest.cli.console import told
from digest.errors import ConfigError
from digest.model import masked_address

group = typer.Typer(help="Look at the configuration.", no_args_is_help=True)

SECRETS = {"password", "username", "user"}


def init(
    context: typer.Context,
    folder: Annotated[
        str, typer.Argument(help="Where config.yaml is written.", metavar="DIR")
    ] = ".",
) -> None:
    """Write a commented config.yaml; one that is there is never overwritten."""
    call: Call = context.obj
    with told(call.console):
        path = Path(folder) / "config.yaml"
        if Path(folder).is_file():
            raise ConfigError(f"{folder} is a file, no folder", hint="choose a folder")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8") as file:
                file.write(_sample())
        except FileExistsError:
            raise ConfigError(
                f"{path} is there already and was not touched", hint="`digest check` looks at it"
            ) from None
        except OSError as error:
            raise ConfigError(f"{path}: {error.strerror}", hint="choose another folder") from None
        call.console.say(f"Wrote {path}.")
        call.console.say("Next: name your feeds in it, or `digest sources import FILE.opml`;")
        call.console.say("then `digest check`, and `digest run --dry-run` to see an edition.")
        call.console.result({"written": str(path)})


def _sample() -> str:
    from digest.assembly.shipped import sample_configuration

    return sample_configuration()


def check(context: typer.Context) -> None:
    """Check the configuration, the templates and the state without changing anything."""
    call: Call = context.obj
    with told(call.console):
        from digest import app as root
        from digest.assembly.checks import check_templates
        from digest.config.doubts import doubts

        loaded = call.loaded()
        with root.opened(loaded, root.Plan(rehearse=True, thorough=True)) as program:
            sources = len(program.app.sources)
            profiles = ", ".join(profile.name for profile in program.profiles())
        check_templates(loaded)
        found = doubts(loaded)
        for doubt in found:
            call.console.warn(doubt)
        call.console.say(f"{call.path()} is right. Sources: {sources}; profiles: {profiles}.")
        call.console.say(
            "Next: `digest sources check` asks the sources; `digest run` runs."
            if sources
            else "It names no source yet: `digest sources add ADDRESS-OR-FOLDER` adds one."
        )
        call.console.result(
            {"configuration": str(call.path()), "sources": sources, "doubts": found}
        )


@group.command("show")
def show(context: typer.Context) -> None:
    """Print the settings in force, defaults and environment included, secrets masked."""
    call: Call = context.obj
    with told(call.console):
        import yaml

        settings = _masked(call.loaded().settings.model_dump(mode="json", by_alias=True))
        call.console.say(yaml.safe_dump(settings, sort_keys=False, allow_unicode=True).rstrip())
        call.console.result(settings)


@group.command("explain")
def explain(
    context: typer.Context,
    key: Annotated[
        str | None,
        typer.Argument(help="A key or a section; all keys when not given.", metavar="KEY"),
    ] = None,
) -> None:
    """Say what a key of config.yaml means, what its default is, and where it stands."""
    call: Call = context.obj
    with told(call.console):
        from digest.assembly.shipped import reference_page
        from digest.cli.reference import about, keys
        from digest.config import nearest

        known = list(keys(reference_page()))
        found = about(known, key) if key else known
        if key and not found:
            close = nearest(
                key, sorted({one.name for one in known} | {one.section for one in known})
            )
            raise ConfigError(
                f"no key or section is called `{key}`{close if 'mean' in close else ''}",
                hint="`digest config explain` lists all",
            )
        section = ""
        for one in found:
            if one.section != section:
                call.console.say(f"{one.section}" if not section else f"\n{one.section}")
                section = one.section
            call.console.say(f"  {one.name} (default: {one.default})")
            if one.meaning and key:
                call.console.say(f"      {one.meaning}")
        call.console.result({"keys": [asdict(one) for one in found]})


def _masked(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {k: _masked(v, str(k)) for k, v in value.items()}
    if isinstance(value, list):
        return [_masked(v, key) for v in value]
    if key == "feed" and isinstance(value, str):
        return masked_address(value)
    return "********" if key in SECRETS and value else value
