"""`digest run`, as a user meets it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.program.conftest import MOMENT, Digest

pytestmark = pytest.mark.slow


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_each_day_of_the_samples_becomes_an_edition_with_everything_beside_it(
    replayed: Path,
) -> None:
    editions = replayed / "out" / "editions"

    for day in ("2026-11-17", "2026-11-18", "2026-11-19"):
        for suffix in ("html", "json", "md", "txt", "eml"):
            assert (editions / f"morning-{day}.{suffix}").stat().st_size > 500
    assert (replayed / "out" / "index.html").is_file()


def test_a_second_run_says_there_is_nothing_new_and_changes_nothing(
    replayed: Path, program: Digest
) -> None:
    before = files_of(replayed / "out")

    again = program("run", folder=replayed)

    assert again.returncode == 0
    assert "Nothing new since the last edition." in again.stdout
    assert files_of(replayed / "out") == before


def test_what_comes_after_the_days_edition_makes_a_further_one(
    tmp_path: Path, root: Path, program: Digest
) -> None:
    (tmp_path / "config.yaml").write_text("sources: [{folder: articles}]\n")
    (tmp_path / "articles").mkdir()
    first, *_, last = sorted((root / "seeds" / "landfall").iterdir())
    shutil.copy(first, tmp_path / "articles")
    program("run", folder=tmp_path)
    shutil.copy(last, tmp_path / "articles")

    again = program("run", folder=tmp_path)

    pages = sorted(p.stem for p in (tmp_path / "out" / "editions").glob("*.json"))
    assert again.returncode == 0
    assert pages == ["morning-2026-11-20", "morning-2026-11-20-2"]


def test_every_quote_of_every_edition_stands_in_the_stored_text(
    replayed: Path, program: Digest
) -> None:
    done = program("--json", "verify", folder=replayed)
    found = json.loads(done.stdout)

    assert done.returncode == 0
    assert found["checked"] > 40
    assert found["held"] == found["checked"]


def test_the_scraped_samples_are_four_stories_each_quoted_from_its_own_articles(
    tmp_path: Path, root: Path, here: Digest
) -> None:
    shutil.copytree(root / "seeds" / "scraped", tmp_path / "articles")

    here("run", "articles", "--out", "out", folder=tmp_path)

    (page,) = (tmp_path / "out" / "editions").glob("*.json")
    told = {
        brief["headline"]["text"]: {line["title"] for line in brief["sources"]}
        for brief in json.loads(page.read_text("utf-8"))["stories"]
    }
    river = "River falls at Aunebridge; man found dead in cellar"
    alone = (
        "Dead fish line the shore of Lake Tamsin",
        "Councillors vote to keep Marl Street library open",
        "Lock closed: what it means for Pellworth",
    )
    assert told == {
        river: {river, "Aunebridge families moved out as river bursts banks"},
        **{title: {title} for title in alone},
    }


def test_five_scraped_articles_are_told_with_the_claim_its_denial_and_the_clash(
    tmp_path: Path, shared: Path, here: Digest
) -> None:
    here("run", str(shared / "seeds"), "--out", str(tmp_path / "out"), folder=tmp_path)

    (page,) = (tmp_path / "out" / "editions").glob("*.json")
    first, *others = (
        " ".join(quote["text"] for quote in brief["quotes"])
        for brief in json.loads(page.read_text("utf-8"))["stories"]
    )
    assert first.index("congratulated") < first.index("acquaintances") < first.index("unreliable")
    assert "Harris" not in first
    assert any(told.startswith("North Korean troops") for told in others)


def test_a_folder_needs_no_configuration_and_leaves_no_state(
    tmp_path: Path, root: Path, program: Digest
) -> None:
    shutil.copytree(root / "seeds" / "landfall", tmp_path / "articles")

    done = program("run", "articles", "--out", "new", folder=tmp_path)

    assert done.returncode == 0, done.stderr
    assert "new/index.html" in done.stdout
    assert sorted(p.name for p in tmp_path.iterdir()) == ["articles", "new"]


def test_an_edition_of_one_day_holds_nothing_that_came_later(
    tmp_path: Path, home: Path, program: Digest
) -> None:
    shutil.copytree(home / "seeds", tmp_path / "seeds")
    shutil.copy(home / "config.yaml", tmp_path)

    done = program("--json", "run", "--date", "2026-11-17", folder=tmp_path)
    assert done.returncode == 0, done.stderr

    edition = json.loads((tmp_path / "out/editions/morning-2026-11-17.json").read_text("utf-8"))
    text = json.dumps(edition)
    assert json.loads(done.stdout)["editions"][0]["id"] == "morning-2026-11-17"
    assert "2026-11-18T" not in text


def test_a_dry_run_prints_an_edition_and_writes_nothing(
    tmp_path: Path, home: Path, program: Digest
) -> None:
    shutil.copytree(home / "seeds" / "landfall", tmp_path / "seeds")
    shutil.copy(home / "config.yaml", tmp_path)

    done = program("--quiet", "run", "--dry-run", folder=tmp_path)

    assert done.returncode == 0, done.stderr
    assert "[1]" in done.stdout
    assert not (tmp_path / "out").exists()
    assert not (tmp_path / ".digest" / "state.db").exists()


@pytest.mark.parametrize("public", ["", "archive: {base_url: https://example.org/digest/}\n"])
def test_a_dry_run_names_no_page_of_an_archive_that_it_does_not_write(
    public: str, tmp_path: Path, here: Digest
) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.md").write_text(
        "# Ferry aground\n\nThe ferry ran aground at Pellworth on Monday, the port said.\n"
    )
    (tmp_path / "config.yaml").write_text(f"sources: [{{folder: articles}}]\n{public}")

    done = here("run", "--dry-run", folder=tmp_path)

    assert "The ferry ran aground at Pellworth" in done.stdout
    assert not any(way in done.stdout for way in ("evidence", "editions/", "example.org"))


def test_an_empty_folder_gives_no_edition_and_no_error(tmp_path: Path, program: Digest) -> None:
    (tmp_path / "empty").mkdir()

    done = program("run", "empty", "--out", "new", folder=tmp_path)

    assert done.returncode == 0
    assert "Nothing new: no articles were found." in done.stdout


def test_a_path_that_is_not_there_is_told(tmp_path: Path, program: Digest) -> None:
    done = program("run", "nowhere", folder=tmp_path)

    assert done.returncode == 2
    assert "nowhere: no such folder or file" in done.stderr


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("", "an empty path: no such folder or file"),
        ("http://", "http://: not an address digest reads"),
        ("http://a b.example/feed", "http://a b.example/feed: not an address digest reads"),
        ("a" * 5000, "a: no such folder or file"),
        ("/dev/null", "/dev/null: not a kind of file digest reads"),
    ],
)
def test_what_is_no_folder_file_or_address_is_told(
    named: str, told: str, tmp_path: Path, here: Digest
) -> None:
    done = here("run", named, folder=tmp_path)

    assert done.returncode == 2
    assert told in done.stderr


@pytest.mark.parametrize(
    ("out", "told"), [("a.txt", "--out: a.txt is a file, no folder"), (" ", "--out: an empty path")]
)
def test_an_archive_has_a_folder(out: str, told: str, tmp_path: Path, here: Digest) -> None:
    (tmp_path / "a.txt").write_text("The ferry ran aground at Pellworth on Monday.")
    (tmp_path / "config.yaml").write_text("sources: [{folder: a.txt}]\n")

    for command in (("run", "a.txt"), ("archive", "build")):
        done = here(*command, "--out", out, folder=tmp_path)

        assert done.returncode == 2
        assert told in done.stderr


def test_what_is_named_twice_is_read_once(tmp_path: Path, here: Digest) -> None:
    (tmp_path / "a.txt").write_text("The ferry ran aground at Pellworth on Monday.")

    done = here("--json", "run", "a.txt", "a.txt", "--dry-run", folder=tmp_path)

    assert json.loads(done.stdout)["articles"] == 1


def test_a_test_mail_needs_an_address(tmp_path: Path, here: Digest) -> None:
    (tmp_path / "config.yaml").write_text("sources: []\n")

    assert here("send", "--test", "", folder=tmp_path).returncode == 2


def test_a_folder_around_an_archive_is_read_without_it(tmp_path: Path, here: Digest) -> None:
    """Else the program's own words would be quoted as news."""
    (tmp_path / "a.txt").write_text("The ferry ran aground at Pellworth on Monday.")
    first = here("--json", "run", ".", folder=tmp_path)

    second = here("--json", "run", ".", folder=tmp_path)

    assert (tmp_path / "digest-out" / "index.html").exists()
    assert json.loads(first.stdout)["articles"] == json.loads(second.stdout)["articles"] == 1


