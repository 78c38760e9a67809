"""Chromium's accessibility tree of our pages against what their articles say: nothing lost, nothing else, in order.

    python bench/tree.py             the samples and every page of the corpus
    python bench/tree.py FILE...     these sources

Compared is the whole sequence, node by node: role; level of a heading, size of a list, number of an item, headers of a
cell; name; words; language. Needs Playwright (the extra `browser`) and Chromium; says so where they are absent.
"""

import gzip
import json
import os
import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from difflib import ndiff
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import a11y
from a11y.model.article import Article
from bench.said_table import place, speaks_for
from bench.said_tree import DISSOLVED, said
from bench.said_words import Line, joined, squeezed

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT.parent / "shared" / "corpus" / "extraction"
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
UNNAMED = ("Figcaption", "row", "cell", "definition", "listitem", "doc-endnote", "code", "emphasis", "strong", "time")
"""Roles whose name, where a browser gives one, is only what they hold."""
IGNORED = ("none", "generic", "rowgroup", "LineBreak", "InlineTextBox", "Legend", "LabelText")
ITEMS = ("listitem", "doc-endnote")
NUMBER = re.compile(r"\. (\w+)|(-?\w+)\.")
"""The marker of an item; in a page from right to left Chromium has its parts the other way round."""


class Dom:
    """The document behind a tree, by the numbers that both share."""

    def __init__(self, root: dict[str, Any]) -> None:
        """The document of `DOM.getDocument`."""
        self.nodes: dict[int, dict[str, Any]] = {}
        self.parents: dict[int, int] = {}
        todo = [root]
        while todo:
            node = todo.pop()
            self.nodes[node["backendNodeId"]] = node
            for child in node.get("children", ()):
                self.parents[child["backendNodeId"]] = node["backendNodeId"]
                todo.append(child)

    def attributes(self, number: int) -> dict[str, str]:
        """Those of an element."""
        found = self.nodes[number].get("attributes", [])
        return dict(zip(found[::2], found[1::2], strict=True))

    def lang(self, number: int) -> str:
        """The nearest language that is stated."""
        at: int | None = number
        while at is not None:
            if own := self.attributes(at).get("lang"):
                return own
            at = self.parents.get(at)
        return ""


