"""A reader's rules in config.yaml: what comes first, what is kept out, and what it was worth."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.program.conftest import MOMENT, Digest

pytestmark = pytest.mark.slow

ARTICLES = [
    # source, outlet, language, tag, text
    ("harbour", "Pellworth Echo", "en", "News",
     "The harbour of Pellworth opened a second crane on Thursday after a year of work. It lifts"
     " forty tonnes at once, the harbour master said."),
    ("match", "The Terrace", "en", "Sport",
     "Carrowby Rovers won the replay of the cup on Thursday with a goal in the last minute. The"
     " crowd of nine thousand stayed for an hour."),
    ("budget", "Counting House", "en", "Money",
     "The county of Mardle passed its budget on Thursday by a single vote. Schools will get 12"
     " million crowns more than last year."),
    ("deutsch", "Küsten-Rundschau", "de", "Lokales",
     "Die Brücke am Hafen ist seit Donnerstag wieder für den Verkehr frei. Die Stadt hatte sie"
     " nach einer Prüfung im Herbst gesperrt."),
    ("harbour", "Kell Ledger", "en", "News",
     "Teachers in Ashby went back to work on Thursday after a strike of nine days. Their union"
     " had asked for smaller classes and a new roof for the school at Mill Lane."),
    ("harbour", "Upland Post", "en", "News",
     "Wolves crossed the frozen lake above Ostrey for the first time since 1950, rangers said on"
     " Thursday. A camera at the dam filmed five of them."),
]  # fmt: skip
EVERY = {outlet for _, outlet, *_ in ARTICLES}
RULES = {
    "word": ("word: crane", "Pellworth Echo"),
    "regex": ("regex: 'last\\s+minute'", "The Terrace"),
    "source": ("source: budget", "Counting House"),
    "tag": ("tag: lokales", "Küsten-Rundschau"),
    "language": ("language: de", "Küsten-Rundschau"),
    "section": ("section: sport", "The Terrace"),
}
PROFILES = {
    "plain": "stories: 9, per_topic: 9",
    "topics": "stories: 4, per_topic: 1, prefer: [{tag: news, points: 5}]",
    "places": "stories: 9, per_topic: 1",
    **{f"prefer-{by}": f"prefer: [{{{rule}, points: 5}}]" for by, (rule, _) in RULES.items()},
    **{f"mute-{by}": f"mute: [{{{rule}}}]" for by, (rule, _) in RULES.items()},
}


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory, here: Digest) -> Path:
    """Where the editions of all these profiles land, made of the same articles in one run."""
    home = tmp_path_factory.mktemp("rules")
    for source, outlet, language, tag, text in ARTICLES:
        path = home / source / f"{outlet}.md"
        path.parent.mkdir(exist_ok=True)
        url = f"https://{source}.example/{tag.lower()}/{outlet[:4].strip()}"
        head = f"title: {text.split(' on ')[0][:60]}\noutlet: {outlet}\nlanguage: {language}\n"
        told = f"tags: [{tag}]\nurl: {url}\ndate: 2026-11-19T18:00:00Z\n"
        path.write_text(f"---\n{head}{told}---\n\n{text}\n", "utf-8")
    sources = [
        f"  - {{folder: {name}, name: {name}}}" for name in dict.fromkeys(a[0] for a in ARTICLES)
    ]
    profiles = [f"  - {{name: {name}, {rules}}}" for name, rules in PROFILES.items()]
    lines = ["sources:", *sources, "profiles:", *profiles]
    (home / "config.yaml").write_text("\n".join(lines) + "\n", "utf-8")
    done = here("run", folder=home, SOURCE_DATE_EPOCH=MOMENT)
    assert done.returncode == 0, done.stderr
    return home / "out"


def edition(editions: Path, profile: str) -> dict[str, Any]:
    [file] = editions.rglob(f"{profile}-2026*.json")
    found: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return found


def outlets(made: dict[str, Any]) -> list[str]:
    return [story["headline"]["outlet"] for story in (*made["stories"], *made["in_brief"])]


@pytest.mark.parametrize("by", RULES)
def test_what_a_reader_prefers_comes_first_and_says_why(by: str, editions: Path) -> None:
    made = edition(editions, f"prefer-{by}")

    assert outlets(made)[0] == RULES[by][1]
    assert set(outlets(made)) == EVERY
    assert any(f"prefer {by}" in str(reason) for reason in made["stories"][0]["because"])


@pytest.mark.parametrize("by", RULES)
def test_what_a_reader_mutes_is_kept_out_and_listed_with_the_rule(by: str, editions: Path) -> None:
    made = edition(editions, f"mute-{by}")

    assert set(outlets(made)) == EVERY - {RULES[by][1]}
    assert sum(f"mute {by}" in json.dumps(fate) for fate in made["fates"]) == 1


@pytest.mark.parametrize("profile", PROFILES)
def test_the_reasons_add_up_to_the_score(profile: str, editions: Path) -> None:
    stories = edition(editions, profile)["stories"]

    assert stories
    for story in stories:
        points = [value for reason in story["because"] for value in numbers(reason)]
        assert story["score"] == pytest.approx(sum(points), abs=0.005)


def numbers(reason: Any) -> list[float]:
    parts = reason.values() if isinstance(reason, dict) else reason
    return [part for part in parts if isinstance(part, int | float)]


def test_single_sources_are_kept_and_labelled(editions: Path) -> None:
    assert set(outlets(edition(editions, "plain"))) == EVERY
    [page] = editions.rglob("plain-2026*.txt")
    assert page.read_text("utf-8").count("/ One source\n") == len(EVERY)


def test_a_topic_has_only_so_much_room(editions: Path) -> None:
    made = edition(editions, "topics")

    assert sum(story["topic"] == "News" for story in made["stories"]) == 1
    assert [s["gave_way"] for s in made["in_brief"] if s["topic"] == "News"] == [True, True]
    assert made["gave_way"] == [{"topic": "News", "stories": 2}]
    [page] = editions.rglob("topics-2026*.txt")
    assert "2 stories of “News” gave their places to other topics." in " ".join(
        page.read_text("utf-8").split()
    )


def test_the_cap_of_a_topic_leaves_no_place_empty(editions: Path) -> None:
    made = edition(editions, "places")

    assert len(made["stories"]) == len(EVERY)
    assert made["gave_way"] == []


@pytest.fixture
def said(tmp_path: Path, here: Digest) -> str:
    """What a run and `why` say where one of three articles gives its place to another topic."""
    for topic, outlets in {"news": ("Kell Ledger", "Upland Post"), "sport": ("Terrace",)}.items():
        for outlet in outlets:
            text = next(text for _, name, _, _, text in ARTICLES if outlet in name)
            path = tmp_path / topic / f"{outlet}.md"
            path.parent.mkdir(exist_ok=True)
            path.write_text(
                f"---\ntitle: {text.split(' on ')[0][:60]}\ndate: 2026-11-19\n---\n{text}\n"
            )
    sources = "sources: [{folder: news, tags: [News]}, {folder: sport, tags: [Sport]}]"
    profile = "{stories: 2, per_topic: 1, prefer: [{tag: news, points: 5}]}"
    (tmp_path / "config.yaml").write_text(f"{sources}\nprofiles: [{profile}]\n")
    run = here("run", folder=tmp_path, SOURCE_DATE_EPOCH=MOMENT).stdout
    return run + "".join(
        here("why", word, folder=tmp_path).stdout for word in ("Wolves", "Teachers")
    )


def test_a_run_and_why_say_what_gave_way(said: str) -> None:
    assert "News: 1 story less in full, for other topics (`per_topic`)" in said
    assert said.count("in brief: News had its stories in full already (`per_topic`)") == 1
