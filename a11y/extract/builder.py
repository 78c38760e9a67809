"""Items become blocks: ids, ledger and addresses, and who builds which kind."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar
from urllib.parse import urljoin

from lxml import etree
from msgspec.structs import replace

from a11y.dom.query import raw_text
from a11y.extract.chrome import Verdict
from a11y.extract.language import Parts, Stated
from a11y.extract.ledger import LedgerWriter
from a11y.extract.outline import Item, Kind, Outliner
from a11y.model.article import Block, BlockId, BlockNode, Blocks
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
    notes: dict[str, BlockId] = field(default_factory=dict)
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
        blocks = (self._block(item) for item in items)
        return tuple(block for block in blocks if block is not None)

    def inside(self, element: etree._Element) -> Blocks:
        """The blocks of all that the element holds."""
        if self._depth >= _DEEPEST:
            item = Item("paragraph", [raw_text(element)], element)
            return self.build([item])
        self._depth += 1
        try:
            return self.build(self.outliner.outline(element))
        finally:
            self._depth -= 1

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
        if not url or url.lower().replace("\n", "").replace("\t", "").startswith(_SCRIPT_SCHEMES):
            return ""
        if url.startswith(("https://", "http://")):
            return url
        try:
            return urljoin(self.base, url)
        except ValueError:
            return ""

    def _block(self, item: Item) -> Block | None:
        if item.verdict is not None:
            self.leave(item, item.verdict)
            return None
        if item.becomes:
            for part in item.parts:
                self.ledger.keep(part if isinstance(part, str) else raw_text(part), BlockId(item.becomes))
            return None
        return self._recognized(item)

    def _recognized(self, item: Item) -> Block | None:
        """The block, with its language and direction where they differ from those around it."""
        around = self._around or self.parts.page
        own = self._around = self.parts.of(item.element if item.element is not None else item.container)
        try:
            block = self.recognizers[item.kind](item, self)
        finally:
            self._around = around
        unlike = own.unlike(around)
        return replace(block, **unlike) if block is not None and unlike else block
