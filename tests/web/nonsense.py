"""Every form of every page, with nonsense in each of its fields in turn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from typing import Any, NamedTuple
from urllib.parse import urljoin

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.forms import fields
from django.test import Client

from tests.web.anything import PYTHON_SPEAKS
from tests.web.every_page import every_answer
from tests.web.filled_form import Filled, pressed
from tests.web.html_forms import Field, Form, forms_and_links

NONSENSE = (
    "", "   ", "abc", "-1", "99999999999999999999", "1e9", "٣", "3.5", "0000-99-99", "2026-02-30", "9999-12-31",
    "99:99", "x" * 300, "🦶", "a\x00b", "<b>x</b>", "%s {}",
)  # fmt: skip
"""For what is typed."""

NO_CHOICE = ("", "handstand", "-1", "9" * 5000, "a\x00b")
"""For what is ticked, chosen or hidden."""

TYPED = ("text", "number", "date", "time", "textarea")
"""Kinds of fields of which the page shows again what was typed."""

_CLASSES = [one for one in vars(fields).values() if isinstance(one, type) and issubclass(one, fields.Field)]
FRAMEWORK_SPEAKS = {str(said) for one in _CLASSES for said in getattr(one, "default_error_messages", {}).values()} - {
    ""
}
"""What Django says where a form has no sentence of its own."""

PYTHON_MESSAGE = re.compile(rf"{PYTHON_SPEAKS.pattern}|isoformat|object at 0x|expected None|ValidationError|Ensure th")


class Sent(NamedTuple):
    """What was typed into which field, and the form as it was sent."""

    field: Field
    typed: str
    filled: Filled

    def __str__(self) -> str:
        return f"{self.filled.form.method} {self.filled.action} {self.field.name}={self.typed[:40]!r}"


def forms_of(client: Client, pages: Iterable[str]) -> list[Form]:
    """Of `pages`, or of all there are; forms that go to one place with the same fields once."""
    answers = ((page, client.get(page)) for page in pages) if pages else every_answer(client, fixed=False)
    found: dict[tuple[object, ...], Form] = {}
    for page, answer in answers:
        if answer.headers.get("Content-Type", "").startswith("text/html"):
            for form in forms_and_links(page, answer.content.decode())[0]:
                names = tuple(dict.fromkeys(_kind(one.name) for one in form.fields))
                found.setdefault((_pattern(urljoin(page, form.action)), form.method, names), form)
    return [*found.values()]


def nonsense_for(form: Form) -> Iterator[Sent]:
    """Of fields that are alike but for what they are about, such as sets-toe-press and sets-toe-walk, one is filled."""
    alike = {_kind(one.name): one for one in form.fields if one.name != "csrfmiddlewaretoken"}
    for field in alike.values():
        for typed in NONSENSE if field.kind in (*TYPED, "file") else NO_CHOICE:
            sent = {**form.as_it_comes(), field.name: [typed]}
            yield Sent(field, typed, pressed(form, sent, form.buttons[0]))


def _kind(name: str) -> str:
    return name.partition("-")[0]


def _pattern(address: str) -> str:
    """Without what differs between exercises, versions, days and pages of one kind."""
    path = address.partition("?")[0]
    return re.sub(r"(exercises|versions|pauses|activities|add)/[^/]+/", r"\1/*/", path)


def answer_to(client: Client, sent: Sent) -> Any:
    """Whatever it changes is taken back."""
    fields: dict[str, Any] = dict(sent.filled.sent)
    if sent.field.kind == "file":
        fields[sent.field.name] = SimpleUploadedFile("diary.json", sent.typed.encode())
    with transaction.atomic():
        send = client.get if sent.filled.form.method == "get" else client.post
        answer = send(sent.filled.action, fields)
        transaction.set_rollback(True)
    return answer


def faults_of(sent: Sent, answer: Any) -> Iterator[str]:
    """What is wrong with an answer to nonsense."""
    if answer.status_code not in (200, 302, 400, 409):
        yield f"status {answer.status_code}"
    html = answer.content.decode() if answer.headers.get("Content-Type", "").startswith("text/html") else ""
    yield from PYTHON_MESSAGE.findall(html)
    yield from (said for said in FRAMEWORK_SPEAKS if said in html)
    if answer.status_code < 400:
        return
    page = _Page()
    page.feed(html)
    if not any(map(_is_sentence, page.alerts)):
        yield f"no sentence: {page.alerts}"
    yield from (f"nothing is called {one}" for one in page.pointed_to if one not in page.ids)
    blank = sent.field.kind == "number" and not sent.typed.strip()  # no browser sends blanks as a number
    if sent.field.kind in TYPED and not blank and sent.typed not in _values(sent, html):
        yield "what was typed is gone"


def _is_sentence(text: str) -> bool:
    return re.fullmatch(r"“?[A-Z].*[.?]", text.strip(), re.DOTALL) is not None


def _values(sent: Sent, html: str) -> list[str]:
    forms, _ = forms_and_links(sent.filled.action, html)
    return [one.value for form in forms for one in form.fields if one.name == sent.field.name]


class _Page(HTMLParser):
    """The text of its alerts and of what stands at a refused field, and the ids that links and fields point to."""

    def __init__(self) -> None:
        super().__init__()
        self.ids, self.pointed_to, self.alerts = set[str](), set[str](), list[str]()
        self._in_alert = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.ids.add(found.get("id", ""))
        self.pointed_to |= set(filter(None, found.get("aria-describedby", "").split()))
        if found.get("href", "").startswith("#"):
            self.pointed_to.add(found["href"][1:])
        if found.get("role") == "alert" or found.get("class") == "refused":
            self._in_alert = tag
            self.alerts.append("")

    def handle_data(self, data: str) -> None:
        if self._in_alert:
            self.alerts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == self._in_alert:
            self._in_alert = ""
