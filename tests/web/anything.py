"""Everything that a person can do on the site, in any order: a state machine that walks its pages and forms.

It knows no form by name. Whatever forms and links the pages have, it fills in, presses and follows, with what people
plausibly type and now and then with nonsense; it plays sessions, goes back to a page of before and lets days pass.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit
from uuid import uuid4

import time_machine
from django.db import transaction
from django.test import Client
from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from footwork.catalogue.library import library
from footwork.core.adaptation import suits
from footwork.core.day import day_of
from footwork.core.place import Place
from footwork.web.people.data_version import Part
from footwork.web.plan.preferences import preferences
from footwork.web.plan.routines import played_routines, timelines
from footwork.web.plan.store import current_plan, due_on
from footwork.web.player.offline import pages_to_keep
from footwork.web.screening.status import State, screening_status
from tests.web.every_page import addresses
from tests.web.filled_form import Filled, filled, pressed
from tests.web.html_forms import Form, forms_and_links
from tests.web.sums import sums_are_right
from tests.web.who import me, renew
from tests.web.written import written_by_part

BEGIN = datetime(2026, 11, 30, 9, 30, tzinfo=UTC)
MOST_REMEMBERED = 12
COMPARED_EVERY = 4
KEPT_PAGES = ("/", "/plan/", "/week/", "/progress/", "/diary/", "/feet/", "/shoes/", "/plan/reminders/")
PYTHON_SPEAKS = re.compile(
    r"Traceback|invalid literal|object is not|NoneType|KeyError|ValueError|TypeError|could not convert"
    r"|not enough values|unexpected keyword|MultiValueDict|DoesNotExist|constraint failed|datetime\."
)


class Anything(RuleBasedStateMachine):
    steps = 0
    """Of all machines of a run together."""

    @initialize()
    def open_the_program(self) -> None:
        """On an empty diary, of which nothing is left afterwards."""
        self.changes = transaction.atomic()
        self.changes.__enter__()
        self.now = BEGIN
        self.clock = time_machine.travel(self.now, tick=False)
        self.clock.start()
        self.client = Client(raise_request_exception=True)
        self.remembered: list[Form] = []
        self.exported = b""
        self.seen: tuple[dict[Part, int], dict[Part, str], int] | None = None
        self.forms, self.links = list[Form](), list[str]()
        self._visit("/")

    def teardown(self) -> None:
        if hasattr(self, "clock"):
            self.clock.stop()
            transaction.set_rollback(True)
            self.changes.__exit__(None, None, None)

    # what a person does

    @rule(data=st.data())
    def follow_a_link(self, data: st.DataObject) -> None:
        here = [one for one in self.links if _is_a_page(one)]
        self._visit(data.draw(st.sampled_from(here or ["/"]), label="link"))

    @rule(data=st.data(), page=st.sampled_from(["/", "/plan/", "/plan/choose/", "/safety-check/?again", "/check-in/"]))
    def fill_in_a_form_of_a_main_page(self, data: st.DataObject, page: str) -> None:
        self._visit(page)
        self._send_one_of(self.forms, data)

    @rule(data=st.data())
    def fill_in_a_form(self, data: st.DataObject) -> None:
        self._send_one_of(self.forms, data)

    @rule(data=st.data())
    def go_back_and_send_a_form_of_before(self, data: st.DataObject) -> None:
        self._send_one_of(self.remembered, data)

    @rule(data=st.data())
    def accept_what_is_offered(self, data: st.DataObject) -> None:
        """Press a button of the page as it is, which is what people mostly do."""
        if self.forms:
            form = data.draw(st.sampled_from(self.forms), label="form")
            self._send(pressed(form, form.as_it_comes(), data.draw(st.sampled_from(form.buttons), label="button")))

    @rule(data=st.data())
    def choose_for_me(self, data: st.DataObject) -> None:
        aims = data.draw(st.lists(st.sampled_from(library().aim_ids()), min_size=1, unique=True), label="aims")
        asked = {"minutes": data.draw(st.integers(3, 60)), "level": data.draw(st.integers(1, 3)), "standing": "on"}
        self._visit(f"/plan/choose/?{urlencode([('aim', one) for one in aims])}&{urlencode(asked)}")
        self._send_one_of([form for form in self.forms if form.method == "post"], data)

    @rule(data=st.data(), part=st.sampled_from([0.0, 0.3, 1.0]), score=st.one_of(st.none(), st.integers(0, 10)))
    def play_a_session(self, data: st.DataObject, part: float, score: int | None) -> None:
        if screening_status(me()).state is not State.FREE:
            return
        routine = data.draw(st.sampled_from(timelines(preferences(me()))), label="routine")
        items = [
            {"exercise": one.exercise, "name": one.name, "phases_planned": one.phases,
             "phases_done": round(one.phases * part), "reason": None}
            for one in routine.parts()
        ]  # fmt: skip
        length = round(routine.length / timedelta(milliseconds=1))
        begun = self.now - routine.length
        record = {
            "id": str(uuid4()), "revision": 1, "routine": routine.routine.id, "title": routine.routine.title,
            "pace": 1, "started_at": begun.isoformat(), "ended_at": self.now.isoformat(), "length_ms": length,
            "played_ms": round(length * part), "items": items, "effort": score, "note": "",
            "pain": {place.value: score for place in Place}, "pain_before": {},
        }  # fmt: skip
        answer = self.client.put(f"/records/{record['id']}", json.dumps(record), "application/json")
        assert answer.status_code == 201, answer.content.decode()

    @rule()
    def export_everything(self) -> None:
        self.exported = self.client.get("/data/footwork.json").content

    @rule(mine=st.booleans())
    def import_what_was_exported(self, mine: bool) -> None:
        if self.exported:
            from django.core.files.uploadedfile import SimpleUploadedFile

            file = SimpleUploadedFile("footwork.json", self.exported, "application/json")
            answer = self.client.post("/data/import/", {"file": file, **({"mine": "1"} if mine else {})})
            assert answer.status_code in (200, 302, 400), answer.status_code

    @rule(hours=st.sampled_from([1, 9, 24, 24, 24, 24 * 7, 24 * 40, -1, -30]))
    def let_time_pass(self, hours: int) -> None:
        """Or have the clock set back."""
        self.now += timedelta(hours=hours)
        self.clock.stop()
        self.clock = time_machine.travel(self.now, tick=False)
        self.clock.start()

    # what always is so

    @invariant()
    def every_page_opens(self) -> None:
        if not hasattr(self, "clock"):
            return
        Anything.steps += 1
        for address in _personal(addresses()):
            answer = self.client.get(address)
            assert answer.status_code < 400, f"{address} answers {answer.status_code}"

    @invariant()
    def whatever_is_written_raises_the_version_of_the_data(self) -> None:
        if not hasattr(self, "clock"):
            return
        person, everything = me(), written_by_part()
        versions = {part: getattr(person, f"{part}_version") for part in Part}
        for part in Part:
            if self.seen and everything[part] != self.seen[1][part]:
                assert versions[part] > self.seen[0][part], part
                assert person.data_version > self.seen[2]
        self.seen = versions, everything, person.data_version

    @invariant()
    def what_is_kept_is_what_would_be_made_anew(self) -> None:
        """Each page as it was made of what was kept, and after all of that is out of date. Now and then: after it every
        page of the walk is made anew."""
        if not hasattr(self, "clock") or Anything.steps % COMPARED_EVERY:
            return
        kept = [_without_tokens(self.client.get(address).content) for address in KEPT_PAGES]
        renew()
        for address, page in zip(KEPT_PAGES, kept, strict=True):
            assert _without_tokens(self.client.get(address).content) == page, address
        sums_are_right(me())

    @invariant()
    def no_day_is_longer_than_its_limit(self) -> None:
        if not hasattr(self, "clock"):
            return
        planned, found = current_plan(me()), played_routines(preferences(me()))
        minutes = planned.newest.minutes
        if minutes is None or found.trouble:
            return
        for ahead in range(7):
            day = (self.now + timedelta(days=ahead)).date()
            due = [one for one in due_on(me(), planned, day) if not one.waited]
            assert day_of(due, found.timelines, minutes).length <= timedelta(minutes=minutes)

    @invariant()
    def no_answer_is_ignored(self) -> None:
        """Nothing is played that a safety answer replaces, and nothing at all while it says not to start."""
        if not hasattr(self, "clock"):
            return
        known, choices = screening_status(me()), preferences(me())
        for one in played_routines(choices).timelines.values():
            for item in one.routine.items:
                assert suits(item.exercise, choices.changes), item.exercise.id
        if known.state is not State.FREE:
            page = self.client.get(f"/play/{next(iter(played_routines(choices).timelines))}/")
            assert b'id="timeline"' not in page.content
        if known.state is State.HELD:
            assert self.client.get("/plan/reminders/").json() == {"reminders": []}

    @invariant()
    def what_is_for_offline_can_be_fetched(self) -> None:
        if not hasattr(self, "clock"):
            return
        told = pages_to_keep()
        for address in (*told["pages"], told["offline_page"]):
            assert self.client.get(address).status_code < 400, address

    # how it is done

    def _visit(self, address: str) -> None:
        answer = self.client.get(address, follow=True)
        assert answer.status_code < 400, f"{address} answers {answer.status_code}"
        self._look_at(answer)

    def _look_at(self, answer: Any) -> None:
        if not answer.headers.get("Content-Type", "").startswith("text/html"):
            return
        path, query = answer.request["PATH_INFO"], answer.request["QUERY_STRING"]
        html = answer.content.decode()
        assert not PYTHON_SPEAKS.search(html), PYTHON_SPEAKS.findall(html)
        address = f"{path}?{query}" if query else path
        self.forms, links = forms_and_links(address, html)
        self.links = [urljoin(address, one) for one in links]
        self.remembered = [*self.forms, *self.remembered][:MOST_REMEMBERED]

    def _send_one_of(self, forms: list[Form], data: st.DataObject) -> None:
        if forms:
            self._send(data.draw(filled(data.draw(st.sampled_from(forms), label="form")), label="filled"))

    def _send(self, filled: Filled) -> None:
        note(f"{filled.form.method} {filled.action}: {filled.sent}")
        if filled.form.method == "get":
            address = f"{filled.action.partition('?')[0]}?{urlencode(filled.sent, doseq=True)}"
            answer: Any = self.client.get(address, follow=True)
        else:
            answer = self.client.post(filled.action, filled.sent, follow=True)
        assert answer.status_code in (200, 400, 409), (
            f"{filled.action} answers {answer.status_code}: {answer.content!r}"
        )
        assert not PYTHON_SPEAKS.search(answer.content.decode()), answer.content.decode()
        self._look_at(answer)


def _without_tokens(page: bytes) -> bytes:
    """Each page that is sent has others against forgery."""
    return re.sub(rb'name="csrfmiddlewaretoken" value="\w+"', b"", page)


def _is_a_page(address: str) -> bool:
    return urlsplit(address).netloc == "" and urlsplit(address).scheme == "" and not address.startswith("/static/")


def _personal(found: Iterator[str]) -> list[str]:
    """Without most of the catalogue's own pages, of which there are many and which hardly differ."""
    pages = list(dict.fromkeys(found))
    many = {
        one
        for kind in ("exercises", "conditions")
        for one in [page for page in pages if re.fullmatch(rf"/{kind}/.+/", page)][3:]
    }
    return [one for one in pages if one not in many]
