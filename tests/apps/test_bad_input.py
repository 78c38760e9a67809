"""Bad input at the command line: one sentence, an exit code, bounded memory and time, nothing half written."""

import gzip
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

resource = pytest.importorskip("resource", reason="limits on a process are those of POSIX")

ARTICLE = "<!doctype html><html lang=en><title>Council votes</title><body><main><article><h1>Council votes</h1>" + (
    "<p>The council voted on Tuesday to build a new library by the river, after a debate of three hours.</p>" * 5
)
NAVIGATION = "<!doctype html><html lang=en><title>Site</title><body><nav><ul>" + (
    "<li><a href=/a>Home</a><li><a href=/b>Weather</a>" * 10
)
LOGIN = """<!doctype html><html lang=en><title>Log in</title><body><main><h1>Log in</h1><form method=post action=/login>
<label>Email <input type=email name=user></label><label>Password <input type=password name=pass></label>
<button>Log in</button></form><p><a href=/forgot>Forgot your password?</a></p></main>"""
ENTITIES = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(12)
)
MEGABYTE = 1 << 20
MEMORY = 1536 * MEGABYTE
SECONDS = 60


class Run:
    """What a run of the command line came to."""

    def __init__(self, *arguments: object, cwd: Path, file_size: int = resource.RLIM_INFINITY) -> None:
        def limit() -> None:
            if sys.platform == "linux":  # others do not know this limit
                resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
            resource.setrlimit(resource.RLIMIT_FSIZE, (file_size, file_size))

        done = subprocess.run(
            [sys.executable, "-m", "a11y", *map(str, arguments)],
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONDONTWRITEBYTECODE": "1"},
            preexec_fn=limit,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        self.code, self.out, self.told = done.returncode, done.stdout, done.stderr


def empty(path: Path) -> None:
    path.write_bytes(b"")


def picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + os.urandom(1000))


def junk(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 100)


def nul_bytes(path: Path) -> None:
    path.write_bytes(b"\0" * 5000)


def navigation(path: Path) -> None:
    path.write_text(NAVIGATION)


def login(path: Path) -> None:
    path.write_text(LOGIN)


def markup_without_end(path: Path) -> None:
    with path.open("wb") as file:
        file.write(ARTICLE.encode())
        for _ in range(100):
            file.write(b"<p>abcde" * (MEGABYTE // 8))


def more_tags_than_text(path: Path) -> None:
    path.write_text(ARTICLE + "<p>abcde" * 5_000_000)


def gzip_bomb(path: Path) -> None:
    path.write_bytes(gzip.compress(b"<p>x</p>" * MEGABYTE) * 1000)


def cut_gzip(path: Path) -> None:
    path.write_bytes(gzip.compress(ARTICLE.encode())[:-10])


def unreadable_json(path: Path) -> None:
    path.write_text('{"headline": "Council votes"}')


@pytest.mark.parametrize(
    ("make", "code", "sentence"),
    [
        (empty, 21, "nothing in it"),
        (picture, 22, "a PNG image"),
        (junk, 22, "binary data"),
        (nul_bytes, 22, "binary data"),
        (unreadable_json, 22, "JSON"),
        (navigation, 24, ""),
        (login, 25, ""),
        (markup_without_end, 23, "larger than 50 MB"),
        (more_tags_than_text, 23, "more than 500,000 tags"),
        (gzip_bomb, 23, "larger than 50 MB"),
        (cut_gzip, 20, "damaged"),
    ],
)
def test_page_that_cannot_be_read(tmp_path: Path, make: Callable[[Path], None], code: int, sentence: str) -> None:
    make(tmp_path / "bad.html")
    run = Run("convert", "bad.html", cwd=tmp_path)
    assert_refused(run, code, "bad.html", sentence)
    assert [path.name for path in tmp_path.iterdir()] == ["bad.html"]


def assert_refused(run: Run, code: int, source: str, sentence: str) -> None:
    assert run.code == code, run.told
    assert run.told.count("\n") == 1, run.told
    assert run.told.startswith("a11y: ")
    assert source in run.told
    assert sentence in run.told
    assert run.out == ""


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "ul><li", "table><tr><td", "span"])
def test_tags_nested_deeply(tmp_path: Path, tag: str) -> None:
    (tmp_path / "deep.html").write_text(f"{ARTICLE}{f'<{tag}>' * 100_000}<p>The end of the matter.</p>")
    run = Run("convert", "deep.html", "--no-audio", cwd=tmp_path)
    if run.code:
        assert_refused(run, 23, "deep.html", "")
    else:
        assert "after a debate" in (tmp_path / "deep/index.html").read_text("utf-8")


@pytest.mark.parametrize("prolog", ["", '<?xml version="1.0"?>'])
def test_entity_bomb(tmp_path: Path, prolog: str) -> None:
    (tmp_path / "bomb.html").write_text(prolog + ENTITIES + "]>" + ARTICLE + "<p>&m;&m;</p>")
    run = Run("convert", "bomb.html", "--no-audio", cwd=tmp_path)
    assert run.code == 0, run.told
    assert (tmp_path / "bomb/index.html").stat().st_size < MEGABYTE


def test_nul_bytes_in_a_page(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(ARTICLE.replace("library", "lib\0rary", 1))
    assert Run("convert", "page.html", "--no-audio", cwd=tmp_path).code == 0
    assert "\0" not in (tmp_path / "page/index.html").read_text("utf-8")


def test_source_that_is_not_there(tmp_path: Path) -> None:
    assert_refused(Run("convert", "missing.html", cwd=tmp_path), 11, "missing.html", "no such file")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "notes.doc").write_text("x")
    assert_refused(Run("convert", "folder", cwd=tmp_path), 11, "folder", "no pages")


@pytest.mark.parametrize("out", ["page.html/out", "page.html/out.html", "page.html/"])
def test_output_that_cannot_be_written(tmp_path: Path, out: str) -> None:
    (tmp_path / "page.html").write_text(ARTICLE)
    run = Run("convert", "page.html", "--no-audio", "-o", out, cwd=tmp_path)
    assert_refused(run, 30, "page.html", "cannot be written")
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


@pytest.mark.parametrize("arguments", [["--no-audio", "-o", "out.html"], ["--voice", "silence", "-o", "out.mp3"]])
def test_no_room_for_the_output(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "page.html").write_text(ARTICLE)
    run = Run("convert", "page.html", *arguments, cwd=tmp_path, file_size=2000)
    assert_refused(run, 30, "page.html", "cannot be written")
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


def test_unknown_formats(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(ARTICLE)
    for out, sentence in [("out.foo", "no format"), ("out.epub", "EPUB books cannot be written in this version")]:
        assert_refused(Run("convert", "page.html", "-o", out, cwd=tmp_path), 2, out, sentence)


def test_private_address(tmp_path: Path) -> None:
    run = Run("convert", "http://127.0.0.1:9/page", cwd=tmp_path)
    assert_refused(run, 13, "http://127.0.0.1:9/page", "--allow-private")


def test_server_that_never_answers(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"http://127.0.0.1:{server.getsockname()[1]}/page"
        run = Run("convert", url, "--allow-private", "--timeout", 0.3, cwd=tmp_path)
    assert_refused(run, 12, url, "within 0.3 seconds")


def test_terminal_is_out_of_reach_of_the_page(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(ARTICLE.replace("library", "\x1b]0;owned\x07 &#27;[31m \x9b31m library"))
    for command in ("explain", "transcript"):
        run = Run(command, "page.html", cwd=tmp_path)
        assert run.code == 0, run.told
        assert "\x1b" not in run.out
        assert "\x9b" not in run.out
