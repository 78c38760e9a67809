"""The command line as a user meets it."""

import gzip
import io
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import a11y
from a11y.apps.cli.app import app

ROOT = Path(__file__).parents[2]
SENTENCE = "The council voted on Tuesday to build a new library by the river, after a debate of three hours."
PARAGRAPHS = [SENTENCE, *(f"Reader number {number} said that the river is the right place." for number in range(2, 6))]
PAGE = (
    "<!doctype html><html lang=en><title>Council votes</title><body><main><article><h1>Council votes</h1>"
    f"{''.join(f'<p>{text}</p>' for text in PARAGRAPHS)}</article>"
    "<nav><ul><li><a href=/a>Weather</a><li><a href=/b>Sport</a></ul></nav></main>"
)
LONG = PAGE + "<article>" + "".join(f"<p>Reader number {number} spoke for an hour.</p>" for number in range(400))
FOLDER = ["article.json", "audio.mp3", "captions.vtt", "index.html", "ledger.json"]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.html").write_text(PAGE)
    return tmp_path


def run(*arguments: object, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_page_makes_a_folder(here: Path) -> None:
    done = run("convert", "page.html", "--voice", "silence")
    assert done.exit_code == 0, done.output
    assert names(here / "page") == FOLDER
    assert re.fullmatch(r"page/index\.html and 4 more: Council votes, audio \d:\d\d\n", done.stdout)
    assert done.stderr == ""


def test_suffix_names_the_format_and_folders_are_made(here: Path) -> None:
    done = run("convert", "page.html", "-o", "a/b.html", "-o", "c/", "-o", "d.txt", "--no-audio")
    assert done.exit_code == 0, done.output
    assert SENTENCE in (here / "a/b.html").read_text("utf-8")
    assert SENTENCE in (here / "d.txt").read_text("utf-8")
    assert names(here / "c") == ["article.json", "index.html", "ledger.json"]


def test_existing_output_is_replaced(here: Path) -> None:
    (here / "out.txt").write_text("before")
    assert run("convert", "page.html", "-o", "out.txt").exit_code == 0
    assert SENTENCE in (here / "out.txt").read_text("utf-8")


@pytest.mark.parametrize("content", [PAGE.encode(), gzip.compress(PAGE.encode()), PAGE.encode("utf-16")])
def test_standard_input(here: Path, content: bytes) -> None:
    done = run("convert", "-", "-o", "out.txt", stdin=content)
    assert done.exit_code == 0, done.output
    assert SENTENCE in (here / "out.txt").read_text("utf-8")
    assert run("convert", "-", "--no-audio", stdin=content).exit_code == 0
    assert (here / "article/index.html").exists()


def test_url(here: Path) -> None:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/news/vote.html" else 404)
            self.end_headers()
            self.wfile.write(PAGE.encode())

        def log_message(self, format: str, *args: object) -> None:
            del format, args

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_address[1]}/news/vote.html"
        done = run("convert", url, "--allow-private", "--no-audio")
        refused = run("convert", url, "--no-audio")
        missing = run("convert", f"{url}x", "--allow-private", "--no-audio")
        server.shutdown()
    assert done.exit_code == 0, done.output
    assert url in (here / "vote/article.json").read_text("utf-8")
    assert [refused.exit_code, missing.exit_code] == [13, 11]


def test_standard_input_has_a_name_in_errors() -> None:
    assert run("convert", "-").stderr == "a11y: standard input: There is nothing in it.\n"
    assert run("explain", "-").stderr == "a11y: standard input: There is nothing in it.\n"


def test_results_as_json(here: Path) -> None:
    done = run("convert", "page.html", "missing.html", "--json", "--no-audio")
    assert done.exit_code == 1
    good, bad = map(json.loads, done.stdout.splitlines())
    assert good["source"] == "page.html"
    assert good["headline"] == "Council votes"
    assert [Path(file).name for file in good["files"]] == ["index.html", "article.json", "ledger.json"]
    assert bad == {
        "source": "missing.html",
        "error": "NotFoundError",
        "message": "There is no such file.",
        "exit_code": 11,
    }
    assert done.stderr == "a11y: missing.html: There is no such file.\n"


