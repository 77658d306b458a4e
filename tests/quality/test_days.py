"""What relative days are said to mean, measured on labelled sentences and pinned."""

from __future__ import annotations

from collections import Counter

from benchmarks.days import rows, score
from digest.writing.weekdays import WEEKDAYS


def test_notes_are_right_and_most_days_that_have_a_date_are_told_it() -> None:
    reached = score()

    assert reached.wrong == ()
    assert reached.recall >= 0.65


def test_there_are_enough_sentences_and_traps_in_every_language() -> None:
    labelled = rows()
    languages = Counter(row["lang"] for row in labelled)

    assert len(labelled) >= 150
    assert sum(days is None for row in labelled for days in row["means"].values()) >= 50
    assert set(languages) == set(WEEKDAYS)


def test_labels_name_words_that_stand_in_their_sentence() -> None:
    assert [row["text"] for row in rows() for word in row["means"] if word not in row["text"]] == []
    assert max(Counter(row["text"] for row in rows()).values()) == 1
