"""Site furniture goes, articles stay whatever their form."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from digest.model import MediaType, RawItem, SourceMemory
from digest.stages.furniture.comments import comments
from digest.stages.furniture.judge import Kind, judge, strays
from digest.stages.furniture.learned.model import Forests, Learned
from digest.stages.furniture.recurring import recurring, to_learn
from digest.stages.language import meanings
from digest.stages.read import Read
from digest.stages.trees import Floats

needs_vectors = pytest.mark.skipif(not meanings.available(), reason="needs wordllama")

FETCHED = datetime(2026, 11, 18, 12, tzinfo=UTC)

REPORT = [
    "Harbour bridge closed after crack is found in its deck",
    "The city closed the harbour bridge on Tuesday after an inspector found a crack in its deck.",
    "Traffic on the bridge was sent through the old tunnel, which carries half as many cars.",
    "“Nobody was in danger when we closed it,” said Mr. Vale, who leads the city’s works office.",
    "The crack in the deck is as long as a hand, the office said, and has not grown since.",
    "The bridge was built in 1961 and carries about 40,000 cars on an ordinary day.",
    "Engineers want to look at the whole deck before cars may cross the bridge again.",
    "The harbour company said its lorries would use the tunnel at night until then.",
]


def kept(lines: Sequence[str], language: str = "en") -> list[str]:
    kinds = judge(lines, SourceMemory(), language)
    return [line for line, kind in zip(lines, kinds, strict=True) if kind.kept]


def test_a_report_without_furniture_stays_whole() -> None:
    assert kept(REPORT) == REPORT


@pytest.mark.parametrize(
    "stranger",
    [
        "Hi {{ user.firstName }}, welcome back",
        "Log in",
        "14:05",
        "Want to save this for later? Start your subscription today.",
        "We rely on our readers: your gift keeps this newsroom open for everyone.",
        "* indicates required",
        '{"layout": 2, "buttonText": "Buy now", "colours": {"hue": 213}}',
    ],
)
def test_a_line_of_the_site_behind_the_report_goes(stranger: str) -> None:
    assert kept([*REPORT, stranger]) == REPORT


def test_a_plea_in_the_middle_of_a_report_goes() -> None:
    plea = "Since you are here: this paper has no owner but its readers."

    assert kept([*REPORT[:4], plea, *REPORT[4:]]) == REPORT


def test_a_paragraph_without_its_full_stop_is_kept_above_the_others() -> None:
    opening = REPORT[1].removesuffix(".") + " and then sent every driver home by the old tunnel"

    assert kept([opening, *REPORT[2:]]) == [opening, *REPORT[2:]]


@pytest.mark.parametrize(("chance", "kind"), [(0.85, Kind.TEXT), (0.7, Kind.FURNITURE)])
def test_an_opening_that_turns_to_its_reader_stays_where_it_is_likely(
    chance: float, kind: Kind
) -> None:
    opening = (
        "If you hoped to spend this Saturday with friends on the island, plan more time for your "
        "journey: a crack in the deck has closed the harbour bridge."
    )
    chances = np.array([0.9, chance] + [0.9] * 7)
    by = Forests(Learned(lambda rows: np.full(len(rows), 0.9), ()), Learned(lambda _: chances, ()))

    assert judge([REPORT[0], opening, *REPORT[1:]], SourceMemory(), by=by)[1] is kind


def test_an_aside_in_brackets_is_no_credit() -> None:
    told = REPORT[4] + " (Letters the paper got via the harbour company say that it has.)"
    credit = "The bridge at night on Tuesday (Ida Holm via Harbour Pictures)"

    kinds = judge([*REPORT[:4], told, credit, *REPORT[5:]], SourceMemory())

    assert kinds[4] is Kind.TEXT
    assert kinds[5] is Kind.CAPTION


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The old bridge at dawn, seen from the island. Photograph: Ida Holm", Kind.CAPTION),
        (
            "Cars wait at the ramp of the bridge on Tuesday. Foto: Ida Holm / Harbour Pictures",
            Kind.CAPTION,
        ),
        ("The mayor named two worries on Tuesday. First: Money from Mardle.", Kind.TEXT),
    ],
)
def test_a_sentence_before_a_label_and_names_is_a_caption(line: str, kind: Kind) -> None:
    all_likely = Learned(lambda rows: np.full(len(rows), 0.97), ())
    by = Forests(all_likely, all_likely)

    assert judge([*REPORT[:4], line, *REPORT[4:]], SourceMemory(), by=by)[4] is kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("(Image credit: Harbour Pictures)", Kind.FURNITURE),
        ("[Read more: The bridge that was never built]", Kind.FURNITURE),
        ("（图片来源：港口画报）", Kind.FURNITURE),
        ("(The works office said in the evening: the crack has not grown.)", Kind.TEXT),
    ],
)
def test_a_remark_under_a_label_all_in_brackets_goes(line: str, kind: Kind) -> None:
    all_likely = Learned(lambda rows: np.full(len(rows), 0.97), ())
    by = Forests(all_likely, all_likely)

    assert judge([*REPORT[:4], line, *REPORT[4:]], SourceMemory(), by=by)[4] is kind


def test_a_last_paragraph_under_a_heading_may_lack_its_full_stop() -> None:
    last = (
        "The harbour office warned that the work on the deck of the bridge may take until the end "
        "of the year, since engineers want to look at every part of it before cars and lorries may "
        "cross it again, and the old tunnel must carry the traffic until then"
    )

    assert kept([*REPORT, "The harbour office warns of delays", last])[-1] == last


def test_a_card_that_says_again_what_the_report_said_goes() -> None:
    card = ["Why the harbour bridge will stay closed", REPORT[5].removesuffix(".")]

    assert kept([*REPORT[:7], *card, *REPORT[7:]]) == REPORT


def test_a_text_of_one_likely_line_is_that_line() -> None:
    notice = f"{REPORT[1]} {REPORT[2]} {REPORT[5]}"
    menu = ["Home", "News", "Sport", "Weather", "Jobs", "Log in", "Contact", "About", "Archive"]

    assert kept([*menu, "Search", "Menu", "Next", notice, "Imprint", "Privacy"]) == [notice]


def test_comments_of_readers_go_although_they_are_about_the_same() -> None:
    said = "The bridge should have been closed long before the crack in its deck was found."
    names = ("Ida Holm", "mirco says:", "Per Aas", "J. Quill")
    under = [
        line
        for day, name in enumerate(names, start=17)
        for line in (name, f"{day} November 2026 at 10:05 am", said, "Reply")
    ]
    article = [REPORT[0], *REPORT[1:] * 2]

    assert kept([*article, *under])[-1] == REPORT[-1]


def test_the_few_writers_of_a_live_page_are_no_commenters() -> None:
    posts = [line for n, text in enumerate(REPORT[1:7]) for line in ("Ida Holm", f"1{n}:05", text)]
    under = [line for name in ("Ida", "Per", "Bo") for line in (name, "2 days ago", REPORT[1])]

    assert comments([REPORT[0], *posts]) == []
    assert comments([REPORT[0], *under]) == [1, 4, 7]


def test_a_column_of_advice_may_speak_to_its_reader() -> None:
    column = [
        "How to keep your bicycle dry through a wet winter",
        "If you ride to work every day, your chain will rust before the year is out.",
        "You should wipe it with a dry cloth every evening, however tired you are.",
        "Your brakes need more care than the chain, and you can hear when they do.",
        "We asked three mechanics what they do, and each of them said the same to us.",
        "Put your bicycle under a roof at night if you have one, and cover it if you do not.",
        "When you oil the chain, take less than you think, and wipe off what is left.",
        "In the spring your bicycle will thank you with a ride as smooth as the first.",
    ]

    assert kept(column) == column


def test_an_interview_keeps_its_questions_and_answers() -> None:
    interview = [line for n in range(1, 6) for line in (
        f"What did the council decide about the bridge in meeting number {n}?",
        "“It decided to close the bridge, and I think that was right,” the mayor said at once.",
    )]  # fmt: skip

    assert kept(interview) == interview


def test_lines_of_another_language_stay() -> None:
    report = [
        "Die Stadt hat die Hafenbrücke am Dienstag gesperrt, weil ein Prüfer einen Riss fand.",
        "Der Verkehr wird durch den alten Tunnel geleitet, der nur halb so viele Autos fasst.",
        "„Niemand war in Gefahr“, sagte der Leiter des Bauamts, als er die Brücke sperrte.",
        "Die Brücke wurde 1961 gebaut und trägt an einem gewöhnlichen Tag 40.000 Autos.",
    ]

    assert kept(report, "de") == report


def test_what_a_source_repeats_is_known_after_three_articles() -> None:
    plea = "Gifts from the people of this town pay for the paper and for nothing else."
    memory = SourceMemory(articles=3, lines=tuple((line, 3) for line in to_learn((plea,))))

    assert plea in recurring(memory)
    assert plea not in recurring(SourceMemory(articles=3, lines=((memory.lines[0][0], 2),)))
    kinds = judge([*REPORT[:3], plea, *REPORT[3:]], memory)
    assert kinds[3] is Kind.FURNITURE


def test_a_quotation_in_single_marks_is_not_the_site_speaking() -> None:
    quoted = "‘It is our road,’ said the mayor, Runa Hald. ‘When we lose it, you lose it.’"

    assert strays([*REPORT[1:5], quoted, *REPORT[5:]]) == frozenset()


def text_item(body: str) -> RawItem:
    return RawItem(
        source="folder", key="a.txt", media_type=MediaType.TEXT, body=body.encode(), fetched=FETCHED
    )


def test_many_lines_take_time_in_step_with_their_number() -> None:
    started = time.process_time()

    judge(["a short label"] * 3000 + REPORT * 100, SourceMemory())

    assert time.process_time() - started < 8


def test_a_long_line_of_slashes_takes_no_time() -> None:
    started = time.process_time()

    judge(["(" + "A/" * 20_000, *REPORT], SourceMemory())

    assert time.process_time() - started < 3


PLEA = re.compile(
    r"your donation|{{|support makes all|bookmark|gift membership|members to help|indicates required"
    r"|12,000 supporters|funded by our readers|newsletter|trusted by Americans",
    re.I,
)


def test_no_furniture_of_the_five_scraped_articles_can_be_quoted(shared: Path) -> None:
    paths = sorted((shared / "seeds").glob("*.txt"))

    assert len(paths) == 5
    for path in paths:
        article = Read()(text_item(path.read_text(encoding="utf-8")), SourceMemory()).article

        assert not [
            s.of(article.text) for s in article.sentences if PLEA.search(s.of(article.text))
        ]


def test_the_scraped_live_blog_falls_into_its_posts(shared: Path) -> None:
    body = (shared / "seeds" / "001_978e42d61a7157d8.txt").read_text(encoding="utf-8")

    article = Read()(text_item(body), SourceMemory()).article

    assert len(article.sections) >= 8
    assert article.sections[0].title is None
    assert article.outlet.name == "The Independent"


@pytest.mark.parametrize(("chance", "kind"), [(0.6, Kind.DOUBTFUL), (0.8, Kind.TEXT)])
def test_what_is_far_less_sure_than_the_rest_is_kept_and_in_doubt(
    chance: float, kind: Kind
) -> None:
    chances = np.array([0.9] * 5 + [chance] + [0.9] * 2)
    by = Forests(Learned(lambda rows: np.full(len(rows), 0.9), ()), Learned(lambda _: chances, ()))
    kinds = judge(REPORT, SourceMemory(), by=by)

    assert kinds == (Kind.TITLE, *[Kind.TEXT] * 4, kind, Kind.TEXT, Kind.TEXT)


@needs_vectors
@pytest.mark.parametrize(
    ("doubted", "looks", "kind"),
    [(1, 0.9, Kind.TEXT), (1, 0.7, Kind.DOUBTFUL), (5, 0.9, Kind.DOUBTFUL)],
)
def test_an_opening_that_looks_likely_is_not_in_doubt_for_what_it_means(
    doubted: int, looks: float, kind: Kind
) -> None:
    def with_one(chance: float) -> Learned:
        found = np.full(len(REPORT), 0.95)
        found[doubted] = chance
        return saying(found)

    kinds = judge(REPORT, SourceMemory(), by=Forests(with_one(0.9), with_one(looks), with_one(0.6)))

    assert kinds[doubted] is kind


@needs_vectors
def test_an_opening_stands_near_the_top() -> None:
    above = [f"Menu of the day, part {n}" for n in range(10)]
    looks = np.full(len(above) + len(REPORT), 0.95)
    means = looks.copy()
    means[len(above) + 1] = 0.6
    by = Forests(saying(looks), saying(looks), saying(means))
    kinds = judge([*above, *REPORT], SourceMemory(), by=by)

    assert kinds[len(above) + 1] is Kind.DOUBTFUL


@needs_vectors
def test_what_no_article_follows_is_no_opening() -> None:
    looks = np.full(len(REPORT), 0.95)
    means = looks.copy()
    means[1:4] = 0.6
    kinds = judge(REPORT, SourceMemory(), by=Forests(saying(looks), saying(looks), saying(means)))

    assert kinds[1:4] == (Kind.DOUBTFUL, Kind.TEXT, Kind.DOUBTFUL)


def saying(chances: Floats) -> Learned:
    return Learned(lambda _: chances, ())


def test_a_text_of_one_paragraph_is_never_in_doubt() -> None:
    text = "The council voted on Tuesday to close a ward of the hospital, officials said."

    assert Kind.DOUBTFUL not in judge([text], SourceMemory())
