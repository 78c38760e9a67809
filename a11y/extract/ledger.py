"""The ledger while it is written: pieces in document order."""

from lxml import etree

from a11y.dom.query import spaced_text
from a11y.extract.chrome import Verdict
from a11y.extract.document import collapse
from a11y.model.article import BlockId
from a11y.model.ledger import Ledger, Piece


class LedgerWriter:
    """Collects the text of kept blocks and of what is left out; equal neighbours become one piece."""

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._buffer: list[str] = []
        self._block = BlockId("")

    def __len__(self) -> int:
        """How many pieces there are."""
        return len(self._pieces)

    def keep(self, text: str, block: BlockId) -> None:
        """Account for text that `block` holds."""
        if block != self._block:
            self._flush()
            self._block = block
        self._buffer.append(text)

    def leave(self, text: str, verdict: Verdict) -> None:
        """Account for text that is left out."""
        self._flush()
        if text := collapse(text):
            self._pieces.append(
                Piece(text, reason=verdict.reason, evidence=verdict.evidence, confidence=verdict.confidence)
            )

    def leave_element(self, element: etree._Element, verdict: Verdict) -> None:
        """Account for all text of an element that is left out whole."""
        self.leave(spaced_text(element), verdict)

    def next_origin(self) -> int:
        """The index of the next piece."""
        self._flush()
        return len(self._pieces)

    def ledger(self) -> Ledger:
        """All that was written."""
        self._flush()
        return Ledger(tuple(self._pieces))

    def _flush(self) -> None:
        if self._buffer:
            if text := collapse("".join(self._buffer)):
                self._pieces.append(Piece(text, block=self._block))
            self._buffer.clear()
