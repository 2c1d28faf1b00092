"""What the form walker reads is what a browser would send."""

from __future__ import annotations

from tests.web.html_forms import Button, Field, forms_and_links

PAGE = """
<a href="/plan/?add=toe-press">Add</a>
<form method="post" action="/plan/pause/" id="pause">
  <input type="hidden" name="based_on" value="3">
  <label><input type="checkbox" name="day" value="0" checked> Monday</label>
  <label><input type="checkbox" name="day" value="1"> Tuesday</label>
  <input type="number" name="minutes" min="3" max="60" value="">
  <select name="trains"><option value="">anything</option><option value="toes" selected>toes</option></select>
  <textarea name="note">as it
was</textarea>
  <button name="save" value="1">Save</button>
</form>
<button form="pause" name="undo" value="2" formaction="/plan/undo/">Undo</button>
<form id="felt"><input type="radio" name="pain" value="0"></form>
<form>
  <input type="radio" name="pain" value="" checked><input type="checkbox" name="mine" checked><button>Save</button>
</form>
"""


def test_a_form_is_sent_as_it_comes_with_what_is_ticked_and_typed() -> None:
    [form, felt], links = forms_and_links("/plan/", PAGE)
    assert (form.action, form.method, links) == ("/plan/pause/", "post", ["/plan/?add=toe-press"])
    assert form.as_it_comes() == {
        "based_on": ["3"], "day": ["0"], "minutes": [""], "trains": ["toes"], "note": ["as it\nwas"],
    }  # fmt: skip
    assert form.buttons == [Button("save", "1"), Button("undo", "2", "/plan/undo/")]
    assert form.fields[3] == Field("minutes", "number", "", limits={"min": "3", "max": "60"})
    assert form.fields[4].options == ["", "toes"]
    assert felt.as_it_comes() == {"pain": [""], "mine": ["on"]}
