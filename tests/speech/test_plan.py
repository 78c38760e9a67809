"""Reading plans of one's own."""

from pathlib import Path

import pytest

from a11y.errors import UsageError
from a11y.speech import PLANS, plan


@pytest.fixture
def written(tmp_path: Path):  # type: ignore[no-untyped-def]
    def write(text: str, name: str = "mine.toml") -> str:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return str(path)

    return write


def test_a_plan_extends_another(written) -> None:  # type: ignore[no-untyped-def]
    mine = plan(written('extends = "brief"\ntables = "read"'))
    assert (mine.tables, mine.captions) == ("read", "skip")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("tables = 3", "tables is read or announce or skip"),
        ('byline = "announce"', "byline is read or skip"),
        ('table = "skip"', "'table' is no kind of content; tables is"),
        ('extends = "mine"', "extends 'mine': choose article"),
        ("tables =", "is not TOML"),
    ],
)
def test_what_is_wrong_with_a_plan_is_said(written, text: str, why: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(UsageError, match=why):
        plan(written(text))


@pytest.mark.parametrize(("name", "why"), [("breif", "choose article"), ("none.toml", "cannot be read")])
def test_a_plan_that_is_not_there(name: str, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        plan(name)


def test_presets() -> None:
    assert [*PLANS] == ["article", "full", "brief", "headlines"]
