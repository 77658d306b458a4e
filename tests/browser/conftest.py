"""Chromium, and an archive in a folder to open in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from digest.model import Archive, Edition, EditionLine
from digest.render.mail.mail import Mail
from digest.render.web.web import Web
from tests.conftest import absent
from tests.unit.render.fixtures.whole import shipped_templates, whole_morning

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder: it needs Chromium."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    playwright = pytest.importorskip("playwright.sync_api")
    program = shutil.which("chromium")
    if program is None:
        absent("no Chromium on this machine")
    with playwright.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=program, args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture
def window(browser: Browser) -> Iterator[Any]:
    """Open a page in a window of its own: `window(address, width=390, dark=True)`."""
    contexts: list[BrowserContext] = []

    def open_window(address: str, **options: Any) -> Page:
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.goto(address)
        return page

    yield open_window
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented archive as files: two earlier editions, then the morning's."""
    folder = tmp_path_factory.mktemp("archive")
    made = whole_morning()
    lines = made.archive.editions[-3:]
    around = replace(made.archive, editions=lines)
    for line in lines:
        edition = replace(made.edition, id=line.id, day=line.day, number=line.number)
        edition = replace(edition, previous=_before(lines, line.day))
        for file in Web(templates=shipped_templates())(edition, around):
            path = folder / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.body)
    return folder


def _before(lines: tuple[EditionLine, ...], day: date) -> str | None:
    return next((line.id for line in reversed(lines) if line.day < day), None)


@pytest.fixture(scope="session")
def edition_page(archive: Path) -> str:
    """The address of the morning's edition."""
    return (archive / "editions" / "2026-11-19.html").as_uri()


@pytest.fixture(scope="session")
def mail_page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the HTML part of the morning's mail."""
    made = whole_morning()
    return mail_part(made.edition, made.public, tmp_path_factory.mktemp("mail"))


@pytest.fixture(scope="session")
def noted_mail_page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The same where every quote names three days."""
    made = whole_morning()
    days = ("Monday: 16 Nov 2026", "yesterday: 17 Nov 2026", "Wednesday: 18 Nov 2026")
    briefs = tuple(
        replace(brief, quotes=tuple(replace(quote, notes=days) for quote in brief.quotes))
        for brief in made.edition.briefs
    )
    edition = replace(made.edition, briefs=briefs)
    return mail_part(edition, made.public, tmp_path_factory.mktemp("noted"))


def mail_part(edition: Edition, public: Archive, folder: Path) -> str:
    """Write the HTML part of an edition's mail, and return its address."""
    mail = Mail(templates=shipped_templates(), sender="digest@example.net")
    path = folder / "mail.html"
    path.write_text(mail.html(edition, public, mail.letter(edition, public)), encoding="utf-8")
    return path.as_uri()
