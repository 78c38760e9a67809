"""Each HTML structure becomes the block it is."""

from collections.abc import Callable

import pytest

from a11y.model import article as m
from a11y.model.ledger import Reading
from a11y.text.walk import text_of, walk

Read = Callable[..., Reading]
T = m.Text


def third(reading: Reading) -> m.Block:
    """The block that the markup in the middle became."""
    blocks = reading.article.blocks
    assert len(blocks) == 4, blocks
    return blocks[2]


def paragraph(text: str, number: int) -> m.Paragraph:
    return m.Paragraph(id=m.BlockId(f"b{number}"), content=(T(text),), origin=-1)


def plain(value: object) -> str:
    if isinstance(value, tuple):
        return "".join(map(plain, value))
    return getattr(value, "text", None) or plain(getattr(value, "content", ()))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("a <b>b</b> c", (T("a "), m.Strong((T("b"),)), T(" c"))),
        ("  a \n <em> b </em> c ", (T("a "), m.Emphasis((T("b "),)), T("c"))),
        ("<a href='/x?y=1'>a link</a> in it", (m.Link("https://news.example/x?y=1", (T("a link"),)), T(" in it"))),
        ("<a href='javascript:run()'>no link</a> in it", (T("no link in it"),)),
        ("<a href='#top'>within</a> the page", (T("within the page"),)),
        ("H<sub>2</sub>O and x<sup>2</sup>", (T("H"), m.Sub((T("2"),)), T("O and x"), m.Sup((T("2"),)))),
        ("<abbr title='Earth'>E</abbr> is", (m.Abbreviation((T("E"),), "Earth"), T(" is"))),
        ("run <code>x  = 1</code> now", (T("run "), m.Code("x = 1"), T(" now"))),
        (
            "the <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> sign",
            (T("the "), m.Ruby((T("漢"),), "kan"), T(" sign")),
        ),
        ("a line<br>and another", (T("a line"), m.Break(), T("and another"))),
        ("said <i lang='fr'>bon</i> so", (T("said "), m.Span((m.Emphasis((T("bon"),)),), "", "fr"), T(" so"))),
        ("said <span lang='fr' dir='ltr'>bon</span>", (T("said "), m.Span((T("bon"),), "", "fr", "ltr"))),
        ("<q>so</q> he said", (m.Span((T("so"),), "quotation"), T(" he said"))),
        (
            "on <time datetime='2031-05-29'>Thursday</time> last",
            (T("on "), m.Span((T("Thursday"),), "time", "", "", "2031-05-29"), T(" last")),
        ),
        ("seen <span hidden>unseen</span>again", (T("seen again"),)),
        ("no\u00a0break\u00ad stays", (T("no\u00a0break\u00ad stays"),)),
        (
            "an <img src='i.png' alt=' the  icon '> here",
            (T("an "), m.Image("https://news.example/a/i.png", "the icon"), T(" here")),
        ),
    ],
)
def test_inlines(read: Read, markup: str, expected: m.Inlines) -> None:
    block = third(read(f"<p>{markup}</p>"))
    assert isinstance(block, m.Paragraph)
    assert block.content == expected


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        ("<p>One line.<br><br>Another line.</p>", ["One line.", "Another line."]),
        (
            "<div>One line of it.<p>A paragraph.</p>And a tail.</div>",
            ["One line of it.", "A paragraph.", "And a tail."],
        ),
        ("<div><span><p>Within a span.</p></span></div>", ["Within a span."]),
        ("<table role='presentation'><tr><td><p>Laid out by it.</p></td></tr></table>", ["Laid out by it."]),
    ],
)
def test_paragraphs(read: Read, markup: str, texts: list[str]) -> None:
    blocks = read(markup).article.blocks[2:-1]
    assert [plain(block) for block in blocks] == texts
    assert all(isinstance(block, m.Paragraph) for block in blocks)


@pytest.mark.parametrize(
    ("markup", "level"),
    [
        ("<h2>A part</h2>", 2),
        ("<h3>A part</h3>", 3),
        ("<h6>A part</h6>", 6),
        ("<p><b>A part</b></p>", 2),
        ("<h2><div>A</div><div>part</div></h2>", 2),
    ],
)
def test_heading(read: Read, markup: str, level: int) -> None:
    block = third(read(markup))
    assert isinstance(block, m.Heading)
    assert (block.level, plain(block)) == (level, "A part")


