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
_LEAST, _BESIDE = 0.4, 0.25
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
    return [Signed(i, (agency,), _LEAST, said=False)] if agency else []


def _rank(signed: Signed) -> tuple[bool, float]:
    """A likely person goes before an agency, from which the text may be in part."""
    return signed.strength >= _LEAST and not is_agency(signed.names[0]), signed.strength


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


def _listed(seen: Sequence[Seen], signed: Signed) -> list[Signed]:
    """The names on the lines that follow where each has a line of its own: "By", "Ada Lane,", "and", "Jon Bell"."""
    i = signed.unit
    if not (i and is_lead(seen[i - 1].text)):
        return []
    found = [signed]
    for j in range(i + 1, min(i + _MOST, len(seen))):
        s = seen[j]
        joins = is_link(s.text) or seen[j - 1].text.endswith((",", "&")) or is_link(seen[j - 1].text)
        if s.chrome is not None or s.size > _SHORT or not joins:
            break
        names = names_listed(s.text)
        if not names and not is_link(s.text):
            break
        if names:
            found.append(Signed(j, names, signed.strength, said=True))
    return found if len(found) > 1 else []


def _presented(seen: Sequence[Seen], first: int, body: range, text: str) -> list[Signed]:
    """The line at the end that says who the author is: "Ada Lane is a reporter for the Post"."""
    for i in range(max(first, body.stop - _LAST), min(len(seen), body.stop + BELOW)):
        s = seen[i]
        name = presented(s.text) if s.chrome is None and s.size <= _PRESENTED else ""
        if name and not spoken_of((name,), text):
            return [Signed(i, (name,), _LEAST, said=False)]
    return []
