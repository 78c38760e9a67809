"""Editions of the page: a style of one's own, a fragment, embedded images, a template."""

import json
from base64 import b64decode, b64encode
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from lxml import html

import a11y
from a11y.errors import UsageError
from a11y.model.article import Article, Figure, Image, Media, Paragraph, Text
from a11y.transform.images import addresses, embedded
from a11y.types import ConvertOptions, RenderOptions
from tests.output.everything import article

_PNG = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==")
_TEMPLATE = """<!DOCTYPE html>
<html lang="{{lang}}" dir="{{ dir }}"><head><meta charset="utf-8"><title>{{title}} | Post</title></head>
<body><header>Post</header><main>{{article}}</main></body></html>"""
_WORDS = "The council of Rellin bought a ferry on Monday, and nobody in the room could say why it had to be so large."
_SOURCE = f"""<html lang=en><head><title>The ferry</title></head><body><article><h1>The ferry</h1><p>{_WORDS}</p>
<figure><img src="IMAGE" alt="A ferry at dusk"><figcaption>Seen from the quay.</figcaption></figure>
<p>{_WORDS}</p><p>{_WORDS}</p></article></body></html>"""


def _options(**facts: Any) -> RenderOptions:
    return RenderOptions(**facts)


def test_a_style_sheet_comes_after_ours() -> None:
    style = html.document_fromstring(a11y.render(article(), options=_options(style="p { color: red }"))).find(
        ".//style"
    )
    assert style is not None
    assert str(style.text).rstrip().endswith("p { color: red }")


@pytest.mark.parametrize("style", ["</style><script>x</script>", "p{} <!-- x"])
def test_a_style_sheet_holds_no_markup(style: str) -> None:
    with pytest.raises(UsageError, match="holds markup"):
        a11y.render(article(), options=_options(style=style))


def test_a_fragment_is_the_article_as_it_is_in_the_page() -> None:
    fragment = a11y.render(article("ar"), options=_options(fragment=True))
    page = a11y.render(article("ar"))
    assert fragment.startswith('<article lang="ar" dir="rtl">')
    assert fragment.endswith("</article>\n")
    assert fragment.removeprefix('<article lang="ar" dir="rtl">') in page
    assert "<script" not in fragment
    assert "<style" not in fragment


def test_a_fragment_with_audio_has_the_browsers_own_controls() -> None:
    tree = html.fragment_fromstring(a11y.render(article(), audio="a.mp3", options=_options(fragment=True)))
    assert tree.xpath("//section[@class='player']/audio[@controls]/@src") == ["a.mp3"]
    assert not tree.xpath("//button")


def test_a_template_is_filled_in_one_pass() -> None:
    found = a11y.read(_SOURCE.replace(_WORDS, f"{{{{title}}}} {_WORDS}", 1))
    page = a11y.render(found, options=_options(template=_TEMPLATE))
    tree: Any = html.document_fromstring(page)
    assert tree.get("lang") == "en"
    assert tree.findtext("head/title") == "The ferry | Post"
    assert "{{title}} The council" in tree.xpath("string(//main)")


def test_a_template_with_every_slot_is_as_our_page() -> None:
    template = """<!DOCTYPE html>
<html lang="{{lang}}" dir="{{dir}}">
<head>
{{head}}</head>
<body>
{{top}}<main id="article" tabindex="-1">
{{article}}</main>
{{about}}{{scripts}}</body>
</html>
"""
    assert a11y.render(article(), options=_options(template=template)) == a11y.render(article())


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("<!DOCTYPE html>", "", "no <!DOCTYPE html>"),
        (' lang="{{lang}}"', "", "no lang"),
        ("<title>{{title}} | Post</title>", "", "no <title>"),
        ("<main>{{article}}</main>", "<div>{{article}}</div>", "no <main>; text outside"),
        ("<main>{{article}}</main>", "<main>x</main><main>{{article}}</main>", "2 main landmarks"),
        ("<main>{{article}}</main>", "<main>x</main><section>{{article}}</section>", "the article outside of <main>"),
        ("<header>Post", "<header><h1>Post</h1>", "2 headings of level 1"),
        ("<body>", "<body><p>Welcome</p>", "text outside of any landmark"),
        ("<header>", '<header id="s1">', "the id s1 twice"),
        ("<header>", '<header><a href="#menu">Menu</a>', "a link to #menu"),
        ("<title>", '<meta name=viewport content="user-scalable=no"><title>', "forbids to enlarge"),
        ("{{article}}", "{{artikel}}", "no use for {{artikel}}; its slots can be {{about}}, {{article}}"),
        ("{{article}}", "", "needs {{article}}, once"),
    ],
)
def test_what_a_template_lacks_is_said(old: str, new: str, said: str) -> None:
    assert old in _TEMPLATE
    with pytest.raises(UsageError) as error:
        a11y.render(article(), options=_options(template=_TEMPLATE.replace(old, new)))
    assert said in error.value.message


