"""The only importer of Jinja2: template texts in, pages out.

Templates are code of ours or of the user; what they print never is. Article text reaches them as
values only, escaped by the kind of file: HTML and XML by autoescape, Markdown by its own marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import TracebackType

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from digest.errors import TemplateError
from digest.render.folding import fold, tied, unbroken

FAULTS = (jinja2.TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What a template can do wrong at work: the values it is given are plain and do nothing."""

# What Markdown reads as marks anywhere, and at the start of a line only. Not every dialect knows
# every escape, but all know entities.
_MARKS = re.compile(r"([\\`*_\[\]])")
_LEADING = re.compile(r"^([-+#>])|^(\d{1,9})([.)])")
_ENTITIES = {"<": "&lt;", "|": "&#124;", "~": "&#126;", "&": "&amp;"}
_NEEDS_ENTITY = re.compile(r"[<|]|~(?=~)|(?<=~)~|&(?=#?\w+;)")


@dataclass(frozen=True)
class Templates:
    """Template texts by name, such as `web/edition.html`.

    Raise `TemplateError`, naming file and line, when one is missing, does not parse, or asks for
    a value that is not there.
    """

    sources: Mapping[str, str] = field(repr=False)

    def source(self, name: str) -> str:
        """Return a file as it is: a style sheet, for one. Raise TemplateError where there is none."""
        if name not in self.sources:
            raise _missing(name)
        return self.sources[name]

    def parse_all(self) -> None:
        """Parse every template; raise `TemplateError` for the first, by name, that does not."""
        for name in sorted(self.sources):
            if name.endswith((".html", ".xml", ".md", ".txt")):
                try:
                    self._markup.parse(self.sources[name], name)
                except jinja2.TemplateSyntaxError as error:
                    raise _complaint(name, error.lineno, error.message or "") from error

    def render(self, name: str, **values: object) -> str:
        """Return a template filled with these values, escaped as its suffix asks.

        Raise TemplateError, with its line, for one that is wrong.
        """
        environment = self._markdown if name.endswith(".md") else self._markup
        try:
            return environment.get_template(name).render(**values)
        except jinja2.TemplateSyntaxError as error:
            raise _complaint(error.name or name, error.lineno, error.message or "") from error
        except jinja2.TemplateNotFound as error:
            raise _missing(str(error.name or name)) from error
        except FAULTS as error:
            where, line = _place(error.__traceback__, self.sources, name)
            raise _complaint(where, line, str(error)) from error

    @cached_property
    def _markup(self) -> jinja2.Environment:
        return self._environment(None)

    @cached_property
    def _markdown(self) -> jinja2.Environment:
        return self._environment(_in_markdown)

    def _environment(self, finalize: Callable[[object], object] | None) -> jinja2.Environment:
        environment = ImmutableSandboxedEnvironment(
            loader=jinja2.FunctionLoader(self._load),
            autoescape=lambda name: bool(name) and str(name).endswith((".html", ".xml", ".md")),
            undefined=jinja2.StrictUndefined,
            finalize=finalize,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        environment.filters["fold"] = fold
        environment.filters["tied"] = tied
        environment.filters["unbroken"] = unbroken
        return environment

    def _load(self, name: str) -> tuple[str, str, Callable[[], bool]] | None:
        # The name stands in for a file name, so that a traceback tells the template's own line.
        text = self.sources.get(name)
        return None if text is None else (text, name, lambda: True)


def _in_markdown(value: object) -> object:
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    marked = _NEEDS_ENTITY.sub(lambda m: _ENTITIES[m[0]], _MARKS.sub(r"\\\1", value))
    marked = _LEADING.sub(lambda m: f"{m[2] or ''}\\{m[1] or m[3]}", marked)
    return Markup(re.sub("^=", "&#61;", marked))  # noqa: S704


def _place(
    trace: TracebackType | None, sources: Mapping[str, str], fallback: str
) -> tuple[str, int]:
    found = (fallback, 1)
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in sources:
            found = (trace.tb_frame.f_code.co_filename, trace.tb_lineno)
        trace = trace.tb_next
    return found


def _complaint(name: str, line: int, message: str) -> TemplateError:
    return TemplateError(
        f"templates/{name}, line {line}: {message}",
        hint="mend that line, or remove your copy of the file to use the one that comes with digest",
    )


def _missing(name: str) -> TemplateError:
    return TemplateError(
        f"templates/{name}: there is no such template",
        hint="put the file back, or remove the include that names it",
    )
