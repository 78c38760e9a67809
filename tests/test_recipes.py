"""Every recipe of docs/testing.md runs as it stands there."""

import re
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# The one fenced block of Python under a heading.
_CODE = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)
SECTIONS = (ROOT / "docs" / "testing.md").read_text("utf-8").split("\n## ")[1:]
RECIPES = {section.partition("\n")[0]: _CODE.findall(section)[0] for section in SECTIONS}
NEEDED = {"Django": "django", "Starlette and FastAPI": "starlette"}
BROWSER = "Playwright: after scripts"

pytest_plugins = ["pytester"]


@pytest.fixture(autouse=True)
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    """The runs within the tests find the project and its samples."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    shutil.copytree(ROOT / "samples", pytester.path / "samples")


def test_there_are_ten_and_more() -> None:
    assert len(RECIPES) >= 10
    assert {*NEEDED, BROWSER} <= set(RECIPES)


def test_recipes_run(pytester: pytest.Pytester) -> None:
    here = [name for name in RECIPES if name != BROWSER and find_spec(NEEDED.get(name, "a11y"))]
    pytester.makepyfile(**{f"test_{number}": RECIPES[name] for number, name in enumerate(here)})
    options = ("-p", "a11y.apps.pytest_plugin")
    outcomes = pytester.runpytest_subprocess(*options, "--update-transcripts").parseoutcomes()
    assert set(outcomes) <= {"passed", "warnings", "warning"}
    assert outcomes["passed"] >= len(here)
    assert pytester.runpytest_subprocess(*options).parseoutcomes() == outcomes
    assert {path.name for path in (pytester.path / "transcripts").rglob("*.txt")} == {
        f"test_pages_are_heard_as_before[{name}].txt" for name in ("newsroom", "everything")
    }


def test_the_recipe_for_browsers_runs(browser: object, screen_reader: object) -> None:
    names: dict[str, object] = {}
    exec(compile(RECIPES[BROWSER], "docs/testing.md", "exec"), names)
    test = names["test_the_menu_opens"]
    assert callable(test)
    test(browser.new_page(), screen_reader)  # type: ignore[attr-defined]
