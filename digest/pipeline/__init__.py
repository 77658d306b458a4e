"""The two flows, top to bottom: collect what is new, publish one reader's edition and deliver it."""

from digest.pipeline.collecting import collect, file, gather, pick_up, read
from digest.pipeline.delivering import archive_around, attempt, deliver
from digest.pipeline.publishing import brief, choose, cite, compose, publish, replay

__all__ = [
    "archive_around",
    "attempt",
    "brief",
    "choose",
    "cite",
    "collect",
    "compose",
    "deliver",
    "file",
    "gather",
    "pick_up",
    "publish",
    "read",
    "replay",
]
