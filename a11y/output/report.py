"""What was kept of a source, as what, and what was left out and why: the ledger to be read by people."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate
from unicodedata import combining, east_asian_width

from a11y.model.article import Article, BlockNode, Heading, ListItem, Paragraph, Quote
from a11y.model.ledger import Ledger, Piece
from a11y.text.walk import walk

# Chinese and Japanese put no space between words: each character counts.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\s\u3040-\u30ff\u3400-\u9fff]+")
_LABEL = 18


def report(ledger: Ledger, article: Article, *, width: int | None = None) -> str:
    """The ledger as lines of at most `width` columns: a summary, then the pieces in order ("+" kept, "-" left out)."""
    kinds = kinds_of(article)
    lines = [
        *_summary(ledger.pieces, article, kinds),
        "",
        *(line for piece in ledger.pieces for line in _piece(piece, kinds)),
    ]
    return "\n".join(_cut(line, width) if width else " ".join(line.splitlines()) for line in lines) + "\n"


def kinds_of(article: Article) -> dict[str, str]:
    """What each block is called, by id; paragraphs of list items and quotations by what they are part of."""
    kinds: dict[str, str] = {}
    for node in walk(article.blocks):
        if isinstance(node, BlockNode):
            name = str(node.__struct_config__.tag).replace("_", " ")
            kinds[node.id] = f"{name} {node.level}" if isinstance(node, Heading) else name
    for node in walk(article.blocks):
        if isinstance(node, (ListItem, Quote)):
            name = "list item" if isinstance(node, ListItem) else "quote"
            kinds |= {block.id: name for block in node.blocks if isinstance(block, Paragraph)}
    return kinds | {block.id: block.id for block in article.header}


def _summary(pieces: Iterable[Piece], article: Article, kinds: dict[str, str]) -> Iterator[str]:
    kept = [piece for piece in pieces if piece.reason is None]
    left = [piece for piece in pieces if piece.reason is not None]
    metadata = article.metadata
    yield metadata.headline or "(no headline)"
    if metadata.authors or metadata.date_published:
        yield ", ".join(filter(None, (*metadata.authors, metadata.date_published)))
    yield ", ".join(filter(None, (metadata.language, metadata.url))) or "(no language)"
    yield ""
    yield _count("kept", kept)
    yield from _counts("+", kept, [kinds.get(piece.block, piece.block) for piece in kept])
    yield _count("left out", left)
    yield from _counts("-", left, [str(piece.reason).replace("_", " ") for piece in left])
    for notice in article.notices:
        yield f"! {notice.code}: {notice.message}{f' ({notice.block})' if notice.block else ''}"


def _counts(sign: str, pieces: list[Piece], labels: list[str]) -> Iterator[str]:
    """A line for each label, the most words first."""
    grouped: dict[str, list[Piece]] = {}
    for piece, label in zip(pieces, labels, strict=True):
        grouped.setdefault(label, []).append(piece)
    counts = Counter({label: sum(map(words, group)) for label, group in grouped.items()})
    for label, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield _count(f"  {sign} {label}", grouped[label])


def _count(label: str, pieces: list[Piece]) -> str:
    count = sum(map(words, pieces))
    return f"{label:<{_LABEL + 4}}{count:>8} {'words' if count != 1 else 'word '} in {len(pieces)}"


def _piece(piece: Piece, kinds: dict[str, str]) -> Iterator[str]:
    if piece.reason is None:
        sign, label = "+", kinds.get(piece.block, piece.block)
    else:
        sign, label = "-", piece.reason.replace("_", " ")
    yield f"{sign} {_cut(label, _LABEL - 1):<{_LABEL}}{piece.text}"
    if why := reasons_of(piece):
        yield f"{'':<{_LABEL + 2}}({why})"


def reasons_of(piece: Piece) -> str:
    """The evidence for what became of the piece, and how sure that is; "" where nothing had to be decided."""
    sure = f"{piece.confidence:.0%} sure" if piece.evidence or piece.confidence < 1 else ""
    return ", ".join(filter(None, (piece.evidence, sure)))


def words(piece: Piece) -> int:
    """How many words the piece has."""
    return len(_WORD.findall(piece.text))


def _cut(text: str, width: int) -> str:
    """The text on one line of at most so many columns."""
    flat = " ".join(text.splitlines())
    columns = list(accumulate(map(_columns, flat)))
    if not columns or columns[-1] <= width:
        return flat
    return flat[: bisect_right(columns, width - 1)] + "…"


def _columns(character: str) -> int:
    """How many columns of a terminal a character takes: Unicode Standard Annex 11."""
    if character.isascii():
        return 1
    return 0 if combining(character) else 2 if east_asian_width(character) in "WF" else 1
