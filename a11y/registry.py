"""Plug-ins are modules found by file name: list the names, import on demand."""

import pkgutil
from functools import cache
from importlib import import_module
from types import ModuleType


@cache
def names(package: str) -> tuple[str, ...]:
    """The names of the modules in a package, sorted, without importing them."""
    path = import_module(package).__path__
    return tuple(sorted(m.name for m in pkgutil.iter_modules(path) if not m.name.startswith("_")))


def load(package: str, name: str) -> ModuleType:
    """The module of that name; `KeyError` where the package has none."""
    if name not in names(package):
        raise KeyError(name)
    return import_module(f"{package}.{name}")
