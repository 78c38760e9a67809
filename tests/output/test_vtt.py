import re

from a11y.model.article import Article, Metadata, Paragraph, Sentence, SentenceId, Span, Text
from a11y.model.edition import Edition
from a11y.model.narration import Milliseconds, Par, Timeline
from a11y.output import vtt

ARTICLE = Article(
    metadata=Metadata(language="en"),
    blocks=(
        Paragraph(
            content=(
                Sentence(SentenceId("s1"), (Text("Tom & <b>Ann</b>"), Text(" --> home."))),
                Text(" "),
                Sentence(
                    SentenceId("s2"), (Text("They said "), Span((Text("adieu"),), lang="fr"), Text(".\nAnd left."))
                ),
            )
        ),
    ),
)


def par(ref: str, begin: int, end: int) -> Par:
    return Par(ref, Milliseconds(begin), Milliseconds(end))


def test_each_sentence_is_a_cue_under_its_id() -> None:
    timeline = Timeline(Milliseconds(3_700_000), (par("s1", 500, 61_234), par("s2", 61_234, 3_600_001)))
    assert vtt.render(Edition(article=ARTICLE, timeline=timeline)).decode() == (
        "WEBVTT\n\nNOTE Language: en\n\n"
        "s1\n00:00:00.500 --> 00:01:01.234\nTom &amp; &lt;b&gt;Ann&lt;/b&gt; --&gt; home.\n\n"
        "s2\n00:01:01.234 --> 01:00:00.001\nThey said <lang fr>adieu</lang>. And left.\n"
    )


def test_without_a_narration_there_are_no_cues() -> None:
    assert vtt.render(Edition(article=ARTICLE)) == b"WEBVTT\n\nNOTE Language: en\n"


def test_ids_and_text_never_hold_an_arrow_or_an_empty_line() -> None:
    timeline = Timeline(Milliseconds(10), (par("s1", 0, 10),))
    cue = vtt.render(Edition(article=ARTICLE, timeline=timeline)).decode().split("\n\n")[2]
    assert len(re.findall("-->", cue)) == 1
