"""A configuration is either right, or every fault in it is told at once with its line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import pytest

from digest.assembly.shipped import reference_page
from digest.cli.reference import about, keys
from digest.config import Loaded, find, load
from digest.errors import ConfigError

NOTHING: Mapping[str, str] = {}


def write(folder: Path, text: str) -> Path:
    path = folder / "config.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def read(folder: Path, text: str, environment: Mapping[str, str] = NOTHING) -> Loaded:
    return load(write(folder, text), environment)


def complaint(folder: Path, text: str, environment: Mapping[str, str] = NOTHING) -> str:
    with pytest.raises(ConfigError) as caught:
        read(folder, text, environment)
    assert caught.value.exit_code == 2
    assert caught.value.hint
    return caught.value.message


def test_the_sample_configuration_is_right_as_it_stands(root: Path) -> None:
    settings = load(root / "config.yaml", NOTHING).settings

    assert [source.folder for source in settings.sources] == ["seeds"]
    assert settings.profiles[0].value().timezone == "Europe/London"
    assert settings.schedule.collect_every == timedelta(minutes=30)


def test_an_empty_file_means_every_default(tmp_path: Path) -> None:
    assert read(tmp_path, "").settings.profiles[0].value().at == "06:30"


def test_every_fault_is_told_at_once_with_its_line(tmp_path: Path) -> None:
    message = complaint(
        tmp_path,
        """\
sources:
  - folder: a
    feed: https://example.org/feed
profile:
  - name: x
profiles:
  - name: morning
    timezone: Mars/Olympus
    storys: 3
    at: "25:00"
archive:
  folder: ${NOWHERE}