def test_bold_paragraphs_stay_where_there_are_headings(read: Read) -> None:
    blocks = read("<h2>A part</h2><p>A line of text that ends here.</p><p><b>Bold</b></p>").article.blocks
    assert [type(block) for block in blocks[2:5]] == [m.Heading, m.Paragraph, m.Paragraph]


def test_nested_lists(read: Read) -> None:
    block = third(read("<ol start=3><li>first<ul><li>inner one</li></ul></li><li value=9>second</li></ol>"))
    assert isinstance(block, m.List)
    assert (block.ordered, block.start, [item.value for item in block.items]) == (True, 3, [None, 9])
    assert [type(inner) for inner in block.items[0].blocks] == [m.Paragraph, m.List]


def test_list_beside_its_item(read: Read) -> None:
    block = third(read("<ul><li>first one</li><ul><li>inner one</li></ul></ul>"))
    assert isinstance(block, m.List)
    assert [type(inner) for inner in block.items[0].blocks] == [m.Paragraph, m.List]


def test_description_list(read: Read) -> None:
    block = third(
        read("<dl><dt>Bow</dt><dt>Prow</dt><dd>The front.</dd><div><dt>Stern</dt><dd>The back.</dd></div></dl>")
    )
    assert isinstance(block, m.DescriptionList)
    assert [[plain(term) for term in group.terms] for group in block.groups] == [["Bow", "Prow"], ["Stern"]]


def test_quote(read: Read) -> None:
    block = third(read("<blockquote cite='/said'><p>We shall sail at dawn.</p><footer>A captain</footer></blockquote>"))
    assert isinstance(block, m.Quote)
    assert (plain(block.blocks), plain(block.attribution), block.cite) == (
        "We shall sail at dawn.",
        "A captain",
        "https://news.example/said",
    )


def test_pull_quote_that_repeats_the_text(read: Read) -> None:
    reading = read("<blockquote>The harbour was quiet that morning</blockquote>")
    assert [piece.reason for piece in reading.ledger.pieces if piece.reason] == ["duplicate"]
    assert len(reading.article.blocks) == 3


def test_code(read: Read) -> None:
    block = third(read("<pre><code class='language-python'>def f():\n    return 1\n</code></pre>"))
    assert isinstance(block, m.CodeBlock)
    assert (block.text, block.language) == ("def f():\n    return 1", "python")


def test_separator(read: Read) -> None:
    assert isinstance(third(read("<hr>")), m.Separator)


def test_table(read: Read) -> None:
    block = third(
        read(
            "<table><caption>Boats</caption><thead><tr><th>Kind<th>Count</thead>"
            "<tr><th scope=row>Cutters<td>4<tr><td colspan=2>None else</table>"
        )
    )
    assert isinstance(block, m.Table)
    assert plain(block.caption) == "Boats"
    assert [(row.group, [(cell.header, cell.scope, cell.colspan) for cell in row.cells]) for row in block.rows] == [
        ("head", [(True, "col", 1), (True, "col", 1)]),
        ("body", [(True, "row", 1), (False, "", 1)]),
        ("body", [(False, "", 2)]),
    ]


IMAGE = "<img src='boat.jpg' alt='Two boats'>"


