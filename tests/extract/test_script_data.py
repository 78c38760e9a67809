"""Articles in the data of scripts, as editors and frameworks leave them."""

import json

import pytest
from lxml import html

from a11y.extract.script_data import html_in

FIRST = "The ferry did not leave the harbour on Tuesday, because the wind had turned in the night."
SECOND = "Nobody complained about it at all, since the café on the pier gave out soup to everyone."
OTHERS = [{"title": f"Story {number}", "summary": f"{FIRST} {number}", "slug": "x"} for number in range(9)]


def read(script: str) -> str:
    return html_in(html.fromstring(f"<div>{script}</div>").iter("script"), ["The Ferry Stays"])


def state(data: object) -> str:
    return f"<script>window.__STATE__ = {json.dumps(data)};(function () {{ start({{}}) }})()</script>"


def span(text: str, *marks: str) -> dict[str, object]:
    return {"_type": "span", "text": text, "marks": list(marks)}


PLAIN = f"<p>{FIRST}</p><h2>Soup</h2><p>{SECOND}</p>"
PORTABLE = [
    {"_type": "block", "style": "normal", "children": [span(FIRST)]},
    {"_type": "block", "style": "h3", "children": [span("Soup")]},
    {"_type": "block", "style": "normal", "children": [span(SECOND)]},
]
CONTENTFUL = {
    "nodeType": "document",
    "content": [
        {"nodeType": kind, "content": [{"nodeType": "text", "value": text, "marks": []}]}
        for kind, text in (("paragraph", FIRST), ("heading-2", "Soup"), ("paragraph", SECOND))
    ],
}
EDITOR_JS = [
    {"type": kind, "data": {"text": text}}
    for kind, text in (("paragraph", FIRST), ("header", "Soup"), ("paragraph", SECOND))
]
DRAFT = [
    {"type": kind, "text": text, "depth": 0}
    for kind, text in (("unstyled", FIRST), ("header-two", "Soup"), ("unstyled", SECOND))
]
ANS = [{"type": kind, "content": text} for kind, text in (("text", FIRST), ("header", "Soup"), ("text", SECOND))]


@pytest.mark.parametrize(
    "body",
    [PLAIN, PORTABLE, CONTENTFUL, EDITOR_JS, {"blocks": DRAFT, "entityMap": {}}, ANS],
    ids=["html", "portable text", "contentful", "editor.js", "draft.js", "ans"],
)
def test_blocks_of_editors_become_elements(body: object) -> None:
    assert read(state({"page": {"article": {"title": "The Ferry Stays", "body": body}, "more": OTHERS}})) == PLAIN


def test_paragraphs_of_plain_text() -> None:
    assert read(state({"article": {"paragraphs": [FIRST, SECOND]}})) == f"<p>{FIRST}</p><p>{SECOND}</p>"
    assert read(state({"article": {"text": f"{FIRST}\n\n{SECOND} 1 < 2"}})) == f"<p>{FIRST}</p><p>{SECOND} 1 &lt; 2</p>"


def test_emphasis_links_and_lists() -> None:
    children = [
        span(FIRST),
        span(" Soup", "strong"),
        {"_type": "link", "href": "https://a.example/", "children": [span("here")]},
    ]
    items = {"type": "list", "data": {"style": "ordered", "items": ["Leeks", "Salt"]}}
    body = [{"_type": "block", "style": "normal", "children": children}, items]
    assert read(state({"body": body})) == (
        f'<p>{FIRST}<strong> Soup</strong><a href="https://a.example/">here</a></p><ol><li>Leeks</li><li>Salt</li></ol>'
    )


@pytest.mark.parametrize(
    "script",
    [
        f'<script type="application/json" id="__NEXT_DATA__">{json.dumps({"body": PLAIN})}</script>',
        f"<script>window.D = JSON.parse({json.dumps(json.dumps({'body': PLAIN}))});</script>",
        f"<script>self.__next_f.push({json.dumps([1, f'2:T{len(PLAIN.encode()):x},{PLAIN}3:null'])})</script>",
        f"<script>App.x = {{a: 1}}; App.content = {json.dumps({'body': PLAIN})};</script>",
        f"<script>window.__NUXT__=(function(a){{return {{data:[{{id:a,body:{json.dumps(PLAIN)}}}]}}}}(1));</script>",
    ],
    ids=["json", "string", "stream", "assignment", "function"],
)
def test_data_is_found_however_a_script_holds_it(script: str) -> None:
    assert read(script) == PLAIN


@pytest.mark.parametrize(
    "text", ["{" * 3000, "x = [" * 3000, "[" * 5000 + "]" * 5000, 'self.__next_f.push([1,"2:T' + "f" * 400]
)
def test_what_is_no_data_holds_nothing(text: str) -> None:
    assert read(f"<script>{text}</script>") == ""
    assert read(f'<script type="application/json">{text}</script>') == ""
