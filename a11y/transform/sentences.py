"""Sentences: one segmentation that page, audio, captions and transcript share."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from msgspec.structs import replace

from a11y.model.article import (
    Article,
    Break,
    Code,
    Emphasis,
    Heading,
    Image,
    Inline,
    Inlines,
    Math,
    NoteRef,
    Sentence,
    SentenceId,
    Span,
    Strong,
    Sup,
    Text,
)
from a11y.text.sentences import boundaries
from a11y.text.walk import map_runs

# Cut where a sentence ends within them; every other inline stays whole.
_DIVISIBLE = (Text, Emphasis, Strong, Span)
_HOLDERS = ("blocks", "items", "rows", "cells")
"""The fields in which blocks, items and rows hold blocks; each has one of them."""
_VISIBLE = re.compile(r"\S")
# More than white space, soft hyphens and invisible marks of direction or joining.
_SPEAKABLE = re.compile(r"[^\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def sentences(article: Article) -> Article:
    """The article with all speakable inlines in `Sentence`s "s1", "s2", ... in reading order, the header first.

    White space between two sentences, and at the ends of a run, stands outside of them. No character is added or
    lost. What is split already is split anew, so that a second time changes nothing. A heading stays one: after each
    of its parts a screen reader says that it is a heading.
    """
    number = 0
    headings = {id(run) for run in _headings((*article.header, *article.blocks))}

    def split(run: Inlines, lang: str) -> Inlines:
        nonlocal number
        parts: list[Inline] = []
        for piece, speakable in _pieces(_unwrapped(run), lang, whole=id(run) in headings):
            if speakable:
                number += 1
                parts.append(Sentence(SentenceId(f"s{number}"), piece))
            else:
                parts.extend(_bare(piece))
        return tuple(parts)

    lang = article.metadata.language
    header = map_runs(article.header, split, lang)
    return replace(article, header=header, blocks=map_runs(article.blocks, split, lang))


def _headings(nodes: Iterable[Any]) -> Iterator[Inlines]:
    """The words of the headings among the nodes and in what holds blocks."""
    for node in nodes:
        if type(node) is Heading:
            yield node.content
        elif inner := next((held for name in _HOLDERS if (held := getattr(node, name, ()))), ()):
            yield from _headings(inner)


def _unwrapped(run: Inlines) -> Inlines:
    """The run without the sentences it may hold already."""
    if Sentence not in map(type, run):
        return run
    return tuple([inner for node in run for inner in (node.content if type(node) is Sentence else (node,))])


def _bare(piece: Inlines) -> Inlines:
    """What stands between sentences, without emphasis around white space."""
    return tuple(
        [
            leaf
            for node in piece
            for leaf in (_bare(node.content) if isinstance(node, Emphasis | Strong | Span) else (node,))
        ]
    )


def _pieces(run: Inlines, lang: str, *, whole: bool) -> list[tuple[Inlines, bool]]:
    """The run cut into sentences, or as a whole into one, and what stands between them; True marks a sentence."""
    is_text = len(run) == 1 and type(run[0]) is Text  # By far the most.
    flat = "".join(map(_flat, run))
    cuts = _cuts(flat, [] if whole else boundaries(flat, lang))
    if cuts and not is_text and any(type(node) is not Text for node in run):
        cuts = _outside(_indivisible(run, 0), cuts)
    if not cuts:
        return [(run, bool(_SPEAKABLE.search(flat)))]
    edges = [*pairwise((0, *cuts, len(flat)))]
    if is_text:
        parts: list[Inlines] = [(Text(flat[start:end]),) for start, end in edges]
    else:
        parts = _divided(run, 0, cuts)
    return [(part, bool(_SPEAKABLE.search(flat, *edge))) for part, edge in zip(parts, edges, strict=True)]


def _cuts(flat: str, ends: Iterable[int]) -> list[int]:
    """Where sentences and the white space between them begin, in order, neither at the ends of the text."""
    cuts = []
    start = len(flat) - len(flat.lstrip())
    if 0 < start < len(flat):
        cuts.append(start)
    for end in [*ends, len(flat)]:
        stop = end
        while stop > start and flat[stop - 1].isspace():
            stop -= 1
        cuts += [stop, end] if start < stop < end else [end]
        start = end
    cuts.pop()
    return cuts


def _outside(whole: list[tuple[int, int]], cuts: list[int]) -> list[int]:
    """The cuts that do not divide what stays whole."""
    within: set[int] = set()
    for start, end in whole:
        within.update(cuts[bisect_right(cuts, start) : bisect_left(cuts, end)])
    return [cut for cut in cuts if cut not in within]


def _flat(node: Inline) -> str:
    """An inline as the search for boundaries sees it: a note's mark closes the sentence that it stands after."""
    if type(node) is Text:  # By far the most.
        return node.text
    match node:
        case Text() | Code() | Math():
            return node.text
        case Break():
            return "\n"
        case Image():
            return "\ufffc" if node.alt else " "
        case NoteRef() | Sup():
            return _VISIBLE.sub("\u00b9", "".join(map(_flat, node.content)))
        case _:
            return "".join(map(_flat, node.content))


def _indivisible(run: Inlines, start: int) -> list[tuple[int, int]]:
    """Start and end of each inline that stays whole."""
    found = []
    for node in run:
        end = start + len(_flat(node))
        if not isinstance(node, _DIVISIBLE):
            found.append((start, end))
        elif not isinstance(node, Text):
            found += _indivisible(node.content, start)
        start = end
    return found


def _divided(run: Inlines, start: int, cuts: list[int]) -> list[Inlines]:
    """The run, which begins at `start`, in the parts between the cuts."""
    parts: list[list[Inline]] = [[]]
    position, done = start, 0
    for node in run:
        end = position + len(node.text if type(node) is Text else _flat(node))
        while done < len(cuts) and cuts[done] <= position < end:  # what has no text stays with what is before it
            parts.append([])
            done += 1
        if inner := cuts[done : bisect_left(cuts, end)]:
            first, *rest = _divided_node(node, position, inner)
            parts[-1].append(first)
            parts += [[part] for part in rest]
            done += len(inner)
        else:
            parts[-1].append(node)
        position = end
    return [tuple(part) for part in parts]


def _divided_node(node: Any, start: int, cuts: list[int]) -> list[Inline]:
    if isinstance(node, Text):
        edges = [0, *[cut - start for cut in cuts], len(node.text)]
        return [Text(node.text[a:b]) for a, b in pairwise(edges)]
    return [replace(node, content=part) for part in _divided(node.content, start, cuts)]
