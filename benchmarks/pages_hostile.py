"""Pages made to choke a reader, and what reading each costs: `python -m benchmarks pages_hostile`.

    python -m benchmarks pages_hostile [NAME...]

Each page is read in a process of its own that is ended after twenty seconds. Nothing is judged by
seconds here, machines differ; the structural bounds that make them small are tested.
"""

from __future__ import annotations

import json
import multiprocessing
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from multiprocessing.connection import Connection

from benchmarks.feeds import start_watching, used_memory
from digest.errors import ExtractError
from digest.model import MediaType, RawItem, SourceMemory
from digest.stages.read import Read

PATIENCE = 20.0
"""Seconds after which a page counts as never read."""
STORY = (
    "The harbour council voted on Tuesday to close the old fish market after ninety years.",
    "Traders who had gathered outside the hall said they were told of the plan a week ago.",
    "A new market is to open in the former railway depot before the end of next summer.",
    "The council's own report puts the cost of the move at eleven million crowns.",
)
"""The article that each of these pages opens with."""

_MANY = 100_000
_WORDS = "the tide came in and the tide went out again while nobody in the town looked "


def page(bomb: str, head: str = "") -> bytes:
    """Return a page with the story and then the bomb."""
    story = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    return (
        f"<html lang='en'><head><title>Fish market to close</title>{head}</head>"
        f"<body><article><h1>Fish market to close</h1>{story}</article>{bomb}</body></html>"
    ).encode()


def _rows(count: int) -> str:
    return "".join(f"<tr><td>{at}</td><td>{at * 7}</td><td>fish</td></tr>" for at in range(count))


def _links(count: int) -> str:
    return "".join(f"<li><a href='/{at}'>Story number {at} of many</a></li>" for at in range(count))


def _entities() -> str:
    return "<p>" + "&amp;&lt;&#8217;&eacute;&nbsp;&bogus;" * 100_000 + "</p>"


def _data(text: str) -> str:
    return f"<script type='application/ld+json'>{text}</script>"


def _authors(count: int) -> str:
    people = [{"@type": "Person", "@id": f"#{at}", "name": f"Ann {at}"} for at in range(count)]
    return json.dumps({"@type": "NewsArticle", "author": people})


def _tagged(tag: str, count: int, text: str = "tide ") -> str:
    return f"<{tag}>{text}" * count


