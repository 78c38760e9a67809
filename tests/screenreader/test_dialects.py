"""The dialects as tables, and as heard."""

from pathlib import Path

import pytest

from a11y import registry
from a11y.model.accessibility import AccessibleNode
from a11y.model.page import Page
from a11y.screenreader import dialect_names, transcribe
from a11y.screenreader.dialect import Dialect
from a11y.screenreader.fields import filled
from a11y.standards import aria_roles, dpub_roles

SAMPLE = Path(__file__).parents[3] / "shared" / "judges" / "sample"
OWN_NAMES = {"abbr", "audio", "colorinput", "dateinput", "dl", "iframe", "ruby", "summary", "text", "video"}


@pytest.mark.parametrize("name", dialect_names())
def test_every_row_is_of_a_role_and_every_field_exists(name: str) -> None:
    dialect: Dialect = registry.load("a11y.screenreader.dialects", name).DIALECT
    assert dialect.name == name
    for key, wording in dialect.wordings.items():
        assert key.partition(" ")[0] in aria_roles.ROLES | set(dpub_roles.SUPERCLASS) | OWN_NAMES | {"image"}
        templates = wording.whole + wording.enter + wording.leave + wording.after_first + wording.after_each
        assert all(isinstance(template, tuple) for template in templates)
        for part in (*(p for template in templates for p in template), wording.prefix):
            filled(part, (AccessibleNode(role="link", end=1),), 0, dialect)


def page(html: str) -> Page:
    return Page(content=html.encode(), media_type="text/html", charset="utf-8")


def spoken(html: str, dialect: str) -> list[str]:
    return [u.text for u in transcribe(page(html), dialect=dialect).utterances]


def test_orca_reads_the_sample_as_it_was_heard() -> None:
    if not SAMPLE.is_dir():
        pytest.skip("the recorded sample is not beside the project")
    heard = (SAMPLE / "orca-chromium.txt").read_text(encoding="utf-8").splitlines()
    assert spoken((SAMPLE / "river.html").read_text(encoding="utf-8"), "orca") == heard


@pytest.mark.parametrize(
    ("html", "heard"),
    [
        (
            "<p>a<ul><li>1<ul><li>2<ul><li>3</ul></ul></ul><p>b",
            [
                "a",
                *("List with 1 item", "bullet  1"),
                *("List with 1 item", "Nesting level 1", "white bullet  2"),
                *("List with 1 item", "Nesting level 2", "black square  3"),
                "Leaving 3 lists.",
                "b",
            ],
        ),
        (
            "<p>a<ul><li>1<ul><li>2</ul><li>3</ul><p>b",
            [
                "a",
                *("List with 2 items", "bullet  1"),
                *("List with 1 item", "Nesting level 1", "white bullet  2", "leaving list."),
                *("List with 2 items", "bullet  3", "leaving list."),
                "b",
            ],
        ),
        (
            "<h1>One <a href=/>two</a> three</h1>",
            ["One", "heading level 1", "two", "link", "heading level 1", "three", "heading level 1"],
        ),
        ("<p>a<a href=/><h2>b</h2><p>c. d.</p></a>", ["a", "b", "heading level 2", "link", "link", "c.", "d."]),
        ("<h1>On 9. July. Rain</h1>", ["On 9.", "July.", "Rain", "heading level 1"]),
        ("<h1><span id=a>On 9. July. Rain</span></h1>", ["On 9.", "heading level 1", "July.", "Rain"]),
        (
            "<button aria-expanded=false aria-haspopup=true disabled>b</button>",
            ["b", "collapsed", "push button", "grayed", "opens menu"],
        ),
        ("<h1>The U.S. and others</h1>", ["The U.S.", "and others", "heading level 1"]),
        ("<p>“Why?” – he asked. Rain? Yes.", ["“Why?” – he asked.", "Rain?", "Yes."]),
        ("<h2><a href=/>Rain? Yes. Fog.</a></h2>", ["Rain? Yes.", "Fog.", "link", "heading level 2"]),
        ("<p>a<article><p>b</article><article>c</article>", ["a", "b", "article", "c"]),
        (
            "<p>a<ul><li>b<ul><li>c</ul><p>d</ul>",
            [
                "a",
                "List with 1 item",
                "bullet  b",
                "List with 1 item",
                "Nesting level 1",
                "white bullet  c",
                "leaving list.",
                "d",
            ],
        ),
        (
            "<dl><dt>a<dd>b<dd>c</dl>",
            [
                "Description list with 1 term",
                "a",
                "description term",
                "2 values",
                "b",
                "description value",
                "c",
                "description value",
            ],
        ),
        (
            "<p>a<img src=x><img src=y><svg></svg>",
            [
                "a",
                "To get missing image descriptions, open the context menu.",
                "Unlabeled image",
                "Unlabeled image",
                "image",
            ],
        ),
        (
            "<ul role=menubar><li role=none><a role=menuitem aria-haspopup=true aria-expanded=false href=/>b</a></ul>",
            ["b", "collapsed", "opens menu"],
        ),
        (
            "<p><a href=/b><img alt=c src=x> d</a> <a href=/more-fog><svg></svg>d</a> <a href=/x1><svg></svg></a>",
            ["c", "image", "link", "more fog", "image", "link", "image", "link"],
        ),
        (
            "<a href=/x1><div>b<img alt=c src=x></div></a><a href=/direct><svg role=img><g id=x></g></svg>d</a>",
            ["b", "link", "c", "image", "link", "direct", "image", "link"],
        ),
        (
            "<p>a<a href=http://m.example/><img src=x></a><p>b",
            ["a", "To get missing image descriptions, open the context menu.", "Unlabeled image", "b"],
        ),
        (
            "<p>a<figure aria-label=1><img alt=b src=x><figcaption><p>c</figcaption></figure><p>d",
            ["a", "1", "figure", "b", "image", "c", "leaving figure.", "d"],
        ),
        ("<p>He said no. Dr. Who agreed.", ["He said no.", "Dr.", "Who agreed."]),
        ("<nav><a href=/>Skip</a></nav><p>a", ["Skip", "link", "leaving navigation.", "a"]),
        ("<p>a<section aria-label=s><p>b</section>", ["a", "b"]),
        (
            "<p>a<aside aria-label=s><p>b</aside><p>c",
            ["a", "complementary content", "s", "b", "leaving complementary content.", "c"],
        ),
        ("<p>a<blockquote><p>b</blockquote><p>c", ["a", "block quote", "b", "leaving blockquote.", "c"]),
        ("<p>a<ul></ul><figure></figure><p>b", ["a", "b"]),
        ("<p>a<a href='/news/all-the-news.html?x=1'></a>", ["a", "all the news", "link"]),
    ],
)
def test_orca(html: str, heard: list[str]) -> None:
    assert spoken(html, "orca") == heard


