"""Style sheets: text to rules.

https://www.w3.org/TR/css-syntax-3/ (as much as is needed to find rules and declarations)
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
# What can hold a brace or semicolon that is not one, and the braces and semicolons themselves.
_TOKEN = re.compile(r""""(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|url\(|\\.|[{};]""", re.DOTALL)
_DECLARATION = re.compile(r"""((?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\([^)]{0,500}\)|[^;"'(])+)""", re.DOTALL)
_LENGTH = r"(?:calc\(\s*)?([\d.]+)(px|em|rem)?(?:\s*([-+]\s*[\d.]+)px\s*\))?"
_FEATURE = re.compile(r"\(\s*(min|max)-width\s*:\s*" + _LENGTH + r"\s*\)")
_RANGE = re.compile(r"\(\s*width\s*([<>])=?\s*" + _LENGTH + r"\s*\)")
_OTHER_FEATURE = re.compile(r"\([^()]*\)")

Declarations = tuple[tuple[str, str, bool], ...]
"""Property, value, important."""

RELEVANT = ("display", "visibility", "content", "text-transform", "list-style", "counter-", "position", "float")


class Media(Struct, frozen=True):
    """What the page is rendered on."""

    width: int = 1280
    """Of the viewport, in pixels."""
    scripting: bool = True
    """Whether scripts would run, for `noscript`; none ever do."""


class Rule(Struct, frozen=True):
    """A style rule: a selector list and its declarations, those that matter here."""

    selectors: str
    declarations: Declarations


@lru_cache(maxsize=64)
def rules(sheet: str, media: Media) -> tuple[Rule, ...]:
    """The style rules of a sheet that apply on a screen and say something of rendering or generated content."""
    return tuple(_rules(_COMMENT.sub(" ", sheet), media))


def declarations(text: str) -> Declarations:
    """The declarations of a style attribute or the body of a rule, those that matter here."""
    found = []
    for declaration in _DECLARATION.findall(text):
        name, colon, value = declaration.partition(":")
        name = name.strip().lower()
        if colon and name.startswith(RELEVANT):
            before, mark, word = value.rpartition("!")
            important = bool(mark) and word.strip().lower() == "important"
            found.append((name, (before if important else value).strip(), important))
    return tuple(found)


def _rules(text: str, media: Media) -> Iterator[Rule]:
    """Walk the blocks; `skip` counts the open blocks within one that is left out."""
    start, opened, skip, place = 0, [], 0, 0
    while token := _TOKEN.search(text, place):
        kind, place = token[0], token.end()
        if kind == "{":
            prelude = text[start : token.start()].strip()
            start = token.end()
            opened.append(prelude)
            if skip or not _enters(prelude, opened, media):
                skip += 1
        elif kind == "}" and opened:
            prelude = opened.pop()
            if skip:
                skip -= 1
            elif not prelude.startswith("@"):
                body = text[start : token.start()]
                if any(word in body for word in RELEVANT) and (found := declarations(body)):
                    yield Rule(prelude, found)
            start = token.end()
        elif kind == ";" and (not opened or opened[-1].startswith("@")):
            start = token.end()
        elif kind == "url(" and text[place : place + 1] not in {'"', "'"}:
            place = max(place, text.find(")", place))


def _enters(prelude: str, opened: list[str], media: Media) -> bool:
    """Whether a block is read: style rules, and conditional groups whose condition holds."""
    if not prelude.startswith("@"):
        return not opened[:-1] or opened[-2].startswith("@")
    word, _, condition = prelude.partition(" ")
    if word == "@media" or prelude.startswith("@media("):
        return media_holds(prelude[6:], media)
    if word == "@supports":
        return not condition.strip().startswith("not")
    return word == "@layer"


def media_holds(condition: str, media: Media) -> bool:
    """Whether a list of media queries holds."""
    return any(_holds(query, media) for query in condition.lower().split(","))


def _holds(query: str, media: Media) -> bool:
    """Whether a media query holds on a screen; what is not known does not."""
    query = " ".join(query.split())
    negated = query.startswith("not ")
    query = query.removeprefix("not ").removeprefix("only ")
    kind = query.split("(")[0].split()[0] if query.split("(")[0].split() else "all"
    holds = kind in {"all", "screen", "and"}
    for bound, *length in _FEATURE.findall(query):
        holds &= _pixels(*length) <= media.width if bound == "min" else _pixels(*length) >= media.width
    for sign, *length in _RANGE.findall(query):
        holds &= _pixels(*length) < media.width if sign == ">" else _pixels(*length) > media.width
    rest = _OTHER_FEATURE.findall(_RANGE.sub("", _FEATURE.sub("", query)))
    holds &= all(feature.replace(" ", "") in _TRUE_FEATURES for feature in rest)
    return holds != negated


def _pixels(number: str, unit: str, offset: str) -> float:
    try:
        return float(number) * (1 if unit in {"", "px"} else _FONT_SIZE) + float(offset.replace(" ", "") or 0)
    except ValueError:
        return 0.0


_FONT_SIZE = 16
"""In pixels, of the browser: what em and rem mean in a media query."""
_TRUE_FEATURES = frozenset(
    {
        "(hover:hover)",
        "(hover)",
        "(pointer:fine)",
        "(any-hover:hover)",
        "(orientation:landscape)",
        "(prefers-color-scheme:light)",
        "(prefers-reduced-motion:no-preference)",
        "(scripting:none)",
    }
)
