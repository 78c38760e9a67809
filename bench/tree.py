"""Chromium's accessibility tree of our pages against what their articles say: nothing lost, nothing else, in order.

    python bench/tree.py             the samples and every page of the corpus
    python bench/tree.py FILE...     these sources

Compared are landmarks, headings with their level, figures with their caption, images with their alternative text, lists
with their size, quotes, tables with name and headers, and the language of every sentence. Needs the judges beside the
project (`../shared/judges`); says so and stops where they are absent.
"""

import gzip
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from difflib import ndiff
from pathlib import Path
from typing import Any

from lxml import html

import a11y
from a11y.model import article as kinds
from a11y.model.article import Article
from a11y.output.html.safety import image_url, language_tag
from a11y.text.walk import text_of, walk

ROOT = Path(__file__).resolve().parents[1]
JUDGES = ROOT.parent / "shared" / "judges"
CORPUS = ROOT.parent / "shared" / "corpus" / "extraction"
PYTHON = Path(os.environ.get("A11Y_HOME") or Path.home() / ".cache" / "a11y-judges") / "py" / "bin" / "python"
ITEMS = ("listitem", "doc-endnote")
LANDMARKS = ("banner", "main", "contentinfo", "complementary")


def squeezed(text: str) -> str:
    """The text without white space, which names in a tree have more or less of."""
    return "".join(text.split())


def said(article: Article) -> Iterator[str]:
    """What the article says there is, in order, a line each."""
    for node in walk((article.header, article.blocks)):
        match node:
            case kinds.Heading(level, content) if text_of(content).strip():
                yield f"heading {level} {squeezed(text_of(content))}"
            case kinds.Figure(_, caption, credit) if caption or credit:
                yield f"figure {squeezed(text_of(caption) + text_of(credit))}"
            case kinds.List(items) if items:
                yield f"list {len(items)}"
            case kinds.Quote():
                yield "quote"
            case kinds.Table() if _has_data(node):
                yield f"table {squeezed(text_of(node.caption))}"
                yield from (
                    f"header {squeezed(text_of(cell.blocks))}"
                    for row in node.rows
                    for cell in row.cells
                    if cell.header and text_of(cell.blocks).strip()
                )


def _has_data(table: kinds.Table) -> bool:
    cells = [cell for row in table.rows for cell in row.cells]
    return any(cell.header and text_of(cell.blocks).strip() for cell in cells) and not all(c.header for c in cells)


def heard(tree: dict[str, Any]) -> Iterator[str]:
    """What Chromium's tree says there is, in order, a line each."""
    role, name, children = tree["role"], squeezed(tree["name"]), tree.get("children", ())
    if role == "heading":
        yield f"heading {tree['level']} {name}"
    elif role == "figure":
        yield f"figure {''.join(map(_text, _below(tree, 'Figcaption')))}"
    elif role == "list":
        yield f"list {sum(child['role'] in ITEMS for child in children)}"
    elif role == "blockquote":
        yield "quote"
    elif role == "table":
        yield f"table {name}"
    elif role in ("columnheader", "rowheader"):
        yield f"header {name}"
    for child in children:
        yield from heard(child)


def _below(tree: dict[str, Any], role: str) -> Iterator[dict[str, Any]]:
    for child in tree.get("children", ()):
        if child["role"] == role:
            yield child
        else:
            yield from _below(child, role)


def _text(tree: dict[str, Any]) -> str:
    if tree["role"] == "StaticText":
        return squeezed(tree["name"])
    return "".join(map(_text, tree.get("children", ())))


def images(article: Article) -> list[str]:
    """The alternative texts of the images that are shown and described."""
    return sorted(
        squeezed(node.alt)
        for node in walk((article.header, article.blocks))
        if isinstance(node, kinds.Image | kinds.Media) and node.alt and node.alt.strip() and image_url(node.src)
    )


def languages(article: Article) -> Iterator[tuple[str, str]]:
    """The id of every sentence and its language, as the article says."""

    def visit(value: Any, lang: str) -> Iterator[tuple[str, str]]:
        if isinstance(value, tuple):
            for each in value:
                yield from visit(each, lang)
        elif isinstance(value, kinds.Node):
            lang = language_tag(getattr(value, "lang", "")) or lang
            if isinstance(value, kinds.Sentence):
                yield value.id, lang
            for field in value.__struct_fields__:
                yield from visit(getattr(value, field), lang)

    yield from visit((article.header, article.blocks), language_tag(article.metadata.language) or "und")


def faults(article: Article, page: str, tree: dict[str, Any]) -> Iterator[str]:
    """How the tree and the article differ, a line each."""
    inside = [found for main in _below(tree, "main") for child in main["children"] for found in heard(child)]
    yield from (line for line in ndiff(list(said(article)), inside) if line[0] in "+-")
    for landmark in LANDMARKS[:3]:
        if len(list(_below(tree, landmark))) != 1:
            yield f"{landmark}: not once"
    shown = sorted(squeezed(node["name"]) for node in _all(tree) if node["role"] == "image" and node["name"])
    described = images(article)
    yield from (f"image {name} is not of the article" for name in shown if name not in [*described, *_ours(article)])
    root: Any = html.document_fromstring(page)
    for sentence, lang in languages(article):
        found: Any = root.get_element_by_id(sentence, None)
        actual = found is not None and next(
            each.get("lang") for each in (found, *found.iterancestors()) if each.get("lang")
        )
        if actual != lang:
            yield f"{sentence} is in {lang}, on the page {actual}"


def _ours(article: Article) -> list[str]:
    from a11y.text.phrases import phrase

    return [squeezed(phrase("image_without_description", article.metadata.language or "en").text)]


def _all(tree: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield tree
    for child in tree.get("children", ()):
        yield from _all(child)


def sources(names: list[str]) -> Iterator[tuple[str, bytes, str]]:
    """Name, content and URL of each source."""
    files = [Path(name) for name in names] or sorted((ROOT / "samples").iterdir())
    yield from ((path.name, path.read_bytes(), "") for path in files if path.suffix in {".html", ".txt"})
    if not names and CORPUS.is_dir():
        for row in map(json.loads, (CORPUS / "list.jsonl").open(encoding="utf-8")):
            yield row["id"], gzip.decompress((CORPUS / row["path"]).read_bytes()), row["url"]


def trees(pages: Iterable[Path]) -> list[dict[str, Any]]:
    """Chromium's tree of each page."""
    command = [str(each) for each in (PYTHON, JUDGES / "axtree.py", "--json", *pages)]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    return [json.loads(line)["tree"] for line in run.stdout.splitlines()]


def main(names: list[str]) -> int:
    """0 where tree and article agree on every page."""
    if not (JUDGES / "axtree.py").is_file() or not PYTHON.is_file():
        print(f"skipped: no judges at {JUDGES}")
        return 0
    articles: list[tuple[str, Article, Path]] = []
    with tempfile.TemporaryDirectory() as folder:
        for name, content, url in sources(names):
            article = a11y.read(content, url=url)
            path = Path(folder, f"{len(articles)}.html")
            path.write_text(a11y.render(article), "utf-8")
            articles.append((name, article, path))
        found = trees(path for _, _, path in articles)
        bad = 0
        for (name, article, path), tree in zip(articles, found, strict=True):
            lines = list(faults(article, path.read_text("utf-8"), tree))
            bad += bool(lines)
            if lines:
                print(name, *lines, sep="\n  ")
    print(f"{len(articles) - bad} of {len(articles)} pages are in Chromium's tree as their articles say")
    return 0 if articles and not bad else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
