"""The archive and the mail as a browser shows them: readable by everyone, at any size."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.archive import faults_in_archive

PAGES = (
    "editions/2026-11-19.html", "editions/2026-11-19-articles.html", "index.html", "sources.html",
    "404.html", "stories/marrow-lock.html", "stories/recount.html", "months/2026-11.html",
    "evidence/lock-gates.html", "evidence/well-arabic.html",
)  # fmt: skip
SIZES = {"desktop": (1200, 900), "phone": (390, 844), "small": (320, 640)}


def options(size: str, scheme: str = "light") -> dict[str, Any]:
    width, height = SIZES[size]
    return {"viewport": {"width": width, "height": height}, "color_scheme": scheme}


def violations(page: Any) -> list[str]:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    found = axe.run(page).response["violations"]
    return [f"{v['id']}: {node['html'][:120]}" for v in found for node in v["nodes"]]


def test_the_archive_as_files_has_no_dead_link(archive: Path) -> None:
    files = {p.relative_to(archive).as_posix(): p.read_bytes() for p in archive.rglob("*.*")}
    assert "index.html" in files
    assert faults_in_archive(files) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", ["desktop", "small"])
@pytest.mark.parametrize("path", PAGES)
def test_everybody_can_use_every_page(
    window: Any, archive: Path, path: str, size: str, scheme: str
) -> None:
    page = window((archive / path).as_uri(), bypass_csp=True, **options(size, scheme))
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_read_the_mail(window: Any, mail_page: str, scheme: str) -> None:
    page = window(mail_page, **options("phone", scheme))
    # A mail has no landmarks: mail programs put it inside their own.
    assert [v for v in violations(page) if not v.startswith(("region", "landmark"))] == []


def test_the_mail_is_as_readable_without_its_style_blocks(window: Any, mail_page: str) -> None:
    page = window(mail_page, **options("phone"))
    page.evaluate("document.querySelectorAll('style').forEach(style => style.remove())")
    assert [v for v in violations(page) if not v.startswith(("region", "landmark"))] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways_at_320_pixels(window: Any, archive: Path, path: str) -> None:
    page = window((archive / path).as_uri(), **options("small"))
    assert page.evaluate("document.documentElement.scrollWidth") == 320


REACHED = """selector => [...document.querySelectorAll(selector)].filter(link => {
  link.scrollIntoView({block: "center", behavior: "instant"});
  const box = link.getClientRects()[0];
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const touched = (dx, dy) => link.contains(document.elementFromPoint(x + dx, y + dy));
  return !([[0, 11], [0, -11]].every(at => touched(...at)) && [-11, 11].some(at => touched(at, 0)));
}).map(link => link.outerHTML.slice(0, 120))"""
"""The links that a finger misses by eleven pixels up, down, or on both sides."""


def test_a_finger_reaches_the_numbers_and_what_stands_beside_them(
    window: Any, edition_page: str
) -> None:
    page = window(edition_page, **options("phone"), is_mobile=True, has_touch=True)

    assert page.locator("a.cite").count() > 5
    assert page.evaluate(REACHED, "a.cite, a.kept, .keep a") == []


@pytest.mark.parametrize("form", ["mail_page", "noted_mail_page"])
def test_the_mail_does_not_scroll_sideways(
    window: Any, form: str, request: pytest.FixtureRequest
) -> None:
    page = window(request.getfixturevalue(form), **options("small"))
    for width in range(320, 481, 40):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") == width


LINES_OF_NOTES = "[...document.querySelectorAll('.note')].map(e => e.getClientRects().length)"


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_no_date_note_is_parted(window: Any, edition_page: str, mail_page: str, size: str) -> None:
    for address in (edition_page, mail_page):
        lines = window(address, **options(size)).evaluate(LINES_OF_NOTES)

        assert lines == [1] * len(lines)
        assert lines


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_styled_from_a_folder_and_asks_nobody(
    browser: Any, archive: Path, path: str
) -> None:
    context = browser.new_context()
    page, asked, said = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto((archive / path).as_uri())
    face = page.evaluate("getComputedStyle(document.body).backgroundColor")
    context.close()
    assert face == "rgb(251, 250, 246)"
    assert said == []
    assert [url for url in asked if not url.startswith(("file://", "data:"))] == []


def test_everything_is_there_without_javascript(window: Any, edition_page: str) -> None:
    page = window(edition_page, java_script_enabled=False)
    assert page.locator("article.story").count() == 7
    assert page.locator("svg.spark rect").count() > 20
    page.locator("summary", has_text="Why this is here").first.click()
    assert page.locator("table.why").first.is_visible()


def test_tab_reaches_every_link_and_shows_where_it_is(window: Any, edition_page: str) -> None:
    page = window(edition_page)
    links = page.locator("a[href]:visible").count()
    reached: set[str] = set()
    for _ in range(links + 40):
        page.keyboard.press("Tab")
        told = page.evaluate(
            """() => {
              const on = document.activeElement, all = [...document.querySelectorAll('a[href]')];
              const width = parseFloat(getComputedStyle(on).outlineWidth);
              return [all.indexOf(on), on.tagName, width];
            }"""
        )
        if told[1] == "A":
            assert told[2] >= 2
            reached.add(told[0])
    assert len(reached) == page.locator("a[href]").count() - page.locator("details a[href]").count()


def test_the_skip_link_shows_itself_and_skips(window: Any, edition_page: str) -> None:
    page = window(edition_page)
    skip = page.locator("a.skip")
    assert skip.bounding_box()["x"] < 0
    page.keyboard.press("Tab")
    assert skip.bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")


def test_motion_is_left_out_where_it_is_unwanted(window: Any, edition_page: str) -> None:
    how = "getComputedStyle(document.documentElement).scrollBehavior"
    assert window(edition_page, reduced_motion="reduce").evaluate(how) == "auto"
    assert window(edition_page, reduced_motion="no-preference").evaluate(how) == "smooth"


def test_dots_can_be_told_apart_in_forced_colours(window: Any, edition_page: str) -> None:
    page = window(edition_page, forced_colors="active")
    looks = page.evaluate(
        """() => ['.dots i:not(.c)', '.dots i.c'].map(
             dot => getComputedStyle(document.querySelector(dot)).backgroundColor)"""
    )
    assert looks[0] != looks[1]


def test_print_keeps_the_dots_and_drops_what_paper_cannot_use(
    window: Any, edition_page: str
) -> None:
    page = window(edition_page, color_scheme="dark")
    page.emulate_media(media="print")
    look = "getComputedStyle(document.querySelector('{}')).{}"
    assert page.evaluate(look.format(".dots i", "printColorAdjust")) == "exact"
    assert page.evaluate(look.format("body", "backgroundColor")) == "rgb(255, 255, 255)"
    assert page.evaluate(look.format(".mast nav", "display")) == "none"
    assert page.locator("details").first.is_hidden()


def test_a_right_to_left_quote_reads_from_the_right(window: Any, edition_page: str) -> None:
    page = window(edition_page)
    quote = page.locator(".q[lang=ar]").first
    assert quote.evaluate("quote => getComputedStyle(quote).direction") == "rtl"


NOTES = r"""() => [...document.querySelectorAll('span')].filter(note => /^\[\w+:\s\d/.test(note.textContent))
  .map(note => [note.getClientRects()[0], note.previousElementSibling.getClientRects()[0]])
  .map(([note, cite]) => note.bottom > cite.top && note.top < cite.bottom && note.left >= cite.left)"""
"""For each date note, whether it begins on the line of the citation before it."""


@pytest.mark.parametrize("form", ["edition_page", "mail_page"])
def test_a_date_note_stays_on_the_line_of_its_sentence(
    window: Any, form: str, request: pytest.FixtureRequest
) -> None:
    page = window(request.getfixturevalue(form), **options("phone"))
    for width in range(320, 480, 8):
        page.set_viewport_size({"width": width, "height": 844})
        beside = page.evaluate(NOTES)
        assert beside
        assert all(beside), width
