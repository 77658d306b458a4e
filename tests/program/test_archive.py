"""`digest archive` and `digest template`, as a user meets them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.program.conftest import Digest

pytestmark = pytest.mark.slow


def pages(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".eml"
    }


def test_a_rebuilt_archive_is_the_same_to_the_byte(
    replayed: Path, tmp_path: Path, program: Digest
) -> None:
    done = program("archive", "build", "--out", str(tmp_path / "again"), folder=replayed)

    assert done.returncode == 0, done.stderr
    assert pages(tmp_path / "again") == pages(replayed / "out")


def test_exported_templates_can_be_changed_and_are_used(
    tmp_path: Path, root: Path, program: Digest
) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(
        "The harbour opened on Monday\n\nThe harbour of Calder opened on Monday after two weeks, "
        "its master said. Forty ships were waiting outside when the gate was lifted.\n"
    )
    program("template", "export", "mine", folder=tmp_path)
    page = tmp_path / "mine" / "web" / "_page.html"
    page.write_text(page.read_text("utf-8").replace("</body>", "<!-- ours --></body>"), "utf-8")
    (tmp_path / "config.yaml").write_text("sources: [{folder: articles}]\ntemplates: mine\n")

    done = program("run", folder=tmp_path)

    assert done.returncode == 0, done.stderr
    assert "<!-- ours -->" in (tmp_path / "out" / "index.html").read_text("utf-8")