def test_a_bad_template_is_told_before_the_source_is_read(tmp_path: Path) -> None:
    options = ConvertOptions(render=_options(template="<p>{{article}}"))
    with pytest.raises(UsageError, match="With the article in it"):
        a11y.convert(tmp_path / "none.html", tmp_path / "out.html", options=options)


def _convert(tmp_path: Path, source: Path | bytes) -> tuple[list[str], str]:
    """The addresses of images on the page with embedded images, and what it says."""
    options = ConvertOptions(audio=False, render=_options(embed_images=True))
    a11y.convert(source, tmp_path / "out" / "page.html", options=options)
    page = (tmp_path / "out" / "page.html").read_text("utf-8")
    tree = html.document_fromstring(page)
    return [str(src) for src in tree.xpath("//img/@src")], str(tree.xpath("string(//body)"))  # type: ignore[union-attr]


def test_images_beside_a_saved_page_are_embedded(tmp_path: Path) -> None:
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "a.png").write_bytes(_PNG)
    (tmp_path / "page.html").write_text(_SOURCE.replace("IMAGE", "page_files/a.png"), "utf-8")
    sources, said = _convert(tmp_path, tmp_path / "page.html")
    assert sources == [f"data:image/png;base64,{b64encode(_PNG).decode()}"]
    assert "Some images" not in said


def test_images_within_a_saved_page_are_embedded(tmp_path: Path) -> None:
    message = EmailMessage()
    message.set_content(_SOURCE.replace("IMAGE", "https://news.example/a.png"), subtype="html")
    message["Content-Location"] = "https://news.example/"
    message.add_related(_PNG, "image", "png", headers=["Content-Location: https://news.example/a.png"])
    (tmp_path / "page.mhtml").write_bytes(bytes(message))
    assert len(_convert(tmp_path, tmp_path / "page.mhtml")[0]) == 1


@pytest.mark.parametrize(
    "data", [b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", b"GIF", b"<html>", b"", _PNG[1:]]
)
def test_what_is_no_image_is_left_out_and_said(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.png").write_bytes(data)
    (tmp_path / "page.html").write_text(_SOURCE.replace("IMAGE", "a.png"), "utf-8")
    sources, said = _convert(tmp_path, tmp_path / "page.html")
    assert sources == []
    assert "A ferry at dusk" in said
    assert "Some images could not be stored" in said


def test_private_addresses_are_not_asked_for_images(tmp_path: Path) -> None:
    source = _SOURCE.replace("IMAGE", "http://127.0.0.1:9/a.png").encode()
    assert _convert(tmp_path, source)[0] == []


def test_every_image_of_an_article_is_found_and_replaced() -> None:
    inline = Image("https://a.example/i.png", alt="x")
    blocks = (
        Paragraph((Text("x"), inline)),
        Figure((Media(kind="image", src="https://a.example/f.png"),), (Text("y"),)),
        Media(kind="video", src="https://a.example/v.mp4", poster="https://a.example/p.png"),
        Media(kind="image", src="data:image/png;base64,AA"),
    )
    found = Article(metadata=article().metadata, blocks=blocks)
    wanted = list(addresses(found))
    assert sorted(wanted) == ["https://a.example/f.png", "https://a.example/i.png", "https://a.example/p.png"]
    inside = embedded(found, dict.fromkeys(wanted, "data:image/png;base64,BB"))
    assert list(addresses(inside)) == []
    assert a11y.render(inside).count('"data:image/png;base64,BB"') == 3


def test_what_may_be_spoken_is_on_the_page() -> None:
    tree = html.document_fromstring(a11y.render(article()))
    data = json.loads(tree.xpath("string(/html/head/script[@type='application/ld+json'])"))  # type: ignore[arg-type]
    assert data["@type"] == "NewsArticle"
    assert all(tree.cssselect(selector) for selector in data["speakable"]["cssSelector"])
