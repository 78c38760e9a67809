"""Our page in Chromium's accessibility tree, node by node, against what the article says."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import a11y
from a11y.model.article import Article
from bench.tree import faults, heard, opened
from tests.output.everything import WORDS, article

PAGES = Path(__file__).parents[2] / "pages"


def _faults(browser: Any, source: Article, markup: str) -> list[str]:
    page = opened(browser, markup)
    found = faults(source, heard(page))
    page.context.close()
    return found


@pytest.mark.parametrize("lang", WORDS)
def test_every_kind_of_content_in_every_script(browser: Any, lang: str) -> None:
    source = article(lang)
    assert not _faults(browser, source, a11y.render(source))


def test_every_small_page(browser: Any) -> None:
    sources = sorted(PAGES.glob("*/source.*"))
    articles = {path.parent.name: a11y.read(path) for path in sources}
    found = {slug: _faults(browser, source, a11y.render(source)) for slug, source in articles.items()}
    assert len(found) > 50
    assert {slug: lines for slug, lines in found.items() if lines} == {}


_SAMPLE = Path(__file__).parents[3] / "samples" / "everything.html"


def _once(old: str, new: str) -> Callable[[str], str]:
    return lambda page: page.replace(old, new, 1)


_DEFECTS: dict[str, Callable[[str], str]] = {
    "a figure is dropped": lambda page: page[: page.index("<figure")] + page[page.index("</figure>") + 9 :],
    "a figure is a div": lambda page: page.replace("<figure", "<div").replace("</figure>", "</div>"),
    "a figure has no name": lambda page: page.replace('<figure id="b1" aria-label="1"', '<figure id="b1"'),
    "a caption is no caption": lambda page: page.replace("figcaption>", "div>"),
    "a heading is deeper": lambda page: page.replace("<h3", "<h4").replace("</h3>", "</h4>"),
    "a heading is a paragraph": lambda page: page.replace("<h2", "<p").replace("</h2>", "</p>"),
    "an image has no text": _once('alt="Two hands on a thick rope."', 'alt=""'),
    "the page is in another language": _once('lang="en"', 'lang="fr"'),
    "a part is in the page's language": _once(' lang="ar"', ""),
    "a numbered list is not": lambda page: page.replace("<ol", "<ul").replace("</ol>", "</ul>"),
    "a list begins at one": _once(' start="7"', ""),
    "an item is lost": _once("<li id", "<p id"),
    "a quote is a div": lambda page: page.replace("<blockquote", "<div").replace("</blockquote>", "</div>"),
    "a header is of its row": _once('scope="col"', 'scope="row"'),
    "a header cell is none": lambda page: page.replace("<th ", "<td ").replace("</th>", "</td>"),
    "a cell has other headers": _once('headers="b9 b13"', 'headers="b10 b13"'),
    "a table has no caption": lambda page: page.replace("<caption", "<!--").replace("</caption>", "-->"),
    "a table is divs": lambda page: page.replace("<table", "<div").replace("</table>", "</div>"),
    "a link leads nowhere": lambda page: page.replace("<a href=", "<a data-href="),
    "a landmark is lost": lambda page: page.replace("<main", "<div").replace("</main>", "</div>"),
    "a landmark is doubled": lambda page: page.replace('<div class="text"', '<section aria-label="x" class="text"'),
    "words are lost": _once("Fog comes to Orsolund", "Fog comes"),
    "words are said twice": _once("Fog comes to Orsolund", "Fog comes comes to Orsolund"),
    "a paragraph moves": lambda page: page.replace("</main>", "") + "</main>",
    "an abbreviation is not expanded": _once('title="Doctor"', ""),
    "a note has no way back": lambda page: page.replace(' role="doc-backlink"', ""),
    "code is words": lambda page: page.replace("<code", "<span").replace("</code>", "</span>"),
}


@pytest.mark.parametrize("defect", _DEFECTS)
def test_what_is_broken_is_told(browser: Any, defect: str) -> None:
    source = a11y.read(_SAMPLE)
    page = a11y.render(source)
    broken = _DEFECTS[defect](page)
    assert broken != page
    assert _faults(browser, source, broken)