@pytest.mark.parametrize("encoding", ["ascii", "iso-8859-1"])
def test_quotes_are_printed_where_not_every_letter_can_be(
    encoding: str, tmp_path: Path, program: Digest
) -> None:
    (tmp_path / "a.txt").write_text("Паром сел на мель у входа в гавань, сообщил начальник порта.")

    text = program("run", "a.txt", "--dry-run", folder=tmp_path, PYTHONIOENCODING=encoding)

    assert text.returncode == 0, text.stderr
    assert "????? ??? ?? ????" in text.stdout


def test_bad_files_are_told_in_one_line_each_and_stop_nothing(
    tmp_path: Path, root: Path, program: Digest
) -> None:
    folder = tmp_path / "mixed"
    shutil.copytree(root / "seeds" / "landfall", folder)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "huge.txt").write_bytes(b"word " * 10_400_000)
    (folder / "page-not-feed.xml").write_text("<!doctype html><html><p>Sign in</p></html>")

    done = program("--json", "run", "mixed", "--out", "new", folder=tmp_path)

    found = json.loads(done.stdout)
    told = {p["subject"].split(": ")[-1].split("/")[-1] for p in found["problems"]}
    assert done.returncode == 0, done.stderr
    assert {"empty.txt", "binary.txt", "huge.txt"} <= told
    assert found["editions"][0]["stories"] > 0
    [text] = (tmp_path / "new" / "editions").glob("*.txt")
    assert all(name in text.read_text() for name in ("empty.txt", "huge.txt"))


