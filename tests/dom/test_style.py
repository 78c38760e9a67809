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


def test_counters_in_counters_and_in_their_styles(find: Find) -> None:
    sheet = """ol{counter-reset:i} li{counter-increment:i} li::before{content:counters(i, ".") " "}
    p{counter-increment:n} p::before{content:counter(n, upper-roman)}"""
    page = f"<style>{sheet}</style><ol><li>a<ol><li>b<li id=x>c</ol><li id=y>d</ol><p>e<p>f<p>g<p id=z>h"
    assert find(page)[0].before == "1.2 "
    assert find(page.replace("id=x", "").replace("id=y", "id=x"))[0].before == "2 "
    assert find(page.replace("id=x", "").replace("id=z", "id=x"))[0].before == "IV"


@pytest.mark.parametrize(
    ("sheet", "hidden"),
    [
        (":root{--off:none}#x{display:var(--off)}", True),
        (":root{--off:none}body{--off:block}#x{display:var(--off)}", False),
        (":root{--a:var(--b);--b:none}#x{display:var( --a )}", True),
        ("#x{display:var(--missing,none)}", True),
        ("#x{display:var(--missing,var(--too,none))}", True),
        ("#x{display:none}#x{display:var(--missing)}", False),
        (":root{--a:var(--b);--b:var(--a)}#x{display:var(--a)}", False),
        (":root{--a:var(--b)var(--b);--b:var(--c)var(--c);--c:none none}#x{display:var(--a)}", False),
        (":root{--v:hidden}#x{visibility:var(--v)}", True),
        (":root{--Off:none;--off:block}#x{display:var(--Off)}", True),
        ("#x{display:none}#x{display:initial}", False),
    ],
)
def test_custom_properties(find: Find, sheet: str, hidden: bool) -> None:
    assert find(f"<style>{sheet}</style><p id=x>a</p>")[0].hidden is hidden


def test_custom_properties_in_generated_text(find: Find) -> None:
    assert find("<style>#x::before{content:var(--w) '!'}</style><p id=x style='--w:\"New\"'>a</p>")[0].before == "New!"


SHADOW = "<x-a class=k id={id}><template shadowrootmode=open><style>{inner}</style>{tree}</template>{light}</x-a>"


@pytest.mark.parametrize(
    ("inner", "outer", "hidden"),
    [
        (":host{display:none}", "", True),
        (":host(.k) p{display:none}", "", True),
        (":host(.other) p{display:none}", "", False),
        (".k p{display:none}", "", False),
        (":host > p{display:none}", "", True),
        ("", "p{display:none}", False),
        ("", ".k::part(one){display:none}", True),
        ("", ".k::part(one three){display:none}", False),
        (":host{display:none}", "x-a{display:block}", False),
        (":host{display:none!important}", "x-a{display:block!important}", True),
        ("p{display:block}", "x-a::part(two){display:none}", True),
    ],
)
def test_style_sheets_and_shadow_trees(find: Find, inner: str, outer: str, hidden: bool) -> None:
    host = SHADOW.format(id="h", inner=inner, tree='<p id=x part="one two">in</p>', light="")
    assert find(f"<style>{outer}</style>{host}")[0].hidden is hidden


@pytest.mark.parametrize(
    ("inner", "hidden"),
    [
        ("::slotted(p){display:none}", True),
        ("::slotted(b){display:none}", False),
        ("slot[name=n]::slotted(*){display:none}", False),
        (":host(.k) ::slotted(p:not(.no)){display:none}", True),
        ("p{display:none}", False),
    ],
)
def test_what_is_slotted(find: Find, inner: str, hidden: bool) -> None:
    host = SHADOW.format(id="h", inner=inner, tree="<slot></slot><slot name=n></slot>", light="<p id=x>light</p>")
    assert find(host)[0].hidden is hidden
