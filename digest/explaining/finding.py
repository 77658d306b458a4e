"""Finds everything there is to say of a story or an article, as plain values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from digest.app import Running
from digest.errors import ConfigError
from digest.model import Article, Brief, Change, CopyOf, Report, Rule, Story, StoryEvent, Tie
from digest.stages.language.spelling import spelled
from digest.stages.outlets.voices import voices

MOST_REPORTS = 500
"""Reports of one story that are told of."""
MOST_OTHERS = 5
"""Further stories and articles that are named where words fit several."""

UNREAD = "could not be read: "
"""How some problems begin, and how all are introduced here."""

BY_OTHERS = {Change.MERGED: "took in", Change.SPLIT: "lost a part"}
"""How what befell another story reads from this one's side."""

Values = dict[str, object]


def why(program: Running, asked: str) -> Values:
    """Return what there is to say of a story or an article, as plain values.

    `asked` is an id, an address (an article's own, or that of an archive page), words of the
    title or an article's file. Raise ConfigError when nothing fits.
    """
    told = _Told(program)
    stories = program.store.find_stories(asked, 1 + MOST_OTHERS)
    articles = program.store.find_articles(asked, 1 + MOST_OTHERS)
    if articles and (not stories or asked in _names(articles[0]) or "/evidence/" in f"/{asked}"):
        return {"article": told.article(articles[0]), **_others(articles)}
    if stories:
        return {**told.living(stories[0]), **_others(stories)}
    raise ConfigError(f"no story or article fits `{asked}`", hint=_hint(program, asked))


def _names(article: Article) -> tuple[str | None, ...]:
    return article.id, article.url, article.title


def _others(found: Sequence[Story | Article]) -> Values:
    others = [f"{one.title} [{_name(one)}]" for one in found[1:]]
    return {"fits_too": others} if others else {}


def _name(one: Story | Article) -> str:
    return (one.slug if isinstance(one, Story) else "") or one.id


def _hint(program: Running, asked: str) -> str:
    """Return the next step: why nothing came of it, or what comes near."""
    for problem in program.store.problems_since(None):
        if asked.strip() and asked.strip() in problem.subject:
            if problem.stage == "fetch":
                return f"{problem.subject}: {problem.message}"
            reason = problem.message.removeprefix(UNREAD)
            return f"{problem.subject} came in and {UNREAD}{reason}"
    words = [word for word in asked.split()[:6] if len(word) > 3]
    near = {s.id: s for word in words for s in program.store.find_stories(word, 1)}
    if near:
        named = "; ".join(f"{s.title} [{_name(s)}]" for s in list(near.values())[:3])
        return f"perhaps: {named}"
    return "give an id, an address, words of its title or a file; `digest story list` lists stories"


def copied_from(original: CopyOf) -> str:
    """Return whose text a report carries, and how that is known: by its own word, or by comparing."""
    if original.report is None:
        return f"{original.outlet}, which it names itself; no such text came in to compare"
    return f"{original.outlet} ({original.share:.0%} of it follows that text, exchanged words counted in)"