@pytest.mark.parametrize(
    ("markup", "caption", "credit"),
    [
        (f"<figure>{IMAGE}<figcaption>At anchor.</figcaption></figure>", "At anchor.", ""),
        (
            f"<figure>{IMAGE}<figcaption>Moored. <b class='credit'>A. Lane</b></figcaption></figure>",
            "Moored.",
            "A. Lane",
        ),
        (f"<figure>{IMAGE}<figcaption>Moored. Photo: A. Lane</figcaption></figure>", "Moored.", "Photo: A. Lane"),
        (f"<div class='image'>{IMAGE}<div class='image-caption'>At anchor.</div></div>", "At anchor.", ""),
        (f"<div class='xy'><div>{IMAGE}</div><span class='yz'>At anchor</span></div>", "At anchor", ""),
        (
            f"<figure>{IMAGE}<figcaption>Moored.<i>&nbsp;Photo: A. Lane</i></figcaption></figure>",
            "Moored.",
            "Photo: A. Lane",
        ),
        (
            f"<figure>{IMAGE}<figcaption><i>Moored. <span class=rights>All rights</span>"
            "<span class=credit>A. Lane</span></i></figcaption></figure>",
            "Moored.",
            "All rights A. Lane",
        ),
        (f"<figure>{IMAGE}<figcaption>Photo: A. Lane</figcaption></figure>", "", "Photo: A. Lane"),
        (f"<div><b>Photo: A. Lane</b>{IMAGE}<div class='yz'>At anchor</div></div>", "At anchor", "Photo: A. Lane"),
        ("<figure><x-image src=boat.jpg alt='Two boats'></x-image><figcaption>Moored.</figure>", "Moored.", ""),
        (f"<div class='teaser-image'><figure>{IMAGE}<figcaption>Moored.</figcaption></figure></div>", "Moored.", ""),
        (f"<figure><a href='/big'>{IMAGE}</a></figure>", "", ""),
        (
            f"<div class='opener'>{IMAGE}<b class='credit'>A. Lane</b><div>At anchor.</div></div>",
            "At anchor.",
            "A. Lane",
        ),
        (
            f"<div class='opener'>{IMAGE}<div>At anchor.</div><p class='copyright'>A. Lane</div>",
            "At anchor.",
            "A. Lane",
        ),
        (f"<p>{IMAGE}<br>At anchor.</p>", "At anchor.", ""),
        (f"<div class='it'><a href='/x.jpg'>{IMAGE}</a><i>1/2</i><p class=c>At anchor.</div>", "At anchor.", ""),
        (f"<div class='it'>{IMAGE}<button>+</button><div class='c'>At anchor.</div></div>", "At anchor.", ""),
        (
            f"<figure>{IMAGE}<b><i class='sr-only'>Image source,</i> AFP</b><figcaption>Moored.</figcaption></figure>",
            "Moored.",
            "AFP",
        ),
        (f"<aside>{IMAGE}<p>At anchor.</p></aside>", "At anchor.", ""),
        (f"<p>{IMAGE}</p><p align=center>At anchor.</p>", "At anchor.", ""),
        (f"<p>{IMAGE}</p>", "", ""),
        (IMAGE, "", ""),
    ],
)
def test_figure(read: Read, markup: str, caption: str, credit: str) -> None:
    block = third(read(markup))
    assert isinstance(block, m.Figure)
    assert (plain(block.caption), plain(block.credit).strip()) == (caption, credit)
    (media,) = block.blocks
    assert isinstance(media, m.Media)
    assert (media.kind, media.src, media.alt) == ("image", "https://news.example/a/boat.jpg", "Two boats")


def test_a_stated_lead_under_a_picture_is_no_caption(read: Read) -> None:
    lead = "Ferries of the outer islands wait for the fog to lift before noon."
    text = "<p>The harbour was quiet that morning, and the boats lay in rows as they had for years.</p>" * 3
    page = f"<head><meta name=description content='{lead}'></head><body><article><h1>Fog</h1><p>{IMAGE}</p>"
    article = read(f"{page}<p><em>{lead}</em></p>{text}</article></body>", whole=True).article
    assert [plain(block.caption) for block in article.blocks if isinstance(block, m.Figure)] == [""]
    assert lead in (article.metadata.subheadline, *map(plain, article.blocks))


def test_pictures_of_a_gallery_keep_their_own_captions(read: Read) -> None:
    item = "<dl class='gallery-item'><dt><a href='/{0}.jpg'><img src='/{0}.jpg'></a></dt><dd>The boat {0}.</dd></dl>"
    entry = "<li><a href='/{0}.jpg'><img src='/{0}.jpg'></a><span>The boat {0}.</span></li>"
    for gallery in (f"<div>{item.format(1)}{item.format(2)}</div>", f"<ul>{entry.format(1)}{entry.format(2)}</ul>"):
        blocks = read(gallery).article.blocks
        assert [plain(block.caption) for block in blocks if isinstance(block, m.Figure)] == [
            "The boat 1.",
            "The boat 2.",
        ]


@pytest.mark.parametrize(
    ("markup", "src"),
    [
        ("<img src='data:image/gif;base64,R0' data-src='/real.jpg'>", "/real.jpg"),
        ("<img src='/placeholder.png' srcset='/s.jpg 320w, /l.jpg 1280w'>", "/l.jpg"),
        ("<picture><source srcset='/s.webp 1x, /l.webp 2x'><img></picture>", "/l.webp"),
        ("<img src='data:image/gif;base64,R0'><noscript><img src='/real.jpg'></noscript>", "/real.jpg"),
        ("<div><noscript><img src='/real.jpg'></noscript></div>", "/real.jpg"),
        ("<img style='display: none' data-src='/real.jpg'>", "/real.jpg"),
        ("<img data-cfsrc='/real.jpg' style='display:none;visibility:hidden;'>", "/real.jpg"),
        ("<img src='/blank.gif' data-pagespeed-lazy-src='/real.jpg'>", "/real.jpg"),
        ("<img src='//cdn.example/real.jpg'>", "https://cdn.example/real.jpg"),
    ],
)
def test_lazy_images(read: Read, markup: str, src: str) -> None:
    block = third(read(markup))
    assert isinstance(block, m.Figure)
    (media,) = block.blocks
    assert isinstance(media, m.Media)
    assert media.src.removeprefix("https://news.example") == src


