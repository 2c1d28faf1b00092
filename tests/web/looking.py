"""Looking at one's feet page by page, as a browser does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.test import Client

from footwork.catalogue.library import library
from footwork.core.feet import FeetPart, Part
from footwork.core.touch_test import TOES


def number_of(part: Part) -> int:
    return [one.part for one in library().feet()].index(part) + 1


def send(client: Client, number: int, ticks: Iterable[str] = (), facts: Iterable[str] = (), answer: str = "") -> str:
    """Where a page leads to that was answered with what of `ticks` is on it, such as "corn:left"; else with "Nothing
    here"."""
    part = library().feet()[number - 1]
    sent = {**ticked(part, ticks), "fact": list(facts)}
    some = bool(sent["tick"]) or any(value != "none" for key, value in sent.items() if key not in ("tick", "fact"))
    answered = client.post(f"/feet/look/{number}/", {**sent, "answer": answer or ("continue" if some else "nothing")})
    assert answered.status_code == 302, answered.content.decode()
    return answered.headers["Location"]


def ticked(part: FeetPart, ticks: Iterable[str]) -> dict[str, object]:
    """What is sent of `ticks` in that part, and for every choice a picture."""
    own = {one.id: one for one in part.findings}
    found = [tick.split(":") for tick in ticks if tick.split(":")[0] in own]
    sent: dict[str, object] = {f"{one.id}-{side}": "none" for one in part.choices for side in ("left", "right")}
    sent |= {f"{own[id].choice}-{side}": id for id, side in found if own[id].choice}
    return {**sent, "tick": [f"{id}:{side}" for id, side in found if not own[id].choice]}


def touch(client: Client, felt: Mapping[str, bool] | None) -> str:
    """The touch test: toes by their ids, every other is felt; None skips it."""
    address = f"/feet/look/{number_of(Part.TOUCH)}/"
    if felt is None:
        return client.post(address, {"answer": "skip", "toe": ""}).headers["Location"]
    to = address
    for toe in TOES:
        to = client.post(address, {"answer": "felt" if felt.get(toe.id, True) else "missed", "toe": toe.id}).headers[
            "Location"
        ]
    return to


def look(client: Client, *ticks: str, facts: Iterable[str] = (), felt: Mapping[str, bool] | None = None) -> str:
    """Where a look leads to in the end."""
    client.post("/feet/look/")
    to = ""
    for number, part in enumerate(library().feet(), 1):
        if part.part is Part.TOUCH:
            to = touch(client, felt)
            continue
        to = send(client, number, ticks, facts if part.part is Part.NOW else ())
        if "/looks/" in to:
            return to
    return to
