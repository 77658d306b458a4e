"""The sample articles' own editions: made by the whole program, then followed link by link."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.support import png
from tests.support.archive import faults_in_archive
from tests.support.html import elements, parsed

HIGHLIGHT = (255, 0, 255)
MAGENTA = "<style>::target-text { background: rgb(255, 0, 255) !important; color: black }</style>"

WHERE = """words => {
  const folded = text => text.replace(/\\s+/g, ' ');
  const nodes = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (/^(SCRIPT|STYLE|NOSCRIPT)$/.test(node.parentElement.tagName)) continue;
    for (let i = 0; i < node.data.length; i++) {
      const space = /\\s/.test(node.data[i]);
      if (space && /\\s$/.test(text)) continue;
      text += space ? ' ' : node.data[i];
      nodes.push([node, i]);
    }
  }
  const boxes = [];
  for (let at = text.indexOf(folded(words)); at >= 0; at = text.indexOf(folded(words), at + 1)) {
    const range = document.createRange(), end = at + folded(words).length - 1;
    range.setStart(...nodes[at]);
    range.setEnd(nodes[end][0], nodes[end][1] + 1);
    boxes.push(...[...range.getClientRects()].map(r => [r.left, r.top, r.right, r.bottom]));
  }
  return boxes;
}"""


@pytest.fixture(scope="module")
def sample(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive that `digest run --each-day` makes of the sample articles."""
    folder = tmp_path_factory.mktemp("sample")
    shutil.copytree(root / "seeds", folder / "seeds")
    shutil.copy(root / "config.yaml", folder)
    subprocess.run(
        [sys.executable, "-m", "digest", "run", "--each-day"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(root)}, check=True, capture_output=True, timeout=280,
    )  # fmt: skip
    return folder / "out"


@pytest.fixture(scope="module")
def outlets(root: Path) -> dict[str, str]:
    """The sample pages by their canonical address."""
    pages = {}
    for path in sorted((root / "seeds").rglob("*.html")):
        text = path.read_text("utf-8")
        for link in elements(parsed(text)):
            if link.tag == "link" and link.get("rel") == "canonical":
                pages[link.get("href", "")] = text + MAGENTA
    return pages


@pytest.fixture(scope="module")
def page(browser: Any, outlets: dict[str, str]) -> Iterator[Any]:
    """A window in which the sample outlets answer with their own pages."""
    context = browser.new_context(viewport={"width": 640, "height": 480}, reduced_motion="reduce")

    def answer(route: Any) -> None:
        text = outlets.get(route.request.url.partition("#")[0])
        if text is None:
            route.fulfill(status=404, body="nothing here")
        else:
            route.fulfill(body=text, content_type="text/html; charset=utf-8")

    context.route("https://**/*", answer)
    yield context.new_page()
    context.close()


def citations(sample: Path) -> list[dict[str, Any]]:
    """Every citation of every edition, with the words it cites."""
    found = []
    for path in sorted((sample / "editions").glob("*.json")):
        edition = json.loads(path.read_text("utf-8"))
        for story in (*edition["stories"], *edition["in_brief"]):
            groups = [
                story["quotes"],
                story["unchanged"],
                *(d["quotes"] for d in story["differences"]),
            ]
            for quote in (quote for group in groups for quote in group):
                found += [quote["citation"], *quote["supported_by"]]
    return found


def exact(citation: dict[str, Any]) -> str:
    return next((str(s["exact"]) for s in citation["selector"] if "exact" in s), "")


def test_the_sample_archive_has_no_dead_link_and_sound_pages(sample: Path) -> None:
    files = {p.relative_to(sample).as_posix(): p.read_bytes() for p in sample.rglob("*.*")}
    assert "index.html" in files
    assert faults_in_archive(files) == []


def test_every_citation_of_the_sample_lands_on_its_sentence(page: Any, sample: Path) -> None:
    """At least 98 in 100 light up, and none lights up anything but its own sentence."""
    told = [c for c in citations(sample) if "#:~:" in c["link"] and exact(c)]
    missed, wrong = [], []
    for citation in told:
        lit, boxes = _followed(page, citation)
        if not lit:
            missed.append(citation["link"])
        elif not all(_inside(place, boxes) for place in lit):
            wrong.append(citation["link"])
    assert len(told) > 20
    assert wrong == []
    assert len(missed) <= 0.02 * len(told), missed


def _followed(
    page: Any, citation: dict[str, Any]
) -> tuple[list[tuple[int, int]], list[list[float]]]:
    """Return the pixels that light up, and the boxes of the cited words."""
    page.goto("about:blank")
    page.goto(citation["link"])
    lit = list[tuple[int, int]]()
    for pause in (60, 300, 1500):
        page.wait_for_timeout(pause)
        lit = list(png.read(page.screenshot()).places_of(HIGHLIGHT))
        if lit:
            break
    return lit, page.evaluate(WHERE, exact(citation))


def _inside(place: tuple[int, int], boxes: list[list[float]]) -> bool:
    x, y = place
    return any(
        left - 2 <= x <= right + 2 and top - 2 <= y <= bottom + 2
        for left, top, right, bottom in boxes
    )


def test_every_citation_of_the_sample_has_its_mark_in_the_stored_text(
    page: Any, sample: Path
) -> None:
    told = citations(sample)
    for citation in told:
        page.goto(f"{sample.as_uri()}/{citation['evidence']}")
        mark = page.locator(f"#{urlsplit(citation['evidence']).fragment}")
        assert mark.evaluate("mark => mark.matches(':target')")
        words = exact(citation)
        assert not words or " ".join(mark.inner_text().split()) == " ".join(words.split())
    assert len(told) > 50
