import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a11y.errors import EmptyInputError, NoArticleError, SeveralArticlesError
from a11y.extract.flattened import extract_text
from a11y.model.article import (
    Block,
    Break,
    Emphasis,
    Figure,
    Heading,
    Inlines,
    Link,
    List,
    Media,
    Paragraph,
    Quote,
    Section,
    Separator,
    Strong,
    Table,
    Text,
)
from a11y.model.ledger import Reading
from a11y.model.page import Page
from a11y.text.walk import text_of, walk

SEED = Path(__file__).parents[3] / "shared" / "seed" / "voa-article.txt"

FIRST = (
    "The old bridge over the river reopened to walkers on Monday, four years after a flood had carried away "
    "its middle arch and cut the valley in two."
)
SECOND = (
    "Engineers replaced the arch with stone from the quarry that had supplied the builders three centuries ago, "
    "the town's mayor said at a ceremony in the rain."
)
THIRD = (
    "Farmers on the far bank had driven forty minutes around the lake to reach the market, and many of them said "
    "they had stopped coming at all while the bridge was closed."
)
FOURTH = "The work cost less than planned, and what is left of the money will pay for lamps along the river path."

ARTICLE = f"""Accessibility links

Breaking News

Old Bridge Reopens to Walkers After Four Years

By Ada Lane

May 29, 2031 3:00 PM

FILE - The old bridge in the spring before the flood. (Photo: Jon Bell / Reuters)

{FIRST}

{SECOND}

A market without farmers

{THIRD}

{FOURTH}

Related

Lake Ferry to Stop Running in the Autumn

Share on Facebook

© 2031 The Valley Post. All rights reserved.
"""


def read(text: str) -> Reading:
    return extract_text(Page(content=text.encode("utf-8", "replace"), media_type="text/plain", charset="utf-8"))


def words(inlines: Inlines) -> str:
    found = []
    for inline in inlines:
        match inline:
            case Text(text):
                found.append(text)
            case Break():
                found.append("\n")
            case Link(content=content) | Emphasis(content=content) | Strong(content=content):
                found.append(words(content))
            case _:
                raise AssertionError(inline)
    return "".join(found)


