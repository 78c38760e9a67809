"""CSS selectors: text to what `a11y.dom.matcher` asks of elements.

https://www.w3.org/TR/selectors-4/ ; the parser is cssselect's, but for the logical pseudo-classes.
"""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from cssselect import parser as css
from msgspec import Struct
from msgspec.structs import replace

from a11y.dom.condition import split

Specificity = tuple[int, int, int]
Chain = tuple["Compound", ...]
"""The compounds of a complex selector, from right to left."""


class AnyOf(Struct, frozen=True, eq=False):
    """`:is()`, `:where()` and, negated, `:not()`."""

    chains: tuple[Chain, ...]
    negated: bool = False


class Has(Struct, frozen=True, eq=False):
    """`:has()`: combinators and what they lead to."""

    relatives: tuple[tuple[str, Chain], ...]


Simple = css.Attrib | css.Pseudo | css.Function | AnyOf | Has


class Compound(Struct, frozen=True, eq=False):
    """Simple selectors for one element, and how it stands to the element that the compound to the left is for."""

    tag: str
    ids: tuple[str, ...]
    classes: frozenset[str]
    others: tuple[Simple, ...]
    combinator: str
    is_scope: bool = False
    """It is the element that `:has()` is said of."""


class Selector(Struct, frozen=True, eq=False):
    """A complex selector: its compounds from right to left, and the pseudo-element it ends in."""

    compounds: Chain
    pseudo_element: str
    specificity: Specificity

    @property
    def key(self) -> str:
        """A key such as ".class" or "#id", or the tag name, that every match has; "*" where there is none."""
        last = self.compounds[0]
        if last.ids:
            return "#" + last.ids[0]
        return "." + min(last.classes) if last.classes else last.tag or "*"


LONGEST = 1000
"""Characters of one selector; a longer one is not read."""

# What does not ask for a class or id to be there: arguments, attribute selectors.
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_KEY = re.compile(r"[.#](?:[\w-]|[^\x00-\x7f])+")
_LOGICAL = re.compile(r":(is|where|not|has|matches|-webkit-any)\(", re.IGNORECASE)
# Whether a value's case counts, which the parser does not know.
_FLAG = re.compile(r"\s+[is]\s*\]", re.IGNORECASE)
_NUMBERED = "x-"
_DEPTH = 10
"""Logical pseudo-classes within others that are read."""


def relevant(selectors: str, keys: Collection[str]) -> Iterator[Selector]:
    """The selectors of a list that can match on a page with these classes and ids (".class", "#id")."""
    for text in split(selectors, ","):
        if len(text) > LONGEST:
            continue
        bare = text
        while "(" in bare or "[" in bare:
            bare, found = _BRACKETS.subn("", bare)
            if not found:
                break
        if "\\" in bare or all(key in keys for key in _KEY.findall(bare)):
            selector = parse(text.strip())
            if selector is not None:
                yield selector


@lru_cache(maxsize=4096)
def parse(text: str) -> Selector | None:
    """The selector; None where it is invalid or not understood."""
    try:
        return _parsed(text, 0)
    except (css.SelectorError, RecursionError, ValueError):
        return None


def _parsed(text: str, depth: int) -> Selector:
    """A selector whose :is(), :not() and the like were read first: the parser knows them by number only."""
    bare, logical = _taken_out(text, depth)
    (parsed,) = css.parse(_FLAG.sub("]", bare))
    a, b, c = parsed.specificity()
    inner = [specificity for _, specificity in logical]
    specificity = (
        a + sum(each[0] for each in inner),
        b + sum(each[1] for each in inner) - len(inner),
        c + sum(each[2] for each in inner),
    )
    pseudo = parsed.pseudo_element
    compounds = tuple(_compounds(parsed.parsed_tree, [simple for simple, _ in logical]))
    return Selector(compounds, "" if pseudo is None else str(pseudo).lower(), specificity)


def _taken_out(text: str, depth: int) -> tuple[str, list[tuple[Simple, Specificity]]]:
    """The text with numbers for its logical pseudo-classes, and what these are."""
    parts: list[str] = []
    found: list[tuple[Simple, Specificity]] = []
    place = 0
    while match := _LOGICAL.search(text, place):
        if depth == _DEPTH:
            raise ValueError("nested too deep")
        end = _closing(text, match.end())
        parts += [text[place : match.start()], f":{_NUMBERED}{len(found)}"]
        found.append(_logical(match[1].lower(), text[match.end() : end], depth + 1))
        place = end + 1
    return "".join([*parts, text[place:]]), found


def _closing(text: str, start: int) -> int:
    """Where the bracket that was opened before `start` is closed."""
    depth = 1
    for place in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        if depth == 0:
            return place
    raise ValueError("a bracket is not closed")


def _logical(name: str, arguments: str, depth: int) -> tuple[Simple, Specificity]:
    """https://www.w3.org/TR/selectors-4/#logical-combination : what is invalid in :is() and :where() is passed over."""
    parts = [part.strip() for part in split(arguments, ",")]
    if name == "has":
        relatives = [_relative(part, depth) for part in parts]
        return Has(tuple(relative for relative, _ in relatives)), max(specificity for _, specificity in relatives)
    parsed = [_parsed(part, depth) for part in parts if name == "not" or parse(part) is not None]
    nothing = (0, 0, 0)
    specificity = nothing if name == "where" else max((p.specificity for p in parsed), default=nothing)
    return AnyOf(tuple(p.compounds for p in parsed), negated=name == "not"), specificity


def _relative(text: str, depth: int) -> tuple[tuple[str, Chain], Specificity]:
    """A combinator and a chain that begins, on the left, at the element that :has() is said of."""
    combinator = text[0] if text[0] in ">+~" else " "
    parsed = _parsed(text.lstrip(">+~ "), depth)
    *others, first = parsed.compounds
    anchor = Compound("", (), frozenset(), (), "", is_scope=True)
    return (combinator, (*others, replace(first, combinator=combinator), anchor)), parsed.specificity


def _compounds(tree: css.Tree, logical: list[Simple]) -> Iterator[Compound]:
    while isinstance(tree, css.CombinedSelector):
        yield _compound(tree.subselector, tree.combinator, logical)
        tree = tree.selector
    yield _compound(tree, "", logical)


def _compound(tree: css.Tree, combinator: str, logical: list[Simple]) -> Compound:
    ids: list[str] = []
    classes: list[str] = []
    others: list[Simple] = []
    while not isinstance(tree, css.Element):
        if isinstance(tree, css.Hash):
            ids.append(tree.id)
        elif isinstance(tree, css.Class):
            classes.append(tree.class_name)
        elif isinstance(tree, css.Pseudo) and tree.ident.startswith(_NUMBERED):
            others.append(logical[int(tree.ident.removeprefix(_NUMBERED))])
        elif isinstance(tree, css.Attrib | css.Pseudo | css.Function):
            others.append(tree)
        else:
            raise ValueError(f"{tree!r} is not understood")
        tree = tree.selector
    return Compound((tree.element or "").lower(), tuple(ids), frozenset(classes), tuple(others), combinator)
