"""`digest verify` of an archive as it was published, with nothing but its files."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.program.conftest import Digest

pytestmark = pytest.mark.slow


@pytest.fixture
def archive(replayed: Path, tmp_path: Path) -> Path:
    """A published archive, far from its state and configuration."""
    shutil.copytree(replayed / "out", tmp_path / "published")
    return tmp_path / "published"


def newest(archive: Path) -> Path:
    return sorted(archive.glob("editions/*.json"))[-1]


def values(done: Any) -> Any:
    return json.loads(done.stdout)


def test_an_archive_is_checked_by_its_files_alone(archive: Path, here: Digest) -> None:
    whole = here("--json", "verify", "published", folder=archive.parent)
    one = here("--json", "verify", str(newest(archive)), folder=archive.parent)

    assert (whole.returncode, one.returncode) == (0, 0), whole.stderr
    assert values(whole)["checked"] > values(one)["checked"] > 20
    assert values(whole)["held"] == values(whole)["checked"]


def test_it_finds_as_many_quotes_as_the_state_has(
    replayed: Path, archive: Path, here: Digest
) -> None:
    kept = values(here("--json", "verify", folder=replayed))
    published = values(here("--json", "verify", "published", folder=archive.parent))

    assert published == kept


@pytest.mark.parametrize(
    ("forged", "message"),
    [
        ({"text": "Forty ships sank."}, "the quote does not match its own hash"),
        ({"end": 1}, "its selectors name other words"),
        ({"evidence": "evidence/none.html#s0-9"}, "evidence/none.html is not in the archive"),
        ({"evidence": "../../secret.html#s0-9"}, "its citation names no stored text"),
    ],
)
def test_a_forged_edition_is_found_out(
    archive: Path, here: Digest, forged: dict[str, Any], message: str
) -> None:
    edition = json.loads(newest(archive).read_text("utf-8"))
    quote = edition["stories"][0]["quotes"][0]
    quote["text"] = forged.get("text", quote["text"])
    place = quote["citation"]["selector"][1]
    place["end"] = forged.get("end", place["end"])
    quote["citation"]["evidence"] = forged.get("evidence", quote["citation"]["evidence"])
    newest(archive).write_text(json.dumps(edition), "utf-8")

    done = here("--json", "verify", "published", folder=archive.parent)

    assert done.returncode == 1
    assert [f["message"] for f in values(done)["findings"]] == [message]


def test_an_evidence_page_that_was_reworded_is_found_out(archive: Path, here: Digest) -> None:
    edition = json.loads(newest(archive).read_text("utf-8"))
    citation = edition["stories"][0]["quotes"][0]["citation"]
    file, _, mark = citation["evidence"].partition("#")
    page = archive / file
    html = page.read_text("utf-8")
    page.write_text(html.replace(f'<mark id="{mark}">', f'<mark id="{mark}">Not '), "utf-8")

    done = here("--json", "verify", "published", folder=archive.parent)

    assert done.returncode == 1
    messages = {f["message"] for f in values(done)["findings"]}
    assert messages == {"its mark on the evidence page holds other words"}


@pytest.mark.parametrize(
    "written", ["", "[]", "{}", '{"id": "a", "stories": 1, "in_brief": []}', "[" * 100_000]
)
def test_what_is_no_edition_is_told(tmp_path: Path, here: Digest, written: str) -> None:
    (tmp_path / "mine.json").write_text(written, "utf-8")

    done = here("verify", "mine.json", folder=tmp_path)

    assert done.returncode == 2
    assert "mine.json is no edition" in done.stderr


def test_a_folder_without_editions_and_a_live_check_say_what_to_do(
    archive: Path, here: Digest
) -> None:
    (archive.parent / "empty").mkdir()

    empty = here("verify", "empty", folder=archive.parent)
    live = here("verify", "published", "--live", folder=archive.parent)

    assert (empty.returncode, live.returncode) == (2, 2)
    assert "digest run --out FOLDER" in empty.stderr
    assert "without --live the archive is checked" in live.stderr
