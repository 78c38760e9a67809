"""The process in which a driver of pyttsx3 speaks: `python -m a11y.speech.platform_process DRIVER` with JSON as input.

`["voices"]` prints the voices; `["speak", TEXT, VOICE, RATE, FILE]` ends when the file is complete.
"""

import json
import os
import re
import sys
import time
from contextlib import redirect_stdout
from typing import Any

_TAG = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z0-9]+)*")
_RATE = 165
"""Words a minute that a rate of 1 is."""
_POLL, _PATIENCE = 0.05, 60.0
"""Seconds between two looks at the file, and how long nothing may come."""


def main() -> None:
    """Do what the input asks for."""
    question = json.load(sys.stdin.buffer)
    with redirect_stdout(sys.stderr):
        import pyttsx3

        engine = pyttsx3.init(sys.argv[1])
        answer = _voices(engine) if question[0] == "voices" else _speak(engine, *question[1:])
    sys.stdout.write(json.dumps(answer))
    sys.stdout.flush()
    os._exit(0)  # a driver may leave threads behind that never end


def _voices(engine: Any) -> list[dict[str, Any]]:
    return [
        {
            "id": voice.id,
            "name": voice.name or "",
            "languages": [tag for each in voice.languages or () if (tag := _language(each))],
            "gender": (voice.gender or "").lower().removeprefix("voicegender"),
        }
        for voice in engine.getProperty("voices")
    ]


def _language(said: Any) -> str:
    """A BCP 47 tag of what a driver calls a language: "en_US", bytes with a length before, a number of Windows."""
    text = said.decode(errors="ignore") if isinstance(said, bytes) else str(said)
    found = _TAG.search(text)
    if found:
        language, *rest = found[0].replace("_", "-").split("-")
        return "-".join([language, *(part.upper() if len(part) == 2 else part for part in rest)])
    import locale

    number = int(text.split(";")[0], 16) if re.fullmatch(r"[0-9A-Fa-f;]+", text) else 0
    return locale.windows_locale.get(number, "").replace("_", "-")


def _speak(engine: Any, text: str, voice: str, rate: float, file: str) -> bool:
    engine.connect("error", _failed)
    if voice:
        engine.setProperty("voice", voice)
    engine.setProperty("rate", round(_RATE * rate))
    engine.save_to_file(text, file)
    engine.runAndWait()
    _wait(file)
    return True


def _failed(name: object, exception: Exception) -> None:
    """End here: a driver that failed may stay busy, and its loop would never end."""
    sys.stderr.write(f"{exception}\n")
    sys.stderr.flush()
    os._exit(1)


def _wait(file: str) -> None:
    """Return when the file is there, says how long it is, and does not grow any more."""
    deadline, before = time.monotonic() + _PATIENCE, -1
    while time.monotonic() < deadline:
        size = os.path.getsize(file) if os.path.exists(file) else 0
        if size > 0 and size == before and _complete(file, size):
            return
        before = size
        time.sleep(_POLL)
    raise TimeoutError("no complete file came")


def _complete(file: str, size: int) -> bool:
    """Whether the length in the header of a RIFF or IFF file is that of the file."""
    with open(file, "rb") as opened:
        head = opened.read(8)
    order: Any = "little" if head[:4] == b"RIFF" else "big"
    return size > 44 and abs(int.from_bytes(head[4:8], order) + 8 - size) <= 1


if __name__ == "__main__":
    main()
