"""The article and its ledger from labelled units."""

from collections.abc import Sequence

from a11y.extract.flattened.header import Header
from a11y.extract.flattened.inlines import Inliner
from a11y.extract.flattened.labels import Kind, Label
from a11y.extract.flattened.numbering import numbering
from a11y.extract.flattened.survey import Seen
from a11y.extract.flattened.tables import read_table
from a11y.model.article import (
    Article,
    Block,
    BlockId,
    Break,
    Figure,
    Heading,
    Image,
    Inline,
    Inlines,
    List,
    ListItem,
    Media,
    Metadata,
    Paragraph,
    Quote,
    Section,
    Separator,
    Text,
)
from a11y.model.ledger import Ledger, Piece, Reading
from a11y.model.notice import Notice
from a11y.text.vocabulary import split_credit

_HEADER: frozenset[Kind] = frozenset({"headline", "subheadline", "kicker", "byline", "dates"})
_PICTURE: frozenset[Kind] = frozenset({"image", "caption", "credit"})
_RUNS: frozenset[Kind] = frozenset({"item", "quote", "row", "verse"})


def assemble(
    seen: Sequence[Seen], labels: Sequence[Label], header: Header, *, inlines: Inliner, notices: Sequence[Notice] = ()
) -> Reading:
    """The reading of the text: the blocks its labels make, and a piece for each unit."""
    builder = _Builder(seen, labels, inlines)
    i = 0
    while i < len(seen):
        i = builder.add(i)
    metadata = Metadata(
        headline=header.headline,
        subheadline=header.subheadline,
        kicker=header.kicker,
        authors=header.authors,
        date_published=header.published,
        date_modified=header.modified,
        url=inlines.base,
    )
    article = Article(metadata=metadata, blocks=tuple(builder.blocks), notices=tuple(notices))
    return Reading(article=article, ledger=Ledger(tuple(builder.pieces)))


class _Builder:
    """Collects blocks with ids in document order, and pieces."""

    def __init__(self, seen: Sequence[Seen], labels: Sequence[Label], inlines: Inliner) -> None:
        self.seen = seen
        self.labels = labels
        self.inlines = inlines
        self.blocks: list[Block] = []
        self.pieces: list[Piece] = []
        self._count = 0

    def add(self, i: int) -> int:
        """Add the block that starts at unit i; the position behind it."""
        kind = self.labels[i].kind
        if kind == "out" or (kind == "image" and not self._images(i)):
            self._piece(i, BlockId(""))
            return i + 1
        if kind in _HEADER:
            self._piece(i, BlockId(kind))
            return i + 1
        stop = self._run(i) if kind in _RUNS or kind in _PICTURE else i + 1
        block = self._block(i, stop)
        self.blocks.append(block)
        return stop

    def _id(self) -> BlockId:
        self._count += 1
        return BlockId(f"b{self._count}")

    def _run(self, i: int) -> int:
        """Where the run of units that make one block ends."""
        kind = self.labels[i].kind
        stop = i + 1
        if kind == "image":
            has_caption = stop < len(self.seen) and self.labels[stop].kind in ("caption", "credit")
            return self._run(stop) if has_caption else stop
        if kind in _PICTURE:
            while stop < len(self.seen) and stop < i + 3 and self.labels[stop].kind == "credit" != kind:
                stop += 1
            if kind == "caption" and stop == i + 1:
                twin = stop < len(self.seen) and self.labels[stop].kind == "caption"
                same = twin and self.seen[stop].text.startswith(self.seen[i].text)
                return stop + 1 if same else stop
            return stop
        while stop < len(self.seen) and self._goes_on(stop, kind):
            stop += 1
        return stop

    def _goes_on(self, i: int, kind: Kind) -> bool:
        """Whether the unit is of the same block as the one before it."""
        one, other = self.seen[i - 1].unit, self.seen[i].unit
        if self.labels[i].kind != kind:
            return False
        if kind == "verse":
            return not other.gap
        return kind != "item" or (
            one.marker == other.marker and (one.marker != "number" or other.value == one.value + 1)
        )

    def _block(self, i: int, stop: int) -> Block:
        kind = self.labels[i].kind
        origin = len(self.pieces)
        if kind == "item":
            return self._list(i, stop)
        own = self._id()
        if kind == "quote":
            inner = tuple(self._paragraph(j, BlockId("")) for j in range(i, stop))
            return Quote(id=own, origin=origin, blocks=inner)
        for j in range(i, stop):
            self._piece(j, own)
        s = self.seen[i]
        if kind == "heading":
            level = max(2, s.unit.value) if s.unit.marker == "heading" else 2
            return Heading(id=own, origin=origin, level=min(6, level), content=self._lines(i, i + 1))
        if kind in _PICTURE:
            return self._figure(i, stop, own, origin)
        if kind == "row":
            return read_table([self.seen[j].unit for j in range(i, stop)], own, origin)
        if kind == "separator":
            return Separator(id=own, origin=origin)
        if kind == "note":
            inner_id = self._id()
            return Section(
                id=own,
                origin=origin,
                role="note",
                blocks=(Paragraph(id=inner_id, origin=origin, content=self._lines(i, i + 1)),),
            )
        return Paragraph(id=own, origin=origin, content=self._lines(i, stop))

    def _figure(self, i: int, stop: int, own: BlockId, origin: int) -> Figure:
        images = self._images(i)
        texts = [self.seen[j].text for j in range(i, stop)]
        kinds = [self.labels[j].kind for j in range(i, stop)]
        credit = " ".join(text for text, kind in zip(texts, kinds, strict=True) if kind == "credit")
        caption = next((text for text, kind in reversed(list(zip(texts, kinds, strict=True))) if kind == "caption"), "")
        if caption and not credit:
            caption, credit = split_credit(caption)
        media = [Media(id=self._id(), origin=origin, kind="image", src=x.src, alt=x.alt) for x in images]
        return Figure(id=own, origin=origin, blocks=tuple(media), caption=_text(caption), credit=_text(credit))

    def _images(self, i: int) -> list[Image]:
        """The images of a unit that lead somewhere."""
        return [x for x in self.inlines.read(self.seen[i].unit.text) if isinstance(x, Image)]

    def _list(self, i: int, stop: int) -> List:
        own, origin = self._id(), len(self.pieces)
        ordered = self.seen[i].unit.marker == "number"
        items = [ListItem(blocks=(self._paragraph(j, self._id()),)) for j in range(i, stop)]
        first = self.seen[i].unit
        start = first.value if ordered else 1
        kind = numbering(first.lead, start) if ordered else ""
        return List(id=own, origin=origin, items=tuple(items), ordered=ordered, start=start, numbering=kind)

    def _paragraph(self, i: int, own: BlockId) -> Paragraph:
        own = own or self._id()
        origin = len(self.pieces)
        self._piece(i, own)
        return Paragraph(id=own, origin=origin, content=self._lines(i, i + 1))

    def _lines(self, i: int, stop: int) -> Inlines:
        """The text of units, each on a line of its own."""
        found: list[Inline] = []
        for j in range(i, stop):
            if found:
                found.append(Break())
            found.extend(self.inlines.read(self.seen[j].unit.text))
        return tuple(found)

    def _piece(self, i: int, block: BlockId) -> None:
        label = self.labels[i]
        self.pieces.append(
            Piece(
                text=self.seen[i].unit.source,
                block=block,
                reason=label.reason or ("hidden" if not block else None),
                evidence=label.evidence,
                confidence=label.confidence,
            )
        )


def _text(text: str) -> Inlines:
    return (Text(text),) if text else ()
