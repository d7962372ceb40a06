"""The report in a real browser: it asks for nothing, fits every screen, and bars nobody."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from typer.testing import CliRunner

from whylint.cli.main import app

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from playwright.sync_api import Browser

pytestmark = pytest.mark.long

EXAMPLES = Path(__file__).parents[2] / "examples"
WIDTHS = (360, 800, 1400)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
HOSTILE = "goals: ['<script>document.title = 1</script><img src=https://example.org/x onerror=alert(1)>']\n"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module", params=["en", "nl"])
def report(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a report on weak and good documents, a broken one and a hostile one."""
    folder = tmp_path_factory.mktemp("report")
    (folder / "hostile.yaml").write_text(HOSTILE, encoding="utf-8")
    (folder / "broken.yaml").write_text("goals: [\n", encoding="utf-8")
    named = [EXAMPLES / "intranet.draft.yaml", EXAMPLES / "intranet.yaml", EXAMPLES / "gemeente.draft.yaml"]
    named += [folder / "hostile.yaml", folder / "broken.yaml"]
    target = folder / "report.html"
    options = ["-o", str(target), "--message-language", request.param]
    result = CliRunner().invoke(app, ["report", *map(str, named), *options])
    assert result.exit_code == 2, result.output
    return target.as_uri()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_it_opens_without_an_error_or_a_request_and_fits(
    browser: Browser, report: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    complaints: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(report)
    assert complaints == []
    assert [address for address in requests if not address.startswith("data:")] == [report]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.title() != "1"
    context.close()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_it_bars_nobody(browser: Browser, report: str, width: int, scheme: Literal["light", "dark"]) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(report)
    violations = Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in violations] == []
    context.close()


def test_on_paper_all_of_it_is_shown_in_the_colours_of_paper(browser: Browser, report: str) -> None:
    context = browser.new_context(viewport={"width": 700, "height": 1000}, color_scheme="dark")
    page = context.new_page()
    page.goto(report)
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("document.documentElement.scrollWidth") <= 700
    assert page.locator("article:visible").count() == page.locator("article").count() > 20
    assert page.pdf(format="A4").startswith(b"%PDF")
    context.close()
