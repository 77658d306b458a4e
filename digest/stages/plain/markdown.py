"""Markdown to blocks: the only importer of the markdown library.

By the rules of Markdown a paragraph goes on over the end of a line, as an editor wraps it. Whoever
writes scraped lines into such a file means each as a paragraph: the lines themselves tell which.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import markdown
from lxml import etree, html

from digest.stages.draft import Block, BlockKind
from digest.stages.markup.blocks import Piece, pieces_of
from digest.stages.pages.asides import kinds_of
from digest.stages.plain.lines import MOST_PIECES
from digest.writing.quotation import CLOSING

_LONGEST = 1_000_000
_STARTS = re.compile(r"\s*(?:[-*+•]\s|1[.)]\s|#{1,6}\s|>|\||<|!?\[|```|~~~|:::|[-=_*]{3,}\s*$)")
"""What begins a line that no line above goes on in."""
_ENDED = re.compile(rf"[.!?…:;。！？।؟۔][{CLOSING})\]*_]*$")
_RUNS_ON = 0.4
"""Share of the line ends behind which a sentence goes on, from which the lines are wrapped."""
_FILLED = 0.7
"""Share of the lines that hold as much as fits, from which they are wrapped in a script without capitals, or in capitals."""
_FEWEST, _MANY = 4, 8
"""Line ends it takes to go by such shares, and to go by them alone."""
_SHORT = 1 / 3
"""Share of the width from which a line may be one that an editor broke."""
_WIDEST, _LONG = 100, 50
"""Columns that nobody who breaks lines by hand goes beyond, and that he fills."""
_WORD = 12
"""Letters that there may have been no room for where a line is one word."""
_DEEPEST = 20
"""Brackets of a kind open at once in one block: the library looks for the end of each, to the end of it."""
_INDENTED_DEEP = re.compile(rf"^(?: {{0,3}}\t| {{4}}){{{_DEEPEST + 1},}}[ \t]*", re.MULTILINE)
"""An entry of a list inside so many lists: the library calls itself for each."""
_MOST_READ = 5 * MOST_PIECES
"""Lines of a text that are read: more than make the pieces that are kept."""
_MOST_LINES = 200
"""Lines without an empty one between them that are read as one block."""
_EXTENSIONS = ("tables", "sane_lists", "fenced_code")
_HASHTAG = re.compile(r"#{1,6}(?=[^#\s])")
_LISTED = re.compile(r"\s{0,3}(?:[-*+]|\d{1,9}[.)])\s+\S")
_LIST_BEGINS = re.compile(r"\s{0,3}(?:[-*+]|1[.)])\s+\S")
"""An entry of a list; and the first one, which may stand right under a paragraph: `2022. The` may not."""
_BRACKETED = re.compile(r"(\s*\d{1,9})\)(?=\s)")
_BOLD_ALONE = re.compile(r"(\s*\*\*[^*\n]{1,300}\*\*)(?: {2,}|\\)")
_DRAWN = re.compile(r"\s{0,3}(?:-{2,}|={2,})\s*")
_INDENTED = re.compile(r"(?: {4,}|\t)(?=\S)")
_STRUCK = re.compile(r"~~(?=\S)([^~\n]{1,300})(?<=\S)~~")
_FENCES = ("```", "~~~")
_ALONE = re.compile(r"\s*(?:#{1,6}\s|\||<|[-=_*]{3,}\s*$)")
"""A line that nothing below goes on in."""
_HEADING = 100
"""Characters from which a heading that ends as sentences do is a paragraph over a rule."""
_NOTE_MARK = re.compile(r"\[\^[\w-]{1,40}\](?P<colon>:[ \t]*)?")
_WIKI = re.compile(r"(?P<embedded>!?)\[\[(?:[^\[\]|\n]{1,200}\|)?(?P<shown>[^\[\]|\n]{1,200})\]\]")
_MARKED = re.compile(r"==(?=[^\s=])([^=\n]{1,300})(?<=[^\s=])==")
_BROKEN_LINK = re.compile(r"\]\((?:[^()\s]{1,2000}\n[ \t]*){1,40}[^()\s]{0,2000}\)")
_BROKEN_WORD = re.compile(
    r"(?<=[^\W\d_]-)\n[ \t]*(?=[a-zà-öø-ž])(?!(?:and|or|to|und|oder|bis|bzw|et|ou|y|o)\b)"
)
"""A word with a hyphen over a line's end; `pre-` and `post-war` are two."""
_BROKEN_HEADING = re.compile(r"^(#{1,6} .{40,120})\n(?=\w.*\n[ \t]*$)", re.M)
_PROSE = 8
"""Words of an indented line that ends as sentences do, and is no line of a program."""


