"""The site and its picture, as `make docs` and `make picture` make them."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from pages import ROOT

from website.picture import TARGET, picture

pytestmark = pytest.mark.long

SITE = ROOT / "build" / "site"


def test_it_is_built_with_no_link_broken_and_asks_for_nothing_from_elsewhere() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "website"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    made = list(SITE.rglob("*.html"))
    assert SITE / "index.html" in made
    assert SITE / "rules" / "nl" / "WHY301-too-vague.html" in made
    fetched = re.compile(r"<(?:script|img|link|iframe)\b[^>]*\b(?:src|href)=[\"']?(https?:[^\s\"'>]+)")
    assert {address for page in made for address in fetched.findall(page.read_text(encoding="utf-8"))} == set()


def test_the_picture_is_what_whylint_says_today() -> None:
    assert TARGET.read_text(encoding="utf-8") == picture(), "run make picture"
