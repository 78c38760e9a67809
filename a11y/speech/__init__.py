"""Article → script → clips → audio file, with the time each sentence is heard.

    voice = choose(article.metadata.language)          # a Voice, or the Notice that says how to get one
    preload(voice)                                     # optional: loads beside what comes next
    script = narrate(article, plan=PLANS["article"])
    keeper = Timekeeper(voice.id)
    for portion in mp3(keeper.watch(synthesize(script, voice))):
        ...                                            # the file, as it is made
    keeper.timeline                                    # afterwards: Timeline

Nothing heavy is imported before a voice is loaded.
"""

from a11y.speech.binding import bound
from a11y.speech.encode import mp3, wav
from a11y.speech.engine import Voice
from a11y.speech.lexicon import read as lexicon
from a11y.speech.narrate import narrate
from a11y.speech.normalize import normalized
from a11y.speech.plan import PLANS, Plan, plan
from a11y.speech.synthesize import SpeechOptions, synthesize
from a11y.speech.timeline import Timekeeper, timeline
from a11y.speech.voices import Listing, choose, listing, preload

__all__ = [
    "PLANS",
    "Listing",
    "Plan",
    "SpeechOptions",
    "Timekeeper",
    "Voice",
    "bound",
    "choose",
    "lexicon",
    "listing",
    "mp3",
    "narrate",
    "normalized",
    "plan",
    "preload",
    "synthesize",
    "timeline",
    "wav",
]
