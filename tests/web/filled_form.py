"""What people type into a form: mostly what is asked for, sometimes nothing, and now and then nonsense."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple
from urllib.parse import urljoin

from hypothesis import strategies as st

from tests.web.html_forms import Button, Field, Form

NONSENSE = [
    "", " ", "-1", "0", "007", "1e3", "٣", "3.5", "99999999999999999999", "nan", "abc", "<b>x</b>", "'; --",
    "\u202e", "\x00",
    "2026-02-30", "0001-01-01", "9999-12-31", "25:00", "07:30+14:00", "07:30:61", "x" * 3000, "none", "🦶",
]  # fmt: skip


class Filled(NamedTuple):
    """`sent` is what goes to `action`, the pressed button with it."""

    form: Form
    sent: dict[str, list[str]]
    button: Button

    @property
    def action(self) -> str:
        action = self.button.action or self.form.action
        return urljoin(self.form.page, action) if action else self.form.page


@st.composite
def filled(draw: st.DrawFn, form: Form) -> Filled:
    """Every control is left, changed or, once in a while, given nonsense; what is hidden stays as it is."""
    odd = draw(st.sampled_from([False, False, False, True]))
    sent: dict[str, list[str]] = {}
    radios: dict[str, list[Field]] = {}
    for one in form.fields:
        if one.kind == "radio":
            radios.setdefault(one.name, []).append(one)
        elif one.kind == "checkbox":
            if draw(st.sampled_from([one.checked, one.checked, not one.checked])):
                sent.setdefault(one.name, []).append(one.value)
        elif one.kind != "file":
            sent.setdefault(one.name, []).append(_typed(draw, one, odd=odd))
    for name, options in radios.items():
        as_it_is = [one for one in options if one.checked]
        chosen = draw(st.sampled_from([*as_it_is, *options]))
        sent[name] = [chosen.value]
    return pressed(form, sent, draw(st.sampled_from(form.buttons)))


def pressed(form: Form, sent: dict[str, list[str]], button: Button) -> Filled:
    name, value, _ = button
    return Filled(form, {**sent, name: [*sent.get(name, []), value]} if name else sent, button)


def _typed(draw: st.DrawFn, one: Field, *, odd: bool) -> str:
    if one.kind == "hidden":
        return one.value
    if odd and draw(st.booleans()):
        return draw(st.sampled_from(NONSENSE))
    if draw(st.booleans()):
        return one.value
    if one.kind == "number":
        return str(draw(st.integers(int(one.limits.get("min", 0)), int(one.limits.get("max", 100)))))
    if one.kind == "date":
        return f"{(datetime.now().astimezone() + timedelta(days=draw(st.integers(0, 30)))).date()}"
    if one.kind == "time":
        return f"{draw(st.integers(0, 23)):02}:{draw(st.integers(0, 59)):02}"
    if one.kind == "select":
        return draw(st.sampled_from(one.options or [one.value]))
    return draw(st.sampled_from(["", "erase", "climbing the stairs", "my knee hurts"]))
