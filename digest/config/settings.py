"""What can be set, with its defaults. The reference in docs/configuration.md is made from this."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from email.utils import parseaddr
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    SecretStr,
    model_validator,
)

from digest.model import Preference, Profile

UNITS = {"s": 1, "second": 1, "m": 60, "min": 60, "minute": 60, "h": 3600, "hour": 3600, "d": 86400, "day": 86400}  # fmt: skip


LONGEST = timedelta(days=36_500)
"""A longer time before today would begin before there is a calendar."""


def _duration(value: object) -> object:
    """Read `30 minutes`, `90s` or `1 h`. A number alone is refused: nobody means seconds by `5`."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        raise ValueError(
            f"{value} is not a length of time: write its unit, such as `{value:g} minutes`"
        )
    if isinstance(value, str):
        match = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([a-z]+?)s?\s*", value.lower())
        if match and match[2] in UNITS:
            seconds = float(match[1]) * UNITS[match[2]]
            if seconds > LONGEST.total_seconds():
                raise ValueError(f"{value!r} is longer than {in_words(LONGEST)}")
            return timedelta(seconds=seconds)
        raise ValueError(
            f"{value!r} is not a length of time: write `30 minutes`, `90s` or `1 hour`"
        )
    return value


def in_words(length: timedelta) -> str:
    """Return a length of time as it is written in a configuration."""
    seconds = length.total_seconds()
    for unit, many in (("day", 86400), ("hour", 3600), ("minute", 60)):
        if seconds % many == 0 and seconds >= many:
            number = seconds / many
            return f"{number:g} {unit}" if number == 1 else f"{number:g} {unit}s"
    return f"{seconds:g} s"


def _timezone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(
            f"{value!r} is not a time zone: write a name such as `Europe/Berlin` or `UTC`"
        ) from None
    return value


def _hour(value: object) -> object:
    """YAML reads 6:30 without quotation marks as the number 390: minutes in base 60."""
    if isinstance(value, int) and not isinstance(value, bool) and value >= 60:
        value = f"{value // 60:02d}:{value % 60:02d}"
    if isinstance(value, int | str) and not re.fullmatch(r"([01]?\d|2[0-3]):[0-5]\d", str(value)):
        raise ValueError(f"{value!r} is not a time of day: write HH:MM, such as `06:30`")
    return value.zfill(5) if isinstance(value, str) else value


def is_address(text: str) -> bool:
    """Say whether this can be the address of a mail."""
    return len(text) <= 254 and bool(re.fullmatch(r"[^@\s<>,;\"]+@[^@\s<>,;\"]+", text))


def _is_sender(text: str) -> bool:
    return is_address(parseaddr(text)[1])


def _like(pattern: str) -> Callable[[str], bool]:
    return lambda text: bool(re.fullmatch(pattern, text))


def _checked(fits: Callable[[str], bool], complaint: str) -> AfterValidator:
    """Return the check of a text; what does not fit is told with this complaint behind it."""

    def checked(value: str) -> str:
        if not fits(value):
            raise ValueError(f"{value!r} is {complaint}")
        return value

    return AfterValidator(checked)


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except re.error as error:
        raise ValueError(f"not a regular expression: {error}") from None
    return value


Duration = Annotated[
    timedelta,
    BeforeValidator(_duration),
    Field(gt=timedelta(0)),
    PlainSerializer(in_words, when_used="json"),
]
TimeZone = Annotated[str, AfterValidator(_timezone)]
Hour = Annotated[str, BeforeValidator(_hour)]
Pattern = Annotated[str, AfterValidator(_pattern)]
Name = Annotated[
    str,
    _checked(
        _like(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}"),
        "not a name for a profile: it stands in addresses, so write up to 64 letters of a to z, "
        "digits, and `-`, `_` or `.` behind the first",
    ),
]
Address = Annotated[
    str,
    _checked(is_address, "not an address of a mail: write it plainly, such as `ann@example.org`"),
]
Sender = Annotated[
    str,
    _checked(
        _is_sender,
        "not a sender: write `you@example.org` or `Morning Digest <you@example.org>`",
    ),
]
LONGEST_NAME = 255
"""Bytes of one name in a path; no file system takes more."""
Place = Annotated[
    str,
    _checked(
        lambda text: all(len(name.encode()) <= LONGEST_NAME for name in text.split("/")),
        f"not a path: one of its names is longer than {LONGEST_NAME} bytes",
    ),
]
FeedAddress = Annotated[
    str,
    _checked(
        _like(r"https?://\S+"),
        "not an address: write it whole, such as `https://example.org/feed.xml`; "
        "`digest sources add` finds a site's feed",
    ),
]
FolderAddress = Annotated[
    str,
    _checked(
        _like(r"https?://.+/"),
        "not the address of a folder: write it with its slash, such as "
        "`https://example.org/digest/`",
    ),
]
SecureAddress = Annotated[str, _checked(_like("https://.+"), "not an https address")]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class PartSettings(BaseModel):
    """A part chosen by name; every other key is an option of that part."""

    model_config = ConfigDict(extra="allow", frozen=True)

    use: str

    def options(self) -> dict[str, object]:
        """Return the part's own options."""
        return dict(self.model_extra or {})


