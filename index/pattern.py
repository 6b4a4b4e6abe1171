"""Regular expressions that cost nothing until they are used, and that are written an alternative a line."""

import re
from typing import Any, cast


class _Pattern:
    """Compiles its source when it is first used, and has from then on what the compiled one has."""

    def __init__(self, source: str) -> None:
        self._source = source

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self._source)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern(source: str) -> re.Pattern[str]:
    """What ``re.compile(source)`` gives, compiled at its first use.

    It is typed as that, for it has all that the compiled one has, and callers need not know which they got;
    only to functions of `re` and to isinstance it is another.

    >>> pattern("p[ou]nt").sub("gué", "le pont")
    'le gué'
    """
    return cast("re.Pattern[str]", _Pattern(source))


def either(*alternatives: str) -> str:
    """An expression that matches what one of ``alternatives`` does; the first that does so decides.

    >>> either("^pont", "gué$")
    '^pont|gué$'
    """
    return "|".join(alternatives)


def any_of(*alternatives: str) -> str:
    """The same as a group, which stands inside a longer expression.

    >>> "le " + any_of("pont", "gué")
    'le (?:pont|gué)'
    """
    return f"(?:{either(*alternatives)})"
