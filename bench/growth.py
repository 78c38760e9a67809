"""Measures how the time to read a page grows with its size, for ordinary and for hostile pages, and draws it.

usage: python bench/growth.py [--largest MB] [--heard] [KIND ...]

Prints seconds of CPU by kind of page, at a 64th, a 16th, a quarter and all of the largest size, and fails where time
grows faster than size to the power of 1.2. The largest size is 20 MB, or that from which on a page is refused for the
number of its tags. Where all kinds are measured, bench/growth.md and bench/growth.svg are written.
"""

import argparse
import gc
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from math import log, log10
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from a11y.errors import A11yError
from a11y.extract import chrome
from a11y.model.page import Page
from a11y.pipeline import read_page
from a11y.screenreader import transcribe
from a11y.source.options import SourceOptions

HERE = Path(__file__).parent
EXPONENT = 1.2
NOISE = 0.05
"""Seconds: what takes less tells nothing of growth."""
PATIENCE = 100.0
"""Seconds: what takes longer is not tried at the next size."""
Times = list[tuple[int, float]]
"""Bytes and seconds, the smallest first."""

_SENTENCE = "The council of the harbour town met on Tuesday and decided, after hours of talk, to mend the old bridge. "
_HEAD = (
    "<!DOCTYPE html><html lang=en><head><title>A bridge is mended</title></head><body><main><h1>A bridge is mended</h1>"
)
_STORY = f"<p>{_SENTENCE * 3}</p>"


def paragraph(n: int) -> str:
    return f"<p>Part {n}. {_SENTENCE}{_SENTENCE}</p>"


def article(n: int) -> str:
    """A stretch of an ordinary page: section heading, text, link, figure and list."""
    return (
        f"<section class=part><h2>Day {n} at the harbour</h2>{paragraph(n)}<p>See <a href='/day/{n}'>what was "
        f"said</a> on <b>day {n}</b>. {_SENTENCE}</p><figure><img src='/{n}.jpg' alt='Crane {n}'><figcaption>Crane "
        f"{n} at work</figcaption></figure><ul><li>Stone {n}</li><li>Wood {n}</li></ul></section>"
    )


def furniture(n: int) -> str:
    """What surrounds an article, over and over."""
    return f"<nav><a href=/{n}>Section {n}</a></nav><div class='share-bar' id=s{n}><a href=/s/{n}>Share</a></div>"