@dataclass(frozen=True, slots=True)
class Marked:
    """The blocks of a Markdown text, and its headline where a heading is one."""

    blocks: tuple[Block, ...]
    headline: str | None


def parsed(body: str) -> Marked:
    """Return the blocks of a Markdown text, as a browser would show them, and its headline."""
    source = _plainer(_tame(body[:_LONGEST]))
    is_wrapped = _is_wrapped(list(_joints(source.splitlines())))
    lines = (_whole(source) if is_wrapped else source).splitlines()[:_MOST_READ]
    laid = "\n".join(_laid_out(lines, at_lines=not is_wrapped))
    shown = markdown.markdown(_cut(laid), extensions=_EXTENSIONS)
    if not shown.strip():
        return Marked((), None)
    try:
        tree = html.fragment_fromstring(shown, create_parent="div")
    except (etree.ParserError, ValueError):
        return Marked((), None)
    _number(tree)
    pieces = pieces_of(tree)[:MOST_PIECES]
    kinds = zip(pieces, kinds_of(pieces), strict=True)
    blocks = tuple(Block(text=piece.text, kind=kind) for piece, kind in kinds)
    return Marked(blocks, _headline(pieces, blocks))


def _headline(pieces: Sequence[Piece], blocks: Sequence[Block]) -> str | None:
    """Return the heading that the text begins with, or the only one of the first order in it."""
    if blocks and blocks[0].kind is BlockKind.HEADING:
        return blocks[0].text
    first = {piece.text for piece in pieces if piece.tag == "h1"}
    return first.pop() if len(first) == 1 else None


def _tame(body: str) -> str:
    """Return the text without what takes the library quadratic time, or too deep: it is no prose."""
    body = _INDENTED_DEEP.sub(" " * 4 * _DEEPEST, body)
    return "".join(map(_tame_block, re.split(r"(\n[ \t]*\n)", body)))


def _tame_block(block: str) -> str:
    for opening, closing in ("[]", "()", "<>"):
        if block.count(opening) > _DEEPEST and _depth(block, opening, closing) > _DEEPEST:
            block = block.replace(opening, " ")
    return block


def _cut(source: str) -> str:
    """Return the source with an empty line behind so many: the library reads what has none between as one block."""
    lines, run = list[str](), 0
    for line in source.split("\n"):
        run = run + 1 if line.strip() else 0
        if run > _MOST_LINES:
            lines.append("")
            run = 1
        lines.append(line)
    return "\n".join(lines)


def _depth(block: str, opening: str, closing: str) -> int:
    depth = deepest = 0
    for match in re.finditer(f"[{re.escape(opening + closing)}]", block):
        depth = depth + 1 if match.group() == opening else max(depth - 1, 0)
        deepest = max(deepest, depth)
    return deepest


def _whole(source: str) -> str:
    """Return wrapped lines with what a program broke that knows no Markdown: addresses, words, headings."""
    source = _BROKEN_LINK.sub(lambda match: re.sub(r"\s+", "", match[0]), source)
    return _BROKEN_HEADING.sub(r"\1 ", _BROKEN_WORD.sub("", source))


def _plainer(source: str) -> str:
    """Return the source without marks that some editors show as something else, and no browser knows."""
    source = _WIKI.sub(lambda match: "" if match["embedded"] else match["shown"], source)
    return _NOTE_MARK.sub("", _STRUCK.sub(r"\1", _MARKED.sub(r"\1", source)))


# -- where paragraphs end --------------------------------------------------------------------


def _laid_out(lines: Sequence[str], *, at_lines: bool) -> Iterator[str]:
    """Yield the lines with an empty one wherever a paragraph begins, `at_lines` at every line.

    The library asks for one before a list, takes `#tag` for a heading, and knows no break but two spaces.
    """
    fence, above = "", ""
    for line, behind in itertools.pairwise([*lines, ""]):
        mark = line.strip()[:3]
        if fence or mark in _FENCES:
            fence = "" if fence == mark else fence or mark
            yield line
            above = line
            continue
        if (
            above.strip()
            and not _LISTED.match(above)
            and not _INDENTED.match(above)
            and _LIST_BEGINS.match(line)
        ):
            yield ""
        bold, drawn = _BOLD_ALONE.fullmatch(line), _DRAWN.fullmatch(behind)
        yield bold[1] if bold else _plain_line(line, above)
        quoted = "> " if line.startswith(">") and behind.startswith(">") else ""
        under = drawn is not None and (
            above.strip() or (len(line) > _HEADING and _ENDED.search(line))
        )
        if bold or under or (at_lines and _joint(line, behind)):
            yield quoted
        above = line