""",
    )

    assert message.splitlines() == [
        "config.yaml:2: sources[0]: give exactly one of `feed`, `folder` or `mailbox`",
        "config.yaml:4: profile: unknown key; did you mean `profiles`?",
        "config.yaml:8: profiles[0].timezone: 'Mars/Olympus' is not a time zone: "
        "write a name such as `Europe/Berlin` or `UTC`",
        "config.yaml:9: profiles[0].storys: unknown key; did you mean `stories`?",
        "config.yaml:10: profiles[0].at: '25:00' is not a time of day: "
        "write HH:MM, such as `06:30`",
        "config.yaml:12: archive.folder: the environment variable NOWHERE is not set",
    ]


def test_a_key_in_the_wrong_place_is_told_where_it_stands(tmp_path: Path) -> None:
    message = complaint(tmp_path, "stories: 7\nprofiles:\n  - name: a\n    first_window: 2 days\n")

    assert message.splitlines() == [
        "config.yaml:1: stories: unknown key; it stands under `profiles`",
        "config.yaml:4: profiles[0].first_window: unknown key; it stands at the top, under no section",
    ]


def test_what_a_muted_report_is_worth_is_no_question(tmp_path: Path) -> None:
    rules = "profiles:\n  - prefer: [{word: a, points: 2}]\n    mute:\n      - word: b\n        points: 3\n"

    message = complaint(tmp_path, rules)

    assert message.splitlines() == [
        "config.yaml:5: profiles[0].mute[0].points: unknown key; it stands under `prefer`"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("profiles: [{prefer: [{word: a, points: .nan}]}]\n", "should be a finite number"),
        ('state: "a\\0b"\n', "holds a character that no name, word or path has"),
        (f"state: {'a' * 300}\n", "one of its names is longer than 255 bytes"),
        (f"sources: [{{folder: x/{'a' * 300}}}]\n", "sources[0].folder: 'x/aaaa"),
        ("story_memory: 99999999999999 days\n", "is longer than 36500 days"),
        (
            "archive: {host: mail.example.org}\n",
            "archive.host: unknown key; it stands under `mail`",
        ),
        ("sources: [", "not valid YAML"),
        ("- a\n- b\n", "expected `key: value` lines"),
        ("state: a\nstate: b\n", "config.yaml:2: state: given twice"),
        ("profiles:\n  - mute: [{regex: '['}]\n", "not a regular expression"),
        ("schedule: {collect_every: soon}\n", "is not a length of time"),
        ("mail: {host: x, password: a, password_file: b}\n", "give one of `password`"),
        ("mail: {host: x, password: a}\n", "a password needs a `username`"),
        ("mail: {}\n", "mail.host: is needed"),
        ("profiles: []\n", "at least one profile"),
        ("sources:\n", "sources: must be a list (it is empty)"),
        ("profiles: [{name: a}, {name: a}]\n", "same name"),
        ("profiles: [{recipients: ['a b']}]\n", "profiles[0].recipients[0]"),
        (
            "sources: [{feed: example.org}]\n",
            "sources[0].feed: 'example.org' is not an address: write it",
        ),
        ("mail: {host: x, from: nope}\n", "mail.from: 'nope' is not a sender: write `you@"),
        ("schedule: {collect_every: 5}\n", "5 is not a length of time: write its unit"),
        ("profiles: [{at: 25:00}]\n", "'25:00' is not a time of day"),
        ("profiles: [{at: 7}]\n", "7 is not a time of day"),
        ("profiles: [{name: a b}]\n", "'a b' is not a name for a profile"),
        ("archive: {base_url: example.org}\n", "is not the address of a folder"),
        ("a: &a [*a]\n", "too many or too deeply nested"),
        ("x: !!python/object:os.system {}\n", "unknown key"),
    ],
)
def test_a_fault_is_told_in_words(tmp_path: Path, text: str, expected: str) -> None:
    assert expected in complaint(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        "profiles: [{name: a b}]\n",
        "profiles: [{recipients: [a b]}]\n",
        "mail: {host: x, from: a}\n",
    ],
)
def test_no_fault_is_told_as_a_pattern(tmp_path: Path, text: str) -> None:
    said = complaint(tmp_path, text)

    assert "pattern" not in said
    assert "(it is" not in said


def test_a_variable_that_is_not_set_is_one_fault(tmp_path: Path) -> None:
    assert len(complaint(tmp_path, "profiles: [{title: '${NOWHERE}'}]\n").splitlines()) == 1


@pytest.mark.parametrize(
    ("asked", "sections"),
    [
        ("per_topic", {"profiles"}),
        ("sources[0].feed", {"sources"}),
        ("mail", {"The file", "mail"}),
        ("profiles[1].at", {"profiles"}),
        ("summary.corroborated", {"summary, use: digest"}),
        ("grouping", {"The file", "grouping, use: digest"}),
        ("nothing.of_the_kind", set()),
    ],
)
def test_the_reference_is_found_by_key_path_and_section(asked: str, sections: set[str]) -> None:
    known = list(keys(reference_page()))

    assert {key.section for key in about(known, asked)} == sections


def test_every_key_of_the_reference_says_what_it_means() -> None:
    known = list(keys(reference_page()))

    assert {"state", "corroborated", "cohesion", "redirects"} <= {key.name for key in known}
    assert [f"{key.section}: {key.name}" for key in known if not key.meaning.strip()] == []


def test_aliases_that_explode_are_refused(tmp_path: Path) -> None:
    layers = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    layers += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 9)]

    message = complaint(tmp_path, "\n".join(layers))
    assert message.startswith("config.yaml:")
    assert "too many" in message


def test_a_password_is_never_repeated_in_a_complaint(tmp_path: Path) -> None:
    assert "hunter2" not in complaint(tmp_path, "mail: {host: x, password: [hunter2]}\n")


def test_a_variable_is_taken_from_the_environment(tmp_path: Path) -> None:
    text = "archive: {folder: '${PLACE}/out'}\n"

    assert read(tmp_path, text, {"PLACE": "here"}).settings.archive.folder == "here/out"


def test_a_fault_of_a_variable_is_told_with_its_name(tmp_path: Path) -> None:
    message = complaint(
        tmp_path,
        "archive: {folder: a}\nsummary: {use: lead}\nstoris: 3\n",
        {"DIGEST_ARCHIVE__FOLDR": "x", "DIGEST_SCHEDULE__COLLECT_EVERY": "soon"},
    )

    first, second, third = message.splitlines()
    assert first.startswith(
        "the environment variable DIGEST_ARCHIVE__FOLDR: archive.foldr: unknown key; did you"
    )
    assert second.startswith(
        "the environment variable DIGEST_SCHEDULE__COLLECT_EVERY: schedule.collect_every: "
    )
    assert third.startswith("config.yaml:3: storis: unknown key")


def test_a_value_that_a_variable_replaces_needs_no_other(tmp_path: Path) -> None:
    loaded = read(tmp_path, "archive: {folder: '${NOWHERE}'}\n", {"DIGEST_ARCHIVE__FOLDER": "b"})

    assert loaded.settings.archive.folder == "b"


def test_a_file_by_another_name_that_is_not_there_is_no_case_for_an_example(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such file") as caught:
        load(tmp_path / "other.yaml", NOTHING)

    assert "digest init" not in caught.value.hint


def test_a_setting_can_be_laid_over_from_the_environment(tmp_path: Path) -> None:
    loaded = read(tmp_path, "archive: {folder: a}\n", {"DIGEST_ARCHIVE__FOLDER": "b"})

    assert loaded.settings.archive.folder == "b"


def test_an_hour_written_without_quotation_marks_is_understood(tmp_path: Path) -> None:
    assert read(tmp_path, "profiles: [{at: 16:45}]\n").settings.profiles[0].at == "16:45"


def test_a_missing_file_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such file") as caught:
        load(tmp_path / "config.yaml", NOTHING)

    assert "digest init" in caught.value.hint


def test_bytes_that_are_not_text_are_told(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_bytes(b"\xff\xfe\x00\x00")

    with pytest.raises(ConfigError, match="not UTF-8"):
        load(tmp_path / "config.yaml", NOTHING)


def test_the_configuration_is_looked_for_in_the_known_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError, match=r"no config\.yaml here"):
        find(None, {"XDG_CONFIG_HOME": str(tmp_path / "none")})

    write(tmp_path, "")

    assert find(None, NOTHING) == Path("config.yaml")
    assert find(None, {"DIGEST_CONFIG": "other.yaml"}) == Path("other.yaml")
    assert find("named.yaml", {"DIGEST_CONFIG": "other.yaml"}) == Path("named.yaml")
