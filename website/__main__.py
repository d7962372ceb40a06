"""Build the site: `python -m website`. Broken links, and pages that no menu leads to, are errors."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from website.knowledge_pages import knowledge_pages

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build"
PAGES = BUILD / "pages"
"""The pages of docs/ and those that are made, side by side."""


def main() -> None:
    """Gather the pages and the menu, and build the site into build/site."""
    settings: dict[str, Any] = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    awaited = [name for name in settings["extra"].pop("awaited") if not (ROOT / "docs" / name).exists()]
    shutil.rmtree(PAGES, ignore_errors=True)
    shutil.copytree(ROOT / "docs", PAGES)
    made = dict(knowledge_pages())
    for path, text in made.items():
        (PAGES / path).parent.mkdir(parents=True, exist_ok=True)
        (PAGES / path).write_text(text, encoding="utf-8")
    settings["nav"] = settled(settings["nav"], awaited, list(made))
    if wrong := lost_pages(settings["nav"]):
        sys.exit("error: mkdocs.yml and the pages differ:\n" + "\n".join(wrong))
    settings |= {"docs_dir": PAGES.name, "site_dir": "site"}
    (BUILD / "mkdocs.yml").write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")
    program = Path(sys.executable).with_name("zensical")
    done = subprocess.run(  # noqa: S603
        [program, "build", "--clean", "--strict", "--config-file", "mkdocs.yml"], cwd=BUILD, check=False
    )
    sys.exit(done.returncode)


def settled(nav: Any, absent: list[str], made: list[str]) -> Any:  # noqa: ANN401 - lists in mappings in lists
    """Return the menu without what is absent; a folder in it stands for all the pages made in that."""
    if isinstance(nav, list):
        return [settled(entry, absent, made) for entry in nav if entry not in absent]
    if isinstance(nav, dict):
        return {title: settled(inner, absent, made) for title, inner in nav.items()}
    return [path for path in made if path.startswith(nav)] if nav.endswith("/") else nav


def lost_pages(nav: Any) -> list[str]:  # noqa: ANN401
    """Return what is wrong: pages that no entry of the menu leads to, and entries that lead nowhere."""
    entries = set(entries_of(nav))
    pages = {path.relative_to(PAGES).as_posix() for path in PAGES.rglob("*.md")}
    return [f"no entry leads to {page}" for page in sorted(pages - entries)] + [
        f"there is no page {entry}" for entry in sorted(entries - pages)
    ]


def entries_of(nav: Any) -> list[str]:  # noqa: ANN401
    """Return the paths in a menu."""
    if isinstance(nav, str):
        return [nav]
    return [path for entry in (nav.values() if isinstance(nav, dict) else nav) for path in entries_of(entry)]


if __name__ == "__main__":
    main()
