"""Many articles in one text, told by what stands between them."""

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from a11y.errors import SeveralArticlesError

_SMALLEST = 100_000
"""Characters from which a text is looked at."""
_FEWEST, _SHORTEST = 8, 400
"""Articles that make a bundle, and characters that half of them have at least."""
_SEPARATORS = {
    "lines of =": re.compile(r"^[ \t]*={8,}[ \t]*\r?$", re.MULTILINE),
    "lines of -": re.compile(r"^[ \t]*-{8,}[ \t]*\r?$", re.MULTILINE),
    "lines of *": re.compile(r"^[ \t]*(?:\*[ \t]?){8,}[ \t]*\r?$", re.MULTILINE),
    "lines of _": re.compile(r"^[ \t]*_{8,}[ \t]*\r?$", re.MULTILINE),
    # https://www.rfc-editor.org/rfc/rfc4155
    '"From " lines': re.compile(r"^From \S+ .*\d{4}\r?$", re.MULTILINE),
    "form feeds": re.compile(r"\f"),
}
_STARTS, _ENDS = re.compile(r"\s*(\S)"), re.compile(r"(\S)\s*$")


def refuse_bundle(text: str, name: str) -> None:
    """Raise `SeveralArticlesError` for a text of many articles: as one it would be nonsense."""
    if len(text) < _SMALLEST:
        return
    for what, separator in _SEPARATORS.items():
        count = sum(1 for size in _whole_parts(text, separator) if size >= _SHORTEST)
        if count >= _FEWEST:
            raise SeveralArticlesError(
                f"It holds about {count} articles with {what} between them: cut it there, a file for each.", source=name
            )


def _whole_parts(text: str, separator: re.Pattern[str]) -> Iterator[int]:
    """The sizes of the parts that could be articles: none where most of them end in the middle of a sentence."""
    edges = [0, *(match.start() for match in separator.finditer(text)), len(text)]
    sizes = [stop - start for start, stop in pairwise(edges)]
    if len(sizes) < _FEWEST or median(sizes) < _SHORTEST:
        return
    torn = sum(_is_torn(text, edge) for edge in edges[1:-1])
    if torn < 0.2 * len(sizes):
        yield from sizes


def _is_torn(text: str, edge: int) -> bool:
    """Whether a sentence goes on behind the separator, as at the end of a page of paper."""
    after = _STARTS.match(text[edge : edge + 200].lstrip("=-*_\f \t\r\n"))
    before = _ENDS.search(text[max(0, edge - 200) : edge])
    return bool(after and before and after[1].islower() and (before[1].isalpha() or before[1] in ",;-"))
