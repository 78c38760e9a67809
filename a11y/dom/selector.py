"""Which elements a CSS selector matches.

https://www.w3.org/TR/selectors-4/ ; the parser is cssselect's, the matching goes over the flat tree from right to left.
"""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from cssselect import parser as css
from msgspec import Struct

from a11y.dom.flat_tree import Element

Specificity = tuple[int, int, int]
Family = tuple[list[Element], dict[Element, int]]
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
# `:not(a, b)` is written as `:not(a):not(b)`, which the parser can read.
_NOT = re.compile(r":not\(([^()]*,[^()]*)\)")


def relevant(selectors: str, keys: Collection[str]) -> Iterator[Selector]:
    """The selectors of a list that can match on a page with these classes and ids (".class", "#id")."""
    for text in _split(selectors):
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


def _split(selectors: str) -> list[str]:
    """The selectors between the commas of a list, but not those within brackets."""
    parts = selectors.split(",")
    if "(" not in selectors and "[" not in selectors:
        return parts
    whole: list[str] = []
    depth = 0
    for part in parts:
        if depth:
            whole[-1] += "," + part
        else:
            whole.append(part)
        depth += part.count("(") + part.count("[") - part.count(")") - part.count("]")
    return whole


@lru_cache(maxsize=4096)
def parse(text: str) -> Selector | None:
    """The selector; None where it is invalid or not understood."""
    if ":not(" in text:
        text = _NOT.sub(lambda m: "".join(f":not({part.strip()})" for part in m[1].split(",")), text)
    try:
        (parsed,) = css.parse(text)
        specificity = parsed.specificity()
        compounds = tuple(_compounds(parsed.parsed_tree))
    except (css.SelectorError, RecursionError, ValueError):
        return None
    pseudo = parsed.pseudo_element
    return Selector(compounds, "" if pseudo is None else str(pseudo).lower(), specificity)


def _compounds(tree: css.Tree) -> Iterator[Compound]:
    while isinstance(tree, css.CombinedSelector):
        yield _compound(tree.subselector, tree.combinator)
        tree = tree.selector
    yield _compound(tree, "")


def _compound(tree: css.Tree, combinator: str) -> Compound:
    ids: list[str] = []
    classes: list[str] = []
    others: list[Simple] = []
    while not isinstance(tree, css.Element):
        if isinstance(tree, css.Hash):
            ids.append(tree.id)
        elif isinstance(tree, css.Class):
            classes.append(tree.class_name)
        else:
            others.append(_simple(tree))
        tree = tree.selector
    return Compound((tree.element or "").lower(), tuple(ids), frozenset(classes), tuple(others), combinator)


def _simple(tree: css.Tree) -> Simple:
    match tree:
        case css.Attrib() | css.Pseudo() | css.Function():
            return tree
        case css.Negation():
            return AnyOf((tuple(_compounds(tree.subselector)),), negated=True)
        case css.Matching() | css.SpecificityAdjustment():
            return AnyOf(tuple(tuple(_compounds(t)) for t in tree.selector_list))
        case css.Relation():
            return Has(tuple(((c.value or " "), tuple(_compounds(s.parsed_tree))) for c, s in tree.arguments))
    raise ValueError(f"{tree!r} is not understood")


