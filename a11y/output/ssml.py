"""SSML 1.1 of the script: https://www.w3.org/TR/speech-synthesis11/."""

from xml.sax.saxutils import escape, quoteattr

from a11y.model.edition import Edition
from a11y.model.script import Say, Utterance
from a11y.speech import narrate, normalized

SUFFIX = ".ssml"

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang={}>"""


def render(edition: Edition) -> bytes:
    """The script, a line for each utterance; sentences stand after a mark of their id."""
    script = normalized(narrate(edition.article, plan=edition.plan))
    lines = (_utterance(each) for each in script.utterances)
    return "\n".join([_HEAD.format(quoteattr(script.language)), *lines, "</speak>\n"]).encode("utf-8")


def _utterance(utterance: Utterance) -> str:
    mark = f"<mark name={quoteattr(utterance.text_ref)}/>" if utterance.text_ref else ""
    said = f"<s>{''.join(map(_run, utterance.say))}</s>" if utterance.say else ""
    rest = f'<break time="{utterance.pause}ms"/>' if utterance.pause else ""
    return mark + said + rest


def _run(say: Say) -> str:
    text = escape("".join(c for c in say.text if c >= " " or c in "\t\n"))
    if say.phonemes:
        text = f'<phoneme alphabet="ipa" ph={quoteattr(say.phonemes)}>{text}</phoneme>'
    elif say.alias:
        text = f"<sub alias={quoteattr(say.alias)}>{text}</sub>"
    if say.emphasis:
        text = f'<emphasis level="{say.emphasis}">{text}</emphasis>'
    return f"<lang xml:lang={quoteattr(say.lang)}>{text}</lang>" if say.lang else text