def plain(blocks: tuple[Block, ...]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        match block:
            case Paragraph(content=content):
                yield "p", words(content)
            case Heading(level=level, content=content):
                yield f"h{level}", words(content)
            case Figure(caption=caption, credit=credit):
                yield "figure", f"{words(caption)}|{words(credit)}"
            case List(items=items, ordered=ordered):
                for item in items:
                    yield from (("ol" if ordered else "ul", text) for _, text in plain(item.blocks))
            case Quote(blocks=inner):
                yield from (("quote", text) for _, text in plain(inner))
            case Section(role=role, blocks=inner):
                yield from ((role, text) for _, text in plain(inner))
            case Table(rows=rows):
                for row in rows:
                    yield "row", "|".join("".join(t for _, t in plain(cell.blocks)) for cell in row.cells)
            case Separator():
                yield "hr", ""
            case _:
                raise AssertionError(block)


def body(text: str) -> list[tuple[str, str]]:
    return list(plain(read(text).article.blocks))


def reasons(text: str) -> dict[str, str]:
    return {piece.text: piece.reason for piece in read(text).ledger.pieces if piece.reason}


def ids(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        yield block.id
        match block:
            case List(items=items):
                for item in items:
                    yield from ids(item.blocks)
            case Quote(blocks=inner) | Section(blocks=inner):
                yield from ids(inner)


def assert_lawful(text: str, reading: Reading) -> None:
    """Pieces in order are all the text; each is kept in a block that exists or left out for a reason."""
    pieces = reading.ledger.pieces
    assert "".join("".join(piece.text.split()) for piece in pieces) == "".join(text.removeprefix("\ufeff").split())
    named = list(ids(reading.article.blocks))
    assert len(set(named)) == len(named)
    header = {"headline", "subheadline", "kicker", "byline", "dates"}
    for piece in pieces:
        assert bool(piece.block) != (piece.reason is not None)
        assert not piece.block or piece.block in header or piece.block in named
        assert 0 <= piece.confidence <= 1
        assert piece.evidence
    for block in reading.article.blocks:
        assert 0 <= block.origin < len(pieces)


def test_a_page_as_a_flattener_leaves_it() -> None:
    reading = read(ARTICLE)
    metadata = reading.article.metadata
    assert metadata.headline == "Old Bridge Reopens to Walkers After Four Years"
    assert metadata.authors == ("Ada Lane",)
    assert metadata.date_published == "2031-05-29T15:00"
    assert body(ARTICLE) == [
        (
            "figure",
            "FILE - The old bridge in the spring before the flood.|(Photo: Jon Bell / Reuters)",
        ),
        ("p", FIRST),
        ("p", SECOND),
        ("h2", "A market without farmers"),
        ("p", THIRD),
        ("p", FOURTH),
    ]
    left = reasons(ARTICLE)
    assert left["Lake Ferry to Stop Running in the Autumn"] == "related"
    assert left["Accessibility links"] == "skip_link"
    assert left["Breaking News"] == "section_label"
    assert left["Related"] == "related"
    assert left["Share on Facebook"] == "share"
    assert left["© 2031 The Valley Post. All rights reserved."] == "footer"
    assert_lawful(ARTICLE, reading)


FRENCH = """Aller au contenu

Dernière minute

Le vieux pont rouvre aux piétons après quatre ans

Par Luc Meunier et AFP

Publié le 29 mai 2031 à 10h30, mis à jour le 30 mai 2031

Le vieux pont sur la rivière a rouvert lundi aux piétons, quatre ans après la crue qui avait emporté son arche centrale.

Une pierre venue de la carrière

Les ingénieurs ont remplacé l’arche avec la pierre qui avait fourni les bâtisseurs, a dit la maire lors de la cérémonie.

À lire aussi

Le bac du lac s’arrête à l’automne

Tous droits réservés
"""

CHINESE = """跳转到内容

最新消息

古桥四年后重新向行人开放

作者：王小明

2031年5月29日 10:30

资料图：洪水之前的古桥。

横跨河流的古桥星期一重新向行人开放，四年前的洪水冲走了桥的中拱，把山谷分成两半，居民只能绕湖而行。

工程师用三百年前供应建桥者的同一采石场的石头重建了桥拱，镇长在雨中的仪式上这样说，许多居民到场。

相关阅读

湖上渡轮秋天停航

版权所有
"""


@pytest.mark.parametrize(
    ("text", "headline", "authors", "kinds", "left"),
    [
        (
            FRENCH,
            "Le vieux pont rouvre aux piétons après quatre ans",
            ("Luc Meunier", "AFP"),
            ["p", "h2", "p"],
            ["skip_link", "section_label", "related", "related", "footer"],
        ),
        (
            CHINESE,
            "古桥四年后重新向行人开放",
            ("王小明",),
            ["figure", "p", "p"],
            ["skip_link", "section_label", "related", "related", "footer"],
        ),
    ],
    ids=["fr", "zh"],
)
def test_other_languages(text: str, headline: str, authors: tuple[str, ...], kinds: list[str], left: list[str]) -> None:
    reading = read(text)
    metadata = reading.article.metadata
    assert (metadata.headline, metadata.authors) == (headline, authors)
    assert metadata.date_published == "2031-05-29T10:30"
    assert [kind for kind, _ in plain(reading.article.blocks)] == kinds
    assert [piece.reason for piece in reading.ledger.pieces if piece.reason] == left
    assert_lawful(text, reading)


@pytest.mark.skipif(not SEED.is_file(), reason="the seed is not beside the project")
def test_the_seed() -> None:
    text = SEED.read_text("utf-8")
    reading = read(text)
    metadata = reading.article.metadata
    assert metadata.headline == "US Links Training Program, Cities' Focus on Crimes by Illegal Immigrants"
    assert (metadata.authors, metadata.date_published, metadata.date_modified, metadata.image) == ((), "", "", None)
    left = reasons(text)
    assert left == {"Accessibility links": "skip_link", "Breaking News": "section_label"}
    found = body(text)
    lines = [line for line in text.splitlines() if line.strip()]
    assert [kind for kind, _ in found] == ["figure", *["p"] * 7, "h2", *["p"] * 6]
    assert found[0][1] == f"{lines[3]}|"
    assert found[8] == ("h2", "High-crime areas")
    assert [content for _, content in found[1:]] == lines[4:]
    assert_lawful(text, reading)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\f", "\u2028"])
def test_every_kind_of_line_end(end: str) -> None:
    assert body(ARTICLE.replace("\n", end)) == body(ARTICLE)


def test_no_headline_is_invented() -> None:
    text = "\n\n".join((FIRST, SECOND, "A market without farmers", THIRD, FOURTH))
    reading = read(text)
    assert reading.article.metadata.headline == ""
    assert [kind for kind, _ in plain(reading.article.blocks)] == ["p", "p", "h2", "p", "p"]
    assert all(not piece.reason for piece in reading.ledger.pieces)


def wrap(text: str, width: int) -> str:
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


@pytest.mark.parametrize("width", [40, 64, 72, 80, 100])
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_hard_wrapped_lines_are_unwrapped(width: int, between: str) -> None:
    parts = ("Old Bridge Reopens", FIRST, SECOND, "A market without farmers", THIRD, FOURTH)
    text = between.join(wrap(part, width) for part in parts)
    found = body(text)
    assert [content for kind, content in found if kind == "p"] == [FIRST, SECOND, THIRD, FOURTH]
    assert ("h2", "A market without farmers") in found
    assert_lawful(text, read(text))


def test_hyphenated_line_ends_are_joined_only_where_the_word_is_known() -> None:
    text = (
        "The council had announced that the announce-\n"
        "ment of the new bridge would be made by the\n"
        "well-known architect on Monday, and then she\n"
        "said the announcement could wait for a well-\n"
        "known reason that nobody in the hall under-\n"
        "stood at the time, as the mayor told them so."
    )
    [(_, paragraph)] = body(text)
    assert "the announcement of the new" in paragraph
    assert "a well-known reason" in paragraph
    assert "under-stood" in paragraph


def test_lists_quotes_tables_and_headings_with_marks() -> None:
    text = f"""# Old Bridge Reopens to Walkers

{FIRST}

## What is new

* Lamps of brass along the river path
* Benches made of the old timber

{SECOND}

1. Walkers first
2. Then bicycles
3. Carts in the autumn

> We have waited long enough for this day.

| Year | Walkers |
| --- | --- |
| 2026 | 300 |
| 2031 | 4,100 |

{THIRD}

Length   120 m
Height   14 m
Arches   5

----

{FOURTH}
"""
    reading = read(text)
    assert reading.article.metadata.headline == "Old Bridge Reopens to Walkers"
    assert body(text) == [
        ("p", FIRST),
        ("h2", "What is new"),
        ("ul", "Lamps of brass along the river path"),
        ("ul", "Benches made of the old timber"),
        ("p", SECOND),
        ("ol", "Walkers first"),
        ("ol", "Then bicycles"),
        ("ol", "Carts in the autumn"),
        ("quote", "We have waited long enough for this day."),
        ("row", "Year|Walkers"),
        ("row", "2026|300"),
        ("row", "2031|4,100"),
        ("p", THIRD),
        ("row", "Length|120 m"),
        ("row", "Height|14 m"),
        ("row", "Arches|5"),
        ("hr", ""),
        ("p", FOURTH),
    ]
    assert_lawful(text, reading)


def test_markdown_links_emphasis_and_images() -> None:
    text = f"""[Home](/) [News](/news)[Sport](/sport)

# Old Bridge Reopens to Walkers

[![](https://a.example/x.png)
](https://a.example/share)

The _old_ bridge [reopened](https://a.example/a_long-
address) to **all walkers** on Monday, four years after a flood (which\
 [no one](https://a.example/f_(2027)) foresaw)\
 had carried [its middle arch](javascript:alert\\(1\\)) away\\.

{SECOND}
"""
    reading = read(text)
    assert reading.article.metadata.headline == "Old Bridge Reopens to Walkers"
    first = next(block for block in reading.article.blocks if isinstance(block, Paragraph))
    assert first.content == (
        Text("The "),
        Emphasis((Text("old"),)),
        Text(" bridge "),
        Link("https://a.example/a_long-address", (Text("reopened"),)),
        Text(" to "),
        Strong((Text("all walkers"),)),
        Text(" on Monday, four years after a flood (which "),
        Link("https://a.example/f_(2027)", (Text("no one"),)),
        Text(" foresaw) had carried "),
        Text("its middle arch"),
        Text(" away."),
    )
    assert_lawful(text, reading)


def test_a_text_wrapped_around_its_addresses_is_unwrapped() -> None:
    linked = FIRST.replace(
        "a flood", "[a flood](https://valley.example/archive/2027/spring/the-great-flood-of-the-year)"
    )
    parts = ("# Old Bridge Reopens", linked, SECOND, THIRD, FOURTH)
    found = body("\n\n".join(wrap(part, 78) for part in parts))
    assert [content for kind, content in found if kind == "p"] == [FIRST, SECOND, THIRD, FOURTH]


def test_the_dump_of_a_text_browser() -> None:
    def block(text: str) -> str:
        return "\n".join(f"   {line}" for line in wrap(text, 62).splitlines())

    text = f"""   [1]News
     * [2]Home
     * [3]Weather

Old Bridge Reopens to Walkers

{block(FIRST.replace("a flood", "[4]a flood"))}

{block(SECOND)}

{block(THIRD)}

{block(FOURTH)}

References

   1. https://valley.example/news
   2. https://valley.example/
   3. https://valley.example/weather?of=the-whole-valley-and-of-all-that-lies-beyond-the-lake
   4. https://valley.example/flood
"""
    reading = read(text)
    assert reading.article.metadata.headline == "Old Bridge Reopens to Walkers"
    assert body(text) == [("p", FIRST), ("p", SECOND), ("p", THIRD), ("p", FOURTH)]
    assert reasons(text)["4. https://valley.example/flood"] == "outside"
    assert_lawful(text, reading)


def test_a_number_without_neighbours_stays_in_the_heading() -> None:
    text = "\n\n".join((FIRST, "1. The farmers", SECOND, "2. The lamps", THIRD, FOURTH))
    assert ("h2", "1. The farmers") in body(text)


def test_the_lines_of_a_poem_stay_lines() -> None:
    poem = "\n".join(
        (
            "Over the river the old stones sleep,",
            "Under the arches the water is deep,",
            "Walk on them lightly and cross them slow,",
            "The ones who built them went long ago.",
        )
    )
    text = "\n\n".join(("Old Bridge Reopens to Walkers", FIRST, poem, SECOND, THIRD))
    assert ("p", poem) in body(text)
    assert_lawful(text, read(text))


def test_links_with_numbers_and_their_list_at_the_end() -> None:
    text = "\n\n".join((f"{FIRST} See [the plan][1] of it.", SECOND, "[1]: https://valley.example/plan"))
    reading = read(text)
    first = reading.article.blocks[0]
    assert isinstance(first, Paragraph)
    links = [inline for inline in first.content if isinstance(inline, Link)]
    assert links == [Link(href="https://valley.example/plan", content=(Text("the plan"),))]
    assert_lawful(text, reading)


@pytest.mark.parametrize("text", ["", "  \n\t\n", "\ufeff", "\n" * 1000, "\f\f"])
def test_nothing_but_white_space(text: str) -> None:
    with pytest.raises(EmptyInputError):
        read(text)


@pytest.mark.parametrize("text", ["Menu", "Skip to content\nShare\n2031", "***", "1\n2\n3"])
def test_no_line_that_could_be_of_an_article(text: str) -> None:
    with pytest.raises(NoArticleError):
        read(text)


@pytest.mark.parametrize(
    "text",
    [
        "x" * 2_000_000,
        "word " * 400_000,
        "\n" * 1_000_000 + FIRST,
        "a\n" * 20_000 + FIRST,
        "> " * 20_000 + FIRST,
        "(" * 200_000 + FIRST,
        "| " * 100_000 + FIRST,
        "1. " * 50_000 + FIRST,
    ],
    ids=["letters", "words", "empty lines", "short lines", "quotes", "brackets", "pipes", "numbers"],
)
def test_hostile_text_is_read(text: str) -> None:
    assert_lawful(text, read(text))


SAMPLES = (
    *(FIRST, THIRD, "", "* item", "- item", "1. one", "2. two", "> quote", "---", "| a | b |", "a   b", "Share"),
    *("By Ada Lane", "May 29, 2031", "FILE - A bridge", "Photo: Reuters", "Related", "# Title", "\u200b"),
    *("[1]: http://valley.example/", "Ada Lane", "Old Bridge Reopens to Walkers After Four Years", "RIVERTON —"),
)
LINES = st.one_of(st.text(max_size=80), st.sampled_from(SAMPLES))


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, max_size=20).map("\n".join))
def test_the_ledger_holds_all_of_any_text(text: str) -> None:
    try:
        reading = read(text)
    except (EmptyInputError, NoArticleError):
        return
    assert_lawful(text.encode("utf-8", "replace").decode("utf-8"), reading)


