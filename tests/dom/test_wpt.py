"""The web platform tests for names, roles and descriptions, where they lie beside the project."""

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, cast

import pytest
from lxml import etree

from a11y.dom.document import Document, document
from a11y.dom.flat_tree import Element
from a11y.dom.name import description, name
from a11y.dom.parse import parse
from a11y.dom.role import role
from a11y.model.page import Page

WPT = Path(__file__).parents[3] / "shared" / "wpt"
EXPECTED_FAILURES = Path(__file__).with_name("wpt_expected_failures.txt")
MARK = "data-place"
TENTATIVE_FLOOR = {"name": 20, "role": 51, "description": 3}
QUESTIONS = {"name": name, "role": role, "description": description}
Marked = tuple[etree._Element, Document, dict[str, Element]]


@pytest.fixture(scope="module")
def wpt() -> ModuleType:
    if not WPT.is_dir():
        pytest.skip("the web platform tests are not beside the project")
    spec = importlib.util.spec_from_file_location("extract_cases", WPT / "extract_cases.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def results(wpt: ModuleType) -> list[tuple[dict[str, Any], bool]]:
    """Every case that has an expectation, and whether it passes."""
    return [pair for file in sorted(WPT.rglob("*.html")) for pair in of_file(wpt, file)]


def of_file(wpt: ModuleType, file: Path) -> Iterator[tuple[dict[str, Any], bool]]:
    whole = marked(file.read_bytes())
    for case in wpt.file_cases(str(file)):
        if not case["ambiguous"]:
            root, page, places = marked(case["html"].encode()) if "html" in case else whole
            found = cast("list[etree._Element]", root.xpath(case["element"])) if case["element"] else []
            element = places.get(found[0].get(MARK, "")) if found else None
            got = QUESTIONS[case["kind"]](element, page) if element is not None else None
            yield case, wpt.matches(case, got)


def marked(content: bytes) -> Marked:
    """The document, and where in it each parsed element went."""
    root = parse(Page(content=content, media_type="text/html", charset="utf-8"))
    for place, element in enumerate(root.iter(etree.Element)):
        element.set(MARK, str(place))
    page = document(root)
    return root, page, {e.attributes[MARK]: e for e in page.top.iterate() if MARK in e.attributes}


def test_stable_cases_pass_but_for_the_listed(results: list[tuple[dict[str, Any], bool]]) -> None:
    lines = EXPECTED_FAILURES.read_text(encoding="utf-8").splitlines()
    listed = {line.split()[0] for line in lines if line and not line.startswith("#")}
    failed = {case["id"] for case, passed in results if not passed and not case["tentative"]}
    assert failed == listed


@pytest.mark.parametrize("kind", sorted(TENTATIVE_FLOOR))
def test_tentative_cases_do_not_get_worse(results: list[tuple[dict[str, Any], bool]], kind: str) -> None:
    passed = sum(passed for case, passed in results if case["tentative"] and case["kind"] == kind)
    assert passed >= TENTATIVE_FLOOR[kind]