PAGES: dict[str, Callable[[], bytes]] = {
    "many paragraphs": lambda: page("<p>Tide.</p>" * _MANY),
    "many long paragraphs": lambda: page(f"<p>{_WORDS}.</p>" * 40_000),
    "many different paragraphs": lambda: page(
        "".join(
            f"<p>The tide of day {at} came in at {at % 24} and went out.</p>"
            for at in range(60_000)
        )
    ),
    "paragraphs never closed": lambda: page("<p>Tide" * _MANY),
    "nested blocks": lambda: page("<div>" * _MANY + "Tide." + "</div>" * _MANY),
    "nested blocks with text": lambda: page(_tagged("div", _MANY)),
    "nested inline": lambda: page(_tagged("b", _MANY)),
    "nested links": lambda: page(_tagged("a href='/x'", _MANY)),
    "nested fonts": lambda: page(_tagged("font", _MANY)),
    "nested lists": lambda: page(_tagged("ul><li", 50_000)),
    "nested tables": lambda: page(_tagged("table><tr><td", 20_000)),
    "deep, with a long tail": lambda: page("<div>" * 2_000 + f"<p>{_WORDS}</p>" * 30_000),
    "many deep chains": lambda: page(("<div>" * 200 + "Tide." + "</div>" * 200) * 400),
    "a million breaks": lambda: page("tide<br>" * 500_000),
    "bare breaks": lambda: page("<br>" * 1_000_000),
    "huge table": lambda: page(f"<table>{_rows(50_000)}</table>"),
    "one row of cells": lambda: page("<table><tr>" + "<td>fish</td>" * _MANY + "</tr></table>"),
    "one long text": lambda: page("<p>" + _WORDS * 70_000 + "</p>"),
    "one long word": lambda: page("<p>" + "a" * 5_000_000 + "</p>"),
    "text of full stops": lambda: page("<p>" + "a. " * 1_500_000 + "</p>"),
    "text of quotation marks": lambda: page("<p>" + "“a. " * 1_000_000 + "</p>"),
    "text of white space": lambda: page("<p>" + " \n" * 2_000_000 + "</p>"),
    "text of dates": lambda: page("<p>1 May 2026 " * _MANY),
    "text of digits": lambda: page("<p>" + "2026 " * 800_000 + "</p>"),
    "huge attribute": lambda: page(f"<p class='{'body ' * 1_000_000}'>Tide.</p>"),
    "huge style": lambda: page(f"<p style='{'display:' * 500_000}'>Tide.</p>"),
    "many attributes": lambda: page(
        "<p " + " ".join(f"a{at}='x'" for at in range(_MANY)) + ">Tide."
    ),
    "huge meta": lambda: page("", f"<meta name='author' content='{'Ann and ' * 400_000}'>"),
    "huge title": lambda: page("", f"<title>{'Tide | ' * 400_000}</title>"),
    "many metas": lambda: page("", "<meta property='article:tag' content='tide'>" * 60_000),
    "many canonical links": lambda: page("", "<link rel='canonical' href='http://[x/'>" * 60_000),
    "many headings": lambda: page("<h1>The tide</h1>" * _MANY),
    "many links": lambda: page(f"<ul>{_links(50_000)}</ul>"),
    "many authors": lambda: page("<span class='author byline'>Ann</span>" * 60_000),
    "many microdata": lambda: page("<div itemscope itemprop='author'>" * 2_000 + "Ann" * 100),
    "nested microdata": lambda: page("<i itemprop='author'>Ann" * 60_000),
    "huge script": lambda: page("", f"<script>{'x=1;' * 900_000}</script>"),
    "huge data": lambda: page("", _data(_authors(60_000))),
    "nested data": lambda: page("", _data("[" * 400_000)),
    "broken data": lambda: page("", _data('{"@type":"NewsArticle",' + ",  " * 400_000)),
    "many data scripts": lambda: page("", _data('{"@type":"NewsArticle"}') * 40_000),
    "data of an article's size": lambda: page(
        "", _data(json.dumps({"@type": "NewsArticle", "articleBody": _WORDS * 20_000}))
    ),
    "entities": lambda: page(_entities()),
    "entity declarations": lambda: (
        b"<!DOCTYPE html [<!ENTITY a 'tide'><!ENTITY b '"
        + b"&a;" * 10_000
        + b"'>]>"
        + page("&b;" * 10_000)
    ),
    "comments never closed": lambda: page("<!-- " * 500_000),
    "tags never ended": lambda: page("<p" * 1_000_000),
    "angle brackets": lambda: page("<" * 3_000_000),
    "words without spaces": lambda: page("<p>" + "潮来又潮去。" * 200_000 + "</p>"),
    "marks on marks": lambda: page("<p>a" + "\u0301" * 1_500_000 + "</p>"),
    "hidden parts": lambda: page("<p style='display:none'>Tide</p>" * 60_000),
    "forms": lambda: page("<form><input><select><option>a" * 30_000),
    "pictures": lambda: page(
        "<figure><svg><path d='M0'/></svg><figcaption>Sea</figcaption>" * 20_000
    ),
    "images in UTF-16": lambda: page("<p>Tide.</p>" * 40_000).decode().encode("utf-16"),
    "controls": lambda: page("<p>" + "\x01\x02\x0b" * 1_000_000 + "</p>"),
}
"""Each kind by name. They are built when asked for: together they weigh some 200 MB."""


def main(arguments: list[str]) -> int:
    """Print what reading each page costs, and what came of it."""
    for name in arguments or PAGES:
        print(f"{name:<28} {cost(PAGES[name]())}", flush=True)
    return 0


def cost(body: bytes) -> str:
    """Return seconds, megabytes and outcome of reading a page, in words."""
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("fork").Process(target=_serve, args=(theirs, body))
    process.start()
    theirs.close()
    try:
        told = ours.recv() if ours.poll(PATIENCE) else f"not read in {PATIENCE:.0f} s"
    except EOFError:
        told = "the process died"
    process.kill()
    process.join()
    return str(told)


def _serve(answer: Connection, body: bytes) -> None:
    fetched = datetime(2026, 11, 19, tzinfo=UTC)
    raw = RawItem(source="s", key="k", media_type=MediaType.PAGE, body=body, fetched=fetched)
    Read()(_small(raw), SourceMemory())
    before, started = start_watching(), time.process_time()
    try:
        article = Read()(raw, SourceMemory()).article
        outcome = f"{len(article.text):>7} characters, {_kept(article.text)} of {len(STORY)} kept"
    except ExtractError as error:
        outcome = f"problem: {error}"
    seconds = time.process_time() - started
    answer.send(f"{seconds:6.2f} s {used_memory('VmHWM') - before:6.0f} MB  {outcome}")


def _small(raw: RawItem) -> RawItem:
    """Return a page whose reading loads what is loaded once."""
    return RawItem(
        source="s", key="k", media_type=raw.media_type, body=page(""), fetched=raw.fetched
    )


def _kept(text: str) -> int:
    return sum(paragraph in text for paragraph in STORY)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
