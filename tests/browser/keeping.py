"""What a page's device keeps: records that wait, and pages for when there is no network."""

from __future__ import annotations

import time
from typing import Any

from playwright.sync_api import Page

from tests.browser.waiting import PATIENCE_S, STEP_MS

_KEPT = """async () => {
  const inStorage = Object.keys(localStorage).filter((key) => key.startsWith("footwork-record-"));
  const records = inStorage.map((key) => JSON.parse(localStorage[key]));
  if (!(await indexedDB.databases()).some(({ name }) => name === "footwork")) return records;
  const result = (request) => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  const database = await result(indexedDB.open("footwork"));
  records.push(...(await result(database.transaction("records").objectStore("records").getAll())));
  database.close();
  return records;
}"""

_SHELVES = """async () => Object.fromEntries(await Promise.all((await caches.keys()).filter((name) =>
  name.startsWith("footwork-")).map(async (name) => {
  const requests = await (await caches.open(name)).keys();
  return [name, requests.map(({ url }) => new URL(url)).map(({ pathname, search }) => pathname + search)];
})))"""


def kept_records(page: Page) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = page.evaluate(_KEPT)
    return records


def expect_kept(page: Page, number: int) -> list[dict[str, Any]]:
    """The records that wait, once there are as many. While one moves from one place to another it is in both."""
    deadline = time.monotonic() + PATIENCE_S
    while True:
        records = list({record["id"]: record for record in kept_records(page)}.values())
        if len(records) == number:
            return records
        assert time.monotonic() < deadline, f"{len(records)} records wait, not {number}"
        page.wait_for_timeout(STEP_MS)


def shelves(page: Page) -> dict[str, list[str]]:
    """The addresses that each version of the service worker keeps."""
    found: dict[str, list[str]] = page.evaluate(_SHELVES)
    return found


def install(page: Page) -> None:
    """Wait until everything is kept that is to be."""
    page.evaluate("async () => void (await navigator.serviceWorker.ready)")