class SourceSettings(BaseModel):
    """One source: exactly one of `feed`, `folder` or `mailbox`, and that kind's options."""

    model_config = ConfigDict(extra="allow", frozen=True)

    feed: FeedAddress | None = None
    """Address of a feed, or of a site whose feed is found once by `digest sources add`."""
    folder: Place | None = None
    """A folder of articles; relative to the configuration file."""
    mailbox: str | None = None
    """An IMAP server; its mails are newsletters."""
    name: Annotated[str, Field(min_length=1, max_length=120)] | None = None
    """How the source is called; the address when not given."""
    tags: tuple[str, ...] = ()
    """What a profile or a rule may choose it by."""

    @model_validator(mode="after")
    def _one_kind(self) -> SourceSettings:
        if sum(kind is not None for kind in (self.feed, self.folder, self.mailbox)) != 1:
            raise ValueError("give exactly one of `feed`, `folder` or `mailbox`")
        return self

    @property
    def kind(self) -> str:
        """`feed`, `folder` or `mailbox`."""
        return "feed" if self.feed else "folder" if self.folder else "mailbox"

    @property
    def place(self) -> str:
        """The address or path."""
        return self.feed or self.folder or self.mailbox or ""

    def options(self) -> dict[str, object]:
        """Return this kind's own options."""
        return dict(self.model_extra or {})


class MuteSettings(_Section):
    """A rule: exactly one thing to look at."""

    word: str | None = None
    """A word or words of its text, whole words, in any case."""
    regex: Pattern | None = None
    """A regular expression on its title and text."""
    source: str | None = None
    """The name of its source."""
    outlet: str | None = None
    """The name of its outlet."""
    tag: str | None = None
    """One of its tags."""
    language: str | None = None
    """Its language, such as `de`."""
    section: str | None = None
    """The section its outlet filed it under."""

    @model_validator(mode="after")
    def _one_thing(self) -> MuteSettings:
        if len(self._given()) != 1:
            raise ValueError(
                "give exactly one of word, regex, source, outlet, tag, language or section"
            )
        return self

    def _given(self) -> list[tuple[str, str]]:
        named = self.model_dump(exclude={"points"}, exclude_none=True)
        return [(by, str(value)) for by, value in named.items()]

    def value(self) -> Preference:
        """Return the rule as the program uses it."""
        by, value = self._given()[0]
        return Preference(by=by, value=value)


class PreferenceSettings(MuteSettings):
    """A rule: exactly one thing to look at, and for `prefer` what it is worth."""

    points: Annotated[float, Field(allow_inf_nan=False)] = 1.0
    """What it is worth, in `prefer` alone; below zero moves a story down."""

    def value(self) -> Preference:
        """Return the rule as the program uses it, with its points."""
        return replace(super().value(), points=self.points)


class ProfileSettings(_Section):
    """One reader's edition."""

    name: Name = "morning"
    """Names the profile on the command line and in addresses; never change it."""
    title: Annotated[str, Field(min_length=1, max_length=120)] = "Morning Digest"
    """Stands above the edition."""
    timezone: TimeZone = "UTC"
    """Days, hours and the hour of publication are told on this clock."""
    at: Hour = "06:30"
    """When `digest schedule` publishes."""
    language: Literal["en", "de"] = "en"
    """Language of the fixed words of the page; quotes stay in their own."""
    sources: tuple[str, ...] = ()
    """Names or tags of sources, or tags that articles bring along; empty means all."""
    stories: Annotated[int, Field(ge=1, le=30)] = 7
    """Most stories told in full."""
    briefs: Annotated[int, Field(ge=0, le=60)] = 10
    """Most stories told in one line."""
    sentences: Annotated[int, Field(ge=1, le=12)] = 4
    """Most sentences of one story."""
    words: Annotated[int, Field(ge=20, le=400)] = 110
    """Most words of one story."""
    per_topic: Annotated[int, Field(ge=1, le=30)] = 3
    """Most stories of one topic told in full, where sources name topics and others have stories, too."""
    prefer: tuple[PreferenceSettings, ...] = ()
    """What moves a story up, by its points."""
    mute: tuple[MuteSettings, ...] = ()
    """What keeps a report out."""
    recipients: tuple[Address, ...] = ()
    """Who gets the mail; needs `mail` or one of `sinks`."""
    links: Literal["page", "evidence"] = "page"
    """Where a citation lands: on the outlet's page where the sentence is provably there, or always here."""

    def value(self) -> Profile:
        """Return the profile as the program uses it."""
        rules = {"prefer", "mute"}
        plain = {k: getattr(self, k) for k in type(self).model_fields if k not in rules}
        prefer = tuple(rule.value() for rule in self.prefer)
        return Profile(**plain, prefer=prefer, mute=tuple(rule.value() for rule in self.mute))


