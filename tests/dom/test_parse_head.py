"""Documents that leave out the tags of head and body, as HTML allows."""

import pytest
from lxml import etree

from a11y.dom.parse import parse
from a11y.dom.query import raw_text
from a11y.model.page import Page


@pytest.mark.parametrize(
    ("source", "head", "body"),
    [
        ("<title>x</title><main>a</main>", "title", "<main>a</main>"),
        ("<title>x</title><main>a</main>b<p>c</p>", "title", "<main>a</main>b<p>c</p>"),
        ("<title>x</title><header>h</header><script>1</script><main>m</main>", "title", "h1m"),
        ("<meta charset=utf-8><title>x</title><my-story><p>a</p></my-story>", "meta title", "a"),
        ("<title>x</title><article>a</article><body class=z><p>b</p>", "title", "ab"),
        ("<head><title>x</title></head><body><main>a</main></body>", "title", "<main>a</main>"),
        ("<title>x</title><p>a</p>", "title", "<p>a</p>"),
    ],
)
def test_head_ends_where_the_body_begins(source: str, head: str, body: str) -> None:
    root = parse(Page(content=source.encode(), media_type="text/html", charset="utf-8"))
    assert [element.tag for element in root] == ["head", "body"]
    assert " ".join(str(element.tag) for element in root[0]) == head
    if "<" in body:
        assert etree.tostring(root[1], encoding="unicode") == f"<body>{body}</body>"
    else:
        assert "".join(map(str, root[1].itertext())) == body


def test_characters_that_a_tree_refuses_to_be_given() -> None:
    content = "<title>x</title><main>a</main><body>b\ufffec".encode()
    root = parse(Page(content=content, media_type="text/html", charset="utf-8"))
    assert raw_text(root[1]) == "abc"
