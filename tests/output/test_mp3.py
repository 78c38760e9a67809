from collections.abc import Iterable, Iterator

import pytest

from a11y.model.article import Metadata
from a11y.model.edition import Recording
from a11y.model.narration import Clip
from a11y.output import mp3

METADATA = Metadata(
    headline="Brücke öffnet",
    authors=("Ada Marsh", "Lee Dunn"),
    language="de-AT",
    date_published="2024-05-03T09:30:00+02:00",
    publisher="Der Bote",
    url="https://example.org/a?b=1",
)


def clips(count: int = 50) -> Iterator[Clip]:
    for n in range(count):
        yield Clip(bytes(range(256)) * 8 if n % 2 else bytes(2048), 24000)


def encoded(clips: Iterable[Clip]) -> bytes:
    return b"".join(mp3.encode(clips, Recording(metadata=Metadata())))


def frames(content: bytes) -> list[int]:
    """Offsets of the MPEG-2 layer III frames of 64 kbit/s at 24 kHz, each of 192 bytes."""
    return [at for at in range(0, len(content), 192) if content[at : at + 3] == b"\xff\xf3\x84"]


def tag(content: bytes) -> dict[str, bytes]:
    """The frames of an ID3v2.4 tag, and under "" what follows it."""

    def size(at: int) -> int:
        return sum(byte << shift for byte, shift in zip(content[at : at + 4], (21, 14, 7, 0), strict=True))

    assert content[:6] == b"ID3\x04\x00\x00"
    end, at, found = 10 + size(6), 10, {}
    while at < end:
        length = size(at + 4)
        found[content[at : at + 4].decode()] = content[at + 10 : at + 10 + length]
        at += 10 + length
    return {**found, "": content[end:]}


def test_the_same_clips_give_the_same_bytes_whatever_their_cuts() -> None:
    pcm = b"".join(clip.pcm for clip in clips())
    once = b"".join(mp3.encode(clips(), Recording(metadata=METADATA)))
    assert b"".join(mp3.encode(clips(), Recording(metadata=METADATA))) == once
    assert (
        b"".join(mp3.encode([Clip(pcm[:7000], 24000), Clip(pcm[7000:], 24000)], Recording(metadata=METADATA))) == once
    )


@pytest.mark.parametrize("count", [2, 50, 400])
def test_it_is_as_long_as_its_clips(count: int) -> None:
    content = b"".join(mp3.encode(clips(count), Recording(metadata=Metadata())))
    samples = 576 * len(frames(content))
    assert len(content) == 192 * len(frames(content))
    assert 1024 * count <= samples <= 1024 * count + 3 * 576


def test_silence_at_the_begin_makes_up_for_the_delay_of_mp3() -> None:
    sound = Clip(bytes(range(1, 251)) * 40, 24000)
    late = [Clip(bytes(1000), 24000), Clip(bytes(2 * 1105 - 1000 + 500), 24000), sound]
    early = [Clip(bytes(1000), 24000), sound]
    plain = [Clip(b"\1" * 2, 24000), sound]
    assert encoded(early) == encoded([sound])
    assert encoded(late) == encoded([Clip(bytes(2 * 1105 + 500), 24000), sound]) != encoded([sound])
    assert encoded(plain) == encoded([Clip(plain[0].pcm + sound.pcm, 24000)]) != encoded([sound])


def test_bytes_come_before_the_last_clip() -> None:
    taken = 0

    def counted() -> Iterator[Clip]:
        nonlocal taken
        for clip in clips(200):
            taken += 1
            yield clip

    encoded = mp3.encode(counted(), Recording(metadata=Metadata()))
    next(encoded)
    assert taken < 20


def test_the_tag_says_what_is_known() -> None:
    found = tag(b"".join(mp3.encode(clips(), Recording(metadata=METADATA))))
    assert found.pop("")[:2] == b"\xff\xf3"
    assert found == {
        "TIT2": b"\x03" + "Brücke öffnet".encode(),
        "TPE1": b"\x03Ada Marsh\0Lee Dunn",
        "TPUB": b"\x03Der Bote",
        "TLAN": b"\x03deu",
        "TDRC": b"\x032024-05-03T09:30:00",
        "WOAF": b"https://example.org/a?b=1",
    }


def test_what_is_unknown_is_absent() -> None:
    metadata = Metadata(headline="T" * 200, date_published="yesterday", language="qxx-1", url="https://exämple.org")
    found = tag(b"".join(mp3.encode([], Recording(metadata=metadata))))
    assert set(found) == {"TIT2", "TLAN", ""}
    assert len(found["TIT2"]) == 201
    assert b"".join(mp3.encode([], Recording(metadata=Metadata()))) == b""
