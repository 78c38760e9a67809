"""Many articles in one text, told by what stands between them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from a11y.errors import SeveralArticlesError
from a11y.text.vocabulary import chrome_reason

_SMALLEST = 100_000
"""Characters from which a text is looked at."""
_FEWEST, _SHORTEST = 8, 400
"""Articles that make a bundle, and characters that half of them have at least."""
_RULES = re.compile(r"^[ \t]*(?P<sign>[^\w\s]|_)[ \t]?(?:(?P=sign)[ \t]?){7,}\r?$", re.MULTILINE)
_SEPARATORS = {
    # https://www.rfc-editor.org/rfc/rfc4155
    '"From " lines': re.compile(r"^From \S+ .*\d{4}\r?$", re.MULTILINE),
    "form feeds": re.compile(r"\f"),
    # As corpora have them: <DOC>, <doc id="7">, <article>.
    "tags": re.compile(
        r"^<(?:doc|document|article|page|record|text)\b[^<>\n]*>[ \t]*\r?$", re.MULTILINE | re.IGNORECASE
    ),
}
_SAMPLE, _LONGEST = 2_000_000, 120
"""Characters that are searched for lines with which each page begins or ends, and the length of such a line."""
_EDGES = frozenset({"skip_link", "footer"})
"""Reasons of lines that a page has but once or twice."""
_STARTS, _ENDS = re.compile(r"\s*(\S)"), re.compile(r"(\S)\s*$")


def refuse_bundle(text: str, name: str) -> None:
    """Raise `SeveralArticlesError` for a text of many articles: as one it would be nonsense."""
    if len(text) < _SMALLEST:
        return
    for what, places in _separators(text):
        count = sum(size >= _SHORTEST for size in _whole_parts(text, places))
        if count >= _FEWEST:
            raise SeveralArticlesError(
                f"It holds about {count} articles with {what} between them: cut it there, a file for each.", source=name
            )


def _separators(text: str) -> Iterator[tuple[str, Sequence[int]]]:
    """What may stand between articles, and where."""
    rules: dict[str, list[int]] = {}
    for rule in _RULES.finditer(text):
        rules.setdefault(rule["sign"], []).append(rule.start())
    for sign, places in rules.items():
        yield f"lines of {sign}", places
    for what, separator in _SEPARATORS.items():
        yield what, [match.start() for match in separator.finditer(text)]
    line = _edge(text)
    if line:
        yield (
            f'lines "{line}"',
            [match.start() for match in re.finditer(rf"^[ \t]*{re.escape(line)}", text, re.MULTILINE)],
        )


def _edge(text: str) -> str:
    """The line that most pages begin or end with, "" where no such line stands there often."""
    counts = Counter(text[:_SAMPLE].splitlines())
    for line, count in counts.most_common():
        if count < _FEWEST:
            break
        known = chrome_reason(line.strip()) if 0 < len(line) <= _LONGEST else None
        if known is not None and known.reason in _EDGES:
            return line.strip()
    return ""


def _whole_parts(text: str, places: Sequence[int]) -> Iterator[int]:
    """The sizes of the parts that could be articles: none where most of them end in the middle of a sentence."""
    edges = [0, *places, len(text)]
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
