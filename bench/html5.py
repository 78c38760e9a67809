"""Where our tree of a page differs from Chromium's: text nodes that stand under other elements, or in one tree alone.

usage: python bench/html5.py FILE.html[.gz]...

Prints each kind of difference with how often it is met and an example, and how many pages have none. Needs the extra
`browser`; scripts do not run, nothing is fetched.
"""

import gzip
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from pathlib import Path
from shutil import which

from lxml import etree
from playwright.sync_api import Page as Tab
from playwright.sync_api import Route, sync_playwright

from a11y.dom.parse import parse
from a11y.model.page import Page

PASSED_OVER = ("head", "script", "style", "template", "title", "noscript", "iframe", "noframes")
THEIRS = """names => {
  const comments = document.evaluate("//comment()", document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
  for (let i = 0; i < comments.snapshotLength; i++) comments.snapshotItem(i).remove();
  document.normalize();
  const found = [], walk = (element, path) => {
    for (const node of element.childNodes)
      if (node.nodeType === 3 && node.data.trim()) found.push([path, node.data]);
      else if (node.nodeType === 1 && !names.includes(node.localName)) walk(node, `${path}/${node.localName}`);
  };
  walk(document.body, "body");
  return found;
}"""
Place = tuple[str, str]


def ours(content: bytes) -> list[Place]:
    """Path and text of each text node in our tree."""
    body = parse(Page(content=content, media_type="text/html", charset="utf-8")).find("body")
    return [] if body is None else [(path, clean(text)) for path, text in texts(body) if clean(text)]


def texts(body: etree._Element) -> Iterator[Place]:
    """The same with white space, without recursion."""
    path = ["body"]
    yield "body", body.text or ""
    walk = iter(etree.iterwalk(body, events=("start", "end")))
    next(walk)
    for event, element in walk:
        if event == "start" and element.tag in PASSED_OVER:
            walk.skip_subtree()
            path.append("")
        elif event == "start":
            path.append(element.tag)
            yield "/".join(path), element.text or ""
        else:
            path.pop()
            if element is not body:
                yield "/".join(path), element.tail or ""


def theirs(tab: Tab, content: bytes, place: Path) -> list[Place]:
    """The same in Chromium's tree; a byte order mark says that the file is UTF-8, as ours is taken to be."""
    place.write_bytes(b"\xef\xbb\xbf" + content)
    tab.goto(place.as_uri(), wait_until="domcontentloaded")
    return [(path, clean(text)) for path, text in tab.evaluate(THEIRS, PASSED_OVER)]


def clean(text: str) -> str:
    return " ".join(text.split())


def differences(one: list[Place], other: list[Place]) -> Iterator[tuple[str, str]]:
    """Kind and text of each difference."""
    for change, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if change == "equal":
            continue
        for left, right in zip_longest(one[a:b], other[c:d], fillvalue=("", "")):
            same = left[1] == right[1]
            yield kind(left[0], right[0]) if same else "other text", f"{left[1][:60]!r}, {right[1][:60]!r}"


def kind(one: str, other: str) -> str:
    """The first way in which two paths differ."""
    left, right = one.split("/"), other.split("/")
    codes = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    a, b, c, d = next(code[1:] for code in codes if code[0] != "equal")
    return f"ours {'/'.join(left[a:b]) or '-'}, Chromium's {'/'.join(right[c:d]) or '-'}"


def local_only(route: Route) -> None:
    """Let the page itself through and nothing else."""
    request = route.request
    route.continue_() if request.url.startswith("file:") and request.is_navigation_request() else route.abort()


def main() -> None:
    files = [Path(argument) for argument in sys.argv[1:]]
    kinds: Counter[str] = Counter()
    examples: dict[str, str] = {}
    same = 0
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=which("chromium"), args=["--no-sandbox"])
        tab = browser.new_context(java_script_enabled=False).new_page()
        tab.route("**/*", local_only)
        for file in files:
            content = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
            found = list(differences(ours(content), theirs(tab, content, Path(folder) / "page.html")))
            same += not found
            for each, text in found:
                kinds[each] += 1
                examples.setdefault(each, f"{file.name}: {text}")
        browser.close()
    for each, count in kinds.most_common():
        print(f"{count:6} {each}   {examples[each]}")
    print(f"{same} of {len(files)} pages alike")


if __name__ == "__main__":
    main()
