"""A mark on what people read or hear of a file, so that it can be translated; it changes nothing else."""

from __future__ import annotations

from typing import Annotated

Text = Annotated[str, "text"]
"""Words for people, in the language of the file."""
