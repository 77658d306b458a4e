"""Copies: one text is one voice, however it is dressed; a shared quotation is no copy."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice, product

import pytest

from benchmarks import copies_forms
from digest.model import Article, Outlet, Report, Section, Span
from digest.stages.copies.mark import MOST_PRINTS, Reprints
from digest.stages.copies.steps import LONGEST, in_step
from digest.stages.copies.words import words_of

NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)

FERRY = (
    "The ferry Solveig ran aground on Tuesday night off the island of Hestholm with 212 people aboard.",
    "Rescue boats from three harbours brought every passenger ashore before the storm reached the strait.",
    "“I heard the hull scrape and then the lights went out,” said Marit Lunde, a teacher on a school trip.",
    "The coast guard said the captain had reported a failure of the steering shortly after nine o'clock.",
    "Divers will examine the rudder once the wind drops, and the line has cancelled sailings until Friday.",
    "The same ship lost power in the strait two winters ago, according to the harbour authority's records.",
)
MARKET = (
    "Traders in the old fish hall were told on Monday that their leases would not be renewed in spring.",
    "The council wants to turn the building into a library, a plan that has divided the town for a year.",
    "Many stalls have been in the same families since the hall opened its doors ninety years ago.",
    "A decision is expected at the last meeting before the holidays, when the budget is voted on as well.",
    "“We will not go quietly,” said Jonas Berg, who sells herring at the corner stall by the canal gate.",
    "Shoppers signed a petition over the weekend, and by Sunday evening it had nine thousand names.",
)


PINNED = (2062386285362759861, 4175085282102707647, 5516494900156355411)
"""Prints are kept in databases: they may never change from one machine or version to the next."""


def report(
    outlet: str, *sentences: str, hours: float = 0, byline: str | None = None, name: str = ""
) -> Report:
    text, spans, at = "\n\n".join(sentences), [], 0
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 2
    section = Section(span=Span(0, len(text)))
    article = Article(
        id=name or outlet, source=outlet, key=outlet, title=outlet, text=text, byline=byline,
        outlet=Outlet(name=outlet, family=outlet.casefold().replace(" ", "")),
        published=NOON + timedelta(hours=hours), fetched=NOON,
        sentences=tuple(spans), sections=(section,),
    )  # fmt: skip
    return Report(id=f"{article.id}:0", article=article, section=section)


def mark(*reports: Report) -> dict[str, Report]:
    return {marked.article.id: marked for marked in Reprints().mark(reports, ())}


def origin(marked: Report) -> str | None:
    return marked.copy_of.report if marked.copy_of else None


def test_a_reprint_names_the_earliest_report() -> None:
    marked = mark(
        report("Third", *FERRY, hours=2), report("First", *FERRY), report("Second", *FERRY, hours=1)
    )

    assert marked["First"].copy_of is None
    assert origin(marked["Second"]) == origin(marked["Third"]) == "First:0"
    assert marked["Second"].copied == tuple(range(6))


def test_an_edited_reprint_is_a_copy() -> None:
    swaps = {"ran aground": "got stuck", "passenger": "traveller", "wind": "gale", "records": "log"}
    edited = [*FERRY[1:], FERRY[0]]
    for old, new in swaps.items():
        edited = [sentence.replace(old, new) for sentence in edited]

    assert origin(mark(report("A", *FERRY), report("B", *edited, hours=1))["B"]) == "A:0"


def test_a_cut_reprint_is_a_copy() -> None:
    assert origin(mark(report("A", *FERRY), report("B", *FERRY[:3], hours=1))["B"]) == "A:0"


def test_borrowed_paragraphs_inside_a_longer_piece_are_marked_and_the_piece_stays_its_own() -> None:
    own = report("B", *MARKET[:4], *FERRY[3:5], *MARKET[4:], hours=1)

    marked = mark(report("A", *FERRY), own)["B"]

    assert marked.copy_of is None
    assert marked.copied == (4, 5)
    assert [(one.outlet, one.report) for one in marked.borrowed] == [("A", "A:0")]
    assert marked.borrowed[0].share == pytest.approx(34 / 126, abs=0.05)


def test_an_agency_item_that_stands_whole_in_a_longer_piece_is_named() -> None:
    carrier = report("Gazette", "HESTHOLM (Reuters) - " + FERRY[0], FERRY[1], FERRY[3])
    longer = report("Post", *MARKET, FERRY[0], FERRY[1], FERRY[3], *MARKET[::-1], hours=2)

    marked = mark(carrier, longer)["Post"]

    assert marked.copy_of is None
    assert [(one.outlet, one.report) for one in marked.borrowed] == [("Reuters", "Gazette:0")]


def test_each_of_several_texts_that_a_piece_borrows_from_is_named() -> None:
    own = [line.upper()[::-1] for line in (*MARKET, *FERRY)]
    piece = report("C", *own[:4], *FERRY[:3], *own[4:8], *MARKET[:2], *own[8:], hours=3)

    marked = mark(report("A", *FERRY), report("B", *MARKET, hours=1), piece)["C"]

    assert [one.report for one in marked.borrowed] == ["A:0", "B:0"]


def test_quoting_the_same_statement_is_no_copy() -> None:
    quotes = [
        f"“{sentence}” the minister told reporters." for sentence in FERRY if "“" not in sentence
    ]

    marked = mark(
        report("A", *quotes, *MARKET[:2]), report("B", MARKET[3], *quotes, MARKET[5], hours=1)
    )

    assert marked["B"].copy_of is None
    assert marked["B"].copied == ()


def test_other_news_is_left_alone() -> None:
    marked = mark(report("A", *FERRY), report("B", *MARKET, hours=1))

    assert not marked["B"].copied
    assert marked["B"].copy_of is None


def test_a_template_with_other_figures_is_no_copy() -> None:
    wrap = "The index closed {} points higher at {} while {} shares rose and {} fell on {} trades."
    one = [
        wrap.format(11, 2041, 310, 122, 8800),
        "Banks led the way with a gain of 12 points on the day.",
    ]
    other = [
        wrap.format(47, 2107, 198, 240, 9317),
        "Banks led the way with a gain of 33 points on the day.",
    ]

    assert mark(report("A", *one), report("B", *other, hours=24))["B"].copy_of is None


def test_a_short_reprint_with_a_third_of_its_words_exchanged_is_a_copy() -> None:
    edited = [
        " ".join("other" if at % 3 == 2 else word for at, word in enumerate(line.split()))
        if n % 2
        else " ".join("quite" if at % 5 == 4 else word for at, word in enumerate(line.split()))
        for n, line in enumerate(FERRY)
    ]

    assert origin(mark(report("A", *FERRY), report("B", *edited, hours=1))["B"]) == "A:0"


def test_a_reprint_with_a_new_lead_and_moved_sentences_is_a_copy() -> None:
    led = [MARKET[0], FERRY[4].replace("rudder", "ship"), FERRY[0], FERRY[3], FERRY[1]]

    assert origin(mark(report("A", *FERRY), report("B", *led, hours=1))["B"]) == "A:0"


def test_a_handful_of_shared_phrases_is_no_copy() -> None:
    own = (
        "Off the island of Hestholm a ship with hundreds aboard struck rocks, and many feared the worst.",
        "Boats were sent, and every passenger ashore before the storm reached the strait told of luck.",
        "A failure of the steering shortly after nine is what the captain spoke of on the radio.",
        "Sailings are off until Friday, and the wind is to drop by then, the weather service hopes.",
    )

    assert mark(report("A", *FERRY), report("B", *own, hours=1))["B"].copy_of is None


def test_a_report_that_is_mostly_what_its_own_people_said_is_no_copy() -> None:
    said = [f"“{line}” the skipper told this paper." for line in MARKET if "“" not in line]

    marked = mark(report("A", *FERRY), report("B", *FERRY[:2], *said, hours=1))["B"]

    assert marked.copy_of is None
    assert marked.copied == (0, 1)


@pytest.mark.parametrize(
    "quoted",
    [
        "``{} {}'' the minister told reporters.",
        '"{} "{}" the minister told reporters.',
        "“{} “{}” the minister told reporters.",
    ],
)
def test_a_quotation_is_seen_where_its_marks_are_odd_or_its_paragraphs_lost(quoted: str) -> None:
    statement = quoted.format(FERRY[0], FERRY[1])

    marked = mark(
        report("A", statement, *MARKET[:2]), report("B", MARKET[3], statement, MARKET[5], hours=1)
    )

    assert (marked["B"].copy_of, marked["B"].copied) == (None, ())


@pytest.mark.parametrize("kind", copies_forms.FORMS)
def test_forms_filled_in_by_chance_are_no_copies_and_their_reprints_are(kind: str) -> None:
    chance = random.Random(kind)
    lines = [copies_forms.fill(copies_forms.FORMS[kind], chance).split(". ") for _ in range(12)]
    notes = [report("Gazette", *text, hours=at, name=f"{at}") for at, text in enumerate(lines)]

    marked = mark(*notes, report("Harbour Post", *lines[5], hours=20))

    assert origin(marked["Harbour Post"]) == "5:0"
    assert not any(marked[note.article.id].copied for note in notes)


FORMS = {
    "traffic": (
        "The {} between {} and {} will be closed from {} on {} for work on the bridge. Traffic is led "
        "over the {} in both directions. Drivers should allow {} minutes more for their way. The road "
        "authority asks everyone to drive with care and thanks drivers for their patience.",
        ("A7", "Nordhavn", "Lille Sund", "9 pm", "Tuesday", "B12", "15"),
        ("E20", "Vestby", "Holm", "6 am", "Friday", "B3", "25"),
    ),
    "weather": (
        "{} begins {} with {} winds from the {} along the coast. Temperatures reach {} degrees by noon "
        "and fall to {} degrees at night, the weather service said. The water at the town beach is {} "
        "degrees warm. A further report is given tomorrow at the usual time.",
        ("Monday", "cloudy", "strong", "west", "14", "6", "11"),
        ("Thursday", "sunny", "light", "south", "19", "9", "13"),
    ),
    "market": (
        "The index of the thirty largest companies closed {} percent {} at {} points on {}. Banks and "
        "builders {} most, with {} {} percent at {} crowns. On the bond market the yield of the ten-year "
        "loan {} to {} percent. The crown stood at {} to the euro in the evening.",
        ("0.8", "higher", "2,041", "Monday", "gained", "Havbank up", "3.1", "118", "rose", "2.41", "7.46"),
        ("1.2", "lower", "2,017", "Tuesday", "lost", "Stenbyg down", "2.4", "96", "fell", "2.38", "7.44"),
    ),
    "match": (
        "{} beat {} {} on {} evening to move up to {} in the table with {} points. {} scored the first "
        "goal in the {} minute before a crowd of {}. The next match day is played at the weekend, when "
        "all games start at the same time as usual.",
        ("Rovers", "Castle Town", "3-1", "Saturday", "fourth", "27", "Jens Friis", "12th", "4,120"),
        ("Harbour United", "Wanderers", "2-0", "Sunday", "second", "31", "Ole Dam", "54th", "6,870"),
    ),
    "Polizeimeldung": (
        "Bei einem Unfall auf der {} bei {} ist am {} gegen {} Uhr ein {} Jahre alter Mann verletzt "
        "worden. Nach Angaben der Polizei entstand ein Schaden von rund {} Euro. Die Strecke war für {} "
        "Stunden gesperrt. Zeugen werden gebeten, sich bei der Polizei zu melden.",
        ("B76", "Norderhafen", "Dienstag", "17", "54", "12.000", "zwei"),
        ("A210", "Felde", "Freitag", "8", "23", "30.000", "drei"),
    ),
    "résultats": (
        "Le chiffre d'affaires du groupe {} a atteint {} millions d'euros au {} trimestre, soit {} % de "
        "plus qu'un an plus tôt. Le bénéfice net ressort à {} millions d'euros. La direction confirme "
        "ses objectifs pour l'année et versera un dividende de {} euro par action le {} prochain.",
        ("Larive", "412", "premier", "3,2", "41", "0,80", "12 mai"),
        ("Monteil", "958", "troisième", "7,9", "102", "1,15", "4 novembre"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", FORMS)
@pytest.mark.parametrize("outlet", ["Gazette", "Harbour Post"])
def test_a_form_filled_in_twice_is_no_copy(kind: str, outlet: str) -> None:
    form, one, other = FORMS[kind]
    first = report("Gazette", *form.format(*one).split(". "))
    second = report(outlet, *form.format(*other).split(". "), hours=24, name="second")

    marked = mark(first, second)["second"]

    assert (marked.copy_of, marked.copied, marked.borrowed) == (None, (), ())


@pytest.mark.parametrize("kind", FORMS)
def test_a_reprint_of_a_form_as_it_was_filled_in_is_a_copy(kind: str) -> None:
    form, filled, _ = FORMS[kind]
    lines = form.format(*filled).split(". ")

    marked = mark(report("Gazette", *lines), report("Harbour Post", *lines, hours=2))

    assert origin(marked["Harbour Post"]) == "Gazette:0"


def test_an_agencys_text_with_a_new_toll_is_still_its_text() -> None:
    newer = [line.replace("212", "215").replace("nine", "ten") for line in FERRY]

    assert origin(mark(report("A", *FERRY), report("B", *newer, hours=3))["B"]) == "A:0"


def test_two_files_of_one_article_by_one_outlet_are_one() -> None:
    again = report("Gazette", *FERRY, hours=1, name="again")

    assert origin(mark(report("Gazette", *FERRY), again)["again"]) == "Gazette:0"


def test_an_outlets_own_later_version_keeps_what_is_new_in_it() -> None:
    later = report("Gazette", *MARKET[:3], *FERRY, hours=5, name="later")

    marked = mark(report("Gazette", *FERRY), later)["later"]

    assert marked.copy_of is None
    assert marked.copied == (3, 4, 5, 6, 7, 8)


def test_what_was_filed_before_is_the_original_whatever_its_time() -> None:
    kept, late = report("A", *FERRY, hours=3), report("B", *FERRY)

    (marked,) = Reprints().mark([late], [kept])

    assert origin(marked) == "A:0"


@pytest.mark.parametrize(
    ("opening", "byline", "closing", "agency"),
    [
        ("HESTHOLM, Nov. 17 (Reuters) - ", None, "", "Reuters"),
        ("Hestholm (dpa) – ", None, "", "DPA"),
        ("HESTHOLM (Nordvik Wire) — ", None, "", "Nordvik Wire"),
        ("HESTHOLM, November 17. /TASS/. ", None, "", "TASS"),
        ("(ANSA) - HESTHOLM, 17 NOV - ", None, "", "ANSA"),
        ("", "Marit Dahl, Associated Press", "", "AP"),
        ("", "By The Associated Press", "", "AP"),
        ("", "Coastal News Agency", "", "Coastal News Agency"),
        ("", None, "(AFP)", "AFP"),
        ("", None, "Reuters", "Reuters"),
    ],
)
def test_a_credited_agency_is_named(
    opening: str, byline: str | None, closing: str, agency: str
) -> None:
    lines = [opening + FERRY[0], *FERRY[1:], *([closing] if closing else [])]

    marked = mark(report("Harbour Post", *lines, byline=byline))["Harbour Post"]

    assert marked.copy_of is not None
    assert (marked.copy_of.outlet, marked.copy_of.report) == (agency, None)


@pytest.mark.parametrize(
    ("opening", "byline"),
    [
        ("The ministry (a body of nine) said - as ever - little. ", None),
        ("HESTHOLM (Harbour Post) — ", None),
        ("Maria Lund (44) — a nurse — was there. ", None),
        ("", "Marit Dahl"),
        ("", "By Marit Dahl and Associated Press"),
        ("", "Harbour Post staff"),
    ],
)
def test_an_outlets_own_text_is_credited_to_nobody(opening: str, byline: str | None) -> None:
    text = report("Harbour Post", opening + FERRY[0], *FERRY[1:], byline=byline)

    assert mark(text)["Harbour Post"].copy_of is None


def test_the_agencys_own_report_is_the_original_even_when_it_came_later() -> None:
    carrier = report("Harbour Post", "HESTHOLM (Reuters) - " + FERRY[0], *FERRY[1:])
    agency = report("Reuters", *FERRY, hours=1)

    marked = mark(carrier, agency)

    assert marked["Reuters"].copy_of is None
    assert origin(marked["Harbour Post"]) == "Reuters:0"


def test_carriers_of_an_absent_agency_are_one_voice() -> None:
    one = report("Harbour Post", "HESTHOLM (Reuters) - " + FERRY[0], *FERRY[1:])
    other = report("Gazette", *FERRY, hours=1)

    marked = mark(one, other)

    assert [m.copy_of.outlet for m in marked.values() if m.copy_of] == ["Reuters", "Reuters"]


def test_marks_do_not_hang_on_the_order_reports_come_in() -> None:
    reports = [report("A", *FERRY), report("B", *FERRY, hours=1), report("C", *MARKET, *FERRY[:2])]

    assert mark(*reports) == mark(*reversed(reports))


def test_prints_are_few_the_same_everywhere_and_shared_by_a_cut_copy() -> None:
    whole = Reprints().prints(report("A", *FERRY, *MARKET))
    cut = Reprints().prints(report("B", *FERRY[:2]))

    assert len(whole) <= MOST_PRINTS
    assert all(0 <= code < 2**63 for code in whole)
    assert set(whole) & set(cut)
    assert Reprints().prints(report("C", "One fixed line of five words.")) == PINNED


def test_scripts_without_spaces_are_compared_by_character() -> None:
    harbour = ("渡船在周二晚上于海岛附近搁浅，船上共有二百一十二人，所有乘客均在风暴来临之前安全上岸。",
               "海岸警卫队表示，船长在九点之后不久报告了舵机故障，潜水员将在风力减弱后进行检查。")  # fmt: skip
    other = (
        "市议会周一通知鱼市商贩租约明年春天不再续签，计划将大楼改建为图书馆，全镇对此意见不一。",
    )

    marked = mark(
        report("A", *harbour), report("B", *harbour, hours=1), report("C", *other, hours=2)
    )

    assert origin(marked["B"]) == "A:0"
    assert marked["C"].copy_of is None


def test_an_empty_report_is_left_alone() -> None:
    empty = report("A")

    assert mark(empty, replace(report("B"), id="B:0"))["A"].copied == ()
    assert Reprints().prints(empty) == ()


@pytest.mark.parametrize("mark_", ["“", '"', "«"])
def test_a_quotation_mark_without_a_partner_does_not_hide_a_copy(mark_: str) -> None:
    stray = [line.replace("the", f"the {mark_}", 1) for line in FERRY]

    assert origin(mark(report("A", *stray), report("B", *stray, hours=1))["B"]) == "A:0"


def test_a_sentence_without_an_end_is_placed_in_pieces() -> None:
    size = LONGEST + LONGEST // 5
    told = ["".join(letters) for letters in islice(product("bcdfgklm", repeat=5), 2 * size)]
    here, there = (
        words_of(report(outlet, " ".join(told)))
        for outlet, told in (("A", told), ("B", told[size:] + told[:size]))
    )

    share, stepping = in_step(here, there, [range(len(here.words))])

    # placed as one, only one half could be in step
    assert share > 0.8
    assert sum(stepping) == round(share * len(here.words))


@pytest.mark.parametrize(("opens", "closes"), [("“", "”"), ("``", "''"), ("'", "'")])
def test_a_quotation_has_an_end_within_reason(opens: str, closes: str) -> None:
    def quoted(text: str) -> int:
        return sum(words_of(report("A", text)).quoted)

    assert quoted(f"She said {opens}{'a' * 1_500}{closes} once") == 1
    assert quoted(f"She said {opens}{'a' * 1_501}{closes} once") == 0
    assert quoted(f" {opens}a" * 20_000) == 0
