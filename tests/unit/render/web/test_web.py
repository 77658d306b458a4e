"""The archive: every page sound, every link alive, every citation on its sentence."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from digest.model import Brief, Citation, Status, evidence_path
from digest.render.paths import edition_path, search_path, story_path
from digest.render.templates import Templates
from digest.render.web.web import Web
from tests.support.archive import faults_in_archive
from tests.support.html import elements, parsed, words_of
from tests.unit.render.fixtures.morning import in_arabic
from tests.unit.render.fixtures.whole import Morning

TODAY = "editions/2026-11-19.html"


@pytest.fixture(scope="session")
def files(templates: Templates, made: Morning) -> dict[str, bytes]:
    return {f.path: f.body for f in Web(templates=templates)(made.edition, made.archive)}


@pytest.fixture(scope="session")
def public(templates: Templates, made: Morning) -> dict[str, bytes]:
    return {f.path: f.body for f in Web(templates=templates)(made.edition, made.public)}


def earlier(made: Morning) -> frozenset[str]:
    """Pages that earlier editions wrote."""
    lines = made.archive.editions
    months = {f"months/{line.day:%Y-%m}.html" for line in lines}
    return frozenset({edition_path(line.id) for line in lines} | months)


def page(files: dict[str, bytes], path: str = TODAY) -> str:
    return files[path].decode()


# -- the archive as a whole ------------------------------------------------------------------


def test_no_page_has_a_dead_link_a_foreign_resource_or_unsound_html(
    files: dict[str, bytes], made: Morning
) -> None:
    assert faults_in_archive(files, earlier(made)) == []


def test_search_shows_a_sentence_once_though_accounts_of_it_differ(
    templates: Templates, made: Morning
) -> None:
    lead, *others = made.edition.briefs
    told = lead.quotes[0]
    differ = replace(lead.differences[0], quotes=(told, lead.differences[0].quotes[1]))
    edition = replace(made.edition, briefs=(replace(lead, differences=(differ,)), *others))

    files = {f.path: f.body for f in Web(templates=templates)(edition, made.archive)}

    words = files[search_path(edition.id)].decode()
    assert words.count(told.text[:60]) == 1
    assert "closer to 64,000 tonnes" in words


def test_a_public_archive_is_as_sound(public: dict[str, bytes], made: Morning) -> None:
    assert faults_in_archive(public, earlier(made), "https://digest.example.net/") == []


def test_there_is_a_page_for_each_edition_story_and_stored_article(
    files: dict[str, bytes], made: Morning
) -> None:
    wanted = {TODAY, "index.html", "sources.html", "404.html", "feed.xml", "months/2026-11.html"}
    wanted |= {story_path(story.slug) for story in made.archive.stories}
    wanted |= {evidence_path(e.article.id, e.article.revision) for e in made.archive.evidence}
    assert wanted <= set(files)


def test_the_style_sheet_is_named_by_what_is_in_it_and_small(
    files: dict[str, bytes], templates: Templates, made: Morning
) -> None:
    [name] = [path for path in files if path.endswith(".css")]
    other = {**templates.sources, "web/style.css": "body { color: red }"}
    [changed] = [
        f.path
        for f in Web(templates=Templates(other))(made.edition, made.archive)
        if f.path.endswith(".css")
    ]
    assert len(files[name]) < 10_000
    assert name != changed
    assert f'href="../{name}"' in page(files)


def test_the_same_edition_gives_the_same_bytes(
    files: dict[str, bytes], templates: Templates, made: Morning
) -> None:
    again = Web(templates=templates)(made.edition, made.archive)
    assert {f.path: f.body for f in again} == files


def test_only_a_public_archive_has_a_sitemap_and_may_be_indexed(
    files: dict[str, bytes], public: dict[str, bytes]
) -> None:
    assert "sitemap.xml" not in files
    assert b"https://digest.example.net/editions/2026-11-19.html" in public["sitemap.xml"]
    assert 'content="noindex"' in page(files)
    assert 'content="noindex"' not in page(public)


def test_a_stored_article_is_never_offered_to_search_engines(public: dict[str, bytes]) -> None:
    assert 'content="noindex"' in page(public, "evidence/lock-gates.html")


def test_the_page_that_is_shown_under_any_address_leans_on_no_relative_path(
    public: dict[str, bytes],
) -> None:
    links = [e.get("href", "") for e in elements(parsed(page(public, "404.html"))) if e.tag == "a"]
    assert "https://digest.example.net/index.html" in links
    assert "<style>" in page(public, "404.html")


# -- citations -------------------------------------------------------------------------------


def quotes_of(brief: Brief) -> list[tuple[str, Citation]]:
    quoted = [*brief.quotes, *brief.unchanged, *(q for d in brief.differences for q in d.quotes)]
    supports = [(None, c) for q in quoted for c in q.supported_by]
    return [(q.text, q.citation) for q in quoted] + [(t or "", c) for t, c in supports]


def test_every_citation_has_a_mark_on_its_words_in_the_archive(
    files: dict[str, bytes], made: Morning
) -> None:
    texts = {e.article.id: e.article.text for e in made.archive.evidence}
    cited = [c for brief in made.edition.briefs for _, c in quotes_of(brief)]
    assert len(cited) > 20
    for citation in cited:
        path, _, place = citation.evidence.partition("#")
        [mark] = [e for e in elements(parsed(page(files, path))) if e.get("id") == place]
        assert words_of(mark) == " ".join(citation.span.of(texts[citation.article]).split())


def test_every_quote_stands_on_the_page_word_for_word_with_its_citation(
    files: dict[str, bytes], made: Morning
) -> None:
    tree = parsed(page(files))
    shown = {words_of(e).strip("“”") for e in elements(tree) if e.get("class") == "q"}
    targets = {e.get("href") for e in elements(tree)}
    assert made.quoted
    for brief in made.edition.briefs:
        for text, citation in quotes_of(brief):
            assert not text or text.strip("“”") in shown
            assert citation.fragment in targets or f"../{citation.evidence}" in targets


def test_a_citation_says_which_source_it_opens_and_the_stored_text_stands_beside_it(
    files: dict[str, bytes],
) -> None:
    tree = parsed(page(files))
    [story] = [e for e in elements(tree) if e.get("id") == "marrow-lock"]
    first, stored = [e for e in elements(story) if e.get("class") in {"cite", "kept"}][:2]
    assert first.get("aria-label") == "Source 1, Northline Wire: open at this sentence"
    assert urlsplit(first.get("href", "")).fragment.startswith(
        ":~:text=Two%20of%20the%20four%20gates"
    )
    assert stored.get("href", "").startswith("../evidence/lock-gates.html#s")


def test_an_article_without_a_page_on_the_web_is_cited_in_the_archive(
    files: dict[str, bytes],
) -> None:
    tree = parsed(page(files))
    [story] = [e for e in elements(tree) if e.get("id") == "well-minutes"]
    cite = next(e for e in elements(story) if e.get("class") == "cite")
    assert cite.get("href", "").startswith("../evidence/well-minutes.html#s")


def test_support_is_shown_by_number(files: dict[str, bytes]) -> None:
    tree = parsed(page(files))
    [support] = [e for e in elements(tree) if e.get("class") == "aside" and "also" in words_of(e)]
    assert words_of(support) == "also2"
    assert [e.get("aria-label") for e in elements(support) if e.tag == "a"] == [
        "Source 2, Tidewater Gazette: open at this sentence"
    ]


def test_a_quote_that_changed_at_its_source_is_marked_on_the_page(files: dict[str, bytes]) -> None:
    text = words_of(parsed(page(files)))
    assert "it now reads “Meridian said it held enough capital under one calculation.”" in text


def test_an_earlier_edition_that_is_corrected_is_written_anew_with_the_mark(
    templates: Templates, made: Morning
) -> None:
    before = made.archive.editions[-2]
    earlier = replace(made.edition, id=before.id, day=before.day, number=before.number)
    correction = replace(made.archive.corrections[0], edition=before.id)
    archive = replace(made.archive, corrections=(correction,), corrected=(earlier,))
    files = {f.path: f.body for f in Web(templates=templates)(made.edition, archive)}
    mark = "changed at its source since"
    assert mark in words_of(parsed(page(files, edition_path(before.id))))
    assert mark not in words_of(parsed(page(files)))


# -- sections appear only where there is something true to put in them -----------------------


def test_an_edition_with_nothing_in_a_section_does_not_show_it(
    templates: Templates, made: Morning
) -> None:
    plain = replace(made.edition.briefs[1], coverage=(), because=(), bars=(), topic=None)
    edition = replace(
        made.edition, briefs=(plain,), in_brief=(), quiet=(), corrections=(), fates=(),
        problems=(), sources=(), left=0, previous=None,
    )  # fmt: skip
    [file] = [f for f in Web(templates=templates)(edition, made.archive) if f.path == TODAY]
    text = words_of(parsed(file.body.decode()))
    for label in (
        "Accounts differ", "A later figure", "Unchanged:", "Since ", "Changed after", "More:",
        "Why this is here", "In brief", "Followed, nothing new", "Corrections", "Not fetched",
        "What came in", "Problems", "older items", "Articles per",
    ):  # fmt: skip
        assert label not in text


def test_briefs_with_nothing_beside_them_stand_in_columns(
    files: dict[str, bytes], templates: Templates, made: Morning
) -> None:
    edition = replace(made.edition, quiet=(), corrections=())
    alone = {f.path: f.body for f in Web(templates=templates)(edition, made.archive)}

    assert 'class="briefs alone"' in page(alone)
    assert 'class="two"' in page(files)
    assert 'class="briefs alone"' not in page(files)


def test_an_edition_without_stories_is_still_a_page(templates: Templates, made: Morning) -> None:
    edition = replace(made.edition, briefs=(), in_brief=(), corrections=())
    files = {f.path: f.body for f in Web(templates=templates)(edition, made.archive)}
    text = words_of(parsed(page(files)))
    assert "Nothing new from 214 articles, 38 outlets." in text
    assert "At a glance" not in text


@pytest.mark.parametrize(
    "words",
    [
        "Thursday 19 November 2026, 06:30",
        "Edition 142. 7 stories and 10 briefs from 214 articles, 38 outlets. About 3 minutes.",
        "Accounts differTidewater Gazette, 05:18:",
        "Since Wednesday 06:30: 25 more articles, 3 of them copies; City Ledger and Dockside now cover it; 3 of the 4 sentences above are new.",
        "Since Wednesday 06:30: 4 more articles, all copies.",
        "6 independent outlets in 3 days, 3 more with copied text",
        "41 of 43 sources fetched. Not fetched: Tidewater Gazette, since Tuesday 06:30: HTTP 503; Rail News, since 20 Oct, 07:30: certificate expired.",
        "12 older items were left out of the first edition.",
        "It now reads “The seal was fitted in October.” stored text",
        "from City Ledger. It is no longer there.",
        "Skyward and 3 others",
        "[Thursday: 19 November]",
    ],
)
def test_the_page_says(files: dict[str, bytes], words: str) -> None:
    tree = parsed(page(files))
    text = " ".join("".join(tree.itertext()).split())
    assert words in text.replace("Accounts differ ", "Accounts differ")


def test_the_score_is_shown_on_demand_with_the_parts_that_make_it(files: dict[str, bytes]) -> None:
    tree = parsed(page(files))
    [story] = [e for e in elements(tree) if e.get("id") == "marrow-lock"]
    why = [e for e in elements(story) if e.tag == "details"][-1]
    rows = [words_of(row) for row in elements(why) if row.tag == "tr"]
    assert rows[0] == "+2.406 independent outlets"
    assert rows[-2:] == ["−0.65told yesterday", "4.35Score"]


def test_a_sentence_is_marked_new_only_beside_one_that_is_not(files: dict[str, bytes]) -> None:
    tree = parsed(page(files))
    marked = {
        story.get("id"): sum(e.get("class") == "fresh" for e in elements(story))
        for story in elements(tree)
        if story.tag == "article"
    }
    assert {slug: n for slug, n in marked.items() if n} == {"well-minutes": 1}


# -- other pages -----------------------------------------------------------------------------


def test_the_index_leads_to_the_stories_of_the_latest_edition(files: dict[str, bytes]) -> None:
    links = [e.get("href") for e in elements(parsed(page(files, "index.html"))) if e.tag == "a"]
    assert "editions/2026-11-19.html#marrow-lock" in links


def test_the_index_stays_short_and_months_hold_the_rest(files: dict[str, bytes]) -> None:
    index = parsed(page(files, "index.html"))
    listed = [e for e in elements(index) if e.tag == "time"]
    months = [e.get("href") for e in elements(index) if e.get("href", "").startswith("months/")]
    assert len(listed) == 15
    assert months == [f"months/2026-{month:02}.html" for month in (11, 10, 9, 8, 7)]


def test_a_month_lists_all_its_editions_in_order(files: dict[str, bytes]) -> None:
    tree = parsed(page(files, "months/2026-11.html"))
    days = [e.get("datetime") for e in elements(tree) if e.tag == "time"]
    assert days == [f"2026-11-{day:02}" for day in range(1, 20)]


def test_a_story_tells_its_editions_in_order(files: dict[str, bytes]) -> None:
    tree = parsed(page(files, "stories/marrow-lock.html"))
    entries = [e.get("id") for e in elements(tree) if e.tag == "article"]
    assert entries == ["edition-140", "edition-141", "edition-142"]
    assert "3 editions, Tuesday 17 November 2026 to Thursday 19 November 2026" in words_of(tree)


def test_a_story_that_was_merged_leads_to_the_one_it_lives_on_in(files: dict[str, bytes]) -> None:
    tree = parsed(page(files, "stories/recount.html"))
    links = [e.get("href") for e in elements(tree) if e.tag == "a"]
    assert "../stories/marrow-lock.html" in links
    assert "This story has become part of another one." in words_of(tree)


def test_sources_that_fail_come_first_with_what_is_wrong(files: dict[str, bytes]) -> None:
    tree = parsed(page(files, "sources.html"))
    rows = [words_of(e) for e in elements(tree) if e.tag == "li" and e.get("class") is None]
    failing = [row for row in rows if "Failed" in row]
    assert "Failed 5 times" in failing[0]
    assert rows.index(failing[0]) < rows.index(next(row for row in rows if "Working" in row))


def test_every_article_that_came_in_is_listed_under_its_fate(
    files: dict[str, bytes], made: Morning
) -> None:
    text = words_of(parsed(page(files, "editions/2026-11-19-articles.html")))
    assert "mute: word “lottery”" in text
    assert text.count("Another report, number") == 18
    assert f"{len(made.edition.fates)} articles: 14 quoted" in text


# -- languages -------------------------------------------------------------------------------


def test_a_quote_in_another_language_says_so(files: dict[str, bytes]) -> None:
    tree = parsed(page(files))
    spoken = {e.get("lang") for e in elements(tree) if e.get("class") == "q"}
    assert spoken == {None, "de", "ar"}
    assert all(e.get("dir") == "auto" for e in elements(tree) if e.get("class") == "q")


def test_a_german_edition_is_german_throughout(templates: Templates, made: Morning) -> None:
    edition = replace(made.edition, language="de")
    files = {f.path: f.body for f in Web(templates=templates)(edition, made.archive)}
    text = words_of(parsed(page(files)))
    assert "Donnerstag, 19. November 2026, 06:30 Uhr" in text
    assert "7 Themen und 10 Kurzmeldungen aus 214 Artikel" in text
    assert "Angaben gehen auseinander" in text
    assert '<html lang="de"' in page(files)


def test_status_words_are_all_known(templates: Templates, made: Morning) -> None:
    for status in Status:
        edition = replace(made.edition, briefs=(replace(made.edition.briefs[0], status=status),))
        files = {f.path: f.body for f in Web(templates=templates)(edition, made.archive)}
        assert status.value in words_of(parsed(page(files)))


def directions(files: dict[str, bytes]) -> list[str | None]:
    """Return the direction of each paragraph of quotes on the day's page."""
    tree = parsed(page(files))
    return [e.get("dir") for e in elements(tree) if e.tag == "p" and e.get("class") == "sum"]


def test_quotes_that_read_from_the_right_stand_in_a_paragraph_that_does(
    templates: Templates, made: Morning, files: dict[str, bytes]
) -> None:
    """In one that reads from the left the second would begin where the first has not ended."""
    arabic = {
        f.path: f.body for f in Web(templates=templates)(in_arabic(made.edition), made.archive)
    }
    assert directions(arabic) == ["rtl"]
    assert "rtl" not in directions(files)
