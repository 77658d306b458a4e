"""The manifest describes the sample articles: all of them, and as they are."""

from __future__ import annotations

import email
import email.policy
import html
import re
from collections import Counter, defaultdict
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import feedparser
import pytest
import yaml

SEEDS = Path(__file__).parents[2] / "seeds"
NOT_ARTICLES = {"manifest.yaml", "README.md"}
DAYS = {"2026-11-16", "2026-11-17", "2026-11-18"}
FORMATS = {"html", "live", "md", "txt", "rss", "atom", "eml"}
Entry = dict[str, Any]


@cache
def manifest() -> dict[str, Any]:
    loaded = yaml.safe_load((SEEDS / "manifest.yaml").read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def articles() -> list[Entry]:
    listed = manifest()["articles"]
    assert isinstance(listed, list)
    return listed


def stories() -> dict[str, Entry]:
    told = manifest()["stories"]
    assert isinstance(told, dict)
    return told


def name_of(entry: Entry) -> str:
    return f"{entry['file']}#{entry['item']}" if "item" in entry else str(entry["file"])


def of_story(story: str) -> list[Entry]:
    return [entry for entry in articles() if entry["story"] == story]


def stories_of_kind(kind: str) -> list[str]:
    return [slug for slug, story in stories().items() if kind in story["kind"]]


def mail_text(path: Path) -> str:
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    parts = (part for part in message.walk() if part.get_content_maintype() == "text")
    return "\n".join(str(part.get_content()) for part in parts)


@cache
def words_of(file: str) -> str:
    """Return the file as a reader sees it: entities decoded, tags gone, space folded."""
    path = SEEDS / file
    text = mail_text(path) if path.suffix == ".eml" else path.read_text(encoding="utf-8")
    if path.suffix == ".xml":
        text = html.unescape(text)  # the markup inside a feed's entries is itself escaped
    if path.suffix in {".html", ".xml", ".eml"}:
        text = html.unescape(re.sub(r"<[^>]*>", "", text))
    if path.suffix == ".md":
        text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text)
    return folded(text)


def folded(text: str) -> str:
    return " ".join(text.split())


def every_entry() -> list[Any]:
    return [pytest.param(entry, id=name_of(entry)) for entry in articles()]


def files_ending(suffix: str) -> list[Path]:
    return sorted(SEEDS.rglob(f"*{suffix}"))


def test_every_file_is_in_the_manifest_and_every_entry_is_a_file() -> None:
    present = {path.relative_to(SEEDS).as_posix() for path in SEEDS.rglob("*") if path.is_file()}
    listed = {entry["file"] for entry in articles()}
    assert present - NOT_ARTICLES == listed


def test_no_article_is_listed_twice() -> None:
    counted = Counter(name_of(entry) for entry in articles())
    assert [name for name, count in counted.items() if count > 1] == []


def test_every_story_has_articles_and_every_article_a_story() -> None:
    assert {entry["story"] for entry in articles()} == set(stories())


@pytest.mark.parametrize("entry", every_entry())
def test_an_entry_says_what_the_article_is(entry: Entry) -> None:
    published = datetime.fromisoformat(entry["published"])
    assert entry["day"] in DAYS
    assert date.fromisoformat(entry["day"]) == published.date()
    assert "06:30" <= f"{published:%H:%M}" < "23:00"  # so that the edition of 06:30 has whole days
    assert entry["format"] in FORMATS
    assert entry["language"] in {"en", "de", "fr"}
    assert folded(entry["title"]) in words_of(entry["file"]).replace('\\"', '"')


@pytest.mark.parametrize("entry", every_entry())
def test_what_may_never_be_quoted_stands_in_the_file(entry: Entry) -> None:
    page = words_of(entry["file"])
    assert page
    assert [line for line in entry["never_quote"] if folded(line) not in page] == []


@pytest.mark.parametrize(
    "entry", [entry for entry in articles() if "copy_of" in entry], ids=name_of
)
def test_a_copy_names_its_original_and_its_agency(entry: Entry) -> None:
    originals = [other for other in articles() if other["file"] == entry["copy_of"]]
    assert [original["story"] for original in originals] == [entry["story"]]
    assert entry["agency"] in words_of(entry["file"])


def test_there_is_enough_to_make_three_editions() -> None:
    outlets = defaultdict(set)
    for entry in articles():
        outlets[entry["day"], entry["story"]].add(entry["outlet"])
    told_by_two = Counter(day for (day, _), names in outlets.items() if len(names) >= 2)

    assert len(articles()) >= 52
    assert len({entry["outlet"] for entry in articles()}) >= 10
    assert len(stories()) >= 14
    assert set(told_by_two) == DAYS
    assert min(told_by_two.values()) >= 5


def test_every_format_is_there() -> None:
    assert {entry["format"] for entry in articles()} == FORMATS


