"""Which elements a selector matches: from right to left over the flat tree.

https://www.w3.org/TR/selectors-4/
"""

from collections.abc import Iterator
from itertools import islice

from cssselect import parser as css

from a11y.dom.flat_tree import Element
from a11y.dom.selector import AnyOf, Chain, Compound, Has, Host, Simple

Family = tuple[list[Element], dict[Element, int]]
"""The children of a parent, and their places."""


class Matcher:
    """Answers whether selectors match elements of a page."""

    def __init__(self, steps: int, *, scoped: bool = True) -> None:
        self.steps = steps
        """How many more compounds are tried: a bound on hostile style sheets."""
        self.host: Element | None = None
        """Of the shadow tree that the style sheet is in."""
        self._scoped = scoped
        """There are trees within the page's: shadow trees, documents in frames."""
        self._families: dict[tuple[Element, str], Family] = {}

    def matches(self, chain: Chain, element: Element, place: int = 0, scope: Element | None = None) -> bool:
        """Whether the element matches the compounds from that place on; `scope` is what `:has()` is said of."""
        self.steps -= 1
        compound = chain[place]
        if self.steps < 0 or not self._compound_matches(compound, element):
            return False
        if compound.is_scope:
            return element is scope
        if not compound.combinator:
            return True
        return any(self.matches(chain, e, place + 1, scope) for e in self._related(compound.combinator, element))

    def matches_outside(self, chains: tuple[Chain, ...], element: Element) -> bool:
        """Whether an element outside the shadow tree matches one of the selectors there."""
        host, self.host = self.host, None
        found = any(self.matches(chain, element) for chain in chains)
        self.host = host
        return found

    def _compound_matches(self, compound: Compound, element: Element) -> bool:
        return (
            compound.is_host == (element is self.host)
            and compound.classes <= element.classes
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
            case Host():
                return not simple.chains or self.matches_outside(simple.chains, element)
            case Has():
                return any(
                    self.matches(chain, e, scope=element)
                    for combinator, chain in simple.relatives
                    for e in self._candidates(combinator, element)
                )

    def _related(self, combinator: str, element: Element) -> Iterator[Element]:
        """The elements that a compound to the left of the combinator may be for."""
        if combinator == " ":
            yield from self._ancestors(element)
        elif element.parent is None:
            return
        elif combinator == ">":
            yield from islice(self._ancestors(element), 1)
        else:
            siblings, places = self._family(element.parent)
            place = places[element]
            yield from siblings[max(0, place - 1) : place] if combinator == "+" else siblings[:place]

    def _ancestors(self, element: Element) -> Iterator[Element]:
        """The ancestors in the same tree, and the host that it hangs on."""
        if not self._scoped:
            return element.ancestors
        return (a for a in element.ancestors if a.scope is element.scope or a is self.host)

    def _candidates(self, combinator: str, element: Element) -> Iterator[Element]:
        """The elements that the end of what `:has()` looks for may be."""
        if combinator in {" ", ">"}:
            yield from (e for e in element.iterate() if e is not element)
        elif element.parent is not None:
            siblings, places = self._family(element.parent)
            for sibling in siblings[places[element] + 1 :]:
                yield from sibling.iterate()

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
                return element.parent is None or (element.tag == "html" and element.parent.tag == "iframe")
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
            case "open":
                return "open" in attributes and element.tag in {"details", "dialog"}
            case "optional":
                return element.tag in {"input", "select", "textarea"} and "required" not in attributes
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
