from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model import Article, Outlet, Report, Section, Span, Terms
from digest.stages.grouping.words.terms import described, words_in

NOON = datetime(2026, 11, 19, 12, tzinfo=UTC)


def report(title: str, text: str, outlet: str = "The Courier") -> Report:
    article = Article(
        id=f"{title}{text}",
        source="made",
        key="made",
        outlet=Outlet(name=outlet, family=outlet),
        title=title,
        text=text,
        published=NOON,
        fetched=NOON,
        sentences=(),
        sections=(Section(span=Span(0, len(text))),),
    )
    return Report(id=article.id, article=article, section=article.sections[0])


def counts(terms: Terms) -> dict[str, int]:
    return dict(zip(terms.words, terms.counts, strict=True))


texts = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="aàÉßœ Ω.,1290-'\n", max_size=60),
    st.text(alphabet="कि तमें है ।०९ ab", max_size=60),
    st.text(alphabet="東京 xy 1,2.3", max_size=60),
)


@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=5))
def test_a_report_has_the_same_terms_alone_and_among_others(pairs: list[tuple[str, str]]) -> None:
    reports = [report(title, text) for title, text in pairs]
    together = described(reports, "en")
    assert together == [described([one], "en")[0] for one in reports]


@given(texts)
def test_terms_counted_at_once_are_the_words_of_the_text(text: str) -> None:
    (found,) = described([report("", text)], "xx")
    cut = {word[: 6 if word[0].isdigit() else 5] for word in words_in(text)}
    assert set(found.words) == cut - set("abcdefghijklmnopqrstuvwxyz")


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "Ministers resign", "MINISTER RESIGNED"),
        ("fr", "Élections européennes", "l'élection européenne"),
        ("de", "Straßensperrung", "STRASSENSPERRE"),
        ("el", "Κυβέρνησης", "κυβέρνηση"),
        ("ru", "правительства", "Правительство"),
    ],
)
def test_endings_case_and_accents_do_not_part_a_word_from_itself(
    language: str, one: str, other: str
) -> None:
    first, second = described([report("", one), report("", other)], language)
    assert set(first.words) <= set(second.words)


def test_a_figure_is_the_same_however_its_digits_are_parted() -> None:
    found = described([report("", "1,200 boats"), report("", "1.200 boats")], "en")
    assert found[0] == found[1]
    assert "1200" in found[0].words


def test_figures_that_are_half_a_word_tell_no_event() -> None:
    text = "A 12-year-old caught Covid-19 on 19 May in the 12th of 34 towns."
    (found,) = described([report("COVID-19 and a 12-year-old", text)], "en")
    assert counts(found)["19"] == 2
    assert not {"12"} & set(found.words)
    assert {"covid", "12th", "34"} <= set(found.words)


def test_the_title_and_the_lead_count_more_than_the_rest() -> None:
    (found,) = described([report("Harbour", "ferry " + "of " * 50 + "island")], "en")
    assert counts(found) == {"harbo": 3, "ferry": 2, "islan": 1}


def test_names_are_frequent_words_with_a_capital_inside_a_sentence() -> None:
    text = "On Monday Serrin spoke. Later Serrin left, and the mayor of Serrin went. Boats left."
    (found,) = described([report("Boats leave", text)], "en")
    assert found.names == ("serri",)


def test_a_report_is_not_about_its_own_outlet() -> None:
    text = "She told Serrin News so. He told Serrin News so. They told Serrin News so."
    (found,) = described([report("", text, outlet="Serrin News")], "en")
    assert found.names == ()


def test_scripts_without_spaces_are_counted_by_pairs_of_characters() -> None:
    (found,) = described([report("", "東京都")], "ja")
    assert set(found.words) == {"東京", "京都"}


def test_characters_that_fold_to_a_script_without_spaces_are_of_it() -> None:
    found = described([report("", "0\U0002f800"), report("", "harbour")], "xx")
    assert [set(terms.words) for terms in found] == [{"0", "\u4e3d"}, {"harbo"}]
