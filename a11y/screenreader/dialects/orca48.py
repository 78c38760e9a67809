"""Orca 48 and later, with the role names of AT-SPI 2.56: what was called a push button is called a button.

https://gitlab.gnome.org/GNOME/at-spi2-core (atspi-constants.h, ATSPI_ROLE_BUTTON). All else as in `orca`; not compared
with the program.
"""

from msgspec.structs import replace

from a11y.screenreader.dialect import Template, Templates, Wording
from a11y.screenreader.dialects import orca

_RENAMED: dict[Template, Template] = {("push button",): ("button",)}


def _renamed(templates: Templates) -> Templates:
    return tuple(_RENAMED.get(template, template) for template in templates)


def _current(wording: Wording) -> Wording:
    return replace(wording, whole=_renamed(wording.whole), enter=_renamed(wording.enter))


DIALECT = replace(
    orca.DIALECT,
    name="orca48",
    wordings={role: _current(wording) for role, wording in orca.DIALECT.wordings.items()},
)
