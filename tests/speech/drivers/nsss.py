"""What pyttsx3's driver for macOS does: AIFF under any name, written beside the loop, complete after its end."""

import os
import struct
import time
from collections.abc import Iterator
from threading import Thread
from typing import Any

from pyttsx3.voice import Voice

VOICES = [
    Voice("com.apple.voice.compact.en-US.Samantha", "Samantha", ["en_US"], "VoiceGenderFemale"),
    Voice("com.apple.voice.compact.de-DE.Viktor", "Viktor", ["de_DE"], "VoiceGenderMale"),
]


class Driver:
    def __init__(self, proxy: Any) -> None:
        self._proxy = proxy
        self._properties: dict[str, Any] = {"voice": VOICES[0].id, "rate": 200, "volume": 1.0}
        self._looping = False

    def save_to_file(self, text: str, filename: str) -> None:
        self._proxy.setBusy(True)
        if text == "fail":
            raise RuntimeError("NSInvalidArgumentException")
        if text == "die":
            os._exit(3)
        if text != "hang":
            Thread(target=self._written, args=(filename, 2000 * len(text) * 165 // self._properties["rate"])).start()

    def _written(self, filename: str, count: int) -> None:
        form = struct.pack(">hIhHQ", 1, count, 16, 16383 + 14, 22050 << (63 - 14))
        sound = bytes(8) + b"\1\2" * count
        chunks = b"COMM" + struct.pack(">I", len(form)) + form + b"SSND" + struct.pack(">I", len(sound)) + sound
        with open(filename, "wb") as file:
            file.write(b"FORM\0\0\0\0AIFF" + chunks[: len(chunks) // 2])
            file.flush()
            self._proxy.notify("finished-utterance", completed=True)
            self._proxy.setBusy(False)
            time.sleep(0.3)
            file.write(chunks[len(chunks) // 2 :])
            file.seek(4)
            file.write(struct.pack(">I", 4 + len(chunks)))

    def getProperty(self, name: str) -> Any:
        return VOICES if name == "voices" else self._properties[name]

    def setProperty(self, name: str, value: Any) -> None:
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
