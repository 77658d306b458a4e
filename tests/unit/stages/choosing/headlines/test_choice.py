"""The headline over a brief is a source's own, and tells the news."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.model import Budget, Headline, Pick, Place, Report, Summary
from digest.stages.choosing.corroboration import Corroboration
from digest.stages.choosing.headlines.choice import headline
from digest.stages.choosing.headlines.labels import has_label, unlabelled
from tests.unit.stages.newsroom import development, report

BODY = "A grain carrier struck the gate of Sill Lock. | The port of Pellworth is closed."
NEWS = "Grain carrier strikes gate of Sill Lock, closing port of Pellworth"


@pytest.mark.parametrize(
    "other",
    [
        "Lock closed: what it means for Pellworth",
        "What now for the port of Pellworth?",
        "LIVE: Sill Lock closed after grain carrier strikes gate",
        "Sign up for our newsletter on the port of Pellworth",
        "Why the gate of Sill Lock had to fail",
        "Stop blaming the gate of Sill Lock for the port of Pellworth",
        "Don’t close the port of Pellworth",
        "Image copyright AP Image caption A grain carrier at the gate of Sill Lock",
        "Page 1 of 1",
        "(Pellworth 12 at 11)",
        "Like Us On Facebook",
    ],
)
def test_a_headline_that_tells_the_news_is_preferred(other: str) -> None:
    story = development(
        report(BODY, outlet="Herald", title=other),
        report(BODY, outlet="Ledger", title=NEWS, hours=1),
    )

    assert headline(story, Summary(news=())).text == NEWS


@pytest.mark.parametrize(
    "label",
    [
        "ICYMI: ", "LIVE: ", "BREAKING NEWS: ", "Breaking | ", "Watch live — ", "🔴 LIVE: ", "[UPDATE 2] ",
        "Just in: ", "EXCLUSIVE - ", "Eilmeldung: ", "En direct : ", "Última hora: ", "Pilne: ", "Son dakika: ",
        "Срочно: ", "عاجل: ", "【速報】", "[속보] ", "快讯：", "लाइव: ", "Nå: ", "Exclusive: WATCH: ",
    ],
)  # fmt: skip
def test_a_headline_begins_behind_its_label(label: str) -> None:
    assert unlabelled(label + NEWS) == NEWS
    assert has_label(label + NEWS)


@pytest.mark.parametrize(
    "title",
    [
        "Opinion: Close the lock", "HOAX: A carrier struck the lock", "Fact check: Did a carrier strike the lock?",
        "Satire: Lock struck by iceberg", "Starmer: The lock stays closed", "UKRAINE: Port is closed",
        "[Opinion] Close the lock", "Özel: Liman kapalı kalacak", "NYT: The port of Pellworth is closed",
        "Live music returns to Pellworth", "Breaking: it", "Video shows: carrier struck gate", "Now or never: a port",
    ],
)  # fmt: skip
def test_what_says_what_a_text_is_or_who_speaks_stays(title: str) -> None:
    assert unlabelled(title) == title


def test_the_news_behind_a_label_is_preferred_to_what_tells_none() -> None:
    labelled = titled(f"Latest: {NEWS}")
    story = development(labelled, titled("Master 'on his way' to Sill Lock", outlet="Post"))

    assert headline(story, Corroboration()(story, Budget())).text == NEWS
    assert told(labelled, titled(f"{NEWS} again", outlet="Post")) == f"{NEWS} again"


def test_the_only_headline_stands_from_behind_its_label_on() -> None:
    story = development(report(BODY, outlet="Herald", title=f"EXCLUSIVE:  {NEWS}"))

    assert headline(story, Summary(news=())).text == NEWS


def test_a_headline_does_not_foretell_what_the_first_quote_says_was_done() -> None:
    text = "Premier Olga Brandt announced plans to send 20 million doses abroad. | They go by sea."
    done = "Premier dips into supply to send 20 million doses abroad"
    foretold = "Premier Brandt to announce plans to send 20 million doses abroad"
    story = development(
        report(text, outlet="Herald", title=foretold), report(text, outlet="Ledger", title=done)
    )

    assert headline(story, Corroboration()(story, Budget())).text == done


def test_a_headline_may_foretell_what_is_yet_to_come() -> None:
    text = (
        "Premier Olga Brandt will announce plans to send 20 million doses abroad. | They go by sea."
    )
    foretold = "Premier Brandt to announce plans to send 20 million doses abroad"
    story = development(
        report(text, outlet="Herald", title=foretold),
        report(text, outlet="Ledger", title="Doses wait for the premier's word"),
    )

    assert headline(story, Corroboration()(story, Budget())).text == foretold


def test_a_headline_of_which_the_brief_tells_nothing_gives_way() -> None:
    cancelled = report(
        "Ambler Ferries cancelled 400 sailings to Pellworth over the weekend.",
        outlet="Herald",
        title="Days after it sacked its pilots, Ambler cancels sailings",
    )
    denied = report(
        "The harbour union says that the new rotas had nothing to do with it.",
        outlet="Ledger",
        title="Harbour union: new rotas cancelled no sailings to Pellworth",
    )
    picks = [Pick(place=Place(report=r.id, span=r.sentences[0])) for r in (cancelled, denied)]
    story = development(cancelled, denied)

    assert headline(story, Summary(news=(picks[0],))).text == cancelled.title
    assert headline(story, Summary(news=tuple(picks))).text == denied.title


def test_a_cut_beginning_that_the_first_quote_says_again_gives_way_to_one_that_tells_the_same() -> (
    None
):
    opening = "The harbour board of Pellworth voted on Friday to close the eastern lock for repairs until spring."
    repeated = report(
        opening,
        outlet="Herald",
        title="The harbour board of Pellworth voted on Friday to close the eastern lock…",
    )
    same = report(
        "Pellworth harbour board on Friday voted to close the lock.",
        outlet="Ledger",
        title="Pellworth harbour board on Friday voted to close the lock…",
    )
    other = report(
        "Pellworth dockers at the lock are still waiting for their wages.",
        outlet="Mirror",
        title="Pellworth dockers at the lock are still waiting for their wages…",
    )
    quoted = Summary(news=(Pick(place=Place(report=repeated.id, span=repeated.sentences[0])),))

    assert headline(development(repeated, same, other), quoted).text == same.title
    assert headline(development(repeated, other), quoted).text == repeated.title


def test_first_words_that_tell_nothing_give_way_to_those_of_the_first_quote() -> None:
    scene = "Rope or wire, chain or cable, whatever holds a gate in a lock in the harbours of the north, it rusts."
    news = (
        "The lock keepers of Pellworth found a way to close the gate of the lock without a chain."
    )
    scenic = report(scene, title="Rope or wire, chain or cable, whatever holds a gate in a lock…")
    teasing = report(news, outlet="Ledger", title="Why you can do without a chain in Pellworth")
    quoted = Summary(news=(Pick(place=Place(report=teasing.id, span=teasing.sentences[0])),))

    assert headline(development(scenic, teasing), quoted).text == news.rstrip(".")


def test_first_words_that_head_well_stand_though_a_later_sentence_is_quoted() -> None:
    opening = "The gate of the lock at Pellworth is open again after a week of repairs."
    later = "Two cranes of the port lifted it on Monday."
    story = report(f"{opening} | {later}", title=opening.rstrip("."))
    quoted = Summary(news=(Pick(place=Place(report=story.id, span=story.sentences[1])),))

    assert headline(development(story), quoted).text == opening.rstrip(".")


def test_a_headline_that_was_said_stands_though_the_first_quote_tells_more() -> None:
    news = (
        "The lock keepers of Pellworth found a way to close the gate of the lock without a chain."
    )
    story = report(news, title="Without a link")
    quoted = Summary(news=(Pick(place=Place(report=story.id, span=story.sentences[0])),))

    assert headline(development(story), quoted).text == "Without a link"


def test_a_cut_beginning_that_counts_the_dead_gives_way_to_none_that_does_not() -> None:
    deadly = report(
        "Two people were killed when a lock gate fell on a party at Pellworth harbour on Saturday, police said.",
        outlet="Herald",
        title="Two people were killed when a lock gate fell on a party at Pellworth harbour…",
    )
    joyous = report(
        "A party at Pellworth harbour ended when a lock gate fell on Saturday.",
        outlet="Ledger",
        title="A party at Pellworth harbour ended when a lock gate fell…",
    )
    quoted = Summary(news=(Pick(place=Place(report=deadly.id, span=deadly.sentences[0])),))

    assert headline(development(deadly, joyous), quoted).text.startswith("Two people were killed")


def test_a_headline_of_a_day_gone_by_gives_way_to_one_of_a_later_day_that_is_told() -> None:
    asked = "The harbour board of Pellworth asked for a lock of steel on Monday."
    began = "The harbour board of Pellworth began the lock of steel on Thursday."
    older = report(asked, outlet="Herald", title="Pellworth harbour board asks for lock of steel")
    newer = report(
        began, outlet="Ledger", title="Pellworth harbour board begins lock of steel", hours=72
    )
    told = [Pick(place=Place(report=r.id, span=r.sentences[0])) for r in (older, newer)]

    assert headline(development(older, newer), Summary(news=tuple(told))).text == newer.title
    assert headline(development(older, newer), Summary(news=(told[0],))).text == older.title


def titled(title: str, *, outlet: str = "Herald", hours: float = 0.0) -> Report:
    return report(BODY, outlet=outlet, title=title, hours=hours)


def told(*reports: Report) -> str:
    return headline(development(*reports), Summary(news=())).text


@pytest.mark.parametrize(
    "tail",
    [" | Herald", " | Herald News", " – PellworthNews.com", " - Reuters", " | BBC News", " | Share", " | Herald | World"],
)  # fmt: skip
def test_a_headline_ends_before_the_name_of_its_site(tail: str) -> None:
    assert told(titled(NEWS + tail)) == NEWS


def test_the_site_behind_a_headline_may_be_another_outlets_of_the_story() -> None:
    first = titled(f"{NEWS} – Courier")

    assert told(first, titled("Port shut", outlet="Courier", hours=1)) == NEWS


@pytest.mark.parametrize(
    "title",
    [
        "Grain carrier strikes gate of Sill Lock – and nobody is hurt", "Port of Pellworth closed | Opinion",
        "Port closed - Brandt", "Lock closed | Herald", "T - Mobile opens shop at Sill Lock",
    ],
)  # fmt: skip
def test_what_is_no_sites_name_stays_at_the_end(title: str) -> None:
    assert told(titled(title)) == title


def test_a_headline_made_of_a_text_stands_without_its_dateline() -> None:
    text = "PELLWORTH, Jan. 5 — A grain carrier struck the gate of Sill Lock on Monday. | It sank."
    agency = "NASA — The agency will send a probe to the moon. | It is small."

    assert told(report(text)) == "A grain carrier struck the gate of Sill"
    assert told(report(agency)).startswith("NASA — The agency")
    assert told(report("COVID – a history of the port. | It is long.")).startswith("COVID – a")
    assert told(report(BODY, title="PELLWORTH — A grain carrier")) == "PELLWORTH — A grain carrier"


def test_words_of_the_page_head_nothing_where_a_known_headline_is_there() -> None:
    story = development(
        titled("Like Us On Facebook", outlet="Ledger"),
        earlier=[titled(NEWS, hours=-20)],
        told=["A grain carrier struck the gate."],
    )

    assert headline(story, Corroboration()(story, Budget())).text == NEWS


def test_a_story_with_nothing_new_is_called_what_it_was_told_as() -> None:
    known = Headline(text="Lock shut by carrier", article="a", outlet="Courier")
    story = development(
        titled(NEWS), earlier=[titled("Sill Lock shut", hours=-20)], told=["It sank."]
    )

    assert headline(replace(story, headed=known), Summary(news=())) == known


def test_a_report_without_a_date_is_not_taken_for_the_latest() -> None:
    """Its time is when it was fetched: after everything else."""
    verdict = "Pellworth jury finds crane driver guilty"
    old = titled("Pellworth crane driver confesses guilt to jury", outlet="Ledger", hours=900)
    undated = replace(old, article=replace(old.article, dated=False))
    first, last = titled("Lock of Pellworth opens", outlet="Echo"), titled(verdict, hours=40)

    assert told(first, last, undated) == verdict
    assert told(first, last, old) != verdict


def test_a_headline_that_a_later_one_pushes_back_on_is_none() -> None:
    later = "Ferry union pushes back on claim it is open to pay cuts"

    first = titled("Ferry union open to pay cuts for the winter", outlet="Courier")

    assert told(first, titled(later, hours=20)) == later


def test_a_headline_over_no_prose_that_nobody_bears_out_is_none() -> None:
    stray = report("Home | Weather | Your account", outlet="Ledger", title="Weather in your region")
    cut = titled("A grain carrier struck…", hours=1)

    assert told(stray, cut) == "A grain carrier struck…"


@pytest.mark.parametrize(
    ("title", "days"),
    [("Sill Lock to reopen this month", 30), ("Sill Lock to reopen this week", 9), ("Sill Lock reopens tonight", 3)],
)  # fmt: skip
def test_a_headline_whose_days_are_over_stands_behind_others(title: str, days: int) -> None:
    late = titled("Lock open", outlet="Ledger", hours=24 * days)

    assert told(titled(title), late) == "Lock open"
    assert told(titled(title), titled("Lock open", outlet="Ledger", hours=2)) == title


def test_a_headline_that_counts_the_hurt_gives_way_to_one_that_counts_the_dead() -> None:
    hurt = "At least 4 wounded, gunman held at Sill Lock in Pellworth, police say"
    dead = "2 dead and 4 wounded at Sill Lock"

    assert told(titled(hurt), titled(dead, outlet="Ledger", hours=1)) == dead


def test_a_mere_headline_heads_no_story_that_has_a_text() -> None:
    bare = report("", outlet="Wire", hours=2, title=NEWS)
    text = report(BODY, title="Sill Lock")

    assert headline(development(text, bare), Summary(news=())).article == text.article.id
    assert headline(development(bare), Summary(news=())).article == bare.article.id
