"""Style sheets to rules."""

import pytest

from a11y.dom.condition import Media, media_holds
from a11y.dom.css import declarations, rules


def selectors(sheet: str, width: int = 1280) -> list[str]:
    return [rule.selectors for rule in rules(sheet, Media(width=width))]


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("a{display:none}b{color:red}", ["a"]),
        ("/* a{ */ a{display:none} /* open", ["a"]),
        ('a::before{content:"}"}b{display:none}', ["a::before", "b"]),
        ("a{background:url(x;{y)}b{display:none}", ["b"]),
        ("@media screen{a{display:none}}b{display:none}", ["a", "b"]),
        ("@media print{a{display:none}}b{display:none}", ["b"]),
        ("@media (min-width:600px){a{display:none}}", ["a"]),
        ("@media (max-width:600px){a{display:none}}", []),
        ("@media (max-width:calc(62.5em - 1px)){a{display:none}}", []),
        ("@media (width>=40rem) and (hover:hover){a{display:none}}", ["a"]),
        ("@media print, screen{a{display:none}}", ["a"]),
        ("@media not print{a{display:none}}", ["a"]),
        ("@media (unheard-of){a{display:none}}", []),
        ("@supports (display:grid){a{display:none}}@supports not (display:grid){b{display:none}}", ["a"]),
        ("@layer base{a{display:none}}@layer one, two;b{display:none}", ["", "a", "", "", "b"]),
        ("@keyframes k{from{display:none}}b{display:none}", ["b"]),
        ("@font-face{src:url(x)}@import url(y);b{display:none}", ["b"]),
        ("a{color:red;b{display:none}}c{display:none}", [":is(a) b", "c"]),
        ("a, i{&.b > u{display:none}float:left}", [":is(a, i).b > u", "a, i"]),
        ("a{display:none;@media screen{float:left}@media print{float:right}}", ["a", "a"]),
        ("a{display:none", []),
    ],
)
def test_rules(sheet: str, expected: list[str]) -> None:
    assert selectors(sheet) == expected


def test_declarations_know_what_is_important() -> None:
    found = declarations('Display : NONE ! important; content: "a;b"; visibility:hidden')
    assert found == (("display", "NONE", True), ("content", '"a;b"', False), ("visibility", "hidden", False))


def test_media_of_a_style_element() -> None:
    assert media_holds("screen and (min-width: 500px)", Media(width=600))
    assert not media_holds("screen and (min-width: 500px)", Media(width=400))
