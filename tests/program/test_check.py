"""`digest check`: what is wrong is told before any edition is made."""

from __future__ import annotations

from pathlib import Path

import pytest
import trustme

from tests.program.conftest import Digest

pytestmark = pytest.mark.slow


def test_a_folder_that_is_not_there_is_named_with_its_line(tmp_path: Path, here: Digest) -> None:
    (tmp_path / "config.yaml").write_text("sources:\n  - folder: nowhere\n")

    done = here("check", folder=tmp_path)

    assert done.returncode == 2
    assert "config.yaml:2: sources[0].folder:" in done.stderr
    assert "no such folder" in done.stderr


def test_a_template_that_asks_for_what_is_not_there_is_found(tmp_path: Path, here: Digest) -> None:
    own = tmp_path / "own" / "web"
    own.mkdir(parents=True)
    (own / "not_found.html").write_text("{{ page.nothing.of.the.kind }}")
    (tmp_path / "config.yaml").write_text("templates: own\n")

    done = here("check", folder=tmp_path)

    assert done.returncode == 1
    assert "web/not_found.html, line 1" in done.stderr


def test_a_folder_of_much_else_is_none_of_templates(tmp_path: Path, here: Digest) -> None:
    for number in range(300):
        (tmp_path / "disk" / f"folder {number}").mkdir(parents=True)
    (tmp_path / "config.yaml").write_text("templates: disk\n")

    done = here("check", folder=tmp_path)

    assert done.returncode == 1
    assert "disk: holds more than 200 files or folders" in done.stderr
    assert "names a folder of templates alone" in done.stderr


def test_without_sources_check_and_run_say_how_to_add_one(tmp_path: Path, here: Digest) -> None:
    (tmp_path / "config.yaml").write_text("sources: []\n")

    checked = here("check", folder=tmp_path)
    ran = here("run", folder=tmp_path)

    assert checked.returncode == 0
    assert "digest sources add" in checked.stdout
    assert ran.returncode == 2
    assert "names no source" in ran.stderr
    assert "digest sources add" in ran.stderr


def test_a_list_written_as_one_value_is_called_a_list(tmp_path: Path, here: Digest) -> None:
    (tmp_path / "config.yaml").write_text("profiles: 7\n")

    done = here("check", folder=tmp_path)

    assert "config.yaml:1: profiles: must be a list (it is 7)" in done.stderr


def test_check_finds_what_would_stop_a_run_all_at_once(tmp_path: Path, here: Digest) -> None:
    (tmp_path / "config.yaml").write_text(
        "sources: [{folder: nowhere}]\n"
        "profiles: [{recipients: [ann@example.org]}]\n"
        "summary: {use: lexrnk}\n"
    )
    (tmp_path / "sinks.yaml").write_text("sinks: [{use: comand}]\n")

    done = here("check", folder=tmp_path)
    sinks = here("check", "-c", "sinks.yaml", folder=tmp_path)

    assert (done.returncode, sinks.returncode) == (2, 2)
    assert "sources[0].folder" in done.stderr
    assert "config.yaml:2: profiles[0].recipients: need `mail` to be set" in done.stderr
    assert "summary.use: unknown name `lexrnk`" in done.stderr
    assert "unknown name `comand`; did you mean `command`?" in sinks.stderr


def test_a_profile_that_reads_no_source_is_told(tmp_path: Path, here: Digest) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "config.yaml").write_text(
        "sources: [{folder: texts, name: texts, tags: [Town]}]\n"
        "profiles: [{name: a, sources: [txts]}, {name: b, sources: [Town, texts]}]\n"
    )

    checked = here("check", folder=tmp_path)
    ran = here("run", folder=tmp_path)

    told = "profiles[0].sources[0]: no source is called or tagged `txts`; did you mean `texts`?"
    assert told in checked.stderr
    assert told in ran.stderr
    assert "profiles[1]" not in checked.stderr
    assert (checked.returncode, ran.returncode) == (0, 0)


def test_what_config_show_prints_is_a_configuration(tmp_path: Path, here: Digest) -> None:
    text = "sources: [{feed: 'https://ann:secret@site.example/feed'}]\n"
    (tmp_path / "config.yaml").write_text(text)

    shown = here("config", "show", folder=tmp_path)
    (tmp_path / "shown.yaml").write_text(shown.stdout)
    checked = here("check", "-c", "shown.yaml", folder=tmp_path)

    assert checked.returncode == 0, checked.stderr
    assert "collect_every: 30 minutes" in shown.stdout
    assert "secret" not in shown.stdout


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("fetch: {parallel: 0}", "config.yaml:2: fetch: parallel: 0 asks for nothing"),
        ("fetch: {seconds: -3}", "config.yaml:2: fetch.seconds: -3 is below zero"),
        ("fetch: {largest: 10 MB}", "config.yaml:2: fetch.largest: input should be a valid"),
        ("fetch: {certificates: no.pem}", "fetch.certificates: "),
        ("fetch: {certificates: config.yaml}", "config.yaml: no certificates in it"),
        ("mail: {host: h, ca_file: no.pem}", "config.yaml:2: mail.ca_file: "),
        (
            "mail: {host: h, username: u, password_file: none.txt}",
            "mail.password_file: password_file ",
        ),
        ("state: .", ": a folder\n        name a file in it"),
    ],
)
def test_what_would_fail_at_every_run_is_told_before(
    asked: str, told: str, tmp_path: Path, here: Digest
) -> None:
    (tmp_path / "config.yaml").write_text(f"sources: [{{feed: 'https://site.example'}}]\n{asked}\n")

    done = here("check", folder=tmp_path)

    assert done.returncode in (1, 2)
    assert told in done.stderr


def test_certificates_are_looked_for_beside_the_configuration(tmp_path: Path, here: Digest) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "config.yaml").write_text(
        "sources: [{feed: 'https://site.example'}]\nfetch: {certificates: site.pem}\n"
    )
    trustme.CA().cert_pem.write_to_path(str(own / "site.pem"))

    done = here("check", "-c", "own/config.yaml", folder=tmp_path)

    assert done.returncode == 0, done.stderr


def test_a_state_on_a_server_is_asked_and_not_copied(tmp_path: Path, here: Digest) -> None:
    (tmp_path / "config.yaml").write_text(
        f"sources: []\nstate: 'postgresql+psycopg://me@/state?host={tmp_path}'\n"
    )

    done = here("check", folder=tmp_path)

    assert done.returncode == 1
    assert "connection" in done.stderr or "driver" in done.stderr  # which is an extra
    assert "dry-run" not in done.stderr


def test_an_archive_is_not_written_among_the_articles(tmp_path: Path, here: Digest) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text("The ferry ran aground at Pellworth on Monday.")
    (tmp_path / "config.yaml").write_text("sources: [{folder: texts}]\narchive: {folder: texts}\n")

    checked = here("check", folder=tmp_path)
    once = here("run", "texts", "--out", "texts", folder=tmp_path)

    assert (checked.returncode, once.returncode) == (2, 2)
    assert "config.yaml:1: sources[0].folder: the archive is written into it" in checked.stderr
    assert "the archive is written into it" in once.stderr
    assert [file.name for file in (tmp_path / "texts").iterdir()] == ["a.txt"]
