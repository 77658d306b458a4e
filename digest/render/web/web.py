"""The archive: a page per edition, story and article, and the pages that lead to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from digest.model import Archive, Edition, Evidence, File, StoryPage, evidence_path
from digest.render.layout.edition import lay_out
from digest.render.layout.stories import Layout
from digest.render.layout.view import EditionView, Link
from digest.render.paths import edition_path, ledger_path, month_path, root_of, story_path
from digest.render.stylesheet import StyleSheet
from digest.render.templates import Templates
from digest.render.web import atom, search, shelf
from digest.render.web.page import Frame
from digest.render.web.stored import stored_article
from digest.render.web.timeline import timeline
from digest.render.wording.dates import Dates
from digest.render.wording.languages import words_of
from digest.render.wording.words import Words


@dataclass(frozen=True, kw_only=True)
class Web:
    """Renders an edition and every page of the archive that it touches.

    `formats` are the suffixes under which the edition also stands beside its page (`txt`, `md`,
    `json`, `eml`). `around` limits a stored article to the paragraphs around what is quoted;
    None shows it whole. `authority` is the domain in the feed's `tag:` ids: never change it.
    Raises `TemplateError`.
    """

    templates: Templates
    formats: tuple[str, ...] = ()
    around: int | None = None
    authority: str = "localhost"

    def __call__(self, edition: Edition, archive: Archive) -> tuple[File, ...]:
        """Return the files, paths relative to the archive's root."""
        return tuple(_Pages(self, edition, archive).all())


@dataclass(frozen=True)
class _Pages:
    web: Web
    edition: Edition
    archive: Archive

    def all(self) -> Iterator[File]:
        for edition in (*self.archive.corrected, self.edition):
            yield from _Pages(self.web, edition, self.archive).edition_pages()
        if self.edition.came_in:
            yield self.ledger()
        yield from (self.story(story) for story in self.archive.stories)
        yield from (self.evidence(evidence) for evidence in self.archive.evidence)
        yield self.index()
        yield from self.months()
        yield self.sources()
        yield from self.search()
        yield self.not_found()
        yield File(path=self.style.path, body=self.style.text.encode())
        yield self.feed()
        if self.archive.base_url:
            yield self.sitemap()

    @cached_property
    def words(self) -> Words:
        return words_of(self.edition.language)

    @property
    def dates(self) -> Dates:
        return Dates(self.words, self.archive.timezone, self.edition.day)

    @cached_property
    def style(self) -> StyleSheet:
        return _style(self.web.templates)

    @cached_property
    def frame(self) -> Frame:
        return Frame(self.archive, self.words, self.style)

    def layout(self, path: str) -> Layout:
        return Layout(self.edition, self.archive, root_of(path))

    def file(self, path: str, template: str, **values: object) -> File:
        text = self.web.templates.render(f"web/{template}", words=self.words, **values)
        return File(path=path, body=text.encode())

    def edition_pages(self) -> Iterator[File]:
        path = edition_path(self.edition.id)
        view = lay_out(self.layout(path), self.web.formats)
        page = self.frame.page(path, view.name, _description(view), *_before(view, self.words))
        yield self.file(path, "edition.html", page=page, edition=view)
        yield search.words_file(self.edition.id, view)

    def ledger(self) -> File:
        path = ledger_path(self.edition.id)
        view = lay_out(self.layout(path))
        back = Link(text=view.number, href=view.here)
        page = self.frame.page(path, f"{self.words('what_came_in')} – {view.name}", "", back)
        return self.file(path, "articles.html", page=page, edition=view)

    def story(self, story: StoryPage) -> File:
        path = story_path(story.slug)
        view = timeline(self.layout(path), story)
        page = self.frame.page(path, f"{view.title} – {self.frame.site}", view.span)
        return self.file(path, "story.html", page=page, story=view)

    def evidence(self, evidence: Evidence) -> File:
        path = evidence_path(evidence.article.id, evidence.article.revision)
        view = stored_article(self.layout(path), evidence, self.web.around)
        page = self.frame.page(path, f"{view.title.text} – {self.words('stored_title')}")
        return self.file(path, "evidence.html", page=page, article=view)

    def index(self) -> File:
        view = shelf.shelf(self.archive, self.dates, self.edition)
        page = self.frame.page("index.html", self.frame.site, view.count)
        return self.file("index.html", "index.html", page=page, shelf=view)

    def months(self) -> Iterator[File]:
        for month in shelf.touched_months(self.archive, self.edition):
            path = month_path(month)
            view = shelf.month(self.archive, self.dates, month)
            page = self.frame.page(path, f"{view.title} – {self.frame.site}", view.count)
            yield self.file(path, "month.html", page=page, shelf=view)

    def sources(self) -> File:
        view = shelf.sources(self.layout("sources.html"), self.archive.sources)
        page = self.frame.page("sources.html", f"{self.words('sources')} – {self.frame.site}")
        return self.file("sources.html", "sources.html", page=page, shelf=view)

    def search(self) -> Iterator[File]:
        script = self.web.templates.source("web/search.js")
        page = self.frame.page("search.html", f"{self.words('search')} – {self.frame.site}")
        page = replace(page, policy=self.style.policy_with_script)
        yield self.file(
            "search.html",
            "search.html",
            page=page,
            editions=search.editions(self.archive.editions, self.dates),
            script=search.script_path(script),
        )
        yield File(path=search.script_path(script), body=script.encode())

    def not_found(self) -> File:
        # A server shows this page under any address, so it can lean on no relative path.
        archive = f"{self.archive.base_url or ''}index.html"
        page = self.frame.page_inside(self.words("not_found"))
        return self.file("404.html", "not_found.html", page=page, archive=archive)

    def feed(self) -> File:
        feed = atom.feed(self.archive, self.dates, self.web.authority)
        return self.file("feed.xml", "feed.xml", feed=feed)

    def sitemap(self) -> File:
        return self.file("sitemap.xml", "sitemap.xml", pages=shelf.public_pages(self.archive))


def _style(templates: Templates) -> StyleSheet:
    return StyleSheet(templates.source("web/style.css"))


def _description(view: EditionView) -> str:
    first = view.stories[0].headline.text if view.stories else ""
    return f"{view.made_of} {first}".strip()


def _before(view: EditionView, words: Words) -> tuple[Link, ...]:
    if view.previous is None:
        return ()
    return (Link(text=f"← {view.previous.text}", href=view.previous.href, full=words("previous")),)
