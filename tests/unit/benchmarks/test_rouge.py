"""ROUGE by hand-counted cases."""

from __future__ import annotations

import pytest

from benchmarks.rouge import cut, f1, recall


def test_recall_counts_over_all_references_together() -> None:
    references = ["the cat sat down", "a cat sat"]

    assert recall("the cat sat", references, 1, "en") == pytest.approx(5 / 7)
    assert recall("the cat sat", references, 2, "en") == pytest.approx(3 / 5)


def test_english_words_are_stemmed_and_others_are_not() -> None:
    assert recall("voting", ["voted"], 1, "en") == 1.0
    assert recall("votants", ["votant"], 1, "fr") == 0.0


def test_greek_and_hindi_are_counted_too() -> None:
    assert recall("το λιμάνι", ["το λιμάνι άνοιξε"], 1, "el") == pytest.approx(2 / 3)
    assert recall("बंदरगाह बंद", ["बंदरगाह बंद"], 2, "hi") == 1.0


def test_f1_is_that_of_the_best_reference() -> None:
    assert f1("a b c d", ["a b", "x y"], 1, "en") == pytest.approx(2 / 3)


def test_a_text_is_cut_at_its_budget() -> None:
    assert cut("one two three", 2) == "one two"
