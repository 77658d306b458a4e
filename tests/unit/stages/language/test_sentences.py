"""Sentences end where a reader says they end, in every language we know of."""

from __future__ import annotations

import time
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.stages.language.sentences import Tokenizer, split

CASES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("sentences.toml").read_text(encoding="utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['language']}: {case['name']}")
def test_a_text_falls_into_its_sentences(case: dict[str, Any]) -> None:
    text = case.get("joined", " ").join(case["sentences"])

    assert [span.of(text) for span in split(text, case["language"])] == case["sentences"]


@pytest.mark.parametrize("letter", "ABCDEFGHJKLMNOPQRSTUVWXYZ")
def test_every_letter_may_be_an_initial(letter: str) -> None:
    text = f"The chief of the harbour board, Lloyd {letter}. Marsh, spoke on Friday."

    assert [span.of(text) for span in split(text, "en")] == [text]


def test_more_than_twenty_languages_have_a_case() -> None:
    assert len({case["language"] for case in CASES}) > 20


@given(st.text(alphabet="aA1 .!?…。।\"“”()»\n—[]'é", max_size=80))
def test_spans_are_exact_in_order_and_lose_no_word(text: str) -> None:
    spans = split(text)

    assert all(span.of(text).strip() == span.of(text) != "" for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "word " * 20_000,
        "." * 100_000,
        ". " * 50_000,
        '."' * 50_000,
        "a.b." * 25_000,
        "((" * 50_000,
        ". [" * 33_000,
        "No. " * 25_000,
        "— a.” " * 16_000,
    ],
    ids=lambda text: repr(text[:6]),
)
def test_a_hostile_text_costs_time_in_step_with_its_length(text: str) -> None:
    started = time.process_time()

    split(text)

    assert time.process_time() - started < 4


def test_a_tokenizer_gives_sentences_and_words() -> None:
    tokenizer = Tokenizer("en")

    assert tokenizer.to_sentences("Mr. Vale left. It rained.") == ("Mr. Vale left.", "It rained.")
    assert tokenizer.to_words("It’s a well-known “fact”.") == ("It’s", "a", "well-known", "fact")


def test_words_keep_their_vowel_signs_and_unspaced_scripts_fall_into_pairs() -> None:
    assert Tokenizer("hi").to_words("मंत्री ने कहा।") == ("मंत्री", "ने", "कहा")
    assert Tokenizer("ja").to_words("予算案は") == ("予算", "算案", "案は")
