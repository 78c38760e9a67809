"""MathML through a strict allow-list."""

from typing import TYPE_CHECKING

from a11y.output.html.safety import escape
from a11y.standards import mathml_core

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAX_CHARS = 100_000


def mathml(source: str, *, display: str) -> str:
    """The formula as markup of known elements and attributes only; "" where it holds anything else."""
    if not source or len(source) > _MAX_CHARS:
        return ""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(source, parser)
    except (etree.XMLSyntaxError, ValueError):
        return ""
    return _markup(root, display)


def _markup(root: "_Element", display: str) -> str:
    out: list[str] = []
    todo: list[_Element | str] = [root]
    while todo:
        item = todo.pop()
        if isinstance(item, str):
            out.append(item)
            continue
        name = _name(item)
        if name.startswith("annotation"):
            continue
        leaf = name in mathml_core.LEAVES
        if name not in mathml_core.ELEMENTS or (name == "math") != (item is root) or (leaf and len(item)):
            return ""
        own = f' display="{display}"' if item is root else ""
        out.append(f"<{name}{own}{_attributes(item)}>")
        todo.append(f"</{name}>")
        if leaf:
            out.append(escape((item.text or "").strip()))
        else:
            todo.extend(reversed(item))
    return "".join(out)


def _name(element: "_Element") -> str:
    # A comment or an entity has a function for a tag.
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _attributes(element: "_Element") -> str:
    kept = ((k, v) for k, v in element.attrib.items() if k in mathml_core.ATTRIBUTES and k != "display")
    return "".join(f' {name}="{escape(str(value))}"' for name, value in kept)