def test_one_story_runs_for_three_days_and_ends_in_a_reprint() -> None:
    (slug,) = stories_of_kind("running")
    assert {entry["day"] for entry in of_story(slug)} == DAYS
    assert [entry["day"] for entry in of_story(slug) if "copy_of" in entry] == ["2026-11-18"]


def test_two_stories_with_the_same_words_name_each_other() -> None:
    alike = [slug for slug in stories() if "confusable_with" in stories()[slug]]
    assert len(alike) >= 2
    for slug in alike:
        assert stories()[stories()[slug]["confusable_with"]]["confusable_with"] == slug


def test_the_live_blog_tells_five_stories_two_of_which_others_tell_too() -> None:
    posts = [entry for entry in articles() if entry["format"] == "live"]
    told = {entry["story"] for entry in posts}
    elsewhere = {entry["story"] for entry in articles() if entry["format"] != "live"}
    assert len({entry["file"] for entry in posts}) == 1
    assert len(told) == 5
    assert len(told & elsewhere) == 2


def test_an_agency_text_is_carried_by_three_and_quoted_by_a_fourth() -> None:
    (slug,) = stories_of_kind("agency_copy")
    assert len({entry["outlet"] for entry in of_story(slug) if "copy_of" in entry}) == 3
    assert len([entry for entry in of_story(slug) if "includes_text_of" in entry]) == 1


@pytest.mark.parametrize(
    ("kind", "least"),
    [
        ("figures_differ", 1),
        ("figure_updated", 1),
        ("correction", 1),
        ("denial", 1),
        ("overtaken", 1),
        ("single_source", 2),
        ("second_language", 2),
    ],
)
def test_the_kinds_of_story_are_there(kind: str, least: int) -> None:
    assert len(stories_of_kind(kind)) >= least


def test_a_single_source_is_one_outlet_and_other_stories_have_more() -> None:
    voices = {slug: len({entry["outlet"] for entry in of_story(slug)}) for slug in stories()}
    single = {slug for slug, count in voices.items() if count == 1}
    assert single == set(stories_of_kind("single_source"))


def test_figures_that_differ_stand_where_the_manifest_says() -> None:
    given = [
        (slug, figure) for slug, story in stories().items() for figure in story.get("figures", [])
    ]
    for slug, figure in given:
        for side in (figure["a"], figure["b"]):
            assert figure["kind"] in {"conflict", "update"}
            assert str(side["figure"]) in words_of(side["file"])
            assert side["file"] in {entry["file"] for entry in of_story(slug)}
    assert {figure["kind"] for _, figure in given} == {"conflict", "update"}


def test_sentences_named_as_overtaken_or_wrong_stand_in_their_files() -> None:
    overtaken = [s["overtaken"] for s in stories().values() if "overtaken" in s]
    corrections = [s["correction"] for s in stories().values() if "correction" in s]

    assert overtaken
    assert [o for o in overtaken if o["sentence"] not in words_of(o["file"])] == []
    assert corrections
    assert [c for c in corrections if c["sentence_wrong"] not in words_of(c["corrects"])] == []


@pytest.mark.parametrize("path", files_ending(".xml"), ids=lambda path: path.name)
def test_a_feed_parses_and_holds_the_items_listed(path: Path) -> None:
    parsed = feedparser.parse(path.read_bytes())
    listed = {e["item"] for e in articles() if e["file"] == path.relative_to(SEEDS).as_posix()}
    assert not parsed.bozo
    assert {item["id"] for item in parsed.entries} == listed


@pytest.mark.parametrize("path", files_ending(".eml"), ids=lambda path: path.name)
def test_a_newsletter_has_a_text_and_an_html_part(path: Path) -> None:
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    kinds = [part.get_content_type() for part in message.walk() if not part.is_multipart()]
    assert not message.defects
    assert kinds == ["text/plain", "text/html"]


@pytest.mark.parametrize(
    "path",
    [path for path in files_ending(".md") if path.name not in NOT_ARTICLES],
    ids=lambda path: path.name,
)
def test_front_matter_is_yaml_and_says_what_the_manifest_says(path: Path) -> None:
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    matter = yaml.safe_load(front)
    (entry,) = (e for e in articles() if e["file"] == path.relative_to(SEEDS).as_posix())
    assert matter["title"] == entry["title"]
    assert matter["outlet"] == entry["outlet"]
    assert matter["date"] == datetime.fromisoformat(entry["published"])
    assert 80 <= len(body.split()) <= 450


def test_furniture_is_as_nasty_as_in_life() -> None:
    everything = " ".join(words_of(entry["file"]) for entry in articles())
    assert re.search(r"\{\{ \w+\.\w+ \}\}", everything)
    assert re.search(r"[a-z]{3}\.[A-Z][a-z]+ ", everything)
    assert "cookies" in everything
    assert "Read more" in everything
