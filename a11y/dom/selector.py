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


class Host(Struct, frozen=True, eq=False):
    """`:host` and `:host()`: the element that has the shadow tree which the sheet is in, if it matches one of these."""

    chains: tuple[Chain, ...]


Simple = css.Attrib | css.Pseudo | css.Function | AnyOf | Has | Host


class Compound(Struct, frozen=True, eq=False):
    """Simple selectors for one element, and how it stands to the element that the compound to the left is for."""

    tag: str
    ids: tuple[str, ...]
    classes: frozenset[str]
    others: tuple[Simple, ...]
    combinator: str
    is_scope: bool = False
    """It is the element that `:has()` is said of."""
    is_host: bool = False
    """It is the host of the shadow tree, which no other selector in it is for."""


class Selector(Struct, frozen=True, eq=False):
    """A complex selector: its compounds from right to left, and the pseudo-element it ends in."""

    compounds: Chain
    pseudo_element: str
    specificity: Specificity
    slotted: tuple[Chain, ...] = ()
    """Of `::slotted()`: what the content of a slot, for which the compounds are, has to match."""
    parts: frozenset[str] = frozenset()
    """Of `::part()`: what an element in the shadow tree of a host, for which the compounds are, has to be called."""

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
_LOGICAL = re.compile(r"(?<!:):(is|where|not|has|host|matches|-webkit-any)\(", re.IGNORECASE)
# What reaches into a shadow tree, or out of it, at the end of a selector.
_ACROSS = re.compile(r"::(slotted|part)\((.*)\)\Z", re.IGNORECASE | re.DOTALL)
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
        across = _ACROSS.search(text)
        return _parsed(text, 0) if across is None else _parsed_across(text[: across.start()], across[1], across[2])
    except (css.SelectorError, RecursionError, ValueError):
        return None


def _parsed_across(before: str, kind: str, argument: str) -> Selector:
    """https://drafts.csswg.org/css-scoping/#slotted-pseudo ; https://drafts.csswg.org/css-shadow-parts/#part"""
    outer = _parsed(f"{before}*" if not before or before[-1] in " \t\n>+~" else before, 0)
    a, b, c = outer.specificity
    if kind.lower() == "part":
        parts = frozenset(argument.split())
        return replace(outer, pseudo_element="part", parts=parts, specificity=(a, b, c + 1))
    inner = _parsed(argument.strip(), 1)
    x, y, z = inner.specificity
    return replace(outer, pseudo_element="slotted", slotted=(inner.compounds,), specificity=(a + x, b + y, c + z + 1))


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
    chains = tuple(p.compounds for p in parsed)
    if name == "host":
        return Host(chains), (specificity[0], specificity[1] + 1, specificity[2])
    return AnyOf(chains, negated=name == "not"), specificity


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
        elif isinstance(tree, css.Pseudo) and tree.ident.lower() == "host":
            others.append(Host(()))
        elif isinstance(tree, css.Attrib | css.Pseudo | css.Function):
            others.append(tree)
        else:
            raise ValueError(f"{tree!r} is not understood")
        tree = tree.selector
    is_host = any(isinstance(simple, Host) for simple in others)
    tag = (tree.element or "").lower()
    return Compound(tag, tuple(ids), frozenset(classes), tuple(others), combinator, is_host=is_host)
