"""How long the silence after each thing is, in milliseconds, beside the 0.15 s every sentence keeps at its ends."""

from a11y.model.narration import Milliseconds

HEAD = Milliseconds(500)
"""Before the first word."""
TAIL = Milliseconds(1000)
"""After the last."""
SENTENCE = Milliseconds(400)
LABEL = Milliseconds(250)
"""Between an announcement and what it announces."""
CELL = Milliseconds(300)
ITEM = Milliseconds(550)
BLOCK = Milliseconds(750)
HEADING = Milliseconds(1100)
SEPARATOR = Milliseconds(1500)
