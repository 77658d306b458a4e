"""Markdown as people write it, and scraped lines that somebody wrote into a Markdown file."""

from __future__ import annotations

import textwrap
from datetime import UTC, datetime

import pytest

from digest.model import Article, MediaType, RawItem, SourceMemory
from digest.stages.plain.markdown import parsed
from digest.stages.read import Read

ARABIC = (
    "أغلقت المدينة الجسر القديم يوم الثلاثاء بعد أن عثر الغواصون على شقوق في اثنين من أعمدته وقال المهندسون إن "
    "الجسر سيبقى مغلقا حتى شهر مارس عندما ينخفض منسوب المياه بما يكفي لإصلاح الأعمدة وتعبر الجسر آلاف السيارات كل يوم"
)
PAGE = [
    "Harbour Post",
    "Sign in",
    "Subscribe",
    "Bridge shut for the winter",
    "By Ann Vale",
    "17 November 2026",
    "The city closed the old bridge over the Aune on Tuesday after divers found cracks in two of its piers.",
    "Engineers said the bridge would stay shut until March, when the water is low enough to mend the piers.",
    "Share on Facebook",
    "Some 12,000 cars cross the bridge on a working day, and the ferry carries no more than 900 of them.",
    "The mayor said that the city would pay for a second ferry from the first of December.",
    "Most read",
    "Ten walks by the sea",
    "Terms of use",
    "© Harbour Post 2026",
]


def blocks(source: str) -> list[str]:
    return [block.text for block in parsed(source).blocks]


def read(body: str, kind: MediaType = MediaType.MARKDOWN) -> Article:
    item = RawItem(
        source="s",
        key="a.md",
        media_type=kind,
        body=body.encode(),
        fetched=datetime(2026, 11, 18, tzinfo=UTC),
    )
    return Read()(item, SourceMemory()).article


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_line_is_a_paragraph_where_no_editor_broke_the_lines(end: str) -> None:
    source = end.join(["Bridge shut", "Ann Vale/Post", "The city closed the bridge.", "It is old."])

    assert blocks(source) == source.split(end)


@pytest.mark.parametrize(
    "source",
    [
        "The city closed the old bridge on Tuesday after divers found cracks\nin two of its piers.",
        "Die Stadt hat die alte Brücke am Dienstag gesperrt, nachdem\nTaucher in zwei Pfeilern Risse\n"
        "gefunden hatten, die seit\ndem Sommer größer werden.",
        textwrap.fill(ARABIC, 40),
        "The council passed the plan on Tuesday night after a long debate, and its President\n"
        "Ann Vale said on Wednesday that she would sign it before the end of the week.",
        "Die Deutsche Bahn will nach Angaben des Ministeriums bis zum Jahr 2030 eine neue\nStrecke bauen.",
        "> The city closed the old bridge on Tuesday\n> after divers found cracks in two piers.",
    ],
)
def test_a_wrapped_paragraph_goes_on_over_its_lines(source: str) -> None:
    assert blocks(source) == [" ".join(source.replace("\n> ", "\n").removeprefix("> ").split())]


WRAPPED = [
    "The council of Calder passed the plan on Tuesday night. It holds 40 million crowns for the bridge, said the "
    "Mayor Ann Vale of the Green Party, and a ferry from Mardle to Old Quay will run on Sundays.",
    "Die Grünen im Landtag begrüßten den Plan, die Opposition kritisierte die hohen Kosten und forderte ein neues "
    "Gutachten von Fachleuten aus dem Ausland. Die Stadt Hannover will am Montag antworten.",
    "Engineers of the Aune Harbour Board want the bridge shut until March.",
]  # fmt: skip


@pytest.mark.parametrize("width", [60, 66, 72, 80, 90, 100])
@pytest.mark.parametrize("notes", [WRAPPED[:1], WRAPPED[1:2], WRAPPED[::2], WRAPPED])
def test_a_short_note_that_an_editor_wrapped_is_whole(notes: list[str], width: int) -> None:
    source = "# Bridge\n\n" + "\n\n".join(textwrap.fill(note, width) for note in notes)

    assert blocks(source) == ["Bridge", *notes]


@pytest.mark.parametrize(
    "lines",
    [
        [PAGE[3], PAGE[6]],
        [PAGE[3], PAGE[4], PAGE[6], PAGE[7]],
        [PAGE[6], "A diver at the second pier. Ann Vale/Harbour Post", PAGE[7]],
        ["A diver at the second pier of the old bridge on Tuesday", PAGE[6] + " " + PAGE[7], PAGE[9]],
        ["The city closes its old bridge over the river Aune for the winter", "Saturday 14 November 2026"],
        ["A diver at the second pier of the old bridge over the Aune. (Ann Vale/Harbour Post)", PAGE[10]],
        ["The city closes its old bridge over the river Aune for the winter"] * 2,
        ["Share", "by mail", PAGE[6] + " " + PAGE[7], PAGE[9], PAGE[10]],
    ],
)  # fmt: skip
def test_a_few_scraped_lines_are_paragraphs(lines: list[str]) -> None:
    assert blocks("\n".join(lines)) == lines