class ArchiveSettings(_Section):
    """Where editions land as files."""

    folder: Place = "out"
    """Relative to the configuration file."""
    base_url: FolderAddress | None = None
    """Where the folder is public, ending in a slash; leave out when it is not."""


class MailSettings(_Section):
    """The submission server that mails go through."""

    host: Annotated[str, Field(min_length=1)]
    """Its name."""
    port: Annotated[int, Field(ge=1, le=65535)] = 587
    """`465` goes with `security: tls`."""
    security: Literal["starttls", "tls", "none"] = "starttls"
    """`none` is for a server on this machine."""
    username: str | None = None
    """Leave out where none is asked for."""
    password: SecretStr | None = None
    """Better `${VARIABLE}`, or one of the next two."""
    password_file: str | None = None
    """A file whose first line is the password."""
    password_command: str | None = None
    """A command that prints the password, run when mail is sent."""
    sender: Annotated[Sender, Field(alias="from")] = "digest@localhost"
    """Such as `Morning Digest <you@example.org>`."""
    list_id: str | None = None
    """What mail programs file by; made from the sender when not given."""
    unsubscribe: Address | None = None
    """Where a mail asking to stop goes; the sender when not given."""
    unsubscribe_url: SecureAddress | None = None
    """A public https endpoint for one-click unsubscribing (RFC 8058)."""
    ca_file: str | None = None
    """Certificates to trust besides the system's."""
    in_doubt: Literal["ask", "retry-once"] = "ask"
    """What to do when the connection was lost after the last byte."""

    @model_validator(mode="after")
    def _one_password(self) -> MailSettings:
        if (
            sum(x is not None for x in (self.password, self.password_file, self.password_command))
            > 1
        ):
            raise ValueError("give one of `password`, `password_file` or `password_command`")
        if not self.username and (self.password or self.password_file or self.password_command):
            raise ValueError("a password needs a `username` to log in with")
        return self


class ReadingSettings(_Section):
    """How items are read."""

    workers: Annotated[int, Field(ge=1, le=64)] | None = None
    """Processes; as many as there are processors when not given."""
    seconds: Annotated[float, Field(gt=0, le=600)] = 30.0
    """One item's reading is stopped after this long."""


class ScheduleSettings(_Section):
    """When `digest schedule` works."""

    collect_every: Duration = timedelta(minutes=30)
    """How often sources are looked at; a feed that changes rarely is asked less often."""


class Settings(_Section):
    """The whole configuration."""

    state: Place = ".digest/state.db"
    """Where digest remembers: a file, or an SQLAlchemy URL."""
    sources: tuple[SourceSettings, ...] = ()
    """Where articles come from."""
    profiles: tuple[ProfileSettings, ...] = (ProfileSettings(),)
    """The editions that are made."""
    archive: ArchiveSettings = ArchiveSettings()
    """Where they land as files."""
    mail: MailSettings | None = None
    """The server that mails go through; none are sent without it."""
    sinks: tuple[PartSettings, ...] = ()
    """Further places for the mail: `use: command`, `stdout` or `file`."""
    summary: PartSettings = PartSettings(use="digest")
    """What chooses sentences: `digest`, or one of sumy's: `lexrank`, `textrank`, `lsa`, ..."""
    grouping: PartSettings = PartSettings(use="digest")
    """What files reports under stories."""
    fetch: dict[str, object] = Field(default_factory=dict)
    """Options of the fetcher."""
    reading: ReadingSettings = ReadingSettings()
    """How items are read."""
    schedule: ScheduleSettings = ScheduleSettings()
    """When `digest schedule` works."""
    longest_run: Duration = timedelta(minutes=30)
    """A run that takes longer ends with what it has made by then; the rest comes with the next."""
    story_memory: Duration = timedelta(days=7)
    """A story that has been quiet for longer is closed."""
    forget_after: Duration = timedelta(days=90)
    """Fetched pages, and articles of stories that no edition told, are forgotten after this long;
    editions, what they quote and the stories they told stay."""
    templates: Place | None = None
    """A folder whose files take the place of the built-in templates of the same name."""
    first_window: Duration = timedelta(hours=24)
    """How far back the first fetch of a feed reaches."""

    @model_validator(mode="after")
    def _names_are_unique(self) -> Settings:
        names = [profile.name for profile in self.profiles]
        if len(set(names)) != len(names):
            raise ValueError("two profiles have the same name")
        if not self.profiles:
            raise ValueError("at least one profile is needed")
        return self
