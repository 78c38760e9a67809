"""The documents say all that there is, and what they show runs."""

import re
import shutil
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
import typer

from a11y.apps.cli.app import app
from a11y.errors import A11yError
from a11y.output import formats

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
DOCS = "\n".join(path.read_text("utf-8") for path in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
# A fenced block of Python.
_PYTHON = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)
# A notice where it is made.
_NOTICE = re.compile(r"Notice\(\s*\"([a-z-]+)\"")
# A path of this repository in code quotes or a link.
_PATH = re.compile(r"(?<![\w./-])((?:a11y|bench|docs|samples|tests)/[\w./-]*[\w/])")


def _commands() -> tuple[str, ...]:
    return tuple(command.name or getattr(command.callback, "__name__", "") for command in app.registered_commands)


def _options() -> Iterator[str]:
    for command in typer.main.get_command(app).commands.values():  # type: ignore[attr-defined]
        for parameter in command.params:
            if parameter.param_type_name == "option" and not parameter.hidden:
                yield from parameter.opts
                yield from parameter.secondary_opts


def _errors(kind: type[A11yError] = A11yError) -> Iterator[type[A11yError]]:
    yield kind
    for sub in kind.__subclasses__():
        yield from _errors(sub)


def _extras() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return list(project["optional-dependencies"])


def _requirements() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = chain(project["dependencies"], *project["optional-dependencies"].values())
    return [re.split(r"[^\w-]", requirement)[0] for requirement in named]


@pytest.mark.parametrize("command", sorted(_commands()))
def test_command_is_in_the_readme(command: str) -> None:
    assert f"a11y {command} " in README


@pytest.mark.parametrize("option", sorted(set(_options())))
def test_option_is_in_the_readme(option: str) -> None:
    assert re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", README)


@pytest.mark.parametrize("suffix", sorted(formats()))
def test_suffix_is_in_the_readme(suffix: str) -> None:
    assert re.search(rf"{re.escape(suffix)}`", README)


@pytest.mark.parametrize("error", list(_errors()))
def test_exit_code_is_in_the_readme(error: type[A11yError]) -> None:
    assert re.search(rf"^\| {error.exit_code} \| \S", README, re.MULTILINE)


@pytest.mark.parametrize("extra", _extras())
def test_extra_is_documented(extra: str) -> None:
    assert f"| `{extra}` |" in README
    assert f"| `{extra}` |" in (ROOT / "docs" / "dependencies.md").read_text("utf-8")


@pytest.mark.parametrize("name", _requirements())
def test_dependency_has_its_reason(name: str) -> None:
    assert name in (ROOT / "docs" / "dependencies.md").read_text("utf-8")


@pytest.mark.parametrize("path", sorted(set(_PATH.findall(DOCS))))
def test_named_path_exists(path: str) -> None:
    assert (ROOT / path).exists() or (ROOT / f"{path}.py").exists()


@pytest.mark.parametrize("example", _PYTHON.findall(README))
def test_python_example_runs(
    example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    exec(compile(example, "README.md", "exec"), names)
    for name, value in names.items():
        if name.startswith("test_") and callable(value):
            value(request.getfixturevalue("screen_reader"))


@pytest.mark.parametrize(
    "code",
    sorted({code for path in (ROOT / "a11y").rglob("*.py") for code in _NOTICE.findall(path.read_text("utf-8"))}),
)
def test_notice_is_documented(code: str) -> None:
    assert f"`{code}`" in DOCS
