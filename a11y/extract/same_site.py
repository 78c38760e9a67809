"""Lines that stand on several pages of one site: chrome, whatever they say."""

from collections import Counter
from collections.abc import Iterable
from hashlib import blake2b

from a11y.extract.chrome import Verdict
from a11y.extract.document import loose_key
from a11y.extract.options import Repeats
from a11y.extract.outline import Item, text_of_inline
from a11y.model.ledger import Ledger

_TITLES = frozenset(("headline", "subheadline", "kicker"))
_SIGNED = frozenset(("byline", "dates"))
_LONG, _SHARE = 25, 0.1
"""Letters from which a line is its page's own, and the share of the pages that a line so long stands on at least."""
_HALF = 0.5
"""The share that a shorter line stands on."""
_PROSE, _COPY = 60, 0.6
"""Letters of prose, and the share of it that two pages have in common only if one is a copy of the other."""


def repeats(ledgers: Iterable[Ledger]) -> Repeats:
    """What stands on several of the pages with those ledgers, but for what is the header of one of them."""
    counts: Counter[int] = Counter()
    titles: Counter[int] = Counter()
    signed: set[int] = set()
    pages = 0
    for ledger in ledgers:
        pages += 1
        counts.update({mark for piece in ledger.pieces if (mark := fingerprint(piece.text))})
        titles.update({fingerprint(piece.text) for piece in ledger.pieces if piece.block in _TITLES})
        signed.update(fingerprint(piece.text) for piece in ledger.pieces if piece.block in _SIGNED)
    # What several pages were taken to be about is none of their headlines.
    told = signed | {mark for mark, count in titles.items() if count == 1}
    return Repeats(pages=pages, lines={mark: n for mark, n in counts.items() if n > 1 and mark not in told})


def fingerprint(text: str) -> int:
    """A number for the letters and digits of the text, 0 where it has none."""
    key = loose_key(text)
    return int.from_bytes(blake2b(key.encode("utf-8", "replace"), digest_size=8).digest()) if key else 0


def standing(text: str, site: Repeats) -> str:
    """On how many pages the line stands, as evidence; "" where those are too few to tell."""
    count = site.lines.get(fingerprint(text), 0)
    share = _SHARE if len(loose_key(text)) >= _LONG else _HALF
    return f"stands on {count} of {site.pages} pages" if count >= max(2, share * site.pages) else ""


def is_copy(texts: Iterable[str], site: Repeats) -> bool:
    """Whether so much of a page's text stands elsewhere that it is the same article again."""
    sizes = [(len(text), bool(standing(text, site))) for text in texts if len(text) >= _PROSE]
    return sum(size for size, again in sizes if again) > _COPY * sum(size for size, _ in sizes)


def leave_repeated(items: list[Item], site: Repeats) -> None:
    """Leave out the items of a page that stand on others of its site too."""
    kept = [item for item in items if item.verdict is None and not item.becomes and item.kind != "figure"]
    if is_copy((item.text for item in kept), site):
        return
    for item in kept:
        evidence = standing(item.text, site) or (_of_entries(item, site) if item.kind == "list" else "")
        if evidence:
            item.verdict = Verdict("repeated", evidence)


def _of_entries(item: Item, site: Repeats) -> str:
    """The evidence of a list's last entry, where all of them stand elsewhere."""
    found = (
        [standing(text_of_inline(entry), site) for entry in item.element.iter("li")] if item.element is not None else []
    )
    return found[-1] if found and all(found) else ""
