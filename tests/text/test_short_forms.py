"""Short forms that a text expands itself."""

import pytest

from a11y.model.article import Abbreviation, Link, Sentence, SentenceId, Text
from a11y.text.short_forms import expanded, short_forms


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("The World Health Organization (WHO) said so.", "World Health Organization"),
        ("WHO (World Health Organization)", "World Health Organization"),
        ("Der Bundesnachrichtendienst (BND) schweigt.", "Bundesnachrichtendienst"),
        ("Die Deutsche Gesellschaft für Auswärtige Politik (DGAP)", "Deutsche Gesellschaft für Auswärtige Politik"),
        ("selon l'Organisation mondiale de la santé (OMS)", "Organisation mondiale de la santé"),
        ("Всемирная организация здравоохранения (ВОЗ) сообщила", "Всемирная организация здравоохранения"),
        ("the United Nations (UN)", "United Nations"),
    ],
)
def test_words_that_a_short_form_is_made_of(text: str, full: str) -> None:
    assert [found.full for found in short_forms(text)] == [full]


@pytest.mark.parametrize(
    "text",
    [
        "Angela Merkel (CDU) said so.",
        "the president said (AP) on Monday",
        "Senator Ted Cruz (TX)",
        "a man from Brussels (BE)",
        "He came late (NOW)",
        "(WHO)",
        "Federal Reserve (the Fed)",
        "at the Inst. for Space Research (INPE)",
        "",
    ],
)
def test_brackets_that_expand_nothing(text: str) -> None:
    assert list(short_forms(text)) == []


def test_the_first_of_each_is_marked_but_in_no_link() -> None:
    link = Link("https://a.example/", (Text("the WHO"),))
    content = (link, Sentence(SentenceId("s1"), (Text("WHOLE, the WHO, WHO and the EU."),)))
    waiting = {"WHO": "World Health Organization", "UN": "United Nations", "EU": "European Union"}
    marked = (
        Text("WHOLE, the "),
        Abbreviation((Text("WHO"),), "World Health Organization"),
        Text(", WHO and the "),
        Abbreviation((Text("EU"),), "European Union"),
        Text("."),
    )
    assert expanded(content, waiting) == (link, Sentence(SentenceId("s1"), marked))
    assert waiting == {"UN": "United Nations"}


def test_many_in_one_text_are_all_marked() -> None:
    shorts = [f"{a}{b}{c}" for a in "ABCDEFGHIJKLM" for b in "NOPQRSTUVWXYZ" for c in "ABCDEFGHIJKLM"]
    waiting = dict.fromkeys(shorts, "What it stands for")
    marked = expanded((Text(" ".join(shorts)),), waiting)
    assert [node.title for node in marked if isinstance(node, Abbreviation)] == ["What it stands for"] * len(shorts)
    assert waiting == {}
