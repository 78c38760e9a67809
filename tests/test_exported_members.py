"""The public names: adding one is a decision, losing one breaks somebody."""

import subprocess
import sys

import pytest

import a11y

PUBLIC = [
    "A11yError",
    "Page",
    "__version__",
    "bind",
    "convert",
    "explain",
    "narrate",
    "read",
    "render",
    "report",
    "same_site",
    "say",
    "screen_reader",
    "site_rules",
    "transcribe",
    "voices",
]
MOST = 15
"""Names that somebody who has seen the list once still knows."""


def test_public_names() -> None:
    assert sorted(a11y.__all__) == PUBLIC
    assert len([name for name in PUBLIC if not name.startswith("__")]) <= MOST


@pytest.mark.parametrize("name", PUBLIC)
def test_public_name_is_there(name: str) -> None:
    assert getattr(a11y, name)


def test_unknown_name() -> None:
    with pytest.raises(AttributeError, match="narate"):
        a11y.narate  # noqa: B018


def test_import_is_light() -> None:
    heavy = ("lxml", "bs4", "numpy", "onnxruntime", "httpx", "babel", "rich", "typer", "pyttsx3", "msgspec")
    code = f"import sys, a11y; print([name for name in {heavy} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
