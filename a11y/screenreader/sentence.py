"""Where a screen reader pauses within a text: after each sentence, as browsers and speech services cut it.

https://www.unicode.org/reports/tr29/#Sentence_Boundaries, and every full stop before a space, abbreviations included.
"""

import re

# A stop and a space; with closing marks between, if no small letter follows; a stop of scripts without spaces.
_END = re.compile(
    r"""(?<=[.?!])[ ]
      | (?<=[?!])["'”’»)\]]+[ ]
      | (?<=\.)["'”’»)\]]+[ ](?!\W*[a-z])
      | (?<=[。！？｡])["'”’」』）]*(?=.)
      | (?<=[।॥؟۔።။])[ ]""",
    re.VERBOSE,
)


def sentences(text: str) -> list[str]:
    """The sentences of a text whose white space is collapsed.

    >>> sentences("It rained. Dr. Who stayed.")
    ['It rained.', 'Dr.', 'Who stayed.']
    """
    found, start = [], 0
    for end in _END.finditer(text):
        found.append(text[start : end.end()].strip(" "))
        start = end.end()
    found.append(text[start:].strip(" "))
    return [sentence for sentence in found if sentence]