def test_several_sources_get_a_folder_each(here: Path) -> None:
    for name in ("in/a.html", "in/sub/a.html", "in/sub/A.txt", "in/sub/b.html.gz", "in/.hidden.html", "in/c.doc"):
        (here / name).parent.mkdir(parents=True, exist_ok=True)
        content = PAGE.encode()
        (here / name).write_bytes(gzip.compress(content) if name.endswith("gz") else content)
    done = run("convert", "in", "page.html", "in/a.html", "-o", "out", "--no-audio", "--quiet")
    assert (done.exit_code, done.output) == (0, "")
    made = sorted(str(path.parent.relative_to("out")) for path in Path("out").rglob("index.html"))
    assert made == sorted(["a", "sub/A", "sub/a-2", "sub/b", "page", "a-2"])


def test_output_of_ours_in_a_folder_is_not_a_source(here: Path) -> None:
    assert run("convert", "page.html", "--no-audio").exit_code == 0
    done = run("convert", ".", "--no-audio", "--json", "-o", "again")
    assert [json.loads(line)["source"] for line in done.stdout.splitlines()] == ["page.html"]


def test_folder_beside_a_source_of_the_same_name(here: Path) -> None:
    (here / "story").write_text(PAGE)
    assert run("convert", "story", "--no-audio").exit_code == 0
    assert (here / "story-page/index.html").exists()


def test_resume_skips_what_is_newer_than_its_source(here: Path) -> None:
    arguments = ("convert", "page.html", "-o", "out.txt", "-o", "out/", "--no-audio", "--json", "--resume")
    assert len(run(*arguments).stdout.splitlines()) == 1
    assert run(*arguments).stdout == ""
    later = time.time() + 10
    os.utime("page.html", (later, later))
    assert len(run(*arguments).stdout.splitlines()) == 1
    (here / "out/ledger.json").unlink()
    os.utime("page.html", (1, 1))
    assert len(run(*arguments).stdout.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["convert"],
        ["convert", "page.html", "--no-such-option"],
        ["convert", "page.html", "page.html", "-o", "out.html"],
        ["convert", "page.html", "page.html", "--url", "https://example.org/"],
        ["convert", "-", "-"],
        ["convert", "page.html", "-o", "out.xyz"],
        ["convert", "page.html", "-o", "out.epub"],
        ["convert", "page.html", "page.html", "-o", "out.mp3", "-o", "out/"],
        ["explain"],
        ["nonsense"],
    ],
)
def test_wrong_usage(arguments: list[str], here: Path) -> None:
    done = run(*arguments)
    assert done.exit_code == 2, done.output
    assert done.stderr
    assert names(here) == ["page.html"]


def test_language_without_a_voice(here: Path) -> None:
    (here / "page.html").write_text(PAGE.replace("lang=en", "lang=tlh"))
    done = run("convert", "page.html", "-o", "out.mp3")
    if done.exit_code:  # English by its words, whatever it says
        assert done.exit_code == 40
        assert done.stderr.count("\n") == 1


def test_unknown_voice() -> None:
    done = run("convert", "page.html", "--voice", "nobody")
    assert done.exit_code == 40
    assert "nobody" in done.stderr


def test_explain_begins_with_a_summary() -> None:
    done = run("explain", "page.html")
    assert done.exit_code == 0, done.output
    lines = done.stdout.splitlines()
    assert lines[0] == "Council votes"
    assert any(line.startswith("kept ") for line in lines[:5])
    kept = [line for line in lines if line.startswith("+ ")]
    assert all(any(text in line for line in kept) for text in PARAGRAPHS)
    assert any(line.startswith("- navigation") and "Weather" in line for line in lines)


def test_explain_as_json() -> None:
    pieces = [json.loads(line) for line in run("explain", "page.html", "--json").stdout.splitlines()]
    assert {"text": SENTENCE, "block": "b1"}.items() <= pieces[1].items()
    assert any(piece.get("reason") == "navigation" for piece in pieces)


def test_transcript() -> None:
    ours = run("transcript", "page.html").stdout.splitlines()
    source = run("transcript", "page.html", "--as-is").stdout.splitlines()
    assert "heading level 1, Council votes" in ours
    assert not any("Weather" in line for line in ours)
    assert any("Weather" in line for line in source)
    said = [json.loads(line) for line in run("transcript", "page.html", "--json").stdout.splitlines()]
    assert [utterance["text"] for utterance in said] == ours


