"""Templates are the user's to change; a fault in one is told by file, line and next step."""

from __future__ import annotations

import pytest

from digest.errors import TemplateError
from digest.render.templates import Templates


def complaint(sources: dict[str, str], name: str = "web/page.html") -> TemplateError:
    with pytest.raises(TemplateError) as caught:
        Templates(sources).render(name, title="words")
    return caught.value


def test_a_template_that_does_not_parse_is_told_by_file_and_line() -> None:
    error = complaint({"web/page.html": "<p>\n{% if title ! %}\n</p>{% endif %}"})
    assert error.message.startswith("templates/web/page.html, line 2: ")
    assert "remove your copy" in error.hint


def test_a_value_that_is_not_there_is_told_by_file_and_line() -> None:
    error = complaint({"web/page.html": "{{ title }}\n\n{{ titel }}"})
    assert error.message == "templates/web/page.html, line 3: 'titel' is undefined"


def test_the_line_is_that_of_the_included_file() -> None:
    error = complaint(
        {"web/page.html": '{% include "web/part.html" %}', "web/part.html": "\n{{ a.b }}"}
    )
    assert error.message.startswith("templates/web/part.html, line 2: ")


def test_a_missing_include_is_named() -> None:
    error = complaint({"web/page.html": '{% include "web/gone.html" %}'})
    assert error.message == "templates/web/gone.html: there is no such template"


def test_a_missing_style_sheet_is_named() -> None:
    with pytest.raises(TemplateError, match=r"web/style\.css"):
        Templates({}).source("web/style.css")


@pytest.mark.parametrize(
    "attempt",
    [
        "{{ title.__class__.__mro__ }}",
        "{{ ''.__class__.__base__.__subclasses__() }}",
        "{{ words.__call__.__globals__ }}",
    ],
)
def test_a_template_cannot_reach_into_the_program(attempt: str) -> None:
    error = complaint({"web/page.html": attempt})
    assert "line 1" in error.message


@pytest.mark.parametrize(
    "error", ["{{ 1 / 0 }}", "{{ title() }}", "{{ title + 1 }}", "{{ title|nofilter }}"]
)
def test_a_template_that_goes_wrong_at_work_is_told_too(error: str) -> None:
    assert "templates/web/page.html, line 2: " in complaint({"web/page.html": "\n" + error}).message


def test_text_is_escaped_by_the_kind_of_file() -> None:
    kinds = {"a.html": "{{ x }}", "a.xml": "{{ x }}", "a.txt": "{{ x }}", "a.md": "{{ x }}"}
    made = {name: Templates(kinds).render(name, x="<b> & *y* [z]") for name in kinds}
    assert made == {
        "a.html": "&lt;b&gt; &amp; *y* [z]",
        "a.xml": "&lt;b&gt; &amp; *y* [z]",
        "a.txt": "<b> & *y* [z]",
        "a.md": "&lt;b> & \\*y\\* \\[z\\]",
    }


def test_text_is_never_a_template() -> None:
    assert Templates({"a.html": "{{ x }}"}).render("a.html", x="{{ 7 * 7 }}") == "{{ 7 * 7 }}"


def test_every_template_that_comes_with_the_program_parses(templates: Templates) -> None:
    templates.parse_all()


def test_a_fault_is_found_before_any_edition_is_made() -> None:
    sound = {"web/a.html": "{{ x }}", "web/style.css": "{% not a template %}"}
    Templates(sound).parse_all()
    with pytest.raises(TemplateError, match=r"mail/b\.html, line 3"):
        Templates({**sound, "mail/b.html": "\n\n{% endif %}"}).parse_all()
