from collections.abc import Callable

import pytest
from msgspec.structs import replace

from a11y.model.article import (
    Article,
    Cell,
    Figure,
    Heading,
    Media,
    Metadata,
    Paragraph,
    Quote,
    Row,
    Sentence,
    SentenceId,
    Span,
    Table,
    Text,
)
from a11y.model.script import Script
from a11y.speech import PLANS, Plan, narrate, pauses
from a11y.speech.says import spoken


def lines(script: Script) -> list[str]:
    return [spoken(each.say) for each in script.utterances if each.say]


def one(*blocks: object, language: str = "en") -> Article:
    return Article(metadata=Metadata(language=language), blocks=blocks)  # type: ignore[arg-type]


def test_what_is_heard(article: Article) -> None:
    assert lines(narrate(article)) == [
        "A Bridge Opens",
        "Ferries stay.",
        "By Ada Marsh",
        "Published 3 May 2024",
        "The bridge opened on Monday.",
        "It is long.",
        "The old ferry au revoir smile .",
        "Heading:",
        "Costs",
        "Image: Two towers",
        "Caption:",
        "The towers at dawn.",
        "They are red.",
        "List with 3 items.",
        "3.",
        "Steel",
        "4.",
        "Rope",
        "More rope",
        "9.",
        "Glue",
        "End of list.",
        "List with 1 item.",
        "Toll",
        "Four dollars.",
        "End of list.",
        "Quote:",
        "We waited.",
        "Quote:",
        "Long.",
        "End of quote.",
        "Ina Holt",
        "End of quote.",
        "Table with 3 rows.",
        "Traffic",
        "Day",
        "Cars",
        "Monday",
        "Cars",
        "900",
        "Tuesday",
        "End of table.",
        "Code, left out.",
        "Formula:",
        "a + b",
        "Video, not played.",
        "Notes",
        "Note one.",
    ]


def test_the_full_plan_says_every_sentence_once_and_in_order(article: Article, sentence_ids: list[str]) -> None:
    said = [each.text_ref for each in narrate(article, plan=PLANS["full"]).utterances if each.text_ref]
    assert said == sentence_ids


@pytest.mark.parametrize("plan", [Plan(), Plan(tables="announce", quotes="skip", captions="skip", notes="announce")])
def test_no_sentence_is_said_twice_or_made_up(article: Article, sentence_ids: list[str], plan: Plan) -> None:
    said = [each.text_ref for each in narrate(article, plan=plan).utterances if each.text_ref]
    assert len(said) == len(set(said))
    assert set(said) < set(sentence_ids)


@pytest.mark.parametrize(
    ("plan", "there", "gone"),
    [
        (Plan(tables="announce"), "Table with 3 rows, left out.", "Monday"),
        (Plan(code="read"), "print(1)", "Code, left out."),
        (Plan(math="announce"), "Formula, left out.", "a + b"),
        (Plan(quotes="announce"), "Quote, left out.", "We waited."),
        (Plan(notes="announce"), "Notes, left out.", "Note one."),
        (Plan(images="announce"), "Image.", "Image: Two towers"),
        (Plan(captions="skip"), "Steel", "Caption:"),
        (Plan(kicker="read"), "Transport", ""),
        (Plan(credits="read"), "Photo: Lee Dunn", ""),
        (Plan(byline="skip"), "A Bridge Opens", "By Ada Marsh"),
        (Plan(media="skip"), "Notes", "Video, not played."),
    ],
)
def test_the_plan_decides(article: Article, plan: Plan, there: str, gone: str) -> None:
    heard = lines(narrate(article, plan=plan))
    assert there in heard
    assert gone not in heard


def test_a_run_keeps_its_language_and_emphasis(article: Article) -> None:
    mixed = next(each for each in narrate(article).utterances if each.text_ref == "s8")
    assert [(run.text, run.lang, run.emphasis) for run in mixed.say] == [
        ("The ", "", ""),
        ("old ferry", "", "moderate"),
        (" ", "", ""),
        ("au revoir", "fr", ""),
        (" smile ", "", ""),
        (".", "", ""),
    ]