class Heard:
    """Chromium's tree of a page, as lines."""

    def __init__(self, nodes: list[dict[str, Any]], dom: Dom) -> None:
        """The nodes of `Accessibility.getFullAXTree`."""
        self.by = {node["nodeId"]: node for node in nodes}
        self.dom = dom
        self.headers: dict[int, list[str]] = {}

    def lines(self) -> list[Line]:
        """The whole page, without the frame around it."""
        root = next(iter(self.by.values()))
        return joined(self._all(root, 0, ""))

    def _all(self, node: dict[str, Any], depth: int, around: str) -> Iterator[Line]:
        for child in self._children(node):
            yield from self._node(child, depth, around)

    def _children(self, node: dict[str, Any]) -> list[dict[str, Any]]:
        return [self.by[number] for number in node.get("childIds", ()) if number in self.by]

    def _node(self, node: dict[str, Any], depth: int, around: str) -> Iterator[Line]:
        role, number = _value(node, "role"), node.get("backendDOMNodeId")
        dissolved = role == "paragraph" and around in DISSOLVED
        if node.get("ignored") or role in IGNORED or dissolved:
            yield from self._all(node, depth, around)
            return
        if role == "ListMarker" or number not in self.dom.nodes:  # Made by the style sheet.
            return
        lang = self.dom.lang(number)
        name = squeezed(_value(node, "name"))
        if role == "StaticText":
            yield Line(depth, "text", "", name, lang)
            return
        if role == "table":
            self._note_headers(node)
        yield Line(depth, *self._told(role, node, name), lang)
        if role not in ("MathMLMath", "doc-backlink", "image"):
            yield from self._all(node, depth + 1, role)

    def _told(self, role: str, node: dict[str, Any], name: str) -> tuple[str, str, str]:
        """Role, detail and name."""
        below = list(self._below(node))
        detail = ""
        match role:
            case "heading":
                detail = str(next(p["value"]["value"] for p in node["properties"] if p["name"] == "level"))
            case "list":
                detail = str(sum(_value(each, "role") in ITEMS for each in self._exposed(node)))
            case "listitem" | "doc-endnote":
                markers = [_value(each, "name").strip() for each in below if _value(each, "role") == "ListMarker"]
                number = NUMBER.fullmatch(markers[0]) if markers else None
                detail = f"{number[1] or number[2]}." if number else ""
                role = "listitem"
            case "cell":
                detail = " + ".join(sorted(self.headers.get(node["backendDOMNodeId"], ())))
            case "Ruby":
                detail = squeezed(_value(node, "description"))
        unnameable = any(_value(each, "role") in ("MathMLMath", "Ruby") for each in below)
        return role, detail, "" if role in UNNAMED else "…" if unnameable and name else name

    def _below(self, node: dict[str, Any]) -> Iterator[dict[str, Any]]:
        for child in self._children(node):
            yield child
            yield from self._below(child)

    def _exposed(self, node: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """The children, and for those that are ignored theirs."""
        for child in self._children(node):
            if child.get("ignored") or _value(child, "role") in IGNORED:
                yield from self._exposed(child)
            else:
                yield child

    def _note_headers(self, table: dict[str, Any]) -> None:
        """For each cell of a table the words of its headers, by `headers` or by the scope of those beside it."""
        rows, groups = [], []
        for row in (each for each in self._below(table) if _value(each, "role") == "row"):
            cells = [each["backendDOMNodeId"] for each in self._exposed(row)]
            rows.append([(*self._spans(cell), cell) for cell in cells])
            groups.append(self.dom.parents[row["backendDOMNodeId"]])
        placed = place(rows, groups)
        words = {cell.value: self._text(cell.value) for cell in placed}
        ids = {self.dom.attributes(number).get("id"): number for number in words}
        scopes = [(cell, self.dom.attributes(cell.value).get("scope", "")) for cell in placed]
        for cell in placed:
            named = self.dom.attributes(cell.value).get("headers", "").split()
            found = [other.value for other, scope in scopes if speaks_for(other, scope, cell)]
            self.headers[cell.value] = [words[each] for each in ([ids[own] for own in named] or found)]

    def _spans(self, cell: int) -> tuple[int, int]:
        own = self.dom.attributes(cell)
        return int(own.get("colspan", 1)), int(own.get("rowspan", 1))

    def _text(self, number: int) -> str:
        return next(squeezed(_value(n, "name")) for n in self.by.values() if n.get("backendDOMNodeId") == number)


def _value(node: dict[str, Any], key: str) -> str:
    return str(node.get(key, {}).get("value", ""))


def heard(page: Any) -> list[Line]:
    """What Chromium's tree of an open page says."""
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    dom = Dom(session.send("DOM.getDocument", {"depth": -1})["root"])
    session.detach()
    return Heard(nodes, dom).lines()


def faults(article: Article, tree: list[Line]) -> list[str]:
    """How the tree and the article differ, a line each."""
    wanted, found = ([_line(line) for line in lines] for lines in (said(article), tree))
    return [] if wanted == found else [line for line in ndiff(wanted, found) if line[0] in "+-"]


def _line(line: Line) -> str:
    return "  " * line.depth + " ".join(filter(None, (line.role, line.detail, line.name, f"[{line.lang}]")))


def sources(names: list[str]) -> Iterator[tuple[str, bytes, str]]:
    """Name, content and URL of each source."""
    files = [Path(name) for name in names] or sorted((ROOT / "samples").iterdir())
    yield from ((path.name, path.read_bytes(), "") for path in files if path.suffix in {".html", ".txt"})
    if not names and CORPUS.is_dir():
        for row in map(json.loads, (CORPUS / "list.jsonl").open(encoding="utf-8")):
            yield row["id"], gzip.decompress((CORPUS / row["path"]).read_bytes()), row["url"]


def opened(browser: Any, markup: str) -> Any:
    """The page without its scripts, and without anything from elsewhere."""
    page = browser.new_context(java_script_enabled=False, offline=True).new_page()
    page.set_content(markup, wait_until="domcontentloaded")
    return page


def judged(browser: Any, found: Iterable[tuple[str, bytes, str]]) -> tuple[int, int]:
    """How many pages there were, and how many differ."""
    pages = bad = 0
    for name, content, url in found:
        article = a11y.read(content, url=url)
        page = opened(browser, a11y.render(article))
        lines = faults(article, heard(page))
        page.context.close()
        pages, bad = pages + 1, bad + bool(lines)
        if lines:
            print(name, *lines, sep="\n  ")
    return pages, bad


def main(names: list[str]) -> int:
    """0 where tree and article agree on every page."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        print("skipped: no Playwright")
        return 0
    if not CHROMIUM:
        print("skipped: no Chromium")
        return 0
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        pages, bad = judged(browser, sources(names))
        browser.close()
    print(f"{pages - bad} of {pages} pages are in Chromium's tree as their articles say")
    return 0 if pages and not bad else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
