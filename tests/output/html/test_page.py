"""The page: nothing of the article lost, nothing of the source let through."""

import re
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from a11y.model.article import (
    Article,
    Block,
    BlockId,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    Inlines,
    Link,
    List,
    ListItem,
    Media,
    Metadata,
    NoteRef,
    Paragraph,
    Quote,
    Section,
    Sentence,
    SentenceId,
    Text,
)
from a11y.model.edition import Edition
from a11y.model.notice import Notice
from a11y.output.html import SUFFIX, render
from a11y.output.html.page import asset
from a11y.text.walk import text_of
from tests.output.everything import WORDS, article, timeline

_SAFE = re.compile(r"(?:https?://|mailto:|tel:|#|audio\.mp3$|data:image/(?:png|jpeg|gif|webp|avif);base64,)")
_ADDRESSES = ("href", "src", "cite", "poster", "action", "formaction", "srcdoc", "xlink:href", "background")


def _page(*blocks: Block, **metadata: str) -> Any:
    facts = {"headline": "A headline", "language": "en", **metadata}
    header = (Heading(1, (Text("A headline"),), id=BlockId("headline")),)
    return _tree(Article(metadata=Metadata(**facts), header=header, blocks=blocks))  # type: ignore[arg-type]


def _tree(article: Article, audio: str = "") -> Any:
    edition = Edition(article=article, timeline=timeline(article) if audio else None, audio=audio)
    return html.document_fromstring(render(edition).decode())


def _p(*content: Inline | str, id: str = "b1") -> Paragraph:
    return Paragraph(_inlines(*content), id=BlockId(id))


def _inlines(*content: Inline | str) -> Inlines:
    return tuple(Text(part) if isinstance(part, str) else part for part in content)


def _check_safe(tree: Any) -> None:
    for element in tree.iter(etree.Element):
        for name, value in element.attrib.items():
            assert not str(name).lower().startswith("on"), (element.tag, name)
            assert name != "style"
            assert name not in _ADDRESSES or _SAFE.match(str(value)), (element.tag, name, value)
    assert not tree.xpath("//iframe | //object | //embed | //base | //form | //link[@rel!='canonical']")
    scripts = tree.xpath("//script")
    assert {script.text for script in scripts if not script.get("type")} <= {asset("settings.js"), asset("player.js")}
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_suffix() -> None:
    assert SUFFIX == ".html"


@pytest.mark.parametrize("lang", WORDS)
@pytest.mark.parametrize("audio", ["", "audio.mp3"])
def test_every_kind_of_content_in_every_script(lang: str, audio: str) -> None:
    source = article(lang)
    tree = _tree(source, audio)
    _check_safe(tree)
    assert tree.get("lang") == lang
    assert tree.get("dir") == ("rtl" if lang in ("ar", "he") else "ltr")
    assert tree.findtext("head/title") == f"{source.metadata.headline} – Rellin Post"
    assert [h.tag for h in tree.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4]")] == [
        "h1",
        "h2",
        "h3",
        "h4",
    ]
    assert tree.xpath("//a[@href='#article']/ancestor::header")
    assert tree.xpath("//main[@id='article']")


@pytest.mark.parametrize("lang", WORDS)
def test_every_word_is_there_once_and_in_order(lang: str) -> None:
    source = article(lang)
    main = _tree(source).xpath("//main")[0]
    for extra in main.xpath(
        "//*[@role='doc-backlink'] | //rp | //rt | //math | //audio | //video | //*[@class='embed']"
    ):
        extra.drop_tree()
    said = " ".join("".join(main.itertext()).split())
    expected = text_of((source.header, source.blocks)).replace("x²", "").replace("a/b", "")
    assert said.replace(" ", "") == "".join(expected.split())


def test_sentences_keep_their_ids() -> None:
    tree = _page(_p(Sentence(SentenceId("s1"), _inlines("One.")), " ", Sentence(SentenceId("s2"), _inlines("Two."))))
    assert [(s.get("id"), s.text) for s in tree.xpath("//p[@id='b1']/span")] == [("s1", "One."), ("s2", "Two.")]


def test_a_figure_without_its_image_is_a_figure_with_a_caption() -> None:
    tree = _page(Figure((), _inlines("FILE - A ferry."), id=BlockId("b1")))
    assert [child.tag for child in tree.xpath("//figure[@id='b1']")[0]] == ["figcaption"]


