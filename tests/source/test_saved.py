"""Pages saved by a browser."""

import quopri
from base64 import b64encode
from pathlib import Path

import pytest

import a11y
from a11y.errors import MediaTypeError
from a11y.model.article import Media
from a11y.source import load
from a11y.text.walk import text_of, walk
from a11y.types import ConvertOptions

PROSE = "Über Nacht fiel so viel Schnee, dass der Zug nach Zürich erst gegen Mittag wieder fahren konnte, hieß es."
HTML = f"""<html lang="de"><head><meta charset="utf-8"><title>Schnee</title></head><body><article><h1>Der Zug steht</h1>
<p>{PROSE}</p><figure><img src="https://bahn.example/zug.jpg" alt="Ein Zug im Schnee"></figure>
<p>{PROSE} Reisende warteten.</p><figure><img src="cid:plan@mhtml" alt="Ein Fahrplan"></figure>
<figure><img src="cid:halt@mhtml" alt="Ein Halt"></figure><p>{PROSE} Dann fuhr er.</p></article></body></html>"""
PIXELS = b"\x89PNG\r\n\x1a\n" + bytes(3000)


def mhtml(encoding: str, charset: str = "utf-8", html: str = HTML) -> bytes:
    body = html.encode(charset)
    coded = (
        quopri.encodestring(body)
        if encoding == "quoted-printable"
        else b64encode(body)
        if encoding == "base64"
        else body
    )
    parts = [
        b"Content-Type: text/html; charset=%s\r\nContent-ID: <frame@mhtml>\r\nContent-Transfer-Encoding: %s\r\n"
        b"Content-Location: https://bahn.example/schnee\r\n\r\n%s" % (charset.encode(), encoding.encode(), coded),
        b"Content-Type: image/png\r\nContent-ID: <plan@mhtml>\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + b64encode(PIXELS),
        b"Content-Type: image/png\r\nContent-ID: <halt@mhtml>\r\nContent-Location: https://bahn.example/halt.png\r\n\r\nx",
    ]
    head = (
        b"From: <Saved by Blink>\r\nSubject: =?utf-8?Q?Schnee?=\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: multipart/related;\r\n"
        b'\ttype="text/html";\r\n\tboundary="--B0--"\r\n\r\n'
    )
    return head + b"".join(b"\r\n----B0--\r\n" + part for part in parts) + b"\r\n----B0----\r\n"


@pytest.mark.parametrize(
    ("encoding", "charset"), [("quoted-printable", "utf-8"), ("base64", "utf-8"), ("8bit", "iso-8859-1")]
)
def test_a_page_in_one_file_is_read_with_its_address_and_pictures(encoding: str, charset: str) -> None:
    article = a11y.read(mhtml(encoding, charset))
    assert article.metadata.url == "https://bahn.example/schnee"
    assert text_of(article.blocks).count("Über Nacht") == 3
    pictures = [node.src for node in walk(article.blocks) if isinstance(node, Media)]
    assert pictures[0] == "https://bahn.example/zug.jpg"
    assert pictures[1].startswith("data:image/png;base64,")
    assert pictures[2] == "https://bahn.example/halt.png"
    assert article.blocks == a11y.read(mhtml("base64")).blocks


def test_what_only_the_data_of_a_saved_page_says() -> None:
    data = (
        '{"@type":"NewsArticle","headline":"Der Zug steht","datePublished":"2031-01-09","author":{"name":"Änne Öhl"}}'
    )
    html = HTML.replace("</head>", f'<script type="application/ld+json">{data}</script></head>')
    metadata = a11y.read(mhtml("quoted-printable", html=html.replace("<h1>Der Zug steht</h1>", ""))).metadata
    assert (metadata.headline, metadata.authors) == ("Der Zug steht", ("Änne Öhl",))
    assert metadata.date_published == "2031-01-09"


def test_a_folder_of_saved_files_is_converted(tmp_path: Path) -> None:
    (tmp_path / "page.mhtml").write_bytes(mhtml("base64"))
    page = load(tmp_path / "page.mhtml")
    assert (page.media_type, page.url) == ("text/html", "https://bahn.example/schnee")


def test_a_saved_file_without_a_page_says_so() -> None:
    with pytest.raises(MediaTypeError, match="without a page"):
        load(
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
            b"--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--"
        )


@pytest.mark.parametrize(
    "mark",
    [
        "<!-- saved from url=(0027)https://bahn.example/schnee -->",
        "<!--\n Page saved with SingleFile \n url: https://bahn.example/schnee \n saved date: today\n-->",
    ],
)
def test_a_browser_wrote_where_the_page_is_from(mark: str) -> None:
    assert load(f"<!DOCTYPE html>\n{mark}\n{HTML}").url == "https://bahn.example/schnee"
    assert load(f"<!DOCTYPE html>\n{mark}\n{HTML}", url="https://b.example/").url == "https://b.example/"


def test_pictures_beside_a_saved_page_are_found_from_ours(tmp_path: Path) -> None:
    source = tmp_path / "saved" / "Der Zug.html"
    source.parent.mkdir()
    saved = HTML.replace("https://bahn.example/zug.jpg", "./Der%20Zug_files/zug.jpg")
    source.write_text(f"<!-- saved from url=(0027)https://bahn.example/schnee -->{saved}", "utf-8")
    made = a11y.convert(source, [tmp_path / "out" / "deep" / "page.html"], options=ConvertOptions(audio=False))
    assert 'src="../../saved/Der%20Zug_files/zug.jpg"' in made.files[0].read_text("utf-8")


def test_pictures_of_a_page_without_an_address_are_kept(tmp_path: Path) -> None:
    source = tmp_path / "page.html"
    source.write_text(HTML.replace("https://bahn.example/zug.jpg", "pics/zug.jpg"), "utf-8")
    made = a11y.convert(source, [tmp_path / "page.out.html"], options=ConvertOptions(audio=False))
    assert 'src="pics/zug.jpg"' in made.files[0].read_text("utf-8")
