"""Compiled regular expressions, kept from one start to the next beside Python's bytecode.

Compiling the three hundred expressions that a first answer takes was a third of the start. Python keeps the bytecode of a
module, but not what its expressions compile to; this does, in the same folder and under the same switches.
It uses private functions of `re`; where these are missing or differ, expressions are compiled as usual.
"""

import marshal
import os
import re
import sys
import zlib
from array import array
from contextlib import suppress
from functools import cache
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

_KEY = sys.version
"""The forms change with Python's version."""
_LARGEST = 6_000_000
"""Most bytes to write; beyond it, there are many forms of expressions that are no longer there, and none is taken over."""
_CODES = "I"
"""The type of the numbers of which a compiled expression consists."""

_new: set[str] = set()
"""The expressions that had no kept form; their forms are made again at the end, so that a service need not hold them."""


@cache
def compiled(source: str) -> re.Pattern[str]:
    """What ``re.compile(source)`` gives, from its kept form if there is one.

    >>> compiled("p[ou]nt").sub("gué", "le pont")
    'le gué'
    """
    form = _kept().pop(source, None)
    try:
        if form is None:
            form = _form(source)
            _new.add(source)
        flags, codes, *rest = form
        codes = array(_CODES, codes).tolist()
        made: re.Pattern[str] = _private("_sre").compile(source, flags, codes, *rest)
    except (AttributeError, ImportError, RuntimeError, TypeError, ValueError, OverflowError):
        # a Python whose private functions are others, or a file that somebody changed
        _new.discard(source)
        made = re.compile(source)
    return made


def keep_compiled() -> None:
    """Write the forms that were made since the start, for the next one; a folder that cannot be written is no error."""
    if not _new or sys.dont_write_bytecode:
        return
    draft = None
    try:
        path = _path()
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        made = {source: _form(source) for source in _new}
        forms = marshal.dumps((_KEY, _read() | made))
        if len(forms) > _LARGEST:
            forms = marshal.dumps((_KEY, made))
        draft.write_bytes(_checksum(forms) + forms)
        draft.replace(path)
    except (OSError, NotImplementedError):
        if draft is not None:
            with suppress(OSError):
                draft.unlink()


def _form(source: str) -> tuple[Any, ...]:
    """An expression's flags, codes and groups, as `re` hands them to its engine."""
    parsed = _private("re._parser").parse(source)
    state = parsed.state
    names = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    codes = array(_CODES, _private("re._compiler")._code(parsed, 0)).tobytes()  # noqa: SLF001
    return state.flags, codes, state.groups - 1, state.groupdict, tuple(names)


@cache
def _kept() -> dict[str, tuple[Any, ...]]:
    """The kept forms that were not asked for yet."""
    return _read()


def _read() -> dict[str, tuple[Any, ...]]:
    try:
        content = _path().read_bytes()
        if not content.startswith(_checksum(content[_CHECKSUM:])):
            return {}  # damaged: the engine does not look at what it is given
        key, forms = marshal.loads(content[_CHECKSUM:])  # noqa: S302 - as trusted as bytecode
    except (OSError, EOFError, ValueError, TypeError, NotImplementedError):
        return {}
    return forms if key == _KEY and isinstance(forms, dict) else {}


def _checksum(content: bytes) -> bytes:
    return zlib.crc32(content).to_bytes(_CHECKSUM)


_CHECKSUM = 4
"""Bytes of the checksum with which the file begins."""


def _path() -> Path:
    return Path(cache_from_source(__file__)).with_suffix(".patterns")


@cache
def _private(name: str) -> Any:
    return import_module(name)
