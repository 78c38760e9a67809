"""Items become blocks: ids, ledger and addresses, and who builds which kind."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from dataclasses import replace as replace_field
from typing import TypeVar
from urllib.parse import unquote, urljoin

from lxml import etree
from msgspec.structs import replace

from a11y.dom.query import raw_text
from a11y.extract.chrome import Verdict
from a11y.extract.document import collapse
from a11y.extract.language import Parts, Stated
from a11y.extract.ledger import LedgerWriter
from a11y.extract.notes import NO_NOTES, Notes
from a11y.extract.outline import Item, Kind, Outliner
from a11y.model.article import Block, BlockId, BlockNode, Blocks
from a11y.model.ledger import Reason
from a11y.model.notice import Notice

Recognizer = Callable[[Item, "Builder"], Block | None]
_B = TypeVar("_B", bound=BlockNode)

_DEEPEST = 24
"""Blocks within blocks; what is nested deeper becomes one paragraph."""
_SCRIPT_SCHEMES = ("javascript:", "vbscript:", "data:", "file:", "about:", "blob:")


@dataclass
class Builder:
    """What building a block needs: where to write its text down, how to name it, and how to build what it holds."""

    outliner: Outliner
    recognizers: Mapping[Kind, Recognizer]
    base: str = ""
    ledger: LedgerWriter = field(default_factory=LedgerWriter)
    notices: list[Notice] = field(default_factory=list)
    notes: Notes = NO_NOTES
    note_blocks: dict[str, BlockId] = field(default_factory=dict)
    """The blocks of the notes, by the ids that the page gives them."""
    beside: str = ""
    """What the folder of the images begins with that a browser saved with the page: the name of the page."""
    keep: frozenset[Reason] = frozenset()
    """Reasons that do not count."""
    kept: frozenset[etree._Element] = frozenset()
    """Elements that a rule for the site keeps whole."""
    _count: int = 0
    _depth: int = 0
    _around: Stated | None = None

    def __post_init__(self) -> None:
        """What holds for the parts of the page is looked up from its root."""
        self.parts = Parts(self.outliner.document.body.getroottree().getroot())

    def new_id(self) -> BlockId:
        """The next id, in document order."""
        self._count += 1
        return BlockId(f"b{self._count}")

    def discard_id(self) -> None:
        """Take the last id back: the block turned out to hold nothing."""
        self._count -= 1

    def build(self, items: Iterable[Item]) -> Blocks:
        """The blocks of the items; what is left out goes into the ledger alone."""
        return tuple(block for item in items for block in self._blocks(item))

    def leaves(self, element: etree._Element, verdict: Verdict) -> bool:
        """Whether the element is left out for that reason: not where it was asked for."""
        if verdict.reason == "unwanted":
            return True
        if verdict.reason in self.keep:
            return False
        return not self.kept or self.kept.isdisjoint((element, *element.iterancestors()))

    def inside(self, element: etree._Element) -> Blocks:
        """The blocks of all that the element holds."""
        if not len(element) and element.text:  # Most cells and entries.
            text = element.text
            return () if text.isspace() else self.build([Item("paragraph", [text], element, collapse(text))])
        return self.build(self.outliner.outline(element))

    def leave(self, item: Item, verdict: Verdict) -> None:
        """Write the item down as left out."""
        for part in item.parts:
            if isinstance(part, str):
                self.ledger.leave(part, verdict)
            elif item.kind == "out":
                self.ledger.leave(item.text, verdict)
            else:
                self.ledger.leave_element(part, verdict)

    def address(self, url: str | None) -> str:
        """The absolute address, "" for one that is no address or would run a script."""
        url = (url or "").strip()
        if url.startswith(("https://", "http://")):
            return url
        if not url or url.lower().replace("\n", "").replace("\t", "").startswith(_SCRIPT_SCHEMES):
            return ""
        try:
            return urljoin(self.base, url)
        except ValueError:
            return ""

    def image_address(self, url: str | None) -> str:
        """As `address`; of an image that a browser saved with the page, where it lies beside it."""
        path = (url or "").strip().removeprefix("./")
        return path if self.beside and unquote(path).startswith(self.beside) and "/" in path else self.address(url)

    def _blocks(self, item: Item) -> Blocks:
        """What the item becomes: a block; nothing where it is left out; all that it holds where that was asked for."""
        if item.verdict is not None:
            if self.leaves(item.element if item.element is not None else item.container, item.verdict):
                self.leave(item, item.verdict)
                return ()
            if item.kind == "out" and item.element is not None:
                return self._whole(item.element, item.container)
        if item.becomes:
            for part in item.parts:
                self.ledger.keep(part if isinstance(part, str) else raw_text(part), BlockId(item.becomes))
            return ()
        block = self._recognized(item)
        if block is None:
            return ()
        if self.notes.targets:
            self._anchor(item, block)
        return (block,)

    def _whole(self, element: etree._Element, container: etree._Element) -> Blocks:
        """All that the element holds, whatever names within it say; what is not shown and controls are left out."""
        outliner = self.outliner
        self.outliner = replace_field(outliner, lenient=True)
        blocks = self.build(self.outliner.whole(element, container))
        self.outliner = outliner
        return blocks

    def _recognized(self, item: Item) -> Block | None:
        """The block, with its language and direction where they differ from those around it."""
        if self._depth >= _DEEPEST and item.element is not None:
            item = Item("paragraph", [raw_text(item.element)], item.container)
        around = self._around or self.parts.page
        own = self._around = self.parts.of(item.element if item.element is not None else item.container)
        self._depth += 1
        block = self.recognizers[item.kind](item, self)
        self._depth -= 1
        self._around = around
        unlike = own.unlike(around)
        return replace(block, **unlike) if block is not None and unlike else block

    def _anchor(self, item: Item, block: Block) -> None:
        """Remember the block as the note whose id it or what is right around it bears."""
        for element in (*item.parts, item.element, item.container):
            name = element.get("id") if element is not None and not isinstance(element, str) else None
            if name in self.notes.targets:
                self.note_blocks.setdefault(name, block.id)
