import pytest
from lxml import etree

from a11y.dom.parse import MAX_ATTRIBUTES, MAX_BYTES, parse
from a11y.dom.query import raw_text
from a11y.errors import EmptyInputError, TooLargeError
from a11y.model.page import Page


def page(content: bytes, charset: str = "utf-8") -> Page:
    return Page(content=content, media_type="text/html", charset=charset, name="test")


def html_of(body: etree._Element) -> str:
    """What is within the body, as markup without end tags of void elements."""
    written = etree.tostring(body, encoding="unicode", method="html").removeprefix("<body>").removesuffix("</body>")
    return written.replace("<tr>", "").replace("</tr>", "").replace("</source>", "").replace("</wbr>", "")


def text(content: bytes, charset: str = "utf-8") -> str:
    return raw_text(parse(page(content, charset)))


@pytest.mark.parametrize(
    ("content", "charset", "expected"),
    [
        ("<p>été".encode("latin-1"), "iso-8859-1", "été"),
        ("<p>été".encode(), "utf-8", "été"),
        (b"\xef\xbb\xbf<p>after the mark", "utf-8", "after the mark"),
        ("<p>Τίτλος".encode("iso8859_7"), "iso8859_7", "Τίτλος"),
        ("<p>text".encode("cp037"), "cp037", "text"),
        ("<p>日本語".encode("shift_jis"), "shift_jis", "日本語"),
        ("<p>wide".encode("utf-16"), "utf-16", "wide"),
        (b'<?xml version="1.0" encoding="utf-16"?><html><body><p>plain</p></body></html>', "utf-8", "plain"),
        (b"<p>a<!-- comment -->b<?php c ?>", "utf-8", "ab"),
    ],
)
def test_charsets(content: bytes, charset: str, expected: str) -> None:
    assert text(content, charset).strip() == expected


@pytest.mark.parametrize("content", [b"", b" \n\t", b"\xef\xbb\xbf"])
def test_nothing(content: bytes) -> None:
    with pytest.raises(EmptyInputError):
        parse(page(content))


def test_depth_within_the_limit() -> None:
    root = parse(page(b"<body>" + b"<div>" * 2000 + b"deep"))
    assert raw_text(root) == "deep"


@pytest.mark.parametrize(
    "content",
    [
        b"x" * (MAX_BYTES + 1),
        b"<p " + b" ".join(b"a%d=1" % n for n in range(30_000)) + b">x",
        b"<p " + b" ".join(b'a%d=">"' % n for n in range(30_000)) + b">x",
        b"<p " + b" ".join(b"a%d='<p>'" % n for n in range(30_000)) + b">x",
        b"<p " + b"/".join(b"a%d" % n for n in range(30_000)) + b">x",
        b"<p " + b"".join(b'a%d="1"' % n for n in range(30_000)) + b">x",
        b"<p " + b" ".join(b'"a%d' % n for n in range(30_000)) + b">x",
        b'<p a=">" ' + b" ".join(b"a%d" % n for n in range(30_000)) + b">x",
        b"<p " + b"".join((b"a%d='>\"'" if n % 2 else b'a%d="\'>"') % n for n in range(30_000)) + b">x",
        b'<script>a<b c="</script><p ' + b" ".join(b"a%d" % n for n in range(30_000)) + b">x",
        b"</ <script><p " + b" ".join(b"a%d" % n for n in range(30_000)) + b">x</script>",
    ],
)
def test_too_large(content: bytes) -> None:
    with pytest.raises(TooLargeError):
        parse(page(content))


def test_many_attributes_in_all_are_no_fault() -> None:
    content = b"<body>" + b'<p id="a" class="b" title="<">x</p>' * MAX_ATTRIBUTES * 3
    assert len(parse(page(content)).findall(".//p")) == MAX_ATTRIBUTES * 3


def test_words_of_a_script_are_no_attributes() -> None:
    script = b"<script>if (a<b) say('>', \"" + b"word " * MAX_ATTRIBUTES * 10 + b'")</script>'
    assert parse(page(b"<body>" + script + b"<p>x</p>")).find(".//p") is not None


def test_entities_of_a_document_type_are_not_expanded() -> None:
    levels = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    bomb = f'<!DOCTYPE html [<!ENTITY e0 "bomb">{levels}]><body><p>&e9;</p></body>'
    assert "bombbomb" not in text(bomb.encode())


def test_external_entities_are_not_read() -> None:
    assert "root:" not in text(b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><body><p>&x;</p></body>')


@pytest.mark.parametrize(
    "content", [b"<p>a\0b</p>", b"<p>&#xD800;&#x110000;&#0;x</p>", b"<p>\xed\xa0\x80\xff\xfe x</p>"]
)
def test_characters_that_are_none(content: bytes) -> None:
    assert text(content).encode("utf-8").strip()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<p>a<section>b</section>c", "<p>a</p><section>b</section>c"),
        ("<p>a<figure><img></figure><b>c</b>d</p>e", "<p>a</p><figure><img></figure><b>c</b>de"),
        ("<picture><source><source><img></picture>a", "<picture><source><source><img></picture>a"),
        ("in<wbr>divis<b>i</b>ble<i>!</i>", "in<wbr>divis<b>i</b>ble<i>!</i>"),
        ("<main><div>a</main><footer>b</footer>", "<main><div>a</div></main><footer>b</footer>"),
        ("<ul><li><div>a</li><li>b</ul>c", "<ul><li><div>a</div></li><li>b</li></ul>c"),
        ("<article><p>a<div><p>b</article>c", "<article><p>a</p><div><p>b</p></div></article>c"),
        ("<h2>a<p class=x>b</p> <p>c</h2>d", '<h2>a<span class="x">b </span> <span>c</span></h2>d'),
        ("<h2>a<h3>b</h3>c", "<h2>a</h2><h3>b</h3>c"),
        ("<source>a\ufffeb", "<source>ab"),
        ("<ruby>a<rt>b<rt>c</ruby>d", "<ruby>a<rt>b</rt><rt>c</rt></ruby>d"),
        (
            "<section><div><!-- </section> --><script>'</section>'</script><i title='</section>'>a</i></section>b",
            "<section><div><script>'</section>'</script><i title=\"&lt;/section&gt;\">a</i></div></section>b",
        ),
        ("<section><div><table><td></section>a</table>b", "<section><div><table><td>a</td></table>b</div></section>"),
    ],
)
def test_as_html_5(content: str, expected: str) -> None:
    body = parse(page(f"<body>{content}".encode())).find("body")
    assert body is not None
    assert html_of(body) == expected
