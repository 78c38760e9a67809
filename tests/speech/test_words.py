"""The time of every word spoken leads back to a word of the page."""

from hypothesis import given
from hypothesis import strategies as st

from a11y.model.narration import Mark, Milliseconds
from a11y.model.script import Say, Script, Utterance
from a11y.speech import synthesize, timeline
from a11y.speech.align import places
from a11y.speech.engine import Said
from a11y.speech.engines import silence
from a11y.speech.spoken import on_page, spoken_form

SILENT = silence.voices()[0]


def words(page: str, *say: Say) -> list[str]:
    spoken = spoken_form(say)
    sound = silence.load(SILENT).speak(Said(spoken.text), 1.0)
    return [page[mark.begin : mark.end] for mark in on_page(sound.marks, spoken)]


def test_what_is_said_otherwise_is_one_word_of_the_page() -> None:
    page = "It cost $4.5bn, he said."
    said = words(
        page, Say("It cost ", begin=0), Say("$4.5bn", "4.5 billion dollars", begin=8), Say(", he said.", begin=14)
    )
    assert said == ["It", "cost", "$4.5bn"[1:], "he", "said"]


def test_a_word_in_two_runs_is_one_and_what_is_not_on_the_page_is_none() -> None:
    page = "Tech “sub-par” notes."
    runs = (
        Say("Tech “sub-", begin=0),
        Say("par” ", begin=10, emphasis="strong"),
        Say(" a picture "),
        Say("notes.", begin=15),
    )
    assert words(page, *runs) == ["Tech", "sub-par", "notes"]


def test_scripts_without_spaces_keep_the_words_of_the_engine() -> None:
    spoken = spoken_form([Say("今天天气很好。", begin=0)])
    marks = (Mark(0, 2, 0, 10), Mark(2, 4, 10, 20), Mark(4, 6, 20, 30), Mark(6, 7, 30, 31))
    assert on_page(marks, spoken) == marks[:3]


def test_pieces_are_found_in_a_text_that_says_the_same() -> None:
    text = "On May 3 he’d 23 dogs."
    pieces = ["On", "May", "the", "third", "he'd", "twenty", "three", "dogs", "."]
    found = [text[begin:end] for begin, end in places(pieces, text)]
    assert found[:2] == ["On", "May"]
    assert found[-2:] == ["dogs", "."]
    assert places(["He", "said"], "He said") == [(0, 2), (3, 7)]


@given(
    st.lists(
        st.tuples(st.text("ab c.“$1\n", min_size=1, max_size=12), st.sampled_from(["", "x y", "é"])), max_size=5
    ).filter(lambda runs: any(text.strip() for text, _ in runs))
)
def test_words_never_overlap_or_go_backwards(runs: list[tuple[str, str]]) -> None:
    say, at = [], 0
    for text, alias in runs:
        say.append(Say(text, alias, begin=at))
        at += len(text)
    script = Script("xx", (Utterance(say=tuple(say), text_ref="s1", pause=Milliseconds(1)),))
    for par in timeline(synthesize(script, SILENT)).pars:
        times = [par.clip_begin, *(t for word in par.words for t in (word.clip_begin, word.clip_end)), par.clip_end]
        assert times == sorted(times)
        edges = [place for word in par.words for place in (word.begin, word.end)]
        assert edges == sorted(edges)
        assert all(0 <= place <= at for place in edges)