@pytest.mark.parametrize("flattener", ["resiliparse_main", "resiliparse_main_alt", "inscriptis"])
def test_the_ledger_holds_all_of_the_corpus(corpus: Path, flattener: str) -> None:
    paths = sorted((corpus / "flat" / flattener).glob("*.txt.gz"))
    assert paths
    for path in paths:
        text = gzip.decompress(path.read_bytes()).decode("utf-8")
        assert_lawful(text, read(text))


def test_the_same_text_gives_the_same_reading() -> None:
    assert read(ARTICLE) == read(ARTICLE)


@pytest.mark.parametrize(
    ("separator", "named"),
    [
        ("\n\n==========\n\n", "lines of ="),
        ("\n\n----------------\n\n", "lines of -"),
        ("\n\nFrom post@valley.example Thu May 29 15:00:00 2031\n", '"From " lines'),
        ("\n\f\n", "form feeds"),
        ("\n\n# # # # # # # #\n\n", "lines of #"),
        ('\n</doc>\n<doc id="7">\n', "tags"),
        ("\n\n", 'lines "Accessibility links"'),
    ],
)
def test_a_text_of_many_articles_is_refused_in_a_sentence(separator: str, named: str) -> None:
    text = separator.join([ARTICLE] * 120)
    with pytest.raises(SeveralArticlesError, match=rf"about 1[12]\d articles with {named} between them"):
        read(text)


