"""WAV and AIFF files → sound: what the platform's voices write."""

import sys
from array import array
from pathlib import Path

from a11y.errors import SpeechError
from a11y.model.narration import Sound

_KINDS = {b"RIFF": "little", b"FORM": "big"}


def read(path: Path) -> tuple[Sound, int]:
    """The first channel of a file of 16-bit samples, and its sample rate; `SpeechError` for any other.

    http://soundfile.sapp.org/doc/WaveFormat/ and Apple's "Audio Interchange File Format: AIFF-C", 1991.
    """
    content = path.read_bytes()
    order = _KINDS.get(content[:4])
    if order is None:
        raise SpeechError("The platform's voice wrote a file that is neither WAV nor AIFF.")
    chunks = _chunks(content, order)
    if order == "little":
        form = chunks.get(b"fmt ", bytes(16))
        channels, rate, bits = _int(form[2:4], order), _int(form[4:8], order), _int(form[14:16], order)
        samples = chunks.get(b"data", b"")
    else:
        form = chunks.get(b"COMM", bytes(22))
        channels, rate, bits = _int(form[:2], order), _extended(form[8:18]), _int(form[6:8], order)
        samples = chunks.get(b"SSND", b"")[8:]
        order = "little" if form[18:22] == b"sowt" else order
    if bits != 16 or not channels or not rate:
        raise SpeechError(f"The platform's voice wrote samples of {bits} bits; 16 can be read.")
    return Sound(_first(samples, channels, order)), rate


def _chunks(content: bytes, order: str) -> dict[bytes, bytes]:
    chunks: dict[bytes, bytes] = {}
    at = 12
    while at + 8 <= len(content):
        size = _int(content[at + 4 : at + 8], order)
        chunks.setdefault(content[at : at + 4], content[at + 8 : at + 8 + size])
        at += 8 + size + size % 2
    return chunks


def _int(content: bytes, order: str) -> int:
    return int.from_bytes(content, "little" if order == "little" else "big")


def _extended(content: bytes) -> int:
    """A number of 80 bits (IEEE 754 extended), as AIFF has its rate."""
    exponent, mantissa = _int(content[:2], "big") - 16383 - 63, _int(content[2:10], "big")
    return round(mantissa * 2.0**exponent) if mantissa else 0


def _first(samples: bytes, channels: int, order: str) -> bytes:
    wave = array("h", samples[: len(samples) // 2 * 2])[::channels]
    if order != sys.byteorder:
        wave.byteswap()
    if sys.byteorder == "big":
        wave.byteswap()
    return wave.tobytes()
