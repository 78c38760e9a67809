"""Rules for the pages of a host: read from a file, and what their selectors find on a page."""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from os import PathLike, fspath
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import urlsplit

import msgspec
from cssselect import HTMLTranslator, SelectorError
from lxml import etree

from a11y.dom.query import elements
from a11y.errors import UsageError
from a11y.extract.chrome import Verdict
from a11y.extract.content import Content
from a11y.extract.document import text_of
from a11y.extract.metadata.dates import iso_date
from a11y.extract.metadata.names import author_names
from a11y.extract.options import SiteRule
from a11y.extract.outline import Item
from a11y.model.article import Metadata
from a11y.text.vocabulary import byline_names

_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*")
SiteRules = tuple[tuple[str, SiteRule], ...]


class Ruled(NamedTuple):
    """What the rules for a page found on it."""

    contents: frozenset[etree._Element] = frozenset()
    headline: etree._Element | None = None
    metadata: Metadata = Metadata()
    verdicts: Mapping[etree._Element, Verdict] = MappingProxyType({})
    """Why elements are left out."""
    kept: frozenset[etree._Element] = frozenset()


NO_RULES = Ruled()


def site_rules(path: str | PathLike[str]) -> SiteRules:
    """The rules in a TOML file: a table for each host, its keys those of `SiteRule`."""
    name = fspath(path)
    try:
        table = tomllib.loads(Path(path).read_text("utf-8"))
    except OSError as error:
        raise UsageError(f"The site rules cannot be read: {error.strerror or error}.", source=name) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"The site rules are not TOML: {error}.", source=name) from error
    return tuple((host.lower().removeprefix("www."), _rule(host, rule, name)) for host, rule in table.items())


def _rule(host: str, table: object, name: str) -> SiteRule:
    if _HOST.fullmatch(host) is None:
        raise UsageError(f'"{host}" is no host; write ["example.org"]: its subdomains are meant too.', source=name)
    if not isinstance(table, dict):
        raise UsageError(f'"{host}" is no table; write ["{host}"] above the rules for a host.', source=name)
    listed = {
        key: [value] if key in ("drop", "keep") and isinstance(value, str) else value for key, value in table.items()
    }
    try:
        rule = msgspec.convert(listed, SiteRule)
    except msgspec.ValidationError as error:
        known = ", ".join(SiteRule.__struct_fields__)
        raise UsageError(f"In the rules for {host}: {error}; there may be {known}.", source=name) from error
    for selector in filter(None, (rule.content, rule.headline, rule.byline, rule.date, *rule.drop, *rule.keep)):
        try:
            _finder(selector)
        except SelectorError as error:
            message = (
                f'In the rules for {host}, "{selector}" is no CSS selector that can be used: {str(error).rstrip(".")}.'
            )
            raise UsageError(message, source=name) from error
    return rule


@lru_cache(maxsize=1024)
def _finder(selector: str) -> Callable[[etree._Element], list[etree._Element]]:
    return elements(HTMLTranslator().css_to_xpath(selector, prefix="descendant-or-self::"))


def rule_for(url: str, rules: SiteRules) -> SiteRule | None:
    """The rule for the host of the address, the most specific of several; None where there is none."""
    try:
        host = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return None
    fitting = [(len(name), rule) for name, rule in rules if host == name or host.endswith(f".{name}")]
    return max(fitting, key=lambda found: found[0])[1] if fitting else None


def apply(rule: SiteRule | None, body: etree._Element) -> Ruled:
    """What the rule finds in the body."""
    if rule is None:
        return NO_RULES
    headline = next(iter(_found(rule.headline, body)), None)
    bylines, dates = _found(rule.byline, body), _found(rule.date, body)[:1]
    verdicts = {element: Verdict("unwanted", f"site rule: {s}", 1.0) for s in rule.drop for element in _found(s, body)}
    verdicts |= dict.fromkeys(bylines, Verdict("metadata", f"site rule: {rule.byline}", 1.0))
    verdicts |= dict.fromkeys(dates, Verdict("metadata", f"site rule: {rule.date}", 1.0))
    return Ruled(
        frozenset(_found(rule.content, body)),
        headline,
        Metadata(authors=_authors(map(text_of, bylines)), date_published=next(map(_date, dates), "")),
        verdicts,
        frozenset(element for selector in rule.keep for element in _found(selector, body)),
    )


def placed(content: Content, ruled: Ruled) -> Content:
    """The content where the rules say that it is."""
    if not ruled.contents and not ruled.kept:
        return content
    around = {parent for element in (*ruled.contents, *ruled.kept) for parent in element.iterancestors()}
    shared = [{element, *element.iterancestors()} for element in ruled.contents]
    core = next((e for e in _outwards(ruled.contents) if all(e in path for path in shared)), content.core)
    return content._replace(core=core, protected=content.protected | around | ruled.contents)


def _outwards(elements: Iterable[etree._Element]) -> Iterator[etree._Element]:
    """The first element and those around it, the innermost first."""
    for element in elements:
        yield from (element, *element.iterancestors())
        return


def fence(items: list[Item], ruled: Ruled) -> list[Item]:
    """The items, all but the headline left out that is not where the rules say that the content is."""
    for item in items if ruled.contents else ():
        path = {item.element, item.container, *item.container.iterancestors()}
        if ruled.headline not in path and ruled.contents.isdisjoint(path):
            item.verdict = item.verdict or Verdict("outside", "site rule: not in the content", 1.0)
    return items


def unfence(items: list[Item], ruled: Ruled) -> None:
    """Keep what was left out for nothing but its place where the rules say that the content is."""
    for item in items if ruled.contents else ():
        path = (item.element, item.container, *item.container.iterancestors())
        is_out = item.verdict is not None and item.verdict.reason == "outside"
        if is_out and not item.becomes and not ruled.contents.isdisjoint(path):
            item.verdict = None


def _found(selector: str, body: etree._Element) -> list[etree._Element]:
    return _finder(selector)(body) if selector else []


def _authors(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for line in lines for name in byline_names(line) or author_names([line])))


def _date(element: etree._Element) -> str:
    for stated in (element.get("datetime"), element.get("content")):
        if stated and (found := iso_date(stated)):
            return found
    return iso_date(text_of(element))