@pytest.mark.parametrize(
    "markup", ["<img src='/pixel.gif' width=1 height=1>", "<img alt='nothing'>", "<img src='data:x'>"]
)
def test_images_that_show_nothing(read: Read, markup: str) -> None:
    assert len(read(markup).article.blocks) == 3


def test_embed_is_named_and_never_empty(read: Read) -> None:
    block = third(read("<iframe src='https://www.video.example/1'></iframe>"))
    assert isinstance(block, m.Media)
    assert (block.kind, block.title) == ("embed", "video.example")
    assert len(read("<iframe></iframe>").article.blocks) == 3


def test_video(read: Read) -> None:
    block = third(read("<video poster='/p.jpg' title='At sea'><source src='/v.mp4'>No video here.</video>"))
    assert isinstance(block, m.Media)
    assert (block.kind, block.src, block.title) == ("video", "https://news.example/v.mp4", "At sea")


def test_fact_box(read: Read) -> None:
    block = third(read("<aside><h3>The harbour</h3><p>It was built over forty years by hand.</p></aside>"))
    assert isinstance(block, m.Section)
    assert (block.role, [type(inner) for inner in block.blocks]) == ("complementary", [m.Heading, m.Paragraph])


def test_disclosure(read: Read) -> None:
    block = third(read("<details><summary>More of it</summary><p>It was built over forty years by hand.</p></details>"))
    assert isinstance(block, m.Section)
    assert (block.role, plain(block.label), len(block.blocks)) == ("group", "More of it", 1)


def test_notes(read: Read) -> None:
    markup = (
        "<p>It is said<sup id=r1><a href='#n1'>1</a></sup> that boats sleep at night.</p>"
        "<ol><li id=n1>By sailors, mostly, and by nobody else. <a href='#r1'>↩</a></li></ol>"
    )
    text, section = read(markup).article.blocks[2:4]
    assert isinstance(text, m.Paragraph)
    assert isinstance(section, m.Section)
    (notes,) = section.blocks
    assert isinstance(notes, m.List)
    note = notes.items[0].blocks[0]
    assert text.content[1] == m.NoteRef(note.id, (T("1"),))
    assert plain(note) == "By sailors, mostly, and by nobody else."


def test_ids_are_in_document_order(read: Read) -> None:
    reading = read(
        f"<ul><li>first of all</li></ul><figure>{IMAGE}</figure><blockquote><p>A quoted line.</p></blockquote>"
    )
    ids: list[str] = []

    def collect(value: object) -> None:
        if isinstance(value, tuple):
            for inner in value:
                collect(inner)
        elif isinstance(value, m.BlockNode | m.ListItem):
            ids.extend([value.id] if isinstance(value, m.BlockNode) else [])
            for name in ("items", "blocks"):
                collect(getattr(value, name, ()))

    collect(reading.article.blocks)
    assert ids == [f"b{number}" for number in range(1, len(ids) + 1)]
    assert {piece.block for piece in reading.ledger.pieces if piece.block} <= {*ids, "headline"}


@pytest.mark.parametrize("line", ["* * *", "***", "--------", "⁂", "• • •"])
def test_a_line_of_signs_parts_the_text(read: Read, line: str) -> None:
    kinds = [type(block).__name__ for block in read(f"<p>{line}</p>").article.blocks]
    assert kinds == ["Paragraph", "Paragraph", "Separator", "Paragraph"]
    assert "Separator" not in [type(b).__name__ for b in walk(read("<ul><li>---</li><li>Tea</li></ul>").article.blocks)]


def test_ideographic_spaces_indent(read: Read) -> None:
    blocks = read("<p>　　<b>自行车道通往公园</b></p><p>　　自行车道将在明年春天之前延伸到对岸。</p>").article.blocks
    assert [text_of(block) for block in blocks[2:4]] == ["自行车道通往公园", "自行车道将在明年春天之前延伸到对岸。"]
