from collections.abc import Callable

import pytest
from msgspec.structs import replace

from a11y.model.article import (
    Article,
    BlockId,
    Cell,
    CodeBlock,
    Emphasis,
    Figure,
    Heading,
    List,
    ListItem,
    MathBlock,
    Media,
    Metadata,
    NoteRef,
    Paragraph,
    Quote,
    Row,
    Sentence,
    SentenceId,
    Span,
    Sup,
    Table,
    Text,
)
from a11y.model.script import Script
from a11y.speech import PLANS, Plan, narrate, pauses
from a11y.speech.normalize import normalized
from a11y.speech.says import spoken
from a11y.text.walk import text_of, walk


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
        "3:",
        "Steel",
        "4:",
        "Rope",
        "More rope",
        "9:",
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
        "Code, skipped.",
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
        (Plan(tables="announce"), "Table with 3 rows, skipped.", "Monday"),
        (Plan(code="read"), "print(1)", "Code, skipped."),
        (Plan(math="announce"), "Formula, skipped.", "a + b"),
        (Plan(quotes="announce"), "Quote, skipped.", "We waited."),
        (Plan(notes="announce"), "Notes, skipped.", "Note one."),
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


def heard(*blocks: object, plan: Plan, language: str = "en") -> list[str]:
    return lines(narrate(one(*blocks, language=language), plan=plan))


def paragraph(*inlines: object) -> Paragraph:
    return Paragraph(content=inlines)  # type: ignore[arg-type]


def test_the_outline_alone(article: Article) -> None:
    assert lines(narrate(article, plan=PLANS["headlines"])) == ["A Bridge Opens", "Ferries stay.", "Heading:", "Costs"]


def test_the_brief_plan_says_what_it_leaves_out(article: Article) -> None:
    said = lines(narrate(article, plan=PLANS["brief"]))
    assert "Table with 3 rows, skipped." in said
    assert not {"Caption:", "Monday", "Published 3 May 2024"} & {*said}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "List with 1 item, skipped."),
        ("de", "Liste mit 1 Eintrag, ausgelassen."),
        ("ja", "リスト、1項目。省略しました。"),
    ],
)
def test_what_is_skipped_is_said_in_the_language_of_the_article(language: str, said: str) -> None:
    items = List(items=(ListItem((paragraph(Text("Toll")),)),))
    assert heard(items, plan=Plan(lists="announce"), language=language) == [said]


def test_several_left_out_in_a_row_are_said_once() -> None:
    code = CodeBlock(text="x")
    assert heard(code, code, paragraph(Text("So.")), code, plan=Plan()) == ["Code, skipped.", "So.", "Code, skipped."]


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (Plan(), "Lee (a poet) left [sic] early."),
        (Plan(brackets="skip"), "Lee left early."),
        (Plan(brackets="announce"), "Lee Brackets, skipped. left Brackets, skipped. early."),
    ],
)
def test_brackets(plan: Plan, said: str) -> None:
    assert heard(paragraph(Text("Lee (a "), Emphasis((Text("poet"),)), Text(") left [sic] early.")), plan=plan) == [
        said
    ]


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (Plan(), "See example dot org today."),
        (Plan(urls="read"), "See example dot org slash a slash b today."),
        (Plan(urls="skip"), "See today."),
    ],
)
def test_addresses(plan: Plan, said: str) -> None:
    script = normalized(narrate(one(paragraph(Text("See https://www.example.org/a/b today."))), plan=plan))
    assert lines(script) == [said]


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (Plan(), "It rained. Twice."),
        (Plan(noterefs="announce"), "It rained., note two, Twice."),
        (Plan(noterefs="read"), "It rained.[two] Twice."),
    ],
)
def test_marks_of_notes(plan: Plan, said: str) -> None:
    mark = NoteRef(note=BlockId("n2"), content=(Text("[2]"),))
    assert lines(normalized(narrate(one(paragraph(Text("It rained."), mark, Text(" Twice."))), plan=plan))) == [said]


@pytest.mark.parametrize(
    ("before", "raised", "said"),
    [
        ("It has 10", "4", "It has ten to the fourth parts."),
        ("over 5 km", "2", "over five square kilometers parts."),
        ("an x", "3", "an x cubed parts."),
        ("as told", "4", "as told parts."),
        ("so is", "4", "so is parts."),
        ("in 2019", "1", "in twenty nineteen parts."),
        ("(he said)", "2", "(he said) parts."),
        ("on the 4", "th", "on the fourth parts."),
    ],
)
def test_raised_numbers_are_exponents_or_marks_of_notes(before: str, raised: str, said: str) -> None:
    block = paragraph(Text(before), Sup((Text(raised),)), Text(" parts."))
    assert lines(normalized(narrate(one(block)))) == [said]


def test_a_formula_is_said_from_its_mathml() -> None:
    fraction = "<mfrac><mrow><mn>2</mn><mi>π</mi></mrow><msup><mi>t</mi><mn>2</mn></msup></mfrac>"
    mathml = f"<math><mi>h</mi><mo>=</mo>{fraction}</math>"
    said = lines(normalized(narrate(one(MathBlock(text="h=2πt2", mathml=mathml)))))
    assert said == ["Formula:", "h equals two pi over t squared"]


def test_a_sum_over_something_is_heard_as_one() -> None:
    mathml = "<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac></math>"
    said = lines(normalized(narrate(one(MathBlock(text="a+b/c", mathml=mathml)))))
    assert said == ["Formula:", "a plus b, over c"]


def test_what_is_no_mathml_is_said_as_its_text() -> None:
    assert lines(narrate(one(MathBlock(text="a + b", mathml="<math><mi>")))) == ["Formula:", "a + b"]


def test_an_embed_is_announced_with_its_title() -> None:
    assert heard(Media(kind="embed", title="A map  of the coast"), plan=Plan()) == [
        "Embedded content, skipped. A map of the coast"
    ]


def test_short_sentences_are_joined_to_a_neighbour() -> None:
    block = paragraph(
        *(Sentence(SentenceId(f"s{n}"), (Text(text),)) for n, text in enumerate(["Why?", "Nobody knows it.", "No."]))
    )
    assert [each.joined for each in narrate(one(block)).utterances] == [False, True, True]


def test_each_run_knows_its_place_on_the_page(article: Article) -> None:
    texts = {
        str(node.id): text_of((node,)) for node in walk((article.header, article.blocks)) if isinstance(node, Sentence)
    }
    for utterance in normalized(narrate(article, plan=PLANS["full"])).utterances:
        for run in utterance.say:
            if utterance.text_ref and run.begin >= 0 and not run.alias:
                page = texts[utterance.text_ref].replace("\n", " ")
                assert page[run.begin : run.begin + len(run.text)] == run.text
