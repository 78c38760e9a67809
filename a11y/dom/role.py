"""The role of an element: as the author gives it, if it holds, or as HTML does.

https://www.w3.org/TR/wai-aria-1.2/#document-handling_author-errors_roles
https://w3c.github.io/core-aam/#roleMappingComputedRole
https://w3c.github.io/html-aam/#html-element-role-mappings
"""

from collections.abc import Callable

from a11y.dom import table
from a11y.dom.document import Document
from a11y.dom.flat_tree import Element
from a11y.dom.focus import is_focusable, is_summary
from a11y.standards import aria_roles as aria
from a11y.standards import dpub_roles as dpub
from a11y.standards import html_elements as html


def role(element: Element, document: Document) -> str:
    """The computed role: a role of ARIA, DPUB-ARIA or Graphics-ARIA, "generic" or "none".

    A few elements that matter but have no role in any specification are called by their own name: abbr, audio, dl,
    iframe, ruby, summary, video.
    """
    known = document.roles
    if element not in known:
        if element.parent is not None and element.parent not in known:
            # Outermost first, so that a role that asks for those around it never recurses far.
            for ancestor in reversed(list(element.ancestors)):
                known[ancestor] = known.get(ancestor) or _explicit(ancestor, document) or implicit(ancestor, document)
        known[element] = _explicit(element, document) or implicit(element, document)
    return known[element]


def _explicit(element: Element, document: Document) -> str:
    """The first role in the attribute that is one, is not abstract, and is allowed here."""
    for token in element.attributes.get("role", "").lower().split():
        given = aria.SYNONYMS.get(token, token)
        if given not in aria.ROLES and given not in dpub.SUPERCLASS:
            continue
        if given == "none":
            return "" if undoes_presentation(element) else "none"
        if given in aria.NAME_REQUIRED and not is_named(element, document):
            continue
        if given in aria.REQUIRED_PARENTS and not _has_required_parent(element, given, document):
            continue
        return given
    return ""


def undoes_presentation(element: Element) -> bool:
    """Whether role none is not heeded, because the element takes focus or has a global ARIA attribute.

    https://www.w3.org/TR/wai-aria-1.2/#conflict_resolution_presentation_none
    """
    return is_focusable(element) or any(a in aria.GLOBAL_ATTRIBUTES for a in element.attributes)


def is_named(element: Element, document: Document) -> bool:
    """Whether the author names the element: aria-labelledby, aria-label or title."""
    attributes = element.attributes
    if attributes.get("aria-label", "").strip() or attributes.get("title", "").strip():
        return True
    return any(document.says_something(target) for target in document.referenced(element, "aria-labelledby"))


def _has_required_parent(element: Element, given: str, document: Document) -> bool:
    """https://w3c.github.io/aria/#scope, where elements without semantics do not stand between.

    Browsers look through lists from a menu's items, and through tree items from those in them.
    """
    allowed, passed = aria.REQUIRED_PARENTS[given], _LOOKED_THROUGH.get(given, frozenset((given,)))
    for ancestor in element.ancestors:
        around = role(ancestor, document)
        if around in allowed:
            if around != "group":
                return True
        elif around not in {"generic", "none"} and around not in passed:
            return False
    return False


_LOOKED_THROUGH = {
    "listitem": frozenset[str](),
    **dict.fromkeys(
        ("menuitem", "menuitemcheckbox", "menuitemradio"),
        frozenset({"list", "listitem", "menuitem", "menuitemcheckbox", "menuitemradio"}),
    ),
}
"""Roles that may stand between; where nothing is said here, the same role."""


def implicit(element: Element, document: Document) -> str:
    """The role that HTML gives the element."""
    found = html.ROLES.get(element.tag)
    if found is None:
        by_context = _BY_CONTEXT.get(element.tag)
        return by_context(element, document) if by_context is not None else "generic"
    if found in {"table", "rowgroup"}:
        return _table_part(element, document, found)
    return found


def _table_part(element: Element, document: Document, found: str) -> str:
    if element.tag == "table":
        return "generic" if table.is_layout(element) else "table"
    return found if _table_role(element, document) in table.ROLES else "generic"


def _table_role(element: Element, document: Document) -> str:
    """The role of the table that a row group, row or cell belongs to; "" where there is none."""
    for ancestor in element.ancestors:
        if ancestor.tag == "table":
            return role(ancestor, document)
        around = role(ancestor, document)
        if around in table.ROLES:
            return around
        if around not in {"rowgroup", "row", "generic", "none"}:
            break
    return ""


