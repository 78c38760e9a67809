"""How elements are rendered."""

import pytest

from tests.dom.conftest import Find


@pytest.mark.parametrize(
    "html",
    [
        "<p id=x hidden>a</p>",
        "<div hidden=until-found><p id=x>a</p></div>",
        "<div style='content-visibility:hidden'><p id=x>a</p></div>",
        "<style>.a{color:red;.b &{display:none}}</style><div class=b><p id=x class=a>a</p></div>",
        "<style>.a{visibility:visible;@media screen{display:none}}</style><p id=x class=a>a</p>",
        "<style>p{display:none}@layer top{#x{display:block}}</style><p id=x>a</p>",
        "<style>@layer one,two;@layer two{p{display:none}}@layer one{#x{display:block}}</style><p id=x>a</p>",
        "<style>@layer one{#x{display:none!important}}p{display:block!important}</style><p id=x>a</p>",
        "<style>@layer one{p{display:none}@layer in{#x{display:block}}}</style><p id=x>a</p>",
        "<div hidden><p id=x>a</p></div>",
        "<p id=x style='display:none'>a</p>",
        "<p id=x style='visibility:hidden'>a</p>",
        "<style>.h{display:none}</style><p id=x class=h>a</p>",
        "<style>.h{display:none!important}</style><p id=x class=h style='display:block'>a</p>",
        "<style>#x{display:none}p{display:block}</style><p id=x>a</p>",
        "<details><summary>s</summary><p id=x>a</p></details>",
        "<dialog id=x>a</dialog>",
        "<div popover id=x>a</div>",
        "<div inert><p id=x>a</p></div>",
        "<div aria-hidden=true><p id=x>a</p></div>",
        "<noscript><p id=x>a</p></noscript>",
        "<input id=x type=hidden>",
        "<template><p id=x>a</p></template>",
        "<style>@media (min-width:1000px){#x{display:none}}</style><p id=x>a</p>",
    ],
)
def test_hidden(find: Find, html: str) -> None:
    assert find(html)[0].hidden


@pytest.mark.parametrize(
    "html",
    [
        "<p id=x>a</p>",
        "<p id=x hidden style='display:block'>a</p>",
        "<style>.h{display:none}</style><p id=x class=h style='display:block'>a</p>",
        "<style>p{display:none}#x{display:block}</style><p id=x>a</p>",
        "<style>#x{display:none}</style><style>#x{display:block}</style><p id=x>a</p>",
        "<style media=print>#x{display:none}</style><p id=x>a</p>",
        "<div style='visibility:hidden'><p id=x style='visibility:visible'>a</p></div>",
        "<details><summary id=x>s</summary>a</details>",
        "<details open><summary>s</summary><p id=x>a</p></details>",
        "<dialog open id=x>a</dialog>",
        "<body aria-hidden=true><p id=x>a</p></body>",
        "<style>@media (max-width:1000px){#x{display:none}}</style><p id=x>a</p>",
        "<style>p:hover{display:none}</style><p id=x>a</p>",
        "<p id=x hidden=until-found>a</p>",
        "<span hidden=until-found><b id=x>a</b></span>",
        "<svg id=x hidden><title>a</title></svg>",
        "<style>@supports (display:bogus){#x{display:none}}</style><p id=x>a</p>",
        "<style>@layer one{#x{display:none}}p{display:block}</style><p id=x>a</p>",
        "<style>@container (min-width:1px){#x{display:none}}</style><p id=x>a</p>",
    ],
)
def test_not_hidden(find: Find, html: str) -> None:
    assert not find(html)[0].hidden


def test_noscript_is_shown_where_scripts_are_off(find: Find) -> None:
    assert not find("<body><noscript><p id=x>a</p></noscript>", scripting=False)[0].hidden


def test_a_style_sheet_stays_within_its_shadow_root(find: Find) -> None:
    shadow = "<div><template shadowrootmode=open><style>p{display:none}</style><p>in</p></template></div>"
    assert not find(f"{shadow}<p id=x>out</p>")[0].hidden


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ('content:"→ "', "→ "),
        (r'content:"\2192"', "→"),
        ('content:"a" "b"', "ab"),
        ("content:attr(data-k)", "v"),
        ('content:url(i.png) / "alt"', " alt "),
        ('content:"seen" / ""', ""),
        ("content:none", ""),
        ('content:"x";display:none', ""),
        ('content:"x";display:block', " x "),
    ],
)
def test_generated_content(find: Find, rule: str, expected: str) -> None:
    assert find(f"<style>#x::before{{{rule}}}</style><p id=x data-k=v>a</p>")[0].before == expected


def test_counters(find: Find) -> None:
    sheet = "p{counter-increment:n}p::after{content:counter(n)}"
    assert find(f"<style>{sheet}</style><p>a</p><p>b</p><p id=x>c</p>")[0].after == "3"
