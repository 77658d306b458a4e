"""Say why: what tied a report to its story, what became of an article, how a score came about."""

from __future__ import annotations

from collections.abc import Iterator

from digest.app import Running
from digest.errors import ConfigError
from digest.model import Article, Brief, Report, Story, Tie

MOST_TERMS = 8
MOST_REPORTS = 500


def why(program: Running, asked: str) -> dict[str, object]:
    """Return what there is to say of a story or an article, as plain values.

    `asked` is an id, an address or words of the title. Raise ConfigError when nothing fits.
    """
    stories = program.store.find_stories(asked, 1)
    articles = program.store.find_articles(asked, 1)
    if articles and (not stories or asked in _names(articles[0])):
        return {"article": _article(program, articles[0])}
    if stories:
        return {"story": _story(program, stories[0])}
    raise ConfigError(
        f"no story or article fits `{asked}`",
        hint="give an id, an address, or words of its title",
    )


def _names(article: Article) -> tuple[str | None, ...]:
    return article.id, article.url, article.title


def _article(program: Running, article: Article) -> dict[str, object]:
    return {
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet.name,
        "published": article.published.isoformat(),
        "url": article.url,
        "access": article.access.value,
        "reports": [
            _report(program, report, story)
            for report, story in program.store.reports_of_article(article.id)
        ],
        "fates": [
            {"edition": edition, "fate": fate.kind.value, "why": fate.why}
            for edition, fate in program.store.fates_of(article.id)
        ],
    }


def _report(program: Running, report: Report, story_id: str) -> dict[str, object]:
    story = program.store.story(story_id)
    values: dict[str, object] = {
        "id": report.id,
        "title": report.title,
        "outlet": report.outlet.name,
        "time": report.time.isoformat(),
        "story": _named(story) if story else story_id,
    }
    if report.copy_of:
        values["copy_of"] = f"{report.copy_of.outlet} ({report.copy_of.share:.0%} of its words)"
    if report.borrowed:
        values["borrowed"] = [
            f"{one.outlet} ({one.share:.0%} of its words)" for one in report.borrowed
        ]
    tie = program.store.tie(report.id)
    if tie:
        values["tie"] = _tie(program, tie)
    return values


def _named(story: Story) -> str:
    return f"{story.title} [{story.slug or story.id}]"


def _tie(program: Running, tie: Tie) -> dict[str, object]:
    runner_up = program.store.story(tie.runner_up) if tie.runner_up else None
    return {
        "score": round(tie.score, 3),
        "threshold": round(tie.threshold, 3),
        "margin": round(tie.score - tie.runner_up_score, 3),
        "nearest": tie.nearest,
        "hours_apart": round(tie.hours_apart, 1),
        "shared": {term: round(weight, 3) for term, weight in tie.shared[:MOST_TERMS]},
        "second_best": _named(runner_up) if runner_up else None,
        "second_best_score": round(tie.runner_up_score, 3),
    }


def _story(program: Running, story: Story) -> dict[str, object]:
    reports = program.store.reports_of_story(story.id, MOST_REPORTS)
    voices = program.app.editor.voices(reports)
    return {
        "id": story.id,
        "slug": story.slug,
        "title": story.title,
        "state": story.state.value,
        "into": story.into,
        "first_seen": story.first_seen.isoformat(),
        "last_seen": story.last_seen.isoformat(),
        "independent": list(voices.independent),
        "copied": [f"{outlet} (from {original})" for outlet, original in voices.copied],
        "reports": [_report(program, report, story.id) for report in reports],
        "history": [
            {"at": event.at.isoformat(), "change": event.change.value, "other": event.other}
            for event in program.store.history(story.id)
        ],
        "editions": list(_told(program, story)),
    }


def _told(program: Running, story: Story) -> Iterator[dict[str, object]]:
    slug = story.slug or story.id
    for profile in program.profiles():
        for page in program.store.story_pages(profile.name, [slug]):
            for edition, brief in page.briefs:
                yield {
                    "edition": edition,
                    "score": round(brief.score, 3),
                    "because": _points(brief),
                }


def _points(brief: Brief) -> dict[str, float]:
    return {reason: round(points, 3) for reason, points in brief.because}


def in_words(values: dict[str, object]) -> Iterator[str]:
    """Yield the explanation as lines, indented by depth; empty values are left out."""
    for value in values.values():
        yield from _lines(value, 0)


def _lines(value: object, depth: int) -> Iterator[str]:
    pad = "  " * depth
    if isinstance(value, dict):
        for key, inner in value.items():
            if inner in (None, "", [], {}):
                continue
            name = str(key).replace("_", " ")
            if isinstance(inner, dict) and all(isinstance(v, float | int) for v in inner.values()):
                yield f"{pad}{name}: " + ", ".join(f"{k} {v:g}" for k, v in inner.items())
            elif isinstance(inner, dict | list):
                yield f"{pad}{name}:"
                yield from _lines(inner, depth + 1)
            else:
                yield f"{pad}{name}: {inner}"
    elif isinstance(value, list):
        for inner in value:
            lines = list(_lines(inner, depth + 1))
            yield f"{pad}- {lines[0].strip()}" if lines else f"{pad}-"
            yield from lines[1:]
    else:
        yield f"{pad}{value}"