def _row(element: Element, document: Document) -> str:
    return "row" if _table_role(element, document) in table.ROLES else "generic"


def _cell(element: Element, document: Document) -> str:
    kind = _table_role(element, document)
    return {"table": "cell", "grid": "gridcell", "treegrid": "gridcell"}.get(kind, "generic")


def _header_cell(element: Element, document: Document) -> str:
    row = element.parent
    if row is None or _table_role(element, document) not in table.ROLES:
        return "generic"
    if row not in document.header_roles:
        document.header_roles[row] = table.header_roles(row)
    return document.header_roles[row].get(element, "columnheader")


def _link(element: Element, _document: Document) -> str:
    return "link" if "href" in element.attributes or "xlink:href" in element.attributes else "generic"


def _aside(element: Element, document: Document) -> str:
    nested = any(_is_section(a) and a.tag != "main" for a in element.ancestors)
    return "generic" if nested and not is_named(element, document) else "complementary"


def _is_section(element: Element) -> bool:
    """Whether the element is sectioning content or `main`, by its tag or by a role that says the same."""
    first = element.attributes.get("role", "").lower().split()[:1]
    return first[0] in html.SECTIONING_ROLES if first else element.tag in html.SECTIONING


def _header(element: Element, _document: Document) -> str:
    return "sectionheader" if any(_is_section(a) for a in element.ancestors) else "banner"


def _footer(element: Element, _document: Document) -> str:
    return "sectionfooter" if any(_is_section(a) for a in element.ancestors) else "contentinfo"


def _section(element: Element, document: Document) -> str:
    return "region" if is_named(element, document) else "generic"


def _image(element: Element, document: Document) -> str:
    """An image with an empty alt is decoration, unless it takes focus or ARIA names it."""
    attributes = element.attributes
    if attributes.get("alt") != "":
        return "image"
    if is_focusable(element) or attributes.get("aria-label", "").strip():
        return "image"
    named = any(document.says_something(target) for target in document.referenced(element, "aria-labelledby"))
    return "image" if named else "none"


def _input(element: Element, document: Document) -> str:
    kind = input_type(element)
    if kind in html.LIST_TYPES and "list" in element.attributes:
        suggestions = document.by_id(element, element.attributes["list"])
        if suggestions is not None and suggestions.tag == "datalist":
            return "combobox"
    return html.INPUT_ROLES.get(kind, "textbox" if kind == "password" else "generic")


def input_type(element: Element) -> str:
    """The state of an input's type attribute."""
    kind = element.attributes.get("type", "text").strip().lower()
    return kind if kind in html.INPUT_TYPES else "text"


def _select(element: Element, _document: Document) -> str:
    size = element.attributes.get("size", "").strip()
    return "listbox" if "multiple" in element.attributes or (size.isdecimal() and int(size) > 1) else "combobox"


def _list_item(element: Element, document: Document) -> str:
    parent = element.parent
    while parent is not None and parent.tag == "slot":
        parent = parent.parent
    if parent is None:
        return "generic"
    around = role(parent, document)
    if around == "none" and parent.tag in {"ul", "ol", "menu"}:
        return "none"
    return "listitem" if around == "list" else "generic"


def _summary(element: Element, _document: Document) -> str:
    return "summary" if is_summary(element) else "generic"


def _named_graphic(element: Element, document: Document) -> str:
    """An element of SVG that draws is told of where it has a name.

    https://www.w3.org/TR/svg-aam-1.0/#include_elements
    """
    described = is_named(element, document) or any(e.tag in {"title", "desc"} for e in element.elements)
    if not described or not any(a.tag == "svg" for a in element.ancestors):
        return "generic"
    return "group" if element.tag in {"g", "text", "foreignobject"} else "graphics-symbol"


def _own_name(element: Element, _document: Document) -> str:
    return element.tag


_BY_CONTEXT: dict[str, Callable[[Element, Document], str]] = {
    "a": _link,
    "abbr": _own_name,
    "area": _link,
    "aside": _aside,
    "audio": _own_name,
    "dl": _own_name,
    "footer": _footer,
    "header": _header,
    "iframe": _own_name,
    "image": _image,
    "img": _image,
    "input": _input,
    "li": _list_item,
    "ruby": _own_name,
    "section": _section,
    "select": _select,
    "summary": _summary,
    "td": _cell,
    "th": _header_cell,
    "tr": _row,
    "video": _own_name,
    **dict.fromkeys(html.SVG - {"a", "image"}, _named_graphic),
}
