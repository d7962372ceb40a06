"""The report shows texts from files as text, whatever they try."""

from __future__ import annotations

from html.parser import HTMLParser

from hostile import hostile_result, steering, texts
from hypothesis import given, settings

from whylint.reporting.report import report_page
from whylint.reporting.visible import visible
from whylint.rules.load import load_rules


class Elements(HTMLParser):
    """The elements of a page with their attributes' names, and the text between them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[str, ...]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "mark":
            self.found.append((tag, tuple(name for name, _ in attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.found.append(("comment", (data,)))


def page_about(text: str, path: str = "goals.yaml") -> str:
    return report_page(hostile_result(text, path=path), load_rules(), "1.0", "en")


@settings(max_examples=60, deadline=None)
@given(texts)
def test_no_text_adds_an_element_or_attribute_or_steers(text: str) -> None:
    page = page_about(text, path=f"{text}.yaml")
    assert Elements(page).found == Elements(page_about("plain")).found
    assert steering(page) == []
    page.encode("utf-8")


def test_what_a_text_says_is_shown_as_it_is() -> None:
    text = "<script>alert('1')</script> &amp; \"both\""
    assert visible(text) in Elements(page_about(text)).text
    assert "<script" not in page_about(text)