def test_transcript_says_what_our_page_changes(here: Path) -> None:
    (here / "menu.html").write_text(PAGE.replace("<main>", f"<nav>{'<a href=/x>Menu entry</a> ' * 20}</nav><main>"))
    told = r"a11y: headline after \d+ words instead of 6\d; \d+ words in all instead of \d+\.\n"
    assert re.fullmatch(told, run("transcript", "menu.html").stderr)
    assert re.fullmatch(told, run("transcript", "-", stdin=(here / "menu.html").read_bytes()).stderr)
    assert run("transcript", "menu.html", "--as-is").stderr == ""


def test_transcript_compared_with_another_page(here: Path) -> None:
    (here / "new.html").write_text(PAGE.replace("<h1>Council votes</h1>", "<h2>Council votes</h2>"))
    lines = run("transcript", "page.html", "--as-is", "--diff", "new.html").stdout.splitlines()
    assert lines[:2] == ["--- page.html", "+++ new.html"]
    changed = [line for line in lines[2:] if line[0] in "+-"]
    assert changed == ["-heading level 1, Council votes", "+heading level 2, Council votes"]
    assert run("transcript", "page.html", "--as-is", "--diff", "page.html").stdout == ""


def test_transcript_after_scripts(here: Path) -> None:
    pytest.importorskip("playwright.sync_api")
    (here / "app.html").write_text("<p id=p></p><script>p.textContent = 'Made by a script'</script>")
    done = run("transcript", "app.html", "--browser")
    if "No Chromium" in done.stderr:
        pytest.skip("no Chromium found")
    assert (done.exit_code, done.stdout) == (0, "Made by a script\n")


def test_transcript_of_an_unknown_dialect() -> None:
    done = run("transcript", "page.html", "--dialect", "nobody")
    assert done.exit_code == 2
    assert "nobody" in done.stderr


def test_voices() -> None:
    assert "silence:silence" in run("voices").stdout
    assert "silence" in [json.loads(line)["engine"] for line in run("voices", "--json").stdout.splitlines()]


def test_version() -> None:
    assert run("--version").stdout == f"a11y {a11y.__version__}\n"


@pytest.mark.parametrize("command", ["convert", "transcript", "explain"])
def test_help_has_examples(command: str) -> None:
    done = run(command, "--help")
    assert done.exit_code == 0
    assert f"a11y {command} page.html" in done.stdout


def test_help_imports_nothing_heavy() -> None:
    heavy = (
        "lxml",
        "bs4",
        "numpy",
        "onnxruntime",
        "httpx",
        "babel",
        "a11y.pipeline",
        "a11y.conversion",
        "concurrent.futures.process",
    )
    code = f"""
import sys
from a11y.apps.cli import main
sys.argv = ["a11y", "--help"]
try:
    main()
except SystemExit:
    print([name for name in {heavy} if name in sys.modules], file=sys.stderr)
"""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert done.stderr.strip() == "[]"


