"""Prints role and accessible name of every element of the body: one JSON object an element.

usage: python bench/accname.py [--width PIXELS] FILE...
       python bench/accname.py [--width PIXELS] --against BROWSER.jsonl FILE...

Paths are those of an XPath by child index (/html[1]/body[1]/p[2]), so that the output can be joined to what a browser
with scripts switched off says. Elements that are not exposed have the role "none" and no name.

--against does that: it prints how many roles and names agree, and the kinds of difference, most frequent first.
Before roles are compared, a browser's own words are put into those of the specifications (`SAME`); white space in
names is collapsed; elements that only one of the parsers has are counted apart.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from a11y.dom.condition import Media
from a11y.dom.document import document
from a11y.dom.name import name
from a11y.dom.parse import parse
from a11y.dom.role import role
from a11y.model.page import Page

SAME = {
    "": "generic",
    "none": "generic",
    "presentation": "generic",
    "img": "image",
    "Abbr": "abbr",
    "DescriptionList": "dl",
    "ColorWell": "colorinput",
    "Date": "dateinput",
    "DateTime": "dateinput",
    "DisclosureTriangle": "summary",
    "DisclosureTriangleGrouped": "summary",
    "InputTime": "dateinput",
    "Audio": "audio",
    "Legend": "generic",
    "LayoutTable": "generic",
    "LayoutTableCell": "generic",
    "LayoutTableRow": "generic",
    "MathMLIdentifier": "generic",
    "MathMLMath": "math",
    "MathMLNumber": "generic",
    "MathMLOperator": "generic",
    "Ruby": "ruby",
    "RubyAnnotation": "generic",
    "SvgRoot": "image",
    "Video": "video",
    "Figcaption": "caption",
    "Iframe": "iframe",
    "LabelText": "generic",
}
"""Not exposed and exposed without meaning count as one: browsers differ in which of the two they report."""


def rows(file: str, media: Media) -> Iterator[dict[str, str]]:
    found = document(parse(Page(content=Path(file).read_bytes(), media_type="text/html", charset="utf-8")), media)
    for element in found.top.iterate():
        if "/body[1]/" in element.path:
            own = "none" if element.hidden else role(element, found)
            said = "" if element.hidden else name(element, found)
            yield {"file": file, "path": element.path, "role": own, "name": said}


def compare(browser: str, files: list[str], media: Media) -> None:
    ours = {(Path(r["file"]).name, r["path"]): r for file in files for r in rows(file, media)}
    counts: Counter[str] = Counter()
    roles: Counter[tuple[str, str]] = Counter()
    names: list[str] = []
    for line in Path(browser).read_text(encoding="utf-8").splitlines():
        theirs = json.loads(line)
        mine = ours.get((Path(theirs["file"]).name, theirs["path"]))
        if mine is None:
            counts["not in our tree"] += 1
            continue
        counts["elements"] += 1
        pair = SAME.get(theirs["role"], theirs["role"]), SAME.get(mine["role"], mine["role"])
        counts["roles"] += pair[0] == pair[1]
        roles[pair] += pair[0] != pair[1]
        same = " ".join(theirs["name"].split()) == " ".join(mine["name"].split())
        counts["names"] += same
        if not same:
            names.append(
                f"{theirs['path']} {theirs['role']}: {theirs['name']!r}, ours {mine['role']}: {mine['name']!r}"
            )
    for (theirs_role, our_role), number in roles.most_common():
        if number:
            print(f"{number} roles: {theirs_role}, ours {our_role}")
    print(*names, sep="\n")
    total = counts["elements"] or 1
    print(f"{dict(counts)} roles {counts['roles'] / total:.2%} names {counts['names'] / total:.2%}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--against", metavar="BROWSER.jsonl")
    parser.add_argument("--width", type=int, default=800)
    parser.add_argument("files", nargs="+")
    given = parser.parse_args()
    media = Media(width=given.width, scripting=False)
    if given.against:
        compare(given.against, given.files, media)
        return
    for file in given.files:
        for row in rows(file, media):
            print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
