"""Chapters: of an article its headings, of a book its articles with theirs within; and how files hold them."""

import importlib
import shutil
import struct
from collections.abc import Iterator
from pathlib import Path
from subprocess import run

import pytest

import a11y
from a11y.model.article import Metadata
from a11y.model.edition import Recording
from a11y.model.narration import Chapter, Clip
from a11y.output import mp3
from a11y.output._chapters import placed
from a11y.speech import timeline
from a11y.types import Cache, ConvertOptions, NarrateOptions

PAGE = """<html lang=en><title>{0}</title><main><article><h1>{0} opens at noon today</h1><p>Rain fell on the hills.</p>
<h2>Costs of {0}</h2><p>They are high this year.</p><h2>A long wait for {0}</h2><p>Nobody minds.</p></article></main>"""
CHAPTERS = (Chapter("One", "1."), Chapter("Two & three", "s2", 2), Chapter("Never heard", "s9"), Chapter("Vier", "s3"))
METADATA = Metadata(
    headline="Die Brücke", authors=("Ada Marsh", "Lee Dunn"), language="de", date_published="2024-05-03"
)
AUDIO = ("mp3", "m4b", "opus", "flac")


def clips() -> Iterator[Clip]:
    tone = bytes(range(1, 201)) * 480
    for ref in ("1.", "s1", "s2", "s3", "s4"):
        yield Clip(tone, 24000, ref)


def test_chapters_follow_each_other_from_begin_to_end() -> None:
    found = placed(CHAPTERS, timeline(clips()))
    assert [(each.title, each.begin, each.end) for each in found] == [
        ("One", 0, 4000),
        ("Two & three", 4000, 6000),
        ("Vier", 6000, 10000),
    ]
    assert placed((), timeline(clips())) == []


def test_mp3_says_more_chapters_than_a_table_can_hold() -> None:
    many = [Clip(bytes(range(1, 241)) * 2, 24000, f"s{n}") for n in range(600)]
    chapters = tuple(Chapter(f"C{n}", f"s{n}") for n in range(600))
    content = b"".join(mp3.encode(many, Recording(metadata=METADATA, chapters=chapters)))
    assert content.count(b"CHAP") == 600
    assert content.count(b"CTOC") == 1 + 3
    at = content.index(b"CHAP") + 10
    assert content[at : at + 3] == b"c0\0"
    assert struct.unpack(">II", content[at + 3 : at + 11]) == (0, 10)


@pytest.fixture(params=AUDIO)
def written(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if request.param != "mp3":
        pytest.importorskip("av", reason="not installed: the extra audiobook")
    encoding = importlib.import_module(f"a11y.output.{request.param}")
    path = tmp_path / f"book.{request.param}"
    path.write_bytes(b"".join(encoding.encode(clips(), Recording(metadata=METADATA, chapters=CHAPTERS))))
    again = b"".join(encoding.encode(clips(), Recording(metadata=METADATA, chapters=CHAPTERS)))
    assert again == path.read_bytes()
    return path


def test_pyav_reads_chapters_and_tags_back(written: Path) -> None:
    av = pytest.importorskip("av", reason="not installed: the extra audiobook")
    with av.open(str(written)) as container:
        tags = {name.lower(): value for name, value in container.metadata.items()}
        tags |= {name.lower(): value for name, value in container.streams.audio[0].metadata.items()}
        assert tags["title"] == "Die Brücke"
        assert "Ada Marsh" in tags["artist"]
        assert tags["date"] == "2024-05-03"
        assert container.duration == pytest.approx(10_000_000, abs=120_000)
        chapters = [
            (each["metadata"]["title"], round(each["start"] * each["time_base"] * 1000))
            for each in container.chapters()
        ]
    assert chapters == [("One", 0), ("Two & three", 4000), ("Vier", 6000)]


def test_ffprobe_reads_them_back(written: Path) -> None:
    if not shutil.which("ffprobe"):
        pytest.skip("not installed: ffprobe")
    command = ["ffprobe", "-v", "error", "-show_chapters", "-of", "csv", str(written)]
    said = run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert [line.rsplit(",", 1)[1].strip('"') for line in said] == ["One", "Two & three", "Vier"]


def test_several_articles_are_one_book(tmp_path: Path) -> None:
    for name in ("Bridge", "Tunnel"):
        (tmp_path / f"{name}.html").write_text(PAGE.format(name))
    options = ConvertOptions(voice="silence", narrate=NarrateOptions(cache=Cache(tmp_path / "cache")))
    pages = [tmp_path / "Bridge.html", tmp_path / "Tunnel.html"]
    made = a11y.bind(pages, [tmp_path / "week.mp3", tmp_path / "week.wav"], options=options)
    assert [path.name for path in made.files] == ["week.mp3", "week.wav"]
    content = (tmp_path / "week.mp3").read_bytes()
    titles = [b"Bridge opens at noon today", b"Costs of Bridge", b"Tunnel opens at noon today", b"Costs of Tunnel"]
    assert sorted(map(content.index, titles)) == [content.index(title) for title in titles]
    assert content.count(b"CHAP") == 6
    again = a11y.bind(pages, tmp_path / "again.mp3", options=options)
    assert again.files[0].read_bytes().replace(b"again", b"week")[-1000:] == content[-1000:]
    with pytest.raises(ValueError, match="only as audio"):
        a11y.bind(pages, tmp_path / "week.html", options=options)
