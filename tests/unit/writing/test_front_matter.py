"""What stands above a text about it, whole or not."""

from __future__ import annotations

import pytest

from digest.writing.front_matter import LONGEST, fenced, named

NAMES = frozenset({"title", "date"})


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ("---\nTitle: Fog at sea\n---\n", {"title": "Fog at sea"}),
        ("---\r\ntitle: Fog at sea\r\n...\r\n", {"title": "Fog at sea"}),
        ('+++\ntitle = "Fog at sea"\n+++\n', {"title": "Fog at sea"}),
        ("---\ntitle: Fog: a ship waits\nlength: 3\n---\n", {"title": "Fog: a ship waits"}),
        ("---\ntitle: &fog Fog\ntags: [*fog, *fog]\n---\n", {"title": "&fog Fog"}),
        ("---\ntitle: 'Fog' # the desk\ndate: [&a 1, 2]\n---\n", {"title": "Fog"}),
        ("---\ntitle: >\n  Fog\ndate: &d 2026-11-18\n---\n", {"date": "&d 2026-11-18"}),
        ("---\nA ship waits.\n---\n", {}),
        ("---\ntitle: Fog at sea\n", {}),
        ("---\ntitle: Fog at sea\n" + "x: y\n" * LONGEST + "---\n", {}),
    ],
)
def test_front_matter_is_read_and_the_text_goes_on_behind_it(
    front: str, said: dict[str, str]
) -> None:
    text = front + "A ship waits.\n"

    found, end = fenced(text, NAMES)

    assert found == said
    assert text[end:] == ("A ship waits.\n" if said else text)


def test_a_record_that_is_too_long_for_yaml_says_what_its_lines_say() -> None:
    assert named("title: Fog at sea\n" + "xy: z\n" * LONGEST, NAMES) == {"title": "Fog at sea"}
