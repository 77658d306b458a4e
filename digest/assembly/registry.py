"""Names to makes: the only list of alternates, and the check of their options."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import timedelta
from importlib import import_module
from typing import Any, TypeVar, get_origin, get_type_hints

from pydantic import ConfigDict, TypeAdapter, ValidationError

from digest.config.document import Complaint, Path
from digest.config.load import nearest
from digest.config.settings import Duration

T = TypeVar("T")

SUMMARISE: Mapping[str, str] = {
    "digest": "digest.stages.choosing.corroboration:Corroboration",
    "lexrank": "digest.stages.choosing.sumy_makers:LexRank",
    "textrank": "digest.stages.choosing.sumy_makers:TextRank",
    "lsa": "digest.stages.choosing.sumy_makers:Lsa",
    "luhn": "digest.stages.choosing.sumy_makers:Luhn",
    "kl": "digest.stages.choosing.sumy_makers:Kl",
    "sumbasic": "digest.stages.choosing.sumy_makers:SumBasic",
    "reduction": "digest.stages.choosing.sumy_makers:Reduction",
    "edmundson": "digest.stages.choosing.sumy_makers:Edmundson",
}
"""Makers that `summary: {use: ...}` may name; loaded only when named, for sumy takes seconds."""

GROUPING: Mapping[str, str] = {"digest": "digest.stages.grouping.grouping:StoryGrouping"}

SINKS: Mapping[str, str] = {
    "stdout": "digest.sinks.stdout:StdoutSink",
    "command": "digest.sinks.command:CommandSink",
    "file": "digest.sinks.file:FileSink",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A part as the configuration asks for it: its options, and where they stand in the file."""

    options: Mapping[str, object]
    path: Path


def load(names: Mapping[str, str], name: str, path: Path) -> type[Any] | Complaint:
    """Return the part of this name, or the complaint that there is none."""
    if name not in names:
        return Complaint(path, f"unknown name `{name}`{nearest(name, list(names))}")
    module, _, attribute = names[name].partition(":")
    part: type[Any] = getattr(import_module(module), attribute)
    return part


def loaded(names: Mapping[str, str], name: str) -> type[Any]:
    """Return the part of a name that is known to be there."""
    part = load(names, name, ())
    assert not isinstance(part, Complaint)
    return part


def settable(part: type[Any]) -> frozenset[str]:
    """Return the fields of a part that a user may set: all but what is called."""
    hints = get_type_hints(part)
    return frozenset(f.name for f in fields(part) if f.init and not _is_code(hints[f.name]))


def make(part: type[T], wanted: Wanted, given: Mapping[str, object]) -> T | list[Complaint]:
    """Build a part from its options, or return everything that is wrong with them.

    The options are the part's own fields; `given` are the fields the program itself fills in.
    """
    hints = get_type_hints(part)
    may_be_set = settable(part)
    known = {f.name: f for f in fields(part) if f.name in may_be_set and f.name not in given}  # type: ignore[arg-type]
    values, complaints = dict(given), list[Complaint]()
    for name, value in wanted.options.items():
        if name not in known:
            message = f"unknown key{nearest(name, list(known))}"
            complaints.append(Complaint((*wanted.path, name), message))
            continue
        try:
            values[name] = read = _adapter(hints[name]).validate_python(value)
            if isinstance(read, int | float) and read < 0:
                complaints.append(Complaint((*wanted.path, name), f"{value} is below zero"))
        except ValidationError as error:
            path = (*wanted.path, name)
            said = str(error.errors()[0]["msg"]).removeprefix("Value error, ")
            complaints.append(Complaint(path, said[:1].lower() + said[1:]))
    for name, f in known.items():
        if f.default is MISSING and f.default_factory is MISSING and name not in wanted.options:
            complaints.append(Complaint((*wanted.path, name), "is needed"))
    if complaints:
        return complaints
    try:
        return part(**values)
    except (ValueError, TypeError) as error:
        return [Complaint(wanted.path, str(error))]


def _is_code(hint: Any) -> bool:
    """Say whether a field holds something to call: the program gives those, never the user."""
    return get_origin(hint) is Callable


def _adapter(hint: Any) -> TypeAdapter[Any]:
    if hint is timedelta:
        return TypeAdapter(Duration)
    try:
        return TypeAdapter(hint, config=ConfigDict(arbitrary_types_allowed=True))
    except Exception:  # a model of its own takes no outside configuration
        return TypeAdapter(hint)
