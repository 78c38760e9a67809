"""Which elements a CSS selector matches.

https://www.w3.org/TR/selectors-4/ ; the parser is cssselect's, the matching goes over the flat tree from right to left.
"""

from collections.abc import Iterator
from functools import lru_cache

from cssselect import parser as css

from a11y.dom.flat_tree import Element

Specificity = tuple[int, int, int]


class Selector:
    """A parsed complex selector: its tree, the pseudo-element it ends in, its specificity, and a key to look up."""

    __slots__ = ("key", "pseudo_element", "specificity", "tree")

    def __init__(self, parsed: css.Selector) -> None:
        self.tree = parsed.parsed_tree
        pseudo = parsed.pseudo_element
        self.pseudo_element = pseudo.lower() if isinstance(pseudo, str) else ("" if pseudo is None else "?")
        self.specificity: Specificity = parsed.specificity()
        self.key = _key(self.tree)
        """".class", "#id" or a tag name that every match has; "*" where there is none."""


@lru_cache(maxsize=4096)
def parse(selectors: str) -> tuple[Selector, ...]:
    """The selectors of a list; none where it is invalid, as CSS demands."""
    try:
        return tuple(Selector(s) for s in css.parse(selectors))
    except (css.SelectorError, RecursionError):
        return ()


def _key(tree: css.Tree) -> str:
    while True:
        match tree:
            case css.CombinedSelector():
                tree = tree.subselector
            case css.Hash():
                return "#" + tree.id
            case css.Class():
                return "." + tree.class_name
            case css.Element():
                return tree.element.lower() if tree.element else "*"
            case css.Attrib() | css.Pseudo() | css.Function() | css.Negation() | css.Matching() | css.Relation():
                tree = tree.selector
            case css.SpecificityAdjustment():
                tree = tree.selector
            case _:
                return "*"


class Matcher:
    """Answers whether selectors match elements, and remembers what it found for compound parts."""

    def __init__(self, steps: int) -> None:
        self.steps = steps
        """How many more questions are answered: a bound on hostile style sheets."""
        self._known: dict[tuple[css.CombinedSelector, Element], bool] = {}

    def matches(self, tree: css.Tree, element: Element) -> bool:
        """Whether the selector matches the element."""
        self.steps -= 1
        if self.steps < 0:
            return False
        match tree:
            case css.Class():
                return tree.class_name in element.attributes.get("class", "").split() and self.matches(
                    tree.selector, element
                )
            case css.Element():
                return tree.element is None or tree.element.lower() == element.tag
            case css.Hash():
                return element.attributes.get("id") == tree.id and self.matches(tree.selector, element)
            case css.CombinedSelector():
                key = (tree, element)
                if key not in self._known:
                    self._known[key] = self.matches(tree.subselector, element) and any(
                        self.matches(tree.selector, e) for e in _related(tree.combinator, element)
                    )
                return self._known[key]
            case css.Attrib():
                return _attribute_matches(tree, element) and self.matches(tree.selector, element)
            case css.Negation():
                return self.matches(tree.selector, element) and not self.matches(tree.subselector, element)
            case css.Matching() | css.SpecificityAdjustment():
                return self.matches(tree.selector, element) and any(
                    self.matches(t, element) for t in tree.selector_list
                )
            case css.Pseudo():
                return _pseudo_matches(tree.ident, element) and self.matches(tree.selector, element)
            case css.Function():
                return _function_matches(tree, element) and self.matches(tree.selector, element)
        return False


def _related(combinator: str, element: Element) -> Iterator[Element]:
    parent = element.parent
    if parent is None:
        return
    if combinator == " ":
        yield from element.ancestors
    elif combinator == ">":
        yield parent
    else:
        siblings = parent.elements
        place = siblings.index(element)
        if combinator == "+" and place:
            yield siblings[place - 1]
        elif combinator == "~":
            yield from siblings[:place]


def _attribute_matches(tree: css.Attrib, element: Element) -> bool:
    value = element.attributes.get(tree.attrib.lower())
    if value is None:
        return False
    wanted = tree.value.value if tree.value is not None and tree.value.value is not None else ""
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
        case _:
            return tree.operator == "!=" and value != wanted


def _pseudo_matches(name: str, element: Element) -> bool:
    """Structural and input pseudo-classes; those of interaction (hover, focus) never match."""
    attributes = element.attributes
    match name.lower():
        case "root" | "scope":
            return element.parent is None
        case "empty":
            return not element.children
        case "first-child" | "last-child" | "only-child" | "first-of-type" | "last-of-type" | "only-of-type" as which:
            before, after = _around(element, of_type=which.endswith("type"))
            return (which.startswith("last") or before == 0) and (which.startswith("first") or after == 0)
        case "link" | "any-link":
            return element.tag in {"a", "area"} and "href" in attributes
        case "checked":
            return "checked" in attributes or "selected" in attributes
        case "disabled":
            return "disabled" in attributes
        case "enabled":
            return element.tag in {"button", "input", "select", "textarea"} and "disabled" not in attributes
        case "required":
            return "required" in attributes
        case "defined":
            return "-" not in element.tag
    return False


def _function_matches(tree: css.Function, element: Element) -> bool:
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
        before, after = _around(element, of_type=name.endswith("type"))
        place = (after if "last" in name else before) + 1 - offset
        return place == 0 if step == 0 else place % step == 0 and place // step >= 0
    return False


def _around(element: Element, *, of_type: bool) -> tuple[int, int]:
    """How many siblings stand before and after."""
    if element.parent is None:
        return 0, 0
    siblings = [e for e in element.parent.elements if not of_type or e.tag == element.tag]
    place = siblings.index(element)
    return place, len(siblings) - place - 1
