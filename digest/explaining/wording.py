"""An explanation in words, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Values = Mapping[str, Any]

HOW = {
    "alike": "Like the story's reports: {score:g}, where {threshold:g} was asked.",
    "came with others": "Like the story's reports: {score:g}, less than the {threshold:g} asked of one that comes "
    "alone; it came in with those nearest to it.",
    "opened the story": "Nothing kept was like it enough: it began a story of its own.",
    "moved": "It was filed under another story and moved here when that one was merged or split.",
    "put together by the reader": "You put it together with {by_reader}.",
}
"""What brought a report to its story."""


CHANGES = {"split": "split off from", "renamed": "renamed; it was called"}
"""Changes that are better told in more than their name."""


def in_words(values: Values) -> Iterator[str]:
    """Yield the explanation of a story or an article as lines."""
    if gone := values.get("merged"):
        yield f"{gone} was merged into:"
    if story := values.get("story"):
        yield from _story(story)
    if article := values.get("article"):
        yield from _article(article)
    if others := values.get("fits_too"):
        yield ""
        yield "This fits too:"
        yield from (f"  {other}" for other in others)


def _story(story: Values) -> Iterator[str]:
    yield story["title"]
    yield f"  name      {story['slug'] or story['id']}"
    yield f"  state     {story['state']}{', renamed by you' if story['renamed'] else ''}"
    yield f"  seen      {_moment(story['first_seen'])} to {_moment(story['last_seen'])} UTC"
    yield f"  voices    {_voices(story)}"
    yield from _reports(story["reports"])
    yield from _history(story["history"])
    yield from _editions(story["editions"])


def _voices(story: Values) -> str:
    own, copied = story["independent"], story["copied"]
    told = [f"{len(own)} independent: {', '.join(own)}"] if own else []
    if story["unnamed"]:
        told.append(f"{story['unnamed']} of unknown outlets")
    if told and copied:
        told.append(f"{len(copied)} more with copied text: {', '.join(copied)}")
    if story["carried"]:
        told.append(f"an agency's text, counted once: {', '.join(story['carried'])}")
    return "; ".join(told) or "none"


def _article(article: Values) -> Iterator[str]:
    yield article["title"]
    yield f"  id        {article['id']}"
    yield f"  outlet    {article['outlet']}"
    dated = "" if article["dated"] else " (no date found: when it was fetched)"
    yield f"  published {_moment(article['published'])} UTC{dated}"
    if article["url"]:
        yield f"  address   {article['url']}"
    if article["access"] != "full":
        yield f"  access    {article['access']}"
    yield from _fates(article["fates"])
    yield from _reports(article["reports"])


def _fates(fates: Sequence[Values]) -> Iterator[str]:
    yield ""
    yield "What became of it"
    if not fates:
        yield "  no edition has looked at it yet"
    for fate in fates:
        yield f"  {fate['edition']}  {fate['fate']}" + (f": {fate['why']}" if fate["why"] else "")


# -- reports ---------------------------------------------------------------------------------


def _reports(reports: Sequence[Values]) -> Iterator[str]:
    yield ""
    yield f"Reports ({len(reports)})"
    for report in reports:
        yield f"  {_moment(report['time'])}  {report['outlet']}: {report['title']}"
        yield f"    {report['id']}"
        if "story" in report:
            yield f"    story: {report['story']}"
        if "copy_of" in report:
            yield f"    copied from {report['copy_of']}"
        if "borrowed" in report:
            yield f"    takes in paragraphs of {', '.join(report['borrowed'])}"
        if "tie" in report:
            yield from (f"    {line}" for line in _tie(report["tie"]))


def _tie(tie: Values) -> Iterator[str]:
    known = {**tie, "by_reader": "; ".join(map(_titled, tie["by_reader"]))}
    yield HOW[tie["how"]].format(**known)
    if tie["filed_under"]:
        yield f"first filed under: {tie['filed_under']}"
    for at, near in enumerate(tie["nearest"]):
        apart = f", {tie['hours_apart']:g} hours apart" if at == 0 else ""
        yield f"nearest {near['likeness']:g}: {_titled(near)}{apart}"
    for kind in ("names", "words"):
        if tie[kind]:
            yield f"shared {kind}: " + ", ".join(f"{word} {w:g}" for word, w in tie[kind].items())
    if tie["second_best"]:
        score, margin = tie["second_best_score"], tie["margin"]
        yield f"second-best story {score:g} (margin {margin:g}): {tie['second_best']}"


def _titled(report: Values) -> str:
    return f"{report['outlet']}, {report['title']}" if report["title"] else str(report["id"])


# -- history and editions --------------------------------------------------------------------


def _history(events: Sequence[Values]) -> Iterator[str]:
    if events:
        yield ""
        yield "History"
    for event in events:
        change = CHANGES.get(event["change"], event["change"])
        other = f": {event['other']}" if event["other"] else ""
        yield f"  {_moment(event['at'])}  {change}{other}"


def _editions(editions: Sequence[Values]) -> Iterator[str]:
    if editions:
        yield ""
        yield "Editions that told it, and its points"
    for edition in editions:
        points = ", ".join(f"{reason} {value:g}" for reason, value in edition["because"].items())
        yield f"  {edition['edition']}  {edition['score']:g} = {points}"
        if topic := edition["gave_way"]:
            yield f"    in brief: {topic} had its stories in full already (`per_topic`)"


def _moment(written: str) -> str:
    return f"{written[:10]} {written[11:16]}"