def test_a_block_hands_its_language_down() -> None:
    inner = Paragraph(content=(Text("Bonjour "), Span((Text("mundo"),), lang="es")))
    heard = narrate(one(Quote(blocks=(inner,), lang="fr"))).utterances
    assert [[(run.text, run.lang) for run in each.say] for each in heard] == [
        [("Quote:", "")],
        [("Bonjour ", "fr"), ("mundo", "es")],
        [("End of quote.", "")],
    ]


def test_quotes_within_quotes_within_quotes() -> None:
    block: Paragraph | Quote = Paragraph(content=(Text("Deep."),))
    for _ in range(100):
        block = Quote(blocks=(block,))
    assert lines(narrate(one(block)))[100] == "Deep."


def test_headings_are_followed_by_the_longest_pause_of_the_text(article: Article) -> None:
    after = {spoken(each.say): each.pause for each in narrate(article).utterances}
    assert after["Costs"] == after["A Bridge Opens"] == pauses.HEADING
    assert (
        after["The bridge opened on Monday."] == pauses.SENTENCE < after["It is long."] == pauses.BLOCK < pauses.HEADING
    )
    assert after["Caption:"] == pauses.LABEL < pauses.BLOCK


@pytest.mark.parametrize(
    ("alt", "said"),
    [
        ("A red boat", ["Image: A red boat", "Caption:", "The boat at dawn."]),
        ("the boat, at dawn", ["Caption:", "The boat at dawn."]),
        ("The boat at dawn. Photo: Lee", ["Caption:", "The boat at dawn."]),
        ("Ferries Stop", ["Caption:", "The boat at dawn."]),
        (" -- ", ["Caption:", "The boat at dawn."]),
        (None, ["Caption:", "The boat at dawn."]),
    ],
)
def test_an_alternative_text_that_repeats_is_not_said(alt: str | None, said: list[str]) -> None:
    figure = Figure(blocks=(Media(kind="image", alt=alt),), caption=(Text("The boat at dawn."),))
    article = Article(metadata=Metadata(language="en", headline="Ferries stop"), blocks=(figure,))
    assert lines(narrate(article)) == said


def test_text_outside_of_sentences_is_said_too() -> None:
    heard = narrate(one(Paragraph(content=(Text("Loose. "), Sentence(SentenceId("s1"), (Text("Bound."),)), Text(" ")))))
    assert [(each.text_ref, spoken(each.say)) for each in heard.utterances] == [("", "Loose."), ("s1", "Bound.")]


def test_announcements_are_in_english_where_the_language_has_no_phrase() -> None:
    label = narrate(one(Heading(level=2, content=(Text("Q"),)), language="tlh")).utterances[0]
    assert (label.say[0].text, label.say[0].lang) == ("Heading:", "en")


@pytest.fixture
def cell() -> Callable[..., Cell]:
    def make(text: str, *, header: bool = False, colspan: int = 1, rowspan: int = 1) -> Cell:
        return Cell((Paragraph(content=(Text(text),)),), header=header, colspan=colspan, rowspan=rowspan)

    return make


def test_cells_are_heard_with_the_header_of_their_column(cell: Callable[..., Cell]) -> None:
    rows = (
        Row((cell("City", header=True), cell("Votes", header=True, colspan=2))),
        Row((cell("Ulm", rowspan=2), cell("7"), cell("8"))),
        Row((cell("9"), cell("10"))),
    )
    heard = lines(narrate(one(Table(rows=rows))))
    assert heard[1:-1] == ["City", "Votes", "City", "Ulm", "Votes", "7", "Votes", "8", "Votes", "9", "Votes", "10"]


def test_a_cell_that_spans_without_end_costs_nothing(cell: Callable[..., Cell]) -> None:
    rows = (Row((cell("A", header=True, colspan=10**9, rowspan=10**9),)), Row((cell("b"),)))
    assert "b" in lines(narrate(one(Table(rows=rows))))


def test_marks_of_line_breaking_are_not_said() -> None:
    assert lines(narrate(one(Paragraph(content=(Text("Stop\u00adwatch www\u200b.a\ufeff"),))))) == ["Stopwatch www.a"]


def test_the_script_is_a_value(article: Article) -> None:
    assert narrate(article) == narrate(replace(article))
