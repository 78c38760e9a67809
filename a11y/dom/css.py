"""Style sheets: text to rules.

https://www.w3.org/TR/css-syntax-3/ (as much as is needed to find rules and declarations)
https://www.w3.org/TR/css-nesting-1/ ; https://www.w3.org/TR/css-cascade-5/#layering
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from a11y.dom.condition import Media, media_holds, split, supports_holds

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
# What can hold a brace or semicolon that is not one, and the braces and semicolons themselves.
_TOKEN = re.compile(r""""(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|url\(|\\.|[{};]""", re.DOTALL)
_DECLARATION = re.compile(r"""((?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\([^)]{0,500}\)|[^;"'(])+)""", re.DOTALL)
_AT_WORD = re.compile(r"@[\w-]+")

Declarations = tuple[tuple[str, str, bool], ...]
"""Property, value, important."""
Layer = tuple[str, ...]
"""The name of a cascade layer, those around it first; () for none. Nameless ones are called by their place."""

RELEVANT = ("display", "visibility", "content", "text-transform", "list-style", "counter-", "position", "float")
_LONGEST = 2000
"""Characters of the selectors of a nested rule, which hold those of the rules around it."""


class Rule(Struct, frozen=True):
    """A style rule: a selector list and its declarations, those that matter here.

    Without selectors it only says that its layer comes here.
    """

    selectors: str
    declarations: Declarations
    layer: Layer = ()


class _Block:
    """A block that is being read."""

    __slots__ = ("layer", "selectors", "skipped", "start")

    def __init__(self, selectors: str, layer: Layer, start: int, *, skipped: bool) -> None:
        self.selectors = selectors
        """Of the rule it is or is in."""
        self.layer = layer
        self.start = start
        """Where the declarations begin that were not read yet."""
        self.skipped = skipped


@lru_cache(maxsize=64)
def rules(sheet: str, media: Media, custom: frozenset[str] = frozenset()) -> tuple[Rule, ...]:
    """The style rules of a sheet that apply on a screen and set what matters here or one of these custom properties."""
    return tuple(_rules(_COMMENT.sub(" ", sheet), media, custom))


def declarations(text: str, custom: frozenset[str] = frozenset()) -> Declarations:
    """The declarations of a style attribute or a rule that matter here, and those of these custom properties."""
    found = []
    for declaration in _DECLARATION.findall(text):
        name, colon, value = declaration.partition(":")
        name = name.strip()
        if name not in custom:
            name = name.lower()
            colon = colon if name.startswith(RELEVANT) else ""
        if colon:
            before, mark, word = value.rpartition("!")
            important = bool(mark) and word.strip().lower() == "important"
            found.append((name, (before if important else value).strip(), important))
    return tuple(found)


def is_known_in_part(sheet: str) -> bool:
    """Whether rules of the sheet hold by what only a layout can tell, or only in parts that are not looked for."""
    return ("@container" in sheet or "@scope" in sheet) and any(word in sheet for word in ("display", "visibility"))


def _rules(text: str, media: Media, custom: frozenset[str]) -> Iterator[Rule]:
    """Walk the blocks; `last` is where the text since the last brace or semicolon begins."""
    opened = [_Block("", (), 0, skipped=False)]
    place = last = 0
    while token := _TOKEN.search(text, place):
        kind, place = token[0], token.end()
        block = opened[-1]
        if kind == "{":
            if block.selectors and not block.skipped:
                yield from _read(block, text[block.start : last], custom)
            opened.append(_entered(text[last : token.start()].strip(), block, place, media))
            if opened[-1].layer != block.layer:
                yield Rule("", (), opened[-1].layer)
        elif kind == "}" and len(opened) > 1:
            if block.selectors and not block.skipped:
                yield from _read(block, text[block.start : token.start()], custom)
            opened.pop()
            opened[-1].start = place
        elif kind == ";" and not block.selectors and not block.skipped:
            statement = text[last : token.start()].strip()
            if statement.startswith("@layer"):
                yield from (Rule("", (), (*block.layer, *_names(name))) for name in statement[6:].split(","))
        elif kind == "url(" and text[place : place + 1] not in {'"', "'"}:
            place = max(place, text.find(")", place))
        if kind in "{};":
            last = place


def _read(block: _Block, body: str, custom: frozenset[str]) -> Iterator[Rule]:
    if (any(word in body for word in RELEVANT) or (custom and "--" in body)) and (found := declarations(body, custom)):
        yield Rule(block.selectors, found, block.layer)


def _entered(prelude: str, around: _Block, start: int, media: Media) -> _Block:
    """A block that opens here: a style rule, or a group, whose condition decides whether it is read."""
    if not prelude.startswith("@"):
        selectors = _nested(prelude, around.selectors) if around.selectors else prelude
        return _Block(selectors, around.layer, start, skipped=around.skipped or not selectors)
    word = _AT_WORD.match(prelude)
    name = word[0].lower() if word else ""
    condition = prelude[len(name) :].strip()
    layer = around.layer
    holds = name == "@layer"
    if holds:
        layer = (*layer, *(_names(condition) or (f"@{start}",)))
    elif name == "@media":
        holds = media_holds(condition, media)
    elif name == "@supports":
        holds = supports_holds(condition)
    return _Block(around.selectors, layer, start, skipped=around.skipped or not holds)


def _names(text: str) -> Layer:
    return tuple(name.strip() for name in text.split(".") if name.strip())


def _nested(selectors: str, outer: str) -> str:
    """The selectors of a rule within a rule, with those of the outer one in them; "" where that gets too long."""
    parent = f":is({outer})"
    found = ",".join(
        part.replace("&", parent) if "&" in part else f"{parent} {part.strip()}" for part in split(selectors, ",")
    )
    return found if len(found) < _LONGEST else ""
