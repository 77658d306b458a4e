"""Where quotations stand in the text of a whole report, its paragraphs among them."""

from __future__ import annotations

import re

# Only a quotation that goes on in the next paragraph may stay open, and it opens its own. A mark
# between a space and a word opens, even inside a quotation: a paragraph's end was lost there.
# What ends in a name and an @handle is a post that a page shows: quoted, though without marks.
# Where marks stand inside their like, what closes is looked for first: one that nothing closes
# costs a glance ahead and no more.
_QUOTED = re.compile(
    r"“(?=[^”\n]{1,1500}+”)[^“”\n]*+(?:(?<=\s)“(?=\w)[^“”\n]*+)*+”"
    r"|„[^„“”\n]{1,1500}[“”]|«[^«»\n]{1,1500}»|»[^«»\n]{1,1500}«"
    r"|``(?=[^\n]{1,3000}'')(?:[^`\n]|(?<=\s)``){1,1500}?''"
    r"""|(?<!\w)"(?=\S)(?:[^"\n']|'(?!')|(?<=\s)"(?=\w)){1,1500}(?:"|'')"""
    r'|^(?:“[^“”\n]{1,1500}|«[^«»\n]{1,1500}|"[^"\n]{1,1500})$'
    r"|^[^\n]{1,1500}— [^\n—]{1,60} \(@\w{1,30}\)[^\n]{0,40}$"
    r"|「[^「」\n]{1,1500}」|『[^『』\n]{1,1500}』"
    r"|(?<!\w)‘(?:[^‘’\n]|’(?=\w)){1,1500}’(?!\w)"
    r"|(?<!\w)'(?=\w[^\n]{0,1499}'(?!\w))(?:[^'\n]|'(?=\w)){1,1500}+'(?!\w)",
    re.M,
)


def quotations(text: str) -> list[tuple[int, int]]:
    """Return where quotations stand in a text of any length, marks among them, in order."""
    return [match.span() for match in _QUOTED.finditer(text)]
