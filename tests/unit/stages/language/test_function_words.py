"""What is left of a text without the words that carry grammar rather than news."""

from __future__ import annotations

import pytest

from digest.stages.language.function_words import content_of


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (
            "zh",
            "周二上午，旧港口的一座桥梁坍塌，四人死亡。",
            "旧港口一座公路桥梁周二坍塌，造成四人死亡。",
        ),
        (
            "ja",
            "旧港で2日朝、道路橋が崩落し、4人が死亡した。",
            "旧港の橋が崩落して4人が死亡したと発表された。",
        ),
        ("ko", "구항구에서 다리가 무너져 4명이 숨졌다.", "구항구 다리가 무너지면서 4명이 숨졌다."),
        (
            "pl",
            "W starym porcie zawalił się most, zginęły cztery osoby.",
            "Cztery osoby zginęły, gdy zawalił się most.",
        ),
    ],
)
def test_reports_of_one_event_share_what_carries_news_in_any_script(
    language: str, one: str, other: str
) -> None:
    """In Chinese and Japanese nothing but figures was left: each character is a word there."""
    mine, theirs = content_of(one, language), content_of(other, language)
    assert len(mine & theirs) >= 0.5 * min(len(mine), len(theirs))


@pytest.mark.parametrize(
    ("language", "grammar"),
    [
        ("ja", "これはそのためであるということでした。"),
        ("pl", "To jest tak, jak już było."),
        ("zh", "这是对的，也是为了我们的。"),
    ],
)
def test_grammar_carries_no_news(language: str, grammar: str) -> None:
    assert not content_of(grammar, language)
