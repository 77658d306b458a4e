"""Stories keep their names, their headlines and their readers' titles."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from digest.model import Story
from digest.stages.grouping.follow import LONGEST_SLUG, best_title, named_by_reader, slug_of
from tests.unit.stages.grouping.test_grouping import START, report

ID = "0123456789ab"


def story(id: str, title: str, *, renamed: bool = False) -> Story:
    made = Story(id=id, title=title, language="en", first_seen=START, last_seen=START)
    return replace(made, renamed=renamed)


def test_an_address_is_made_of_the_titles_words_and_a_piece_of_the_id() -> None:
    assert slug_of("Ferry Halden: 212 aboard", ID) == "ferry-halden-212-aboard-012345"
    assert slug_of("Größere Brücke gesperrt", ID) == "grossere-brucke-gesperrt-012345"


def test_a_long_title_is_cut_behind_a_word_that_tells_something() -> None:
    title = "Grain carrier hits gate at Sill Lock, closing the port of Pellworth"

    assert slug_of(title, ID) == "grain-carrier-hits-gate-at-sill-lock-closing-012345"


def test_a_title_without_latin_letters_leaves_the_id() -> None:
    assert slug_of("Πλοίο στα βράχια", ID) == ID
    assert slug_of("", ID) == ID


@given(title=st.text(max_size=200))
def test_any_title_gives_an_address_that_is_safe_anywhere(title: str) -> None:
    slug = slug_of(title, ID)

    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert len(slug) <= LONGEST_SLUG + 7


PROFILE = (("ferry", 0.5), ("halde", 0.4), ("skage", 0.3), ("tugs", 0.1))


def test_a_headline_stays_until_one_serves_clearly_better() -> None:
    plain = report("a", ("Ferry Halden drifts off Skagen coast", "Tugs came."))
    like = report("b", ("Ferry Halden adrift near Skagen harbour", "Tugs came."), 1)
    teaser = report("c", ("Why nobody came when it mattered?", "Tugs came."), 2)

    assert best_title([plain, like], PROFILE, plain.title) == plain.title
    assert best_title([teaser, plain], PROFILE, teaser.title) == plain.title
    assert best_title([plain, teaser], PROFILE) == plain.title


def test_a_title_given_by_the_reader_survives_merging_into_an_older_story() -> None:
    older, named = story("s1", "Older"), story("s2", "My name for it", renamed=True)

    whole = named_by_reader(older, [named])

    assert (whole.id, whole.title, whole.renamed) == ("s1", "My name for it", True)
    assert named_by_reader(older, [story("s3", "Other")]) == older
