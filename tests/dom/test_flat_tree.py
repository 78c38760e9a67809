"""From the parser's tree to the tree as rendered."""

from lxml import etree

from a11y.dom.flat_tree import DEPTH_LIMIT, Element, flat_tree


def tree(html: str) -> Element:
    return flat_tree(etree.fromstring(html, etree.HTMLParser(huge_tree=True)))


def outline(element: Element) -> str:
    """The tree as text: tag(children)."""
    inner = " ".join(c.strip() if isinstance(c, str) else outline(c) for c in element.children)
    return f"{element.tag}({inner})"


def body(html: str) -> str:
    return " ".join(outline(e) for e in tree(html).elements[0].elements)


def test_text_and_elements_keep_their_order() -> None:
    assert body("<p>a<b>b</b>c<!-- no -->d<i>e</i></p>") == "p(a b(b) c d i(e))"


def test_rows_in_a_table_get_the_row_group_that_browsers_add() -> None:
    assert body("<table><tr><td>1</td></tr><tr><td>2</td></tr></table>") == "table(tbody(tr(td(1)) tr(td(2))))"
    found = body("<table><thead><tr><td>1</td></tr></thead><tr><td>2</td></tr></table>")
    assert found == "table(thead(tr(td(1))) tbody(tr(td(2))))"


def test_paths_are_those_of_a_browser() -> None:
    top = tree("<div></div><table><tr><td id=x>1</td></tr></table><div id=y></div>")
    paths = {e.attributes["id"]: e.path for e in top.iterate() if "id" in e.attributes}
    assert paths == {"x": "/html[1]/body[1]/table[1]/tbody[1]/tr[1]/td[1]", "y": "/html[1]/body[1]/div[2]"}


def test_an_image_after_a_source_is_its_sibling() -> None:
    assert body("<picture><source srcset=a><img src=b></picture>") == "picture(source() img())"


def test_a_declarative_shadow_root_takes_the_place_of_the_children() -> None:
    shadow = "<template shadowrootmode=open>before <slot></slot> <slot name=n>default</slot> after</template>"
    assert body(f"<div>{shadow}light</div>") == "div(before slot(light)  slot(default) after)"
    assert body(f"<div>{shadow}<b slot=n>named</b></div>") == "div(before slot()  slot(b(named)) after)"


def test_ids_do_not_cross_the_border_of_a_shadow_root() -> None:
    top = tree("<p id=out></p><div><template shadowrootmode=open><p id=in></p></template></div>")
    scopes = {e.attributes["id"]: e.scope is None for e in top.iterate() if "id" in e.attributes}
    assert scopes == {"out": True, "in": False}


def test_what_is_nested_too_deep_becomes_a_sibling_in_the_same_order() -> None:
    depth = 3 * DEPTH_LIMIT
    top = tree("<div>a" * depth + "deep" + "b</div>" * depth)
    text, deepest = [], 0
    stack: list[tuple[Element | str, int]] = [(top, 1)]
    while stack:
        item, level = stack.pop()
        if isinstance(item, str):
            text.append(item)
        else:
            deepest = max(deepest, level)
            stack.extend((child, level + 1) for child in reversed(item.children))
    assert deepest <= DEPTH_LIMIT + 1
    assert "".join(text) == "a" * depth + "deep" + "b" * depth


def test_shadow_trees_in_shadow_trees_are_not_nested_without_end() -> None:
    top = tree("<div><template shadowrootmode=open><p><slot></slot>" * 300 + "deep")
    level, levels = [top], 0
    while level:
        level = [child for element in level for child in element.elements]
        levels += 1
    assert levels <= DEPTH_LIMIT + 1


def test_the_document_in_a_frame_is_read_with_its_own_ids() -> None:
    top = tree("<p id=a>out</p><iframe srcdoc='<p id=a>in</p>'>old</iframe><iframe srcdoc=' '>old</iframe>")
    inner = next(e for e in top.iterate() if e.children == ["in"])
    assert inner.path == "/html[1]/body[1]/iframe[1]/html[1]/body[1]/p[1]"
    assert inner.scope is not None
    assert inner.scope.tag == "iframe"
    assert "old" not in [c for e in inner.scope.iterate() for c in e.children]


def test_frames_in_frames_are_not_read_without_end() -> None:
    html = "<p>x</p>"
    for _ in range(6):
        html = f"<iframe srcdoc='{html.replace('&', '&amp;').replace(chr(39), '&#39;')}'></iframe>"
    assert sum(e.tag == "iframe" for e in tree(html).iterate()) == 4
