"""Articles of every shape for property tests: each block and inline, nested, with text that is hard to cut."""

from hypothesis import strategies as st

from a11y.model.article import (
    Abbreviation,
    Article,
    Block,
    BlockId,
    Break,
    Cell,
    Code,
    CodeBlock,
    DescriptionGroup,
    DescriptionList,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    Inlines,
    Link,
    List,
    ListItem,
    Math,
    MathBlock,
    Media,
    Metadata,
    NoteRef,
    Paragraph,
    Quote,
    Row,
    Ruby,
    Section,
    Separator,
    Span,
    Strong,
    Sub,
    Sup,
    Table,
    Text,
)

_LANGUAGES = st.sampled_from(["", "en", "de", "ja", "th", "el", "xx"])
_TEXT = st.lists(
    st.sampled_from(
        ["Rain", "fell", "St.", "3.", "U.S.", "It", "…", "!", "?", ".", "。", "「", "」", "\u00ad", " ", " ", "\n", '"']
    ),
    max_size=8,
).map("".join)

_leaves: st.SearchStrategy[Inline] = st.one_of(
    _TEXT.map(Text),
    _TEXT.map(Code),
    _TEXT.map(Math),
    st.just(Break()),
    st.builds(Image, st.just("https://a.example/i.png"), st.sampled_from([None, "", "A lake. At night."])),
)


def _wrapped(inlines: st.SearchStrategy[Inlines]) -> st.SearchStrategy[Inlines]:
    wrappers: st.SearchStrategy[Inline] = st.one_of(
        *(st.builds(kind, inlines) for kind in (Emphasis, Strong, Abbreviation, Sub, Sup)),
        st.builds(Span, inlines, lang=_LANGUAGES),
        st.builds(Link, st.just("https://a.example/"), inlines),
        st.builds(NoteRef, st.just(BlockId("n1")), inlines),
        st.builds(Ruby, inlines, st.just("x")),
    )
    return st.lists(wrappers | _leaves, max_size=4).map(tuple)


inlines: st.SearchStrategy[Inlines] = st.recursive(st.lists(_leaves, max_size=3).map(tuple), _wrapped, max_leaves=8)


def _nested(blocks: st.SearchStrategy[tuple[Block, ...]]) -> st.SearchStrategy[tuple[Block, ...]]:
    items = st.lists(st.builds(ListItem, blocks), max_size=3).map(tuple)
    cells = st.lists(st.builds(Cell, blocks, header=st.booleans()), max_size=3).map(tuple)
    groups = st.builds(
        DescriptionGroup, st.lists(inlines, max_size=2).map(tuple), st.lists(blocks, max_size=2).map(tuple)
    )
    holders: st.SearchStrategy[Block] = st.one_of(
        st.builds(List, items, ordered=st.booleans()),
        st.builds(Quote, blocks, inlines, lang=_LANGUAGES),
        st.builds(Figure, blocks, inlines, inlines),
        st.builds(Section, blocks, label=inlines),
        st.builds(Table, st.lists(st.builds(Row, cells), max_size=3).map(tuple), inlines),
        st.builds(DescriptionList, st.lists(groups, max_size=2).map(tuple)),
    )
    return st.lists(holders | _simple, max_size=3).map(tuple)


_simple: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, inlines, lang=_LANGUAGES),
    st.builds(Heading, st.integers(1, 6), inlines),
    st.builds(CodeBlock, _TEXT),
    st.builds(MathBlock, _TEXT),
    st.builds(Media, st.just("image"), alt=st.sampled_from([None, "", "A lake."])),
    st.just(Separator()),
)

blocks: st.SearchStrategy[tuple[Block, ...]] = st.recursive(
    st.lists(_simple, max_size=4).map(tuple), _nested, max_leaves=10
)

articles: st.SearchStrategy[Article] = st.builds(
    Article,
    metadata=st.builds(
        Metadata,
        headline=_TEXT,
        kicker=_TEXT,
        subheadline=_TEXT,
        authors=st.lists(st.sampled_from(["Ada Quill", "Ben Roe", "李小"]), max_size=3).map(tuple),
        date_published=st.sampled_from(["", "2024-05-06", "2024-05-06T07:08:09+02:00", "May 6"]),
        date_modified=st.sampled_from(["", "2024-05-06", "2025-01-02T03:04:05Z"]),
        language=_LANGUAGES,
    ),
    blocks=blocks,
)
