"""What all tests share."""

import os
import shutil
from collections.abc import Callable, Iterator
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# The same examples everywhere, and no clock: a slow machine fails no test.
settings.register_profile("a11y", deadline=None, derandomize=True)
settings.load_profile("a11y")

# As an entry point where the package is installed; here also where it is not.
pytest_plugins = ["a11y.apps.pytest_plugin"]
SHARED = Path(__file__).parents[2] / "shared"
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test reads or writes the user's cache of speech."""
    os.environ["A11Y_CACHE"] = str(tmp_path_factory.mktemp("cache"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite the goldens; read their diff")
    parser.addoption("--every-attack", action="store_true", help="open every attack in a browser, not every tenth")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compares a text with what a file holds; with `--accept` the file is rewritten where it differs."""

    def compare(path: Path, text: str) -> None:
        stored = path.read_text("utf-8") if path.is_file() else ""
        if stored == text:
            return
        if request.config.getoption("--accept"):
            path.write_text(text, "utf-8", newline="\n")
            return
        diff = unified_diff(
            stored.splitlines(), text.splitlines(), f"{path.name} (golden)", f"{path.name} (now)", lineterm=""
        )
        pytest.fail("\n".join([f"{path}: `make accept` rewrites it", *diff]), pytrace=False)

    return compare


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of the extraction corpus; the test is skipped where it is absent."""
    path = SHARED / "corpus" / "extraction"
    if not path.is_dir():
        pytest.skip("the extraction corpus is not beside the project")
    return path


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A real Chromium through Playwright; the test is skipped, saying so, where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="tested in a browser with Playwright: not installed")
    if not CHROMIUM:
        pytest.skip("tested in Chromium: none found")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()
