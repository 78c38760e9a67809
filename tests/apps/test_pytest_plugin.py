"""The plugin as its users meet it."""

import sys
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]


@pytest.fixture(autouse=True)
def importable(monkeypatch: pytest.MonkeyPatch) -> None:
    """The runs within the tests find the project where this run found it."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))


def test_the_fixture_reads_html(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        def test_page(screen_reader):
            page = screen_reader("<h1>News</h1>")
            assert page.headings() == [(1, "News")]
            assert page.said == ["heading level 1, News"]
        """
    )
    pytester.runpytest_subprocess("-p", "a11y.apps.pytest_plugin").assert_outcomes(passed=1)


def test_using_it_imports_no_speech_engine(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import sys

        def test_page(screen_reader):
            assert screen_reader("<p>Rain").said == ["Rain"]
            loaded = {name.partition(".")[0] for name in sys.modules}
            assert not loaded & {"hibari", "onnxruntime", "numpy", "pyttsx3", "lameenc"}
            assert not any(name.startswith("a11y.speech") for name in sys.modules)
        """
    )
    result = pytester.runpytest_subprocess("-p", "a11y.apps.pytest_plugin")
    result.assert_outcomes(passed=1)


def test_loading_it_imports_no_parser(pytester: pytest.Pytester) -> None:
    code = "import sys, a11y.apps.pytest_plugin; sys.exit(any(m in sys.modules for m in ('lxml', 'httpx', 'bs4')))"
    assert pytester.run(sys.executable, "-c", code).ret == 0


STORED = """
    import pytest

    HTML = "<h1>Zoë</h1><p>{}</p>"

    @pytest.mark.parametrize("word", ["rain", "wind/fog"])
    def test_page(screen_reader, stored_transcript, word):
        stored_transcript(screen_reader(HTML.format(word)))
        stored_transcript(screen_reader("<p>Second</p>"))
    """


def run(pytester: pytest.Pytester, *options: str) -> pytest.RunResult:
    return pytester.runpytest_subprocess("-p", "a11y.apps.pytest_plugin", *options)


def test_a_transcript_is_stored_when_asked_for(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_it=STORED)
    missing = run(pytester)
    missing.assert_outcomes(failed=2)
    missing.stdout.fnmatch_lines(["*test_page?rain?.txt is not stored yet; --update-transcripts stores it*"])
    assert not (pytester.path / "transcripts").exists()
    run(pytester, "--update-transcripts").assert_outcomes(passed=2)
    folder = pytester.path / "transcripts" / "test_it"
    assert (folder / "test_page[rain].txt").read_text("utf-8") == "heading level 1, Zoë\nrain\n"
    assert (folder / "test_page[rain]-2.txt").read_text("utf-8") == "Second\n"
    assert len(list(folder.iterdir())) == 4
    run(pytester).assert_outcomes(passed=2)


def test_a_page_heard_otherwise_fails_with_a_diff(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_it=STORED)
    run(pytester, "--update-transcripts")
    pytester.makepyfile(test_it=STORED.replace("<h1>Zoë</h1>", "<h2>Zoë</h2>"))
    changed = run(pytester)
    changed.assert_outcomes(failed=2)
    changed.stdout.fnmatch_lines(
        [
            "*--update-transcripts stores it anew*",
            "--- stored",
            "+++ now",
            "-heading level 1, Zoë",
            "+heading level 2, Zoë",
        ]
    )
    run(pytester, "--update-transcripts").assert_outcomes(passed=2)
    run(pytester).assert_outcomes(passed=2)