@pytest.mark.parametrize(
    ("alt", "expected"),
    [
        ("A ferry.", ""),
        ("a ferry", ""),
        (None, ""),
        ("", ""),
        ("Two sailors", "Two sailors"),
        ("A ferry at night", "A ferry at night"),
    ],
)
def test_caption_and_alternative_text_never_say_the_same(alt: str | None, expected: str) -> None:
    image = Media(kind="image", src="https://a.example/1.jpg", alt=alt)
    tree = _page(Figure((image,), _inlines("A ferry."), _inlines("B. Pell")))
    assert tree.xpath("//figure//img/@alt") == [expected]


def test_an_image_of_which_nothing_is_known_says_so() -> None:
    image = Media(kind="image", src="https://a.example/1.jpg")
    assert _page(image).xpath("//img/@alt") == ["Image without a description"]


def test_our_words_in_another_language_are_marked() -> None:
    tree = _page(language="tlh")
    assert tree.get("lang") == "tlh"
    assert tree.xpath("//a[@href='#article']/@lang") == ["en"]


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        " java\nscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//a.example",
        "x",
        "",
        "http://",
    ],
)
def test_an_unsafe_link_keeps_its_words(href: str) -> None:
    tree = _page(_p(Link(href, _inlines("words"))))
    assert tree.xpath("//p")[0].text == "words"


@pytest.mark.parametrize(
    ("title", "expected"), [("The Harbour", []), (" the  ferry ", []), ("Timetable", ["Timetable"])]
)
def test_a_title_that_says_the_words_again_is_silent(title: str, expected: list[str]) -> None:
    tree = _page(_p(Link("https://a.example/", _inlines("The ferry of the harbour, ", "the harbour"), title)))
    assert tree.xpath("//main//a/@title") == expected


def test_links_never_nest_and_never_lack_a_name() -> None:
    inner = Link("https://b.example/", _inlines("inner"))
    icon = Link("https://c.example/", (Image("https://c.example/i.png", alt=""),))
    tree = _page(_p(Link("https://a.example/", (Text("outer "), inner)), icon))
    assert [(a.get("href"), a.text) for a in tree.xpath("//main//a")] == [("https://b.example/", "inner")]


def test_notes_are_linked_both_ways_wherever_they_stand() -> None:
    def reference(note: str) -> NoteRef:
        return NoteRef(BlockId(note), _inlines("*"))

    before, after = _p("Before.", id="n1"), _p("After.", id="n2")
    tree = _page(before, _p(reference("n1"), reference("n2"), reference("n1"), reference("lost"), id="b1"), after)
    forth = [(a.get("id"), a.get("href")) for a in tree.xpath("//*[@role='doc-noteref']")]
    assert forth == [("noteref-n1", "#n1"), ("noteref-n2", "#n2"), ("noteref-n1-2", "#n1")]
    back = [(a.getparent().get("id"), a.get("href")) for a in tree.xpath("//*[@role='doc-backlink']")]
    assert back == [("n1", "#noteref-n1"), ("n1", "#noteref-n1-2"), ("n2", "#noteref-n2")]


def test_landmarks_of_one_role_differ_in_name() -> None:
    boxes = [
        Section((_p("x", id=f"p{n}"),), role="complementary", label=_inlines(label), id=BlockId(f"b{n}"))
        for n, label in enumerate(["Facts", "Facts", ""])
    ]
    tree = _page(*boxes)
    assert len(tree.xpath("//aside")) == 1
    assert [box.get("id") for box in tree.xpath("//div[@role='note']")] == ["b1", "b2"]
    assert tree.xpath("//main//@aria-labelledby") == ["b0-label"]


def test_a_label_that_is_read_is_not_also_a_name() -> None:
    boxes = [
        Section((_p("x", id=f"p{n}"),), role=role, label=_inlines("Notes"), id=BlockId(f"b{n}"))
        for n, role in enumerate(["group", "doc-endnotes", "doc-tip", "doc-endnotes", "banner", ""])
    ]
    tree = _page(*boxes)
    assert not tree.xpath("//main//@aria-labelledby")
    assert [box.get("role") for box in tree.xpath("//*[@class='box']")] == [None, "doc-endnotes", "doc-tip"] + [
        None
    ] * 3