def test_a_sentence_a_line_stays_a_sentence_a_line() -> None:
    article = read("# Bridge shut\n\n" + "\n".join(PAGE[6:8]) + "\n\n" + "\n".join(PAGE[9:11]))

    assert [said.of(article.text) for said in article.sentences] == [*PAGE[6:8], *PAGE[9:11]]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("A walk:\n- to the mole\n- and back\n", ["A walk:", "to the mole", "and back"]),
        ("- By boat\n    - in summer\n- By rail\n", ["By boat", "in summer", "By rail"]),
        ("8. November was cold.\n", ["8. November was cold."]),
        ("3. Oars\n4. Ropes\n5. Sails\n", ["Oars", "Ropes", "Sails"]),
        ("The lock was shut in the autumn of\n2022. The crane that stood by it was\nsold, said the board.\n",
         ["The lock was shut in the autumn of 2022. The crane that stood by it was sold, said the board."]),
        ("#Fogwatch is back\nSo is the fog.\n", ["#Fogwatch is back", "So is the fog."]),
        ("It is so.[^1]\n\n[^1]: Or was.\n", ["It is so.", "Or was."]),
        ("The [[Aune|river]] at [[Mardle]] ==rose==.\n", ["The river at Mardle rose."]),
        ("First line  \nsecond line\\\nthird line.\n", ["First line second line third line."]),
        ("**The piers**  \nTwo of them are cracked.\n", ["The piers", "Two of them are cracked."]),
        ("A [long\\_name](https://e.example/?utm_source=x) \\*here\\*.", ["A long_name *here*."]),
        ("[![Map](m.png)](https://e.example)\n![Quay](q.png)\nThe quay.\n", ["The quay."]),
        ("<div>Seen.</div>\n\n| Year | Ships |\n|---|---|\n| 1 | 2 |\n", ["Seen.", "Year", "Ships", "1", "2"]),
        ("One paragraph that ends.\nAnother one.\n---\nThird.\n", ["One paragraph that ends.", "Another one.", "Third."]),
        ("    The city closed the old bridge on Tuesday at noon.\n", ["The city closed the old bridge on Tuesday at noon."]),
    ],
)  # fmt: skip
def test_markdown_is_read_as_a_browser_would_show_it(source: str, shown: list[str]) -> None:
    assert blocks(source) == shown


def test_what_a_converter_broke_over_lines_is_put_together() -> None:
    source = (
        "# The city closed its old bridge over the river Aune after divers\nfound cracks\n\n"
        "It sold [a long-\nlasting ferry](https://e.example/the-\nlong-way?id=7-\n8) to cross-\nriver\n"
        "traders for the pre-\nand post-war years.\n"
    )

    assert blocks(source) == [
        "The city closed its old bridge over the river Aune after divers found cracks",
        "It sold a long-lasting ferry to cross-river traders for the pre- and post-war years.",
    ]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("mark", ["", "# "])
def test_a_page_scraped_as_markdown_is_judged_as_one_in_plain_text(between: str, mark: str) -> None:
    lines = [mark + line if line.startswith("Bridge") else line for line in PAGE]

    article = read(between.join(lines))

    assert article.title == "Bridge shut for the winter"
    assert article.byline == "Ann Vale"
    assert article.published == datetime(2026, 11, 17, tzinfo=UTC)
    assert article.text == read("\n".join(PAGE), MediaType.TEXT).text
    assert not {"Subscribe", "Most read"} & set(article.text.split("\n\n"))


def test_an_article_between_two_drawn_lines_is_no_front_matter() -> None:
    article = read(
        f"---\n\n# Bridge shut\n\n{PAGE[6]}\n\n{PAGE[7]}\n\n---\n\nThe end of the page.\n"
    )

    assert article.title == "Bridge shut"
    assert PAGE[6] in article.text


def test_a_text_file_that_a_tool_wrote_as_markdown_is_read_as_such() -> None:
    marked = [
        "[Harbour Post](/)",
        "* [Sign in](https://post.example/in)",
        f"# {PAGE[3]}",
        PAGE[4],
        PAGE[5],
        PAGE[6].replace("the old bridge", "[the old bridge](https://post.example/bridge)"),
        PAGE[7].replace("until March", "**until March**"),
        *PAGE[8:],
    ]

    article = read("\n".join(marked), MediaType.TEXT)

    assert article.title == PAGE[3]
    assert PAGE[6] in article.text
    assert PAGE[7] in article.text
    assert "](" not in article.text


def test_a_text_file_that_shows_a_link_or_two_in_marks_is_plain_text() -> None:
    shown = [
        PAGE[6],
        PAGE[7],
        "Write [a word](/address) or [two](/addresses) to set a link, as the editors of the Post do.",
    ]

    assert shown[2] in read("\n".join(shown), MediaType.TEXT).text
