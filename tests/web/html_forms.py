"""The forms of a page, as a browser sees them: read from HTML, filled in, and sent as the browser would send them."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import NamedTuple

CHOICES = ("checkbox", "radio")


@dataclass(slots=True)
class Field:
    """One control. `options` are what a select offers; `checked` says whether a box is ticked as the page comes."""

    name: str
    kind: str
    value: str = ""
    checked: bool = False
    options: list[str] = field(default_factory=list)
    limits: dict[str, str] = field(default_factory=dict)


class Button(NamedTuple):
    """`action` is where it sends its form, if not where the form itself goes."""

    name: str
    value: str
    action: str = ""


@dataclass(slots=True)
class Form:
    """`page` is the address it stands on, `action` where it goes."""

    page: str
    action: str
    method: str
    fields: list[Field] = field(default_factory=list)
    buttons: list[Button] = field(default_factory=list)

    def as_it_comes(self) -> dict[str, list[str]]:
        """What is sent when nothing is touched."""
        sent: dict[str, list[str]] = {}
        for one in self.fields:
            if one.kind == "file" or (one.kind in CHOICES and not one.checked):
                continue
            sent.setdefault(one.name, []).append(one.value)
        return sent


class _Reader(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.page, self.forms, self.links = page, list[Form](), list[str]()
        self._by_id: dict[str, Form] = {}
        self._form: Form | None = None
        self._select: Field | None = None
        self._text: Field | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "a" and found.get("href"):
            self.links.append(found["href"])
        elif tag == "form":
            self._form = Form(self.page, found.get("action", ""), found.get("method", "get").lower())
            self.forms.append(self._form)
            self._by_id[found.get("id", "")] = self._form
        elif form := self._by_id.get(found.get("form", "-"), self._form):
            self._control(tag, found, form)

    def _control(self, tag: str, found: dict[str, str], form: Form) -> None:
        name, kind = found.get("name", ""), found.get("type", "submit" if tag == "button" else "text")
        value = found.get("value", "on" if kind in CHOICES else "")
        if tag == "option" and self._select is not None:
            self._select.options.append(value)
            if "selected" in found or len(self._select.options) == 1:
                self._select.value = value
        elif kind == "submit" and tag in ("button", "input"):
            form.buttons.append(Button(name, value, found.get("formaction", "")))
        elif name and tag in ("input", "select", "textarea") and "disabled" not in found:
            self._add(tag, Field(name, kind if tag == "input" else tag, value, "checked" in found), found, form)

    def _add(self, tag: str, control: Field, found: dict[str, str], form: Form) -> None:
        control.limits = {key: found[key] for key in ("min", "max", "maxlength", "required") if key in found}
        form.fields.append(control)
        self._select = control if tag == "select" else self._select
        self._text = control if tag == "textarea" else None

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.value += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = None
        elif tag == "textarea":
            self._text = None


def forms_and_links(page: str, html: str) -> tuple[list[Form], list[str]]:
    """All forms that have a button, and the addresses of all links, in their order."""
    reader = _Reader(page)
    reader.feed(html)
    return [form for form in reader.forms if form.buttons], reader.links
