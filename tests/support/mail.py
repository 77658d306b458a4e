"""Reads a mail's HTML as the mail programs do: what is not known to work everywhere is a fault."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any
from xml.etree.ElementTree import Element

import tinycss2

from tests.support.html import elements, faults_of_form, parsed, words_of

STYLE_LIMIT = 16_384
"""Characters of all style blocks together; past it Gmail throws every one of them away."""

KNOWN_ELEMENTS = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "div",
        "table",
        "tbody",
        "tr",
        "td",
        "h1",
        "h2",
        "h3",
        "p",
        "a",
        "b",
        "i",
        "em",
        "strong",
        "span",
        "br",
    ]
)
KNOWN_PROPERTIES = frozenset(
    [
        "background-color",
        "border",
        "border-top",
        "border-bottom",
        "border-color",
        "border-collapse",
        "border-spacing",
        "color",
        "color-scheme",
        "display",
        "font-family",
        "font-size",
        "font-style",
        "font-weight",
        "height",
        "letter-spacing",
        "line-height",
        "margin",
        "max-height",
        "max-width",
        "mso-hide",
        "overflow",
        "padding",
        "padding-left",
        "padding-right",
        "text-align",
        "text-decoration",
        "vertical-align",
        "white-space",
        "width",
    ]
)
KNOWN_UNITS = frozenset({"px", "%"})
KNOWN_DISPLAYS = frozenset({"none", "block", "inline-block"})


def faults_in_mail_html(page: str) -> list[str]:
    """Return everything in the page that some mail program is known to drop or mangle."""
    tree = parsed(page)
    found = [*faults_of_form(page), *_style_block_faults(tree)]
    for element in elements(tree):
        found += _element_faults(element)
    return found


def _element_faults(element: Element) -> Iterator[str]:
    tag = str(element.tag)
    if tag not in KNOWN_ELEMENTS:
        yield f"<{tag}>"
    if tag == "table" and element.get("role") != "presentation":
        yield "a layout table that is read out as a table"
    if tag == "a":
        yield from _link_faults(element)
    if "src" in element.attrib or "background" in element.attrib:
        yield f"<{tag}> fetches something"
    yield from (f"<{tag} {name}>" for name in element.attrib if str(name).startswith("on"))
    yield from (f"<{tag}>: {f}" for f in _declaration_faults(element.get("style", ""), tag))


def _link_faults(element: Element) -> Iterator[str]:
    target = element.get("href", "")
    if not re.match(r"(https?://|mailto:)", target):
        yield f"a link into nothing: {target[:60]!r}"
    if not words_of(element):
        yield f"a link without words: {target[:60]!r}"


def _style_block_faults(tree: Element) -> Iterator[str]:
    blocks = [e for e in elements(tree) if e.tag == "style"]
    total = sum(len(block.text or "") for block in blocks)
    if total > STYLE_LIMIT:
        yield f"{total} characters of style blocks"
    head = tree.find("head")
    inside = [] if head is None else list(head.iter("style"))
    if len(inside) != len(blocks):
        yield "a style block outside the head"
    for block in blocks:
        yield from _rule_faults(_rules(block.text or ""), nested=0)


def _rules(css: str) -> Sequence[Any]:
    return list(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


def _rule_faults(rules: Sequence[Any], nested: int) -> Iterator[str]:
    for rule in rules:
        if rule.type == "at-rule":
            if rule.lower_at_keyword != "media" or nested:
                yield f"@{rule.lower_at_keyword}{' inside another' if nested else ''}"
            inner = tinycss2.parse_rule_list(
                rule.content or [], skip_comments=True, skip_whitespace=True
            )
            yield from _rule_faults(inner, nested + 1)
        elif rule.type == "qualified-rule":
            selector = tinycss2.serialize(rule.prelude)
            if re.search(r"[\[>+~*:]", selector):
                yield f"selector {selector.strip()}"
            yield from _declaration_faults(rule.content, "style")
        else:
            yield f"style block: {rule.type}"


def _declaration_faults(css: Any, tag: str) -> Iterator[str]:
    for item in tinycss2.parse_declaration_list(css, skip_comments=True, skip_whitespace=True):
        if item.type != "declaration":
            yield f"not a declaration: {getattr(item, 'message', item.type)}"
            continue
        if item.lower_name not in KNOWN_PROPERTIES:
            yield f"property {item.lower_name}"
        if item.lower_name.startswith("padding") and tag not in {"td", "style"}:
            yield "padding on what is not a cell"
        yield from _value_faults(item)


def _value_faults(item: Any) -> Iterator[str]:
    value = tinycss2.serialize(item.value).strip()
    if item.lower_name == "display" and value not in KNOWN_DISPLAYS:
        yield f"display: {value}"
    if item.lower_name.startswith("margin") and "-" in value:
        yield f"negative {item.lower_name}"
    for token in item.value:
        if token.type in {"function", "url"}:
            yield f"{item.lower_name}: {token.type} {getattr(token, 'name', '')}"
        if token.type == "dimension" and token.lower_unit not in KNOWN_UNITS:
            yield f"unit {token.lower_unit}"
