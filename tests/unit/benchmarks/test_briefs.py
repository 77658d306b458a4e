"""What a change does to briefs is seen line by line, story by story."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.briefs import Brief, compared, differing, kept, main, stories

FERRY = (
    "The ferry Halden lost power off Skagen late on Monday with 212 people aboard, the coastguard said.",
    "Two tugs reached the ferry before midnight and brought it to the harbour of Skagen.",
    "Nobody was hurt, and the passengers spent the night in a school near the harbour.",
    "The line that runs the ferry said a fuse had failed and that sailings would begin again on Wednesday.",
    "It was the second time this year that the Halden had lost power in the strait.",
)
TUGS = (
    "Tugs towed the ferry Halden into Skagen on Monday night after it lost power with 212 people aboard.",
    "The harbour master said that the wind had pushed the ferry to within a mile of the rocks.",
    "Its passengers were taken to a school, where they were given tea and blankets.",
    "A fuse in the engine room of the Halden had failed, the line that runs it said on Tuesday.",
    "Inspectors are to look at the ferry before it sails again on Wednesday morning.",
)
BRIEF = Brief(
    story="set/ferry",
    reports=2,
    headline="Ferry loses power",
    quotes=("The ferry lost power.", "Nobody was hurt."),
    outlets=("Herald", "Ledger"),
)


def report(story: str, text: tuple[str, ...], outlet: str) -> dict[str, object]:
    return {"id": f"{story}-{outlet}", "story": story, "source": outlet, "title": text[0][:60], "text": "\n\n".join(text)}  # fmt: skip


def written(path: Path, *rows: dict[str, object]) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    """A file of labelled reports: two of one story, one of another, and a headline without a text."""
    return written(
        tmp_path / "labelled.jsonl",
        report("ferry", FERRY, "Herald"),
        report("ferry", TUGS, "Ledger"),
        report("chess", FERRY, "Herald"),
        report("chess", ("Chess",), "Ledger"),
    )


def test_a_run_keeps_what_each_story_of_several_reports_is_told_by(
    labelled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "briefs.jsonl"

    assert main([str(labelled), "--to", str(file)]) == 0

    (brief,) = kept(file).values()
    assert brief.story == "labelled/ferry"
    assert brief.reports == 2
    assert len(brief.quotes) > 1
    assert set(brief.quotes) <= {*FERRY, *TUGS}
    assert set(brief.outlets) == {"Herald", "Ledger"}
    assert brief.headline
    assert f"1 brief in {file}" in capsys.readouterr().out


def test_a_set_of_documents_is_a_story_whatever_their_number(tmp_path: Path) -> None:
    docs = [{"text": "\n\n".join(FERRY), "title": "Ferry loses power"}]
    path = written(tmp_path / "sets.jsonl", {"id": "7", "docs": docs, "references": []})

    assert [name for name, _ in stories(path)] == ["sets/7"]


def test_by_day_each_edition_tells_what_those_before_it_have_not(tmp_path: Path) -> None:
    later = "Inspectors found on Wednesday that water had entered the engine room of the Halden through a cracked pipe."
    first = report("ferry", FERRY, "Herald") | {"date": "2024-11-18T20:00:00"}
    second = report("ferry", (later, *FERRY[1:]), "Ledger") | {"date": "2024-11-20T20:00:00"}
    path, file = written(tmp_path / "dated.jsonl", first, second), tmp_path / "briefs.jsonl"

    assert main([str(path), "--by-day", "--to", str(file)]) == 0

    monday, wednesday = kept(file).values()
    assert (monday.story, wednesday.story) == ("dated/ferry, day 1", "dated/ferry, day 2")
    assert FERRY[0] in monday.quotes
    assert later in wednesday.quotes
    assert set(wednesday.quotes).isdisjoint(FERRY)


def test_two_runs_that_tell_the_same_have_nothing_to_show(
    labelled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    runs = [str(tmp_path / "before.jsonl"), str(tmp_path / "after.jsonl")]
    for run in runs:
        main([str(labelled), "--to", run])
    capsys.readouterr()

    assert main(["--compare", *runs]) == 0
    assert capsys.readouterr().out == "0 of 1 briefs changed, 0 of them the headline\n"


def test_a_brief_that_changed_is_shown_whole_with_what_went_and_what_came() -> None:
    other = replace(BRIEF, quotes=("The ferry lost power.", "A fuse had failed."))

    shown = list(compared({"set/ferry": BRIEF}, {"set/ferry": other}))

    assert shown == [
        "== set/ferry, 2 reports",
        "  Ferry loses power",
        "  The ferry lost power.",
        "- Nobody was hurt.",
        "+ A fuse had failed.",
        "",
        "1 of 1 briefs changed, 0 of them the headline",
    ]


def test_quotes_in_another_order_are_a_change() -> None:
    assert list(differing(["a", "b"], ["b", "a"])) == ["+ b", "  a", "- b"]


def test_a_story_that_only_one_run_told_is_counted_and_is_no_change() -> None:
    told = list(compared({"set/ferry": BRIEF}, {}))

    assert told == [
        "0 of 0 briefs changed, 0 of them the headline",
        "1 story was told by one run only",
    ]


def test_without_a_file_to_write_or_two_to_compare_the_call_is_wrong(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        main([])

    assert "--compare" in capsys.readouterr().err
