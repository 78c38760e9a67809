"""Pages and texts of one site: what stands on several of them is chrome."""

import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

import a11y
from a11y.apps.cli.app import app
from a11y.model.ledger import Reading
from a11y.types import ExtractOptions

PLACES = ("harbour", "market", "forest", "castle")
PITCH = (
    "Our reporters walk the valley every day of the year, in all weathers, so that its people know what is going on."
)
NOTE = "Letters to the valley reach us best on paper."


def story(place: str) -> list[str]:
    return [
        f"What the council plans for the {place}",
        f"The council of the valley wants to spend more on the {place} next year, it said on Monday after a long night "
        f"of talks in which hardly anyone agreed on how much the {place} was worth to its people.",
        PITCH,
        f"Those who live near the {place} had asked for years that somebody look after its walls, its gates and its "
        f"lamps, and several of them came to the hall to say so before the vote on the {place} was taken.",
        NOTE,
    ]


def texts() -> list[bytes]:
    return ["\n\n".join(story(place)).encode() for place in PLACES]


def pages() -> list[bytes]:
    return [
        f"<html lang=en><title>{title}</title><body><main><h1>{title}</h1><p>{'<p>'.join(rest)}</main>".encode()
        for title, *rest in map(story, PLACES)
    ]


def reread(sources: list[bytes]) -> list[Reading]:
    site = a11y.same_site(a11y.explain(source).ledger for source in sources)
    return [a11y.explain(source, extract=ExtractOptions(same_site=site)) for source in sources]


@pytest.mark.parametrize("sources", [texts(), pages()], ids=["text", "html"])
def test_what_stands_on_several_pages_is_left_out_with_evidence(sources: list[bytes]) -> None:
    for place, reading in zip(PLACES, reread(sources), strict=True):
        headline, first, _, second, _ = story(place)
        assert reading.article.metadata.headline == headline
        left = {piece.text: (piece.reason, piece.evidence) for piece in reading.ledger.pieces if piece.reason}
        assert left[PITCH] == ("repeated", "stands on 4 of 4 pages")
        kept = [piece.text for piece in reading.ledger.pieces if piece.block and piece.text != headline]
        assert kept == [first, second]


def test_the_same_article_twice_stays_whole() -> None:
    text = texts()[0]
    for reading in reread([text, text]):
        assert all(piece.reason != "repeated" for piece in reading.ledger.pieces)


def test_headlines_bylines_and_credits_stay() -> None:
    def text(place: str) -> bytes:
        headline, first, _, second, _ = story(place)
        others = [story(other)[0] for other in PLACES if other != place]
        lines = [headline, "By Ada Lane", "Photo: Jon Bell / Reuters", first, second, "Most read", *others]
        return "\n\n".join(lines).encode()

    for place, reading in zip(PLACES, reread([text(place) for place in PLACES]), strict=True):
        metadata = reading.article.metadata
        assert (metadata.headline, metadata.authors) == (story(place)[0], ("Ada Lane",))
        assert any(piece.block.startswith("b") for piece in reading.ledger.pieces if "Jon Bell" in piece.text)


def test_same_bytes_for_any_number_of_workers(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    for place, text, page in zip(PLACES, texts(), pages(), strict=True):
        is_text = place in PLACES[:2]
        (folder / f"{place}.{'txt' if is_text else 'html'}").write_bytes(text if is_text else page)
    made = []
    for workers in ("1", "3"):
        out = tmp_path / workers
        arguments = [
            "convert",
            str(folder),
            "--same-site",
            "--no-audio",
            "-q",
            "--workers",
            workers,
            "-o",
            f"{out}{os.sep}",
        ]
        assert CliRunner().invoke(app, arguments).exit_code == 0
        made.append({path.relative_to(out): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()})
    assert made[0] == made[1]
    ledgers = [json.loads(content) for path, content in made[0].items() if path.name == "ledger.json"]
    assert len(ledgers) == 4
    assert all("stands on 4 of 4 pages" in json.dumps(ledger) for ledger in ledgers)


def test_one_page_is_no_site(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_bytes(texts()[0])
    result = CliRunner().invoke(app, ["convert", str(tmp_path / "one.txt"), "--same-site", "-o", f"{tmp_path}/out/"])
    assert result.exit_code == 2
