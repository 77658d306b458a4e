"""Importing this loads the model of languages: for a process that others are forked from.

Loading it takes half a second, which each of them would pay again.
"""

from __future__ import annotations

from digest.stages.language.identify import identify

identify("Any text loads it.")
