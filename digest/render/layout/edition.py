"""Puts a whole edition into finished words: its head, its foot, and what stands between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from digest.model import Correction, Fate, FateKind, Problem, SourceHealth
from digest.render.hostile import clip, direction, shown, web_address
from digest.render.layout.stories import TITLE_LIMIT, Layout
from digest.render.layout.view import EditionView, FateGroup, Link, Listed
from digest.render.paths import edition_path, ledger_path, story_path

PROBLEMS_SHOWN = 8
"""Problems that an edition names; the rest are counted."""
FAILED_SHOWN = 12
"""Sources that fail and are named at its foot; the rest are counted."""
MESSAGE_LIMIT = 240
"""Characters of what is told of one."""
NAME_ROOM = 80
"""Characters that a name may take before it."""
JUST_MISSED = timedelta(days=1)
"""A source that answered before and has failed for less long is only named."""
_OWN_ADDRESS = re.compile(r"\Ahttps?://\S+:\s")
"""An address at the front of a message."""
FATES_LIMIT = 2000
"""Articles of each kind that the page of what came in lists."""


def lay_out(layout: Layout, formats: Sequence[str] = ()) -> EditionView:
    """Return the edition in finished words; `formats` are the suffixes it also stands under."""
    edition, words, dates, root = layout.edition, layout.words, layout.dates, layout.root
    title = shown(edition.title)
    hidden = max(0, len(edition.problems) - PROBLEMS_SHOWN)
    return EditionView(
        id=edition.id,
        title=title,
        language=words.language,
        direction=direction(words.language),
        name=words("clause", first=title, second=dates.day(edition.day)),
        when=dates.moment(edition.generated),
        date=dates.day(edition.day),
        machine=dates.machine(edition.generated),
        number=words("edition", number=words.number(edition.number)),
        made_of=made_of(layout),
        minutes=words.count("minutes", edition.minutes),
        made_at=words(
            "made_at",
            number=words.number(edition.number),
            when=dates.moment(edition.generated),
        ),
        stories=tuple(map(layout.story, edition.briefs)),
        in_brief=tuple(map(layout.story, edition.in_brief)),
        quiet=tuple(
            layout.title(name, root.to(story_path(slug)), "und") for slug, name in edition.quiet
        ),
        amendments=tuple(map(layout.amendment, loose_corrections(layout))),
        came_in=came_in(layout),
        fates=fate_groups(layout),
        left=left_out(layout),
        fetched=fetched(layout),
        not_fetched=not_fetched(layout),
        problems=tuple(_problem(layout, p) for p in edition.problems[:PROBLEMS_SHOWN]),
        problems_more=words("and_more", n=words.number(hidden)) if hidden else "",
        previous=previous(layout),
        here=root.to(edition_path(edition.id)),
        ledger=root.to(ledger_path(edition.id)) if edition.came_in else None,
        archive=root.to("index.html"),
        sources_page=root.to("sources.html"),
        feed=root.to("feed.xml"),
        formats=tuple(
            Link(text=words(f"format_{suffix}"), href=root.to(edition_path(edition.id, suffix)))
            for suffix in formats
        ),
    )


def made_of(layout: Layout) -> str:
    """Say what the edition holds; one of corrections alone says only how many."""
    edition, words = layout.edition, layout.words
    if edition.corrections and not (edition.briefs or edition.in_brief):
        return words.count("only_corrected", len(edition.corrections)) + "."
    return words.made_of(
        len(edition.briefs), len(edition.in_brief), edition.articles, edition.outlets
    )


def loose_corrections(layout: Layout) -> tuple[Correction, ...]:
    """Return the corrections that no story of the edition carries itself."""
    carried = {c for brief in layout.edition.briefs for c in brief.corrections}
    return tuple(c for c in layout.edition.corrections if c not in carried)


def came_in(layout: Layout) -> str:
    """Return how many articles came in and how many met which fate; empty when none did."""
    words, fates = layout.words, layout.edition.came_in
    counts = [(kind, sum(fate.kind is kind for fate in fates)) for kind in FateKind]
    told = [words.count(f"fate_{kind.name.lower()}", n) for kind, n in counts if n]
    if not told:
        return ""
    return words("came_in", articles=words.count("articles", len(fates)), fates=", ".join(told))


def left_out(layout: Layout) -> str:
    """Say what was too old for a first edition, and which topics gave places to others."""
    edition, words = layout.edition, layout.words
    told = [words.count("left", edition.left)] if edition.left else []
    told += [words.count("gave_way", n, topic=layout.name(topic)) for topic, n in edition.gave_way]
    return " ".join(told)


def fate_groups(layout: Layout) -> tuple[FateGroup, ...]:
    """Return every article under its fate."""
    groups = [
        (kind, [fate for fate in layout.edition.came_in if fate.kind is kind]) for kind in FateKind
    ]
    return tuple(
        FateGroup(
            title=layout.words(f"heading_{kind.name.lower()}"),
            articles=tuple(_fate(layout, fate) for fate in fates[:FATES_LIMIT]),
        )
        for kind, fates in groups
        if fates
    )


def _fate(layout: Layout, fate: Fate) -> Listed:
    return Listed(
        outlet=layout.name(fate.outlet),
        title=layout.title(fate.title or fate.article, web_address(fate.url), "und"),
        note=clip(layout.message(fate.why), TITLE_LIMIT),
    )


def fetched(layout: Layout) -> str:
    """Return "41 of 43 sources fetched."; empty when the edition knows of no source."""
    words, sources = layout.words, layout.edition.sources
    if not sources:
        return ""
    good = sum(not source.failures for source in sources)
    if good == len(sources):
        return words.count("fetched", good)
    return words("fetched_some", good=words.number(good), n=words.number(len(sources)))


def not_fetched(layout: Layout) -> str:
    """Return the sources that fail, why, and since when, then those that were missed just now.

    The latest to fail come first: the others were told before. A source that answered before and has failed for less than a
    day is only named: it usually answers the next time. Empty when none failed.
    """
    failing = [source for source in layout.edition.sources if source.failures]
    standing = sorted((s for s in failing if not _just_missed(layout, s)), key=_latest_first)
    missed = [source for source in failing if _just_missed(layout, source)]
    told = (
        _named(layout, "not_fetched", [failing_source(layout, s) for s in standing]),
        _named(layout, "missed", [layout.name(s.name) for s in missed]),
    )
    return " ".join(filter(None, told))


def _just_missed(layout: Layout, source: SourceHealth) -> bool:
    if source.is_retired or source.last_success is None or source.failing_since is None:
        return False
    return layout.edition.generated - source.failing_since < JUST_MISSED


def _latest_first(source: SourceHealth) -> tuple[float, str]:
    since = source.failing_since
    return -since.timestamp() if since else 0.0, source.name


def _named(layout: Layout, phrase: str, named: Sequence[str]) -> str:
    """Return a sentence that names these, the first of them; empty for none."""
    shown_names, hidden = list(named[:FAILED_SHOWN]), max(0, len(named) - FAILED_SHOWN)
    if hidden:
        shown_names.append(layout.words("and_more", n=layout.words.number(hidden)))
    return layout.words(phrase, names="; ".join(shown_names)) if named else ""


def failing_source(layout: Layout, source: SourceHealth) -> str:
    """Return "Tidewater Gazette, since Thursday 06:30: the site has trouble (HTTP 503)".

    Its address adds nothing to its name; what to do about it is told on the page of the sources.
    """
    said = _OWN_ADDRESS.sub("", layout.message(source.message), count=1).partition("; ")[0]
    message, name = clip(said, MESSAGE_LIMIT), layout.name(source.name)
    why = failing_why(layout, source, message)
    return layout.words("failing", name=name, message=why) if why else name


def failing_why(layout: Layout, source: SourceHealth, message: str) -> str:
    """Return what is wrong with a source and since when, as far as either is known."""
    if source.failing_since is None:
        return message
    when = layout.dates.since(source.failing_since)
    if not message:
        return layout.words("failing_plain", when=when)
    return layout.words("failing_since", message=message, when=when)


def previous(layout: Layout) -> Link | None:
    """Return the way to the edition before, named by its day."""
    before = next((e for e in layout.archive.editions if e.id == layout.edition.previous), None)
    if before is None:
        return None
    href = layout.root.to(edition_path(before.id))
    return Link(text=layout.dates.weekday(before.day), href=href)


def _problem(layout: Layout, problem: Problem) -> str:
    told = f"{problem.subject}: {problem.message}" if problem.subject else problem.message
    return clip(layout.message(told), MESSAGE_LIMIT + NAME_ROOM)
