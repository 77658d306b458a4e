"""The same edition gives the same bytes, whatever the machine around it is set to."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

RENDER_ALL = """
import hashlib, sys
from digest.render.json import Json
from digest.render.mail.mail import Mail
from digest.render.markdown import Markdown
from digest.render.text import Text
from digest.render.web.web import Web
from tests.unit.render.fixtures.whole import shipped_templates, whole_morning

made, templates = whole_morning(), shipped_templates()
renderers = [Web(templates=templates), Text(templates=templates)]
renderers += [Markdown(templates=templates), Json()]
digest = hashlib.sha256()
for render in renderers:
    for file in render(made.edition, made.public):
        digest.update(file.path.encode() + b"\\0" + file.body)
digest.update(Mail(templates=templates)(made.edition, made.public, "reader@example.org"))
print(digest.hexdigest())
"""


def fingerprint(root: Path, **surroundings: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(root), **surroundings}
    done = subprocess.run(
        [sys.executable, "-c", RENDER_ALL],
        cwd=root, env=environment, capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    return done.stdout.strip()


@pytest.mark.slow
def test_locale_time_zone_and_hash_seed_change_no_byte(root: Path) -> None:
    plain = fingerprint(root, LC_ALL="C", TZ="UTC", PYTHONHASHSEED="0")
    other = fingerprint(root, LC_ALL="de_DE.UTF-8", TZ="Asia/Kathmandu", PYTHONHASHSEED="4711")
    assert plain == other
    assert len(plain) == 64
