"""Conditions of style sheets."""

import pytest

from a11y.dom.condition import Media, media_holds, supports_holds


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ("", True),
        ("screen", True),
        ("not all", False),
        ("not print", True),
        ("only screen and (max-width: 600px)", False),
        ("(min-width:600px)", True),
        ("(max-width:calc(62.5em - 1px))", True),
        ("(max-width:calc(30em - 1px))", False),
        ("(400px <= width < 800px)", False),
        ("(30em < width)", True),
        ("(min-width:900px) or (hover)", True),
        ("not (min-width:900px)", True),
        ("((min-width:1px) and (max-width:900px)) or (print)", True),
        ("screen and (not (hover))", False),
        ("(unheard-of)", False),
        ("not (unheard-of)", False),
        ("(unheard-of) or (hover)", True),
        ("(prefers-reduced-motion: reduce)", False),
        ("print, (width > 20rem)", True),
        ("(" * 50 + "hover" + ")" * 50, False),
    ],
)
def test_media(condition: str, holds: bool) -> None:
    assert media_holds(condition, Media(width=800)) is holds


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ("(display:grid) and (not (display:inline-grid))", False),
        ("(display: bogus)", False),
        ("(--own: value)", True),
        ("selector(:has(a))", True),
        ("(-moz-appearance:none)", False),
        ("not (-ms-ime-align:auto)", True),
        ("((position:sticky) or (position:-webkit-sticky))", True),
        ("what is this", False),
    ],
)
def test_supports(condition: str, holds: bool) -> None:
    assert supports_holds(condition) is holds
