"""Names and descriptions: what the platform tests leave open, and input meant to harm."""

import pytest

from a11y.dom.name import LONGEST_REFERENCE, description, name
from tests.dom.conftest import Find


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<a id=x href=/>a<svg><path/></svg>b</a>", "a b"),
        ("<a id=x href=/><span>a</span><span style='position:absolute'>b</span></a>", "a b"),
        ("<a id=x href=/>a <span title=t>b</span></a>", "a b"),
        ("<span id=x title=t>a</span>", ""),
        ("<abbr id=x title=t>a</abbr>", "t"),
        ("<button id=x aria-labelledby='x y' aria-label=a>c</button><i id=y>b</i>", "a b"),
        ("<input id=x type=submit>", "Submit"),
        ("<input id=x type=submit value=''>", ""),
        ("<table id=x><caption>c<tr><th>a", "c"),
        ("<table><tr><th id=y>a<tr id=x><td>b", ""),
        ("<q id=y>a</q><a id=x href=/><q>b</q></a>", "“b”"),
        ("<div id=x aria-label='a\n  b'>c</div>", "a b"),
    ],
)
def test_name(find: Find, html: str, expected: str) -> None:
    assert name(*find(html)) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<a id=x href=/ aria-describedby='d e'>a</a><p id=d hidden>one</p><p id=e>two</p>", "one two"),
        ("<a id=x href=/ aria-description=d>a</a>", "d"),
        ("<a id=x href=/ title=t>a</a>", "t"),
        ("<a id=x href=/ title=t></a>", ""),
    ],
)
def test_description(find: Find, html: str, expected: str) -> None:
    assert description(*find(html)) == expected


def test_references_in_a_circle_end(find: Find) -> None:
    html = "<div id=x aria-labelledby=y aria-owns=y><div id=y aria-labelledby=x aria-owns=x>a</div></div>"
    assert name(*find(html)) == "a"


def test_a_chain_of_owned_elements_has_no_limit(find: Find) -> None:
    chain = "".join(f"<span id=s{i} aria-owns=s{i + 1}>.</span>" for i in range(3000))
    assert name(*find(f"<h1 id=x aria-owns=s0>a</h1>{chain}")).startswith("a")


def test_a_chain_of_labels_has_no_limit(find: Find) -> None:
    chain = "".join(f"<label for=b{i}>a<button id=b{i + 1}></button></label>" for i in range(1, 3000))
    assert name(*find(f"<label for=x>a<button id=b1></button></label><button id=x></button>{chain}")).startswith("a")


def test_a_reference_to_much_text_is_cut(find: Find) -> None:
    element, page = find("<a id=x href=/ aria-labelledby=t>a</a><div id=t>" + "<b>word </b>" * 5000 + "</div>")
    assert len(name(element, page)) <= LONGEST_REFERENCE


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h1 id=x>東<ruby>京<rt>きょう</rt></ruby></h1>", "東京"),
        ("<svg id=x style='text-transform:uppercase'><title>map</title></svg>", "map"),
        ("<style>b::before{content:'new ';visibility:hidden}</style><a id=x href=/><b>a</b></a>", "a"),
        ("<input id=x type=file>", "Choose File"),
        ("<label>CV <input id=x type=file></label>", "CV"),
        ("<a id=x href=/>a <span style='display:block;content-visibility:hidden'>b</span></a>", "a"),
    ],
)
def test_as_browsers_do(find: Find, html: str, expected: str) -> None:
    assert name(*find(html)) == expected