class Matcher:
    """Answers whether selectors match elements of a page."""

    def __init__(self, steps: int) -> None:
        self.steps = steps
        """How many more compounds are tried: a bound on hostile style sheets."""
        self._families: dict[tuple[Element, str], Family] = {}

    def matches(self, chain: Chain, element: Element, place: int = 0) -> bool:
        """Whether the element matches the compounds from that place on."""
        self.steps -= 1
        compound = chain[place]
        if self.steps < 0 or not self._compound_matches(compound, element):
            return False
        if not compound.combinator:
            return True
        return any(self.matches(chain, e, place + 1) for e in self._related(compound.combinator, element))

    def _compound_matches(self, compound: Compound, element: Element) -> bool:
        return (
            compound.classes <= element.classes
            and (not compound.tag or compound.tag == element.tag)
            and (not compound.ids or all(element.attributes.get("id") == i for i in compound.ids))
            and (not compound.others or all(self._simple_matches(simple, element) for simple in compound.others))
        )

    def _simple_matches(self, simple: Simple, element: Element) -> bool:
        match simple:
            case css.Attrib():
                return _attribute_matches(simple, element)
            case css.Pseudo():
                return self._pseudo_matches(simple.ident.lower(), element)
            case css.Function():
                return self._function_matches(simple, element)
            case AnyOf():
                return any(self.matches(chain, element) for chain in simple.chains) != simple.negated
            case Has():
                return any(
                    self.matches(chain, e)
                    for combinator, chain in simple.relatives
                    for e in self._relatives(combinator, element)
                )

    def _related(self, combinator: str, element: Element) -> Iterator[Element]:
        """The elements that a compound to the left of the combinator may be for."""
        if combinator == " ":
            yield from element.ancestors
        elif element.parent is None:
            return
        elif combinator == ">":
            yield element.parent
        else:
            siblings, places = self._family(element.parent)
            place = places[element]
            yield from siblings[max(0, place - 1) : place] if combinator == "+" else siblings[:place]

    def _relatives(self, combinator: str, element: Element) -> Iterator[Element]:
        """The elements that stand so to this one: the other way round than in `_related`."""
        if combinator == " ":
            yield from (e for e in element.iterate() if e is not element)
        elif combinator == ">":
            yield from element.elements
        elif element.parent is not None:
            siblings, places = self._family(element.parent)
            place = places[element] + 1
            yield from siblings[place : place + 1] if combinator == "+" else siblings[place:]

    def _family(self, parent: Element, tag: str = "") -> Family:
        """The children of a parent and their places, all or those of one tag."""
        family = self._families.get((parent, tag))
        if family is None:
            children = [e for e in parent.elements if not tag or e.tag == tag]
            family = self._families[parent, tag] = children, {e: place for place, e in enumerate(children)}
        return family

    def _around(self, element: Element, *, of_type: bool) -> tuple[int, int]:
        """How many siblings stand before and after."""
        if element.parent is None:
            return 0, 0
        siblings, places = self._family(element.parent, element.tag if of_type else "")
        return places[element], len(siblings) - places[element] - 1

    def _pseudo_matches(self, name: str, element: Element) -> bool:
        """Structural and input pseudo-classes; those of interaction (hover, focus) never match."""
        attributes = element.attributes
        match name:
            case "root" | "scope":
                return element.parent is None
            case "empty":
                return not element.children
            case "first-child" | "last-child" | "only-child" | "first-of-type" | "last-of-type" | "only-of-type":
                before, after = self._around(element, of_type=name.endswith("type"))
                return (name.startswith("last") or before == 0) and (name.startswith("first") or after == 0)
            case "link" | "any-link":
                return element.tag in {"a", "area"} and "href" in attributes
            case "checked":
                return "checked" in attributes or "selected" in attributes
            case "disabled" | "required":
                return name in attributes
            case "enabled":
                return element.tag in {"button", "input", "select", "textarea"} and "disabled" not in attributes
            case "defined":
                return "-" not in element.tag
        return False

    def _function_matches(self, tree: css.Function, element: Element) -> bool:
        name = tree.name.lower()
        if name == "dir":
            wanted = "".join(t.value or "" for t in tree.arguments)
            around = (e.attributes.get("dir", "").lower() for e in (element, *element.ancestors))
            return next((d for d in around if d in {"ltr", "rtl"}), "ltr") == wanted
        if name in {"nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type"}:
            try:
                step, offset = css.parse_series(tree.arguments)
            except ValueError:
                return False
            before, after = self._around(element, of_type=name.endswith("type"))
            place = (after if "last" in name else before) + 1 - offset
            return place == 0 if step == 0 else place % step == 0 and place // step >= 0
        return False


def _attribute_matches(tree: css.Attrib, element: Element) -> bool:
    value = element.attributes.get(tree.attrib.lower())
    if value is None:
        return False
    wanted = (tree.value.value if tree.value is not None else "") or ""
    match tree.operator:
        case "exists":
            return True
        case "=":
            return value == wanted
        case "~=":
            return wanted in value.split()
        case "|=":
            return value == wanted or value.startswith(wanted + "-")
        case "^=":
            return bool(wanted) and value.startswith(wanted)
        case "$=":
            return bool(wanted) and value.endswith(wanted)
        case "*=":
            return bool(wanted) and wanted in value
    return False
