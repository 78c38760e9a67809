"""How long a user waits: `python bench/whole.py [SOURCE]`.

Wall times of the command line in fresh processes (the best of three), from the start of the process to its end; time to
the first audio from the start of narration, cold, in a process of its own.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[1] / "samples" / "flattened.txt"
_FIRST_AUDIO = """
import sys, time
import a11y
from a11y.speech import choose, narrate, synthesize
article = a11y.read(sys.argv[1])
start = time.perf_counter()
next(clip for clip in synthesize(narrate(article), choose(article.metadata.language)) if clip.text_ref)
print(time.perf_counter() - start)
"""


def wall(*arguments: str) -> float:
    """Seconds the command takes; it must succeed."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "a11y", *arguments], check=True, capture_output=True)
    return time.perf_counter() - start


def first_audio(source: str) -> float:
    """Seconds from the start of narration until the first sentence can be heard."""
    run = subprocess.run([sys.executable, "-c", _FIRST_AUDIO, source], check=True, capture_output=True, text=True)
    return float(run.stdout)


def main() -> None:
    source = sys.argv[1] if len(sys.argv) > 1 else str(SAMPLE)
    print(f"a11y --help     {min(wall('--help') for _ in range(3)):.2f} s")
    print(f"first audio     {min(first_audio(source) for _ in range(3)):.2f} s after the start of narration")
    with tempfile.TemporaryDirectory() as folder:
        seconds = min(wall("convert", source, "-o", folder, "--quiet") for _ in range(3))
        timeline = json.loads((Path(folder) / "article.json").read_text("utf-8"))["timeline"]
    audio = timeline["duration"] / 1000
    print(f"a11y convert    {seconds:.2f} s for {audio:.1f} s of audio: {audio / seconds:.0f} times real time")


if __name__ == "__main__":
    main()
