"""The lines that say who wrote the article."""

from collections.abc import Mapping, Sequence

from a11y.extract.flattened.byline_clues import Signed, weigh_names
from a11y.extract.flattened.judge import Judged
from a11y.extract.flattened.names import is_lead, is_link, names_listed, presented, spoken_of
from a11y.extract.flattened.signed import spoken
from a11y.extract.flattened.survey import Seen
from a11y.extract.flattened.wires import agency_said
from a11y.text.vocabulary import is_agency

ABOVE, BELOW = 8, 10
"""How many units above the headline and below the text a byline may stand."""
_LEAST, _BESIDE = 0.35, 0.25
"""How likely a byline has to be, and a line of names right above or under it."""
_MOST, _SHORT = 12, 60
"""Lines that a list of names may have, and their length."""
_LAST, _PRESENTED = 3, 500
"""How many units before the end a line about the author may stand, and its length."""


def find_byline(seen: Sequence[Seen], first: int, body: range, judged: Judged) -> list[Signed]:
    """The lines of the byline, in order; `first` is where the headline stands, or the body without one."""
    text = spoken(seen, body)
    found: dict[int, Signed] = {}
    for i in range(max(0, first - ABOVE), min(len(seen), body.stop + BELOW)):
        signed = weigh_names(seen, i, judged.at(i).byline, (first, body), text)
        if signed is not None:
            found[i] = signed
    best = max(found.values(), key=_rank, default=None)
    if best is None or best.strength < _LEAST:
        return _presented(seen, first, body, text) or _wired(seen, body)
    return _listed(seen, best) or _together(found, best)


def _wired(seen: Sequence[Seen], body: range) -> list[Signed]:
    """The news agency that the text is from, where nobody else signs it."""
    i, agency = agency_said(seen, body)
    return [Signed(i, (agency,), _LEAST, "names the agency the text is from")] if agency else []


def _rank(signed: Signed) -> tuple[bool, float]:
    """Those of whom the text does not speak go before others: they may be in its pictures."""
    return signed.strength >= _LEAST and not signed.spoken, signed.strength


def _together(found: Mapping[int, Signed], best: Signed) -> list[Signed]:
    """The best and the lines of names that stand with it, one after the other."""
    wire = is_agency(best.names[0])
    alike = {
        i
        for i, x in found.items()
        if x.strength >= _BESIDE and is_agency(x.names[0]) == wire and x.spoken <= best.spoken
    }
    first = last = best.unit
    while first - 1 in alike:
        first -= 1
    while last + 1 in alike:
        last += 1
    return [found[i] for i in range(first, last + 1)]


def _listed(seen: Sequence[Seen], best: Signed) -> list[Signed]:
    """The names of a list in which each has a line of its own: "By", "Ada Lane,", "Jon Bell", "and", "Mira Voss"."""
    above = range(best.unit - 1, max(-1, best.unit - _MOST), -1)
    lead = next((i for i in above if is_lead(seen[i].text)), -1)
    found: list[Signed] = []
    joined = True
    for i in range(lead + 1, min(lead + _MOST, len(seen)) if lead >= 0 else 0):
        s = seen[i]
        names = names_listed(s.text) if s.chrome is None and s.size <= _SHORT else ()
        if names and (joined or i <= best.unit):
            found.append(Signed(i, names, best.strength, "names: one of a list"))
        elif not is_link(s.text):
            break
        joined = is_link(s.text) or s.text.endswith((",", "&"))
    return found if len(found) > 1 and best.unit in [x.unit for x in found] else []


def _presented(seen: Sequence[Seen], first: int, body: range, text: str) -> list[Signed]:
    """The line at the end that says who the author is: "Ada Lane is a reporter for the Post"."""
    for i in range(max(first, body.stop - _LAST), min(len(seen), body.stop + BELOW)):
        s = seen[i]
        name = presented(s.text) if s.chrome is None and s.size <= _PRESENTED else ""
        if name and not spoken_of((name,), text):
            return [Signed(i, (name,), _LEAST, "says what its name is")]
    return []
