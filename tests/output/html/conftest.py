"""A real Chromium; tests that need it are skipped, saying so, where there is none."""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium through Playwright."""
    playwright = pytest.importorskip("playwright.sync_api", reason="tested in a browser with Playwright: not installed")
    if not CHROMIUM:
        pytest.skip("tested in Chromium: none found")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()
