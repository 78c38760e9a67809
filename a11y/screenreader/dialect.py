"""How a screen reader words what it finds: a dialect is a table from roles to templates.

A template is a tuple of parts; parts that come out empty are left out, the others are joined by a comma. In a part
these fields stand for what the node has:

    {name} {text} {value} {description} {states} {level} {position}
    {items}     "3 items"        {rows} "3 rows"    {columns} "2 columns"
    {headers}   the headers of a cell
"""

from msgspec import Struct

Template = tuple[str, ...]


class Wording(Struct, frozen=True):
    """What is said of a role."""

    whole: tuple[Template, ...] = ()
    """Where all that it holds is text: one utterance for each template, and nothing of its content."""
    enter: tuple[Template, ...] = ()
    """Before its content."""
    leave: tuple[Template, ...] = ()
    """After its content."""
    prefix: str = ""
    """Said together with the text that follows."""


class Dialect(Struct, frozen=True):
    """The words of one screen reader."""

    name: str
    wordings: dict[str, Wording]
    """Roles that are not listed are passed through in silence, their content is read."""
    markers: dict[str, str]
    """What is said for the marker of a list item; a marker that is not listed is said as it is."""
    separator: str = ", "
    """Between the parts of an utterance."""
    joins_text: bool = False
    """Text that only silent elements divide, such as emphasis, is said in one."""
    skips_punctuation: bool = False
    """A text that is nothing but punctuation is not said."""
