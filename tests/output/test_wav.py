import wave
from io import BytesIO

import pytest

from a11y.errors import SpeechError
from a11y.model.article import Metadata
from a11y.model.edition import Recording
from a11y.model.narration import Clip
from a11y.output import wav
from a11y.speech import encode


def test_the_header_tells_the_length() -> None:
    clips = [Clip(b"\x01\x00" * 1000, 22050), Clip(b"", 22050), Clip(b"\x02\x00" * 500, 22050)]
    with wave.open(BytesIO(b"".join(wav.encode(clips, Recording(metadata=Metadata()))))) as file:
        assert file.getparams()[:4] == (1, 2, 22050, 1500)
        assert file.readframes(2000) == b"\x01\x00" * 1000 + b"\x02\x00" * 500


def test_no_clips_make_an_empty_file() -> None:
    with wave.open(BytesIO(b"".join(wav.encode([], Recording(metadata=Metadata()))))) as file:
        assert file.getnframes() == 0


def test_long_audio_does_not_stay_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encode, "_IN_MEMORY", 1000)
    content = b"".join(wav.encode([Clip(b"\x01\x00" * 1000, 8000)] * 5, Recording(metadata=Metadata())))
    assert len(content) == 44 + 10_000


def test_what_is_too_long_for_wav_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encode, "_LONGEST", 1999)
    with pytest.raises(SpeechError, match="write an MP3"):
        list(wav.encode([Clip(bytes(2000), 8000)], Recording(metadata=Metadata())))