def test_output_that_the_console_cannot_show(here: Path) -> None:
    (here / "page.html").write_text(PAGE.replace("Council votes", "市役所"), "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "a11y", "convert", "page.html", "--no-audio"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(os.name == "nt", reason="signals are those of POSIX")
@pytest.mark.parametrize("sources", [1, 4])
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_stopped(here: Path, sources: int, number: signal.Signals, code: int) -> None:
    """Stopped at its work, it says so in one line and leaves no part of a file, nor a process that goes on."""
    for index in range(sources):
        (here / f"{index}.html").write_text(LONG)
    command = [sys.executable, "-m", "a11y", "convert", *(f"{index}.html" for index in range(sources)), "-o", "out/"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment, start_new_session=True)
    while process.poll() is None and not list(here.glob("out/**/.a11y-*.part")):
        time.sleep(0.02)
    os.killpg(process.pid, number) if number == signal.SIGINT else process.send_signal(number)
    told = process.communicate(timeout=60)[1]
    assert process.returncode == code
    assert told == "a11y: stopped.\n"
    assert not list(here.glob("out/**/.*"))  # A page that was done before the signal came stays.
    while _group_is_alive(process.pid):  # multiprocessing's own resource tracker ends a moment later
        time.sleep(0.02)


def _group_is_alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_reading_end_closed_early(here: Path) -> None:
    (here / "page.html").write_text(LONG)
    command = [sys.executable, "-m", "a11y", "explain", "page.html"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


def test_progress_is_shown_on_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from a11y.apps.cli.console import progress, say

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with progress("Speaking", quiet=False) as report:
        assert report is not None
        report(1, 4)
        say("a result")
    assert capsys.readouterr().out == "a result\n"
    assert "Speaking" in terminal.getvalue()
    assert "1/4" in terminal.getvalue()
    with progress("Speaking", quiet=True) as report:
        assert report is None


def test_explain_as_a_page() -> None:
    assert run("explain", "page.html", "--html").stdout.startswith("<!DOCTYPE html>")


def test_what_is_kept_and_dropped_can_be_chosen(here: Path) -> None:
    done = run("convert", "page.html", "-o", "out.txt", "--keep", "navigation")
    assert done.exit_code == 0, done.output
    assert "Weather" in (here / "out.txt").read_text("utf-8")
    refused = run("convert", "page.html", "--drop", "captions")
    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)
    assert "caption, " in refused.stderr


def test_strict_refuses_what_may_be_no_article(here: Path) -> None:
    (here / "gone.html").write_text(f"<title>404 Not Found</title><h1>Page not found</h1><p>{SENTENCE}</p>")
    assert run("convert", "gone.html", "-o", "gone.txt").exit_code == 0
    refused = run("convert", "gone.html", "-o", "strict.txt", "--strict")
    assert refused.exit_code == 26
    assert not (here / "strict.txt").exists()
    explained = run("explain", "gone.html", "--strict")
    assert explained.exit_code == 26
    assert SENTENCE in explained.stdout


def test_a_phrase_is_spoken_to_a_file(here: Path) -> None:
    (here / "names.txt").write_text("Sessions\tSeshens\n")
    done = run("say", "Jeff Sessions", "--voice", "silence", "--lexicon", "names.txt", "-o", "out.wav")
    assert (done.exit_code, done.output) == (0, "")
    assert (here / "out.wav").read_bytes()[:4] == b"RIFF"


def test_a_phrase_that_cannot_be_heard_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("a11y.speech.play._player", tuple)
    done = run("say", "Sessions", "--voice", "silence")
    assert done.exit_code == 40
    assert "install aplay" in done.stderr
    assert "-o" in done.stderr


@pytest.mark.parametrize(
    ("option", "value", "why"),
    [
        ("--plan", "breif", "choose article, full, brief, headlines"),
        ("--lexicon", "none.txt", "cannot be read"),
        ("--lexicon", "page.html", "not well-formed XML"),
    ],
)
def test_what_is_wrong_with_a_plan_or_lexicon_is_said(option: str, value: str, why: str) -> None:
    done = run("convert", "page.html", "--voice", "silence", option, value)
    assert done.exit_code == 2
    assert why in done.stderr


def test_the_captions_follow_the_plan(here: Path) -> None:
    (here / "brief.toml").write_text('brackets = "skip"\n')
    (here / "page.html").write_text(PAGE.replace("build a new library", "build (at last) a new library"))
    done = run("convert", "page.html", "--voice", "silence", "--plan", "brief.toml", "-o", "a.vtt", "-o", "a.ssml")
    assert done.exit_code == 0, done.output
    for name in ("a.vtt", "a.ssml"):
        text = (here / name).read_text("utf-8")
        assert "at last" not in text
        assert "library" in text


def test_several_pages_are_one_audio_book(here: Path) -> None:
    (here / "other.html").write_text(PAGE)
    done = run("convert", "page.html", "other.html", "--voice", "silence", "-o", "week.mp3")
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("week.mp3: 2 articles, audio 0:")
    assert names(here) == ["other.html", "page.html", "week.mp3"]


def test_what_was_spoken_is_kept_and_can_be_taken_away(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("A11Y_CACHE", str(here / "kept"))
    run("convert", "page.html", "--voice", "silence", "--no-cache", "-o", "out.mp3")
    assert json.loads(run("cache", "--json").stdout)["entries"] == 0
    run("convert", "page.html", "--voice", "silence", "-o", "out.mp3")
    assert json.loads(run("cache", "--json").stdout)["entries"] > 0
    assert "taken away" in run("cache", "--clear").stdout
    assert run("cache").stdout.splitlines()[1].startswith("0 sentences")
