"""The lines that say who wrote the article."""

from collections.abc import Mapping, Sequence

from a11y.extract.flattened.byline_clues import Signed, weigh_names
from a11y.extract.flattened.judge import Judged
from a11y.extract.flattened.names import goes_on, is_lead, is_link, names_listed
from a11y.extract.flattened.signed import spoken
from a11y.extract.flattened.survey import Seen
from a11y.extract.flattened.unsigned import STRENGTH, find_unsigned
from a11y.text.vocabulary import is_agency

ABOVE, BELOW = 8, 10
"""How many units above the headline and below the text a byline may stand."""
_LEAST, _BESIDE = STRENGTH, 0.25
"""How likely a byline has to be, and a line of names right above or under it."""
_MOST, _SHORT = 12, 60
"""Lines that a list of names may have, and their length."""


def find_byline(seen: Sequence[Seen], first: int, body: range, judged: Judged) -> list[Signed]:
    """The lines of the byline, in order; `first` is where the headline stands, or the body without one."""
    text = spoken(seen, body)
    found: dict[int, Signed] = {}
    for i in range(max(0, first - ABOVE), min(len(seen), body.stop + BELOW)):
        if seen[i].prose or seen[i].chrome is not None:
            continue
        signed = weigh_names(seen, i, judged.at(i).byline, (first, body), text)
        if signed is not None:
            found[i] = signed
    best = max(found.values(), key=_rank, default=None)
    if best is None or best.strength < _LEAST:
        return find_unsigned(seen, first, body, text)
    lists = (_listed(seen, x) for x in found.values() if x is best or goes_on(seen[x.unit].text))
    named = (some for some in lists if set(best.names) <= {name for x in some for name in x.names})
    return next(named, None) or _together(found, best)


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
    names = [name for i in range(first, last + 1) for name in found[i].names]
    alone = [i for i in range(first, last + 1) if not any(_says_more(name, names) for name in found[i].names)]
    return [found[i] for i in alone]


def _says_more(name: str, names: Sequence[str]) -> bool:
    """Whether the name ends in another, as in "Portrait of Ada Lane"."""
    return any(name != other and name.endswith(f" {other}") for other in names)


def _listed(seen: Sequence[Seen], one: Signed) -> list[Signed]:
    """The names of a list in which each has a line of its own: "By", "Ada Lane,", "Jon Bell", "and", "Mira Voss"."""
    above = range(one.unit - 1, max(-1, one.unit - _MOST), -1)
    start = next((i + 1 for i in above if is_lead(seen[i].text) or not goes_on(seen[i].text)), 0)
    found: list[Signed] = []
    joined = True
    for i in range(start, min(start + _MOST, len(seen))):
        s = seen[i]
        names = names_listed(s.text) if s.chrome is None and s.size <= _SHORT else ()
        if names and (joined or i <= one.unit):
            found.append(Signed(i, names, one.strength, "names: one of a list"))
        elif not is_link(s.text):
            break
        joined = goes_on(s.text)
    return found if len(found) > 1 and one.unit in [x.unit for x in found] else []
