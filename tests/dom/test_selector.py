"""Which elements selectors match."""

import pytest
from lxml import etree

from a11y.dom.flat_tree import flat_tree
from a11y.dom.matcher import Matcher
from a11y.dom.selector import parse, relevant

PAGE = """<html><body><div id=a class="k l"><p id=b>x</p><p id=c lang=en-GB>y</p><ul id=d><li id=e>1</li>
<li id=f class=k>2</li><li id=g><a id=h href="/x">z</a></li></ul></div><input id=i disabled></body></html>"""


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("p", "bc"),
        (".k", "af"),
        ("div.k.l", "a"),
        ("#b", "b"),
        ("div > p", "bc"),
        ("div li", "efg"),
        ("body > div > ul > li.k", "f"),
        ("p + p", "c"),
        ("p ~ ul", "d"),
        ("li:first-child", "e"),
        ("li:last-child", "g"),
        ("p:only-child", ""),
        ("li:nth-child(2n)", "f"),
        ("li:nth-child(odd)", "eg"),
        ("li:nth-last-child(1)", "g"),
        ("p:first-of-type", "b"),
        ("li:not(.k)", "eg"),
        ("li:not(.k, :first-child)", "g"),
        ("li:is(.k, #e)", "ef"),
        ("div:has(> p)", "a"),
        ("li:has(a)", "g"),
        ("[lang|=en]", "c"),
        ("[href^='/']", "h"),
        ("[disabled]", "i"),
        (":disabled", "i"),
        ("a:hover", ""),
        ("a:link", "h"),
        ("li:has(~ li.k)", "e"),
        ("div:has(> ul > li > a)", "a"),
        ("ul:has(> a)", ""),
        ("p:has(+ ul .k)", "c"),
        ("li:not(.k, :is(div ul) > :first-child)", "g"),
        ("a:is(.absent *, div > ul *)", "h"),
        (":where(.., .k)", "af"),
        ("li:not(..)", ""),
        ("p::before", "bc"),
        ("p:unheard-of", ""),
        ("p:unheard-of(x)", ""),
        ("p[", ""),
        ("..", ""),
    ],
)
def test_matches(selector: str, expected: str) -> None:
    top = flat_tree(etree.fromstring(PAGE, etree.HTMLParser()))
    parsed = parse(selector)
    matched = [e for e in top.iterate() if parsed is not None and Matcher(10_000).matches(parsed.compounds, e)]
    assert "".join(e.attributes["id"] for e in matched) == expected


@pytest.mark.parametrize(
    ("selectors", "number"),
    [("p, .k", 2), (".absent p, .k", 1), ("p:not(.absent)", 1), (".k:is(.absent, #b), p", 2), (".absent:not(.k)", 0)],
)
def test_only_selectors_that_can_match_are_parsed(selectors: str, number: int) -> None:
    assert len(list(relevant(selectors, {".k", "#b"}))) == number


def test_work_is_bounded() -> None:
    top = flat_tree(etree.fromstring("<body>" + "<div class=a>" * 100 + "x", etree.HTMLParser(huge_tree=True)))
    matcher = Matcher(1000)
    parsed = parse(".b " + ".a " * 50 + ".a")
    assert parsed is not None
    assert not any(matcher.matches(parsed.compounds, e) for e in top.iterate())
    assert matcher.steps < 0