def test_the_lines_of_an_address_stay_apart() -> None:
    head = ("Old Bridge Reopens to Walkers After Four Years", "By Ada Lane")
    text = "\n\n".join((*head, FIRST, SECOND, "Valley Post\n12 River Street\nRiverton 4711", THIRD, FOURTH))
    assert ("p", "Valley Post\n12 River Street\nRiverton 4711") in body(text)


@pytest.mark.parametrize(
    "address", ["Valley Post\n12 River Street\nRiverton 4711", "Ada Lane\nMühlgasse 7\n12345 Altdorf"]
)
def test_an_address_is_neither_headline_nor_byline(address: str) -> None:
    paragraphs = (FIRST, SECOND, THIRD, FOURTH)
    for parts in ((address, *paragraphs), (*paragraphs, address)):
        text = "\n\n".join(parts)
        metadata = read(text).article.metadata
        assert (metadata.headline, metadata.authors) == ("", ())
        assert body(text) == [("p", part) for part in parts]


def test_rows_with_years_are_no_dates_and_their_head_is_no_author() -> None:
    table = "Year    Walkers   Cost\n2029    100       5\n2030    200       7\n2031    300       9"
    text = "\n\n".join(("Old Bridge Reopens to Walkers", FIRST, table, SECOND, THIRD))
    assert [words for kind, words in body(text) if kind == "row"] == [
        "Year|Walkers|Cost",
        "2029|100|5",
        "2030|200|7",
        "2031|300|9",
    ]
    assert read(text).article.metadata.authors == ()


