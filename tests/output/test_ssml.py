from xml.etree import ElementTree

from a11y.model.article import Article, Emphasis, Heading, Metadata, Paragraph, Sentence, SentenceId, Span, Text
from a11y.model.edition import Edition
from a11y.output import ssml

SSML = "{http://www.w3.org/2001/10/synthesis}"
ARTICLE = Article(
    metadata=Metadata(language="en-GB"),
    blocks=(
        Heading(level=2, content=(Sentence(SentenceId("s1"), (Text("Q & A <1>"),)),)),
        Paragraph(
            content=(
                Sentence(
                    SentenceId("s2"), (Text("She "), Emphasis((Text("did"),)), Span((Text(" \x0cadieu"),), lang="fr"))
                ),
            )
        ),
    ),
)


def test_it_is_well_formed_and_says_the_script() -> None:
    speak = ElementTree.fromstring(ssml.render(Edition(article=ARTICLE)))
    assert speak.tag == SSML + "speak"
    assert speak.get("{http://www.w3.org/XML/1998/namespace}lang") == "en-GB"
    assert ["".join(s.itertext()) for s in speak.iter(SSML + "s")] == ["Heading:", "Q & A <1>", "She did adieu"]
    assert [mark.get("name") for mark in speak.iter(SSML + "mark")] == ["s1", "s2"]
    assert [rest.get("time") for rest in speak.iter(SSML + "break")] == ["250ms", "1100ms", "750ms"]
    assert [each.get("level") for each in speak.iter(SSML + "emphasis")] == ["moderate"]
    assert {each.get("{http://www.w3.org/XML/1998/namespace}lang") for each in speak.iter(SSML + "lang")} == {"fr"}
