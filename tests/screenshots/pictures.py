"""Taking pictures: of pages in a browser, and of documents."""

import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import typst
from playwright.async_api import Page, ViewportSize, async_playwright

from activities.render.displayable import displayable_text
from activities.render.fonts import FONTS
from activities.render.typesetting import TEMPLATES
from models.domain.events.engine import DocumentOrdered

IMAGES = Path(__file__).parents[2] / "docs" / "images"
CHROMIUM = "/usr/bin/chromium"
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
SIDEBAR, HEADER = 256, 48
"""Of Temporal UI, which say nothing about a run, in pixels."""

SETTLES_MS = 4000
DOTS_PER_INCH = 96


@asynccontextmanager
async def browser_page(width: int, height: int) -> AsyncIterator[Page]:
    """A page of Debian's Chromium, as somebody in Sweden sees it."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        page = await browser.new_page(
            viewport=ViewportSize(width=width, height=height), locale="sv-SE", timezone_id="Europe/Stockholm"
        )
        yield page
        await browser.close()


async def take_run(ui: str, case: str, tab: str, name: str, height: int) -> None:
    """A tab of a run's page in Temporal UI."""
    async with browser_page(1400, height) as page:
        await page.goto(f"{ui}/namespaces/default/workflows/{quote(case, safe='')}")
        await page.wait_for_url("**/timeline*")
        await page.goto(page.url.rsplit("/", 1)[0] + f"/{tab}")
        await _take(page, name, height)


async def take_list(ui: str, columns: Sequence[str], name: str, height: int) -> None:
    """The list of runs in Temporal UI, with chosen columns."""
    chosen = json.dumps({"default": [{"label": label} for label in columns]})
    async with browser_page(1756, height) as page:
        await page.add_init_script(f"localStorage.setItem('namespace-workflow-table-columns', {json.dumps(chosen)})")
        await page.goto(f"{ui}/namespaces/default/workflows")
        await _take(page, name, height)


async def _take(page: Page, name: str, height: int) -> None:
    await page.wait_for_timeout(SETTLES_MS)
    width = (page.viewport_size or {"width": 0})["width"]
    await page.screenshot(
        path=IMAGES / f"{name}.png",
        clip={"x": SIDEBAR, "y": HEADER, "width": width - SIDEBAR, "height": height - HEADER},
    )


async def take_html(html: str, name: str, width: int, height: int) -> None:
    """A page of HTML, such as a mail."""
    async with browser_page(width, height) as page:
        await page.set_content(html)
        await page.screenshot(path=IMAGES / f"{name}.png", full_page=True)


def take_document(ordered: DocumentOrdered, name: str, page: int = 1) -> None:
    """One page of a document, as its template shows the data that it was ordered with."""
    drawn: Any = typst.compile(
        TEMPLATES / ordered.kind / f"{ordered.template_version}.typ",
        root=TEMPLATES,
        font_paths=FONTS,
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(displayable_text(json.loads(str(ordered.data))), ensure_ascii=False)},
        format="png",
        ppi=DOTS_PER_INCH,
    )
    pages: list[bytes] = drawn if isinstance(drawn, list) else [drawn]  # Typst gives a single page as itself
    (IMAGES / f"{name}.png").write_bytes(pages[page - 1])