def _plain_line(line: str, above: str) -> str:
    """Return a line as the library is to read it."""
    if not above.strip() and _INDENTED.match(line) and _reads_as_prose(line):
        line = line.lstrip()
    if _HASHTAG.match(line):
        line = f"\\{line}"
    line = _BRACKETED.sub(r"\1.", line, count=1) if _BRACKETED.match(line) else line
    return f"{line[:-1]}  " if line.endswith("\\") else line


def _reads_as_prose(line: str) -> bool:
    """Say whether an indented line is a sentence and no program."""
    return len(line.split()) >= _PROSE and _ENDED.search(line) is not None


def _number(tree: html.HtmlElement) -> None:
    """Give a list of one entry its number back: `8. November was cold` is a sentence."""
    for listed in tree.iter("ol"):
        if listed.get("start") and len(listed) == 1:
            entry = listed[0]
            told = entry if (entry.text or "").strip() or not len(entry) else entry[0]
            told.text = f"{listed.get('start')}. {(told.text or '').lstrip()}"


Joint = tuple[str, str]
"""Two lines that stand one behind the other in a paragraph."""


def _joints(lines: Sequence[str]) -> Iterator[Joint]:
    """Yield each line of a paragraph with the one behind it, unless its break is meant to be seen."""
    fence = ""
    for line, behind in itertools.pairwise(lines):
        mark = line.strip()[:3]
        if mark in _FENCES:
            fence = "" if mark == fence else fence or mark
            continue
        if not fence and (joint := _joint(line, behind)):
            yield joint


def _joint(line: str, behind: str) -> Joint | None:
    """Return a line and the one behind it where the paragraph goes on, None where their break is meant to be seen."""
    if line.startswith(">") and behind.startswith(">"):
        line, behind = line.lstrip("> "), behind.lstrip("> ")
    if not line.strip() or not behind.strip() or _STARTS.match(behind) or _ALONE.match(line):
        return None
    if _LISTED.match(line) and _LISTED.match(behind):
        return None
    return None if line.endswith(("  ", "\\")) else (line.strip(), behind.strip())


def _is_wrapped(joints: Sequence[Joint]) -> bool:
    """Say whether an editor broke the lines: behind most of their ends a sentence goes on."""
    open_ended = [joint for joint in joints if not _ENDED.search(joint[0])]
    if not open_ended:
        return False
    is_mostly_open = len(open_ended) * 2 > len(joints)
    lengths = sorted(len(line) for joint in joints for line in joint)
    if len(joints) < _MANY and _may_be_wrapped(open_ended, lengths[-1], is_mostly_open):
        return True
    if len(joints) < _FEWEST:
        return False
    if sum(behind[0].islower() for _, behind in open_ended) >= _RUNS_ON * len(joints):
        return True
    width = lengths[len(lengths) * 9 // 10]
    return is_mostly_open and _filled(joints, width) >= _FILLED * len(joints)


def _may_be_wrapped(open_ended: Sequence[Joint], width: int, is_mostly_open: bool) -> bool:
    """Say whether the few lines that end open look broken by an editor: as Markdown has it, they are.

    Not where such a line is short or ends with a bracket, as a picture's credit does, or where
    nothing behind it ends a sentence: those are headlines, names and captions.
    """
    runs_on = [line for line, behind in open_ended if behind[0].islower()]
    if sum(len(line) >= width * _SHORT for line in runs_on) >= _RUNS_ON * len(open_ended):
        return True
    lines = {line for line, _ in open_ended}
    ends = [behind for _, behind in open_ended if behind not in lines]
    if width < _LONG or any(line.endswith(")") for line in lines):
        return False
    if not ends or not all(map(_ENDED.search, ends)):
        return False
    if is_mostly_open and width <= _WIDEST and all(len(line) >= _LONG for line in lines):
        return True
    return _filled(open_ended, width) == len(open_ended)


def _filled(joints: Sequence[Joint], width: int) -> int:
    """Count the lines that end where the next word would not have fitted in."""
    return sum(len(line) + _room(behind) >= width for line, behind in joints)


def _room(behind: str) -> int:
    """Return what the first word of a line takes; scripts without spaces are broken anywhere."""
    word = behind.split(maxsplit=1)[0]
    return len(word) if len(word) < len(behind) else min(len(word), _WORD)
