import pytest

from a11y.dom.parse import MAX_ATTRIBUTES, MAX_BYTES, parse
from a11y.dom.query import raw_text
from a11y.errors import EmptyInputError, TooLargeError
from a11y.model.page import Page


def page(content: bytes, charset: str = "utf-8") -> Page:
    return Page(content=content, media_type="text/html", charset=charset, name="test")


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
        b"<body>" + b"<div>" * 100_000 + b"deep",
        b"<body>" + b"<b>" * 100_000 + b"</i>" * 100_000,
        b"x" * (MAX_BYTES + 1),
        b"<p " + b" ".join(b"a%d=1" % n for n in range(30_000)) + b">x",
        b"<p " + b" ".join(b'a%d=">"' % n for n in range(30_000)) + b">x",
        b"<p " + b" ".join(b"a%d='<p>'" % n for n in range(30_000)) + b">x",
        b"<p " + b"/".join(b"a%d" % n for n in range(30_000)) + b">x",
        b"<p " + b"".join(b'a%d="1"' % n for n in range(30_000)) + b">x",
        b"<p " + b" ".join(b'"a%d' % n for n in range(30_000)) + b">x",
    ],
)
def test_too_large(content: bytes) -> None:
    with pytest.raises(TooLargeError):
        parse(page(content))


def test_many_attributes_in_all_are_no_fault() -> None:
    content = b"<body>" + b'<p id="a" class="b" title="<">x</p>' * MAX_ATTRIBUTES * 3
    assert len(parse(page(content)).findall(".//p")) == MAX_ATTRIBUTES * 3


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
