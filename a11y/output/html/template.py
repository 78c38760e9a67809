"""A page of one's own around the article: its slots filled, and what no validator of the template alone could see."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from a11y.dom.parse import parse
from a11y.errors import UsageError
from a11y.model.page import Page

_SLOT = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_DOCTYPE = re.compile(r"\s*<!doctype html>", re.IGNORECASE)
_LANDMARKS = "ancestor-or-self::*[self::header or self::nav or self::main or self::aside or self::footer or @role]"
_UNZOOMABLE = re.compile(r"user-scalable\s*=\s*(?:no|0)|maximum-scale\s*=\s*[01]\b", re.IGNORECASE)


def fill(template: str, slots: Mapping[str, str]) -> str:
    """The template with its slots filled; `UsageError` with all that would keep a reader from the article."""
    if unknown := sorted({name for name in _SLOT.findall(template) if name not in slots}):
        raise UsageError(f"The template has no use for {_listed(unknown)}; its slots can be {_listed(sorted(slots))}.")
    if _SLOT.findall(template).count("article") != 1:
        raise UsageError("The template needs {{article}}, once.")
    # In one pass: what an article says is never taken for a slot.
    page = _SLOT.sub(lambda slot: slots[slot[1]], template)
    if missing := list(_missing(page)):
        raise UsageError(f"With the article in it, the template has {'; '.join(missing)}.")
    return page


def _listed(names: list[str]) -> str:
    return ", ".join(f"{{{{{name}}}}}" for name in names)


def _missing(page: str) -> Iterator[str]:
    """What is not as readers need it, a phrase each."""
    root: Any = parse(Page(content=page.encode("utf-8", "replace"), media_type="text/html", charset="utf-8"))
    if not _DOCTYPE.match(page):
        yield "no <!DOCTYPE html> at its beginning"
    if not (root.get("lang") or "").strip():
        yield "no lang on <html>"
    if not "".join(root.xpath("string(head/title)")).strip():
        yield "no <title>"
    yield from _structure(root)
    if any(_UNZOOMABLE.search(content) for content in root.xpath("//meta[@name='viewport']/@content")):
        yield "a viewport that forbids to enlarge"
    ids = Counter(map(str, root.xpath("//@id")))
    if twice := [name for name, count in ids.items() if count > 1]:
        yield f"the id {twice[0]} twice"
    if lost := [
        to for to in root.xpath("//a[starts-with(@href, '#')]/@href") if to not in ("#", "#top") and to[1:] not in ids
    ]:
        yield f"a link to {lost[0]}, which is nowhere"


def _structure(root: Any) -> Iterator[str]:
    mains = root.xpath("//main[not(@hidden)] | //*[@role='main'][not(self::main)]")
    if len(mains) != 1:
        yield "no <main>" if not mains else f"{len(mains)} main landmarks"
    elif not mains[0].xpath(".//article/header/h1"):
        yield "the article outside of <main>"
    headings = root.xpath("//h1 | //*[@role='heading'][@aria-level='1']")
    if len(headings) != 1:
        yield f"{len(headings)} headings of level 1, where the article's is the one"
    if root.xpath(f"//body//text()[normalize-space()][not(parent::script or parent::style)][not({_LANDMARKS})]"):
        yield "text outside of any landmark (header, nav, main, aside, footer)"
