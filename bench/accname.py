"""Prints role and accessible name of every element of the body: one JSON object an element.

usage: python bench/accname.py FILE...

Paths are those of an XPath by child index (/html[1]/body[1]/p[2]), so that the output can be joined to that of a
browser. Elements that are not exposed have the role "none" and no name.
"""

import json
import sys
from pathlib import Path

from a11y.dom.document import document
from a11y.dom.name import name
from a11y.dom.parse import parse
from a11y.dom.role import role
from a11y.model.page import Page


def main(files: list[str]) -> None:
    for file in files:
        page = Page(content=Path(file).read_bytes(), media_type="text/html", charset="utf-8", name=file)
        found = document(parse(page))
        for element in found.top.iterate():
            if "/body[1]/" in element.path:
                own = "none" if element.hidden else role(element, found)
                said = "" if element.hidden else name(element, found)
                row = {"file": file, "path": element.path, "role": own, "name": said}
                print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