@dataclass(frozen=True)
class _Told:
    """Tells values of stories, articles and reports."""

    program: Running

    @cached_property
    def _rules(self) -> tuple[Rule, ...]:
        return self.program.store.rules()

    def article(self, article: Article) -> Values:
        """Return what there is to say of an article."""
        store = self.program.store
        return {
            "id": article.id,
            "title": article.title,
            "outlet": article.outlet.name,
            "published": article.published.isoformat(),
            "dated": article.dated,
            "url": article.url,
            "access": article.access.value,
            "fates": [
                {"edition": edition, "fate": fate.kind.value, "why": fate.why}
                for edition, fate in store.fates_of(article.id)
            ],
            "reports": [
                {**self.report(report, home), "story": self.named(home)}
                for report, home in store.reports_of_article(article.id)
            ],
        }

    def living(self, story: Story) -> Values:
        """Return what there is to say of the story that this one lives on in."""
        heir = self.program.store.survivor(story.id) or story
        gone = {"merged": self.named(story.id)} if heir.id != story.id else {}
        return {"story": self.story(heir), **gone}

    def story(self, story: Story) -> Values:
        """Return what there is to say of a story."""
        reports = self.program.store.reports_of_story(story.id, MOST_REPORTS)
        speaking = voices(reports)
        return {
            "id": story.id,
            "slug": story.slug,
            "title": story.title,
            "renamed": story.renamed,
            "state": story.state.value,
            "first_seen": story.first_seen.isoformat(),
            "last_seen": story.last_seen.isoformat(),
            "independent": list(speaking.independent),
            "unnamed": speaking.unnamed,
            "copied": [f"{outlet} (from {original})" for outlet, original in speaking.copied],
            "carried": [f"{outlet} (from {original})" for outlet, original in speaking.carried],
            "reports": [self.report(report, story.id) for report in reports],
            "history": [self.event(event, story) for event in self.program.store.history(story.id)],
            "editions": list(self.editions(story)),
        }

    def event(self, event: StoryEvent, story: Story) -> Values:
        """Return one line of a story's history; what befell another by it names the other."""
        ours = event.story == story.id
        change = event.change.value if ours else BY_OTHERS.get(event.change, event.change.value)
        other = event.other if ours else event.story
        told = {"change": change, "other": self.named(other) or other}
        return {"at": event.at.isoformat(), **told}

    def named(self, id: str | None) -> str | None:
        """Return a story's title and name; None where there is none."""
        story = self.program.store.story(id) if id else None
        return f"{story.title} [{_name(story)}]" if story else None

    def report(self, report: Report, home: str) -> Values:
        """Return what there is to say of a report, and why it is in its story."""
        values: Values = {
            "id": report.id,
            "title": report.title,
            "outlet": report.outlet.name,
            "time": report.time.isoformat(),
        }
        if report.copy_of:
            values["copy_of"] = copied_from(report.copy_of)
        if report.borrowed:
            values["borrowed"] = [
                f"{one.outlet} ({one.share:.0%} of it: sentences that stand there, or nearly so)"
                for one in report.borrowed
            ]
        tie = self.program.store.tie(report.id)
        return {**values, "tie": self.tie(report, tie, home)} if tie else values

    def tie(self, report: Report, tie: Tie, home: str) -> Values:
        """Return what tied a report to its story."""
        terms = spelled(report, tuple(term for term, _ in tie.shared))
        by_reader = self._by_reader(report, home)
        other = tie.runner_up if tie.runner_up != home else None
        return {
            "how": _how(tie, home, by_reader),
            "filed_under": self.named(tie.story) if tie.story != home else None,
            "by_reader": [self.titled(id) for id in by_reader],
            "score": round(tie.score, 3),
            "threshold": round(tie.threshold, 3),
            "margin": round(tie.score - tie.runner_up_score, 3),
            "nearest": [self.near(*near) for near in tie.near],
            "hours_apart": round(tie.hours_apart, 1),
            "names": {terms[t][0]: round(w, 3) for t, w in tie.shared if terms[t][1]},
            "words": {terms[t][0]: round(w, 3) for t, w in tie.shared if not terms[t][1]},
            "second_best": self.named(other),
            "second_best_score": round(tie.runner_up_score, 3),
        }

    def near(self, id: str, likeness: float) -> Values:
        """Return a report that another is like."""
        return {**self.titled(id), "likeness": round(likeness, 3)}

    def titled(self, id: str) -> Values:
        """Return what names a report: its id and, while it is kept, its title and outlet."""
        article = self.program.store.article(id.partition(":")[0])
        return {
            "id": id,
            "title": article.title if article else None,
            "outlet": article.outlet.name if article else None,
        }

    def _by_reader(self, report: Report, home: str) -> list[str]:
        """Return the reports of its story that the reader put it together with."""
        pairs = [(r.first, r.second) for r in self._rules if r.kind == "together"]
        named = {other for pair in pairs if report.id in pair for other in pair} - {report.id}
        homes = {id: self._home(id) for id in sorted(named)}
        return [id for id, story in homes.items() if story == home]

    def _home(self, report: str) -> str | None:
        found = self.program.store.reports_of_article(report.partition(":")[0])
        return next((story for one, story in found if one.id == report), None)

    def editions(self, story: Story) -> Iterator[Values]:
        """Yield how each edition that told the story came to its score."""
        name = _name(story)
        for profile in self.program.profiles():
            for page in self.program.store.story_pages(profile.name, [name]):
                for edition, brief in page.briefs if page.slug == name else ():
                    score = round(brief.score, 3)
                    yield {
                        "edition": edition,
                        "score": score,
                        "because": _points(brief),
                        "gave_way": brief.topic if brief.gave_way else None,
                    }


def _how(tie: Tie, home: str, by_reader: Sequence[str]) -> str:
    """Return the kind of thing that brought a report to the story it is in."""
    if by_reader:
        return "put together by the reader"
    if tie.story != home:
        return "moved"
    if not tie.near and tie.score == 1.0:
        return "opened the story"
    return "alike" if tie.score >= tie.threshold else "came with others"


def _points(brief: Brief) -> dict[str, float]:
    return {reason: round(points, 3) for reason, points in brief.because}
