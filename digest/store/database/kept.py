"""How values lie in the database: moments as fixed-width text, model values as packed JSON."""

from __future__ import annotations

import zlib
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Dialect, LargeBinary, String
from sqlalchemy.types import TypeDecorator

from digest.errors import StoreError

T = TypeVar("T")

DAMAGED = "move it aside and restore a backup, or start afresh; the archive is not touched"

MOMENT = "%Y-%m-%dT%H:%M:%S.%fZ"
MOMENT_WIDTH = 27
"""Characters of a moment so written."""


def written(moment: datetime) -> str:
    """Return a moment as it is stored: UTC, always 27 characters, so that text order is time order.

    Raise ValueError for a time without a zone.
    """
    if moment.tzinfo is None:
        raise ValueError(f"a time without a zone cannot be kept: {moment}")
    text = moment.astimezone(UTC).strftime(MOMENT)
    # strftime does not pad years before 1000 everywhere.
    return text.rjust(MOMENT_WIDTH, "0")


class Moment(TypeDecorator[datetime]):
    """An aware time, kept in UTC at fixed width."""

    impl = String(MOMENT_WIDTH)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> str | None:
        """Return the text to store."""
        return None if value is None else written(value)

    def process_result_value(self, value: Any | None, _dialect: Dialect) -> datetime | None:
        """Return the time, in UTC."""
        return None if value is None else datetime.fromisoformat(value).replace(tzinfo=UTC)


def printable(text: str) -> str:
    """Return text without NUL and lone surrogates, which PostgreSQL and UTF-8 cannot hold."""
    return text.encode("utf-8", "replace").decode().replace("\x00", "\N{REPLACEMENT CHARACTER}")


def unpacked(kept: bytes) -> bytes:
    """Return what was compressed. Raise StoreError when it is damaged."""
    try:
        return zlib.decompress(kept)
    except zlib.error as error:
        raise _damaged() from error


def _damaged() -> StoreError:
    return StoreError("the state holds a damaged value", hint=DAMAGED)


class Packed(TypeDecorator[bytes]):
    """Bytes, kept compressed."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: bytes | None, _dialect: Dialect) -> bytes | None:
        """Return the compressed bytes."""
        return None if value is None else zlib.compress(value, 6)

    def process_result_value(self, value: Any | None, _dialect: Dialect) -> bytes | None:
        """Return the bytes as they were given."""
        return None if value is None else unpacked(value)


class Kept(TypeDecorator[T], Generic[T]):
    """A value of the model, kept as compressed JSON. `kind` is its type."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, kind: type[T]) -> None:
        super().__init__()
        self.kind = kind
        self._adapter: TypeAdapter[T] | None = None

    @property
    def adapter(self) -> TypeAdapter[T]:
        """The translator between the value and JSON, built when it is first needed."""
        if self._adapter is None:
            self._adapter = TypeAdapter(self.kind)
        return self._adapter

    def process_bind_param(self, value: T | None, _dialect: Dialect) -> bytes | None:
        """Return the compressed JSON of a value."""
        return None if value is None else zlib.compress(self.adapter.dump_json(value), 6)

    def process_result_value(self, value: Any | None, _dialect: Dialect) -> T | None:
        """Return the value."""
        if value is None:
            return None
        try:
            return self.adapter.validate_json(unpacked(value))
        except ValidationError as error:
            raise _damaged() from error
