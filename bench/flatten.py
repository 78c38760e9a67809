"""Flattens the corpus pages as other tools do, and cuts the gold down to what each text still holds.

    python bench/flatten.py CORPUS OUT [FLATTENER...]

OUT gets, for each flattener, what the corpus has for its own: `FLATTENER/ID.txt.gz`, `gold.FLATTENER.jsonl` and
`list.FLATTENER.jsonl`; and in `articles/` the pages without such gold. A flattener that is not installed is left out,
saying so. OUT is to lie outside the project.
"""

import gzip
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup

Flatten = Callable[[str], str]
LINKS = re.compile(r"\]\([^()]*(?:\([^()]*\)[^()]*)*\)|\[\d+\]")
"""What flatteners write of links within the words."""
ALONE, SMALL = 4, 30
"""Letters of a name that is looked for as a whole word only, and seconds a tool may take for a page."""


def main() -> None:
    """Write the texts and their gold."""
    corpus, out = Path(sys.argv[1]), Path(sys.argv[2])
    golds = [json.loads(line) for line in (corpus / "gold.jsonl").read_text("utf-8").splitlines()]
    for name in sys.argv[3:] or FLATTENERS:
        if not is_there(name):
            print(f"{name} is not installed: left out.")
            continue
        (out / name).mkdir(parents=True, exist_ok=True)
        kept = []
        for gold in golds:
            page = gzip.decompress((corpus / "pages" / f"{gold['id']}.html.gz").read_bytes()).decode("utf-8", "replace")
            text = FLATTENERS[name](page)
            (out / name / f"{gold['id']}.txt.gz").write_bytes(gzip.compress(text.encode("utf-8", "replace"), mtime=0))
            kept.append(cut(gold, text))
        write(out / f"gold.{name}.jsonl", kept)
        rows = [{"id": gold["id"], "path": f"{name}/{gold['id']}.txt.gz", "url": ""} for gold in golds]
        write(out / f"list.{name}.jsonl", rows)
        articles(corpus / "scrapinghub", out / "articles" / name, FLATTENERS[name])
        print(f"{name}: {len(kept)} texts, {sum(x['title_in_text'] for x in kept)} with their title")
    for name, flatten in KNOWN.items():
        if is_there(name.partition("_")[0]):
            articles(corpus / "scrapinghub", out / "articles" / name, flatten)


def articles(pages: Path, out: Path, flatten: Flatten) -> None:
    """Write the texts of the pages that have no gold of their structure."""
    out.mkdir(parents=True, exist_ok=True)
    for line in (pages / "list.jsonl").read_text("utf-8").splitlines():
        name = json.loads(line)["id"]
        page = gzip.decompress((pages / "html" / f"{name}.html.gz").read_bytes()).decode("utf-8", "replace")
        (out / f"{name}.txt.gz").write_bytes(gzip.compress(flatten(page).encode("utf-8", "replace"), mtime=0))


def write(path: Path, rows: list[dict[str, Any]]) -> None:
    """One JSON object a line."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")


def is_there(name: str) -> bool:
    """Whether the flattener's library or program is on this machine."""
    needs = NEEDS.get(name, "bs4")
    return bool(shutil.which(needs) or importlib.util.find_spec(needs))


def cut(gold: dict[str, Any], text: str) -> dict[str, Any]:
    """The gold with what the text holds of it; texts are compared by their letters and digits alone."""
    text = LINKS.sub("", text)
    held = key(text)
    words = {key(word) for word in text.split()}

    def holds(value: str) -> bool:
        own = key(value)
        return own in (words if len(own) < ALONE else held)

    return gold | {
        "title_in_text": any(holds(title) for title in [gold["title"], *gold["title_alts"]]),
        "authors": [name for name in gold["authors"] if holds(name)],
        "date": None,
        "blocks": [block for block in gold["blocks"] if holds(block["text"])],
        "captions": [caption for caption in gold["captions"] if holds(caption)],
    }


def key(text: str) -> str:
    """Letters, digits and marks alone."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if unicodedata.category(c)[0] in "LNM")


def soup(page: str) -> BeautifulSoup:
    """The page without what no reader sees."""
    found = BeautifulSoup(page, "lxml")
    for element in found(["script", "style", "noscript", "template"]):
        element.decompose()
    return found


def lines_of_soup(page: str) -> str:
    """What `get_text` gives with a line for each text node."""
    return soup(page).get_text("\n", strip=True)


def soup_as_it_is(page: str) -> str:
    """What `get_text` gives without a separator: the page's own white space."""
    return soup(page).get_text()


def html2text(page: str) -> str:
    """Markdown with links, hard-wrapped at 78 columns, as html2text makes it when left alone."""
    import html2text

    return str(html2text.html2text(page))


def html2text_plain(page: str) -> str:
    """Markdown without links and images, a line for each block."""
    import html2text

    maker = html2text.HTML2Text(bodywidth=0)
    maker.ignore_links = maker.ignore_images = True
    return str(maker.handle(page))


def browser(page: str) -> str:
    """The `innerText` of the page in Chromium, nothing fetched and no script run: what "save as text" gives."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        context = chromium.new_context(java_script_enabled=False)
        context.route("**/*", lambda route: route.abort())
        tab = context.new_page()
        tab.set_content(page, wait_until="commit")
        tab.wait_for_timeout(200)
        text: str = tab.locator("body").first.inner_text()
        chromium.close()
    return text


def resiliparse(page: str) -> str:
    """The main content as Resiliparse finds it."""
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(page, main_content=True, alt_texts=False))


def resiliparse_alt(page: str) -> str:
    """The same with alternative texts."""
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(page, main_content=True, alt_texts=True))


def inscriptis(page: str) -> str:
    """The whole page as inscriptis lays it out."""
    from inscriptis import get_text

    return str(get_text(page))


def program(*command: str) -> Flatten:
    """A flattener that is a program reading the page from standard input."""

    def flatten(page: str) -> str:
        head = '<meta charset="utf-8">'
        done = subprocess.run(command, input=(head + page).encode(), capture_output=True, timeout=SMALL, check=True)
        return done.stdout.decode("utf-8", "replace")

    return flatten


FLATTENERS: dict[str, Flatten] = {
    "soup_lines": lines_of_soup,
    "soup": soup_as_it_is,
    "html2text": html2text,
    "html2text_plain": html2text_plain,
    "chromium": browser,
    "w3m": program("w3m", "-dump", "-T", "text/html", "-cols", "80", "-I", "utf-8", "-O", "utf-8"),
    "lynx": program(
        "lynx", "-dump", "-stdin", "-width=72", "-assume_charset=utf-8", "-display_charset=utf-8", "-force_html"
    ),
}
KNOWN: dict[str, Flatten] = {
    "resiliparse_main": resiliparse,
    "resiliparse_main_alt": resiliparse_alt,
    "inscriptis": inscriptis,
}
"""Those that the corpus has its own texts of."""
OWN_NAME = ("html2text", "w3m", "lynx", "resiliparse", "inscriptis")
NEEDS = {"html2text_plain": "html2text", "chromium": "playwright", **{x: x for x in OWN_NAME}}

if __name__ == "__main__":
    main()