def test_no_configuration_is_told_with_the_next_step(tmp_path: Path, program: Digest) -> None:
    done = program("run", folder=tmp_path, XDG_CONFIG_HOME=str(tmp_path))

    assert done.returncode == 2
    assert "no config.yaml" in done.stderr
    assert "digest init" in done.stderr


def test_init_writes_a_configuration_that_is_right_and_never_overwrites(
    tmp_path: Path, program: Digest
) -> None:
    first = program("init", folder=tmp_path)
    written = (tmp_path / "config.yaml").read_bytes()
    second = program("init", folder=tmp_path)
    checked = program("check", folder=tmp_path)

    assert (first.returncode, second.returncode, checked.returncode) == (0, 2, 0)
    assert (tmp_path / "config.yaml").read_bytes() == written


def test_init_needs_a_folder(tmp_path: Path, here: Digest) -> None:
    (tmp_path / "here").write_text("")

    done = here("init", "here", folder=tmp_path)

    assert done.returncode == 2
    assert "here is a file, no folder" in done.stderr


def test_a_broken_template_of_the_users_is_told_with_its_line(
    tmp_path: Path, home: Path, program: Digest
) -> None:
    shutil.copytree(home / "seeds" / "landfall", tmp_path / "seeds")
    (tmp_path / "mine" / "web").mkdir(parents=True)
    (tmp_path / "mine" / "web" / "edition.html").write_text("<p>\n{% if %}\n")
    (tmp_path / "config.yaml").write_text("sources: [{folder: seeds}]\ntemplates: mine\n")

    done = program("run", folder=tmp_path)

    assert done.returncode == 1
    assert "web/edition.html" in done.stderr
    assert "2" in done.stderr


def test_an_edition_of_a_day_to_come_is_no_edition_before(
    tmp_path: Path, root: Path, program: Digest
) -> None:
    """A clock that was ahead made it; what happened since is told all the same."""
    (tmp_path / "config.yaml").write_text("sources: [{folder: articles}]\n")
    (tmp_path / "articles").mkdir()
    first, *_, last = sorted((root / "seeds" / "landfall").iterdir())
    shutil.copy(first, tmp_path / "articles")
    program("run", folder=tmp_path, SOURCE_DATE_EPOCH=str(int(MOMENT) + 400 * 86_400))
    shutil.copy(last, tmp_path / "articles")

    done = program("run", folder=tmp_path)

    made = json.loads((tmp_path / "out/editions/morning-2026-11-20.json").read_text("utf-8"))
    assert done.returncode == 0, done.stderr
    assert made["previous"] is None


@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1, 2)], ids=str)
def test_a_closed_standard_stream_stops_nothing(
    closed: tuple[int, ...], tmp_path: Path, root: Path
) -> None:
    (tmp_path / "a.txt").write_text("The ferry ran aground at Pellworth on Monday.")
    shut = " ".join(f"{number}>&-" for number in closed)

    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m digest run a.txt {shut}"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "digest-out" / "index.html").exists()


@pytest.mark.parametrize("epoch", ["x", "-99999999999", "253402300799", "99999999999999"])
def test_a_time_that_is_none_is_told(epoch: str, tmp_path: Path, here: Digest) -> None:
    (tmp_path / "a.txt").write_text("The ferry ran aground at Pellworth on Monday.")

    done = here("run", "a.txt", folder=tmp_path, SOURCE_DATE_EPOCH=epoch)

    assert done.returncode == 2
    assert f"SOURCE_DATE_EPOCH: '{epoch}' is no time" in done.stderr