def test_a_line_that_ends_with_a_hyphen_goes_on_however_short() -> None:
    wrapped = wrap(f"{FIRST} {SECOND} {THIRD}", 70)
    text = "\n".join(
        (wrapped, "", "They say that the bridge is a well-", "known one.", "", wrap(f"{FOURTH} {FIRST}", 70))
    )
    assert "a well-known one" in " ".join(text for _, text in body(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (ARTICLE, False),
        (" ".join(ARTICLE.split()), True),
        ("".join(line.strip() for line in ARTICLE.splitlines()), True),
        ("HomeNewsSport" + "".join([FIRST, SECOND, THIRD, FOURTH]) + "\n\n© 2031 The Valley Post", True),
        ("\n\n".join(" ".join([FIRST, SECOND, THIRD, FOURTH]) for _ in range(3)), False),
        (FIRST, False),
    ],
)
def test_a_text_that_runs_on_is_told(text: str, told: bool) -> None:
    assert ("runs-on" in [notice.code for notice in read(text).article.notices]) == told


def test_pages_of_paper_are_one_article() -> None:
    story = " ".join([FIRST, SECOND, THIRD, FOURTH] * 300)
    pages = "\n\f\n".join(wrap(story, 72)[i : i + 3000].strip() for i in range(0, len(story), 3000))
    assert read(pages).article.blocks


