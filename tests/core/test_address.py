from __future__ import annotations

import pytest

from footwork.core.address import is_this_computer, site_address


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://feet.example", "https://feet.example/"),
        ("https://feet.example/clinic/", "https://feet.example/clinic/"),
        ("http://127.0.0.1:8520/", "http://127.0.0.1:8520/"),
        ("http://[::1]:8520", "http://[::1]:8520/"),
        ("HTTPS://Feet.example", "HTTPS://Feet.example/"),
    ],
)
def test_an_address_ends_with_a_slash(typed: str, address: str) -> None:
    assert site_address(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        "", "feet.example", "ftp://feet.example", "https://", "https:///path", "http:feet", "https://feet.example:port",
        "https://feet.example:99999", "https://feet.example/?a=b", "https://feet.example/#top", "https://[::1",
        "https://me:secret@feet.example", "https://feet example", "https://feet.example\n", 'https://feet.example/"',
        "javascript:alert(1)",
    ],
)  # fmt: skip
def test_what_is_no_address_of_a_site_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(ValueError, match=r"https://feet\.example/"):
        site_address(typed)


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("http://127.0.0.1:8520/", True),
        ("http://127.8.8.8/", True),
        ("http://localhost:8520/", True),
        ("http://LOCALHOST./", True),
        ("http://feet.localhost/", True),
        ("http://[::1]:8520/", True),
        ("http://0.0.0.0:8520/", True),
        ("http://192.168.1.7:8520/", False),
        ("https://feet.example/", False),
        ("https://localhost.example/", False),
        ("https://127.0.0.1.example/", False),
    ],
)
def test_an_address_that_leads_each_computer_to_itself_is_known(address: str, here: bool) -> None:
    assert is_this_computer(address) is here
