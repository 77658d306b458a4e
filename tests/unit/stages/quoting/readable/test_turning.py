"""What turns the sentence before it is known by its first words."""

from __future__ import annotations

import pytest

from digest.stages.quoting.readable.turning import turns


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "But the harbour board had promised the same a year ago."),
        ("en", "“But we cannot wait for another winter,” said Ruth Ambler."),
        ("en", "If so, nothing of it can be seen in the plan."),
        ("en", "In practice, the gates stayed shut."),
        ("en", "The fishermen, however, want the gates open."),
        ("en", "Engineers say that just isn't true."),
        ("en", "Engineers say this is simply wrong."),
        ("en", "That is no longer the case."),
        ("en", "That has changed."),
        ("en", "Not everyone agrees."),
        ("en", "They were about the only ones."),
        ("fr", "Mais le port reste fermé."),
        ("de", "Doch die Schleuse bleibt zu."),
        ("el", "Ωστόσο το λιμάνι μένει κλειστό."),
        ("ar", "ولكن الميناء ما زال مغلقا."),
    ],
)
def test_a_word_of_contrast_a_condition_or_a_no_turns_what_was_told(
    language: str, text: str
) -> None:
    assert turns(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "The harbour board promised nothing but water.",
        "Butter is dearer than in March.",
        "Still waters run past the gate.",
        "It was not clear who had opened the gate.",
        "That is how the harbour works.",
        "They were only twelve when the lock was built.",
        "Engineers say that it was not the only gate to fail.",
        "Instead of a lock the town has a dam.",
    ],
)
def test_what_goes_on_turns_nothing(text: str) -> None:
    assert not turns(text, "en")