@pytest.mark.parametrize(
    "said", ["edit", " edit | edit source ", "Bearbeiten | Quelltext bearbeiten", "編集", "править"]
)
def test_headings_of_wikis_do_not_say_edit(said: str) -> None:
    text = "\n\n".join(("Old Bridge", FIRST, f"History of the bridge[{said}]", SECOND, f"{FIRST} It stands [again]"))
    reading = extract_text(Page(content=text.encode(), media_type="text/plain", charset="utf-8"))
    headings = [text_of(node) for node in walk(reading.article.blocks) if isinstance(node, Heading)]
    assert headings == ["History of the bridge"]
    assert any(piece.text == f"History of the bridge[{said}]" for piece in reading.ledger.pieces)
    assert "[again]" in text_of(reading.article.blocks)


def test_what_is_related_in_one_place_is_so_in_every_place() -> None:
    link = "Why the ferry no longer stops at noon"
    lines = ("Old Bridge Reopens", FIRST, "Related articles", link, SECOND, f"* {link}", FIRST)
    reading = extract_text(Page(content="\n\n".join(lines).encode(), media_type="text/plain", charset="utf-8"))
    assert [piece.reason for piece in reading.ledger.pieces if link in piece.text] == ["related"] * 2


def test_a_short_text_goes_on_behind_a_list_and_to_its_last_line() -> None:
    paragraphs = [line for line in CHINESE.splitlines() if line.endswith("。")][-2:]
    items = ("* 河边的路灯", "* 旧木做的长椅", "* 第二道门")
    last = "一些邻居担心狭窄的小巷里会有噪音和车流，镇长承诺开桥之前将从河边小路修建第二个入口。"
    text = "\n\n".join(("古桥四年后重新向行人开放", *paragraphs, *items, last))
    assert [kind for kind, _ in body(text)] == ["p", "p", "ul", "ul", "ul", "p"]
    letter = "\n\n".join((FIRST, SECOND, THIRD, "We will see you all at the bridge on Monday", "Ada"))
    assert not [piece for piece in read(letter).ledger.pieces[:4] if piece.reason]


@pytest.mark.parametrize("address", ["https://valley.example/arch.jpg", "/arch.jpg"])
def test_an_image_among_the_text_is_a_figure_by_itself(address: str) -> None:
    image = f"![The arch in the rain]({address})"
    text = "\n\n".join(
        ("Old Bridge Reopens to Walkers", FIRST, image, SECOND, f"![Share on Facebook]({address})", THIRD)
    )
    reading = read(text)
    assert body(text) == [("p", FIRST), ("figure", "|"), ("p", SECOND), ("p", THIRD)]
    figure = next(block for block in reading.article.blocks if isinstance(block, Figure))
    [media] = figure.blocks
    assert isinstance(media, Media)
    assert (media.src, media.alt) == (address, "The arch in the rain")
    assert_lawful(text, reading)


def test_the_times_of_a_live_blog_stay_above_its_entries() -> None:
    parts = (FIRST, "11:30 a.m.", SECOND, "10:45 a.m.", THIRD, "9:15 a.m.", FOURTH)
    text = "\n\n".join(("Old Bridge Reopens to Walkers After Four Years", *parts))
    assert [words for _, words in body(text)] == list(parts)


def test_a_short_text_in_markdown_keeps_its_headline_its_table_and_what_stands_behind_a_link() -> None:
    table = "| Year | Walkers |\n|------|---------|\n| 2029 | 100 |"
    link = "Read also: Why the ferry no longer stops at noon"
    text = "\n\n".join(("# Old Bridge Reopens", "By Ada Lane | 29 May 2031", FIRST, SECOND, table, link, THIRD))
    article = read(text).article
    assert (article.metadata.headline, article.metadata.authors) == ("Old Bridge Reopens", ("Ada Lane",))
    rows = [("row", "Year|Walkers"), ("row", "2029|100")]
    assert body(text) == [("p", FIRST), ("p", SECOND), *rows, ("p", THIRD)]
