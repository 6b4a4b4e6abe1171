"""The parameters of one call, whichever way they came."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import parse_qsl

from .errors import bad_request


@dataclass(frozen=True)
class Upload:
    """An uploaded file."""

    name: str
    content: bytes
    mime_type: str


class Params:
    """Typed access to a call's parameters; a value of another type is a 400."""

    def __init__(
        self, values: Mapping[str, Any] | None = None, files: Mapping[str, Upload] | None = None
    ) -> None:
        self.values = dict(values or {})
        self.files = dict(files or {})

    def has(self, name: str) -> bool:
        """Whether the parameter was given and is not empty."""
        return self.values.get(name) not in (None, "")

    def text(self, name: str) -> str:
        """A string, empty when it was not given."""
        value = self.values.get(name)
        if value is None:
            return ""
        if isinstance(value, bool | list | dict):
            raise bad_request(f'parameter "{name}" must be a string')
        return str(value)

    def integer(
        self, name: str, default: int = 0, low: int | None = None, high: int | None = None
    ) -> int:
        """A number, held between the bounds as Telegram does."""
        value = self.values.get(name)
        if value in (None, ""):
            return default
        if isinstance(value, bool):
            raise bad_request(f'parameter "{name}" must be an integer')
        try:
            number = int(str(value).strip())
        except ValueError:
            raise bad_request(f'parameter "{name}" must be an integer') from None
        if low is not None:
            number = max(low, number)
        return number if high is None else min(high, number)

    def flag(self, name: str) -> bool:
        """A truth value."""
        value = self.values.get(name)
        word = str(value).strip().lower()
        if value in (None, "") or word in {"false", "no", "0", "off"}:
            return False
        if word in {"true", "yes", "1", "on"}:
            return True
        raise bad_request(f'parameter "{name}" must be a boolean')

    def json(self, name: str, what: str) -> Any:
        """A JSON object or array, None when it was not given."""
        value = self.values.get(name)
        if value in (None, ""):
            return None
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {what} JSON object") from None

    def object(self, name: str, what: str) -> dict[str, Any] | None:
        """A JSON object, None when it was not given."""
        value = self.json(name, what)
        if value is not None and not isinstance(value, dict):
            raise bad_request(f"Object expected as {what}")
        return value

    def array(self, name: str, what: str) -> list[Any] | None:
        """A JSON array, None when it was not given."""
        value = self.json(name, what)
        if value is not None and not isinstance(value, list):
            raise bad_request(f"Expected an Array of {what}")
        return value

    def readable(self) -> dict[str, Any]:
        """The parameters for a log: JSON decoded, files as their names and sizes."""
        shown = {name: _decoded(value) for name, value in self.values.items()}
        shown.update(
            {name: f"<{file.name}, {len(file.content)} bytes>" for name, file in self.files.items()}
        )
        return shown


def read_params(query: bytes, content_type: str, body: bytes) -> Params:
    """The parameters of a request: its query string, then its body.

    Raises:
        ApiError: the body is not what its content type says.
    """
    values: dict[str, Any] = dict(parse_qsl(query.decode(), keep_blank_values=True))
    files: dict[str, Upload] = {}
    kind = content_type.partition(";")[0].strip().lower()
    if body and kind == "application/json":
        try:
            decoded = json.loads(body)
        except ValueError:
            raise bad_request("can't parse JSON object") from None
        if not isinstance(decoded, dict):
            raise bad_request("can't parse JSON object")
        values.update(decoded)
    elif body and kind == "application/x-www-form-urlencoded":
        values.update(parse_qsl(body.decode(), keep_blank_values=True))
    elif body and kind == "multipart/form-data":
        _read_multipart(content_type, body, values, files)
    return Params(values, files)


def _read_multipart(
    content_type: str, body: bytes, values: dict[str, Any], files: dict[str, Upload]
) -> None:
    header = f"Content-Type: {content_type}\r\n\r\n".encode()
    for part in BytesParser(policy=HTTP).parsebytes(header + body).iter_parts():
        name = str(part.get_param("name", "", header="content-disposition"))
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        filename = part.get_filename()
        if filename is None:
            values[name] = content.decode()
        else:
            files[name] = Upload(filename, content, part.get_content_type())


def _decoded(value: Any) -> Any:
    if isinstance(value, str) and value[:1] in ("{", "["):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value
