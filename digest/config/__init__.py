"""config.yaml to checked settings; every complaint at once, with its line."""

from digest.config.load import Loaded, find, load, nearest, refuse
from digest.config.settings import (
    ArchiveSettings,
    MailSettings,
    PartSettings,
    ProfileSettings,
    ReadingSettings,
    ScheduleSettings,
    Settings,
    SourceSettings,
)

__all__ = [
    "ArchiveSettings",
    "Loaded",
    "MailSettings",
    "PartSettings",
    "ProfileSettings",
    "ReadingSettings",
    "ScheduleSettings",
    "Settings",
    "SourceSettings",
    "find",
    "load",
    "nearest",
    "refuse",
]
