"""Every page, in both themes and in small: axe finds nothing, nothing overflows, nothing comes from elsewhere."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from playwright.sync_api import BrowserContext, FilePayload, Page, expect

from tests.activity_files.making import fit, session
from tests.browser.axe import AXE, DESKTOP, PHONE, RULES
from tests.browser.places import show_all_places
from tests.browser.player import PLACED, begin
from tests.records import sent_record
from tests.running import Site

pytestmark = pytest.mark.browser


def today(page: Page) -> None:
    page.goto("")
    page.locator("summary").first.click()


def plan(page: Page) -> None:
    """With all that can be opened open."""
    page.goto("plan/")
    for summary in page.locator("summary").all():
        summary.click()


def plan_refused(page: Page) -> None:
    """With what was left out before, and an exercise that cannot be."""
    page.goto("plan/")
    if page.get_by_role("button", name="Put back").count() == 0:
        leave_out(page, "Toe walk")
    leave_out(page, "Toe press")
    expect(page.get_by_role("alert")).to_contain_text("is the only exercise left")


def leave_out(page: Page, name: str) -> None:
    page.locator(".dose-row", has_text=name).first.locator("summary").click()
    page.get_by_role("button", name=f"Leave out {name}").click()


def things(page: Page) -> None:
    page.goto("plan/equipment/")
    page.get_by_label("an exercise band").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="What changes for you")).to_be_visible()


def choosing(page: Page) -> None:
    page.goto("plan/choose/")
    page.get_by_label("My back").check()
    page.get_by_role("button", name="Show my exercises").click()
    page.get_by_text("Why not the others?").click()


def questions(page: Page) -> None:
    page.goto("safety-check/2/?open=1")


def diary(page: Page) -> None:
    page.goto("diary/")


def asking(page: Page) -> None:
    page.goto("check-in/")
    if page.locator("details:not([open])", has_text="What to track").count():  # another test has chosen already
        page.get_by_text("What to track").click()
    for place in ("Back", "Left knee"):
        page.get_by_role("checkbox", name=place, exact=True).set_checked(True)
    page.get_by_role("button", name="Track these").click()
    expect(page.get_by_role("group", name="Left knee")).to_be_visible()


def progress(page: Page) -> None:
    asking(page)
    for place in ("Left knee", "Back"):
        page.get_by_role("group", name=place).get_by_label("4", exact=True).check()
    page.get_by_role("button", name=re.compile("^(Save|Change my answers)$")).click()  # another test may have answered
    page.get_by_role("link", name="See your progress").click()
    expect(page.get_by_role("listitem", name=re.compile(r"^\d+ \w+: 4$")).last).to_be_visible()
    page.get_by_text("The numbers").last.click()


def back(page: Page) -> None:
    page.goto("check-in/back/")


def trial(page: Page) -> None:
    asking(page)
    page.goto("trial/")
    expect(page.get_by_role("button", name="Start tomorrow")).to_be_visible()


def trial_ended(page: Page) -> None:
    """Taken in from elsewhere."""
    trial = {"offer": "start-66", "tried": "the exercises", "place": "back", "seed": "heron", "seal": "wing",
             "first": "2026-01-01"}  # fmt: skip
    answers = [
        {"id": str(UUID(int=number)), "measure": "pain", "about": "back", "day": f"{day}", "score": number % 10,
         "answered_at": f"{day}T20:00:00+00:00"}
        for number in range(66) for day in [date(2026, 1, 1) + timedelta(days=number)]
    ]  # fmt: skip
    whole = {"format": "footwork-diary", "version": 1, "diary": str(UUID(int=1)), "records": [], "trials": [trial],
             "exported_at": "2026-06-01T08:00:00+00:00", "answers": answers}  # fmt: skip
    data(page)
    file = {"name": "diary.json", "mimeType": "application/json", "buffer": json.dumps(whole).encode()}
    page.get_by_label("File", exact=True).set_input_files(file)  # type: ignore[arg-type]
    page.get_by_label("This is my own diary").check()
    page.get_by_role("button", name="Import").click()
    expect(page.get_by_role("status").filter(has_text="Imported: ")).to_be_visible()
    page.goto("trial/")
    expect(page.get_by_role("listitem", name="1 Jan: 0", exact=True)).to_be_visible()


def data(page: Page) -> None:
    page.goto("data/")


def data_refused(page: Page) -> None:
    data(page)
    page.get_by_label("To erase everything, type ERASE").fill("no")
    page.get_by_role("button", name="Erase everything").click()
    expect(page.get_by_role("alert")).to_contain_text("Nothing was erased")


def erasing(page: Page) -> None:
    """A day that has answers."""
    progress(page)
    page.goto(f"data/erase/day/?day={datetime.now().astimezone().date()}")
    expect(page.get_by_role("button", name="Erase")).to_be_visible()


def evidence(page: Page) -> None:
    page.goto("evidence/")


def exercises(page: Page) -> None:
    page.goto("exercises/")


def exercise(page: Page) -> None:
    """One whose sides work in turn, with all that can be opened open."""
    page.goto("exercises/resisted-flexion/?side=right")
    for summary in page.locator("summary").all():
        summary.click()


def exercise_at_rest(page: Page) -> None:
    page.goto("exercises/toe-press/")
    page.get_by_label("Still picture").check()


def feet(page: Page) -> None:
    page.goto("feet/")


def looking(page: Page) -> None:
    """A part of a look with pictures to choose from."""
    page.goto("feet/look/4/")


def touching(page: Page) -> None:
    page.goto("feet/look/6/")


def settings(page: Page) -> None:
    page.goto("settings/")


def before(page: Page) -> None:
    page.goto("play/five-foot/")
    page.get_by_text("How much does it hurt before you begin?").click()


def much_pain(page: Page) -> None:
    """Asked how to go on, with all places that can be told of."""
    before(page)
    page.locator("#before").get_by_text("Add another place").click()
    show_all_places(page, "#before")
    page.locator('#before [name=pain-foot][value="8"]').check()
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.locator("#high-pain")).to_be_visible()


def unfinished(page: Page) -> None:
    """Today, with a session to continue."""
    page.goto("play/five-foot/")
    page.evaluate(PLACED, "hold")
    page.goto("")
    expect(page.locator("#unfinished")).to_be_visible()


def unfinished_before(page: Page) -> None:
    page.goto("play/five-foot/")
    page.evaluate(PLACED, "hold")
    page.reload()
    expect(page.get_by_role("button", name="Continue")).to_be_visible()


def ready(page: Page) -> None:
    begin(page, "five-foot")


def paused(page: Page) -> None:
    begin(page, "five-foot")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")


def over(page: Page) -> None:
    begin(page, "five-foot")
    page.keyboard.press("ArrowRight")
    page.get_by_role("button", name="Stop").click()
    page.get_by_role("button", name="Yes, save it").click()
    expect(page.locator("#after-session")).to_be_visible()
    page.locator("#feedback").get_by_text("Add another place").click()
    page.locator("#feedback").get_by_text("More exact").click()


def asked_whether_it_was_one(page: Page) -> None:
    """After a false start."""
    begin(page, "five-foot")
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("heading", name="Save this as a session?")).to_be_visible()


def guided(page: Page) -> None:
    """Before a session, with all that can be chosen."""
    page.goto("play/five-foot/")
    page.get_by_text("Sound and guidance").first.click()


def more(page: Page) -> None:
    begin(page, "five-foot")
    page.get_by_role("button", name="More").click()


def from_afar(page: Page) -> None:
    page.add_init_script("""localStorage['footwork-preferences'] = '{"afar": true, "explains": false}'""")
    begin(page, "five-foot")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")


def sound_only(page: Page) -> None:
    more(page)
    page.get_by_role("button", name="Sound only, screen off").click()
    expect(page.locator("#screen-off-text")).to_contain_text("You can turn the screen off now")


def importing(page: Page) -> None:
    """A session of somebody else, all of it, and then the question whether it is to replace the one that is here."""
    record = sent_record(id=str(UUID(int=14)), pain={"knee": 3}, note="a long note " * 20, made_for="Ann W.")
    page.route("**/records/*", lambda route: route.fulfill(status=412, json={"here": {**record, "same": False}}))
    page.goto("import/")
    file = {"name": "a.json", "mimeType": "application/json", "buffer": json.dumps(record).encode()}
    page.get_by_label("Session file").set_input_files(file)  # type: ignore[arg-type]
    for whose in ("Someone else's", "Mine"):
        page.get_by_role("button", name=whose).click()
    page.get_by_role("button", name="Replace it").wait_for()
    page.evaluate("document.getElementById('summary').hidden = false")


def importing_activities(page: Page) -> None:
    """One that is refused, and one of which nothing tells how hard it was."""
    page.goto("week/import/")
    yoga = fit(session(datetime.now(UTC) - timedelta(days=1), sport=0))
    files = [("yoga.fit", yoga), ("a-very-long-name-of-a-file" * 6 + ".fit", b"")]
    payloads: list[FilePayload] = [{"name": name, "mimeType": "", "buffer": data} for name, data in files]
    page.get_by_label("Files").set_input_files(payloads)
    page.get_by_role("button", name="Import").click()
    page.get_by_role("heading", name="How hard were these?").wait_for()


def out_of_reach(page: Page) -> None:
    page.goto("offline/")


def with_all_notices(page: Page) -> None:
    """A new version is there, a record was refused, one is of another diary, and the page is of another day."""
    page.route("**/records/*", lambda route: route.fulfill(status=422, json={"error": "No.", "mistakes": ["pain"]}))
    page.add_init_script(f"localStorage['footwork-record-x'] ??= {json.dumps(json.dumps(sent_record()))}")
    another = json.dumps({**sent_record(), "diary": "another"})
    page.add_init_script(f"localStorage['footwork-record-y'] ??= {json.dumps(another)}")
    page.goto("")
    own = page.get_by_role("listitem").filter(has_text="is still on this device only")
    own.get_by_role("button", name="Delete").wait_for()
    page.get_by_role("button", name="It is mine").wait_for()
    page.evaluate("for (const id of ['new-version', 'outdated-today']) document.getElementById(id).hidden = false")


def nowhere(page: Page) -> None:
    page.goto("nowhere/")


def shoes(page: Page) -> None:
    """With a pair, and with the form for another one."""
    page.goto("shoes/")
    if page.get_by_text("Ordinary shoes").count() == 0:
        page.get_by_label("Name").fill("Ordinary shoes")
        page.get_by_role("button", name="Add", exact=True).click()
        page.goto("shoes/")
    page.locator(".add-pair summary").click()
    expect(page.get_by_label("Name")).to_be_visible()


def shoes_pair(page: Page) -> None:
    """Looked at, with a form that was refused."""
    shoes(page)
    page.get_by_role("link", name="Ordinary shoes").click()
    page.get_by_label("The cushioning feels flat or hard").check()
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("Tick what you see")
    page.get_by_text("Rename or stop wearing").click()


def shoe_question(page: Page) -> None:
    page.goto("shoes/check/red-marks/")


def shoe_result(page: Page) -> None:
    """With things to do, answers that do not go together, and all that can be opened open."""
    for id, answer in (("length", "No, less or more"), ("comfort", "Yes")):
        page.goto(f"shoes/check/{id}/")
        page.get_by_role("button", name=answer).click()
    page.goto("shoes/result/")
    expect(page.get_by_text("Measure again")).to_be_visible()


def conditions(page: Page) -> None:
    page.goto("conditions/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def condition(page: Page) -> None:
    page.goto("conditions/heel-pain/")
    expect(page.get_by_role("heading", name="Heel pain")).to_be_visible()


def week(page: Page) -> None:
    """With a walking plan and an activity of each sort, and all that can be opened open."""
    page.goto("week/")
    if page.get_by_text("Start this plan").count():
        page.get_by_text("Start this plan").click()
        page.get_by_role("button", name="Start", exact=True).click()
        page.goto("week/add/dance/")
        page.get_by_role("button", name="Save 20 minutes").click()
    page.goto("week/")
    for summary in page.locator("summary").all():
        summary.click()


def activity_refused(page: Page) -> None:
    page.goto("week/add/other/")
    page.get_by_label("Another number").fill("2000")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("Choose how hard it was.")


VIEWS = [
    today, questions, choosing, plan, plan_refused, things, diary, asking, back, progress, trial, week,
    activity_refused, importing_activities, trial_ended, data, data_refused, erasing, evidence, conditions, condition,
    exercises, exercise, exercise_at_rest, settings, importing, before, much_pain, unfinished, unfinished_before,
    guided, ready, paused, more, from_afar, sound_only, over, asked_whether_it_was_one, out_of_reach,
    with_all_notices, nowhere, feet, looking, touching, shoes, shoes_pair, shoe_question, shoe_result,
]  # fmt: skip


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(
    open_context: Callable[..., BrowserContext], site: Site, scheme: str, view: Callable[[Page], None]
) -> None:
    page = open_context(base_url=site.address, color_scheme=scheme, viewport=PHONE, bypass_csp=True).new_page()
    view(page)
    page.evaluate(AXE)
    found = page.evaluate(RULES)
    assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found["violations"]] == []


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("size", [PHONE, {"width": 320, "height": 568}, {"width": 844, "height": 390}, DESKTOP])
def test_nothing_overflows_sideways(
    open_context: Callable[..., BrowserContext], site: Site, size: dict[str, int], view: Callable[[Page], None]
) -> None:
    """320 pixels are also what a 640 pixel window has at 200 % zoom."""
    page = open_context(base_url=site.address, viewport=size).new_page()
    view(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    covered = page.locator("#more, #screen-off-panel").filter(visible=True).count()
    if page.locator("#stage").is_visible() and not covered:
        box = page.get_by_role("button", name="Stop").bounding_box()
        assert box
        assert box["y"] + box["height"] <= size["height"]


LARGE_TEXT = """(percent) => addEventListener("DOMContentLoaded", () => {
  document.documentElement.style.fontSize = `${percent}%`;
})"""


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(("size", "percent"), [(PHONE, 200), ({"width": 320, "height": 568}, 150)])
def test_nothing_overflows_sideways_with_large_text(
    open_context: Callable[..., BrowserContext],
    site: Site,
    size: dict[str, int],
    percent: int,
    view: Callable[[Page], None],
) -> None:
    """Success criterion 1.4.4 of WCAG 2.2, on a phone."""
    page = open_context(base_url=site.address, viewport=size).new_page()
    page.add_init_script(f"({LARGE_TEXT})({percent})")
    view(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_nothing_is_asked_of_any_other_host(page: Page, site: Site) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for view in VIEWS:
        view(page)
    assert asked
    assert [url for url in asked if not url.startswith((site.address, "data:", "blob:"))] == []


def test_the_picture_of_an_exercise_moves_until_it_is_asked_not_to(page: Page) -> None:
    page.goto("exercises/toe-press/")
    expect(page.get_by_alt_text("moving figure")).to_be_visible()
    page.get_by_label("Still picture").check()
    expect(page.get_by_alt_text("moving figure")).to_be_hidden()
    expect(page.get_by_alt_text("figure at rest")).to_be_visible()


@pytest.mark.parametrize("preference", [{"reduced_motion": "reduce"}, {"media": "print"}])
def test_no_picture_moves_for_those_who_prefer_less_motion_nor_on_paper(page: Page, preference: dict[str, str]) -> None:
    page.emulate_media(**preference)  # type: ignore[arg-type]
    page.goto("exercises/toe-press/")
    expect(page.get_by_alt_text("moving figure")).to_be_hidden()
    expect(page.get_by_alt_text("figure at rest")).to_be_visible()


def test_a_session_can_be_started_and_ended_by_keyboard_alone(page: Page) -> None:
    page.goto("play/toe-presses/")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Begin")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#stage")).to_be_visible()
    expect(page.get_by_role("button", name="Pause")).to_be_focused()
    for _ in range(2):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Stop")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#after-session h1")).to_be_focused()


def test_a_button_that_has_the_focus_is_what_space_presses(page: Page) -> None:
    begin(page)
    expect(page.get_by_role("button", name="Pause")).to_be_focused()
    page.get_by_role("button", name="Stop").focus()
    page.keyboard.press("Space")
    expect(page.locator("#after-session h1")).to_be_focused()


def test_a_long_hold_and_what_comes_is_announced_once(page: Page) -> None:
    begin(page)
    expect(page.locator("#announce")).to_have_text(
        "First up: Toe press. Stand up. Feet flat and a hip's width apart, knees slightly bent."
    )


def test_a_day_is_answered_by_keyboard_alone(page: Page) -> None:
    asking(page)
    page.get_by_role("group", name="Back").get_by_label("no answer").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("group", name="Back").get_by_label("0", exact=True)).to_be_checked()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Saved")).to_be_visible()
    expect(page.get_by_role("group", name="Back").get_by_label("1", exact=True)).to_be_checked()
