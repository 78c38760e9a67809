"""Going through an article's nodes without knowing their kinds: a new block or inline needs no change here.

A *run* is the inline content that a block, cell or term holds directly: a paragraph's text, a caption, one term.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, cast, get_args, get_origin

from msgspec import Struct
from msgspec.structs import fields, replace

from a11y.model.article import (
    Block,
    BlockNode,
    Blocks,
    Break,
    CodeBlock,
    Inline,
    Inlines,
    MathBlock,
    Node,
    Section,
    Table,
    Text,
)

Nodes = Node | Iterable["Nodes"]
"""A node, or nodes nested in tuples as the fields of blocks hold them."""

_INLINE = frozenset(get_args(Inline))
# Read before the fields that are declared before it.
_READ_FIRST: dict[type[Struct], str] = {Table: "caption", Section: "label"}


@cache
def _children(kind: type[Struct]) -> tuple[str, ...]:
    """The fields of that kind of node that hold nodes, in reading order."""
    names = [f.name for f in fields(kind) if get_origin(f.type) is tuple]
    return tuple(sorted(names, key=lambda name: name != _READ_FIRST.get(kind)))


@cache
def _block_children(kind: type[Struct]) -> tuple[str, ...]:
    """Those that hold blocks, or what holds blocks; no inline does."""
    runs = {f.name for f in fields(kind) if f.type == Inlines}
    return tuple(name for name in _children(kind) if name not in runs)


def walk(nodes: Nodes) -> Iterator[Node]:
    """All nodes, each before what it holds, in reading order."""
    stack: list[Any] = [nodes]
    while stack:
        value = stack.pop()
        if type(value) is tuple:
            stack.extend(value[::-1])
        elif type(value) is Text:  # By far the most.
            yield value
        elif isinstance(value, Node):
            yield value
            _stack_children(value, stack)
        else:
            stack.extend(reversed(tuple(value)))


def _stack_children(node: Node, stack: list[Any]) -> None:
    """Put what the node holds on the stack, what is read first on top."""
    stack.extend([held for name in _children(type(node))[::-1] if (held := getattr(node, name))])


def runs(nodes: Nodes) -> Iterator[Inlines]:
    """The runs in reading order, empty ones left out."""
    stack: list[Any] = [nodes]
    while stack:
        value = stack.pop()
        if isinstance(value, Node):
            _stack_children(value, stack)
        elif value := tuple(value):
            if type(value[0]) in _INLINE:
                yield cast(Inlines, value)
            else:
                stack.extend(value[::-1])


def text_of(nodes: Nodes) -> str:
    """The visible text: runs, code blocks and formulas joined by newlines.

    A line break counts as a newline, an image and the annotation of a ruby as nothing.
    """
    if type(nodes) is tuple and len(nodes) == 1 and type(nodes[0]) is Text:  # By far the most.
        return nodes[0].text
    units: list[str] = []
    stack: list[Any] = [nodes]
    while stack:
        value = stack.pop()
        if type(value) in _INLINE:
            units.append(_run_text((value,)))
        elif isinstance(value, Node):
            if isinstance(value, CodeBlock | MathBlock):
                units.append(value.text)
            _stack_children(value, stack)
        elif value := tuple(value):
            if type(value[0]) in _INLINE:
                units.append(_run_text(value))
            else:
                stack.extend(value[::-1])
    return "\n".join(units)


def _run_text(run: Inlines) -> str:
    if len(run) == 1 and type(run[0]) is Text:  # By far the most.
        return run[0].text
    parts: list[str] = []
    stack: list[Any] = list(reversed(run))
    while stack:
        node = stack.pop()
        if type(node) is Break:
            parts.append("\n")
        elif (text := getattr(node, "text", None)) is not None:
            parts.append(text)
        else:
            stack.extend(reversed(getattr(node, "content", ())))
    return "".join(parts)


def map_runs(blocks: Blocks, change: Callable[[Inlines, str], Inlines], lang: str = "") -> Blocks:
    """The blocks with `change(run, language)` in place of each run, called in reading order.

    The language is that of the innermost block that states one, else `lang`. What did not change is shared.
    """

    def visit(node: Node, lang: str) -> Any:
        return _rebuilt(node, _children(type(node)), getattr(node, "lang", "") or lang, change, visit)

    return cast(Blocks, _mapped(blocks, lang, change, visit))


def map_blocks(blocks: Blocks, change: Callable[[Block], Block | None]) -> Blocks:
    """The blocks with `change(block)` in place of each, called in reading order, a block before what it holds.

    None leaves the block out. What did not change is shared.
    """

    def visit(node: Node, lang: str) -> Any:
        changed: Node | None = change(cast(Block, node)) if isinstance(node, BlockNode) else node
        if changed is None:
            return None
        names = _block_children(type(changed))
        return _rebuilt(changed, names, lang, _unchanged, visit) if names else changed

    return cast(Blocks, _mapped(blocks, "", _unchanged, visit))


def _unchanged(run: Inlines, _: str) -> Inlines:
    return run


def _rebuilt(
    node: Node,
    names: Iterable[str],
    lang: str,
    change: Callable[[Inlines, str], Inlines],
    visit: Callable[[Any, str], Any],
) -> Node:
    """The node with those fields mapped, the node itself where that changes nothing."""
    changes = {}
    for name in names:
        old = getattr(node, name)
        new = _mapped(old, lang, change, visit) if old else old
        if new is not old:
            changes[name] = new
    return replace(node, **changes) if changes else node


def _mapped(held: Any, lang: str, change: Callable[[Inlines, str], Inlines], visit: Callable[[Any, str], Any]) -> Any:
    """A field's value with its runs changed and its nodes visited, the same value where that changes nothing."""
    if not held:
        return held
    if type(held[0]) in _INLINE:
        return change(held, lang)
    new = []
    is_same = True
    for item in held:
        changed = _mapped(item, lang, change, visit) if type(item) is tuple else visit(item, lang)
        if changed is not item:
            is_same = False
        if changed is not None:
            new.append(changed)
    return held if is_same else tuple(new)
