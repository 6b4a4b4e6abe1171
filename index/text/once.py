"""A property that is computed once per instance."""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")
"""The type of the property's value."""


class once(Generic[T]):  # noqa: N801 - a decorator, like the one it stands in for
    """``functools.cached_property`` without its lock, which it has until Python 3.12.

    A question reads some forty of these properties; the lock took a twentieth of its time. Two threads may both
    compute a value, which is harmless: the inputs never change, so they get the same one.
    """

    def __init__(self, function: Callable[[Any], T]) -> None:
        self._function = function
        self.__doc__ = function.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type) -> T: ...

    def __get__(self, instance: object | None, owner: type) -> Self | T:
        if instance is None:
            return self
        found = instance.__dict__[self._name] = self._function(instance)
        return found
