"""Where pain is asked about. Tests of one site share who is followed, so that a place may be among the others."""

from __future__ import annotations

from playwright.sync_api import Page


def show_all_places(page: Page, form: str) -> None:
    page.evaluate(
        "(form) => document.querySelectorAll(`${form} .other-places`).forEach((others) => { others.open = true; })",
        form,
    )
