"""`digest init`, `digest check` and `digest config show`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from digest.cli.call import Call
from digest.cli.console import told
from digest.errors import ConfigError

group = typer.Typer(help="Look at the configuration.", no_args_is_help=True)

SECRETS = {"password", "username"}


def init(
    context: typer.Context,
    folder: Annotated[
        str, typer.Argument(help="Where config.yaml is written.", metavar="[DIR]")
    ] = ".",
) -> None:
    """Write a commented config.yaml; one that is there is never overwritten."""
    call: Call = context.obj
    with told(call.console):
        path = Path(folder) / "config.yaml"
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
    from digest.templating import sample_configuration

    return sample_configuration()


def check(context: typer.Context) -> None:
    """Check the configuration, the templates and the state without changing anything."""
    call: Call = context.obj
    with told(call.console):
        from digest import app as root

        loaded = call.loaded()
        with root.opened(loaded, root.Plan(rehearse=True)) as program:
            sources = len(program.app.sources)
            profiles = ", ".join(profile.name for profile in program.profiles())
        root.check_folders(loaded)
        root.check_templates(loaded)
        call.console.say(f"{call.path()} is right. Sources: {sources}; profiles: {profiles}.")
        call.console.say(
            "Next: `digest sources check` asks the sources; `digest run` runs."
            if sources
            else "It names no source yet: `digest sources add ADDRESS-OR-FOLDER` adds one."
        )
        call.console.result({"configuration": str(call.path()), "sources": sources})


@group.command("show")
def show(context: typer.Context) -> None:
    """Print the settings in force, defaults and environment included, secrets masked."""
    call: Call = context.obj
    with told(call.console):
        import yaml

        settings = _masked(call.loaded().settings.model_dump(mode="json", by_alias=True))
        call.console.say(yaml.safe_dump(settings, sort_keys=False, allow_unicode=True).rstrip())
        call.console.result(settings)


def _masked(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {k: _masked(v, str(k)) for k, v in value.items()}
    if isinstance(value, list):
        return [_masked(v, key) for v in value]
    return "********" if key in SECRETS and value else value
