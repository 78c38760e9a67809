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