def test_notices_and_the_original_stand_in_the_footer() -> None:
    repaired = Notice("heading-level-repaired", "A heading of level 4 became level 3.")
    source = Article(
        metadata=Metadata(headline="H", language="de", url="https://a.example/x"),
        notices=(repaired, Notice("c", "Guessed."), repaired),
    )
    footer = _tree(source).xpath("//footer[@class='page']")[0]
    assert footer.xpath(".//a/@href") == ["https://a.example/x"]
    assert [(li.text, li.get("lang")) for li in footer.iter("li")] == [
        ("Die Ebenen einiger Überschriften wurden berichtigt, damit keine fehlt.", None),
        ("Guessed.", "en"),
    ]


def test_an_article_that_knows_nothing_is_still_a_page() -> None:
    tree = _tree(Article(metadata=Metadata()))
    assert tree.get("lang") == "und"
    assert tree.findtext("head/title") == tree.findtext(".//h1") == "Untitled article"


def test_depth_costs_nothing() -> None:
    block: Block = _p("deep")
    inline: Inline = Text("deep")
    for _ in range(5000):
        block = Quote((block,))
        inline = Emphasis((inline,))
    tree = render(Edition(article=Article(metadata=Metadata(headline="H", language="en"), blocks=(block, _p(inline)))))
    assert tree.count(b"<blockquote>") == tree.count(b"<em>") == 5000


def test_without_timings_the_audio_stands_alone() -> None:
    edition = Edition(article=article(), audio="audio.mp3")
    tree = html.document_fromstring(render(edition).decode())
    assert tree.xpath("//audio[@src='audio.mp3']/@preload") == ["metadata"]
    assert not tree.xpath("//section[@class='player']//button")
    assert [script.text for script in tree.iter("script") if not script.get("type")] == [asset("settings.js")]


_HOSTILE = st.sampled_from(
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "</title></style></script><script>alert(1)</script>",
        "javascript:alert(1)",
        "' onclick='x",
        "]]>--><svg/onload=alert(1)>",
        "\x00\x1b\ud800\ufffe",
        "&lt;script&gt;",
        "https://a.example/\"onmouseover=\"x",
        "b1",
    ]
)  # fmt: skip
_WORDS = st.text(alphabet="abc é日ع<>&\"'\x0b", max_size=12) | _HOSTILE


def _hostile_inlines() -> st.SearchStrategy[Inlines]:
    leaves: st.SearchStrategy[Inline] = st.builds(Text, _WORDS) | st.builds(Image, _WORDS, st.none() | _WORDS)
    return st.lists(leaves | st.builds(Link, _WORDS, st.tuples(st.builds(Text, _WORDS)), _WORDS), max_size=3).map(tuple)


def _hostile_blocks() -> st.SearchStrategy[Block]:
    inlines = _hostile_inlines()
    media = st.builds(
        Media, st.sampled_from(["image", "audio", "video", "embed"]), _WORDS, st.none() | _WORDS, _WORDS, _WORDS
    )
    return st.one_of(
        st.builds(Paragraph, inlines, _WORDS),
        st.builds(Heading, st.integers(-1, 9), inlines),
        st.builds(Figure, st.tuples(media), inlines, inlines),
        st.builds(Section, st.just(()), _WORDS, inlines, lang=_WORDS),
        st.builds(List, st.tuples(st.builds(ListItem, st.tuples(st.builds(Paragraph, inlines))))),
    )


@settings(deadline=None)
@given(st.lists(_hostile_blocks(), max_size=4), st.builds(Metadata, headline=_WORDS, subheadline=_WORDS, kicker=_WORDS,
       publisher=_WORDS, url=_WORDS, language=_WORDS))  # fmt: skip
def test_nothing_of_a_hostile_article_gets_through(blocks: list[Block], metadata: Metadata) -> None:
    page = render(Edition(article=Article(metadata=metadata, blocks=tuple(blocks)))).decode()
    tree = html.document_fromstring(page)
    scripts = [script.get("type") or script.text for script in tree.iter("script")]
    assert scripts == ["application/ld+json", asset("settings.js")]
    assert not tree.xpath("//svg | //iframe")
    for element in tree.iter(etree.Element):
        assert not [name for name in element.attrib if str(name).startswith("on")]
        assert all(_SAFE.match(str(element.get(name))) for name in _ADDRESSES if element.get(name) is not None)


def test_headings_of_the_page_are_in_order() -> None:
    levels = [int(h.tag[1]) for h in _tree(article()).xpath("//*[self::h1 or self::h2 or self::h3 or self::h4]")]
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
