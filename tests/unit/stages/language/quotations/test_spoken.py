"""Sayings are found in a sentence, in the marks of several languages, and no apostrophe makes one."""

from __future__ import annotations

import pytest

from digest.stages.language.quotations.spoken import quoted, without


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("“Already done today,” he said.", " he said."),
        ('"Already done today," he said.', " he said."),
        ("„Das war gestern“, sagte er.", ", sagte er."),
        ("«Fue ayer», dijo.", ", dijo."),
        ("« C'était hier », dit-il.", ", dit-il."),
        ("He said: 'It was today.'", "He said: "),
        (
            "The miners' union and the clerks' union met.",
            "The miners' union and the clerks' union met.",
        ),
        ("It was done today,” he said.", " he said."),
        ("He said: “It was done today.", "He said: "),
        (
            "The owner’s son and the tenants’ lawyer met.",
            "The owner’s son and the tenants’ lawyer met.",
        ),
        ("In the '90s and '80s it was so.", "In the '90s and '80s it was so."),
    ],
)
def test_what_is_quoted_is_found(text: str, kept: str) -> None:
    spans = quoted(text)

    assert "".join(c for i, c in enumerate(text) if not any(a <= i < b for a, b in spans)) == kept
    assert len(without(text, spans)) == len(text)
