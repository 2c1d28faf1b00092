"""In longer words, and from right to left, every page still fits: nothing is cut, nothing scrolls sideways."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext

from tests.pseudo import LONG, RTL
from tests.running import Site, running
from tests.web.pages import PAGES

pytestmark = pytest.mark.browser

WIDTHS = (390, 1280)

TOO_WIDE = """() => {
  const root = document.documentElement;
  const wide = root.scrollWidth > root.clientWidth ? [`page: ${root.scrollWidth} > ${root.clientWidth}`] : [];
  const cut = [...document.querySelectorAll("button, .button, nav a, summary, select, h1, h2")].filter(
    (one) => one.checkVisibility() && !one.matches("[aria-hidden=true]") && one.scrollWidth > one.clientWidth + 1
  );
  const named = (one) =>
    `${one.localName}: ${one.textContent.trim().slice(0, 40)}: ${one.scrollWidth} > ${one.clientWidth}`;
  return [...wide, ...cut.map(named)];
}"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with running(tmp_path_factory.mktemp("made"), "--port", "18620", program="tests.pseudo") as site:
        yield site


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("code", [LONG, RTL])
def test_every_page_fits_in_a_made_language(
    made: Site, open_context: Callable[..., BrowserContext], code: str, width: int
) -> None:
    context = open_context(
        base_url=made.address,
        viewport={"width": width, "height": 800},
        extra_http_headers={"Accept-Language": code},
    )
    page = context.new_page()
    wrong = {}
    for address in PAGES:
        page.goto(address.removeprefix("/"))
        assert page.locator("html").get_attribute("lang") == code
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        if found := page.evaluate(TOO_WIDE):
            wrong[address] = found
    assert wrong == {}