def test_orca48_says_button() -> None:
    assert spoken("<button>Send</button>", "orca48") == ["Send", "button"]


@pytest.mark.parametrize("dialect", dialect_names())
def test_nothing_is_said_of_what_holds_nothing(dialect: str) -> None:
    assert spoken(
        "<p>a<h2></h2><figure><figcaption> </figcaption></figure><ul></ul><nav></nav><p>&nbsp;<p>b", dialect
    ) == [
        "a",
        "b",
    ]


def test_nvda_says_links_within_the_text() -> None:
    assert spoken("<p>By <a href=/>Ann</a>, today", "nvda") == ["By link Ann, today"]


def test_voiceover_says_what_it_leaves() -> None:
    assert spoken("<main><p>a</main>", "voiceover") == ["main", "a", "end of main"]


@pytest.mark.parametrize(
    ("html", "nvda", "voiceover"),
    [
        ("<button disabled>a</button>", ["a button unavailable"], ["a, dimmed, button"]),
        ("<button aria-pressed=true>a</button>", ["a toggle button pressed"], ["a, pressed, button"]),
        (
            "<div role=checkbox aria-checked=mixed tabindex=0>a</div>",
            ["a check box half checked"],
            ["a, mixed, checkbox"],
        ),
        ("<select aria-label=a><option>b</select>", ["a combo box b"], ["a, pop up button, b"]),
        ("<div role=alert>a</div>", ["alert", "a"], ["alert", "a", "end of alert"]),
        ("<dialog open aria-label=a>b</dialog>", ["a dialog", "b"], ["a, web dialog", "b", "end of web dialog"]),
        ("<p>a<hr>", ["a", "separator"], ["a", "separator"]),
        ("<p><mark>a</mark>", ["highlighted", "a", "out of highlighted"], ["highlighted", "a", "end of highlighted"]),
        ("<meter value=3 aria-label=a></meter>", None, ["a, level indicator, 3"]),
    ],
)
def test_roles_and_states_are_called_as_documented(
    html: str, nvda: list[str] | None, voiceover: list[str] | None
) -> None:
    assert nvda is None or spoken(html, "nvda") == nvda
    assert voiceover is None or spoken(html, "voiceover") == voiceover
