"""Whatever the page, there is a transcript, and it holds the text."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a11y.model.page import Page
from a11y.screenreader import dialect_names, read, transcribe

WORD = re.compile(r"w\d+x")
TAGS = """
    a abbr address article aside b blockquote button caption code dd del details div dl dt em fieldset figcaption figure
    footer form h1 h2 header hgroup hr i img input ins label legend li main map mark menu meter nav noscript ol optgroup
    option output p picture pre progress q rp rt ruby s search section select slot small source span strong style sub
    summary sup svg table tbody td template textarea tfoot th thead time title tr u ul video wbr math mi
""".split()
ATTRIBUTES = """
    role=none role=list role=listitem role=row role=option role=heading role=region role=doc-note role=img hidden inert
    aria-hidden=true aria-label=n aria-labelledby=a aria-owns=b aria-describedby=a id=a id=b id=c href=/x open alt alt=p
    title=t for=a tabindex=0 disabled checked type=checkbox type=hidden colspan=3 rowspan=0 start=x value=9999999999
    style=display:none style=visibility:hidden style=display:contents aria-level=0 shadowrootmode=open slot=s name=s
    aria-expanded=maybe lang=ar dir=rtl
""".split()
PLAIN_TAGS = "article aside b blockquote div em figure h2 i li main nav ol p pre section span td ul".split()

tags = st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS])
full_tags = st.builds(
    lambda tag, attributes: f"<{tag} {' '.join(attributes)}>",
    st.sampled_from(TAGS),
    st.lists(st.sampled_from(ATTRIBUTES), max_size=3),
)
pages = st.lists(
    st.one_of(tags, full_tags, st.sampled_from(["word ", "٣ ", " ", "\n", "&nbsp;", "<!--c-->"])), max_size=40
)


def page(html: str) -> Page:
    return Page(content=html.encode(), media_type="text/html", charset="utf-8")


@given(pages)
@settings(max_examples=300)
def test_every_page_has_a_transcript(parts: list[str]) -> None:
    html = page("<body>" + "".join(parts))
    for dialect in dialect_names():
        assert all(u.text.strip() and u.text == u.text.strip() for u in transcribe(html, dialect=dialect).utterances)


numbers = st.lists(st.integers(0, 9), max_size=3)
trees = st.recursive(numbers, lambda inner: st.tuples(st.sampled_from(PLAIN_TAGS), st.lists(inner, max_size=4)))


@given(trees)
def test_every_visible_word_is_said_once_and_in_order(tree: object) -> None:
    written: list[str] = []

    def html(node: object) -> str:
        if isinstance(node, tuple):
            return f"<{node[0]}>" + "".join(html(inner) for inner in node[1]) + f"</{node[0]}>"
        assert isinstance(node, list)
        words = [f"w{len(written) + place}x" for place in range(len(node))]
        written.extend(words)
        return " " + " ".join(words) + " "

    utterances = transcribe(page("<body>" + html(tree))).utterances
    assert [w for u in utterances for w in WORD.findall(u.text)] == written


def test_every_page_of_the_corpus_has_a_transcript(corpus: Path) -> None:
    from gzip import decompress

    files = sorted((corpus / "pages").glob("*.html.gz"))[::10]
    if not files:
        pytest.skip("the corpus has no pages")
    for file in files:
        html = Page(content=decompress(file.read_bytes()), media_type="text/html", charset="utf-8")
        reader = read(html)
        assert len(reader.said) > 20
        ends = [node.end for node in reader.tree.nodes]
        assert all(index < end <= len(ends) for index, end in enumerate(ends))
