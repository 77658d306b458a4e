"""The search page: it finds quotes in every edition, from a folder, without a server."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Window = Callable[..., Any]


@pytest.fixture
def searching(archive: Path, window: Window) -> Any:
    """The search page, opened from the disk."""
    return window((archive / "search.html").as_uri())


def sentence_of(page: Any) -> str:
    return str(page.locator(".q").first.inner_text())


def some_sentence(archive: Path, window: Window) -> str:
    index = window((archive / "index.html").as_uri())
    index.locator(".newest a").click()
    return sentence_of(index)


def test_a_phrase_is_found_in_the_editions_that_quote_it_and_leads_there(
    archive: Path, window: Window, searching: Any
) -> None:
    words = " ".join(some_sentence(archive, window).split()[:4])

    searching.get_by_role("searchbox").fill(f'"{words.upper()}"')
    searching.locator("#results > li").first.wait_for()

    marked = searching.locator("#results mark").first.inner_text()
    assert marked.casefold() == words.casefold()
    searching.locator("#results > li a").first.click()
    place = searching.url.partition("#")[2]
    assert "/editions/" in searching.url
    assert searching.locator(f"[id='{place}']").count() == 1


def test_words_that_stand_nowhere_find_nothing_and_say_so(searching: Any) -> None:
    searching.get_by_role("searchbox").fill("zzzqqq xxyy")
    searching.get_by_text("No story found. Try fewer words").wait_for()

    assert searching.locator("#results > li").count() == 0


def test_a_word_is_found_at_its_beginning_and_not_inside_another(
    archive: Path, window: Window, searching: Any
) -> None:
    sentence = some_sentence(archive, window)
    word = max(sentence.split(), key=len).strip(".,“”‘’'")

    searching.get_by_role("searchbox").fill(word[:4])
    searching.locator("#results > li").first.wait_for()
    marks = searching.locator("#results mark").all_inner_texts()
    searching.get_by_role("searchbox").fill(word[1:])
    searching.get_by_text("No story found").wait_for()

    assert {mark.casefold() for mark in marks} == {word[:4].casefold()}


def test_the_answer_is_announced_and_no_word_is_run_as_markup(searching: Any) -> None:
    searching.get_by_role("searchbox").fill("<img src=x onerror=alert(1)>")
    searching.get_by_text("found").last.wait_for()

    assert searching.get_by_role("status").inner_text().endswith("found")
    assert searching.locator("#results img").count() == 0
