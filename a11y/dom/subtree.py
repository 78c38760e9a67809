"""What stands within a node of an accessibility tree."""

from collections.abc import Sequence

from a11y.model.accessibility import AccessibleNode


def children(nodes: Sequence[AccessibleNode], index: int) -> list[int]:
    """The children of a node."""
    found, child = [], index + 1
    while child < nodes[index].end:
        found.append(child)
        child = nodes[child].end
    return found


def text_within(nodes: Sequence[AccessibleNode], index: int) -> str:
    """The text of a node's descendants, images by their names."""
    parts: list[str] = []
    for node in nodes[index + 1 : nodes[index].end]:
        if node.block:
            parts.append(" ")
        if node.role in {"text", "image"}:
            parts.append(node.name)
    return " ".join("".join(parts).split())
