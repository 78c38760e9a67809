"""What pyttsx3's driver for Windows does: languages as locales, and a file written at once, no event told."""

import os
import time
import wave
from collections.abc import Iterator
from typing import Any

from pyttsx3.voice import Voice

VOICES = [
    Voice("HKEY_LOCAL_MACHINE\\Speech\\Tokens\\TTS_MS_EN-US_ZIRA", "Zira", ["en-US"], "Female"),
    Voice("HKEY_LOCAL_MACHINE\\Speech\\Tokens\\TTS_MS_DE-DE_STEFAN", "Stefan", ["de-DE"], "Male"),
]


class Driver:
    def __init__(self, proxy: Any) -> None:
        self._proxy = proxy
        self._properties: dict[str, Any] = {"voice": VOICES[0].id, "rate": 200, "volume": 1.0}
        self._looping = False

    def save_to_file(self, text: str, filename: str) -> None:
        if text == "fail":
            raise OSError("(-2147200966, None, (None, None, None, 0, None))")
        if text == "die":
            os._exit(3)
        while text == "hang":
            time.sleep(1)
        with wave.open(filename, "wb") as file:
            file.setparams((1, 2, 22050, 0, "NONE", ""))
            file.writeframes(b"\1\2" * (2000 * len(text) * 165 // self._properties["rate"]))

    def getProperty(self, name: str) -> Any:
        return VOICES if name == "voices" else self._properties[name]

    def setProperty(self, name: str, value: Any) -> None:
        if name == "voice" and value not in [voice.id for voice in VOICES]:
            raise ValueError("unknown voice id %s", value)
        self._properties[name] = value

    def startLoop(self) -> None:
        self._looping = True
        self._proxy.setBusy(False)
        while self._looping:
            time.sleep(0.05)

    def endLoop(self) -> None:
        self._looping = False

    def iterate(self) -> Iterator[None]:
        self._proxy.setBusy(False)
        yield

    def stop(self) -> None: ...

    def destroy(self) -> None: ...


buildDriver = Driver
