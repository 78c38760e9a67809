"""`load`: everything a user can name."""

import gzip
import io
import os
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from a11y.errors import (
    EmptyInputError,
    FetchError,
    InputError,
    MediaTypeError,
    NotFoundError,
    PrivateAddressError,
    SourceError,
    TooLargeError,
)
from a11y.source import SourceOptions, load

HTML = "<!doctype html><title>Ja</title><p>Grüße aus Köln</p>"
PLAIN = "Grüße aus Köln\n\nDer Rat stimmte zu.\n"


@pytest.mark.parametrize("name", ["page.html", "page.txt", "page", "page.html.gz", "#page?.html"])
def test_files_are_told_by_content(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    for content in (HTML.encode(), gzip.compress(HTML.encode())):
        path.write_bytes(content)
        for source in (path, str(path)):
            page = load(source)
            assert page.content == HTML.encode()
            assert (page.media_type, page.charset, page.url, page.name) == ("text/html", "utf-8", "", str(path))


def test_text_file(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PLAIN, "cp1252")
    page = load(path)
    assert (page.content.decode(), page.media_type) == (PLAIN, "text/plain")


def test_file_url(tmp_path: Path) -> None:
    path = tmp_path / "ä b.html"
    path.write_text(HTML, "utf-8")
    assert load(path.as_uri()).content == HTML.encode()


@pytest.mark.parametrize(
    "source",
    [
        HTML,
        HTML.encode(),
        bytearray(HTML.encode("utf-16")),
        HTML.replace("<title>", "<meta charset=latin1><title>").encode("latin1").replace(b"<meta charset=latin1>", b""),
        io.StringIO(HTML),
        io.BytesIO(gzip.compress(HTML.encode())),
    ],
    ids=["str", "utf-8", "utf-16", "latin-1", "text file", "gzip file"],
)
def test_content(source: object) -> None:
    page = load(source, url="https://example.org/")  # type: ignore[arg-type]
    assert page.content == HTML.encode()
    assert (page.media_type, page.url, page.name) == ("text/html", "https://example.org/", "https://example.org/")


def test_soup() -> None:
    soup = BeautifulSoup(HTML, "lxml")
    assert "Grüße aus Köln" in load(soup).content.decode()
    assert load(soup.p).content.decode() == "<p>Grüße aus Köln</p>"  # type: ignore[arg-type]
    assert load(soup).media_type == "text/html"


def test_open_file_has_its_name(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(HTML, "utf-8")
    with path.open("rb") as file:
        assert load(file).name == str(path)


def test_text_with_surrogates() -> None:
    assert load("<p>\ud83d\ude00 \ud800</p>").content.decode() == "<p>😀 �</p>"


def test_declared_charset_in_text_is_of_no_account() -> None:
    text = "<meta charset='shift_jis'><p>Grüße, 図書館</p>"
    assert load(text).content.decode() == text


@pytest.mark.parametrize("source", ["", b"", " \n", b"\xef\xbb\xbf\n", gzip.compress(b""), io.BytesIO()])
def test_empty(source: str) -> None:
    with pytest.raises(EmptyInputError):
        load(source)


def test_what_cannot_be_had(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError) as missing:
        load(tmp_path / "missing.html")
    assert str(missing.value) == f"{tmp_path / 'missing.html'}: There is no such file."
    with pytest.raises(SourceError, match="folder"):
        load(tmp_path)
    with pytest.raises(NotFoundError):
        load("no-such-page.html")
    with pytest.raises(FetchError, match="Only http"):
        load("ftp://example.org/page.html")
    with pytest.raises(SourceError):
        load("a\0b")
    with pytest.raises(SourceError):
        load("x" * 5000)
    with pytest.raises(TypeError, match="int"):
        load(5)  # type: ignore[arg-type]


def test_what_cannot_be_read(tmp_path: Path) -> None:
    picture = tmp_path / "page.html"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(MediaTypeError, match=r"page\.html: It is a PNG image"):
        load(picture)
    with pytest.raises(InputError, match="damaged"):
        load(gzip.compress(HTML.encode())[:-4])


@pytest.mark.parametrize("source", [b"x" * 1001, "x\n" * 501, io.BytesIO(b"x" * 1001), gzip.compress(b"x" * 1001)])
def test_too_large(source: bytes) -> None:
    with pytest.raises(TooLargeError):
        load(source, options=SourceOptions(max_bytes=1000))


def test_too_many_tags() -> None:
    options = SourceOptions(max_tags=100)
    assert load("<p>a</p>" * 50, options=options).media_type == "text/html"
    with pytest.raises(TooLargeError, match="more than 100 tags"):
        load("<p>a</p>" * 51, options=options)
    assert load("a < b\n" * 101, options=options).media_type == "text/plain"


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there is no /dev/zero here")
def test_file_without_end() -> None:
    with pytest.raises(TooLargeError):
        load("/dev/zero", options=SourceOptions(max_bytes=1000))


def test_message_never_holds_a_password() -> None:
    with pytest.raises(PrivateAddressError) as refused:
        load("http://me:secret@127.0.0.1/page")
    assert str(refused.value).startswith("http://127.0.0.1/page: ")
    assert "secret" not in str(refused.value)
