"""Single quotation marks are quotation marks, and apostrophes are none."""

from __future__ import annotations

import pytest

from digest.stages.language.quotations.sentences import doubled, quotation
from digest.stages.quoting.readable.need import Need
from digest.stages.quoting.sentence import Sentence
from tests.unit.stages.newsroom import need, report


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("'The bridge is safe,' she said.", "“The bridge is safe,” she said."),
        ("‘The bridge is safe’, she said.", "“The bridge is safe”, she said."),
        ("The bridge is safe, ' she said.", "The bridge is safe, ” she said."),
        ("Sound in every way,' the mayor said.", "Sound in every way,” the mayor said."),
        ("He said: 'We will rebuild it.", "He said: “We will rebuild it."),
        (
            "The union said 'the workers' rights are at risk,' on Monday.",
            "The union said “the workers' rights are at risk,” on Monday.",
        ),
        (
            "The so-called 'safe passage' was called 'nonsense' by two pilots.",
            "The so-called “safe passage” was called “nonsense” by two pilots.",
        ),
    ],
)
def test_single_marks_are_read_as_double_ones(text: str, told: str) -> None:
    assert doubled(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The workers' rights in the '80s weren't the owners' concern.",
        "They'd rock 'n' roll with 'em in Calder's old harbour.",
        "Sheikh 'Abd al-Rahman opened the bridge in Calder on Monday.",
        "“It's the workers' bridge,” she said, “and 'safe' is a word.”",
        "L'usine d'Aunes n'a rien dit de l'accident.",
        "'s Avonds was de brug van Calder dicht.",
        "The mast was 6' tall and 2' wide.",
    ],
)
def test_apostrophes_and_marks_inside_others_stay(text: str) -> None:
    assert doubled(text) == text


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        (
            "Sound in every way, whatever the surveyors of the port may say,' Mayor Holt said.",
            Need.BEFORE,
        ),
        ("'The bridge over the Aune will be closed to lorries for a month.", Need.AFTER),
        ("'We must close our bridge today,' Mayor Holt told the council of Calder.", Need.NOTHING),
    ],
)
def test_a_sentence_in_single_marks_needs_what_one_in_double_marks_does(
    text: str, needed: Need
) -> None:
    assert need(text, "en") is needed


def test_an_accusation_in_the_midst_of_single_marks_is_not_the_outlets_own() -> None:
    told = report(
        "The port workers' union said: 'The closures come too often. | The closures suggest that the port of"
        " Calder hides the state of its bridges. | We ask for a survey.'"
    )
    inside = Sentence(report=told, span=told.sentences[1], order=1)

    assert inside.need is Need.BEFORE


@pytest.mark.parametrize("unit", ["'a ", "a' ", " 'a b' x's' ", ",' "])
def test_a_text_of_nothing_but_marks_is_read_once_through(unit: str) -> None:
    assert len(doubled(unit * 50_000)) == len(unit) * 50_000


@pytest.mark.parametrize("dash", ["—", "–", "-", " — "])
def test_a_quotation_may_end_before_a_dash(dash: str) -> None:
    assert quotation(f'We go"{dash}he said.') == (True, False)
    assert quotation(f'"We go"{dash}he said.') == (False, False)
    assert quotation(f'He said: "{dash.strip()}We go.') == (False, True)


def test_a_straight_mark_behind_a_sentence_and_before_a_word_opens_anew() -> None:
    assert quotation('"The crane fell at noon. "Two men were hurt.') == (False, True)
    assert quotation('"The crane fell at noon. " Two men were hurt.') == (False, False)
    assert quotation('"The crane fell," he said. "Two men were hurt."') == (False, False)