def repeated(unit: Callable[[int], str], before: str = _STORY, after: str = "") -> Callable[[int], str]:
    """Pages that hold a unit as often as fits, numbered."""

    def page(size: int) -> str:
        count = max(1, size // len(unit(1000).encode()))
        return before + "".join(map(unit, range(count))) + after

    return page


def nested(opening: str, closing: str, depth: int = 200) -> Callable[[int], str]:
    """Pages of towers, each `depth` elements high."""
    return repeated(lambda n: opening * depth + f"Floor {n}. {_SENTENCE}" + closing * depth)


KINDS: dict[str, Callable[[int], str]] = {
    "ordinary": repeated(article),
    "paragraphs": repeated(paragraph),
    "furniture": repeated(furniture),
    "same paragraph": repeated(lambda _: _STORY),
    "flat text": repeated(lambda n: f"{_SENTENCE}{n} "),
    "words without stop": repeated(lambda n: f"word{n} "),
    "one word": lambda size: _STORY + "<p>" + "a" * size,
    "full stops": lambda size: _STORY + "<p>" + "A. " * (size // 3),
    "lines by br": repeated(lambda n: f"Line {n} of the song<br><br>"),
    "spaces": lambda size: _STORY + "<p>" + " \n" * (size // 2) + "end",
    "headings": repeated(lambda n: f"<h{n % 6 + 1}>Heading {n}</h{n % 6 + 1}>"),
    "headlines": repeated(lambda n: f"<h1>A bridge is mended {n}</h1>{_STORY}"),
    "links": repeated(lambda n: f"<p><a href='/a/{n}'>Article {n} on the bridge</a></p>"),
    "links in a line": repeated(lambda n: f"<a href='/a/{n}'>link {n}</a> ", before=_STORY + "<p>"),
    "notes": repeated(lambda n: f"<p>Said<sup><a href='#n{n}'>{n % 99}</a></sup>. <span id=n{n}>Note {n}</span></p>"),
    "images": repeated(lambda n: f"<img src='/{n}.jpg' alt='Crane {n}'><p class=cap>Crane {n}</p>"),
    "figures": repeated(lambda n: f"<figure><img src=/{n}.jpg><figcaption>Crane {n}</figcaption></figure>"),
    "lists": repeated(lambda n: f"<ul><li>Stone {n}<ul><li>Wood {n}</ul></ul>"),
    "one list": repeated(lambda n: f"<li>Stone {n}", before=_STORY + "<ul>"),
    "one table": repeated(lambda n: f"<tr><td>{n}<td>stone<td>wood", before=_STORY + "<table><tr><th>a<th>b<th>c"),
    "quotes": repeated(lambda n: f"<blockquote>She said {n}: {_SENTENCE[:50]}</blockquote>{paragraph(n)}"),
    "bold lines": repeated(lambda n: f"<p><b>Bold line number {n}</b></p><p>{_SENTENCE}</p>"),
    "times": repeated(lambda n: f"<time datetime=2025-01-01>1 January {n}</time><p class=byline>By Ann Stone {n}</p>"),
    "terms": repeated(lambda n: f"<dt>Term {n}<dd>What it means {n}", before=_STORY + "<dl>"),
    "towers of div": nested("<div>", "</div>"),
    "towers of b": nested("<b>", "</b>"),
    "towers of ul": nested("<ul><li>", "</ul>", 100),
    "towers of tables": nested("<table><tr><td>", "</table>", 60),
    "towers of quotes": nested("<blockquote>", "</blockquote>"),
    "towers of figures": nested("<figure>", "</figure>"),
    "unclosed div": repeated(lambda n: f"<div>{n} "),
    "unclosed b": repeated(lambda n: f"<b>{n} "),
    "unclosed p and font": repeated(lambda n: f"<p><font color={n}>{_SENTENCE}"),
    "unclosed a": repeated(lambda n: f"<a href=/{n}>{_SENTENCE}"),
    "sections in p": repeated(lambda n: f"<p>{n}<section>{_SENTENCE}<p>{n}<aside>{n}"),
    "headings in headings": repeated(lambda n: f"<h{n % 6 + 1}>{n}<h{n * 5 % 6 + 1}><p>{n}"),
    "sources": repeated(lambda n: f"<source>{n}<wbr>{n}<track>"),
    "end tags out of order": repeated(lambda n: f"<ul><li><div>{n}</ul></h2></li><section><div></section>"),
    "closing tags": lambda size: _STORY + "</p></b></div>" * (size // 14),
    "attributes": repeated(lambda n: f"a{n}=1 ", before=_STORY + "<p "),
    "attributes, quoted": repeated(lambda n: f'a{n}=">"', before=_STORY + "<p "),
    "long attributes": repeated(lambda n: f"<p class='{'c ' * 5000}' style='{'d;' * 5000}'>{_SENTENCE}"),
    "class names": repeated(lambda n: f"<div class='c{n} social-{n} x-{n}-hidden'>{_SENTENCE}</div>"),
    "less-than signs": lambda size: _STORY + "<" * size,
    "tags in names": lambda size: _STORY + "<a x=" + "<a/y=" * (size // 6),
    "open quotes": lambda size: _STORY + "<a b='" * (size // 6),
    "scripts": repeated(lambda n: f"<script>var a{n} = '<p>' + (i<n) + \"{_SENTENCE}\";</script>"),
    "one script": repeated(lambda n: f"a{n} < b && '</p>';", before=_STORY + "<script>"),
    "escaped quotes": lambda size: _STORY + "<script>a('" + '\\"word' * (size // 6),
    "linked data": repeated(lambda n: f'{{"@type":"NewsArticle","headline":"A bridge {n}","author":"Ann {n}"}},',
                            before=_STORY + "<script type=application/ld+json>[", after="{}]</script>"),
    "article body": repeated(lambda n: f"{_SENTENCE}{n} ", after='"}</script>' + _STORY * 9,
                             before='<script type=application/ld+json>{"@type":"Article","articleBody":"'),
    "article body elsewhere": lambda size: (
        '<script type=application/ld+json>{"@type":"Article","articleBody":"'
        + "".join(f"{_SENTENCE}{n} " for n in range(size // 220)) + '"}</script>'
        + "".join(f"<div class=share><p>Elsewhere {n} {_SENTENCE}</div>" for n in range(size // 280))
    ),
    "broken data": lambda size: _STORY + "<script type=application/ld+json>" + "[" * size + "</script>",
    "metas": repeated(lambda n: f"<meta property=og:title content='A bridge {n}'><link rel=canonical href=/{n}>"),
    "comments": repeated(lambda n: f"<!-- {n} --><!-- > <p> --!>"),
    "one comment": lambda size: _STORY + "<!--" + "-" * size,
    "character references": lambda size: _STORY + "<p>" + "&amp;&eacute;&#x41;&unknown" * (size // 27),
    "CDATA": repeated(lambda n: f"<svg><![CDATA[{n} <p>]]></svg><![CDATA[{n}]]>"),
    "noscripts": repeated(lambda n: f"<img class=lazy><noscript><img src=/{n}.jpg></noscript>"),
    "nul bytes": lambda size: _STORY + "<p>" + "a\0" * (size // 2),
    "marks of direction": lambda size: _STORY + "<p>" + "\u202eא\u0301" * (size // 7),
}  # fmt: skip
TEXTS: dict[str, Callable[[int], str]] = {
    "text": repeated(lambda n: f"{_SENTENCE}{n} {_SENTENCE}\n\n", before="A bridge is mended\n\n"),
    "text, short lines": repeated(lambda n: f"Section {n}\n", before=f"A bridge is mended\n\n{_SENTENCE}\n\n"),
    "text, one line": repeated(lambda n: f"{_SENTENCE}{n} ", before=""),
    "text, same line": repeated(lambda _: _SENTENCE + "\n", before=""),
    "text, wrapped": repeated(
        lambda n: f"{_SENTENCE[:70]}\n{n} and {_SENTENCE[:60]}\nthe end.\n\n", before="A bridge\n\n"
    ),
    "text, Markdown": repeated(
        lambda n: f"## Day {n}\n\n{_SENTENCE}[what was _said_](/day/{n}) **then**.\n\n", before=""
    ),
    "text, brackets": lambda size: _SENTENCE + "\n" + "[a](b" * (size // 10) + "](\nx" * (size // 10),
    "text, numbered links": repeated(
        lambda n: f"[{n}]In its meeting {n} {_SENTENCE}\n {n}. https://a.example/{n}\n", before=""
    ),
    "text, table": repeated(lambda n: f"{n} | stone | wood\n", before=f"A bridge is mended\n\n{_SENTENCE}\n\n"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("kinds", nargs="*", metavar="KIND")
    parser.add_argument("--largest", type=float, default=20.0, metavar="MB")
    parser.add_argument("--heard", action="store_true", help="tree and transcript, not article; nothing is drawn")
    options = parser.parse_args()
    work = transcribe if options.heard else read_page
    found: dict[str, Times] = {}
    print(f"{'':24}{'largest':>10}{'a 64th':>12}{'a 16th':>12}{'a quarter':>12}{'all of it':>12}    exponent")
    for name in options.kinds or [*KINDS, *(() if options.heard else TEXTS)]:
        found[name] = times = measured(name, int(options.largest * 1e6), work)
        cells = "".join(f"{seconds:>11.3f}s" for _, seconds in times)
        print(f"{name:24}{times[-1][0] / 1e6:>8.2f}MB{cells:48}{steepest(times):>12.2f}", flush=True)
    if not options.kinds and not options.heard:
        (HERE / "growth.svg").write_text(plot(found), encoding="utf-8")
        (HERE / "growth.md").write_text(table(found), encoding="utf-8")
    faults = [name for name, times in found.items() if steepest(times) > EXPONENT]
    if faults:
        sys.exit(f"Time grows faster than size to the power of {EXPONENT}: {', '.join(faults)}.")


def measured(name: str, largest: int, work: Callable[[Page], object]) -> Times:
    """The CPU time by size; smaller pages are read more often, and the quickest counts."""
    times: Times = []
    most = (KINDS | TEXTS)[name](largest).count("<") if name in KINDS else 0
    allowed = min(1.0, 0.98 * SourceOptions().max_tags / most) if most else 1.0
    for size in (int(largest * allowed / 4**step) for step in (3, 2, 1, 0)):
        if times and times[-1][1] > PATIENCE:
            break
        content = (_HEAD + KINDS[name](size) if name in KINDS else TEXTS[name](size)).encode()
        page = Page(
            content=content, media_type="text/html" if name in KINDS else "text/plain", charset="utf-8", name=""
        )
        quickest = min(_seconds(page, work) for _ in range(3 if size < 2e6 else 2 if size < 6e6 else 1))
        times.append((len(content), quickest))
    return times


def _seconds(page: Page, work: Callable[[Page], object]) -> float:
    gc.collect()
    for kept in vars(chrome).values():  # Class names judged in one reading make the next quicker.
        if hasattr(kept, "cache_clear"):
            kept.cache_clear()
    start = time.process_time()
    with suppress(A11yError):
        work(page)
    return time.process_time() - start


def steepest(times: Times) -> float:
    """The growth exponent from the first size that takes long enough to the last, 0 where none does."""
    told = [(size, seconds) for size, seconds in times if seconds >= NOISE]
    if len(told) < 2:
        return 0.0
    (size, seconds), (largest, most) = told[0], told[-1]
    return log(most / seconds) / log(largest / size)


def table(found: dict[str, Times]) -> str:
    """The times as a page of Markdown, the steepest first."""
    rows = sorted(found.items(), key=lambda item: -steepest(item[1]))
    lines = [
        f"| {name} | {times[-1][0] / 1e6:.1f} MB | "
        + " | ".join(f"{seconds:.2f}" for _, seconds in times)
        + f" | {f'{steepest(times):.2f}' if steepest(times) else '-'} |"
        for name, times in rows
    ]
    return _PAGE.format(rows="\n".join(lines), tags=SourceOptions().max_tags)


_PAGE = """# Time against size

Written by `growth.py`: seconds of CPU to read a page, at a 64th, a 16th, a quarter and all of its largest size. That
is 20 MB, or less where a page of more than {tags:,} tags is refused. Where reading takes less than {noise} s, or the
page is refused, there is no exponent.

![CPU time to read a page, by its size: every kind follows the lines of linear growth](growth.svg)

| kind | largest | a 64th | a 16th | a quarter | all of it | exponent |
| --- | --- | --- | --- | --- | --- | --- |
{rows}
""".replace("{noise}", str(NOISE))


def plot(found: dict[str, Times]) -> str:
    """Time against size as SVG, both on logarithmic scales, a line a kind; the grey lines are linear growth."""
    width, height, left = 900, 600, 60
    low, high = log10(4e4), log10(3e7)

    def at(size: float, seconds: float) -> str:
        x = left + (log10(size) - low) / (high - low) * (width - left - 160)
        y = height - 40 - (log10(max(seconds, 1e-3)) + 3) / 5.5 * (height - 60)
        return f"{x:.1f},{y:.1f}"

    lines = []
    for rate in (-2.0, -1.0, 0.0):
        ends = " ".join(at(size, size / 1e6 * 10**rate) for size in (4e4, 3e7))
        lines.append(f'<polyline points="{ends}" stroke="#bbb" stroke-dasharray="4"/>')
    for n, (name, times) in enumerate(found.items()):
        colour = f"hsl({n * 47 % 360} 70% 35%)"
        points = " ".join(at(*point) for point in times)
        lines.append(f'<polyline points="{points}" stroke="{colour}"><title>{name}</title></polyline>')
    lines += [_label(at(4e4, seconds), -50, f"{seconds:g} s") for seconds in (0.001, 0.01, 0.1, 1, 10, 100)]
    lines += [_label(at(size, 1e-3), 0, f"{size / 1e6:g} MB", 20) for size in (1e5, 1e6, 5e6, 2e7)]
    slowest = sorted(found.items(), key=lambda item: -item[1][-1][1])[:6]
    lines += [_label(at(*times[-1]), 6, name) for name, times in slowest]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" fill="none" '
        f'font-family="sans-serif" font-size="12"><title>CPU time to read a page, by its size</title>'
        f"{''.join(lines)}</svg>\n"
    )


def _label(point: str, right: int, text: str, down: int = 4) -> str:
    x, y = map(float, point.split(","))
    return f'<text x="{x + right:.1f}" y="{y + down:.1f}" fill="#222">{text}</text>'


if __name__ == "__main__":
    main()
