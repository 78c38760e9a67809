import pytest

from a11y.errors import MediaTypeError
from a11y.source.media_type import media_type, refuse_binary, refuse_declared

HTML, TEXT = "text/html", "text/plain"
PROSE = "If a < b and c > d, then the <b> tag is not closed.\n\nThe council voted on Tuesday.\n"


@pytest.mark.parametrize(
    ("text", "declared", "expected"),
    [
        ("<!DOCTYPE html><title>x</title>", "", HTML),
        ("\ufeff \n<!-- a --><!doctype HTML PUBLIC '-//W3C//DTD'>\n<p>x", "", HTML),
        ("<html><body>x", TEXT, HTML),
        ("<!doctype html>\n<p>x", TEXT, HTML),
        ('<?xml version="1.0"?><!DOCTYPE html PUBLIC "a" "b"><html xmlns="x">', "", HTML),
        ('<!DOCTYPE html [<!ENTITY a "b">]><html>', "", HTML),
        ("<article class='x'><p>One", "", HTML),
        ("<p>One<p>Two", "", HTML),
        ("Intro <p>one</p><p>two</p><p>three</p>", "", HTML),
        ("Intro <p>one</p><p>two</p><p>three</p>", TEXT, HTML),
        ("<p>One", TEXT, TEXT),
        (PROSE, "", TEXT),
        (PROSE, TEXT, TEXT),
        ("a <b>c</b>", HTML, HTML),
        ("No tag in it at all.\nNot one.", HTML, TEXT),
        ("<3 this town\n\nsays the mayor", "", TEXT),
        ("<https://example.org> is where it is", "", TEXT),
        ("- one\n- two\n", "", TEXT),
        ("{ not json", "", TEXT),
    ],
)
def test_html_or_text(text: str, declared: str, expected: str) -> None:
    assert media_type(text, declared=declared) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>', "an SVG image"),
        ('<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>', "RSS"),
        ('<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"/>', "Atom"),
        ('<?xml version="1.0"?><urlset ></urlset>', "site map"),
        ('<?xml version="1.0"?><book id="x"/>', "an XML document"),
        ('{"headline": "x"}', "JSON"),
        ('[{"headline": "x"}]\n', "JSON"),
    ],
)
def test_other_documents_are_refused(text: str, kind: str) -> None:
    with pytest.raises(MediaTypeError, match=kind):
        media_type(text, declared="text/html")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a PNG image"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG image"),
        (b"GIF89a\x01\0\x01\0", "a GIF image"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "a WebP image"),
        (b"\0\0\0\x20ftypavif\0\0\0\0", "an AVIF image"),
        (b"\0\0\0\x20ftypisom\0\0\2\0", "an MP4"),
        (b"%PDF-1.7\n", "a PDF document"),
        (b"PK\3\4" + b"\0" * 26 + b"mimetypeapplication/epub+zip", "an EPUB book"),
        (b"PK\3\4" + b"\0" * 26 + b"[Content_Types].xml", "an Office document"),
        (b"PK\3\4" + b"\0" * 26 + b"a.txt", "a ZIP archive"),
        (b"x" * 257 + b"ustar\0", "a TAR archive"),
        (b"ID3\4\0", "an MP3 audio file"),
        (b"\x7fELF\2\1", "a program"),
        (bytes(range(256)) * 4, "binary data"),
    ],
)
def test_files_that_are_no_text_are_named(content: bytes, kind: str) -> None:
    with pytest.raises(MediaTypeError, match=kind):
        refuse_binary(content)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"BM is a car maker",
        b"PK said so",
        b"%PDF is a format",
        b"ID3 tags hold a title",
        "Zażółć gęślą jaźń".encode("cp1250"),
        "市役所".encode("cp932"),
        "Tuesday".encode("utf-16"),
        b"<p>one\x01 stray \x02 control</p>",
        b"ten thousand words" * 100 + b"\x0c\x02",
    ],
)
def test_text_is_not_refused(content: bytes) -> None:
    refuse_binary(content)


@pytest.mark.parametrize("declared", ["", "text/html", "text/markdown", "application/xhtml+xml"])
def test_declared_pages(declared: str) -> None:
    refuse_declared(declared)


@pytest.mark.parametrize("declared", ["image/png", "application/pdf", "video/mp4", "application/json"])
def test_declared_otherwise(declared: str) -> None:
    with pytest.raises(MediaTypeError, match=declared):
        refuse_declared(declared)


@pytest.mark.parametrize(
    "text", ["<!doctype " + "[]" * 5000, "<!--" * 5000, "<?" * 5000, "<a" * 5000, "<" + "a" * 16000, '{"' + " " * 16000]
)
def test_hostile_prologs_take_linear_time(text: str) -> None:
    """An exponential pattern would never come to an end here."""
    assert media_type(text) == TEXT
